#include "report/views/compare/compare.hpp"

#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "app/tax_office.hpp"
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
          .json = [all] { return report::candidates_json(*all); },
          .rows = [all] { return report::candidates_rows(*all); }};
}

Answer run_compare(const Request& request, Surroundings& around) {
  std::vector<Scenario> read = read_scenarios(request.operands(), request, around);
  if (request.has("by-folder")) name_by_folder(read);
  std::vector<model::CandidateOffers> candidates = model::by_candidate(std::move(read));
  if (candidates.size() > 1) return compare_each(std::move(candidates), request, around);
  Compared made{.scenarios = std::move(candidates.front().offers), .comparison = {}};
  made.comparison = model::compare(made.scenarios, wanted_pairs(request));
  add_after_tax(made.comparison, made.scenarios, request, around);
  const auto c = kept(std::move(made));
  return {.document = [c] { return report::compare_document(c->scenarios, c->comparison); },
          .json = [c] { return report::compare_json(c->scenarios, c->comparison); },
          .rows = [c] { return report::compare_rows(c->scenarios, c->comparison); }};
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
