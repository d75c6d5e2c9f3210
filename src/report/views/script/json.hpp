// What a script says, for programs.
#pragma once

#include <string>
#include <string_view>

#include "words/compose/compose.hpp"

namespace parley::report {

/// {"objection": id or null, "nearest": [ids], "reply": the words to say}
std::string reply_json(const words::Reply& reply);

/// {"document": name, "text": Markdown}
std::string words_json(std::string_view document, const words::Composed& made);

}  // namespace parley::report
