// The plain part of TOML, read straight into nodes: tables, lists of tables, bare keys, strings
// without escapes, whole numbers, decimals, dates, lists and inline tables, all of it ASCII.
//
// Nearly every file is that plain, and reading one so takes a fifth of the time of the full parser.
// Whatever else stands in a text, a fault above all, is left to that parser; a text that is read
// here has the very tree that it would make (a test compares them).
#pragma once

#include <optional>

#include "scenario/toml/node.hpp"
#include "scenario/toml/text_guard.hpp"

namespace parley::scenario {

/// Empty where the text is not plain. `shape` is that of the file.
std::optional<Node> read_plain(const SourceFile& file, const TextShape& shape);

/// By the full parser, whatever the text is.
Tree parse_in_full(const SourceFile& file, const TextShape& shape);

}  // namespace parley::scenario
