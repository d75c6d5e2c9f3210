// The cases of the Open Cap Format that stand beside the project (../shared/cases/ocf): 67 on which
// the Coalition's generator and the schema's text agree, and 24 where the text is right.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>

#include "model/vesting/ocf.hpp"
#include "scenario/ocf/json.hpp"

using namespace parley::model;
using namespace parley::scenario;

namespace parley {
namespace {

using Json = nlohmann::json;
namespace fs = std::filesystem;

Date day(const Json& text) { return Date::parse(text.get<std::string>()).value(); }

OcfRecord record_of(const Json& c) {
  OcfRecord r{.quantity = Ratio::decimal(c["quantity"].get<std::string>()).value(),
              .start = std::nullopt,
              .granted = day(c["grant_date"]),
              .events = {}};
  if (!c["vesting_start"].is_null()) r.start = day(c["vesting_start"]);
  for (const Json& e : c["events"])
    r.events.emplace(e["condition_id"].get<std::string>(), day(e["date"]));
  return r;
}

void check_case(const Json& c) {
  CAPTURE(c["id"].get<std::string>());
  CAPTURE(c["note"].get<std::string>());
  Json file{{"file_type", "OCF_VESTING_TERMS_FILE"}, {"items", {c["vesting_terms"]}}};
  const SourceFile source{"terms.json", file.dump(1)};
  const OcfRead read = read_ocf_terms(source, c["vesting_terms"]["id"].get<std::string>());
  for (const Diagnostic& d : read.diagnostics) MESSAGE(to_text(d));
  REQUIRE(read.terms);
  const OcfRecord record = record_of(c);
  const OcfSchedule s = ocf_schedule(*read.terms, record);
  CHECK(s.vested() <= record.quantity);
  REQUIRE(s.vests.size() == c["expected"].size());
  for (std::size_t i = 0; i < s.vests.size(); ++i) {
    CHECK(s.vests[i].date.iso() == c["expected"][i]["date"].get<std::string>());
    CHECK(s.vests[i].quantity ==
          Ratio::decimal(c["expected"][i]["quantity"].get<std::string>()).value());
  }
}

TEST_SUITE("Open Cap Format, published") {
  TEST_CASE("every case beside the project vests as it says") {
    const fs::path folder = fs::path(PARLEY_SOURCE_DIR) / "../shared/cases/ocf";
    if (!fs::exists(folder / "open.json")) {
      MESSAGE("skipped: ../shared/cases/ocf does not stand beside the project");
      return;
    }
    for (const char* name : {"open.json", "corrected.json"}) {
      std::ifstream in(folder / name);
      const Json cases = Json::parse(in);
      CHECK(cases.size() == (std::string_view(name) == "open.json" ? 67 : 24));
      for (const Json& c : cases) check_case(c);
    }
  }
}

}  // namespace
}  // namespace parley
