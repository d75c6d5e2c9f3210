// The JSON of a comparison, as two tools give it.
#pragma once

#include "service/tools/common.hpp"

namespace parley::service {

Json compared_schema();
Json break_even_schema();

/// {offers, ranking, break_even} of the operation's JSON. A ToolFault where the offers belong to
/// several people.
Json comparison_json(const Json& compared);

}  // namespace parley::service
