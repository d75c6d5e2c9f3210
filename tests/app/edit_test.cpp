#include "app/edit.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "parley/scenario/read/reader.hpp"
#include "report/views/project/project.hpp"
#include "tests/support/for_all.hpp"

using namespace parley;
using namespace parley::app;
using random::Case;
using random::for_all;

namespace {

// Commented, aligned and in no order a program would choose.
constexpr const char* kOffer =
    "# what they said on the phone\n"
    "title = \"Ours\"   # ours\n"
    "\n"
    "[offer]\n"
    "start    = 2027-02-01\n"
    "base_salary = 176_000 # theirs, \"final\"\n"
    "bonus = { rate = \"8%\", kind = \"target\" }\n"
    "\n"
    "[[offer.grants]]  # the first\n"
    "name = \"one\"\n"
    "ownership = \"0.05%\"\n"
    "vests = [\n"
    "  { month = 12, share = \"25%\" }, # a year\n"
    "  { month = 24, share = \"75%\" },\n"
    "]\n"
    "\n"
    "# what is beside it\n"
    "[[offer.grants]]\n"
    "name = \"two\"\n"
    "\n"
    "[projection]\n"
    "years = 4";

// The text with one passage in place of another, which must be there once.
std::string with(std::string text, const std::string& old, const std::string& now) {
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), now);
}

const SaidValue* said(const std::vector<SaidValue>& values, const std::string& key) {
  for (const SaidValue& v : values) {
    if (v.key == key) return &v;
  }
  return nullptr;
}

// What a file comes to: its figures, or the codes of what is wrong with it.
std::string results(const Disk& disk, const std::vector<scenario::Override>& overrides = {}) {
  scenario::ReadResult r = scenario::read_scenario("offer.toml", disk, overrides);
  std::vector<std::string> sorted;
  for (const Diagnostic& d : r.diagnostics) sorted.push_back(d.code);
  std::sort(sorted.begin(), sorted.end());
  std::string codes;
  for (const std::string& code : sorted) codes += code + " ";
  if (!r.scenario) return "faults: " + codes;
  model::Projection p = model::project(*r.scenario);
  return codes + report::project_json({{std::move(*r.scenario), std::move(p)}});
}

}  // namespace

TEST_SUITE_BEGIN("setting a key in a text");

TEST_CASE("only the bytes of the value change") {
  CHECK(set_key(kOffer, "offer.base_salary", "180_000") == with(kOffer, "176_000", "180_000"));
  CHECK(set_key(kOffer, "title", "\"Yours\"") == with(kOffer, "\"Ours\"", "\"Yours\""));
  CHECK(set_key(kOffer, "offer.bonus.rate", "\"10%\"") == with(kOffer, "8%", "10%"));
  CHECK(set_key(kOffer, "offer.grants[0].vests[1].share", "\"50%\"") == with(kOffer, "75%", "50%"));
  CHECK(set_key(kOffer, "projection.years", "3") == with(kOffer, "years = 4", "years = 3"));
}

TEST_CASE("a key that is not there is added at the end of its table") {
  CHECK(set_key(kOffer, "offer.employer", "\"X\"") ==
        with(kOffer, "\"target\" }\n", "\"target\" }\nemployer = \"X\"\n"));
  CHECK(set_key(kOffer, "offer.grants[0].month", "6") ==
        with(kOffer, "]\n\n#", "]\nmonth = 6\n\n#"));
  CHECK(set_key(kOffer, "offer.grants[1].ownership", "\"1%\"") ==
        with(kOffer, "\"two\"\n", "\"two\"\nownership = \"1%\"\n"));
  CHECK(set_key(kOffer, "extends", "\"base.toml\"") ==
        with(kOffer, "# ours\n", "# ours\nextends = \"base.toml\"\n"));
  CHECK(set_key(kOffer, "projection.discount_rate", "\"8%\"") ==
        std::string(kOffer) + "\ndiscount_rate = \"8%\"\n");
}

TEST_CASE("a key of a table in one line is added within it") {
  CHECK(set_key(kOffer, "offer.bonus.paid_month", "3") ==
        with(kOffer, "{ rate", "{ paid_month = 3, rate"));
}

TEST_CASE("a table that is not there is added; the next entry of a list too") {
  CHECK(set_key(kOffer, "company.growth", "\"5%\"") ==
        std::string(kOffer) + "\n\n[company]\ngrowth = \"5%\"\n");
  CHECK(set_key(kOffer, "offer.grants[2].name", "\"three\"") ==
        with(kOffer, "\"two\"\n\n", "\"two\"\n\n[[offer.grants]]\nname = \"three\"\n\n"));
  CHECK(set_key(kOffer, "offer.grants[0].vests[2].month", "36") ==
        with(kOffer, "\"75%\" },\n", "\"75%\" }, { month = 36 }\n"));
  CHECK(set_key("", "offer.grants[0].name", "\"one\"") == "[[offer.grants]]\nname = \"one\"\n");
}

TEST_CASE("what cannot be set leaves the text as it is") {
  for (const char* key : {"offer.grants[5].name", "offer.base_salary.x", "title[0]", "", ".", "a b",
                          "offer.grants", "projection", "offer..x"}) {
    CAPTURE(key);
    CHECK(set_key(kOffer, key, "1") == kOffer);
  }
  CHECK(set_key(kOffer, "offer.base_salary", "1 # more") == kOffer);
  CHECK(set_key(kOffer, "offer.base_salary", "1 2") == kOffer);
  CHECK(set_key(kOffer, "offer.base_salary", "1\nx = 2") == kOffer);
  CHECK(set_key("[offer", "offer.base_salary", "1") == "[offer");
  const std::string no_grant = "[offer]\nbase_salary = 176_000\n";
  for (const char* key : {"offer.grants[0].acceleration[0].kind", "offer.grants[0].vests[0].month",
                          "offer.grants[0].x.y", "offer.grants[0x.y[0].z", "offer.x]y.z"})
    CHECK(set_key(no_grant, key, "\"single\"") == no_grant);
}

TEST_CASE("without a value a key goes, with the comment on its line") {
  CHECK(set_key(kOffer, "offer.base_salary", "") ==
        with(kOffer, "base_salary = 176_000 # theirs, \"final\"\n", ""));
  CHECK(set_key(kOffer, "offer.bonus.rate", "") == with(kOffer, "rate = \"8%\", ", ""));
  CHECK(set_key(kOffer, "offer.bonus.kind", "") == with(kOffer, ", kind = \"target\"", ""));
  CHECK(set_key(kOffer, "offer.employer", "") == kOffer);
}

TEST_CASE("what the key excludes goes") {
  const std::string text = "[[offer.grants]]\nownership = \"0.05%\" # of all\nname = \"one\"\n";
  CHECK(set_key(text, "offer.grants[0].shares", "4800") ==
        "[[offer.grants]]\nname = \"one\"\nshares = 4800\n");
}

TEST_CASE("values have their keys, texts and places, in the order of the text") {
  const auto values = values_of(kOffer);
  REQUIRE(values.size() == 13);
  CHECK(values[0].key == "title");
  CHECK(values[0].text == "Ours");
  const SaidValue* salary = said(values, "offer.base_salary");
  REQUIRE(salary);
  CHECK(salary->text == "176_000");
  CHECK(salary->line == 6);
  CHECK(salary->column == 15);
  CHECK(salary->length == 7);
  REQUIRE(said(values, "offer.grants[0].vests[1].share"));
  CHECK(said(values, "offer.grants[0].vests[1].share")->line == 14);
  CHECK(key_at(values, 6) == "offer.base_salary");
  CHECK(key_at(values, 1).empty());
}

TEST_CASE("values that a parent says are told apart, and what stands over them does not count") {
  MemoryDisk disk;
  disk.files["base/base.toml"] =
      "[offer]\nbase_salary = 1\nstart = 2027-01-01\n[[offer.grants]]\nname = \"theirs\"\n";
  disk.files["offer.toml"] =
      "extends = \"base/base.toml\"\n[offer]\nbase_salary = 2\n[[offer.grants]]\nname = \"mine\"\n";
  const auto values = values_of("offer.toml", disk);
  REQUIRE(values.size() == 4);
  CHECK(values[1].key == "offer.base_salary");
  CHECK(values[1].text == "2");
  CHECK_FALSE(values[1].from_parent);
  CHECK(values[3].key == "offer.start");
  CHECK(values[3].from_parent);
  CHECK(values[3].file == "base/base.toml");
  CHECK(values[3].line == 3);
}

TEST_CASE("what a person types becomes a value of TOML") {
  CHECK(toml_of("176_000") == "176_000");
  CHECK(toml_of(" 8% ") == "\"8%\"");
  CHECK(toml_of("2027-02-01") == "2027-02-01");
  CHECK(toml_of("true") == "true");
  CHECK(toml_of("1.5") == "1.5");
  CHECK(toml_of("007") == "\"007\"");
  CHECK(toml_of("1._5") == "\"1._5\"");
  CHECK(toml_of("say \"no\"") == "\"say \\\"no\\\"\"");
  CHECK(toml_of("").empty());
}

TEST_CASE("a value set to what it is leaves a text as it is; every value has its place in it") {
  for_all("set to itself", 60, {}, [](const Case& c) -> std::string {
    const std::string& text = c.disk.files.at("offer.toml");
    for (const SaidValue& v : values_of(text)) {
      std::size_t at = 0;
      for (int line = 1; line < v.line; ++line) at = text.find('\n', at) + 1;
      const std::string typed = text.substr(at + static_cast<std::size_t>(v.column) - 1,
                                            static_cast<std::size_t>(v.length));
      if (set_key(text, v.key, typed) != text) return v.key + " = " + typed;
    }
    return "";
  });
}

TEST_CASE("a text with a key set reads as the text with --set of that key") {
  using Setting = std::pair<const char*, const char*>;
  constexpr std::array<Setting, 12> kSettings = {{{"offer.base_salary", "185_000"},
                                                  {"offer.sign_on.amount", "10_000"},
                                                  {"offer.bonus.rate", "\"11%\""},
                                                  {"offer.grants[0].ownership", "\"0.06%\""},
                                                  {"offer.grants[0].shares", "4800"},
                                                  {"offer.grants[0].value", "\"$120,000\""},
                                                  {"company.growth", "\"5%\""},
                                                  {"company.valuation", "500_000_000"},
                                                  {"projection.years", "3"},
                                                  {"projection.discount_rate", "\"9%\""},
                                                  {"preferences.outside_wealth", "250_000"},
                                                  {"beliefs.leave_monthly", "\"2%\""}}};
  for_all("set as override", 60, {}, [&](const Case& c) -> std::string {
    for (const auto& [key, value] : kSettings) {
      MemoryDisk changed = c.disk;
      std::string& text = changed.files["offer.toml"];
      text = set_key(text, key, value);
      const std::string wanted = results(c.disk, {{std::string(key) + "=" + value}});
      if (results(changed) != wanted)
        return std::string(key) + ":\n" + text + "\n" + results(changed) + "\nnot\n" + wanted;
    }
    return "";
  });
}

TEST_SUITE_END();
