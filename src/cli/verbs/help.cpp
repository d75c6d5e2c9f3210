#include "cli/help.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/manual.hpp"
#include "cli/program.hpp"
#include "cli/verbs.hpp"

namespace parley::cli {
namespace {

Status run_help(const Request& request, World& world) {
  const std::vector<Verb> verbs = verbs_of(world);
  if (request.has("man")) {
    world.out << man_page(verbs);
    return Status::done;
  }
  if (request.operands().empty()) {
    world.out << help_overview(verbs, world.screen.width);
    return Status::done;
  }
  const std::string& name = request.operands().front();
  const Verb* verb = find_verb(verbs, name);
  if (!verb) throw unknown_verb(verbs, name);
  world.out << help_page(*verb, world.screen.width);
  return Status::done;
}

}  // namespace

Verb help_verb() {
  return {{.name = "help",
           .place = 200,
           .group = Group::more,
           .summary = "Shows what the program does, or all about one verb.",
           .operands = {.name = "VERB", .least = 0, .most = 1, .type = app::Type::words},
           .examples = {{"parley help project",
                         "Everything about project: what it shows, its options, examples."}},
           .inputs = {{.name = "man", .value = "", .says = "Writes the manual page, for man -l"}},
           .formats = {}},
          run_help};
}

}  // namespace parley::cli
