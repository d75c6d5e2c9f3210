// One fault of a file that is right otherwise gives one error: no rule says it again in other
// words.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "parley/scenario/read/reader.hpp"
#include "tests/support/playbook_text.hpp"
#include "tests/support/told.hpp"

using namespace parley;
using namespace parley::scenario;

namespace {

// Every key that a rule looks at, and all is well.
const std::string kOffer = R"(playbook = "playbook.toml"
[offer]
start = 2026-09-01
base_salary = 176_000
raises = [{ month = 12, percent = "3%" }, { month = 24, amount = 5_000 }]
[offer.sign_on]
amount = 24_000
month = 1
[offer.bonus]
rate = "8%"
tiers = [{ score = 80, pays = "100%" }, { score = 75, pays = "50%" }]
[[offer.grants]]
kind = "iso"
shares = 480
strike = 1
months = 24
cliff_months = 6
every_months = 3
yearly = ["60%", "40%"]
allocation = "fractional"
[[offer.grants.acceleration]]
trigger = "impact"
within_months = 6
at_month = 6
taken_from = "next"
[[offer.grants.acceleration]]
trigger = "change_of_control"
kind = "double"
portion = "50%"
taken_from = "next"
[[offer.grants]]
value = "$50k"
months = 6
cliff_months = 3
[[offer.grants]]
ownership = "0.05%"
vests = [{ month = 12, share = "50%" }, { month = 24, share = "50%" }]
[[offer.grants]]
ownership = "impact"
[company]
valuation = "$1.6B"
fully_diluted_shares = 480
growth = "10%"
rounds = [{ month = 12, dilution = "10%", raised = "$10M", participation = "capped", cap = 3, multiple = 2 }]
preferred = [{ ownership = "60%", invested = 1, participation = "capped", cap = 2 }, { ownership = "20%", invested = 1 }]
[[exits]]
probability = "60%"
month = 24
proceeds = "$1B"
[[exits]]
probability = "40%"
month = 24
kind = "none"
[[plan]]
evidence = "documented"
[projection]
years = 2
leave_month = 24
[[sensitivity]]
key = "company.growth"
low = "5%"
high = "15%"
)";

const std::string kBook(random::kPlaybook);

// Each text with one of its values, a string or a number, made a time of day, which no key takes.
std::vector<std::string> with_unread_value(const std::string& text) {
  static const std::regex kValue(R"re("[^"]*"|[ \[]([0-9][-0-9_.]*))re");
  std::vector<std::string> changed;
  for (std::sregex_iterator m(text.begin(), text.end(), kValue), none; m != none; ++m) {
    const auto group = static_cast<std::size_t>((*m)[1].matched);
    const auto from = static_cast<std::size_t>(m->position(group));
    changed.push_back(text.substr(0, from) + "09:30:00" + text.substr(from + m->str(group).size()));
  }
  return changed;
}

// Each text with the last letter of one key doubled.
std::vector<std::string> with_misspelt_key(const std::string& text) {
  std::vector<std::string> changed;
  for (auto at = text.find(" = "); at != std::string::npos; at = text.find(" = ", at + 1)) {
    changed.push_back(text.substr(0, at) + text[at - 1] + text.substr(at));
  }
  return changed;
}

ReadResult read(const std::string& offer, const std::string& playbook) {
  MemoryDisk disk;
  disk.files["offer.toml"] = offer;
  disk.files["playbook.toml"] = playbook;
  return read_scenario("offer.toml", disk);
}

using Change = std::vector<std::string> (*)(const std::string&);

// The offer with each of these changes, then its playbook.
std::vector<ReadResult> read_changed(Change change) {
  std::vector<ReadResult> results;
  for (const std::string& changed : change(kOffer)) results.push_back(read(changed, kBook));
  for (const std::string& changed : change(kBook)) results.push_back(read(kOffer, changed));
  return results;
}

}  // namespace

TEST_CASE("a value that does not read is one fault, and no rule echoes it") {
  REQUIRE(read(kOffer, kBook).scenario);
  const std::vector<ReadResult> all = read_changed(with_unread_value);
  CHECK(all.size() > 100);
  for (const ReadResult& r : all) {
    CAPTURE(test::text_of(r));
    CHECK(test::sorted_codes(r) == std::vector<std::string>{"E011"});
  }
}

TEST_CASE("a misspelt key is unknown, or missing as well, and no rule echoes it") {
  const std::vector<ReadResult> all = read_changed(with_misspelt_key);
  CHECK(all.size() > 100);
  for (const ReadResult& r : all) {
    std::vector<std::string> codes = test::sorted_codes(r);
    std::erase(codes, "E016");
    CAPTURE(test::text_of(r));
    CHECK(codes == std::vector<std::string>{"E010"});
  }
}
