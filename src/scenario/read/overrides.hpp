// Overrides: "offer.grants[0].ownership=0.06%" laid over the merged files.
#pragma once

#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/core/source.hpp"
#include "parley/scenario/read/reader.hpp"
#include "scenario/keys/schema.hpp"
#include "scenario/toml/node.hpp"

namespace parley::scenario {

/// Whether a key is written as one: names with points between them, indices in brackets behind
/// them.
bool is_path(std::string_view key);

/// Puts what the override says into the tree, as a file that extends it would. What makes no sense
/// is one fault more; the places point into a source called "--set" that is added to `sources`.
void apply_override(const Override& override, Node& tree, const SchemaNode& schema,
                    Sources& sources, std::vector<Diagnostic>& faults);

}  // namespace parley::scenario
