#include "report/views/diff/diff.hpp"

#include <algorithm>

#include "app/inputs/lever_list.hpp"
#include "app/kept.hpp"
#include "app/scenarios.hpp"
#include "core/text.hpp"
#include "parley/app/answer.hpp"
#include "parley/model/plan/plan.hpp"
#include "parley/model/plan/worth.hpp"

namespace parley::app {
namespace {

struct Diff {
  Scenario before;
  Scenario now;
  report::OfferDiff diff;
};

// Levers in a file of their own: "base_salary = 178_000" a line; "#" begins a remark.
std::string levers_in(const std::string& text) {
  std::string list;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    std::string line = text.substr(at, end - at);
    at = end + 1;
    if (const std::size_t remark = line.find('#'); remark != std::string::npos) line.resize(remark);
    std::erase_if(line, [](char c) { return c == '"' || c == '\r'; });
    const auto value =
        line.begin() + static_cast<std::ptrdiff_t>(std::min(line.find('='), line.size()));
    line.erase(std::remove(value, line.end(), '_'), line.end());  // 178_000
    const std::string_view bare = trimmed(line);
    if (bare.empty() || bare[0] == '[') continue;
    list += (list.empty() ? "" : ",") + std::string(bare);
  }
  return list;
}

// What was agreed: levers as they stand, or a file: a scenario whose levers count, or a list of
// them.
PerLever<std::optional<Ratio>> agreed_in(const Request& request, Surroundings& around) {
  const std::string given = request.text("agreed");
  const bool is_file = given.find('=') == std::string::npos;
  if (!is_file) return parse_levers("agreed", given).levers;
  const std::string text = read_text(given, around);
  const bool scenario =
      text.find("[offer") != std::string::npos || text.find("extends") != std::string::npos;
  return scenario ? model::offered_levers(read_scenario_file(given, request, around))
                  : parse_levers("agreed", levers_in(text)).levers;
}

Answer run_diff(const Request& request, Surroundings& around) {
  PerLever<std::optional<Ratio>> agreed;
  if (request.has("agreed")) agreed = agreed_in(request, around);
  Diff made{.before = read_scenario_file(request.operands()[0], request, around),
            .now = read_scenario_file(request.operands()[1], request, around),
            .diff = {}};
  made.diff = report::offer_diff(made.before, made.now, agreed);
  const auto d = kept(std::move(made));
  return {.status = d->diff.keeps_word() ? Status::done : Status::no,
          .document = [d] { return report::diff_document(d->before, d->now, d->diff); },
          .json = [d] { return report::diff_json(d->diff); },
          .rows = [d] { return report::diff_rows(d->diff); }};
}

}  // namespace

Operation diff_operation() {
  return {
      {.name = "diff",
       .place = 180,
       .group = Group::negotiate,
       .summary =
           "Says what changed between two states of one offer, and what each change is worth.",
       .operands = {.name = "OLD NEW", .least = 2, .most = 2},
       .about =
           "Everybody gets a revised letter. Each line that differs stands beside what it was, "
           "with what that change alone adds in cash, in equity on paper, and in worth to you. "
           "With --agreed the status is 1 where the new one does not say what was agreed: a "
           "file (a scenario, or levers one a line), or levers as they stand.",
       .examples = {{"parley diff offer.toml revised.toml", "What the revised letter changed."},
                    {"parley diff offer.toml final.toml --agreed "
                     "\"ownership=0.065%,bonus_rate=10%\"",
                     "Whether the final letter says what was agreed."},
                    {"parley diff offer.toml final.toml --agreed counter.toml",
                     "The same, by the scenario that was agreed on."}},
       .inputs = {{.name = "agreed",
                   .value = "COUNTER",
                   .says = "What was agreed: a FILE, or LEVER=VALUE,...; the new letter is held "
                           "to it"},
                  set_input()}},
      run_diff};
}

}  // namespace parley::app
