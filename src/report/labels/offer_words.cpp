#include "report/labels/offer_words.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"

namespace parley::report {
namespace {

bool is_liquid(const Grant& g) { return std::holds_alternative<Money>(g.size); }

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == parts.size() ? " and " : ", ") + parts[i];
  }
  return text;
}

// "0.05% and 10,000 shares": the grants that `which` picks.
template <class Which>
std::string sizes(const Scenario& s, const model::Ledger& ledger, Which which) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < s.offer.grants.size(); ++i) {
    if (which(s.offer.grants[i]))
      parts.push_back(grant_size_text(s.offer.grants[i], ledger.schedules[i]));
  }
  return joined(parts);
}

std::string missing_value(const Scenario& s) {
  const Company& c = s.company;
  std::vector<std::string> missing;
  if (!c.valuation) missing.emplace_back("company.valuation");
  const bool counts = std::any_of(s.offer.grants.begin(), s.offer.grants.end(), [](const Grant& g) {
    return g.is_option() || std::holds_alternative<Shares>(g.size);
  });
  if (counts && !c.fully_diluted_shares) missing.emplace_back("company.fully_diluted_shares");
  return missing.empty() ? "a plan that sizes it" : joined(missing);
}

std::string equity_caveat(const Scenario& s, const model::Ledger& ledger) {
  if (ledger.without_equity) {
    return fmt::format(
        "Without equity: {} cannot be put into dollars, for want of {}. Every total leaves it out.",
        sizes(s, ledger, [](const Grant&) { return true; }), missing_value(s));
  }
  const auto on_paper = [](const Grant& g) { return !is_liquid(g); };
  if (std::none_of(s.offer.grants.begin(), s.offer.grants.end(), on_paper)) return "";
  return fmt::format(
      "Equity is paper value: {} at a company valued at {}. It is worth that only if someone pays "
      "it.",
      sizes(s, ledger, on_paper), format_short_dollars(s.company.valuation->value()));
}

std::string leaving_caveat(const Scenario& s) {
  if (!s.projection.leave_month) return "";
  return fmt::format("Assumes leaving after month {}: nothing is paid and nothing vests after it.",
                     *s.projection.leave_month);
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
  if (schedule.unit == model::GrantUnit::ownership)
    return format_percent(Percent::fraction(schedule.size), 4) + " (by impact)";
  if (schedule.unit == model::GrantUnit::dollars)
    return format_dollars(schedule.size.value()) + " of stock (by impact)";
  return format_number(schedule.size, 0) + " shares (by impact)";
}

std::vector<std::string> caveats(const Scenario& s, const model::Ledger& ledger) {
  std::vector<std::string> all;
  for (std::string c : {equity_caveat(s, ledger), leaving_caveat(s), bonus_caveat(s)}) {
    if (!c.empty()) all.push_back(std::move(c));
  }
  return all;
}

}  // namespace parley::report
