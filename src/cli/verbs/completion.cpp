#include <ostream>

#include "cli/manual.hpp"
#include "cli/program.hpp"
#include "cli/verbs.hpp"

namespace parley::cli {
namespace {

Status run_completion(const Request& request, World& world) {
  const std::string& shell = request.operands().front();
  if (shell != "bash" && shell != "zsh" && shell != "fish") {
    throw usage_error("there are no completions for \"" + shell + "\"",
                      "there are for bash, zsh and fish");
  }
  world.out << completion_script(verbs_of(world), shell);
  return Status::done;
}

}  // namespace

Verb completion_verb() {
  return {
      {.name = "completion",
       .place = 190,
       .group = Group::more,
       .summary = "Writes the completion script of a shell: bash, zsh or fish.",
       .operands = {.name = "SHELL", .least = 1, .most = 1, .type = app::Type::words},
       .examples = {{"parley completion bash > ~/.local/share/bash-completion/completions/parley",
                     "From the next shell on, the tab key completes verbs, options and files."}},
       .formats = {}},
      run_completion};
}

}  // namespace parley::cli
