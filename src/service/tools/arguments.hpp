// Arguments: what a tool takes, as data, and a call's arguments held against it.
//
// Words, choices and bounds come from the operation that the tool runs, so that help, completions
// and schemas say the same. What is wrong is told in words that let a model mend its call.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parley/app/operation.hpp"
#include "service/tools/schema.hpp"

namespace parley::service {

enum class Takes {
  offers,  ///< [{name, toml}], the texts themselves
  name,    ///< one of their names
  names,   ///< several of them
  text,
  texts,
  choice,
  whole,
  date,
  flag,
};

struct Argument {
  std::string_view name = {};
  Takes takes = Takes::text;
  bool required = false;
  /// The input of the operation from which words, choices and bounds are taken; empty: none.
  std::string_view input = {};
  std::string_view says = {};                  ///< in place of the operation's words
  std::vector<std::string_view> choices = {};  ///< in place of the operation's
  std::size_t most = 0;                        ///< bytes of a text; elements of a list
};

/// Of a tool that runs `operation` (null: none); `folder` says whether offers may be read from one.
Json input_schema(const std::vector<Argument>& arguments, const app::Operation* operation,
                  bool folder);

/// What is wrong with a call, the first fault; empty where nothing is.
std::string fault_of(const Json& given, const std::vector<Argument>& arguments,
                     const app::Operation* operation);

/// The operation's input; null where the argument names none.
const app::Input* input_of(const Argument& argument, const app::Operation* operation);

}  // namespace parley::service
