#include "report/labels/names.hpp"

#include "parley/core/enum_names.hpp"

namespace parley::report {
namespace {

using model::EquityCountedAs;
using model::EventKind;
using model::VestCause;

constexpr auto kKinds = enum_names<EventKind>({{EventKind::base, "base"},
                                               {EventKind::sign_on, "sign_on"},
                                               {EventKind::payment, "payment"},
                                               {EventKind::bonus, "bonus"},
                                               {EventKind::benefits, "benefits"},
                                               {EventKind::equity, "equity"},
                                               {EventKind::sign_on_clawback, "sign_on_clawback"},
                                               {EventKind::payment_clawback, "payment_clawback"},
                                               {EventKind::severance, "severance"},
                                               {EventKind::exercise, "exercise"}});
constexpr auto kKindTitles =
    enum_names<EventKind>({{EventKind::base, "Base"},
                           {EventKind::sign_on, "Sign-on"},
                           {EventKind::payment, "Payment"},
                           {EventKind::bonus, "Bonus"},
                           {EventKind::benefits, "Benefits"},
                           {EventKind::equity, "Equity"},
                           {EventKind::sign_on_clawback, "Clawback"},
                           {EventKind::payment_clawback, "Payment taken back"},
                           {EventKind::severance, "Severance"},
                           {EventKind::exercise, "Cash to exercise"}});
constexpr auto kCauses = enum_names<VestCause>({{VestCause::cliff, "cliff"},
                                                {VestCause::installment, "installment"},
                                                {VestCause::acceleration, "acceleration"}});
constexpr auto kUnits = enum_names<GrantUnit>({{GrantUnit::shares, "shares"},
                                               {GrantUnit::ownership, "ownership"},
                                               {GrantUnit::dollars, "dollars"}});
constexpr auto kCountedAs =
    enum_names<EquityCountedAs>({{EquityCountedAs::certainty_equivalent, "certainty_equivalent"},
                                 {EquityCountedAs::mean, "mean"},
                                 {EquityCountedAs::paper, "paper"}});
constexpr auto kCountedAsTitles =
    enum_names<EquityCountedAs>({{EquityCountedAs::certainty_equivalent, "a sure amount as good"},
                                 {EquityCountedAs::mean, "its mean over the exits"},
                                 {EquityCountedAs::paper, "paper"}});

}  // namespace

std::string_view name_of(EventKind kind) { return kKinds.of(kind); }
std::string_view title_of(EventKind kind) { return kKindTitles.of(kind); }
std::string_view name_of(VestCause cause) { return kCauses.of(cause); }
std::string_view name_of(EquityCountedAs as) { return kCountedAs.of(as); }
std::string_view title_of(EquityCountedAs as) { return kCountedAsTitles.of(as); }
std::string_view name_of(GrantUnit unit) { return kUnits.of(unit); }

}  // namespace parley::report
