#include <ostream>

#include "cli/options/options.hpp"
#include "cli/screen/output_file.hpp"
#include "cli/world.hpp"
#include "parley/core/text.hpp"
#include "parley/scenario/keys/starter.hpp"

namespace parley::cli {
namespace {

ExitStatus run_init(const Call& call, World& world) {
  const std::string text = scenario::starter_scenario();
  if (call.operands().empty() || call.operands().front() == "-") {
    world.out << text;
    return ExitStatus::done;
  }
  const std::string& path = call.operands().front();
  OutputFile file(world.directory, path);
  file.stream() << text;
  file.keep_if_new();
  const std::string shown = visible(path);
  world.err << "parley: wrote " << shown << "; fill it in, then: parley check " << shown << "\n";
  return ExitStatus::done;
}

}  // namespace

Verb init_verb() {
  return {.name = "init",
          .group = Group::start,
          .summary = "Writes a commented scenario to fill in.",
          .operands = {.name = "FILE", .least = 0, .most = 1},
          .about =
              "The file reads and projects as it is: fill in what you know, and take the \"#\" "
              "away from what else "
              "your offer says. Without FILE it goes to standard output. A file that is there "
              "already is left as "
              "it is.",
          .examples = {{"parley init offer.toml", "A new scenario."},
                       {"parley init | less", "Only to look at it."}},
          .formats = {},
          .run = run_init};
}

}  // namespace parley::cli
