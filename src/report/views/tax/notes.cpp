#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/fraction.hpp"
#include "parley/core/format.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::report {
namespace {

using model::AprilCause;
using model::TaxYear;

constexpr Money kLowIncome = Money::dollars(50'000);

// "0 %", "2.5 %"
std::string spaced_percent(const Percent& p) {
  std::string text = format_percent(p);
  text.insert(text.size() - 1, " ");
  return text;
}

// "29,900.25"
std::string plain(Money m) { return format_cents(m).substr(1); }

std::string listed(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
  }
  return text;
}

std::string cause_text(const AprilCause& c, const TaxTable& table) {
  const std::string sum = format_dollars(c.amount);
  switch (c.kind) {
    case AprilCause::Kind::flat_withholding:
      return fmt::format(
          "{} withheld at a flat {}, taxed at {} on average ({})", listed(c.pay),
          format_percent(Percent::fraction(table.federal.withholding.supplemental_rate)),
          format_percent(c.rate.value(), 0), sum);
    case AprilCause::Kind::amt:
      return fmt::format("the alternative minimum tax ({})", sum);
    case AprilCause::Kind::two_earners:
      return fmt::format("two earners, each withheld from as if the other had nothing ({})", sum);
    case AprilCause::Kind::earlier_employer:
      return fmt::format("an earlier employer, whose pay this one does not know of ({})", sum);
    case AprilCause::Kind::other_income:
      return fmt::format("other income, from which nothing is withheld ({})", sum);
    case AprilCause::Kind::gains:
      return fmt::format("shares sold, from which nothing is withheld ({})", sum);
    case AprilCause::Kind::additional_medicare:
      return fmt::format("Additional Medicare on the wages of all ({})", sum);
  }
  return {};
}

std::string april_note(const TaxYear& y, const TaxTable& table) {
  std::vector<std::string> causes;
  for (const AprilCause& c : y.causes) causes.push_back(cause_text(c, table));
  const std::string why =
      causes.empty() ? "more is owed than is withheld" : fmt::format("{}", fmt::join(causes, "; "));
  return fmt::format(
      "{}: {} due in April: {}; paying in 110 % of last year's tax during the year avoids the "
      "penalty",
      y.year, plain(y.due_in_april), why);
}

void year_notes(const TaxedOffer& o, const TaxYear& y, std::vector<std::string>& notes) {
  const TaxTable& table = *o.tables.of(y.year).table;
  if (y.table != y.year) {
    notes.push_back(fmt::format("{}: table of {}, indexed by {}", y.year, y.table,
                                spaced_percent(o.tax.indexation)));
  }
  if (y.is_stub()) {
    notes.push_back(
        y.days == 0
            ? fmt::format("{}: no day of it is employed; what is dated in it is taxed in it",
                          y.year)
            : fmt::format("{}: a part of a year: {} of {} days are employed", y.year, y.days,
                          y.days_in_year));
  }
  if (!y.causes.empty() || y.due_in_april > Money::dollars(1'000))
    notes.push_back(april_note(y, table));
  if (y.retirement_capped) {
    notes.push_back(
        fmt::format("{}: retirement is cut to {}, the limit of the law or what base leaves", y.year,
                    format_money(y.retirement)));
  }
  if (y.pretax_capped) {
    notes.push_back(
        fmt::format("{}: pretax is cut to {}, the year's base", y.year, format_money(y.pretax)));
  }
}

// "2027 to 2031"
std::string years_text(const std::vector<int>& years) {
  return years.size() == 1 ? fmt::format("{}", years.front())
                           : fmt::format("{} to {}", years.front(), years.back());
}

void source_notes(const TaxedOffer& o, std::vector<std::string>& notes) {
  std::vector<int> seen;
  for (const TaxYear& y : o.tax.years) {
    if (std::find(seen.begin(), seen.end(), y.table) != seen.end()) continue;
    seen.push_back(y.table);
    const TaxTable& table = *o.tables.of(y.year).table;
    const auto tell = [&](const std::string& name, const std::string& figures,
                          const std::string& note) {
      if (figures == "official") return;
      notes.push_back(fmt::format("the figures of {} for {} are not official throughout ({}){}{}",
                                  name, y.table, figures, note.empty() ? "" : ": ", note));
    };
    const StateTax& state = table.states.find(o.tax.state)->second;
    tell(state.name, state.figures, state.note);
    if (o.tax.locality.empty()) continue;
    const LocalTax& local = table.localities.find(o.tax.locality)->second;
    tell(local.name, local.figures, local.note);
  }
}

void offer_notes(const TaxedOffer& o, std::vector<std::string>& notes) {
  const auto& years = o.tax.years;
  const auto any = [&](auto holds) { return std::any_of(years.begin(), years.end(), holds); };
  if (any([](const TaxYear& y) { return y.standard_kept; })) {
    notes.push_back(
        "the standard deduction is kept: here the state's return follows the federal election, "
        "which is "
        "not modelled");
  }
  const bool low =
      any([](const TaxYear& y) { return !y.is_stub() && !y.household && y.gross < kLowIncome; });
  if (low) {
    notes.push_back(
        "under $50,000 a year credits for low incomes may apply, which are not modelled");
  }
  if (!o.tax.without.empty()) {
    notes.push_back(fmt::format("without dollars, and left out: {}", listed(o.tax.without)));
  }
  if (o.tax.iso_over_limit) {
    notes.push_back(
        "over $100,000 of ISO become exercisable in a calendar year: the excess is taxed as an "
        "NSO");
  }
  if (o.tax.untyped_options) notes.push_back("an option whose kind is not said is taxed as an NSO");
  if (o.tax.exercised_on_leaving) {
    notes.push_back("the strike paid on leaving is not in net, and its spread is not taxed here");
  }
  if (o.tax.totals.equity_untaxed && !o.tax.totals.equity_untaxed->is_zero() &&
      o.tax.exit.empty()) {
    notes.push_back(
        fmt::format("{} of equity on paper is taxed only when it can be sold: see --exit NAME",
                    format_dollars(*o.tax.totals.equity_untaxed)));
  }
  if (o.price_level && o.price_year > 0) {
    notes.push_back(
        fmt::format("purchasing power by regional price parities of {}, United States = 100: {}",
                    o.price_year, format_number(*o.price_level)));
  }
}

}  // namespace

std::optional<Money> TaxedOffer::purchasing_power() const {
  if (!price_level) return std::nullopt;
  return (Fraction(tax.totals.net) * Fraction(100) / Fraction(*price_level)).rounded();
}

std::vector<std::string> tax_notes(const TaxedOffer& o) {
  std::vector<std::string> notes;
  for (const TaxYear& y : o.tax.years) year_notes(o, y, notes);
  offer_notes(o, notes);
  source_notes(o, notes);
  notes.push_back(
      "an estimate of a resident's return in one state all year, and not advice; not modelled: tax "
      "to "
      "another state of work, moves, dependents and their credits, the age of 65, state AMT, "
      "self-employment, qualified small business stock, itemising in a state's own return");
  return notes;
}

std::vector<std::string> page_notes(const TaxedOffer& o) {
  std::vector<std::string> notes;
  std::vector<int> later;
  int table = 0;
  for (const TaxYear& y : o.tax.years) {
    if (y.table == y.year) continue;
    later.push_back(y.year);
    table = y.table;
  }
  if (!later.empty()) {
    notes.push_back(fmt::format("{}: table of {}, indexed by {}{}", years_text(later), table,
                                spaced_percent(o.tax.indexation),
                                later.back() > table + 1 ? " a year" : ""));
  }
  for (std::string& n : tax_notes(o)) {
    const bool shown = n.find(": table of ") == 4 || n.find(": a part of a year") == 4;
    if (!shown) notes.push_back(std::move(n));
  }
  return notes;
}

}  // namespace parley::report
