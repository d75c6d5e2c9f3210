// Preferred stock and exits.
#include <fmt/format.h>

#include <utility>

#include "parley/core/format.hpp"
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"
#include "scenario/rules/sum_text.hpp"

namespace parley::scenario {
namespace {

// What a class or a round has before common, with the table that says it.
struct Of {
  const Preference& preference;
  std::string path;
};

void capped_has_a_cap(const Of& p, Findings& found) {
  if (p.preference.participation != Participation::capped || p.preference.cap) return;
  found.wrong("V013", "capped participation needs `cap`", p.path + ".participation",
              "in all, a multiple of the money invested: cap = 3");
}

void cap_holds_the_multiple(const Of& p, Findings& found) {
  const auto& [multiple, participation, cap, seniority] = p.preference;
  if (participation != Participation::capped || !cap || *cap >= multiple) return;
  auto& d = found.wrong("V013",
                        fmt::format("cap = {} is under the multiple, {}", format_number(*cap),
                                    format_number(multiple)),
                        p.path + ".cap", "the cap is in all, what is paid first included");
  found.note(d, "the multiple is said here", p.path + ".multiple");
}

constexpr Rule<const Of&, Findings&> kOfPreference[] = {
    {"participation cap", capped_has_a_cap},
    {"participation cap multiple", cap_holds_the_multiple},
};

void check_preference(const Preference& p, std::string path, Findings& found) {
  const Of of{p, std::move(path)};
  apply(kOfPreference, of.path, found, of, found);
}

void preferences(const Scenario& s, Findings& found) {
  const auto& classes = s.company.preferred;
  for (std::size_t i = 0; i < classes.size(); ++i) {
    check_preference(classes[i].preference, fmt::format("company.preferred[{}]", i), found);
  }
  const auto& rounds = s.company.rounds;
  for (std::size_t i = 0; i < rounds.size(); ++i) {
    if (rounds[i].raised)
      check_preference(rounds[i].preference, fmt::format("company.rounds[{}]", i), found);
  }
}

void preferred_leaves_common(const Scenario& s, Findings& found) {
  Ratio sum;
  for (const PreferredClass& c : s.company.preferred) sum += c.ownership.fraction();
  if (sum < Ratio(1)) return;
  found.wrong("V014",
              fmt::format("the preferred classes own {} of the company",
                          format_percent(Percent::fraction(sum), 9)),
              "company.preferred", "together they own less than 100%: the rest is common stock");
}

void probabilities(const Scenario& s, Findings& found) {
  if (s.exits.empty()) return;
  Ratio sum;
  for (const Exit& e : s.exits) sum += e.probability.fraction();
  if (sum == Ratio(1)) return;
  found.wrong("V015", fmt::format("the probabilities of the exits {}", sum_text(sum)), "exits",
              "one of them happens; \"nothing is paid\" is an exit too: kind = \"none\"");
}

void exits_have_proceeds(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.exits.size(); ++i) {
    const std::string path = fmt::format("exits[{}]", i);
    if (!found.sound("kind proceeds", path)) continue;
    if (s.exits[i].kind == ExitKind::none || found.said(path + ".proceeds")) continue;
    found.wrong("V021", "this exit needs `proceeds`", path,
                "what the company goes for; or kind = \"none\" where nothing is paid");
  }
}

constexpr Rule<const Scenario&, Findings&> kRules[] = {
    {"company", preferences},
    {"company.preferred[].ownership", preferred_leaves_common},
    {"exits[].probability", probabilities},
    {"exits", exits_have_proceeds},
};

}  // namespace

void check_company(const Scenario& s, Findings& found) { apply(kRules, {}, found, s, found); }

}  // namespace parley::scenario
