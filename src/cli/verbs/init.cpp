#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>
#include <string_view>

#include "cli/options/options.hpp"
#include "cli/screen/output_file.hpp"
#include "cli/world.hpp"
#include "parley/core/text.hpp"
#include "parley/scenario/keys/starter.hpp"

namespace parley::cli {
namespace {

constexpr std::array<std::string_view, 4> kKinds = {"any", "listed", "startup", "sales"};

scenario::StarterKind kind_of(const Call& call) {
  const auto found = std::find(kKinds.begin(), kKinds.end(), call.text("kind"));
  return static_cast<scenario::StarterKind>(found - kKinds.begin());  // one of its choices
}

// The title is the file's name, so that two of them are told apart.
std::string text_for(const Call& call) {
  const bool named = !call.operands().empty() && call.operands().front() != "-";
  const std::string title =
      named ? std::filesystem::path(call.operands().front()).stem().string() : std::string();
  if (call.has("playbook"))
    return named ? scenario::starter_playbook(title) : scenario::starter_playbook();
  scenario::Starter starter{.kind = kind_of(call)};
  if (named) starter.title = title;
  return scenario::starter_scenario(starter);
}

void tell_next(const Call& call, const std::string& path, World& world) {
  world.err << "parley: wrote " << path << "; fill it in, then "
            << (call.has("playbook") ? "name it in a scenario: playbook = \"...\""
                                     : "see what it says: parley check " + path)
            << "\n";
}

ExitStatus run_init(const Call& call, World& world) {
  const std::string text = text_for(call);
  if (call.operands().empty() || call.operands().front() == "-") {
    world.out << text;
    return ExitStatus::done;
  }
  const std::string& path = call.operands().front();
  OutputFile file(world.directory, path);
  file.stream() << text;
  file.keep_if_new();
  tell_next(call, visible(path), world);
  return ExitStatus::done;
}

}  // namespace

Verb init_verb() {
  return {
      .name = "init",
      .group = Group::start,
      .summary = "Writes a commented scenario or playbook to fill in.",
      .operands = {.name = "FILE", .least = 0, .most = 1},
      .about =
          "The file reads and projects as it is: fill in what you know, and take the \"#\" "
          "away from what else "
          "your offer says. Without FILE it goes to standard output. A file that is there "
          "already is left as "
          "it is.",
      .examples = {{"parley init offer.toml", "A new scenario."},
                   {"parley init --kind startup offer.toml", "Options of a private company."},
                   {"parley init --playbook employer.toml", "What is known of an employer."},
                   {"parley init | less", "Only to look at it."}},
      .options = {{.name = "kind",
                   .value = "KIND",
                   .says = "Whose offer: units of a listed company, options of a startup, pay by "
                           "a sales target",
                   .choices = {"any", "listed", "startup", "sales"},
                   .fallback = "any"},
                  {.name = "playbook", .says = "Writes a playbook instead"}},
      .formats = {},
      .run = run_init};
}

}  // namespace parley::cli
