// Pay formulas: the list of promised payments as formulas over the cells of a months sheet.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "model/resolve/promises.hpp"
#include "report/workbook/assumptions.hpp"
#include "report/workbook/pay.hpp"

namespace parley::report::xlsx {

/// Names of cells of the months sheet; a range goes from one month to another.
struct MonthCells {
  std::function<std::string(int month)> salary;  ///< a year
  std::function<std::string(int from, int to)> earned;
  std::function<std::string(int from, int to)> salaries;
  std::function<std::string(int from, int to)> sign_on;
  /// What the tiers of the first bonus pay at the end of a quarter; empty: no such cell.
  std::function<std::string(int month)> pays;
};

class PayFormulas {
 public:
  PayFormulas(const Scenario& s, const Assumptions& inputs, std::size_t offer, MonthCells cells);

  /// With "=", empty where nothing of the kind is paid in month k.
  std::string pay(Pay kind, int k) const;
  /// The salary a year on the last day of month k.
  std::string salary(int k) const;
  /// What base month k earns, where a raise falls into a month.
  std::string earned(int k) const;
  double earned_value(int k) const;
  bool has_earned() const { return raise_in_month_; }
  /// What of month k's base, which stands in a cell, was earned before 1 January.
  std::string base_before(int k, const std::string& paid) const;
  /// What of month k's other pay was paid before 1 January; empty: nothing.
  std::string paid_before(int k) const;
  /// What of month k's cash is paid on another day: amount times what its factor differs.
  std::string dated(int k, const std::string& factor) const;
  /// What the tiers of the first bonus pay at the end of the quarter, month k.
  std::string tier_pays(int k) const { return "=" + lookup(0, k / 3); }

  /// Of each year of employment, without "=".
  std::vector<std::string> payments_by_year() const;
  std::vector<std::vector<int>> sign_on_months_by_year() const;
  /// The payments that are not guaranteed, without "="; empty: none.
  std::string retention() const;

 private:
  struct DatedRaise {
    Date day;
    std::string formula;  // with {} for the salary before
  };

  std::string input(Item item, std::size_t index = 0) const {
    return inputs_.ref(offer_, {item, static_cast<int>(index)});
  }
  bool is_paid(const model::PromisedPayment& p) const { return p.stay_until <= last_month_; }
  Date date(int month) const { return promises_.dates[static_cast<std::size_t>(month)]; }
  void list_raises();
  std::string base(int k) const;
  std::string earned_until(int k, Date end) const;
  std::string benefits(int k) const;
  std::string sign_on(int k) const;
  std::string payments(int k) const;
  std::string taken_back(int k) const;
  std::string payments_taken_back(int k) const;
  std::string severance(int k) const;
  std::string bonuses(int k) const;
  std::string bonus(const model::PromisedPayment& p) const;
  std::string salary_at(std::size_t place) const;
  std::string pays(std::size_t bonus, int quarter) const;
  std::string lookup(std::size_t bonus, int quarter) const;
  std::string yearly_bonus(std::size_t bonus, const std::string& salary) const;

  const Scenario& s_;
  const Assumptions& inputs_;
  std::size_t offer_;
  MonthCells cells_;
  model::Promises promises_;
  int last_month_ = 0;
  std::vector<DatedRaise> raises_;
  bool raise_in_month_ = false;
};

}  // namespace parley::report::xlsx
