// One object of Open Cap Format terms: JSON to conditions.
#pragma once

#include "parley/terms/ocf.hpp"
#include "scenario/ocf/node.hpp"

namespace parley::scenario {

/// Reports all that is wrong; what the terms are after that says nothing.
OcfTerms read_ocf_object(const OcfNode& node);

}  // namespace parley::scenario
