// JSON pointer to place: where in a JSON text a value (or the key of a member) stands.
//
// The JSON library keeps no positions, so the text, which it has accepted, is walked again, and
// only when something is wrong. "/items/0/id" in {"items": [{"id": "a"}]} is line 1, column 19.
#pragma once

#include <cstddef>
#include <string_view>

#include "parley/core/source.hpp"

namespace parley::scenario {

/// The place of byte `offset` of the file.
Place place_at(const SourceFile& file, std::size_t offset, int length = 1);

/// Of the value at `pointer`; the nearest value around it where there is none. `file` is valid
/// JSON.
Place place_of_value(const SourceFile& file, std::string_view pointer);

/// Of the key of the last step of `pointer`.
Place place_of_key(const SourceFile& file, std::string_view pointer);

/// How deep the brackets of the text nest, those in strings aside.
int bracket_depth(std::string_view text);

}  // namespace parley::scenario
