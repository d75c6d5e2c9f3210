#include "parley/model/choice/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <utility>

#include "core/stable_sort.hpp"

namespace parley::model {
namespace {

constexpr double kMostProceeds = 1e15;
constexpr double kSameDollars = 1e-6;  // far under a cent, far over the rounding of a sum

ComparedOffer look_at(const Scenario& s) {
  ComparedOffer o{.projection = project(s)};
  const Projection& p = o.projection;
  o.total = p.totals.total();
  o.average_year = o.total.value() / s.projection.years;
  o.year_1 = p.years.front().amounts.total();
  o.guaranteed_cash = p.totals.guaranteed_cash();
  o.present_value = p.present_value;
  o.cash_total = o.total - p.totals.equity;
  if (!p.ledger.without_equity()) o.equity = p.totals.equity;
  o.exits = equity_lottery(s);
  o.day_one = worth_on_day_one(s, p, o.exits);
  o.cash_present_value = o.day_one.cash;
  for (const std::size_t i : o.day_one.without) o.without.push_back(s.offer.grants[i].name);
  return o;
}

// The least p at which the stakes are worth `gap` > 0 together; empty where no p is enough.
std::optional<double> price_for(double gap, std::vector<GrantPayoff> stakes) {
  std::sort(stakes.begin(), stakes.end(),
            [](const GrantPayoff& a, const GrantPayoff& b) { return a.strike < b.strike; });
  double slope = 0;
  double reached = 0;  // at `from`
  double from = 0;
  for (const GrantPayoff& s : stakes) {
    const double at_strike = reached + slope * (s.strike - from);
    if (at_strike >= gap) break;
    reached = at_strike;
    from = s.strike;
    slope += s.discounted_share;
  }
  if (slope == 0) return std::nullopt;
  return from + (gap - reached) / slope;
}

std::optional<std::vector<GrantPayoff>> stakes_in(const Scenario& s, const Exit& sale) {
  std::vector<GrantPayoff> stakes;
  for (const Grant& g : s.offer.grants) {
    const auto stake = payoff_in(s, g, sale);
    if (!stake) return std::nullopt;
    stakes.push_back(*stake);
  }
  return stakes;
}

// An offer that must catch up with others: its equity in a sale of its company.
class Chaser {
 public:
  Chaser(const Scenario& s, double cash)
      : cash_(cash),
        sale_(break_even_sale(s)),
        stakes_(stakes_in(s, sale_)),
        stack_(s.company, sale_.month) {}

  int month() const { return sale_.month; }

  BreakEvenProceeds proceeds_for(double target) const {
    double gap = target - cash_;
    if (gap <= kSameDollars) return 0.0;
    if (!stakes_) return std::monostate();
    for (const GrantPayoff& s : *stakes_) gap -= s.discounted_liquid - s.strike_paid;
    if (gap <= kSameDollars) return 0.0;
    const auto price = price_for(gap, *stakes_);
    if (!price) return Never();
    const double proceeds = stack_.proceeds(*price);
    if (proceeds > kMostProceeds) return Never();
    return proceeds;
  }

 private:
  double cash_;
  Exit sale_;
  std::optional<std::vector<GrantPayoff>> stakes_;
  ExitWaterfall stack_;
};

// Worths that differ by less than this are a tie.
double comparable(double worth) { return std::round(worth * 1e4); }

std::vector<std::size_t> rank(const std::vector<ComparedOffer>& offers) {
  std::vector<std::size_t> order(offers.size());
  std::iota(order.begin(), order.end(), 0);
  sort_stably(order, [&](std::size_t a, std::size_t b) {
    return comparable(offers[a].day_one.worth()) > comparable(offers[b].day_one.worth());
  });
  return order;
}

std::optional<double> growth_to(const std::optional<Money>& valuation, const BreakEvenPair& pair) {
  const auto* proceeds = std::get_if<double>(&pair.proceeds);
  if (!proceeds || !valuation || valuation->is_zero()) return std::nullopt;
  if (*proceeds == 0) return -1;
  if (pair.month == 0) return std::nullopt;
  return std::pow(*proceeds / valuation->value(), 12.0 / pair.month) - 1;
}

// What a break-even asks of an offer, whose scenario may be gone.
struct Contender {
  Chaser chaser;
  std::optional<Money> valuation;
};

Contender contender(const Scenario& s, const ComparedOffer& o) {
  return {Chaser(s, o.cash_present_value), s.company.valuation};
}

// Break-evens of offer `a` against the others, as far as they are wanted, and what they say.
void chase(Comparison& c, const Contender& contender, std::size_t a, bool every_pair) {
  const std::size_t best = c.ranking.front();
  const auto against = [&](std::size_t b) {
    if (a == b) return;
    const BreakEvenPair& pair = c.break_even.emplace_back(
        BreakEvenPair{.a = a,
                      .b = b,
                      .month = contender.chaser.month(),
                      .proceeds = contender.chaser.proceeds_for(c.offers[b].present_value)});
    const auto growth = growth_to(contender.valuation, pair);
    if (b == 0) c.offers[a].required_growth = growth;
    if (b == best) c.offers[a].required_growth_best = growth;
  };
  if (!every_pair) {
    against(0);
    if (best != 0) against(best);
    return;
  }
  for (std::size_t b = 0; b < c.offers.size(); ++b) against(b);
}

Comparison settle(std::vector<ComparedOffer> offers, const std::vector<Contender>& contenders,
                  Pairs pairs) {
  Comparison c{.offers = std::move(offers), .ranking = {}, .break_even = {}};
  c.ranking = rank(c.offers);
  for (std::size_t r = 0; r < c.ranking.size(); ++r) c.offers[c.ranking[r]].rank = r + 1;
  const bool every_pair = pairs == Pairs::all || c.offers.size() <= kManyOffers;
  for (std::size_t a = 0; a < c.offers.size(); ++a) chase(c, contenders[a], a, every_pair);
  return c;
}

// Leaves what a row of figures says.
void keep_figures(ComparedOffer& o) {
  o.projection.ledger = {};
  o.projection.years = {};
  if (o.exits) o.exits->exits = {};
}

}  // namespace

std::optional<double> required_growth(const Company& company, const BreakEvenPair& pair) {
  return growth_to(company.valuation, pair);
}

BreakEvenProceeds break_even_proceeds(const Scenario& a, double target) {
  return Chaser(a, cash_present_value(a, make_ledger(a))).proceeds_for(target);
}

Comparison compare(const std::vector<Scenario>& scenarios, Pairs pairs) {
  std::vector<ComparedOffer> offers;
  std::vector<Contender> contenders;
  for (const Scenario& s : scenarios) {
    offers.push_back(look_at(s));
    contenders.push_back(contender(s, offers.back()));
  }
  return settle(std::move(offers), contenders, pairs);
}

struct Lineup::State {
  struct Team {
    std::string candidate;
    std::vector<ComparedOffer> offers;
    std::vector<Contender> contenders;
  };
  struct Entry {
    ComparedOffer offer;
    Contender contender;
    std::size_t candidate;
  };
  std::vector<Entry> entries;
  std::vector<std::string> candidates;  // in the order of their first offers
  std::map<std::string, std::size_t, std::less<>> places;

  std::size_t place_of(const std::string& candidate) {
    const auto [place, is_new] = places.try_emplace(candidate, candidates.size());
    if (is_new) candidates.push_back(candidate);
    return place->second;
  }

  // One team for all where one candidate at most is named.
  std::vector<Team> teams() {
    const std::size_t named = candidates.size() - places.count("");
    std::vector<Team> all(named < 2 ? std::min<std::size_t>(candidates.size(), 1)
                                    : candidates.size());
    for (std::size_t i = 0; i < all.size() && named >= 2; ++i) all[i].candidate = candidates[i];
    for (Entry& e : entries) {
      Team& team = all[named < 2 ? 0 : e.candidate];
      team.offers.push_back(std::move(e.offer));
      team.contenders.push_back(std::move(e.contender));
    }
    return all;
  }
};

Lineup::Lineup() : state_(new State) {}
Lineup::Lineup(Lineup&&) noexcept = default;
Lineup& Lineup::operator=(Lineup&&) noexcept = default;
Lineup::~Lineup() = default;

void Lineup::add(const Scenario& s, const std::string& candidate,
                 std::optional<AfterTax> after_tax) {
  ComparedOffer o = look_at(s);
  Contender c = contender(s, o);
  keep_figures(o);
  o.after_tax = std::move(after_tax);
  state_->entries.push_back({std::move(o), std::move(c), state_->place_of(candidate)});
}

std::vector<Lineup::Group> Lineup::finish(Pairs pairs) {
  std::vector<Group> groups;
  std::vector<State::Team> teams = state_->teams();
  *state_ = {};
  for (State::Team& team : teams) {
    groups.push_back(
        {std::move(team.candidate), settle(std::move(team.offers), team.contenders, pairs)});
    team = {};
  }
  return groups;
}

Comparison part_of(const Comparison& c, const std::vector<std::size_t>& offers) {
  constexpr auto kAbsent = static_cast<std::size_t>(-1);
  std::vector<std::size_t> place(c.offers.size(), kAbsent);
  Comparison part;
  for (const std::size_t i : offers) {
    place[i] = part.offers.size();
    part.offers.push_back(c.offers[i]);
  }
  for (const std::size_t i : c.ranking) {
    if (place[i] != kAbsent) part.ranking.push_back(place[i]);
  }
  for (BreakEvenPair pair : c.break_even) {
    pair.a = place[pair.a];
    pair.b = place[pair.b];
    if (pair.a != kAbsent && pair.b != kAbsent) part.break_even.push_back(pair);
  }
  return part;
}

}  // namespace parley::model
