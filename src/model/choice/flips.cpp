#include <algorithm>
#include <cmath>

#include "core/stable_sort.hpp"
#include "model/choice/input_range.hpp"
#include "parley/model/choice/day_one.hpp"
#include "parley/model/choice/sensitivity.hpp"

namespace parley::model {
namespace {

constexpr int kProbes = 32;  // on each side of the value

// Values are searched as whole multiples of the last digit that is shown.
struct Scale {
  Ratio step;
  Ratio from;
  Ratio to;

  std::int64_t index(const Ratio& x) const {
    return static_cast<std::int64_t>((x / step).round_half_up());
  }
  Ratio value(std::int64_t i) const { return step * Ratio(i); }
};

// The last digit that is shown of an amount like x.
Ratio last_digit(const Ratio& x) {
  if (x >= Ratio(1'000'000'000)) return 1'000'000;
  return x >= Ratio(10'000'000) ? 10'000 : 1;
}

// A thousandth of the power of ten at or below x: 0.05 % is searched by 0.00001 %.
Ratio thousandth(const Ratio& x) {
  Ratio power = 1;
  while (x < power && power > Ratio::of(1, 1'000'000'000)) power *= Ratio::of(1, 10);
  return power * Ratio::of(1, 1'000);
}

Ratio step_of(const Input& input) {
  switch (input.unit) {
    case InputUnit::money:
      return last_digit(input.now);
    case InputUnit::share:
      return input.key.ends_with("ownership") ? thousandth(input.now) : Ratio::of(1, 10'000);
    case InputUnit::growth:
      return Ratio::of(1, 10'000);
    case InputUnit::price:
    case InputUnit::number:
    case InputUnit::score:
      return Ratio::of(1, 100);
    case InputUnit::whole:
      return 1;
  }
  return 1;
}

Scale scale_of(const Scenario& s, const Input& input) {
  const InputRange range = range_of(s, input);
  return {step_of(input), range.low, range.high};
}

// One input of one offer, or the discount rate of both: the lead of a over b as a function of it.
class Contest {
 public:
  Contest(const Scenario& a, const Scenario& b)
      : a_(a), b_(b), worth_a_(worth(a)), worth_b_(worth(b)) {}

  double lead() const { return worth_a_ - worth_b_; }

  double lead(Flip::Of of, std::size_t input_a, std::size_t input_b, const Ratio& x) const {
    const double a = of == Flip::Of::b ? worth_a_ : worth(with_input(a_, input_a, x));
    const double b = of == Flip::Of::a ? worth_b_ : worth(with_input(b_, input_b, x));
    return a - b;
  }

 private:
  const Scenario& a_;
  const Scenario& b_;
  static double worth(const Scenario& s) { return worth_on_day_one(s).worth(); }

  double worth_a_;
  double worth_b_;
};

// Looks for the place nearest to now at which the ranking is another.
template <class Lead>
class Search {
 public:
  Search(const Scale& scale, const Ratio& now, Lead lead)
      : scale_(scale), lead_(std::move(lead)), start_(scale.index(now)), ahead_(lead_(now) >= 0) {}

  // No end and no probe moves the lead.
  bool idle() const {
    const double here = lead_(scale_.value(start_));
    for (const Ratio& x : {scale_.from, (scale_.from + scale_.to) / Ratio(2), scale_.to}) {
      if (std::abs(lead_(x) - here) >= 0.005) return false;
    }
    return true;
  }

  std::optional<Ratio> nearest() const {
    const auto below = towards(scale_.index(scale_.from));
    const auto above = towards(scale_.index(scale_.to));
    if (!below || (above && *above - start_ < start_ - *below)) {
      return above ? std::optional(scale_.value(*above)) : std::nullopt;
    }
    return scale_.value(*below);
  }

 private:
  bool changed(std::int64_t i) const { return (lead_(scale_.value(i)) >= 0) != ahead_; }

  // Steps that grow with the distance, so that near flips are not stepped over.
  std::optional<std::int64_t> towards(std::int64_t end) const {
    std::int64_t same = start_;
    for (int probe = 1; probe <= kProbes; ++probe) {
      const double part = static_cast<double>(probe) / kProbes;
      const auto next = start_ + std::llround(static_cast<double>(end - start_) * part * part);
      if (next == same) continue;
      if (changed(next)) return bisect(same, next);
      same = next;
    }
    return std::nullopt;
  }

  std::int64_t bisect(std::int64_t same, std::int64_t other) const {
    while (std::abs(other - same) > 1) {
      const std::int64_t middle = same + (other - same) / 2;
      (changed(middle) ? other : same) = middle;
    }
    return other;
  }

  Scale scale_;
  Lead lead_;
  std::int64_t start_;
  bool ahead_;
};

constexpr std::string_view kShared = "projection.discount_rate";

std::size_t shared_input(const std::vector<Input>& all) {
  const auto found =
      std::find_if(all.begin(), all.end(), [](const Input& k) { return k.key == kShared; });
  return static_cast<std::size_t>(found - all.begin());
}

std::optional<Flip> flip_of(const Contest& contest, Flip::Of of, const Scenario& owner,
                            const Input& input, std::size_t input_a, std::size_t input_b) {
  const Scale scale = scale_of(owner, input);
  const auto lead = [&](const Ratio& x) { return contest.lead(of, input_a, input_b, x); };
  const Search search(scale, input.now, lead);
  if (search.idle()) return std::nullopt;
  return Flip{of, input, search.nearest(), scale.from, scale.to};
}

double relative_move(const Flip& f) {
  if (!f.value) return HUGE_VAL;
  const double now = f.input.now.value();
  return now == 0 ? 1e9 : std::abs(f.value->value() - now) / std::abs(now);
}

}  // namespace

Flips find_flips(const Scenario& a, const Scenario& b) {
  const Contest contest(a, b);
  Flips result{.a_is_ahead = contest.lead() >= 0, .lead = contest.lead(), .flips = {}};
  const auto inputs_a = inputs(a);
  const auto inputs_b = inputs(b);
  const bool same_rate = a.projection.discount_rate == b.projection.discount_rate;
  const auto shared = [&](const Input& k) { return same_rate && k.key == kShared; };
  const auto keep = [&](std::optional<Flip> f) {
    if (f) result.flips.push_back(std::move(*f));
  };
  for (std::size_t i = 0; i < inputs_a.size(); ++i) {
    keep(flip_of(contest, shared(inputs_a[i]) ? Flip::Of::both : Flip::Of::a, a, inputs_a[i], i,
                 shared_input(inputs_b)));
  }
  for (std::size_t i = 0; i < inputs_b.size(); ++i) {
    if (!shared(inputs_b[i])) keep(flip_of(contest, Flip::Of::b, b, inputs_b[i], 0, i));
  }
  sort_stably(result.flips,
              [](const Flip& x, const Flip& y) { return relative_move(x) < relative_move(y); });
  return result;
}

}  // namespace parley::model
