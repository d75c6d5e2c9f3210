#include "parley/model/choice/sensitivity.hpp"

#include <algorithm>
#include <cmath>

#include "core/stable_sort.hpp"
#include "model/choice/input_range.hpp"
#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/projection.hpp"

namespace parley::model {
namespace {

Baseline look(const Scenario& s) {
  Baseline o;
  for (const Event& e : make_ledger(s).events) o.total += e.amount;
  if (const auto lottery = equity_lottery(s)) {
    o.mean = lottery->mean;
    o.certainty_equivalent = lottery->certainty_equivalent;
  }
  return o;
}

std::optional<double> difference(const std::optional<double>& then,
                                 const std::optional<double>& now) {
  return then && now ? std::optional(*then - *now) : std::nullopt;
}

SwingEnd change(const Baseline& now, const Scenario& s, std::size_t input, const Ratio& to) {
  const Baseline then = look(with_input(s, input, to));
  return {.value = to,
          .total_change = then.total - now.total,
          .mean_change = difference(then.mean, now.mean),
          .certainty_equivalent_change =
              difference(then.certainty_equivalent, now.certainty_equivalent)};
}

struct Ends {
  Ratio low;
  Ratio high;
  bool given = false;
};

bool has_range(const Scenario& s, const std::string& key) {
  return std::any_of(s.sensitivity.begin(), s.sensitivity.end(),
                     [&](const SensitivityRange& r) { return r.key == key; });
}

// The range that the file gives, else 20 % of itself within the range of the key or its band; empty
// where there is nothing to move.
std::optional<Ends> ends_of(const Scenario& s, const Input& input) {
  if (has_range(s, input.key)) {
    const auto given = given_range(s, input);
    return given ? std::optional(Ends{given->low, given->high, true}) : std::nullopt;
  }
  if (input.now.is_zero()) return std::nullopt;
  const Ratio fifth = input.now * Ratio::of(input.now < 0 ? -1 : 1, 5);
  const InputRange range = range_of(s, input);
  return Ends{within(input.unit, std::max(input.now - fifth, range.low)),
              within(input.unit, std::min(input.now + fifth, range.high))};
}

bool changes_nothing(const Swing& s) {
  return s.total_width().is_zero() && s.equity_width() < 0.005;
}

std::vector<std::string> keys_that_do_not_fit(const Scenario& s, const std::vector<Input>& all) {
  std::vector<std::string> keys;
  for (const SensitivityRange& r : s.sensitivity) {
    const auto input =
        std::find_if(all.begin(), all.end(), [&](const Input& k) { return k.key == r.key; });
    if (input == all.end() || !ends_of(s, *input)) keys.push_back(r.key);
  }
  return keys;
}

Money magnitude(Money m) { return m < Money() ? -m : m; }

}  // namespace

Money Swing::total_width() const {
  return std::max(magnitude(down.total_change), magnitude(up.total_change));
}

double SwingEnd::equity_change() const {
  return certainty_equivalent_change ? *certainty_equivalent_change : mean_change.value_or(0);
}

double Swing::equity_width() const {
  return std::max(std::abs(down.equity_change()), std::abs(up.equity_change()));
}

Sensitivity sensitivity(const Scenario& s) {
  const std::vector<Input> all = inputs(s);
  Sensitivity result{.title = s.title,
                     .now = look(s),
                     .without_equity = make_ledger(s).without_equity(),
                     .asks_for_wealth = !s.exits.empty() && !s.preferences.outside_wealth,
                     .unknown_keys = keys_that_do_not_fit(s, all)};
  for (std::size_t i = 0; i < all.size(); ++i) {
    const auto ends = ends_of(s, all[i]);
    if (!ends) continue;
    Swing swing{.input = all[i],
                .given = ends->given,
                .down = change(result.now, s, i, ends->low),
                .up = change(result.now, s, i, ends->high)};
    if (changes_nothing(swing)) {
      result.idle.push_back(all[i].key);
    } else {
      result.swings.push_back(std::move(swing));
    }
  }
  sort_stably(result.swings, [](const Swing& a, const Swing& b) {
    return std::pair(a.total_width(), a.equity_width()) >
           std::pair(b.total_width(), b.equity_width());
  });
  return result;
}

}  // namespace parley::model
