#include "report/workbook/federal_figures.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace parley::report::xlsx {
namespace {

using Figure = FederalFigures::Figure;

struct Row {
  Figure figure;
  const char* label;
  Style style;
  double (*value)(const TaxTable& t, FilingStatus s);
};

using T = const TaxTable&;
using S = FilingStatus;

constexpr Row kRows[] = {
    {Figure::table, "Federal figures of", Style::year,
     [](T t, S) { return static_cast<double>(t.year); }},
    {Figure::standard_deduction, "Standard deduction", Style::dollars,
     [](T t, S s) { return t.federal.standard_deduction[s].value(); }},
    {Figure::elective_deferral, "Most into a 401(k)", Style::dollars,
     [](T t, S) { return t.federal.retirement.elective_deferral.value(); }},
    {Figure::wage_base, "Wage base of Social Security", Style::dollars,
     [](T t, S) { return t.federal.fica.social_security_wage_base.value(); }},
    {Figure::social_security, "Social Security", Style::percent,
     [](T t, S) { return t.federal.fica.social_security_rate.value(); }},
    {Figure::medicare, "Medicare", Style::percent,
     [](T t, S) { return t.federal.fica.medicare_rate.value(); }},
    {Figure::additional_over, "Additional Medicare over", Style::dollars,
     [](T t, S s) { return t.federal.fica.additional_medicare_threshold[s].value(); }},
    {Figure::additional, "Additional Medicare", Style::percent,
     [](T t, S) { return t.federal.fica.additional_medicare_rate.value(); }},
    {Figure::exemption, "AMT: exemption", Style::dollars,
     [](T t, S s) { return t.federal.amt.exemption[s].value(); }},
    {Figure::phase_out_start, "AMT: it falls over", Style::dollars,
     [](T t, S s) { return t.federal.amt.phase_out_start[s].value(); }},
    {Figure::phase_out, "AMT: by, a dollar", Style::percent,
     [](T t, S) { return t.federal.amt.phase_out_rate.value(); }},
    {Figure::low_rate, "AMT: lower rate", Style::percent,
     [](T t, S) { return t.federal.amt.low_rate.value(); }},
    {Figure::high_rate, "AMT: higher rate", Style::percent,
     [](T t, S) { return t.federal.amt.high_rate.value(); }},
    {Figure::rate_break, "AMT: higher over", Style::dollars,
     [](T t, S s) { return t.federal.amt.rate_break[s].value(); }},
    {Figure::salt_cap, "State and local tax: at most", Style::dollars,
     [](T t, S s) { return t.federal.salt.cap[s].value(); }},
    {Figure::salt_start, "State and local tax: less over", Style::dollars,
     [](T t, S s) { return t.federal.salt.phase_out_start[s].value(); }},
    {Figure::salt_phase_out, "State and local tax: by, a dollar", Style::percent,
     [](T t, S) { return t.federal.salt.phase_out_rate.value(); }},
    {Figure::salt_floor, "State and local tax: at least", Style::dollars,
     [](T t, S s) { return t.federal.salt.floor[s].value(); }},
};

Term above(const Term& x, const Term& floor) { return positive(x - floor); }

}  // namespace

FederalFigures::FederalFigures(Sheet& sheet, std::size_t row, const TaxTables& tables,
                               FilingStatus status)
    : sheet_(sheet), row_(row) {
  for (const Row& r : kRows)
    sheet_.text(row_ + static_cast<std::size_t>(r.figure), 0, r.label, Style::label);
  for (const auto& [year, table] : tables.years) write_table(*table, status);
}

void FederalFigures::write_table(const TaxTable& table, FilingStatus status) {
  Table& t = tables_[table.year];
  t.column = 2 * tables_.size() - 1;
  t.brackets = table.federal.brackets[status];
  for (const Row& r : kRows) {
    t.values[r.figure] = r.value(table, status);
    sheet_.number(row_ + static_cast<std::size_t>(r.figure), t.column, t.values[r.figure], r.style);
  }
  write_brackets(t);
}

// Each bracket with what its rate has over the one below it.
void FederalFigures::write_brackets(Table& t) {
  const std::size_t first = row_ + std::size(kRows);
  sheet_.text(first, 0, "Brackets: from, and what the rate rises by", Style::label);
  double before = 0;
  for (std::size_t i = 0; i < t.brackets.rows.size(); ++i) {
    const double rate = t.brackets.rows[i].rate.value();
    sheet_.number(first + i, t.column, t.brackets.rows[i].from.value(), Style::dollars);
    sheet_.number(first + i, t.column + 1, rate - before, Style::percent);
    before = rate;
  }
  const std::size_t last = first + t.brackets.rows.size() - 1;
  const auto range = [&](std::size_t c) {
    return absolute_name(first, c) + ":" + absolute_name(last, c);
  };
  t.from = range(t.column);
  t.steps = range(t.column + 1);
}

Term FederalFigures::figure(int table, Figure figure) const {
  const Table& t = tables_.at(table);
  return {absolute_name(row_ + static_cast<std::size_t>(figure), t.column), t.values.at(figure)};
}

Term FederalFigures::bracket_tax(int table, const Term& taxable) const {
  const Table& t = tables_.at(table);
  double tax = 0;
  double before = 0;
  for (const TaxBrackets::Row& r : t.brackets.rows) {
    tax += std::max(0.0, taxable.value() - r.from.value()) * (r.rate.value() - before);
    before = r.rate.value();
  }
  return {fmt::format("SUMPRODUCT(({0}>{1})*({0}-{1})*{2})", taxable.text(), t.from, t.steps), tax};
}

Term FederalFigures::minimum_tax(int table, const Term& amti) const {
  const auto f = [&](Figure which) { return figure(table, which); };
  const Term exemption =
      above(f(Figure::exemption), above(amti, f(Figure::phase_out_start)) * f(Figure::phase_out));
  const Term base = above(amti, exemption);
  return base * f(Figure::low_rate) +
         above(base, f(Figure::rate_break)) * (f(Figure::high_rate) - f(Figure::low_rate));
}

Term FederalFigures::counted_salt(int table, const Term& agi, const Term& paid) const {
  const auto f = [&](Figure which) { return figure(table, which); };
  const Term over = above(agi, f(Figure::salt_start));
  return min(
      {max(f(Figure::salt_floor), f(Figure::salt_cap) - over * f(Figure::salt_phase_out)), paid});
}

}  // namespace parley::report::xlsx
