#include "letter/draft.hpp"

#include <doctest/doctest.h>

using namespace parley;
using namespace parley::letter;

namespace {

SourceText text_of(std::string name, std::string words) {
  SourceText text;
  text.name = std::move(name);
  text.text = std::move(words);
  return text;
}

const SourceText kLetter =
    text_of("offer.txt",
            "Base salary: $150,000 a year.\nStart: March 1, 2027.\n"
            "Sign-on: Nine Thousand Dollars ($6,000), repayable in full within 12 months.\n");

}  // namespace

TEST_SUITE_BEGIN("letter");

TEST_CASE("a draft quotes the words of each value with their line") {
  const std::string toml = draft(read_letters({kLetter}, {}), {kLetter});
  CHECK(toml.find("base_salary = 150_000  # line 1: \"$150,000\"\n") != std::string::npos);
  CHECK(toml.find("start = 2027-03-01  # line 2: \"March 1, 2027\"\n") != std::string::npos);
}

TEST_CASE("what is open is a comment with its readings") {
  const std::string toml = draft(read_letters({kLetter}, {}), {kLetter});
  CHECK(toml.find("# amount = 9000 or 6000  # words and figures disagree") != std::string::npos);
}

TEST_CASE("a key stands once: what is asked of its value is said beside it") {
  const SourceText option = text_of("option.txt",
                                    "You are granted an option to buy 10,000 shares at the fair "
                                    "market value on the grant date.\n");
  const std::string toml = draft(read_letters({option}, {}), {option});
  CHECK(toml.find("strike = \"fmv\"  # line 1: ") != std::string::npos);
  CHECK(toml.find("# strike = ") == std::string::npos);
  CHECK(toml.find("# kind = ") == std::string::npos);
}

TEST_CASE("an answer has the form of its key, or is none") {
  const auto to = [](const char* key, const char* line) {
    const auto value = answer({.key = key, .why = "", .readings = {}, .evidence = {}}, line);
    return value ? to_toml(*value) : "none";
  };
  CHECK(to("offer.base_salary", "$150,000") == "150_000");
  CHECK(to("offer.base_salary", "150k") == "150_000");
  CHECK(to("offer.base_salary", "soon") == "none");
  CHECK(to("offer.bonus.rate", "15") == "\"15%\"");
  CHECK(to("offer.bonus.paid", "Annual") == "\"annual\"");
  CHECK(to("offer.bonus.paid", "sometimes") == "none");
  CHECK(to("offer.start", "2027-03-01") == "2027-03-01");
  CHECK(to("offer.start", "March") == "none");
  CHECK(to("offer.grants[0].vests", "over four years") == "none");
}

TEST_CASE("an answer picks a reading by its number, or is a value of its own") {
  const Question q{.key = "offer.sign_on.amount",
                   .why = "",
                   .readings = {Value::money(Ratio(9000)), Value::money(Ratio(6000))},
                   .evidence = {}};
  CHECK(answer(q, "2") == Value::money(Ratio(6000)));
  CHECK(answer(q, "7500") == Value::money(Ratio(7500)));
  CHECK_FALSE(answer(q, "2027-03-01").has_value());
  CHECK_FALSE(answer(q, "  ").has_value());
}

TEST_CASE("a later letter corrects, and what it does not touch stays") {
  const SourceText later = text_of("later.txt", "Your start date has moved to March 15, 2027.\n");
  const Reading r = read_letters({kLetter, later}, {});
  REQUIRE(r.fact("offer.start") != nullptr);
  CHECK(to_toml(r.fact("offer.start")->value) == "2027-03-15");
  CHECK(r.fact("offer.start")->match == "corrected");
  CHECK(r.fact("offer.base_salary")->match == "exact");
}

TEST_CASE("a clause that does not say how much vests is open as a whole") {
  SourceText text;
  text.name = "letter";
  text.text =
      "Dear Candidate,\n\nLarkfield Systems, Inc. offers you the position of Test Engineer from "
      "March 1, 2027 at $150,000 a year. You will be granted 1,000 RSUs vesting over four years, "
      "25% a year.\n\nIf you are terminated without cause within 12 months after a change of "
      "control, your vesting will be accelerated as the Board decides.\n";
  const std::string toml = draft(read_letters({text}, Date::on(2026, 12, 1)), {text});
  CHECK(toml.find("# [[offer.grants.acceleration]]") != std::string::npos);
  CHECK(toml.find("# trigger = ") != std::string::npos);
  CHECK(toml.find("\ntrigger = ") == std::string::npos);
}

TEST_SUITE_END();
