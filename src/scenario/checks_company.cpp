// Preferred stock and exits.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "scenario/checks.hpp"

namespace parley {
namespace {

void check_preference(const Preference& p, const std::string& path, Findings& found) {
  if (p.participation != Participation::capped) return;
  if (!p.cap) {
    found.wrong("V013", "capped participation needs `cap`", path + ".participation",
                "in all, a multiple of the money invested: cap = 3");
    return;
  }
  if (*p.cap >= p.multiple) return;
  auto& d = found.wrong("V013", fmt::format("cap = {} is under the multiple, {}", format_number(*p.cap),
                                            format_number(p.multiple)),
                        path + ".cap", "the cap is in all, what is paid first included");
  found.note(d, "the multiple is said here", path + ".multiple");
}

void preferences(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.company.preferred.size(); ++i) {
    check_preference(s.company.preferred[i].preference, fmt::format("company.preferred[{}]", i), found);
  }
  for (std::size_t i = 0; i < s.company.rounds.size(); ++i) {
    if (!s.company.rounds[i].raised) continue;
    check_preference(s.company.rounds[i].preference, fmt::format("company.rounds[{}]", i), found);
  }
}

void preferred_leaves_common(const Scenario& s, Findings& found) {
  Ratio sum;
  for (const PreferredClass& c : s.company.preferred) sum += c.ownership.fraction();
  if (sum < Ratio(1)) return;
  found.wrong("V014", fmt::format("the preferred classes own {} of the company",
                                  format_percent(Percent::fraction(sum), 9)),
              "company.preferred", "together they own less than 100%: the rest is common stock");
}

void probabilities(const Scenario& s, Findings& found) {
  if (s.exits.empty()) return;
  Ratio sum;
  for (const Exit& e : s.exits) sum += e.probability.fraction();
  if (sum == Ratio(1)) return;
  found.wrong("V015", fmt::format("the probabilities of the exits sum to {}, not 100%",
                                  format_percent(Percent::fraction(sum), 9)),
              "exits", "one of them happens; \"nothing is paid\" is an exit too: kind = \"none\"");
}

void exits_have_proceeds(const Scenario& s, Findings& found) {
  for (std::size_t i = 0; i < s.exits.size(); ++i) {
    const std::string path = fmt::format("exits[{}]", i);
    if (s.exits[i].kind == ExitKind::none || found.said(path + ".proceeds")) continue;
    found.wrong("V021", "this exit needs `proceeds`", path,
                "what the company goes for; or kind = \"none\" where nothing is paid");
  }
}

struct Rule {
  const char* scope;
  void (*check)(const Scenario&, Findings&);
};
constexpr Rule kRules[] = {
    {"company", preferences},
    {"company.preferred", preferred_leaves_common},
    {"exits", probabilities},
    {"exits", exits_have_proceeds},
};

}  // namespace

void check_company(const Scenario& s, Findings& found) {
  for (const Rule& rule : kRules) {
    if (found.sound(rule.scope)) rule.check(s, found);
  }
}

}  // namespace parley
