#include "scenario/rules/missing_facts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "parley/terms/grant_value.hpp"
#include "terms/bands.hpp"

namespace parley::scenario {
namespace {

// What the questions look at. Equity of unknown worth counts as a year's salary.
class View {
 public:
  explicit View(const Scenario& scenario) : s(scenario), equity_(dollars_of_equity(scenario)) {}

  const Scenario& s;

  bool says(std::string_view key) const { return s.provenance.said(key); }
  bool has_grants() const { return !s.offer.grants.empty(); }
  double equity() const { return equity_ > 0 ? equity_ : (has_grants() ? base() : 0); }
  double base() const { return s.offer.base_salary.value(); }
  double bonus_a_year() const {
    double sum = 0;
    for (std::size_t i = 0; i < s.offer.bonuses(); ++i) {
      const Bonus& b = s.offer.bonus_at(i);
      sum += b.amount ? b.amount->value() : b.rate.value() * base();
    }
    return sum;
  }
  int years() const { return s.projection.years; }

  template <class Has>
  bool any_grant(Has has) const {
    return std::any_of(s.offer.grants.begin(), s.offer.grants.end(), has);
  }
  /// Equity of a company whose stock is not traded.
  bool is_private() const {
    return any_grant(
        [this](const Grant& g) { return priced_by(g, s.company) == PricedBy::company; });
  }
  bool grant_says(const char* key) const {
    return any_grant(
        [&](const Grant& g) { return s.provenance.said(fmt::format("{}.{}", g.path, key)); });
  }

 private:
  static double dollars_of(const Scenario& s, const Grant& g) {
    const double company = s.company.valuation ? s.company.valuation->value() : 0;
    if (const auto* dollars = std::get_if<Money>(&g.size)) return dollars->value();
    if (const auto* share = std::get_if<Percent>(&g.size)) return share->value() * company;
    const auto* shares = std::get_if<Shares>(&g.size);
    if (shares != nullptr && s.company.share_price)
      return static_cast<double>(shares->count()) * s.company.share_price->value();
    if (shares == nullptr || !s.company.fully_diluted_shares) return 0;
    return company * static_cast<double>(shares->count()) /
           static_cast<double>(s.company.fully_diluted_shares->count());
  }
  static double dollars_of_equity(const Scenario& s) {
    double sum = 0;
    for (const Grant& g : s.offer.grants) sum += dollars_of(s, g);
    return sum;
  }

  double equity_;
};

bool counts_shares(const Grant& g) { return g.says_shares() || g.is_option(); }
bool is_option(const Grant& g) { return g.is_option(); }
bool by_ownership(const Grant& g) { return g.says_share_of_company() || g.is_by_impact(); }
bool has_sale_clause(const Grant& g) {
  return std::any_of(g.acceleration.begin(), g.acceleration.end(),
                     [](const Acceleration& a) { return a.trigger != Trigger::impact; });
}

// "0.05%", of the first grant that is a share of the company.
std::string ownership_text(const View& v) {
  for (const Grant& g : v.s.offer.grants) {
    if (const auto* p = std::get_if<Percent>(&g.size)) return format_percent(*p);
  }
  return "the ownership";
}

/// A question: the dollars that hang on it, 0 where the answer is known or does not matter. The
/// shares of equity and salary are rough, and only decide the order.
struct Question {
  const char* id;
  const char* key;
  double (*stake)(const View&);
  const char* question;  // "{}" is the ownership
  const char* why;
};

const Question kQuestions[] = {
    {"valuation", "company.valuation",
     [](const View& v) { return v.is_private() && !v.s.company.valuation ? 2 * v.equity() : 0.0; },
     "What was the company valued at in its last round, and when was that?",
     "without it the equity has no dollars, and no total can hold it"},
    {"share-count", "company.fully_diluted_shares",
     [](const View& v) {
       const auto counts = [&](const Grant& g) {
         return counts_shares(g) && priced_by(g, v.s.company) == PricedBy::company;
       };
       return v.any_grant(counts) && !v.s.company.fully_diluted_shares ? 1.5 * v.equity() : 0.0;
     },
     "How many fully diluted shares are there, with all options and pools?",
     "a number of shares says nothing until one knows of how many"},
    {"strike", "offer.grants[0].strike",
     [](const View& v) {
       const auto open = [&](const Grant& g) {
         return g.is_option() && !strike_of(g, v.s.company);
       };
       return v.any_grant(open) ? 1.2 * v.equity() : 0.0;
     },
     "What is the strike of the options, or the latest 409A value of a common share?",
     "an option is worth what a share is above it; without it they have no dollars"},
    {"denominator", "company.fully_diluted_shares",
     [](const View& v) {
       return v.any_grant(by_ownership) && !v.s.company.fully_diluted_shares ? 0.2 * v.equity()
                                                                             : 0.0;
     },
     "Is {} a percentage of the fully diluted shares, or of the issued shares? How many shares is "
     "it?",
     "of the issued shares it is less of the company: options and pools are not counted"},
    {"preferred", "company.preferred",
     [](const View& v) {
       return v.is_private() && !v.says("company.preferred") ? 0.25 * v.equity() : 0.0;
     },
     "How much preferred stock stands before common: how much was invested, and with which "
     "multiple, participation "
     "and seniority?",
     "in a sale preferred is paid first; a headline percentage of a headline valuation is not what "
     "common gets"},
    {"exercise-window", "offer.grants[0].exercise_window_days",
     [](const View& v) {
       return v.any_grant(is_option) && !v.grant_says("exercise_window_days") ? 0.3 * v.equity()
                                                                              : 0.0;
     },
     "How long can vested options be exercised after leaving?",
     "with 90 days, leaving means paying the strike at once or losing them"},
    {"second-trigger", "offer.grants[0].double_trigger",
     [](const View& v) {
       const auto private_rsu = [&](const Grant& g) {
         return g.kind == GrantKind::rsu && priced_by(g, v.s.company) == PricedBy::company;
       };
       return v.any_grant(private_rsu) && !v.grant_says("double_trigger") ? 0.21 * v.equity() : 0.0;
     },
     "Are vested units paid at once, or only at a sale or a listing, and by when must that come?",
     "units with a second trigger end unpaid when no sale comes in time"},
    {"vesting", "offer.grants[0].months",
     [](const View& v) {
       const bool said = v.grant_says("months") || v.grant_says("vests") || v.grant_says("ocf") ||
                         v.grant_says("cliff_months") || v.grant_says("yearly");
       return v.has_grants() && !said ? 0.22 * v.equity() : 0.0;
     },
     "Over how many months does the equity vest, with which cliff, and how often after it?",
     "48 months with a cliff of 12 are assumed"},
    {"common-discount", "company.common_discount",
     [](const View& v) {
       return v.is_private() && v.s.company.valuation && !v.says("company.common_discount")
                  ? 0.18 * v.equity()
                  : 0.0;
     },
     "What is the latest 409A value of a common share, and what did a share cost in the last "
     "round?",
     "the valuation is the price of preferred stock; common is worth less"},
    {"unvested-at-exit", "company.unvested_at_exit",
     [](const View& v) {
       return v.is_private() && !v.says("company.unvested_at_exit") ? 0.15 * v.equity() : 0.0;
     },
     "What happens to unvested equity when the company is sold: does it go on vesting, or is it "
     "cancelled?",
     "a sale in the second year leaves more than half of a grant unvested"},
    {"dilution", "company.rounds",
     [](const View& v) {
       return v.is_private() && !v.says("company.rounds") ? 0.14 * v.equity() : 0.0;
     },
     "Are further rounds planned while this vests, and how much of the company would they sell?",
     "each round leaves a smaller part: three sales of 20% leave 51.2%"},
    {"sale-clause", "offer.grants[0].acceleration",
     [](const View& v) {
       return v.is_private() && !v.any_grant(has_sale_clause) ? 0.12 * v.equity() : 0.0;
     },
     "Does any of it vest early when the company is sold, or when it is sold and I am let go?",
     "without a clause the buyer decides"},
    {"refreshers", "offer.grants[1]",
     [](const View& v) {
       return v.s.offer.grants.size() == 1 ? 0.1 * v.equity() * v.years() / 4 : 0.0;
     },
     "Are there further grants in later years, and how large were they at this level?",
     "without them pay falls when the first grant has vested"},
    {"equity", "offer.grants",
     [](const View& v) { return v.has_grants() ? 0.0 : 0.15 * v.base() * v.years(); },
     "Is there equity, and in which form?", "no grant is in this offer"},
    {"clawback", "offer.sign_on.clawback",
     [](const View& v) {
       return v.says("offer.sign_on.clawback") ? 0.0 : v.s.offer.sign_on.total().value();
     },
     "Must the sign-on be paid back on leaving early: all of it or in part, until when, and also "
     "if the employer "
     "ends it?",
     "all of it within 12 months is assumed"},
    {"payment-clawback", "offer.payments",
     [](const View& v) {
       double open = 0;
       for (const Payment& p : v.s.offer.payments) open += p.clawback ? 0 : p.amount.value();
       return open;
     },
     "Must what is paid once beside the sign-on (relocation, retention, a first bonus) be paid "
     "back "
     "on leaving early: all of it or in part, and until when?",
     "a payment that says nothing is not taken back"},
    {"sign-on", "offer.sign_on",
     [](const View& v) { return v.says("offer.sign_on") ? 0.0 : 0.1 * v.base(); },
     "Is there a sign-on payment?", "none is in this offer"},
    {"bonus-paid", "offer.bonus.tiers",
     [](const View& v) {
       return v.s.offer.bonus.tiers.empty() && !v.says(v.s.offer.bonus.path + ".tiers")
                  ? 0.5 * v.bonus_a_year() * v.years()
                  : 0.0;
     },
     "What does the bonus hang on, and what part of it was paid in the last two years?",
     "it is counted in full every year"},
    {"bonus", "offer.bonus",
     [](const View& v) {
       return v.says("offer.bonus") || v.says("offer.bonuses") ? 0.0 : 0.05 * v.base() * v.years();
     },
     "Is there a bonus, how much of base a year, and what does it hang on?",
     "none is in this offer"},
    {"bonus-when", "offer.bonus.paid",
     [](const View& v) {
       const std::string& at = v.s.offer.bonus.path;
       const bool said = v.says(at + ".paid") || v.says(at + ".plan_year");
       return said ? 0.0 : 0.25 * v.bonus_a_year();
     },
     "When is the bonus paid, is the first year's prorated, and must I still be there on that day?",
     "four payments a year from day one are assumed; most employers pay once, months after the "
     "year"},
    {"commencement", "offer.grants[0].commencement",
     [](const View& v) {
       const bool said = v.grant_says("commencement") || v.grant_says("granted") ||
                         v.grant_says("vest_dates") || v.grant_says("vest_day") ||
                         v.grant_says("ocf");
       return v.has_grants() && !said ? 0.05 * v.equity() : 0.0;
     },
     "When is the grant made, from which day does it vest, and on which days of the year?",
     "vesting is counted from the first day of employment"},
    {"option-kind", "offer.grants[0].kind",
     [](const View& v) {
       return v.any_grant([](const Grant& g) { return g.kind == GrantKind::option; })
                  ? 0.08 * v.equity()
                  : 0.0;
     },
     "Are the options ISOs or NSOs?", "they are taxed as NSOs, on the day they are exercised"},
    {"severance", "offer.severance",
     [](const View& v) { return v.says("offer.severance") ? 0.0 : 0.02 * v.base() * v.years(); },
     "What is paid if the job ends without cause: how many months of salary, and which part of the "
     "bonus?",
     "nothing is counted"},
    {"raise", "offer.raise",
     [](const View& v) {
       const bool said = v.says("offer.raise") || v.says("offer.raises");
       return said ? 0.0 : 0.03 * v.base() * v.years() * (v.years() - 1) / 2;
     },
     "When is base salary reviewed, and what was the usual raise last year?",
     "no raise is counted"},
    {"benefits", "offer.benefits",
     [](const View& v) { return v.says("offer.benefits") ? 0.0 : 0.04 * v.base() * v.years(); },
     "Does the employer match retirement savings, and up to how much a year?",
     "no benefit is counted"},
    {"band", "bands.base_salary",
     [](const View& v) {
       return known_band(v.s, Lever::base_salary) ? 0.0 : 0.03 * v.base() * v.years();
     },
     "What is the band of this level, for base and for equity, and where in it is this offer?",
     "room to negotiate is the distance to the end of the band"},
    {"expires", "offer.expires",
     [](const View& v) { return v.says("offer.expires") ? 0.0 : 0.01 * v.base(); },
     "By which day do you need an answer?", "a negotiation needs its days"},
};

}  // namespace

std::vector<RecruiterQuestion> missing_facts(const Scenario& s) {
  const View view(s);
  std::vector<std::pair<double, const Question*>> open;
  for (const Question& q : kQuestions) {
    if (const double stake = q.stake(view); stake > 0) open.emplace_back(stake, &q);
  }
  sort_stably(open, [](const auto& a, const auto& b) { return a.first > b.first; });
  std::vector<RecruiterQuestion> facts;
  for (const auto& [stake, q] : open) {
    facts.push_back(
        {q->id, q->key, fmt::format(fmt::runtime(q->question), ownership_text(view)), q->why});
  }
  return facts;
}

}  // namespace parley::scenario
