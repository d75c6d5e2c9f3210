#include <algorithm>
#include <filesystem>
#include <ostream>
#include <string_view>

#include "cli/screen/output_file.hpp"
#include "cli/verb.hpp"
#include "cli/world.hpp"
#include "core/text.hpp"
#include "scenario/keys/starter.hpp"

namespace parley::cli {
namespace {

scenario::StarterKind kind_of(const Request& request) {
  return *scenario::kStarterKinds.read(request.text("kind"));  // one of its choices
}

// The title is the file's name, so that two of them are told apart.
std::string text_for(const Request& request) {
  const bool named = !request.operands().empty() && request.operands().front() != "-";
  const std::string title =
      named ? std::filesystem::path(request.operands().front()).stem().string() : std::string();
  if (request.has("playbook"))
    return named ? scenario::starter_playbook(title) : scenario::starter_playbook();
  scenario::Starter starter{.kind = kind_of(request)};
  if (named) starter.title = title;
  return scenario::starter_scenario(starter);
}

void tell_next(const Request& request, const std::string& path, World& world) {
  world.err << "parley: wrote " << path << "; fill it in, then "
            << (request.has("playbook") ? "name it in a scenario: playbook = \"...\""
                                        : "see what it says: parley check " + path)
            << "\n";
}

Status run_init(const Request& request, World& world) {
  const std::string text = text_for(request);
  if (request.operands().empty() || request.operands().front() == "-") {
    world.out << text;
    return Status::done;
  }
  const std::string& path = request.operands().front();
  OutputFile file(world.directory, path);
  file.stream() << text;
  file.keep_if_new();
  tell_next(request, visible(path), world);
  return Status::done;
}

}  // namespace

Verb init_verb() {
  return {
      {.name = "init",
       .place = 10,
       .group = Group::start,
       .summary = "Writes a commented scenario or playbook to fill in.",
       .operands = {.name = "FILE", .least = 0, .most = 1, .type = app::Type::words},
       .about = "The file reads and projects as it is: fill in what you know, and take the \"#\" "
                "away from what else "
                "your offer says. Without FILE it goes to standard output. A file that is there "
                "already is left as "
                "it is.",
       .examples = {{"parley init offer.toml", "A new scenario."},
                    {"parley init --kind startup offer.toml", "Options of a private company."},
                    {"parley init --playbook employer.toml", "What is known of an employer."},
                    {"parley init | less", "Only to look at it."}},
       .inputs = {{.name = "kind",
                   .value = "KIND",
                   .says = "Whose offer: units of a listed company, options of a startup, pay by "
                           "a sales target",
                   .choices = scenario::kStarterKinds.list(),
                   .fallback = "any"},
                  {.name = "playbook", .says = "Writes a playbook instead"}},
       .formats = {}},
      run_init};
}

}  // namespace parley::cli
