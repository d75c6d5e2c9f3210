#include <fmt/format.h>

#include <cassert>
#include <cmath>

#include "report/workbook/net_sheet.hpp"

namespace parley::report::xlsx {
namespace {

std::string to_cent(const std::string& amount) {
  return fmt::format("ROUND(ROUND({},8),2)", amount);
}

double cents(double x) { return std::round(std::round(x * 1e8) / 1e6) / 100; }

}  // namespace

void NetSheet::add_results() {
  add(
      "year", "Year",
      [this] {
        return at_ == 0 ? fmt::format("YEAR({})", input(Item::start))
                        : cell_name(row() - 1, 0) + "+1";
      },
      [this] { return year().year; }, Style::year);
  add(
      "gross", "Gross", [this] { return fmt::format("{}-{}", c("wages"), c("goes_back")); },
      [this] { return v("wages") - v("goes_back"); }, Style::money, true);
  add(
      "federal", "Federal income tax",
      [this] {
        const std::string without = has_others() ? "-" + owed("without", "regular") : "";
        return to_cent(
            fmt::format("{}{}-{:.15g}", owed("with", "regular"), without, year().relief.federal));
      },
      [this] {
        const double without = has_others() ? owed_value("without", "regular") : 0;
        return cents(owed_value("with", "regular") - without - year().relief.federal);
      },
      Style::money, true);
  if (with_amt()) {
    add(
        "amt", "Alternative minimum tax",
        [this] {
          const std::string without = has_others() ? "-" + owed("without", "amt") : "";
          return to_cent(owed("with", "amt") + without);
        },
        [this] {
          return cents(owed_value("with", "amt") -
                       (has_others() ? owed_value("without", "amt") : 0));
        },
        Style::money, true);
  }
  add_social_security();
  const auto line = [this](Money model::TaxLines::*member) {
    return [this, member] { return (year().lines.*member).value(); };
  };
  add_fixed("state", "State, as the file has it", line(&model::TaxLines::state));
  add_fixed("local", "Local, as the file has it", line(&model::TaxLines::local));
  add_fixed("payroll", "Contributions, as the file has them", line(&model::TaxLines::payroll));
  add(
      "taxes", "Taxes", [this] { return fmt::format("SUM({}:{})", c("federal"), c("payroll")); },
      [this] {
        double sum = 0;
        for (std::size_t i = place("federal"); i <= place("payroll"); ++i)
          sum += v(columns_[i].key);
        return sum;
      },
      Style::money, true);
  add(
      "retirement", "401(k), put aside", [this] { return to_cent(c("deferred")); },
      [this] { return cents(v("deferred")); }, Style::money, true);
  add(
      "pretax", "Premiums before tax", [this] { return to_cent(c("premiums")); },
      [this] { return cents(v("premiums")); }, Style::money, true);
  add(
      "net", "Net",
      [this] {
        return fmt::format("{}-{}-{}-{}", c("gross"), c("taxes"), c("retirement"), c("pretax"));
      },
      [this] { return v("gross") - v("taxes") - v("retirement") - v("pretax"); }, Style::money,
      true);
}

void NetSheet::add_social_security() {
  const auto line = [this](const char* key, const char* header, const Formula& formula,
                           const Value& value) {
    add(
        key, header, [formula] { return to_cent(formula()); }, [value] { return cents(value()); },
        Style::money, true);
  };
  line(
      "social_security", "Social Security",
      [this] {
        const std::string base = fmt::format("{}*{}", f(Figure::wage_base), c("index"));
        return fmt::format("{}*(MIN({}+{},{})-MIN({},{}))-{:.15g}", f(Figure::social_security),
                           c("before"), c("own"), base, c("before"), base,
                           year().relief.social_security);
      },
      [this] {
        const double base = fv(Figure::wage_base) * v("index");
        return fv(Figure::social_security) *
                   (std::min(v("before") + v("own"), base) - std::min(v("before"), base)) -
               year().relief.social_security;
      });
  line(
      "medicare", "Medicare",
      [this] {
        return fmt::format("{}*{}-{:.15g}", f(Figure::medicare), c("own"), year().relief.medicare);
      },
      [this] { return fv(Figure::medicare) * v("own") - year().relief.medicare; });
  line(
      "additional", "Additional Medicare",
      [this] {
        const std::string over = fmt::format("{}*{}", f(Figure::additional_over), c("index"));
        return fmt::format("{}*(MAX(0,{}+{}+{}-{})-MAX(0,{}+{}-{}))", f(Figure::additional),
                           c("before"), c("own"), c("spouse"), over, c("before"), c("spouse"),
                           over);
      },
      [this] {
        const double over = fv(Figure::additional_over) * v("index");
        const double others = v("before") + v("spouse");
        return fv(Figure::additional) *
               (std::max(0.0, others + v("own") - over) - std::max(0.0, others - over));
      });
}

void NetSheet::write_row() {
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    const std::string formula = column.formula();
    if (formula.empty()) {
      sheet_.number(row(), i, v(column.key), column.style);
    } else {
      sheet_.formula(row(), i, "=" + formula, v(column.key), column.style);
    }
  }
}

void NetSheet::write_totals() {
  const std::size_t sums = last_row() + 1;
  sheet_.text(sums, 0, "Total", Style::strong);
  for (std::size_t i = 1; i < columns_.size(); ++i) {
    const Column& column = columns_[i];
    if (!column.summed) continue;
    double sum = 0;
    for (at_ = 0; at_ < years(); ++at_) sum += v(column.key);
    sheet_.formula(sums, i,
                   fmt::format("=SUM({}:{})", cell_name(kFirstRow, i), cell_name(last_row(), i)),
                   sum, Style::money_total);
  }
}

void NetSheet::write_words() {
  sheet_.text(0, 0, fmt::format("{}: after tax", s_.title), Style::title);
  sheet_.text(1, 0, o_.tax_place, Style::note);
  sheet_.text(2, 0,
              "Federal tax, Social Security and Medicare follow the assumptions. State and local "
              "tax and contributions stand",
              Style::note);
  sheet_.text(3, 0,
              "as the file has them: after a change, put it into the file and write the workbook "
              "anew.",
              Style::note);
  for (std::size_t i = 0; i < columns_.size(); ++i)
    sheet_.text(kHeaderRow, i, columns_[i].header, i == 0 ? Style::header_left : Style::header);
  sheet_.header_row(kHeaderRow);
  std::size_t row = last_row() + 3;
  for (const std::string& note : o_.tax_notes) sheet_.text(row++, 0, note, Style::note);
  sheet_.widths(0, 0, 34);
  sheet_.widths(1, columns_.size() - 1, 15);
  sheet_.freeze(kFirstRow, 1);
}

NetCells NetSheet::write() {
  write_words();
  for (at_ = 0; at_ < years(); ++at_) write_row();
  write_totals();
  return {.net = sheet_.ref(last_row() + 1, place("net")),
          .level = has(Item::price_level) ? input(Item::price_level) : std::string()};
}

NetCells write_net(Sheet& sheet, const Assumptions& inputs, std::size_t offer,
                   const ProjectedOffer& o, const MonthsRanges& months,
                   const VestingRanges& vesting) {
  assert(o.tax && o.tax_tables);
  return NetSheet(sheet, inputs, offer, o, months, vesting).write();
}

}  // namespace parley::report::xlsx
