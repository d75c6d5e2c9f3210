// What a key wants, in words: for errors and for the reference page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "parley/core/ratio.hpp"
#include "scenario/keys/keys.hpp"
#include "scenario/toml/node.hpp"

namespace parley::scenario {

/// The last word of its path; of an entry, what it is an entry of: "yearly".
std::string_view shown_name(const Key& key);

/// "[[offer.grants]]" of "offer.grants[]": a table as TOML heads it.
std::string heading_of(std::string_view table);

/// "a percentage in quotes, like \"15%\"", "\"full\" or \"prorated\"", ...
std::string wanted(const Key& key);

/// "from 0 to 100 %", "above 0": the bounds that a person could meet.
std::string range_text(const Key& key);

/// What would make a node of another type right; may be empty.
std::string type_cure(const Key& key, const Node& node);
std::string quantity_cure(const Key& key, const Node& node);

/// A number as it was typed in TOML: "1_000.5", "2e6". Empty for inf, nan and what is too long.
std::optional<Ratio> decimal_of(std::string_view typed);

/// "0.05": without separators or trailing zeros.
std::string plain_number(const Ratio& r);

}  // namespace parley::scenario
