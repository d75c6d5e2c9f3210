// The offers side by side on the first screen.
#pragma once

#include <optional>
#include <string>

#include "report/page/sections.hpp"

namespace parley::report {

document::Side side_of(const Reported& r);

/// U; of an alternative less what one would give up to join the first.
std::optional<double> worth_to_you(const GlanceColumn& c);

/// "0.05%", "10,000 shares and $20,000 of stock", "none".
std::string granted_text(const ProjectedOffer& o);

}  // namespace parley::report
