#include "report/labels/names.hpp"

#include <array>

namespace parley::report {
namespace {

struct Names {
  std::string_view name;
  std::string_view title;
};

// In the order of the enumeration.
constexpr std::array<Names, 10> kKinds = {{{"base", "Base"},
                                           {"sign_on", "Sign-on"},
                                           {"payment", "Payment"},
                                           {"bonus", "Bonus"},
                                           {"benefits", "Benefits"},
                                           {"equity", "Equity"},
                                           {"sign_on_clawback", "Clawback"},
                                           {"payment_clawback", "Payment taken back"},
                                           {"severance", "Severance"},
                                           {"exercise", "Cash to exercise"}}};
constexpr std::array<std::string_view, 3> kCauses = {"cliff", "installment", "acceleration"};
constexpr std::array<std::string_view, 3> kUnits = {"shares", "ownership", "dollars"};
constexpr std::array<Names, 3> kCountedAs = {{{"certainty_equivalent", "a sure amount as good"},
                                              {"mean", "its mean over the exits"},
                                              {"paper", "paper"}}};

}  // namespace

std::string_view name_of(model::EventKind kind) {
  return kKinds[static_cast<std::size_t>(kind)].name;
}
std::string_view title_of(model::EventKind kind) {
  return kKinds[static_cast<std::size_t>(kind)].title;
}
std::string_view name_of(model::VestCause cause) {
  return kCauses[static_cast<std::size_t>(cause)];
}
std::string_view name_of(model::EquityCountedAs as) {
  return kCountedAs[static_cast<std::size_t>(as)].name;
}
std::string_view title_of(model::EquityCountedAs as) {
  return kCountedAs[static_cast<std::size_t>(as)].title;
}
std::string_view name_of(GrantUnit unit) { return kUnits[static_cast<std::size_t>(unit)]; }

}  // namespace parley::report
