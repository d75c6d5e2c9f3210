// How a grant is sized and how it vests.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"
#include "scenario/rules/sum_text.hpp"

namespace parley::scenario {
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
  // The key of months between installments.
  const char* interval() const {
    return path.starts_with("offer.refreshers") ? "vest_every_months" : "every_months";
  }
  // Neither of the keys that stand in place of even vesting, as far as can be told.
  bool even() const {
    return found.sound("vests ocf", path) && vesting().vests.empty() && !grant.ocf;
  }
};

void sized_once(const Of& g) {
  const auto* ownership = std::get_if<Percent>(&g.grant.size);
  if (ownership == nullptr || !ownership->is_zero() || g.says("ownership")) return;
  g.found.wrong("V002", "a grant needs one of `ownership`, `shares` and `value`", g.path,
                "how large is it? a share of the company (\"0.05%\"), a number of shares, or "
                "dollars of stock");
}

void not_more_than_there_is(const Of& g) {
  const auto* shares = std::get_if<Shares>(&g.grant.size);
  const auto& all = g.s.company.fully_diluted_shares;
  if (shares == nullptr || !all || *shares <= *all) return;
  auto& d = g.found.wrong("V028",
                          fmt::format("a grant of {} shares is more than the company has",
                                      format_number(Ratio(shares->count()))),
                          g.key("shares"));
  g.found.note(d, fmt::format("{} in all", format_number(Ratio(all->count()))),
               "company.fully_diluted_shares");
}

void cliff_within_term(const Of& g) {
  const Vesting& v = g.vesting();
  if (v.cliff_months <= v.months) return;
  const char* where = g.says("cliff_months") ? "cliff_months" : "months";
  auto& d = g.found.wrong(
      "V003", fmt::format("cliff_months is {}, longer than months = {}", v.cliff_months, v.months),
      g.key(where), "a cliff is at most the whole term");
  if (g.says("cliff_months")) g.found.note(d, "the term is said here", g.key("months"));
}

void multiple_of_interval(const Of& g, const char* key, int months) {
  const int every = g.vesting().every_months;
  if (months % every == 0) return;
  auto& d = g.found.wrong(
      "V004", fmt::format("{} = {} is no multiple of {} = {}", key, months, g.interval(), every),
      g.key(g.says(key) ? key : g.interval()),
      fmt::format("installments fall on multiples of {}, so the term and the cliff must too",
                  g.interval()));
  if (g.says(key)) g.found.note(d, "the interval is said here", g.key(g.interval()));
}

void term_is_a_multiple(const Of& g) { multiple_of_interval(g, "months", g.vesting().months); }

void cliff_is_a_multiple(const Of& g) {
  multiple_of_interval(g, "cliff_months", g.vesting().cliff_months);
}

void interval_divides_a_year(const Of& g) {
  const Vesting& v = g.vesting();
  if (v.yearly.empty() || 12 % v.every_months == 0) return;
  auto& d = g.found.wrong(
      "V005", fmt::format("with `yearly`, {} = {} must divide 12", g.interval(), v.every_months),
      g.key("yearly"), "1, 2, 3, 4, 6 or 12 months");
  g.found.note(d, "the interval is said here", g.key(g.interval()));
}

void a_share_for_each_year(const Of& g) {
  const Vesting& v = g.vesting();
  if (v.yearly.empty() || static_cast<std::size_t>(v.months) == v.yearly.size() * 12) return;
  auto& d = g.found.wrong(
      "V005",
      fmt::format("`yearly` has {} entries, and months = {} needs {}", v.yearly.size(), v.months,
                  format_number(Ratio::of(v.months, 12), 2)),
      g.key("yearly"), "one share for each year of the term");
  g.found.note(d, "the term is said here", g.key("months"));
}

void sums_to_all(const Of& g, const char* key, const Ratio& sum) {
  if (sum == Ratio(1)) return;
  g.found.wrong("V006", fmt::format("the shares of `{}` {}", key, sum_text(sum)), g.key(key),
                "together they are the whole grant; a third is \"1/3\", exactly");
}

void yearly_sums_to_all(const Of& g) {
  if (g.vesting().yearly.empty()) return;
  Ratio sum;
  for (const Percent& p : g.vesting().yearly) sum += p.fraction();
  sums_to_all(g, "yearly", sum);
}

void vests_sum_to_all(const Of& g) {
  if (g.vesting().vests.empty()) return;
  Ratio sum;
  for (const Vesting::Step& step : g.vesting().vests) sum += step.share.fraction();
  sums_to_all(g, "vests", sum);
}

void months_rise(const Of& g) {
  const auto& vests = g.vesting().vests;
  const std::string list = g.key("vests");
  const Vesting::Step* before = nullptr;
  for (std::size_t i = 0; i < vests.size(); ++i) {
    if (!g.found.sound_at(list, i, "month")) continue;
    if (before != nullptr && vests[i].month <= before->month) {
      g.found.wrong(
          "V007", fmt::format("month {} comes after month {}", vests[i].month, before->month),
          fmt::format("{}[{}].month", list, i), "list the vests in order, one for each month");
    }
    before = &vests[i];
  }
}

bool is_loaded(Allocation a) {
  return a == Allocation::front_loaded || a == Allocation::back_loaded ||
         a == Allocation::front_loaded_to_single_tranche ||
         a == Allocation::back_loaded_to_single_tranche;
}

void allocation_has_a_meaning(const Of& g) {
  const char* schedule =
      !g.vesting().yearly.empty() ? "yearly" : (!g.vesting().vests.empty() ? "vests" : nullptr);
  if (schedule == nullptr || !is_loaded(g.vesting().allocation)) return;
  auto& d = g.found.wrong("V008", fmt::format("this allocation has no meaning with `{}`", schedule),
                          g.key("allocation"),
                          "use cumulative_rounding, cumulative_round_down, cumulative_round_up or "
                          "fractional");
  g.found.note(d, "the shares are said here", g.key(schedule));
}

void options_are_counted(const Of& g) {
  if (!g.grant.is_option() || !g.says("value")) return;
  g.found.wrong("V012", "`value` is for stock, not for options", g.key("value"),
                "say how many options: `shares`, or `ownership`");
}

void impact_needs(const Of& g, const char* what, const char* help) {
  g.found.wrong("V017", fmt::format("ownership = \"impact\" needs {}", what), g.key("ownership"),
                help);
}

void impact_has_a_curve(const Of& g) {
  if (!g.grant.is_by_impact()) return;
  if (!g.s.playbook) {
    impact_needs(g, "a playbook", "name one at the top of the file: playbook = \"...\"");
  } else if (g.s.playbook->impact.curve.empty()) {
    impact_needs(g, "a playbook with `impact.curve`",
                 "the curve says what ownership an impact justifies");
  } else if (g.s.playbook->equity_unit == EquityUnit::dollars) {
    impact_needs(g, "a playbook whose curve is in percent",
                 "this one's is in dollars of stock: say `value`");
  }
}

void impact_has_a_plan(const Of& g) {
  if (!g.grant.is_by_impact() || !g.s.plan.empty()) return;
  impact_needs(g, "a [[plan]]", "say what you will deliver, with its evidence");
}

void ocf_counts_shares(const Of& g) {
  if (!g.grant.ocf || !g.grant.ocf->has_quantities()) return;
  const bool counts =
      g.grant.says_shares() || (g.s.company.fully_diluted_shares && !g.grant.says_dollars());
  if (counts) return;
  g.found.wrong("V030",
                "these terms vest numbers of shares, and this grant has no number of shares",
                g.key("ocf"), "say `shares`, or company.fully_diluted_shares");
}

constexpr Rule<const Of&> kOfGrant[] = {
    {"ownership shares value", sized_once},
    {"shares /company.fully_diluted_shares", not_more_than_there_is},
    {"yearly[]", yearly_sums_to_all},
    {"vests[].share", vests_sum_to_all},
    {"vests", months_rise},
    {"allocation yearly vests", allocation_has_a_meaning},
    {"kind value", options_are_counted},
    {"ownership /playbook.impact.curve", impact_has_a_curve},
    {"ownership /plan", impact_has_a_plan},
    {"ocf terms ownership shares value /company.fully_diluted_shares", ocf_counts_shares},
};

constexpr Rule<const Of&> kOfEvenVesting[] = {
    {"cliff_months months", cliff_within_term},
    {"months every_months vest_every_months", term_is_a_multiple},
    {"cliff_months every_months vest_every_months", cliff_is_a_multiple},
    {"yearly every_months vest_every_months", interval_divides_a_year},
    {"yearly months", a_share_for_each_year},
};

}  // namespace

void check_grant(const Scenario& s, const Grant& grant, const std::string& path, Findings& found) {
  const Of g{s, grant, path, found};
  apply(kOfGrant, path, found, g);
  if (g.even()) apply(kOfEvenVesting, path, found, g);
}

}  // namespace parley::scenario
