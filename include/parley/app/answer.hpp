// Answer: what a verb has to say, in every format; only the one that was asked for is made.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "cli/options/options.hpp"
#include "document/document.hpp"

namespace parley::cli {

struct Answer {
  std::function<document::Document()> document;
  std::function<std::string()> json;
  std::function<document::Table()> rows = {};  ///< for CSV; without it, the tables of the document
  /// Formats of its own: "ocf", "ics", "xlsx".
  std::map<std::string, std::function<std::string()>, std::less<>> others = {};
};

/// Writes it to world.out in call.format().
void give(const Answer& answer, const Call& call, World& world);

}  // namespace parley::cli
