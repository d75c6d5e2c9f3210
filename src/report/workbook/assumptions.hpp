// Assumptions: the sheet of a workbook on which a person changes things, a column for each offer.
//
// Inputs are collected first, so that offers with different terms share rows; then the sheet is
// written, and every formula refers to a cell here by the key of its input.
#pragma once

#include <compare>
#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "report/views/project/project.hpp"
#include "report/workbook/book.hpp"

namespace parley::report::xlsx {

/// In the order of the sheet. Items with an index of their own (a grant, a round) follow one
/// another.
enum class Item {
  start,
  base,
  raise,
  raise_step,
  sign_on,
  taken_back,
  payment,
  bonus_rate,
  bonus_amount,
  tier_score,
  tier_pays,
  benefit,
  valuation,
  share_price,
  fully_diluted,
  common_discount,
  growth,
  round_month,
  round_dilution,
  grant_ownership,
  grant_shares,
  grant_value,
  grant_strike,
  discount_rate,
  quarter_score,
  spouse_income,
  other_income,
  wages_before,
  retirement_amount,
  retirement_share,
  pretax,
  itemized,
  indexation,
  price_level,
};

struct Key {
  Item item = Item::start;
  int index = 0;
  friend auto operator<=>(const Key&, const Key&) = default;
};

class Assumptions {
 public:
  explicit Assumptions(const std::vector<ProjectedOffer>& offers);

  /// Writes the sheet; after that, ref() and has() may be asked.
  void write(Sheet& sheet);

  bool has(std::size_t offer, Key key) const { return inputs_[offer].contains(key); }
  /// The cell, on whatever sheet it is used.
  std::string ref(std::size_t offer, Key key) const;
  /// What stands in it; 0 in an empty one.
  double value(std::size_t offer, Key key) const;
  /// The cells of `item` with indices 0 to count - 1, which stand below one another.
  std::string range(std::size_t offer, Item item, int count) const;

  /// The inputs of the installments of a sign-on and of the raises, by their position in the offer.
  static Key sign_on_key(const SignOn& s, std::size_t installment);
  static Key raise_key(const Offer& o, std::size_t raise);

 private:
  struct Input {
    std::variant<std::monostate, double> value;  ///< none: an empty cell to fill in
    Style style = Style::input_number;
  };

  void add(std::size_t offer, Key key, const std::string& label,
           std::variant<std::monostate, double> value, Style style);
  void add_pay(std::size_t i, const Offer& o);
  void add_bonus(std::size_t i, const Scenario& s);
  void add_company(std::size_t i, const Scenario& s);
  void add_grants(std::size_t i, const ProjectedOffer& o);
  void add_tax(std::size_t i, const ProjectedOffer& o);

  std::vector<std::string> titles_;
  std::vector<std::map<Key, Input>> inputs_;  ///< for each offer
  std::map<Key, std::string> labels_;
  std::map<Key, std::size_t> rows_;
  const Sheet* sheet_ = nullptr;
};

}  // namespace parley::report::xlsx
