// Diagnostic: what is wrong, where, and the cure.
//
// Codes are stable: E for what cannot be read, V for what contradicts itself, W for warnings, each
// in docs/errors.md with a file of tests/errors that shows it. Printed as
//
//   offer.toml:14:17: error[V003]: cliff_months is 18, longer than months = 12
//     14 | cliff_months = 18
//        |                ^^
//     help: a cliff is at most the whole term
#pragma once

#include <string>
#include <vector>

#include "parley/core/source.hpp"

namespace parley {

enum class Severity { error, warning };

struct Diagnostic {
  struct Note {
    std::string message;
    Place place;  ///< may be unknown
  };

  Severity severity = Severity::error;
  std::string code;
  std::string message;
  Place place;  ///< unknown for a file that could not be read at all
  std::vector<Note> notes;
  std::string help;  ///< may be empty
};

/// The text above, ending in a newline. Control characters of the source line are shown as spaces,
/// long lines are cut around the place.
std::string to_text(const Diagnostic& d);

bool has_errors(const std::vector<Diagnostic>& diagnostics);

/// By file (in the order the files are first named), line, column.
void sort_by_place(std::vector<Diagnostic>& diagnostics);

}  // namespace parley
