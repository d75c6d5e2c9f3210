#include "report/labels/offer_words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

#include "core/spoken_dollars.hpp"
#include "parley/core/format.hpp"

namespace parley::report {
namespace {

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  }
  return text;
}

// "0.05% and 10,000 shares": the grants that are left out, or that the company's value prices.
std::string sizes(const Scenario& s, const model::Ledger& ledger, bool left_out) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < s.offer.grants.size(); ++i) {
    const model::ResolvedGrant& g = ledger.grants[i];
    const bool on_paper = g.on_paper == Gap::none && g.priced_by == PricedBy::company;
    if (left_out ? g.on_paper != Gap::none : on_paper)
      parts.push_back(grant_size_text(s.offer.grants[i], ledger.schedules[i]));
  }
  return joined(parts);
}

// The keys that would put what is left out into dollars, each once.
std::string missing_value(const Scenario& s, const model::Ledger& ledger) {
  std::vector<std::string> missing;
  for (const std::size_t i : ledger.without) {
    const Grant& g = s.offer.grants[i];
    const bool by_plan = ledger.grants[i].on_paper == Gap::plan;
    const auto gaps = by_plan ? std::vector{Gap::plan} : paper_gaps(g, s.company);
    for (const Gap gap : gaps) {
      const std::string key = by_plan ? "a plan that sizes it" : key_of(gap, g);
      if (std::find(missing.begin(), missing.end(), key) == missing.end()) missing.push_back(key);
    }
  }
  std::sort(missing.begin(), missing.end(), std::greater<>());  // the valuation first
  return joined(missing);
}

std::string left_out_caveat(const Scenario& s, const model::Ledger& ledger) {
  if (ledger.without.empty()) return "";
  const std::string missing = missing_value(s, ledger);
  if (ledger.without_equity()) {
    return fmt::format(
        "Without equity: {} cannot be put into dollars, for want of {}. Every total leaves it out.",
        sizes(s, ledger, true), missing);
  }
  return fmt::format(
      "Without {}: {} cannot be put into dollars, for want of {}. Every total leaves it out, and "
      "counts the other grants.",
      names_of(s, ledger.without), sizes(s, ledger, true), missing);
}

std::string equity_caveat(const Scenario& s, const model::Ledger& ledger) {
  const std::string on_paper = sizes(s, ledger, false);
  if (on_paper.empty()) return "";
  return fmt::format(
      "Equity is paper value: {} at a company valued at {}. It is worth that only if someone pays "
      "it.",
      on_paper, format_telling_dollars(s.company.valuation->value()));
}

std::string leaving_caveat(const Scenario& s) {
  if (!s.projection.leave_month) return "";
  return fmt::format("Assumes leaving after month {}: nothing is paid and nothing vests after it.",
                     *s.projection.leave_month);
}

std::string exercise_caveat(const model::Ledger& ledger) {
  Money paid;
  for (const model::Event& e : ledger.events) {
    if (e.kind == model::EventKind::exercise) paid -= e.amount;
  }
  if (paid.is_zero()) return "";
  return fmt::format(
      "Exercising on leaving takes {} of cash. It is in no total: equity stands net of the strike.",
      format_money(paid));
}

std::string bonus_caveat(const Scenario& s) {
  if (!s.offer.bonus_by_score() || model::quarter_scores(s).of(1)) return "";
  return "No bonus is counted: it hangs on a score, and the file has neither a plan nor "
         "projection.quarterly_scores.";
}

}  // namespace

std::string offer_line(const Scenario& s) {
  std::string text = s.offer.employer;
  if (!s.offer.role.empty()) text += (text.empty() ? "" : ", ") + s.offer.role;
  return text + (text.empty() ? "From " : ", from ") + s.offer.start.iso();
}

std::string grant_size_text(const Grant& grant, const model::Schedule& schedule) {
  if (const auto* share = std::get_if<Percent>(&grant.size)) return format_percent(*share);
  if (const auto* shares = std::get_if<Shares>(&grant.size))
    return format_number(Ratio(shares->count())) + " shares";
  if (const auto* value = std::get_if<Money>(&grant.size))
    return format_money(*value) + " of stock";
  if (schedule.size.is_zero()) return "a grant sized by impact";
  if (schedule.unit == GrantUnit::ownership)
    return format_percent(Percent::fraction(schedule.size), 4) + " (by impact)";
  if (schedule.unit == GrantUnit::dollars)
    return format_dollars(schedule.size.value()) + " of stock (by impact)";
  return format_number(schedule.size, 0) + " shares (by impact)";
}

std::string names_of(const Scenario& s, const std::vector<std::size_t>& grants) {
  std::vector<std::string> names;
  for (const std::size_t i : grants) names.push_back(s.offer.grants[i].name);
  return joined(names);
}

std::string names_of(const std::vector<std::string>& grants) { return joined(grants); }

std::string without_text(const Scenario& s, const model::Ledger& ledger) {
  if (ledger.without.empty()) return "";
  return " without " + (ledger.without_equity() ? "equity" : names_of(s, ledger.without));
}

std::vector<std::string> caveats(const Scenario& s, const model::Ledger& ledger) {
  std::vector<std::string> all;
  for (std::string c : {left_out_caveat(s, ledger), equity_caveat(s, ledger), leaving_caveat(s),
                        exercise_caveat(ledger), bonus_caveat(s)}) {
    if (!c.empty()) all.push_back(std::move(c));
  }
  return all;
}

}  // namespace parley::report
