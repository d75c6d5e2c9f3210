#include "report/views/check/check.hpp"

#include <vector>

#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"

namespace parley::cli {
namespace {

ExitStatus run_check(const Call& call, World& world) {
  std::vector<scenario::Override> overrides;
  for (const std::string& text : call.all("set")) overrides.push_back({text});
  scenario::ScenarioReader reader(world.disk);
  std::vector<report::CheckedFile> files;
  ExitStatus status = ExitStatus::done;
  for (const std::string& path : call.operands()) {
    files.push_back(report::checked(path, reader.read(path, overrides)));
    const scenario::ReadResult& read = files.back().read;
    if (read.file_trouble) status = ExitStatus::file_trouble;
    if (!read.scenario && status == ExitStatus::done) status = ExitStatus::no;
  }
  const document::TerminalStyle style{.width = world.screen.width, .colour = world.screen.colour};
  give({.document = [] { return document::Document(); },
        .json = [&] { return report::check_json(files); },
        .rows = [&] { return report::check_rows(files); },
        .others = {{"table", [&] { return report::check_text(files, style); }},
                   {"markdown", [&] { return report::check_markdown(files); }}}},
       call, world);
  return status;
}

}  // namespace

Verb check_verb() {
  return {.name = "check",
          .group = Group::start,
          .summary = "Says what is wrong with each file, and what to ask the recruiter.",
          .about =
              "Errors and warnings, each with its place and the cure; docs/errors.md has them all. "
              "Then the facts "
              "that are missing, as questions, those first on whose answer most hangs. The exit "
              "status is 0 where "
              "no file has an error, and 1 where one has.",
          .examples = {{"parley check offer.toml", "Its faults, and its open questions."},
                       {"parley check *.toml --format json", "The same for a program."}},
          .options = {set_option()},
          .run = run_check};
}

}  // namespace parley::cli
