
#include <mutex>
#include <optional>
#include <utility>

#include "app/exports.hpp"
#include "app/inputs/by.hpp"
#include "app/kept.hpp"
#include "app/scenario_texts.hpp"
#include "app/scenarios.hpp"
#include "app/tax_office.hpp"
#include "document/text/csv.hpp"
#include "parley/app/answer.hpp"

namespace parley::app {
namespace {

report::ProjectedOffer projected(Scenario&& s) {
  model::Projection p = model::project(s);
  return {std::move(s), std::move(p)};
}

// Net of the calendar years, for the files that say whose return it is; for many threads.
class NetOfYears {
 public:
  NetOfYears(const Request& request, Surroundings& around) : request_(request), around_(around) {}

  std::optional<model::TaxProjection> of(scenario::ReadResult& read) {
    if (!read.scenario->tax) return std::nullopt;
    const std::lock_guard lock(mutex_);
    if (!office_) office_.emplace(request_, around_);
    return office_->years_of(read);
  }

 private:
  const Request& request_;
  Surroundings& around_;
  std::mutex mutex_;
  std::optional<TaxOffice> office_;
};

// File by file: memory stays flat however many there are.
Answer in_pieces(const Request& request, Surroundings& around) {
  return {.pieces = [&request, &around](const Write& write, const Screen&) {
    const report::By by = by_of(request);
    write(document::csv_header(report::project_columns(by)));
    NetOfYears net(request, around);
    const auto text_of = [by, &net](scenario::ReadResult& read) {
      std::string text;
      std::optional<model::TaxProjection> tax;
      if (by == report::By::calendar) tax = net.of(read);
      if (!read.scenario) return text;
      report::ProjectedOffer offer = projected(std::move(*read.scenario));
      offer.tax = std::move(tax);
      for (const document::Row& row : report::project_rows(offer, by))
        text += document::csv_row(row);
      return text;
    };
    write_each_scenario(request.operands(), request, around, text_of, write);
  }};
}

Answer run_project(const Request& request, Surroundings& around) {
  if (request.format() == "csv") return in_pieces(request, around);
  const report::By by = by_of(request);
  std::vector<report::ProjectedOffer> made;
  for_each_scenario(request.operands(), request, around,
                    [&](Scenario&& s) { made.push_back(projected(std::move(s))); });
  add_taxes(made, request, around);
  const auto offers = kept(std::move(made));
  Answer answer{.document = [offers, by] { return report::project_document(*offers, by); },
                .json = [offers] { return report::project_json(*offers); }};
  add_exports(answer, offers, request, around);
  return answer;
}

}  // namespace

Operation project_operation() {
  return {
      {.name = "project",
       .place = 40,
       .group = Group::understand,
       .summary =
           "Shows what each offer pays: base, sign-on, clawback, bonus, equity and total, year by "
           "year.",
       .about =
           "Every figure is a sum of dated amounts, each rounded once to the cent, so every view "
           "agrees with every other. Equity stands at paper value: its share of the company times "
           "the valuation that the file gives. With --format csv files are read one by one, so ten "
           "thousand take no more memory than one; the rows of good files come out, and the errors "
           "of the others are told.",
       .examples = {{"parley project offer.toml", "Four years, and the total."},
                    {"parley project offer.toml --by calendar",
                     "The same by calendar year, as taxes see it."},
                    {"parley project offer.toml --by event --format csv -o ledger.csv",
                     "Every dated amount, for a spreadsheet."},
                    {"parley project offer.toml rival.toml -o offers.xlsx",
                     "A workbook of live formulas: change an assumption, and the totals follow."},
                    {"parley project offer.toml -o offer.ics", "Its days, for a calendar."}},
       .inputs = {by_input({"year", "calendar", "month", "event"}), as_of_input(), all_days_input(),
                  tax_tables_input(), threads_input(), set_input()},
       .formats = {"table", "json", "csv", "markdown", "xlsx", "ics"}},
      run_project};
}

}  // namespace parley::app
