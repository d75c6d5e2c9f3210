// How a grant is sized and how it vests.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "scenario/checks.hpp"

namespace parley {
namespace {

// A grant with where it stands.
struct Of {
  const Scenario& s;
  const Grant& grant;
  const std::string& path;
  Findings& found;

  const Vesting& vesting() const { return grant.vesting; }
  std::string key(const char* name) const { return path + "." + name; }
  bool says(const char* name) const { return found.said(key(name)); }
  bool even() const { return vesting().vests.empty() && !grant.ocf; }
};

void sized_once(const Of& g) {
  const auto* ownership = std::get_if<Percent>(&g.grant.size);
  if (ownership == nullptr || !ownership->is_zero() || g.says("ownership")) return;
  g.found.wrong("V002", "a grant needs one of `ownership`, `shares` and `value`", g.path,
                "how large is it? a share of the company (\"0.05%\"), a number of shares, or dollars of liquid stock");
}

void not_more_than_there_is(const Of& g) {
  const auto* shares = std::get_if<Shares>(&g.grant.size);
  const auto& all = g.s.company.fully_diluted_shares;
  if (shares == nullptr || !all || *shares <= *all) return;
  auto& d = g.found.wrong("V028", fmt::format("a grant of {} shares is more than the company has",
                                              format_number(Ratio(shares->count()))),
                          g.key("shares"));
  g.found.note(d, fmt::format("{} in all", format_number(Ratio(all->count()))), "company.fully_diluted_shares");
}

void cliff_within_term(const Of& g) {
  const Vesting& v = g.vesting();
  if (v.cliff_months <= v.months) return;
  const char* where = g.says("cliff_months") ? "cliff_months" : "months";
  auto& d = g.found.wrong("V003", fmt::format("cliff_months is {}, longer than months = {}", v.cliff_months, v.months),
                          g.key(where), "a cliff is at most the whole term");
  if (g.says("cliff_months")) g.found.note(d, "the term is said here", g.key("months"));
}

void multiple_of_interval(const Of& g, const char* key, int months) {
  const int every = g.vesting().every_months;
  if (months % every == 0) return;
  auto& d = g.found.wrong("V004", fmt::format("{} = {} is no multiple of every_months = {}", key, months, every),
                          g.key(g.says(key) ? key : "every_months"),
                          "installments fall on multiples of every_months, so the term and the cliff must too");
  if (g.says(key)) g.found.note(d, "the interval is said here", g.key("every_months"));
}

void multiples_of_interval(const Of& g) {
  multiple_of_interval(g, "months", g.vesting().months);
  multiple_of_interval(g, "cliff_months", g.vesting().cliff_months);
}

void yearly_fits(const Of& g) {
  const Vesting& v = g.vesting();
  if (v.yearly.empty()) return;
  if (12 % v.every_months != 0) {
    auto& d = g.found.wrong("V005", fmt::format("with `yearly`, every_months = {} must divide 12", v.every_months),
                            g.key("yearly"), "1, 2, 3, 4, 6 or 12 months");
    g.found.note(d, "the interval is said here", g.key("every_months"));
  }
  if (static_cast<std::size_t>(v.months) == v.yearly.size() * 12) return;
  auto& d = g.found.wrong("V005", fmt::format("`yearly` has {} entries, and months = {} needs {}", v.yearly.size(),
                                              v.months, format_number(Ratio::of(v.months, 12), 2)),
                          g.key("yearly"), "one share for each year of the term");
  g.found.note(d, "the term is said here", g.key("months"));
}

void sums_to_all(const Of& g, const char* key, const Ratio& sum) {
  if (sum == Ratio(1)) return;
  g.found.wrong("V006", fmt::format("the shares of `{}` sum to {}, not 100%", key,
                                    format_percent(Percent::fraction(sum), 9)),
                g.key(key), "together they are the whole grant");
}

void shares_sum_to_all(const Of& g) {
  Ratio yearly;
  for (const Percent& p : g.vesting().yearly) yearly += p.fraction();
  if (!g.vesting().yearly.empty()) sums_to_all(g, "yearly", yearly);
  Ratio vests;
  for (const Vesting::Step& step : g.vesting().vests) vests += step.share.fraction();
  if (!g.vesting().vests.empty()) sums_to_all(g, "vests", vests);
}

void months_rise(const Of& g) {
  const auto& vests = g.vesting().vests;
  for (std::size_t i = 1; i < vests.size(); ++i) {
    if (vests[i].month > vests[i - 1].month) continue;
    g.found.wrong("V007", fmt::format("month {} comes after month {}", vests[i].month, vests[i - 1].month),
                  fmt::format("{}.vests[{}].month", g.path, i), "list the vests in order, one for each month");
  }
}

bool is_loaded(Allocation a) {
  return a == Allocation::front_loaded || a == Allocation::back_loaded ||
         a == Allocation::front_loaded_to_single_tranche || a == Allocation::back_loaded_to_single_tranche;
}

void allocation_has_a_meaning(const Of& g) {
  const char* schedule = !g.vesting().yearly.empty() ? "yearly" : (!g.vesting().vests.empty() ? "vests" : nullptr);
  if (schedule == nullptr || !is_loaded(g.vesting().allocation)) return;
  auto& d = g.found.wrong("V008", fmt::format("this allocation has no meaning with `{}`", schedule), g.key("allocation"),
                          "use cumulative_rounding, cumulative_round_down or fractional");
  g.found.note(d, "the shares are said here", g.key(schedule));
}

void options_have_a_strike(const Of& g) {
  if (!g.grant.is_option()) return;
  if (!g.grant.strike) {
    g.found.wrong("V012", "options need a `strike`: what a share costs", g.key("kind"),
                  "it stands in the grant letter, often as the 409A value per share");
  }
  if (g.says("value")) {
    g.found.wrong("V012", "`value` is for liquid stock, not for options", g.key("value"),
                  "say how many options: `shares`, or `ownership`");
  }
}

void impact_has_a_source(const Of& g) {
  if (!std::holds_alternative<ByImpact>(g.grant.size) || !g.found.sound("playbook")) return;
  const auto refuse = [&](const char* what, const char* help) {
    g.found.wrong("V017", fmt::format("ownership = \"impact\" needs {}", what), g.key("ownership"), help);
  };
  if (!g.s.playbook) {
    refuse("a playbook", "name one at the top of the file: playbook = \"...\"");
  } else if (g.s.playbook->impact.curve.empty()) {
    refuse("a playbook with `impact.curve`", "the curve says what ownership an impact justifies");
  } else if (g.s.playbook->equity_unit == EquityUnit::dollars) {
    refuse("a playbook whose curve is in percent", "this one's is in dollars of stock: say `value`");
  }
  if (g.s.plan.empty() && g.found.sound("plan")) refuse("a [[plan]]", "say what you will deliver, with its evidence");
}

void ocf_counts_shares(const Of& g) {
  if (!g.grant.ocf || !g.grant.ocf->has_quantities()) return;
  const bool counts = std::holds_alternative<Shares>(g.grant.size) ||
                      (g.s.company.fully_diluted_shares && !std::holds_alternative<Money>(g.grant.size));
  if (counts) return;
  g.found.wrong("V030", "these terms vest numbers of shares, and this grant has no number of shares", g.key("ocf"),
                "say `shares`, or company.fully_diluted_shares");
}

using Rule = void (*)(const Of&);
constexpr Rule kAlways[] = {sized_once,        not_more_than_there_is, shares_sum_to_all, months_rise,
                            allocation_has_a_meaning, options_have_a_strike, impact_has_a_source,
                            ocf_counts_shares};
constexpr Rule kOfEvenVesting[] = {cliff_within_term, multiples_of_interval, yearly_fits};

}  // namespace

void check_grant(const Scenario& s, const Grant& grant, const std::string& path, Findings& found) {
  const Of g{s, grant, path, found};
  for (const Rule rule : kAlways) rule(g);
  if (!g.even()) return;
  for (const Rule rule : kOfEvenVesting) rule(g);
}

}  // namespace parley
