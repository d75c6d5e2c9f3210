// An offer as lines that can be set beside another's: what, and what it says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/plan/difference.hpp"

namespace parley::report {

struct OfferLine {
  model::OfferPart part = model::OfferPart::base_salary;
  std::string what;  ///< "Sign-on", "new hire: vesting"
  std::string says;  ///< "$24,000 at month 0"
  std::string slot;  ///< "vesting": what it is but for its name; empty where the name is all
};

/// The day on which an offer expires: of the letter, not of the pay.
inline constexpr std::string_view kExpires = "Expires";

/// In the order of the parts; what an offer does not hold has no line.
std::vector<OfferLine> offer_lines(const Scenario& s);

}  // namespace parley::report
