#include <ostream>

#include "cli/manual.hpp"
#include "cli/options/options.hpp"
#include "cli/program.hpp"
#include "cli/verbs.hpp"

namespace parley::cli {
namespace {

ExitStatus run_completion(const Call& call, World& world) {
  const std::string& shell = call.operands().front();
  if (shell != "bash" && shell != "zsh" && shell != "fish") {
    throw usage_error("there are no completions for \"" + shell + "\"",
                      "there are for bash, zsh and fish");
  }
  world.out << completion_script(shell);
  return ExitStatus::done;
}

}  // namespace

Verb completion_verb() {
  return {
      .name = "completion",
      .group = Group::more,
      .summary = "Writes the completion script of a shell: bash, zsh or fish.",
      .operands = {.name = "SHELL", .least = 1, .most = 1},
      .examples = {{"parley completion bash > ~/.local/share/bash-completion/completions/parley",
                    "From the next shell on, the tab key completes verbs, options and files."}},
      .formats = {},
      .run = run_completion};
}

}  // namespace parley::cli
