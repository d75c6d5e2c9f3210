// Operation: one thing that can be done with offers, as data.
//
// What it is called, what it takes and how it is done stand together, in one file of
// src/app/operations. Everything else is made from it: the verb of the command line with its help,
// manual page and completions, the tool of an assistant with its schema, the function of a page.
// An operation that is added there appears in all of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace parley::app {

struct Answer;
class Request;
struct Surroundings;

/// What an input holds, beyond the words that say it to people.
enum class Type {
  flag,       ///< given or not; it has no value
  words,      ///< any text
  choice,     ///< one of its choices
  whole,      ///< a whole number from least to most
  number,     ///< a decimal number above 0: "4800"
  percent,    ///< "20%"
  date,       ///< "2026-09-01"
  offer,      ///< a scenario file; an override may be for it alone
  text_file,  ///< any other file that is read: a draft, a letter, answers
  folder,
  setting,  ///< KEY=VALUE for every file, FILE:KEY=VALUE for one
  levers,   ///< LEVER=VALUE,...
};

struct Input {
  std::string_view name = {};                  ///< "against"
  char letter = 0;                             ///< 'o' for -o
  std::string_view value = {};                 ///< "FILE"; empty: a switch
  std::string_view says = {};                  ///< a sentence without its full stop
  std::vector<std::string_view> choices = {};  ///< the only values allowed; empty: any
  std::string_view fallback = {};              ///< what holds when it is not given
  bool repeats = false;
  Type type = Type::words;  ///< without a value it is a flag, with choices one of them: see type_of
  std::int64_t least = 0;   ///< of a whole number
  std::int64_t most = INT64_MAX;
};

/// The type of an input, told also by its lack of a value and by its choices.
Type type_of(const Input& input);

struct Example {
  std::string_view command = {};  ///< "parley project offer.toml"
  std::string_view says = {};     ///< what it shows
};

/// How many files, or other words without a name, are taken.
struct Operands {
  std::string_view name = "FILE";
  std::size_t least = 1;
  std::size_t most = 1'000'000;
  Type type = Type::offer;
};

enum class Group { start, understand, negotiate, files, more };

/// What an operation is called with, and what is said about it.
struct Declaration {
  std::string_view name = {};
  int place = 0;  ///< in a list of all: init 10, read 20, ...
  Group group = Group::understand;
  std::string_view summary = {};  ///< one sentence, with its full stop
  Operands operands = {};
  std::string_view about = {};  ///< a paragraph or more; may be empty
  std::vector<Example> examples = {};
  std::vector<Input> inputs = {};
  /// The first is what is made when nothing is said.
  std::vector<std::string_view> formats = {"table", "json", "csv", "markdown"};
};

struct Operation : Declaration {
  /// Reads, computes, and answers; a Stop where it cannot.
  Answer (*run)(const Request&, Surroundings&) = nullptr;
};

/// By place.
const std::vector<Operation>& all_operations();

/// Null where there is none of that name.
const Operation* find_operation(std::string_view name);

}  // namespace parley::app
