#include "report/views/check/check.hpp"

#include <memory>
#include <utility>
#include <vector>

#include "app/scenarios.hpp"
#include "app/tax_office.hpp"
#include "parley/app/answer.hpp"
#include "scenario/tax/unofficial.hpp"

namespace parley::app {
namespace {

using Files = std::vector<report::CheckedFile>;

// The places of what is told stand in files of which some are tables: `shelf` keeps those.
Answer answer_of(Files checked, Status status, std::shared_ptr<const scenario::TaxShelf> shelf) {
  struct Kept {
    Files files;
    std::shared_ptr<const scenario::TaxShelf> shelf;
  };
  const auto kept = std::make_shared<const Kept>(Kept{std::move(checked), std::move(shelf)});
  const std::shared_ptr<const Files> files(kept, &kept->files);
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

// The place of [tax] in the tables that it goes by: known or not, and how good its figures are.
class TaxCheck {
 public:
  TaxCheck(const Request& request, Surroundings& around) : request_(request), around_(around) {}

  void check(scenario::ReadResult& read) {
    if (!read.scenario || !read.scenario->tax) return;
    const bool no_tables = !request_.has("tax-tables") && around_.tax_tables().empty();
    if (no_tables) return;
    if (!shelf_)
      shelf_ = std::make_shared<scenario::TaxShelf>(tax_folder(request_, around_), around_.disk);
    auto& told = read.diagnostics;
    const scenario::ReadTaxTables found = shelf_->tables_for(*read.scenario);
    told.insert(told.end(), found.faults.begin(), found.faults.end());
    if (!found.tables) return read.scenario.reset();
    for (Diagnostic& d : scenario::unofficial_figures(*read.scenario, *found.tables))
      told.push_back(std::move(d));
  }

  std::shared_ptr<const scenario::TaxShelf> shelf() const { return shelf_; }

 private:
  const Request& request_;
  Surroundings& around_;
  std::shared_ptr<scenario::TaxShelf> shelf_;
};

Answer run_check(const Request& request, Surroundings& around) {
  const Settings settings(request);
  scenario::ScenarioReader reader(around.disk);
  TaxCheck tax(request, around);
  Files files;
  Status status = Status::done;
  for (const std::string& path : request.operands()) {
    scenario::ReadResult result = reader.read(path, settings.of(path));
    tax.check(result);
    files.push_back(report::checked(path, std::move(result)));
    const scenario::ReadResult& read = files.back().read;
    if (read.file_trouble) status = Status::file_trouble;
    if (!read.scenario && status == Status::done) status = Status::no;
  }
  return answer_of(std::move(files), status, tax.shelf());
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
       .inputs = {tax_tables_input(), set_input()}},
      run_check};
}

}  // namespace parley::app
