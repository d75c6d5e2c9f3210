#include "report/workbook/assumptions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "model/resolve/clawback.hpp"
#include "model/resolve/promises.hpp"

namespace parley::report::xlsx {
namespace {

constexpr std::size_t kFirstRow = 5;  // under the headers

// The headings that stand above the first item of each part.
constexpr std::array<std::pair<Item, const char*>, 10> kHeadings{{
    {Item::start, "Pay"},
    {Item::sign_on, "Sign-on bonus"},
    {Item::payment, "Payments"},
    {Item::bonus_rate, "Bonus"},
    {Item::benefit, "Benefits"},
    {Item::valuation, "Company"},
    {Item::grant_ownership, "Grants"},
    {Item::discount_rate, "Present value"},
    {Item::quarter_score, "Score of each quarter"},
    {Item::spouse_income, "Taxes"},
}};

const char* heading_of(Item item) {
  const char* heading = "";
  for (const auto& [first, name] : kHeadings) {
    if (first <= item) heading = name;
  }
  return heading;
}

// Of the first part of the sign-on, on leaving.
double taken_back_share(const Scenario& s) {
  for (const auto& p : model::promises_of(s.offer, s.projection.years).payments) {
    if (p.kind == model::PayKind::sign_on)
      return model::share_taken_back(s.offer.sign_on.clawback, p, s.offer.start,
                                     *s.projection.leave_month)
          .value();
  }
  return 0;
}

double money(const std::optional<Money>& m) { return m ? m->value() : 0; }

}  // namespace

Key Assumptions::sign_on_key(const SignOn& s, std::size_t installment) {
  const int month = s.installments[installment].month;
  const auto before = s.installments.begin() + static_cast<std::ptrdiff_t>(installment);
  const auto same = std::count_if(s.installments.begin(), before,
                                  [&](const auto& i) { return i.month == month; });
  return {Item::sign_on, month * 100 + static_cast<int>(std::min<std::ptrdiff_t>(same, 99))};
}

Key Assumptions::raise_key(const Offer& o, std::size_t raise) {
  const Raise& own = o.raises[raise];
  const bool percent = std::holds_alternative<Percent>(own.by);
  const auto before = o.raises.begin() + static_cast<std::ptrdiff_t>(raise);
  const auto same = std::count_if(o.raises.begin(), before, [&](const Raise& r) {
    return r.month == own.month && r.date == own.date &&
           std::holds_alternative<Percent>(r.by) == percent;
  });
  constexpr int kAfterMonths = 1'000'000;
  const int at = own.date ? kAfterMonths + own.date->days_since_1970() : own.month;
  return {Item::raise_step, (at * 2 + (percent ? 0 : 1)) * 100 + static_cast<int>(same)};
}

void Assumptions::add(std::size_t offer, Key key, const std::string& label,
                      std::variant<std::monostate, double> value, Style style) {
  labels_.emplace(key, label);
  inputs_[offer][key] = {value, style};
}

void Assumptions::add_pay(std::size_t i, const Offer& o) {
  add(i, {Item::start}, "First day", serial(o.start), Style::input_date);
  add(i, {Item::base}, "Base salary a year", o.base_salary.value(), Style::input_money);
  if (o.raises.empty())
    add(i, {Item::raise}, "Raise every 12 months", o.raise.value(), Style::input_percent);
  for (std::size_t n = 0; n < o.raises.size(); ++n) {
    const Raise& r = o.raises[n];
    const std::string when = r.date ? fmt::format("Raise on {}", r.date->iso())
                                    : fmt::format("Raise after month {}", r.month);
    if (const auto* percent = std::get_if<Percent>(&r.by)) {
      add(i, raise_key(o, n), when, percent->value(), Style::input_percent);
    } else {
      add(i, raise_key(o, n), when + ", dollars a year", std::get<Money>(r.by).value(),
          Style::input_money);
    }
  }
  add(i, {Item::sign_on, 0}, "Paid in month 0", 0.0, Style::input_money);
  for (std::size_t n = 0; n < o.sign_on.installments.size(); ++n) {
    const SignOn::Installment& s = o.sign_on.installments[n];
    add(i, sign_on_key(o.sign_on, n), fmt::format("Paid in month {}", s.month), s.amount.value(),
        Style::input_money);
  }
  for (std::size_t n = 0; n < o.payments.size(); ++n) {
    add(i, {Item::payment, static_cast<int>(n)}, fmt::format("Payment {}", n + 1),
        o.payments[n].amount.value(), Style::input_money);
  }
  for (std::size_t n = 0; n < o.benefits.size(); ++n) {
    const Benefit& b = o.benefits[n];
    const std::string name = b.name.empty() ? fmt::format("Benefit {}", n + 1) : b.name;
    add(i, {Item::benefit, static_cast<int>(n)},
        b.of_base ? name + ", share of base" : name + " a year",
        b.of_base ? b.of_base->value() : b.yearly.value(),
        b.of_base ? Style::input_percent : Style::input_money);
  }
}

void Assumptions::add_bonus(std::size_t i, const Scenario& s) {
  for (std::size_t n = 0; n < s.offer.bonuses(); ++n) {
    const Bonus& bonus = s.offer.bonus_at(n);
    const std::string name = n == 0 ? "Bonus" : fmt::format("Bonus {}", n + 1);
    const int index = static_cast<int>(n);
    if (bonus.amount) {
      add(i, {Item::bonus_amount, index}, name + " a year, dollars", money(bonus.amount),
          Style::input_money);
    } else {
      add(i, {Item::bonus_rate, index}, name + " a year, share of base", bonus.rate.value(),
          Style::input_percent);
    }
  }
  const Bonus& b = s.offer.bonus;
  for (std::size_t n = 0; n < b.tiers.size(); ++n) {
    const int index = static_cast<int>(n);
    add(i, {Item::tier_score, index}, fmt::format("Tier {}: from a score of", n + 1),
        b.tiers[n].score.value(), Style::input_number);
    add(i, {Item::tier_pays, index}, fmt::format("Tier {}: pays", n + 1), b.tiers[n].pays.value(),
        Style::input_percent);
  }
  bool by_score = false;
  for (std::size_t n = 0; n < s.offer.bonuses(); ++n)
    by_score = by_score || !s.offer.bonus_at(n).tiers.empty();
  if (!by_score) return;
  const model::QuarterScores scores = model::quarter_scores(s);
  for (int quarter = 1; quarter <= 4 * s.projection.years; ++quarter) {
    const auto score = scores.of(quarter);
    std::variant<std::monostate, double> value;
    if (score) value = score->value();
    add(i, {Item::quarter_score, quarter - 1}, fmt::format("Quarter {}", quarter), value,
        Style::input_number);
  }
}

void Assumptions::add_company(std::size_t i, const Scenario& s) {
  const Company& c = s.company;
  if (c.valuation) add(i, {Item::valuation}, "Valuation", money(c.valuation), Style::input_money);
  if (c.share_price) {
    add(i, {Item::share_price}, "Price of a share", c.share_price->value(), Style::input_price);
  }
  if (c.fully_diluted_shares) {
    add(i, {Item::fully_diluted}, "Shares, fully diluted",
        static_cast<double>(c.fully_diluted_shares->count()), Style::input_count);
  }
  if (c.valuation) {
    add(i, {Item::common_discount}, "Discount of common stock", c.common_discount.value(),
        Style::input_percent);
  }
  const std::size_t rates = std::max<std::size_t>(c.growth.yearly.size(), 1);
  for (std::size_t n = 0; n < rates; ++n) {
    const int year = static_cast<int>(n) + 1;
    const std::string when = rates == 1 ? "a year" : fmt::format("in year {}", year);
    add(i, {Item::growth, year - 1}, "Growth of the value " + when, c.growth.in_year(year).value(),
        Style::input_percent);
  }
  for (std::size_t n = 0; n < c.rounds.size(); ++n) {
    const int index = static_cast<int>(n);
    add(i, {Item::round_month, index}, fmt::format("Round {}: month", n + 1),
        static_cast<double>(c.rounds[n].month), Style::input_count);
    add(i, {Item::round_dilution, index}, fmt::format("Round {}: dilution", n + 1),
        c.rounds[n].dilution.value(), Style::input_percent);
  }
}

void Assumptions::add_grants(std::size_t i, const ProjectedOffer& o) {
  const Offer& offer = o.scenario.offer;
  for (std::size_t n = 0; n < offer.grants.size(); ++n) {
    const Grant& g = offer.grants[n];
    const int index = static_cast<int>(n);
    const std::string name = fmt::format("Grant {}", n + 1);
    if (const auto* shares = std::get_if<Shares>(&g.size)) {
      add(i, {Item::grant_shares, index}, name + ": shares", static_cast<double>(shares->count()),
          Style::input_count);
    } else if (const auto* dollars = std::get_if<Money>(&g.size)) {
      add(i, {Item::grant_value, index}, name + ": value of the stock", dollars->value(),
          Style::input_money);
    } else {
      const auto* percent = std::get_if<Percent>(&g.size);
      const Ratio fraction =
          percent ? percent->fraction() : model::justified_ownership(o.scenario).value_or(Ratio());
      add(i, {Item::grant_ownership, index}, name + ": ownership", fraction.value(),
          Style::input_ownership);
    }
    if (g.is_option()) {
      add(i, {Item::grant_strike, index}, name + ": strike",
          o.projection.ledger.grants[n].strike.value_or(Price()).value(), Style::input_price);
    }
  }
}

void Assumptions::add_tax(std::size_t i, const ProjectedOffer& o) {
  const TaxProfile& p = *o.scenario.tax;
  const auto money = [&](Item item, const char* label, Money m) {
    if (!m.is_zero()) add(i, {item}, label, m.value(), Style::input_money);
  };
  money(Item::spouse_income, "Wages of the spouse a year", p.spouse_income);
  money(Item::other_income, "Other income a year", p.other_income);
  money(Item::wages_before, "Wages of an earlier employer", p.wages_before);
  money(Item::retirement_amount, "Into a 401(k) a year", p.retirement.amount);
  if (!p.retirement.of_base.is_zero()) {
    add(i, {Item::retirement_share}, "Into a 401(k), share of base", p.retirement.of_base.value(),
        Style::input_percent);
  }
  money(Item::pretax, "Premiums before tax a year", p.pretax);
  money(Item::itemized, "Itemised besides state tax a year", p.itemized);
  add(i, {Item::indexation}, "Indexation after the last table", p.indexation.value(),
      Style::input_percent);
  if (o.price_level) {
    add(i, {Item::price_level}, "Price level, United States = 100", o.price_level->value(),
        Style::input_number);
  }
}

Assumptions::Assumptions(const std::vector<ProjectedOffer>& offers) : inputs_(offers.size()) {
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const Scenario& s = offers[i].scenario;
    titles_.push_back(s.title);
    add_pay(i, s.offer);
    if (s.projection.leave_month) {
      add(i, {Item::taken_back}, fmt::format("Taken back on leaving"), taken_back_share(s),
          Style::input_percent);
    }
    add_bonus(i, s);
    if (!s.offer.grants.empty()) add_company(i, s);
    add_grants(i, offers[i]);
    add(i, {Item::discount_rate}, "Discount rate a year", s.projection.discount_rate.value(),
        Style::input_percent);
    if (offers[i].tax) add_tax(i, offers[i]);
  }
}

void Assumptions::write(Sheet& sheet) {
  sheet_ = &sheet;
  sheet.text(0, 0, "Assumptions", Style::title);
  sheet.text(1, 0,
             "Change what is shaded; every other sheet follows. Leaving, acceleration and the "
             "terms of vesting stand",
             Style::note);
  sheet.text(2, 0,
             "as the files have them: for those, change the file and write the workbook anew.",
             Style::note);
  sheet.text(kFirstRow - 1, 0, "", Style::header_left);
  for (std::size_t i = 0; i < titles_.size(); ++i)
    sheet.text(kFirstRow - 1, i + 1, titles_[i], Style::header);
  sheet.header_row(kFirstRow - 1);
  std::size_t row = kFirstRow;
  std::string heading;
  for (const auto& [key, label] : labels_) {
    if (heading != heading_of(key.item)) {
      heading = heading_of(key.item);
      if (row > kFirstRow) ++row;
      for (std::size_t c = 0; c <= titles_.size(); ++c)
        sheet.text(row, c, c == 0 ? heading : "", Style::section);
      ++row;
    }
    sheet.text(row, 0, label, Style::label);
    rows_[key] = row;
    for (std::size_t i = 0; i < inputs_.size(); ++i) {
      const auto input = inputs_[i].find(key);
      if (input == inputs_[i].end()) continue;
      if (const auto* value = std::get_if<double>(&input->second.value)) {
        sheet.number(row, i + 1, *value, input->second.style);
      } else {
        sheet.blank(row, i + 1, input->second.style);
      }
    }
    ++row;
  }
  sheet.widths(0, 0, 34);
  sheet.widths(1, std::max<std::size_t>(titles_.size(), 1), 20);
  sheet.freeze(kFirstRow, 1);
}

std::string Assumptions::ref(std::size_t offer, Key key) const {
  return sheet_->ref(rows_.at(key), offer + 1);
}

double Assumptions::value(std::size_t offer, Key key) const {
  const double* number = std::get_if<double>(&inputs_[offer].at(key).value);
  return number ? *number : 0;
}

std::string Assumptions::range(std::size_t offer, Item item, int count) const {
  const std::size_t first = rows_.at({item, 0});
  return sheet_->range(first, offer + 1, first + static_cast<std::size_t>(count) - 1, offer + 1);
}

}  // namespace parley::report::xlsx
