#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <string>

#include "model/vesting/ocf.hpp"
#include "scenario/ocf/json.hpp"

using namespace parley::model;
using namespace parley::scenario;

namespace parley {
namespace {

std::string own_terms() {
  std::ifstream in(PARLEY_SOURCE_DIR "/tests/ocf/terms.json");
  std::stringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

// What is said of the terms with this id: "LINE:COL CODE MESSAGE (HELP)", one a line.
std::string faults(const std::string& text, std::string_view id) {
  const SourceFile file{"terms.json", text};
  const OcfRead read = read_ocf_terms(file, id);
  std::string all;
  for (const Diagnostic& d : read.diagnostics) {
    all += fmt::format("{}:{} {} {}{}\n", d.place.line, d.place.column, d.code, d.message,
                       d.help.empty() ? "" : " (" + d.help + ")");
  }
  CHECK(has_errors(read.diagnostics) == !read.terms);
  return all;
}

std::string faults_with(const std::string& from, const std::string& to,
                        std::string_view id = "four-years") {
  return faults(replaced(own_terms(), from, to), id);
}

TEST_SUITE("Open Cap Format, files") {
  TEST_CASE("a file is read into conditions that point at each other") {
    const SourceFile file{"terms.json", own_terms()};
    const OcfRead read = read_ocf_terms(file, "milestone");
    REQUIRE(read.terms);
    CHECK(read.diagnostics.empty());
    CHECK(read.terms->allocation == Allocation::cumulative_round_down);
    REQUIRE(read.terms->conditions.size() == 4);
    CHECK(read.terms->conditions[0].next == std::vector<std::size_t>{1, 2});
    CHECK(std::get<OcfPortion>(read.terms->conditions[3].amount).remainder);
    CHECK(std::get<OcfAfter>(read.terms->conditions[3].trigger).period.day_of_month == 31);
    CHECK(!read.terms->has_quantities());
  }

  TEST_CASE("terms that were written read back as the same terms") {
    const SourceFile file{"terms.json", own_terms()};
    for (const char* id : {"four-years", "milestone"}) {
      const OcfRead read = read_ocf_terms(file, id);
      REQUIRE(read.terms);
      const std::string written = ocf_text({*read.terms});
      const SourceFile again{"again.json", written};
      const OcfRead second = read_ocf_terms(again, "");
      REQUIRE(second.terms);
      CHECK(ocf_text({*second.terms}) == written);
      const OcfRecord r{.quantity = 997,
                        .start = Date::on(2026, 10, 31),
                        .granted = std::nullopt,
                        .events = {{"launch", Date::on(2027, 2, 1)}}};
      const OcfSchedule a = ocf_schedule(*read.terms, r);
      const OcfSchedule b = ocf_schedule(*second.terms, r);
      REQUIRE(a.vests.size() == b.vests.size());
      for (std::size_t i = 0; i < a.vests.size(); ++i)
        CHECK(a.vests[i].quantity == b.vests[i].quantity);
    }
  }

  TEST_CASE("an id that is not there is answered with those that are") {
    CHECK(faults(own_terms(), "four-year") ==
          "3:12 E205 /items: there are no terms \"four-year\" (did you mean \"four-years\"?)\n");
    CHECK(faults(own_terms(), "x") ==
          "3:12 E205 /items: there are no terms \"x\" (there are \"four-years\", \"milestone\")\n");
    CHECK(faults(own_terms(), "") ==
          "3:12 E205 /items: 2 terms stand here, and none was asked for (there are \"four-years\", "
          "\"milestone\")\n");
  }

  TEST_CASE("a text that is no JSON is refused where it breaks off") {
    CHECK(faults("{\"items\": [\n  1,,]}", "a") ==
          "2:5 E201 this is no JSON: the text breaks off or is misspelt here\n");
    CHECK(faults("", "a").starts_with("1:1 E201"));
    CHECK(faults("[1]", "a") == "1:1 E203 the file: expected an object, found an array\n");
  }

  TEST_CASE("brackets without end are refused before they are read") {
    CHECK(faults(std::string(500'000, '['), "a") ==
          "1:1 E201 the brackets nest more than 32 deep: these are no vesting terms\n");
  }

  TEST_CASE("another file of the format is refused by its type") {
    CHECK(faults_with("OCF_VESTING_TERMS_FILE", "OCF_STOCK_PLANS_FILE") ==
          "2:16 E203 /file_type: expected \"OCF_VESTING_TERMS_FILE\": this is another file of the "
          "Open Cap Format\n");
  }

  TEST_CASE("a word that the schema does not know is refused at its key") {
    CHECK(faults_with("\"cliff_installment\": 12", "\"cliff_instalment\": 12") ==
          "27:15 E204 /items/0/vesting_conditions/1/trigger/period/cliff_instalment: the schema "
          "knows no "
          "\"cliff_instalment\" here (did you mean \"cliff_installment\"?)\n");
  }

  TEST_CASE("all that is wrong is said at once, in order of place") {
    std::string text = replaced(own_terms(), "\"CUMULATIVE_ROUNDING\"", "\"CUMULATIVE_ROUND\"");
    text = replaced(text, "\"denominator\": \"48\"", "\"denominator\": \"0\"");
    text = replaced(text, "\"occurrences\": 48,", "");
    text = replaced(text, "\"relative_to_condition_id\": \"begin\"",
                    "\"relative_to_condition_id\": \"begins\"");
    const std::string said = faults(text, "four-years");
    CHECK(said.find("9:26 E203 /items/0/allocation_type: there is no allocation_type "
                    "\"CUMULATIVE_ROUND\"") == 0);
    CHECK(said.find("19:58 E203 /items/0/vesting_conditions/1/portion/denominator: a denominator "
                    "cannot be 0") > 0);
    CHECK(said.find("\"occurrences\" is missing") != std::string::npos);
    CHECK(said.find("there is no condition \"begins\" (did you mean \"begin\"?)") !=
          std::string::npos);
  }

  TEST_CASE(
      "a cliff past the occurrences, a portion above the whole, two amounts are contradictions") {
    CHECK(faults_with("\"cliff_installment\": 12", "\"cliff_installment\": 49").find("V203") !=
          std::string::npos);
    CHECK(faults_with("\"numerator\": \"1\"", "\"numerator\": \"49\"").find("V201") !=
          std::string::npos);
    CHECK(faults_with("\"quantity\": \"0\",",
                      "\"quantity\": \"0\", \"portion\": {\"numerator\": \"1\", "
                      "\"denominator\": \"2\"},")
              .find("V202") != std::string::npos);
  }

  TEST_CASE("conditions that go round in a circle are shown as one") {
    const std::string said =
        faults_with("\"next_condition_ids\": []", "\"next_condition_ids\": [\"begin\"]");
    CHECK(said.find("V206") != std::string::npos);
    CHECK(said.find("the conditions go round in a circle: ") != std::string::npos);
  }

  TEST_CASE("a period that counts from a condition that cannot come before it is refused") {
    const std::string said = faults_with("\"relative_to_condition_id\": \"begin\"",
                                         "\"relative_to_condition_id\": \"monthly\"");
    CHECK(said.find("V207") != std::string::npos);
    CHECK(said.find("\"monthly\" counts from \"monthly\", which cannot come before it") !=
          std::string::npos);
  }

  TEST_CASE("a condition to which nothing leads is a warning") {
    const std::string said = faults_with("\"next_condition_ids\": [\"too-late\", \"launch\"]",
                                         "\"next_condition_ids\": [\"launch\"]", "milestone");
    CHECK(said.find("W201") != std::string::npos);
    CHECK(said.find("nothing leads to \"too-late\": it never vests") != std::string::npos);
  }

  TEST_CASE("numbers of any size and shape are refused, never misread") {
    for (const char* bad : {"-1", "99999999999999999999", "12.5", "\"12\"", "null", "true", "[]"}) {
      CAPTURE(bad);
      CHECK(faults_with("\"occurrences\": 48", fmt::format("\"occurrences\": {}", bad))
                .find("E203") != std::string::npos);
    }
    CHECK(faults_with("\"occurrences\": 48", "\"occurrences\": 1e400") ==
          "25:30 E201 this number is beyond any share count\n");
    for (const char* bad : {"\"\"", "\"-1\"", "\"1.12345678901\"", "\"1e3\"", "\"many\"", "null",
                            "{}", "\"1000000000000000000000000000000000000000000\""}) {
      CAPTURE(bad);
      CHECK(
          faults_with("\"numerator\": \"1\"", fmt::format("\"numerator\": {}", bad)).find("E203") !=
          std::string::npos);
    }
  }
}

}  // namespace
}  // namespace parley
