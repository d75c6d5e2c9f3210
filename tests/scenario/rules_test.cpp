// Each rule across keys stays silent one step from where it speaks (tests/errors has where it speaks).
#include <doctest/doctest.h>

#include <string>

#include "parley/scenario/reader.hpp"

using namespace parley;

namespace {

const std::string kOffer = "[offer]\nstart = 2026-09-01\nbase_salary = 176_000\n";

struct NearMiss {
  const char* code;
  const char* text;  // after the offer
  const char* playbook = "";
};

const NearMiss kNearMisses[] = {
    {"V001", "raises = [{ month = 12, percent = \"5%\" }, { month = 12, amount = 1 }]\n"},
    {"V002", "[[offer.grants]]\nownership = \"0%\"\n"},
    {"V003", "[[offer.grants]]\nshares = 1\nmonths = 12\n"},
    {"V004", "[[offer.grants]]\nshares = 1\nmonths = 48\nevery_months = 4\n"},
    {"V005", "[[offer.grants]]\nshares = 1\nmonths = 24\nevery_months = 6\nyearly = [\"50%\", \"50%\"]\n"},
    {"V006", "[[offer.grants]]\nshares = 1\nmonths = 36\nyearly = [\"33.333333%\", \"33.333333%\", \"33.333334%\"]\n"},
    {"V007", "[[offer.grants]]\nshares = 1\nvests = [{ month = 0, share = \"50%\" }, { month = 1, share = \"50%\" }]\n"},
    {"V008", "[[offer.grants]]\nshares = 1\nyearly = [\"10%\", \"20%\", \"30%\", \"40%\"]\nallocation = \"fractional\"\n"},
    {"V009", "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = \"impact\"\nwithin_months = 6\nat_month = 6\n"},
    {"V010",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = \"impact\"\ntaken_from = \"next\"\n"
     "[[offer.grants.acceleration]]\ntrigger = \"change_of_control\"\nkind = \"single\"\nportion = \"50%\"\n"},
    {"V011",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\nkind = \"double\"\nportion = \"0%\"\ntrigger = "
     "\"change_of_control\"\n"},
    {"V012", "[[offer.grants]]\nshares = 1\nkind = \"iso\"\nstrike = 0\n"},
    {"V013", "[[company.preferred]]\nownership = \"1%\"\ninvested = 1\nparticipation = \"capped\"\nmultiple = 2\ncap = 2\n"},
    {"V014", "[[company.preferred]]\nownership = \"99.999%\"\ninvested = 1\n"},
    {"V015",
     "[[exits]]\nprobability = \"33.3%\"\nmonth = 1\nkind = \"none\"\n[[exits]]\nprobability = \"66.7%\"\nmonth = 1\nproceeds = 0\n"},
    {"V016", "[offer.bonus]\nrate = \"15%\"\n", "[bonus]\nmax_rate = \"15%\"\n"},
    {"V016", "[offer.bonus]\nrate = \"15%\"\n", "title = \"A playbook that says no most has 15 %\"\n"},
    {"V017", "[[offer.grants]]\nownership = \"impact\"\n[[plan]]\nevidence = \"bare\"\n", "[impact]\ncurve = [[0, \"0.04%\"]]\n"},
    {"V018", "[projection]\nyears = 2\nleave_month = 24\n"},
    {"V019", "[offer.bonus]\nrate = \"1%\"\ntiers = [{ score = 80, pays = \"200%\" }, { score = 79.99, pays = \"1%\" }]\n"},
    {"V021", "[[exits]]\nprobability = \"100%\"\nmonth = 1\nkind = \"none\"\n"},
    {"V022", "[offer.sign_on]\nclawback = \"prorated\"\n"},
    {"V023", "", "[bands.ownership]\nlow = \"0.04%\"\nhigh = \"0.07%\"\nstep = \"0.0025%\"\n"},
    {"V023", "", "[bands.base_salary]\nlow = 170_000\nhigh = 170_000\nstep = 1\n"},
    {"V024", "", "[impact]\ncurve = [[1, \"0.04%\"], [1.01, \"0.04%\"]]\n"},
    {"V025", "", "[bands.ownership]\nlow = 0\nhigh = 200_000\nstep = 10_000\n[impact]\ncurve = [[0, 0], [1, \"$200k\"]]\n"},
    {"V026", "", "[[signals]]\nname = \"a\"\nweight = \"1%\"\nmetric = \"clusters\"\nfull_marks_at = 4_500\n"},
    {"V027", "raise = \"400%\"\n[projection]\nyears = 14\n"},
    {"V028", "[company]\nfully_diluted_shares = 480\n[[offer.grants]]\nshares = 480\n"},
    {"V029", "[[sensitivity]]\nkey = \"exits[12].proceeds\"\nlow = 1\nhigh = \"$2B\"\n"},
};

}  // namespace

TEST_CASE("no rule speaks one step from its bound") {
  for (const NearMiss& n : kNearMisses) {
    MemoryDisk disk;
    const bool with_playbook = *n.playbook != '\0';
    disk.files["offer.toml"] = (with_playbook ? "playbook = \"book.toml\"\n" : "") + kOffer + n.text;
    disk.files["book.toml"] = n.playbook;
    const ReadResult r = read_scenario("offer.toml", disk);
    std::string said;
    for (const Diagnostic& d : r.diagnostics) said += to_text(d);
    CAPTURE(n.code);
    CAPTURE(said);
    CHECK(r.scenario.has_value());
  }
}

TEST_CASE("a rule about a key that is faulty on its own stays silent") {
  MemoryDisk disk;
  disk.files["offer.toml"] = kOffer + R"([[exits]]
probability = "40"
month = 48
proceeds = "$1B"
[[exits]]
probability = "60%"
month = 48
kind = "none"
[[offer.grants]]
shares = "many"
cliff_months = 60
)";
  const ReadResult r = read_scenario("offer.toml", disk);
  REQUIRE(r.diagnostics.size() == 2);
  CHECK(r.diagnostics[0].code == "E013");
  CHECK(r.diagnostics[1].code == "E011");
}

TEST_CASE("a fault of a rule stands in the entry that it is about, after an entry that is no table") {
  MemoryDisk disk;
  disk.files["offer.toml"] = kOffer + "grants = [\n3,\n{ shares = 1 },\n{ shares = 1, cliff_months = 60 }]\n";
  const ReadResult r = read_scenario("offer.toml", disk);
  REQUIRE(r.diagnostics.size() == 2);
  CHECK(to_text(r.diagnostics[0]).find("offer.toml:5:1: error[E011]") == 0);
  CHECK(to_text(r.diagnostics[1]).find("offer.toml:7:30: error[V003]: cliff_months is 60, longer than months = 48") == 0);
}

TEST_CASE("all faults of a file and its playbook come in one go, in order of place") {
  MemoryDisk disk;
  disk.files["offer.toml"] = "titel = \"x\"\nplaybook = \"book.toml\"\n[offer]\nbase_salary = \"1.005\"\n[projection]\nyears = 99\n";
  disk.files["book.toml"] = "[bonus]\nmax_rate = 15\n";
  const ReadResult r = read_scenario("offer.toml", disk);
  std::vector<std::string> codes;
  for (const Diagnostic& d : r.diagnostics) codes.push_back(d.code);
  CHECK(codes == std::vector<std::string>{"E010", "E016", "E013", "E014", "E012"});
}
