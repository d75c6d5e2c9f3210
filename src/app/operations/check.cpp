#include "report/views/check/check.hpp"

#include <memory>
#include <vector>

#include "app/scenarios.hpp"
#include "parley/app/answer.hpp"

namespace parley::app {
namespace {

using Files = std::vector<report::CheckedFile>;

Answer answer_of(Files checked, Status status) {
  const auto files = std::make_shared<const Files>(std::move(checked));
  const auto text = [files](const Screen& screen) {
    return report::check_text(*files, {.width = screen.width, .colour = screen.colour});
  };
  return {.status = status,
          .json = [files] { return report::check_json(*files); },
          .rows = [files] { return report::check_rows(*files); },
          .others = {{"table", text}, {"markdown", [files](const Screen&) {
                                         return report::check_markdown(*files);
                                       }}}};
}

Answer run_check(const Request& request, Surroundings& around) {
  const Settings settings(request);
  scenario::ScenarioReader reader(around.disk);
  Files files;
  Status status = Status::done;
  for (const std::string& path : request.operands()) {
    files.push_back(report::checked(path, reader.read(path, settings.of(path))));
    const scenario::ReadResult& read = files.back().read;
    if (read.file_trouble) status = Status::file_trouble;
    if (!read.scenario && status == Status::done) status = Status::no;
  }
  return answer_of(std::move(files), status);
}

}  // namespace

Operation check_operation() {
  return {
      {.name = "check",
       .place = 30,
       .group = Group::start,
       .summary = "Says what is wrong with each file, and what to ask the recruiter.",
       .about = "Errors and warnings, each with its place and the cure; docs/errors.md has them "
                "all. Then the facts that are missing, as questions, those first on whose answer "
                "most hangs. The exit status is 0 where no file has an error, and 1 where one has.",
       .examples = {{"parley check offer.toml", "Its faults, and its open questions."},
                    {"parley check *.toml --format json", "The same for a program."}},
       .inputs = {set_input()}},
      run_check};
}

}  // namespace parley::app
