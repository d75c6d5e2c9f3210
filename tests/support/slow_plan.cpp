#include "tests/support/slow_plan.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <set>

namespace parley::test {
namespace {

constexpr double kSame = 1e-4;

struct Candidate {
  model::Package x;
  double u = 0;
  double c = 0;
  int focal = 0;
  int counted = 0;
  std::set<Lever> changed;
};
using Candidates = std::vector<Candidate>;

bool lexicographically_less(const model::Package& a, const model::Package& b) {
  for (const Lever l : kAllLevers) {
    if (a[l] != b[l]) return a[l] < b[l];
  }
  return false;
}

// Narrows to the best by a key, what is closer than kSame to it included.
void keep_largest(Candidates& all, const std::function<double(const Candidate&)>& key) {
  double best = -1e300;
  for (const Candidate& c : all) best = std::max(best, key(c));
  std::erase_if(all, [&](const Candidate& c) { return best - key(c) >= kSame; });
}
double focal_of(const Candidate& c) { return c.focal; }
double worth_of(const Candidate& c) { return c.u; }
double cheapness_of(const Candidate& c) { return -c.c; }

template <class... Keys>
Candidate pick(Candidates all, Keys... keys) {
  (keep_largest(all, keys), ...);
  return *std::min_element(all.begin(), all.end(), [](const Candidate& a, const Candidate& b) {
    return lexicographically_less(a.x, b.x);
  });
}

class SlowTable {
 public:
  explicit SlowTable(const SlowRequest& r)
      : s_(r.offer),
        policy_(r.policy),
        model_(s_, model::valuation_basis(s_)),
        offered_(model_.offered()) {
    const auto impact = model::assess_impact(s_);
    if (impact.projected) face_ = impact.projected->face;
    enumerate(offered_, 0);
  }

  const Candidates& all() const { return all_; }
  const Candidate& offer() const { return all_.front(); }
  bool has_band(Lever l) const {
    const bool known = s_.bands[l] || (s_.playbook && s_.playbook->bands[l]);
    if (l == Lever::ownership) return known && fits_grant();
    return known && (l != Lever::acceleration || model::lever_clause(s_));
  }
  // One's own, by the steps of the contract where it names none, else the playbook's.
  Band band(Lever l) const {
    if (!s_.bands[l]) return *s_.playbook->bands[l];
    const auto& own = *s_.bands[l];
    static const std::map<Lever, Ratio> kSteps = {{Lever::base_salary, 1'000},
                                                  {Lever::sign_on, 1'000},
                                                  {Lever::ownership, Ratio::of(5, 100'000)},
                                                  {Lever::bonus_rate, Ratio::of(1, 100)},
                                                  {Lever::acceleration, Ratio::of(1, 4)}};
    const bool stock = l == Lever::ownership && own.unit == EquityUnit::dollars;
    return {own.low, own.high, own.step.value_or(stock ? Ratio(5'000) : kSteps.at(l))};
  }

  model::Package caps(Policy policy) const {
    model::Package k = offered_;
    for (const Lever l : kAllLevers) {
      if (has_band(l)) k[l] = limited(l, band(l).high);
    }
    const auto clause = model::lever_clause(s_);
    if (!clause) k[Lever::acceleration] = offered(3 + 1);
    if (policy == Policy::value) return k;
    k[Lever::ownership] = limited(Lever::ownership, justified());
    if (!face_ || !clause || face_->score < clause->score) k[Lever::acceleration] = offered(3 + 1);
    if (k[Lever::ownership] > offered(2) && has_band(Lever::base_salary)) {
      k[Lever::base_salary] = limited(Lever::base_salary, band(Lever::base_salary).low);
    }
    return k;
  }
  model::Package with_free_base(model::Package k) const {
    if (has_band(Lever::base_salary)) {
      k[Lever::base_salary] = limited(Lever::base_salary, band(Lever::base_salary).high);
    }
    return k;
  }

  Candidates admissible(const model::Package& caps) const {
    Candidates some;
    for (const Candidate& c : all_) {
      if (is_under(c.x, caps) && each_change_adds(c)) some.push_back(c);
    }
    return some;
  }

 private:
  Ratio offered(int i) const { return offered_[kAllLevers[static_cast<std::size_t>(i)]]; }

  Ratio limited(Lever l, Ratio cap) const {
    if (s_.negotiation.most[l]) cap = std::min(cap, *s_.negotiation.most[l]);
    return std::max(cap, offered_[l]);
  }

  bool in_dollars() const {
    return !s_.offer.grants.empty() && std::holds_alternative<Money>(s_.offer.grants.front().size);
  }
  bool fits_grant() const {
    const EquityUnit unit =
        s_.bands[Lever::ownership] ? s_.bands[Lever::ownership]->unit : s_.playbook->equity_unit;
    return in_dollars() == (unit == EquityUnit::dollars);
  }

  Ratio justified() const {
    if (!face_ || !face_->ownership || !has_band(Lever::ownership)) return 0;
    const Band b = band(Lever::ownership);
    Ratio best = b.low;
    for (Ratio v = b.low; v <= b.high && v <= face_->ownership->amount; v += b.step) best = v;
    return best;
  }

  static bool is_under(const model::Package& x, const model::Package& caps) {
    return std::all_of(kAllLevers.begin(), kAllLevers.end(),
                       [&](Lever l) { return x[l] <= caps[l]; });
  }

  bool each_change_adds(const Candidate& c) const {
    return std::all_of(c.changed.begin(), c.changed.end(), [&](Lever l) {
      model::Package without = c.x;
      without[l] = offered_[l];
      return c.u - worth(without) >= kSame;
    });
  }

  double worth(const model::Package& x) const {
    return cash(x) + model_.factors() + model_.equity_worth(states(x), x[Lever::ownership].value());
  }
  double cost(const model::Package& x) const {
    return (1 + s_.negotiation.employer_load.value()) * cash(x) +
           model_.equity_mean(states(x), x[Lever::ownership].value());
  }
  double cash(const model::Package& x) const {
    return model_.cash().at(x[Lever::base_salary].value(), x[Lever::sign_on].value(),
                            x[Lever::bonus_rate].value());
  }
  const model::EquityStates& states(const model::Package& x) const {
    auto found = states_.find(x[Lever::acceleration]);
    if (found == states_.end()) {
      found = states_.emplace(x[Lever::acceleration], model_.equity_states(x[Lever::acceleration]))
                  .first;
    }
    return found->second;
  }

  bool is_focal(Lever l, const Ratio& v) const {
    if (v == band(l).high) return true;
    const bool by_evidence = l == Lever::ownership && policy_ == Policy::impact;
    if (by_evidence && v == limited(l, justified())) return true;
    const Ratio multiple = l == Lever::ownership
                               ? (in_dollars() ? Ratio(10'000) : Ratio::of(1, 10'000))
                           : l == Lever::base_salary || l == Lever::sign_on ? Ratio(5'000)
                                                                            : Ratio::of(1, 20);
    return (v / multiple).is_whole();
  }

  void add(const model::Package& x) {
    Candidate c{.x = x, .u = worth(x), .c = cost(x)};
    for (const Lever l : kAllLevers) {
      if (x[l] == offered_[l]) continue;
      c.changed.insert(l);
      c.focal += is_focal(l, x[l]) ? 1 : -1;
      if (offered_[l] >= band(l).low) ++c.counted;
    }
    all_.push_back(c);
  }

  void enumerate(model::Package x, std::size_t i) {
    if (i == kLevers) return add(x);
    const Lever l = kAllLevers[i];
    enumerate(x, i + 1);
    if (!has_band(l)) return;
    for (x[l] = band(l).low; x[l] <= band(l).high; x[l] += band(l).step) {
      if (x[l] > offered_[l]) enumerate(x, i + 1);
    }
  }

  const Scenario& s_;
  Policy policy_;
  model::WorthModel model_;
  model::Package offered_;
  std::optional<model::ImpactScore> face_;
  mutable std::map<Ratio, model::EquityStates> states_;
  Candidates all_;  // the offer first
};

Candidates with(Candidates all, const std::function<bool(const Candidate&)>& holds) {
  std::erase_if(all, [&](const Candidate& c) { return !holds(c); });
  return all;
}

Candidates within_limits(const SlowTable& t, const Scenario& s, Policy policy) {
  const double limit = (1 + s.negotiation.stretch.value()) * t.offer().c;
  return with(t.admissible(t.caps(policy)),
              [&](const Candidate& c) { return c.counted <= 3 && c.c < limit + kSame; });
}

double largest_worth(const Candidates& all) {
  double u = -1e300;
  for (const Candidate& c : all) u = std::max(u, c.u);
  return u;
}

Candidate slow_opening(const SlowTable& t, const SlowRequest& r) {
  const Candidates near = within_limits(t, r.offer, r.policy);
  const double best = largest_worth(near);
  const Candidates any = t.admissible(t.caps(r.policy));
  const double most = largest_worth(any);
  if (best + kSame <= r.reservation && r.reservation < most + kSame) {
    const double level = r.reservation + 0.25 * (most - r.reservation);
    return pick(with(any, [&](const Candidate& c) { return c.u > level - kSame; }), cheapness_of,
                focal_of, worth_of);
  }
  const double level = best - 0.10 * (best - t.offer().u);
  return pick(with(near, [&](const Candidate& c) { return c.u > level - kSame; }), focal_of,
              worth_of, cheapness_of);
}

Candidate sayable_cheapest(const Candidates& set, double slack) {
  double least = 1e300;
  for (const Candidate& c : set) least = std::min(least, c.c);
  return pick(with(set, [&](const Candidate& c) { return c.c < least + slack + kSame; }), focal_of,
              cheapness_of, worth_of);
}

std::vector<model::Package> slow_ladder(const SlowTable& t, const SlowRequest& r,
                                        const Candidate& opening, double settle) {
  std::vector<model::Package> rungs;
  model::Package before = opening.x;
  for (int k = 1; k <= 4; ++k) {
    const double part = k == 4 ? 0 : std::pow(0.5, k);
    const double u = settle + (opening.u - settle) * part;
    const auto set = with(t.admissible(t.caps(r.policy)), [&](const Candidate& c) {
      return c.u > u - kSame && std::all_of(kAllLevers.begin(), kAllLevers.end(),
                                            [&](Lever l) { return c.x[l] <= before[l]; });
    });
    if (set.empty()) continue;
    const model::Package rung = sayable_cheapest(set, 0.05 * (opening.c - t.offer().c)).x;
    if (!(rung == before)) rungs.push_back(rung);
    before = rung;
  }
  return rungs;
}

std::size_t count_equal_offers(const SlowTable& t, const SlowRequest& r, const Candidate& opening) {
  const double apart = 0.05 * (opening.u - t.offer().u);
  const double limit =
      std::max(1.05 * (1 + r.offer.negotiation.stretch.value()) * t.offer().c, opening.c);
  std::set<std::set<Lever>> sets;
  for (const Candidate& c : t.admissible(t.with_free_base(t.caps(r.policy)))) {
    if (c.counted > 3 || c.c >= limit + kSame) continue;
    if (std::abs(c.u - opening.u) >= apart + kSame) continue;
    if (c.changed != opening.changed) sets.insert(c.changed);
  }
  return 1 + std::min<std::size_t>(2, sets.size());
}

SlowPlan::Answer slow_answer(const SlowTable& t, const SlowRequest& r, const Candidate& opening,
                             double u1, model::ObjectionId id) {
  static const std::map<model::ObjectionId, std::set<Lever>> kToOffer = {
      {model::ObjectionId::equity_cap, {Lever::ownership}},
      {model::ObjectionId::no_acceleration, {Lever::acceleration}},
      {model::ObjectionId::bonus_plan, {Lever::bonus_rate}},
      {model::ObjectionId::base_band, {Lever::base_salary}},
      {model::ObjectionId::budget, {Lever::base_salary, Lever::sign_on, Lever::bonus_rate}},
      {model::ObjectionId::one_time_only,
       {Lever::base_salary, Lever::ownership, Lever::bonus_rate, Lever::acceleration}},
      {model::ObjectionId::best_and_final, {kAllLevers.begin(), kAllLevers.end()}},
      {model::ObjectionId::level, {Lever::base_salary, Lever::ownership}},
      {model::ObjectionId::location, {Lever::base_salary}},
      {model::ObjectionId::refreshers, {Lever::ownership}},
      {model::ObjectionId::sign_on_used, {Lever::sign_on}},
  };
  model::Package caps = t.caps(r.policy);
  if (id == model::ObjectionId::equity_cap) caps = t.with_free_base(caps);
  for (const Lever l : kToOffer.at(id)) caps[l] = t.offer().x[l];
  const auto some = with(t.admissible(caps), [](const Candidate& c) { return c.counted <= 3; });
  const auto enough = with(some, [&](const Candidate& c) { return c.u > u1 - kSame; });
  if (!enough.empty()) return {true, sayable_cheapest(enough, 0.05 * (opening.c - t.offer().c)).x};
  return {false, pick(some, worth_of, focal_of, cheapness_of).x};
}

}  // namespace

SlowPlan slow_plan(const SlowRequest& r) {
  const SlowTable t(r);
  const Candidate opening = slow_opening(t, r);
  SlowPlan plan;
  plan.opening = opening.x;
  const double floor = std::max(r.reservation, t.offer().u);
  plan.settle = floor + 0.25 * (opening.u - floor);
  plan.ladder = slow_ladder(t, r, opening, plan.settle);
  plan.equal_offers = count_equal_offers(t, r, opening);
  const double u1 = plan.settle + (opening.u - plan.settle) * 0.5;
  for (int id = 0; id < 11; ++id) {
    plan.objections.push_back(slow_answer(t, r, opening, u1, static_cast<model::ObjectionId>(id)));
  }
  plan.policy_cost = largest_worth(within_limits(t, r.offer, Policy::value)) -
                     largest_worth(within_limits(t, r.offer, Policy::impact));
  plan.largest_admissible = largest_worth(t.admissible(t.caps(r.policy)));
  return plan;
}

}  // namespace parley::test
