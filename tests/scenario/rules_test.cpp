// Each rule across keys stays silent one step from where it speaks (tests/errors has where it
// speaks).
#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "parley/scenario/read/reader.hpp"
#include "tests/support/told.hpp"

using namespace parley;
using namespace parley::scenario;

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
    {"V005",
     "[[offer.grants]]\nshares = 1\nmonths = 24\nevery_months = 6\nyearly = [\"50%\", \"50%\"]\n"},
    {"V006",
     "[[offer.grants]]\nshares = 1\nmonths = 36\nyearly = [\"33.333333%\", \"33.333333%\", "
     "\"33.333334%\"]\n"},
    {"V007",
     "[[offer.grants]]\nshares = 1\nvests = [{ month = 0, share = \"50%\" }, { month = 1, share = "
     "\"50%\" }]\n"},
    {"V008",
     "[[offer.grants]]\nshares = 1\nyearly = [\"10%\", \"20%\", \"30%\", \"40%\"]\nallocation = "
     "\"fractional\"\n"},
    {"V009",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = "
     "\"impact\"\nwithin_months = 6\nat_month = 6\n"},
    {"V010",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = "
     "\"impact\"\ntaken_from = \"next\"\n"
     "[[offer.grants.acceleration]]\ntrigger = \"change_of_control\"\nkind = \"single\"\nportion = "
     "\"50%\"\n"},
    {"V011",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\nkind = \"double\"\nportion = "
     "\"0%\"\ntrigger = "
     "\"change_of_control\"\n"},
    {"V012", "[[offer.grants]]\nshares = 1\nkind = \"iso\"\nstrike = 0\n"},
    {"V013",
     "[[company.preferred]]\nownership = \"1%\"\ninvested = 1\nparticipation = "
     "\"capped\"\nmultiple = 2\ncap = 2\n"},
    {"V014", "[[company.preferred]]\nownership = \"99.999%\"\ninvested = 1\n"},
    {"V015",
     "[[exits]]\nprobability = \"33.3%\"\nmonth = 1\nkind = \"none\"\n[[exits]]\nprobability = "
     "\"66.7%\"\nmonth = 1\nproceeds = 0\n"},
    {"V016", "[offer.bonus]\nrate = \"15%\"\n", "[bonus]\nmax_rate = \"15%\"\n"},
    {"V016", "[offer.bonus]\nrate = \"15%\"\n",
     "title = \"A playbook that says no most has 15 %\"\n"},
    {"V017", "[[offer.grants]]\nownership = \"impact\"\n[[plan]]\nevidence = \"bare\"\n",
     "[impact]\ncurve = [[0, \"0.04%\"]]\n"},
    {"V018", "[projection]\nyears = 2\nleave_month = 24\n"},
    {"V019",
     "[offer.bonus]\nrate = \"1%\"\ntiers = [{ score = 80, pays = \"200%\" }, { score = 79.99, "
     "pays = \"1%\" }]\n"},
    {"V021", "[[exits]]\nprobability = \"100%\"\nmonth = 1\nkind = \"none\"\n"},
    {"V022", "[offer.sign_on]\nclawback = \"prorated\"\n"},
    {"V023", "", "[bands.ownership]\nlow = \"0.04%\"\nhigh = \"0.07%\"\nstep = \"0.0025%\"\n"},
    {"V023", "", "[bands.base_salary]\nlow = 170_000\nhigh = 170_000\nstep = 1\n"},
    {"V024", "", "[impact]\ncurve = [[1, \"0.04%\"], [1.01, \"0.04%\"]]\n"},
    {"V025", "",
     "[bands.ownership]\nlow = 0\nhigh = 200_000\nstep = 10_000\n[impact]\ncurve = [[0, 0], [1, "
     "\"$200k\"]]\n"},
    {"V026", "",
     "[[signals]]\nname = \"a\"\nweight = \"1%\"\nmetric = \"clusters\"\nfull_marks_at = 4_500\n"},
    {"V027", "raise = \"400%\"\n[projection]\nyears = 14\n"},
    {"V028", "[company]\nfully_diluted_shares = 480\n[[offer.grants]]\nshares = 480\n"},
    {"V029", "[[sensitivity]]\nkey = \"exits[12].proceeds\"\nlow = 1\nhigh = \"$2B\"\n"},
};

}  // namespace

TEST_CASE("no rule speaks one step from its bound") {
  for (const NearMiss& n : kNearMisses) {
    MemoryDisk disk;
    const bool with_playbook = *n.playbook != '\0';
    disk.files["offer.toml"] =
        (with_playbook ? "playbook = \"book.toml\"\n" : "") + kOffer + n.text;
    disk.files["book.toml"] = n.playbook;
    const ReadResult r = read_scenario("offer.toml", disk);
    std::string said;
    for (const Diagnostic& d : r.diagnostics) said += to_text(d);
    CAPTURE(n.code);
    CAPTURE(said);
    CHECK(r.scenario.has_value());
  }
}

namespace {

// A file (the text goes on in [offer]) and its playbook, with every code that they give, sorted: of
// each fault of a key, and of each rule whose own keys read.
struct Told {
  std::string what;
  const char* text;
  std::vector<std::string> codes;
  const char* playbook = nullptr;
};

const Told kBothTold[] = {
    {"a bare discount rate hides nothing about leaving",
     "[projection]\nleave_month = 49\ndiscount_rate = 0.05\n",
     {"E012", "V018"}},
    {"an unknown key of one exit hides no sum of the chances",
     "[[exits]]\nprobability = \"40%\"\nmonth = 1\nkind = \"none\"\nfoo = 1\n"
     "[[exits]]\nprobability = \"50%\"\nmonth = 1\nkind = \"none\"\n",
     {"E010", "V015"}},
    {"nor does a month before day one",
     "[[exits]]\nprobability = \"40%\"\nmonth = -1\nkind = \"none\"\n"
     "[[exits]]\nprobability = \"50%\"\nmonth = 1\nkind = \"none\"\n",
     {"E014", "V015"}},
    {"nor a kind that is no word",
     "[[exits]]\nprobability = \"40%\"\nmonth = 1\nkind = \"sael\"\n"
     "[[exits]]\nprobability = \"50%\"\nmonth = 1\nkind = \"none\"\n",
     {"E015", "V015"}},
    {"nor a month that is not said",
     "[[exits]]\nprobability = \"40%\"\nkind = \"none\"\n"
     "[[exits]]\nprobability = \"50%\"\nmonth = 1\nkind = \"none\"\n",
     {"E016", "V015"}},
    {"an exit without a month lacks its proceeds too",
     "[[exits]]\nprobability = \"100%\"\n",
     {"E016", "V021"}},
    {"what is wrong with one exit hides nothing about another",
     "[[exits]]\nprobability = \"5\"\nmonth = 1\nproceeds = 1\n[[exits]]\nprobability = "
     "\"50%\"\nmonth = 1\n",
     {"E013", "V021"}},
    {"a grant with a faulty name still needs a size",
     "[[offer.grants]]\nname = 3\n",
     {"E011", "V002"}},
    {"the cliff of a grant of no shares is too long all the same",
     "[[offer.grants]]\nshares = 0\nmonths = 7\n",
     {"E014", "V003"}},
    {"an unread size hides no interval",
     "[[offer.grants]]\nshares = \"many\"\nmonths = 13\nevery_months = 2\n",
     {"E011", "V004"}},
    {"options granted before day one are still not sized by an amount",
     "[[offer.grants]]\nvalue = 1\nkind = \"iso\"\nmonth = -1\n",
     {"E014", "V012"}},
    {"options without a strike are not sized by an amount either",
     "[[offer.grants]]\nvalue = 1\nkind = \"iso\"\nstrike = \"a lot\"\n",
     {"E013", "V012"}},
    {"an interval of 0 months hides no sum of the years",
     "[[offer.grants]]\nshares = 1\nmonths = 24\nyearly = [\"50%\", \"40%\"]\nevery_months = 0\n",
     {"E014", "V006"}},
    {"nor does an unknown allocation",
     "[[offer.grants]]\nshares = 1\nmonths = 24\nyearly = [\"50%\", \"40%\"]\nallocation = "
     "\"foo\"\n",
     {"E015", "V006"}},
    {"an unread share hides no count of the years",
     "[[offer.grants]]\nshares = 1\nmonths = 36\nyearly = [\"50%\", 0.5]\n",
     {"E012", "V005"}},
    {"a schedule with a faulty share has no loaded allocation",
     "[[offer.grants]]\nshares = 1\nmonths = 24\nyearly = [\"50%\", 0.5]\nallocation = "
     "\"back_loaded\"\n",
     {"E012", "V008"}},
    {"an unknown key of one vest hides no sum",
     "[[offer.grants]]\nshares = 1\nvests = [{ month = 1, share = \"50%\", foo = 1 }, { month = 2, "
     "share = \"40%\" }]\n",
     {"E010", "V006"}},
    {"a bare share hides no order of the months",
     "[[offer.grants]]\nshares = 1\nvests = [{ month = 2, share = 0.5 }, { month = 1, share = "
     "\"40%\" }]\n",
     {"E012", "V007"}},
    {"an unread month stands between months that do not rise",
     "[[offer.grants]]\nshares = 1\nvests = [{ month = 2, share = \"50%\" }, { month = \"x\", "
     "share = \"0%\" }, { month = 1, "
     "share = \"50%\" }]\n",
     {"E011", "V007"}},
    {"a grant that is no table hides nothing of the next",
     "grants = [3, { shares = 1, cliff_months = 60 }]\n",
     {"E011", "V003"}},
    {"a round that does not read hides no grant of more than all shares",
     "[company]\nfully_diluted_shares = 10\nrounds = [{ month = 1, dilution = 0.2 "
     "}]\n[[offer.grants]]\nshares = 11\n",
     {"E012", "V028"}},
    {"money that was never invested hides no sum of the classes",
     "[[company.preferred]]\nownership = \"60%\"\ninvested = -1\n[[company.preferred]]\nownership "
     "= \"50%\"\ninvested = 1\n",
     {"E014", "V014"}},
    {"a class with a faulty seniority still needs its cap",
     "[[company.preferred]]\nownership = \"1%\"\ninvested = 1\nparticipation = "
     "\"capped\"\nseniority = 0.5\n",
     {"E011", "V013"}},
    {"a faulty valuation hides no cap under the multiple",
     "[company]\nvaluation = -1\n[[company.preferred]]\nownership = \"1%\"\ninvested = "
     "1\nparticipation = \"capped\"\ncap = 1\n"
     "multiple = 2\n",
     {"E014", "V013"}},
    {"tiers of the same score are two, whatever they pay",
     "[offer.bonus]\nrate = \"5%\"\ntiers = [{ score = 80, pays = 1 }, { score = 80, pays = "
     "\"100%\" }]\n",
     {"E012", "V019"}},
    {"a tier without a score hides not that two others are one",
     "[offer.bonus]\nrate = \"5%\"\ntiers = [{ score = 80, pays = \"1%\" }, { score = \"x\", pays "
     "= \"1%\" }, { score = 80, pays = "
     "\"100%\" }]\n",
     {"E011", "V019"}},
    {"a clause that needs a kind has a bare portion",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = "
     "\"change_of_control\"\nportion = 0.5\n",
     {"E012", "V011"}},
    {"a clause that needs a kind has an unknown key",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = "
     "\"change_of_control\"\nportion = \"50%\"\nfoo = 1\n",
     {"E010", "V011"}},
    {"a bare portion hides no other place to take from",
     "[[offer.grants]]\nshares = 1\n"
     "[[offer.grants.acceleration]]\ntrigger = \"impact\"\ntaken_from = \"next\"\nportion = 0.5\n"
     "[[offer.grants.acceleration]]\ntrigger = \"impact\"\ntaken_from = \"end\"\n",
     {"E012", "V010"}},
    {"a faulty score hides not that it vests before it is judged",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = \"impact\"\nscore = "
     "101\nat_month = 6\n",
     {"E014", "V009"}},
    {"an unknown key of the bonus hides no rate over the most",
     "[offer.bonus]\nrate = \"50%\"\nfoo = 1\n",
     {"E010", "V016"},
     "[bonus]\nmax_rate = \"15%\"\n"},
    {"an unknown clawback hides no sign-on without an amount",
     "[offer.sign_on]\nmonth = 1\nclawback = \"some\"\n",
     {"E015", "V022"}},
    {"a raise without a month has no amount either",
     "raises = [{ foo = 1 }]\n",
     {"E010", "V022", "V063"}},
    {"raises are told by their places in the file",
     "raises = [{ month = 24, percent = 5 }, { month = 12 }]\n",
     {"E012", "V022"}},
    {"a range without an end moves an unknown key",
     "[[sensitivity]]\nkey = \"company.grwth\"\nlow = 1\n",
     {"E016", "V029"}},
    {"an unread end of the contract hides no salary beyond measure",
     "raise = \"1000%\"\nexpires = \"soon\"\n[projection]\nyears = 15\n",
     {"E013", "V027"}},
    {"a share count of 0 hides no value beyond measure",
     "[company]\nvaluation = \"$1B\"\ngrowth = \"1000%\"\nfully_diluted_shares = "
     "0\n[projection]\nyears = 15\n",
     {"E014", "V027"}},
    {"a step that does not read hides no band that ends below its start",
     "",
     {"E012", "V023"},
     "[bands.bonus_rate]\nlow = \"10%\"\nhigh = \"5%\"\nstep = 1\n"},
    {"an unknown key of a band hides no step beside its end",
     "",
     {"E010", "V023"},
     "[bands.base_salary]\nlow = 1\nhigh = 4\nstep = 2\nfoo = 1\n"},
    {"a band of no step ends below its start",
     "",
     {"V023", "V023"},
     "[bands.base_salary]\nlow = 2\nhigh = 1\nstep = 0\n"},
    {"an unread band hides not that the others make too many packages",
     "",
     {"E012", "V032"},
     "[bands.base_salary]\nlow = 0\nhigh = 5_000_000\nstep = 1\n[bands.bonus_rate]\nlow = 1\nhigh "
     "= \"5%\"\nstep = \"1%\"\n"},
    {"a bare ownership hides no curve that does not rise",
     "",
     {"E012", "V024"},
     "[impact]\ncurve = [[2, \"0.04%\"], [1, 0.07]]\n"},
    {"a point that is no pair stands between points that do not rise",
     "",
     {"E011", "V024"},
     "[impact]\ncurve = [[2, \"0.04%\"], [3], [1, \"0.07%\"]]\n"},
    {"a point that is no list hides no second unit",
     "",
     {"E011", "V025"},
     "[impact]\ncurve = [1, [2, \"0.04%\"], [3, \"$200k\"]]\n"},
    {"an unknown key of the band hides no second unit",
     "",
     {"E010", "V025"},
     "[bands.ownership]\nlow = 0\nhigh = \"1%\"\nstep = \"$10k\"\nfoo = 1\n"},
    {"a bare weight hides no full marks in another unit",
     "",
     {"E012", "V026"},
     "[[signals]]\nname = \"a\"\nweight = 0.3\nmetric = \"clusters\"\nfull_marks_at = \"5%\"\n"},
    {"a signal without a name needs its full marks",
     "",
     {"E016", "V026"},
     "[[signals]]\nweight = \"30%\"\nmetric = \"clusters\"\n"},
    {"a signal that is no table hides nothing of the next",
     "",
     {"E011", "V026"},
     "signals = [1, { name = \"a\", weight = \"1%\", metric = \"culture\", full_marks_at = 1 }]\n"},
    {"a faulty score hides not that the playbook's clause vests before it is judged",
     "",
     {"E014", "V009"},
     "[acceleration]\nscore = 101\nat_month = 6\n"},
    {"tiers of a playbook are told apart whatever they pay",
     "",
     {"E012", "V019"},
     "[bonus]\ntiers = [{ score = 80, pays = 1 }, { score = 80, pays = \"100%\" }]\n"},
    {"a faulty most hides no tiers of one score",
     "",
     {"E012", "V019"},
     "[bonus]\nmax_rate = 15\ntiers = [{ score = 80, pays = \"1%\" }, { score = 80, pays = "
     "\"100%\" }]\n"},
    {"months that have no place beside a schedule hide nothing of it",
     "[[offer.grants]]\nshares = 1\nmonths = 12\nvests = [{ month = 1, share = \"90%\" }]\n",
     {"V001", "V006"}},
    {"an amount beside the rate hides no rate over the most",
     "[offer.bonus]\nrate = \"50%\"\namount = 1\n",
     {"V001", "V016"},
     "[bonus]\nmax_rate = \"15%\"\n"},
    {"another fault of the playbook hides no rate over its most",
     "[offer.bonus]\nrate = \"50%\"\n",
     {"E010", "V016"},
     "[bonus]\nmax_rate = \"15%\"\nfoo = 1\n"},
    {"nor that a clause vests before it is judged by the playbook",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = \"impact\"\nat_month "
     "= 6\n",
     {"E014", "V009"},
     "[acceleration]\nscore = 101\n"},
    {"nor that it has no curve",
     "[[offer.grants]]\nownership = \"impact\"\n[[plan]]\nevidence = \"bare\"\n",
     {"E014", "V017"},
     "[impact]\noffer_threshold = 101\n"},
    {"a faulty playbook hides no plan that is missing",
     "[[offer.grants]]\nownership = \"impact\"\n",
     {"E012", "V017"},
     "[bonus]\nmax_rate = 15\n[impact]\ncurve = [[0, \"0.04%\"]]\n"},
};

// Nothing is said about...
const Told kOneTold[] = {
    {"the sum of chances of which one does not read",
     "[[exits]]\nprobability = 40\nmonth = 1\nkind = \"none\"\n"
     "[[exits]]\nprobability = \"50%\"\nmonth = 1\nkind = \"none\"\n",
     {"E012"}},
    {"the sum of chances of which one is not said",
     "[[exits]]\nmonth = 1\nkind = \"none\"\n[[exits]]\nprobability = \"50%\"\nmonth = 1\nkind = "
     "\"none\"\n",
     {"E016"}},
    {"the proceeds of an exit of an unknown kind",
     "[[exits]]\nprobability = \"100%\"\nmonth = 1\nkind = \"sael\"\n",
     {"E015"}},
    {"misspelt proceeds", "[[exits]]\nprobability = \"100%\"\nmonth = 1\nproceds = 1\n", {"E010"}},
    {"a misspelt table of grants beside the right one",
     "[[offer.grants]]\nname = \"a\"\nshares = 10\nkind = \"nso\"\n\n[[oFfer.grants]]\nname = "
     "\"b\"\nshares = 10\nkind = \"nso\"\n",
     {"E010"}},
    {"a misspelt size", "[[offer.grants]]\nownrship = \"0.05%\"\n", {"E010"}},
    {"a size that does not read", "[[offer.grants]]\nshares = 0\n", {"E014"}},
    {"a cliff that does not read, and a term shorter than the default cliff",
     "[[offer.grants]]\nshares = 1\nmonths = 7\ncliff_months = -1\n",
     {"E014"}},
    {"a term that does not read",
     "[[offer.grants]]\nshares = 1\nmonths = 0\ncliff_months = 60\n",
     {"E014"}},
    {"an interval that does not read",
     "[[offer.grants]]\nshares = 1\nmonths = 25\nevery_months = 0\n",
     {"E014"}},
    {"the term of a misspelt schedule",
     "[[offer.grants]]\nshares = 1\nvest = [{ month = 1, share = \"100%\" }]\ncliff_months = 60\n",
     {"E010"}},
    {"the sum of years of which one does not read",
     "[[offer.grants]]\nshares = 1\nmonths = 24\nyearly = [\"50%\", 40]\n",
     {"E012"}},
    {"the sum of vests of which one is no table",
     "[[offer.grants]]\nshares = 1\nvests = [3, { month = 1, share = \"50%\" }]\n",
     {"E011"}},
    {"the order of a month that does not read",
     "[[offer.grants]]\nshares = 1\nvests = [{ month = 2, share = \"50%\" }, { month = -1, share = "
     "\"50%\" }]\n",
     {"E014"}},
    {"what belongs to a kind that is no word",
     "[[offer.grants]]\nshares = 1\nkind = \"phantom\"\nstrike = 1\n",
     {"E015"}},
    {"what belongs to a misspelt kind",
     "[[offer.grants]]\nshares = 1\nknd = \"iso\"\nstrike = 1\n",
     {"E010"}},
    {"a strike that does not read",
     "[[offer.grants]]\nshares = 1\nkind = \"iso\"\nstrike = -1\n",
     {"E014"}},
    {"the classes of which one does not read",
     "[[company.preferred]]\nownership = 60\ninvested = 1\n[[company.preferred]]\nownership = "
     "\"100%\"\ninvested = 1\n",
     {"E012"}},
    {"the classes of which one is no table",
     "[company]\npreferred = [3, { ownership = \"100%\", invested = 1 }]\n",
     {"E011"}},
    {"a cap that does not read",
     "[[company.preferred]]\nownership = \"1%\"\ninvested = 1\nparticipation = \"capped\"\ncap = "
     "\"3x\"\n",
     {"E011"}},
    {"two scores that do not read",
     "[offer.bonus]\nrate = \"1%\"\ntiers = [{ score = \"x\", pays = \"1%\" }, { score = -1, pays "
     "= \"1%\" }, { score = 0, pays = "
     "\"1%\" }]\n",
     {"E011", "E014"}},
    {"a clause of an unknown trigger",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = \"sale\"\nat_month = "
     "1\n",
     {"E015"}},
    {"a misspelt kind",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = "
     "\"change_of_control\"\nknd = \"single\"\nportion = "
     "\"50%\"\n",
     {"E010"}},
    {"an unknown place to take from, and one for all the others",
     "[[offer.grants]]\nshares = 1\n"
     "[[offer.grants.acceleration]]\ntrigger = \"impact\"\ntaken_from = \"foo\"\n"
     "[[offer.grants.acceleration]]\ntrigger = \"impact\"\ntaken_from = \"next\"\n"
     "[[offer.grants.acceleration]]\ntrigger = \"impact\"\n",
     {"E015"}},
    {"the months of a clause that the playbook would say",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = \"impact\"\nat_month "
     "= 6\n",
     {"E014"},
     "[acceleration]\nwithin_months = 6\nat_month = 6\nscore = 101\n"},
    {"the months of a clause that the playbook says, and that do not read",
     "[[offer.grants]]\nshares = 1\n[[offer.grants.acceleration]]\ntrigger = \"impact\"\nat_month "
     "= 6\n",
     {"E014"},
     "[acceleration]\nwithin_months = -1\n"},
    {"what a curve that does not read justifies",
     "[[offer.grants]]\nownership = \"impact\"\n[[plan]]\nevidence = \"bare\"\n",
     {"E011"},
     "[impact]\ncurve = 3\n"},
    {"a rate that does not read",
     "[offer.bonus]\nrate = 50\n",
     {"E012"},
     "[bonus]\nmax_rate = \"15%\"\n"},
    {"a rate over a most that does not read",
     "[offer.bonus]\nrate = \"50%\"\n",
     {"E012"},
     "[bonus]\nmax_rate = 15\n"},
    {"years that do not read", "[projection]\nyears = 99\nleave_month = 49\n", {"E014"}},
    {"leaving where the projection is misspelt",
     "[projecton]\nyears = 5\n[projection]\nleave_month = 49\n",
     {"E010"}},
    {"a sign-on whose amount is misspelt", "[offer.sign_on]\nmonth = 1\namout = 1\n", {"E010"}},
    {"a raise that is no table", "raises = [3]\n", {"E011"}},
    {"a raise whose percentage does not read", "raises = [{ month = 1, percent = 3 }]\n", {"E012"}},
    {"a salary that does not read", "raise = 1000\n[projection]\nyears = 15\n", {"E012"}},
    {"a curve of which a point is no pair",
     "",
     {"E011"},
     "[impact]\ncurve = [[2, \"0.04%\"], [1]]\n"},
    {"a curve of which an amount does not read",
     "",
     {"E014"},
     "[impact]\ncurve = [[2, \"0.04%\"], [-1, \"0.07%\"]]\n"},
    {"a band of which an end is missing", "", {"E016"}, "[bands.base_salary]\nlow = 2\nstep = 2\n"},
    {"a step that does not read",
     "",
     {"E012"},
     "[bands.bonus_rate]\nlow = \"0%\"\nhigh = \"5%\"\nstep = 0.02\n"},
    {"full marks of an unknown metric",
     "",
     {"E015"},
     "[[signals]]\nname = \"a\"\nweight = \"1%\"\nmetric = \"foo\"\n"},
    {"full marks that do not read",
     "",
     {"E014"},
     "[[signals]]\nname = \"a\"\nweight = \"1%\"\nmetric = \"clusters\"\nfull_marks_at = 0\n"},
    {"the playbook's clause whose months do not read",
     "",
     {"E014"},
     "[acceleration]\nat_month = 6\nwithin_months = -1\n"},
};

ReadResult read_told(const Told& t) {
  MemoryDisk disk;
  disk.files["offer.toml"] =
      (t.playbook == nullptr ? "" : "playbook = \"book.toml\"\n") + kOffer + t.text;
  if (t.playbook != nullptr) disk.files["book.toml"] = t.playbook;
  return read_scenario("offer.toml", disk);
}

void check_told(const Told& t) {
  const ReadResult r = read_told(t);
  const bool in_order =
      std::is_sorted(r.diagnostics.begin(), r.diagnostics.end(), [](const auto& a, const auto& b) {
        return a.place.file == b.place.file &&
               std::tie(a.place.line, a.place.column) < std::tie(b.place.line, b.place.column);
      });
  CAPTURE(t.what);
  CAPTURE(test::text_of(r));
  CHECK(test::sorted_codes(r) == t.codes);
  CHECK(in_order);
}

}  // namespace

TEST_CASE("a fault of a key hides no fault of a rule that does not look at it") {
  for (const Told& t : kBothTold) check_told(t);
}

TEST_CASE("a rule about a key that is faulty on its own, or misspelt, stays silent") {
  for (const Told& t : kOneTold) check_told(t);
}

TEST_CASE(
    "a fault of a rule stands in the entry that it is about, after an entry that is no table") {
  const ReadResult r =
      read_told({"", "grants = [\n3,\n{ shares = 1 },\n{ shares = 1, cliff_months = 60 }]\n", {}});
  REQUIRE(r.diagnostics.size() == 2);
  CHECK(to_text(r.diagnostics[0]).find("offer.toml:5:1: error[E011]") == 0);
  CHECK(to_text(r.diagnostics[1])
            .find("offer.toml:7:30: error[V003]: cliff_months is 60, longer than months = 48") ==
        0);
}

TEST_CASE("a file that is not there hides only what it would say") {
  const Told t{"",
               "[[exits]]\nprobability = \"90%\"\nmonth = 1\nkind = "
               "\"none\"\n[[offer.grants]]\nocf = \"terms.json\"\n",
               {}};
  MemoryDisk disk;
  disk.files["offer.toml"] =
      "playbook = \"book.toml\"\n[offer]\nstart = 2026-09-01\n" + std::string(t.text);
  const ReadResult r = read_scenario("offer.toml", disk);
  std::vector<std::string> codes;
  for (const Diagnostic& d : r.diagnostics) codes.push_back(d.code);
  // The playbook, base_salary, the sum of the exits, the size of the grant, its terms.
  CHECK(codes == std::vector<std::string>{"E019", "E016", "V015", "V002", "E019"});
}

TEST_CASE("all faults of a file and its playbook come in one go, in order of place") {
  MemoryDisk disk;
  disk.files["offer.toml"] =
      "titel = \"x\"\nplaybook = \"book.toml\"\n[offer]\nbase_salary = "
      "\"1.005\"\n[projection]\nyears = 99\n";
  disk.files["book.toml"] = "[bonus]\nmax_rate = 15\n";
  const ReadResult r = read_scenario("offer.toml", disk);
  std::vector<std::string> codes;
  for (const Diagnostic& d : r.diagnostics) codes.push_back(d.code);
  CHECK(codes == std::vector<std::string>{"E010", "E016", "E013", "E014", "E012"});
}
