// Verb: one thing that the program does, as data.
//
// The table of verbs (verbs.cpp) and their options drive parsing, help, the man page and shell
// completions, so none of these can drift from the others.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_status.hpp"
#include "cli/world.hpp"

namespace parley::cli {

class Call;

struct Option {
  std::string_view name = {};                  ///< "against"
  char letter = 0;                             ///< 'o' for -o
  std::string_view value = {};                 ///< "FILE"; empty: a switch
  std::string_view says = {};                  ///< a sentence without its full stop
  std::vector<std::string_view> choices = {};  ///< the only values allowed; empty: any
  std::string_view fallback = {};              ///< what holds when it is not given
  bool repeats = false;
};

struct Example {
  std::string_view command = {};  ///< "parley project offer.toml"
  std::string_view says = {};     ///< what it shows
};

/// How many operands (files) a verb takes.
struct Operands {
  std::string_view name = "FILE";
  std::size_t least = 1;
  std::size_t most = 1'000'000;
};

enum class Group { start, understand, negotiate, files, more };

struct Verb {
  std::string_view name = {};
  Group group = Group::understand;
  std::string_view summary = {};  ///< one sentence, with its full stop
  Operands operands = {};
  std::string_view about = {};  ///< a paragraph or more for its help page; may be empty
  std::vector<Example> examples = {};
  std::vector<Option> options = {};  ///< its own; the common ones are added
  /// The first is what it prints when nothing is said; also chosen by the extension of --output.
  std::vector<std::string_view> formats = {"table", "json", "csv", "markdown"};
  ExitStatus (*run)(const Call&, World&) = nullptr;
};

/// The options that verbs share. `set_option` belongs to every verb that reads scenarios.
Option set_option();
std::vector<Option> common_options(const Verb& verb);

/// Its own options, then the common ones.
std::vector<Option> all_options(const Verb& verb);

}  // namespace parley::cli
