#include "report/labels/lever_text.hpp"

#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "parley/model/plan/plan.hpp"

namespace parley::report {
namespace {

constexpr auto kTitles = enum_names<Lever>({{Lever::base_salary, "Base salary"},
                                            {Lever::sign_on, "Sign-on"},
                                            {Lever::ownership, "Equity"},
                                            {Lever::bonus_rate, "Bonus rate"},
                                            {Lever::acceleration, "Acceleration"}});
constexpr auto kNouns = enum_names<Lever>({{Lever::base_salary, "base"},
                                           {Lever::sign_on, "sign-on"},
                                           {Lever::ownership, "equity"},
                                           {Lever::bonus_rate, "bonus"},
                                           {Lever::acceleration, "acceleration"}});

constexpr const char* kNoChange = "the offer as it is";

}  // namespace

LeverText::LeverText(const Scenario& offer)
    : equity_(negotiated_unit(offer.offer.grants, offer.company)) {}

std::string LeverText::title(Lever lever) { return std::string(kTitles.of(lever)); }
std::string LeverText::noun(Lever lever) { return std::string(kNouns.of(lever)); }

std::string LeverText::value(Lever lever, const Ratio& value) const {
  const bool cash = lever == Lever::base_salary || lever == Lever::sign_on;
  if (!cash && !(lever == Lever::ownership && equity_ == EquityUnit::dollars)) {
    return format_percent(Percent::fraction(value));
  }
  const auto cents = static_cast<std::int64_t>((value * Ratio(100)).round_half_up());
  return format_money(Money::cents(cents));
}

std::string LeverText::value(Lever lever, double value) const {
  const bool cash = lever == Lever::base_salary || lever == Lever::sign_on;
  if (cash || (lever == Lever::ownership && equity_ == EquityUnit::dollars))
    return format_dollars(value);
  return format_percent(value, 4);
}

std::string LeverText::changes(const model::Package& x, const model::Package& offer) const {
  std::string text;
  for (const Lever l : model::changed_levers(x, offer)) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", noun(l), value(l, x[l]));
  }
  return text.empty() ? kNoChange : text;
}

std::string LeverText::spoken(const std::vector<Lever>& levers, const model::Package& x) const {
  std::string text;
  for (std::size_t i = 0; i < levers.size(); ++i) {
    const char* joint = i == 0 ? "" : i + 1 == levers.size() ? " and " : ", ";
    const std::string worth = value(levers[i], x[levers[i]]);
    text += levers[i] == Lever::acceleration
                ? fmt::format("{}{} accelerated on impact", joint, worth)
                : fmt::format("{}{} at {}", joint, noun(levers[i]), worth);
  }
  return text.empty() ? kNoChange : text;
}

}  // namespace parley::report
