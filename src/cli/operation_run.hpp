// An operation of app, bound to a command line: its surroundings are the world's, its answer goes
// to the world's streams.
#pragma once

#include <optional>
#include <string>

#include "cli/verb.hpp"
#include "parley/letter/source_text.hpp"

namespace parley::cli {

/// The text of a PDF or a DOCX; empty for bytes that are neither. A Stop where it cannot be read.
std::optional<letter::SourceText> paper_text(const std::string& name, const std::string& bytes);

Status run_operation(const app::Operation& operation, const Request& request, World& world);

}  // namespace parley::cli
