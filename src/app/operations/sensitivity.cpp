#include "report/views/sensitivity/sensitivity.hpp"

#include <fmt/format.h>

#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "core/suggestion.hpp"
#include "parley/app/answer.hpp"

namespace parley::app {
namespace {

std::string nearest_key(const Scenario& s, const std::string& key) {
  const std::vector<model::Input> all = model::inputs(s);
  std::vector<std::string_view> keys;
  for (const model::Input& k : all) keys.push_back(k.key);
  return std::string(nearest_word(key, keys));
}

// A range that moves nothing is a mistake in the file, not something to pass over.
void refuse_unknown_ranges(const Scenario& s, const model::Sensitivity& r) {
  if (r.unknown_keys.empty()) return;
  const std::string& key = r.unknown_keys.front();
  const std::string near = nearest_key(s, key);
  const std::string cure = near == key
                               ? "write low and high as the key itself is written in the file"
                           : near.empty() ? "name a number of the file, like company.growth"
                                          : fmt::format("did you mean \"{}\"?", near);
  throw Stop(Status::scenario_wrong,
             fmt::format("{}: the range of [[sensitivity]] \"{}\" fits no number of the file",
                         s.file, key),
             cure);
}

Answer run_sensitivity(const Request& request, Surroundings& around) {
  const std::vector<Scenario> scenarios = read_scenarios(request.operands(), request, around);
  report::SensitivityAnswer made;
  for (const Scenario& s : scenarios) {
    made.offers.push_back(model::sensitivity(s));
    refuse_unknown_ranges(s, made.offers.back());
  }
  if (scenarios.size() == 2) made.flips = model::find_flips(scenarios[0], scenarios[1]);
  const auto answer = kept(std::move(made));
  return {.document = [answer] { return report::sensitivity_document(*answer); },
          .json = [answer] { return report::sensitivity_json(*answer); },
          .rows = [answer] { return report::sensitivity_rows(*answer); }};
}

}  // namespace

Operation sensitivity_operation() {
  return {
      {.name = "sensitivity",
       .place = 110,
       .group = Group::understand,
       .summary = "Moves each number of a file down and up, and shows which of them matter.",
       .operands = {.most = 2},
       .about =
           "Every number is moved alone, by 20 % of itself or by the range that [[sensitivity]] "
           "gives "
           "(key, low, high), and the changes of the total and of the equity's certainty "
           "equivalent "
           "are sorted. For two files it also says at which value of each number their ranking by "
           "present value changes, or that it does not within the range that was searched.",
       .examples = {{"parley sensitivity offer.toml", "What the total hangs on."},
                    {"parley sensitivity offer.toml rival.toml",
                     "What would have to change for the other to lead."}},
       .inputs = {set_input()}},
      run_sensitivity};
}

}  // namespace parley::app
