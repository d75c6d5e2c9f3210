// Acceleration: clauses that make a part of a grant vest early.
//
// "impact": a quarterly score within the first months makes an additional part of the whole grant
// vest at `at_month`. "change_of_control": a sale of the company (single trigger), or a sale and a
// termination within `within_months` of it (double trigger), makes a part of what is unvested vest.
// "termination": a dismissal alone does. A part is a portion, or what the next `months` would have
// vested.
#pragma once

#include <optional>
#include <string>

#include "parley/core/enum_names.hpp"
#include "parley/core/percent.hpp"
#include "parley/core/ratio.hpp"

namespace parley {

enum class Trigger { impact, change_of_control_single, change_of_control_double, termination };

/// Which installments an acceleration uses up.
enum class TakenFrom { end, next, prorated };
inline constexpr auto kTakenFrom = enum_names<TakenFrom>(
    {{TakenFrom::end, "end"}, {TakenFrom::next, "next"}, {TakenFrom::prorated, "prorated"}});

struct Acceleration {
  Trigger trigger = Trigger::impact;
  Ratio score = 80;        ///< impact: reached by a quarter's score >= this
  int within_months = 12;  ///< impact: of the grant; double trigger: after the change of control
  int at_month = 12;       ///< impact: of the grant, not before within_months
  int before_months = 0;   ///< double trigger: a termination so long before the sale counts too
  Percent portion = Percent::fraction(Ratio::of(1, 4));
  std::optional<int> months;              ///< in place of `portion`: what they would have vested
  std::string reason;                     ///< termination: "without cause", as the offer words it
  TakenFrom taken_from = TakenFrom::end;  ///< the same in all clauses of a grant
};

}  // namespace parley
