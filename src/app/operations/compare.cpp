#include "report/views/compare/compare.hpp"

#include <algorithm>
#include <exception>
#include <optional>
#include <utility>

#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "app/tax_office.hpp"
#include "document/text/csv.hpp"
#include "parley/app/answer.hpp"
#include "report/labels/client.hpp"
#include "report/views/candidates/candidates.hpp"
#include "report/views/compare/json.hpp"

namespace parley::app {
namespace {

model::Pairs wanted_pairs(const Request& request) {
  return request.text("pairs") == "all" ? model::Pairs::all : model::Pairs::against_few;
}

// A file that names nobody belongs to its folder.
void name_by_folder(std::vector<Scenario>& scenarios) {
  for (Scenario& s : scenarios) s.people.candidate = report::client_of(s);
}

struct Compared {
  std::vector<Scenario> scenarios;
  model::Comparison comparison;
};

Answer compare_each(std::vector<model::CandidateOffers> candidates, const Request& request,
                    Surroundings& around) {
  std::vector<report::ComparedCandidate> compared;
  for (model::CandidateOffers& c : candidates) {
    model::Comparison comparison = model::compare(c.offers, wanted_pairs(request));
    add_after_tax(comparison, c.offers, request, around);
    compared.push_back({std::move(c), std::move(comparison)});
  }
  const auto all = kept(std::move(compared));
  return {.document = [all] { return report::candidates_document(*all); },
          .json = [all] { return report::candidates_json(*all); }};
}

// What is left after tax of each file as it is read, as long as every file says whose return it is.
class AfterTaxSoFar {
 public:
  AfterTaxSoFar(const Request& request, Surroundings& around)
      : request_(request), around_(around) {}

  std::optional<model::AfterTax> of(const Scenario& s) {
    all_ = all_ && s.tax.has_value();
    if (!all_ || trouble_) return std::nullopt;
    try {
      if (!office_) office_.emplace(request_, around_);
      return after_tax_of(office_->taxed(s, {}, model::TaxExtent::years));
    } catch (const Stop&) {  // counts only where all files have [tax]
      trouble_ = std::current_exception();
      return std::nullopt;
    }
  }

  void finish() const {
    if (all_ && trouble_) std::rethrow_exception(trouble_);
  }

 private:
  const Request& request_;
  Surroundings& around_;
  std::optional<TaxOffice> office_;
  std::exception_ptr trouble_;
  bool all_ = true;
};

// Of each file only its figures stay, so memory grows by a kilobyte a file.
std::vector<model::Lineup::Group> line_up(const Request& request, Surroundings& around) {
  model::Lineup lineup;
  AfterTaxSoFar after_tax(request, around);
  const bool by_folder = request.has("by-folder");
  for_each_scenario(request.operands(), request, around, [&](Scenario&& s) {
    lineup.add(s, by_folder ? report::client_of(s) : s.people.candidate, after_tax.of(s));
  });
  after_tax.finish();
  return lineup.finish(wanted_pairs(request));
}

void write_row(document::Row&& row, const std::string* candidate, const Write& write) {
  if (candidate != nullptr) row.cells.insert(row.cells.begin(), document::Cell::words(*candidate));
  write(document::csv_row(row));
}

Answer in_rows(const Request& request, Surroundings& around) {
  const auto groups = kept(line_up(request, around));
  return {.pieces = [groups](const Write& write, const Screen&) {
    const bool named = groups->size() > 1;
    auto after_tax = report::AfterTaxColumns::yes;
    for (const auto& g : *groups)
      after_tax = std::min(after_tax, report::after_tax_columns(g.comparison));
    std::vector<document::Column> columns = report::compare_columns(after_tax);
    if (named) columns.insert(columns.begin(), {"candidate", document::Align::left});
    write(document::csv_header(columns));
    for (const auto& g : *groups) {
      report::for_each_row(g.comparison, after_tax, [&](document::Row&& row) {
        write_row(std::move(row), named ? &g.candidate : nullptr, write);
      });
    }
  }};
}

Answer run_compare(const Request& request, Surroundings& around) {
  if (request.format() == "csv") return in_rows(request, around);
  std::vector<Scenario> read = read_scenarios(request.operands(), request, around);
  if (request.has("by-folder")) name_by_folder(read);
  std::vector<model::CandidateOffers> candidates = model::by_candidate(std::move(read));
  if (candidates.size() > 1) return compare_each(std::move(candidates), request, around);
  Compared made{.scenarios = std::move(candidates.front().offers), .comparison = {}};
  made.comparison = model::compare(made.scenarios, wanted_pairs(request));
  add_after_tax(made.comparison, made.scenarios, request, around);
  const auto c = kept(std::move(made));
  return {.document = [c] { return report::compare_document(c->scenarios, c->comparison); },
          .json = [c] { return report::compare_json(c->scenarios, c->comparison); }};
}

}  // namespace

Operation compare_operation() {
  return {
      {.name = "compare",
       .place = 70,
       .group = Group::understand,
       .summary = "Puts offers side by side: what each pays in all, each year, for sure, and with "
                  "equity at zero.",
       .about =
           "Offers are ranked by what they are worth on day one: the present value of cash, and "
           "equity as a sure amount over the exits of the file, else as their mean, else on "
           "paper. It says which, and for what price a company must sell until its offer "
           "overtakes another.",
       .examples = {{"parley compare offer.toml rival.toml today.toml",
                     "Three offers, the first one is the measure."},
                    {"parley compare clients/*/offer.toml --format csv",
                     "A row for each, for a spreadsheet; each client's offers are ranked among "
                     "themselves."}},
       .inputs = {set_input(),
                  tax_tables_input(),
                  {.name = "by-folder",
                   .says = "A file that names no candidate is an offer to its folder's"},
                  {.name = "pairs",
                   .value = "WHICH",
                   .says = "Among more than 200 offers, which break-evens: those against the "
                           "first and the best, or all",
                   .choices = {"few", "all"},
                   .fallback = "few"}}},
      run_compare};
}

}  // namespace parley::app
