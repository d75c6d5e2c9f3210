// Verb: one thing that the program does, as data.
//
// Most verbs are operations of app bound to a command line; those that only a terminal or a real
// machine has (init, completion, help) are declared here. The table of verbs and their inputs
// drive parsing, help, the man page and shell completions, so none of these can drift from the
// others.
#pragma once

#include <string_view>
#include <vector>

#include "cli/world.hpp"
#include "parley/app/operation.hpp"
#include "parley/app/request.hpp"
#include "parley/app/stop.hpp"

namespace parley::cli {

using app::Group;
using app::Input;
using app::Request;
using app::Status;
using app::Stop;
using app::usage_error;

/// Its inputs are its own and then the common ones, `own` of them its own.
struct Verb : app::Declaration {
  Status (*run)(const Request&, World&) = nullptr;
  const app::Operation* operation = nullptr;  ///< what is run where `run` is null
  std::size_t own = 0;
};

/// The options that every verb with these formats has.
std::vector<Input> common_options(const std::vector<std::string_view>& formats);

/// The verb as declared, with the common options added.
Verb with_common_options(Verb verb);

}  // namespace parley::cli
