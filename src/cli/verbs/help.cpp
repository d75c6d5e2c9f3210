#include "cli/help.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/manual.hpp"
#include "cli/options/options.hpp"
#include "cli/program.hpp"
#include "cli/verbs.hpp"

namespace parley::cli {
namespace {

ExitStatus run_help(const Call& call, World& world) {
  if (call.has("man")) {
    world.out << man_page();
    return ExitStatus::done;
  }
  if (call.operands().empty()) {
    world.out << help_overview(world.screen.width);
    return ExitStatus::done;
  }
  const std::string& name = call.operands().front();
  const Verb* verb = find_verb(name);
  if (!verb) throw unknown_verb(name);
  world.out << help_page(*verb, world.screen.width);
  return ExitStatus::done;
}

}  // namespace

Verb help_verb() {
  return {.name = "help",
          .group = Group::more,
          .summary = "Shows what the program does, or all about one verb.",
          .operands = {.name = "VERB", .least = 0, .most = 1},
          .examples = {{"parley help project",
                        "Everything about project: what it shows, its options, examples."}},
          .options = {{.name = "man", .value = "", .says = "Writes the manual page, for man -l"}},
          .formats = {},
          .run = run_help};
}

}  // namespace parley::cli
