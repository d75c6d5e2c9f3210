// The federal figures of the tables that an offer's years go by, on its sheet, and the formulas
// over them.
//
// An amount of a return is a term in dollars of the table's year; so is what comes out.
#pragma once

#include <map>
#include <string>

#include "parley/terms/tax_table.hpp"
#include "report/workbook/book.hpp"
#include "report/workbook/term.hpp"

namespace parley::report::xlsx {

class FederalFigures {
 public:
  /// Writes the figures of every table of `years` for a status, from a row on.
  FederalFigures(Sheet& sheet, std::size_t row, const TaxTables& tables, FilingStatus status);

  enum class Figure {
    table,
    standard_deduction,
    elective_deferral,
    wage_base,
    social_security,
    medicare,
    additional_over,
    additional,
    exemption,
    phase_out_start,
    phase_out,
    low_rate,
    high_rate,
    rate_break,
    salt_cap,
    salt_start,
    salt_phase_out,
    salt_floor,
  };

  Term figure(int table, Figure figure) const;

  /// The tax by the brackets.
  Term bracket_tax(int table, const Term& taxable) const;
  /// The tentative minimum tax.
  Term minimum_tax(int table, const Term& amti) const;
  /// State and local tax as far as the cap lets it count.
  Term counted_salt(int table, const Term& agi, const Term& paid) const;

 private:
  struct Table {
    std::size_t column = 0;
    std::map<Figure, double> values;
    std::string from;  // the ranges of the brackets
    std::string steps;
    TaxBrackets brackets;
  };

  void write_table(const TaxTable& table, FilingStatus status);
  void write_brackets(Table& table);

  Sheet& sheet_;
  std::size_t row_;
  std::map<int, Table> tables_;
};

}  // namespace parley::report::xlsx
