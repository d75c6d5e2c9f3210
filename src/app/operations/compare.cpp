#include "report/views/compare/compare.hpp"

#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "cli/tax_tables.hpp"
#include "report/labels/client.hpp"
#include "report/views/candidates/candidates.hpp"
#include "report/views/compare/json.hpp"

namespace parley::cli {
namespace {

model::Pairs wanted_pairs(const Call& call) {
  return call.text("pairs") == "all" ? model::Pairs::all : model::Pairs::against_few;
}

// A file that names nobody belongs to its folder.
void name_by_folder(std::vector<Scenario>& scenarios) {
  for (Scenario& s : scenarios) s.people.candidate = report::client_of(s);
}

ExitStatus compare_each(std::vector<model::CandidateOffers> candidates, const Call& call,
                        World& world) {
  std::vector<report::ComparedCandidate> all;
  for (model::CandidateOffers& c : candidates) {
    model::Comparison comparison = model::compare(c.offers, wanted_pairs(call));
    add_after_tax(comparison, c.offers, call, world);
    all.push_back({std::move(c), std::move(comparison)});
  }
  give({.document = [&] { return report::candidates_document(all); },
        .json = [&] { return report::candidates_json(all); },
        .rows = [&] { return report::candidates_rows(all); }},
       call, world);
  return ExitStatus::done;
}

ExitStatus run_compare(const Call& call, World& world) {
  std::vector<Scenario> read = read_scenarios(call.operands(), call, world);
  if (call.has("by-folder")) name_by_folder(read);
  std::vector<model::CandidateOffers> candidates = model::by_candidate(std::move(read));
  if (candidates.size() > 1) return compare_each(std::move(candidates), call, world);
  const std::vector<Scenario>& scenarios = candidates.front().offers;
  model::Comparison comparison = model::compare(scenarios, wanted_pairs(call));
  add_after_tax(comparison, scenarios, call, world);
  give({.document = [&] { return report::compare_document(scenarios, comparison); },
        .json = [&] { return report::compare_json(scenarios, comparison); },
        .rows = [&] { return report::compare_rows(scenarios, comparison); }},
       call, world);
  return ExitStatus::done;
}

}  // namespace

Verb compare_verb() {
  return {.name = "compare",
          .group = Group::understand,
          .summary =
              "Puts offers side by side: what each pays in all, each year, for sure, and with "
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
          .options = {set_option(),
                      tax_tables_option(),
                      {.name = "by-folder",
                       .says = "A file that names no candidate is an offer to its folder's"},
                      {.name = "pairs",
                       .value = "WHICH",
                       .says = "Among more than 200 offers, which break-evens: those against the "
                               "first and the best, or all",
                       .choices = {"few", "all"},
                       .fallback = "few"}},
          .run = run_compare};
}

}  // namespace parley::cli
