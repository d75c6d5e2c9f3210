#include "report/workbook/vesting.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/labels/names.hpp"
#include "report/labels/offer_words.hpp"

namespace parley::report::xlsx {
namespace {

// How the whole shares of a grant follow from its size and the exact share vested so far.
enum class Rounding { none, half_up, down, up };

struct Plan {
  std::vector<model::Vest>
      vests;  // also those in which no whole share vests, where they follow from the size
  std::vector<double> so_far;  // the share of the grant, for each
  Rounding rounding = Rounding::none;
  Ratio payout = 1;  // of the rounded shares, rounded again
};

Ratio rounded(const Ratio& shares, Rounding how) {
  switch (how) {
    case Rounding::none:
      return shares;
    case Rounding::half_up:
      return Ratio::of(shares.round_half_up(), 1);
    case Rounding::down:
      return Ratio::of(shares.floor(), 1);
    case Rounding::up:
      return -Ratio::of((-shares).floor(), 1);
  }
  return shares;
}

// The whole shares that rounding the running total of an exact schedule gives.
std::vector<model::Vest> rounded(const model::Schedule& exact, const Ratio& size, Rounding how,
                                 const Ratio& payout) {
  std::vector<model::Vest> vests = exact.vests;
  Ratio sum;
  Ratio before;
  for (model::Vest& v : vests) {
    sum += v.quantity;
    const Ratio planned = rounded(sum / exact.size * size / payout, how);
    const Ratio now = rounded(planned * payout, Rounding::half_up);
    v.quantity = now - before;
    before = now;
  }
  return vests;
}

bool gives(std::vector<model::Vest> vests, const model::Schedule& schedule) {
  std::erase_if(vests, [](const model::Vest& v) { return v.quantity.is_zero(); });
  return std::equal(vests.begin(), vests.end(), schedule.vests.begin(), schedule.vests.end(),
                    [](const model::Vest& x, const model::Vest& y) {
                      return x.date == y.date && x.cause == y.cause && x.quantity == y.quantity;
                    });
}

Plan plan_over(const std::vector<model::Vest>& vests, const model::Schedule& shares,
               Rounding rounding, const Ratio& payout = 1) {
  Plan plan{.vests = vests, .so_far = {}, .rounding = rounding, .payout = payout};
  Ratio sum;
  for (const model::Vest& v : shares.vests) {
    sum += v.quantity;
    plan.so_far.push_back((sum / shares.size / payout).value());
  }
  return plan;
}

// The exact shares, where rounding their running total gives this schedule; so a changed size gives
// the schedule of that size. Else the shares of this very schedule, rounded.
Plan plan_of(const Scenario& s, const Grant& g, const model::Schedule& schedule) {
  const bool whole = schedule.unit == GrantUnit::shares &&
                     std::all_of(schedule.vests.begin(), schedule.vests.end(),
                                 [](const model::Vest& v) { return v.quantity.is_whole(); });
  if (!whole) return plan_over(schedule.vests, schedule, Rounding::none);
  model::Circumstances divisible = model::assumed_circumstances(s);
  divisible.divisible = true;
  const model::Schedule exact = model::vesting_schedule(s, g, divisible);
  const Ratio payout = g.payout.is_zero() ? Ratio(1) : g.payout.fraction();
  for (const Rounding how : {Rounding::half_up, Rounding::down, Rounding::up}) {
    const std::vector<model::Vest> vests = rounded(exact, schedule.size, how, payout);
    if (gives(vests, schedule)) return plan_over(vests, exact, how, payout);
  }
  return plan_over(schedule.vests, schedule, Rounding::half_up);
}

enum Column : std::size_t {
  kGrant,
  kCause,
  kMonth,
  kDate,
  kShare,
  kSoFar,
  kQuantity,
  kUnit,
  kPaper,
  kPresent,
  kColumns
};

constexpr const char* kHeaders[] = {"Grant",
                                    "Cause",
                                    "Month",
                                    "Date",
                                    "Share of the grant so far",
                                    "Vested so far",
                                    "Vests",
                                    "Value of one share, of the whole, of $1",
                                    "Paper value",
                                    "Present value"};

class VestingSheet {
 public:
  VestingSheet(Sheet& sheet, const Assumptions& inputs, std::size_t offer, const ProjectedOffer& o)
      : sheet_(sheet),
        inputs_(inputs),
        offer_(offer),
        o_(o),
        s_(o.scenario),
        valued_(!o.projection.ledger.without_equity()) {
    last_month_ = 12 * s_.projection.years;  // what leaving loses is not in the schedule
  }

  VestingRanges write();

 private:
  std::string input(Item item, std::size_t index = 0) const {
    return inputs_.ref(offer_, {item, static_cast<int>(index)});
  }
  std::string here(Column c) const { return cell_name(row_, c); }
  void write_sizes();
  void write_size(std::size_t grant, std::size_t row);
  void write_headers();
  void write_grant(std::size_t grant);
  void write_date(const model::Vest& v);
  void write_quantity(std::size_t grant, const Plan& plan, std::size_t vest);
  void write_value(std::size_t grant, const model::Vest& v);
  bool valued(std::size_t grant) const {
    return o_.projection.ledger.grants[grant].on_paper == Gap::none;
  }
  std::string kept(int from) const;
  std::string growth(int from) const;
  std::string unit_formula(std::size_t grant) const;

  Sheet& sheet_;
  const Assumptions& inputs_;
  std::size_t offer_;
  const ProjectedOffer& o_;
  const Scenario& s_;
  bool valued_;
  int last_month_ = 0;
  std::size_t row_ = 0;
  std::size_t first_row_ = 0;
  std::vector<std::string> sizes_;  // the cell of each grant's size
  std::vector<VestingRanges::Grant> grants_;
};

// A format that shows parts only where there are some: "4,801." is no number.
Style quantity_style(GrantUnit unit, bool whole) {
  switch (unit) {
    case GrantUnit::ownership:
      return Style::ownership;
    case GrantUnit::dollars:
      return Style::money;
    case GrantUnit::shares:
      break;
  }
  return whole ? Style::quantity : Style::quantity_parts;
}

void VestingSheet::write_size(std::size_t grant, std::size_t row) {
  const model::Schedule& schedule = o_.projection.ledger.schedules[grant];
  const int index = static_cast<int>(grant);
  std::string formula = "=0";
  if (inputs_.has(offer_, {Item::grant_shares, index}))
    formula = "=" + input(Item::grant_shares, grant);
  std::string share;
  if (inputs_.has(offer_, {Item::grant_value, index})) {
    formula = "=" + input(Item::grant_value, grant);
    if (schedule.unit != GrantUnit::dollars)
      share = fmt::format("{}/{}", input(Item::grant_value, grant), input(Item::valuation));
  }
  if (inputs_.has(offer_, {Item::grant_ownership, index}))
    share = input(Item::grant_ownership, grant);
  if (!share.empty()) {
    formula = schedule.unit == GrantUnit::ownership
                  ? "=" + share
                  : fmt::format("=ROUNDDOWN(ROUND({}*{},6),0)", share, input(Item::fully_diluted));
  }
  sheet_.text(row, kGrant, s_.offer.grants[grant].name, Style::label);
  sheet_.formula(row, kCause, formula, schedule.size.value(),
                 quantity_style(schedule.unit, schedule.size.is_whole()));
  sheet_.text(row, kDate,
              fmt::format("{} ({} in the file)", name_of(schedule.unit),
                          grant_size_text(s_.offer.grants[grant], schedule)),
              Style::note);
  sizes_.push_back(absolute_name(row, kCause));
}

void VestingSheet::write_sizes() {
  sheet_.text(0, 0, fmt::format("{}: vesting", s_.title), Style::title);
  row_ = 2;
  sheet_.text(row_, kGrant, "Grant", Style::header_left);
  sheet_.text(row_, kCause, "Size", Style::header);
  for (std::size_t i = 0; i < s_.offer.grants.size(); ++i) write_size(i, ++row_);
  row_ += 2;
}

void VestingSheet::write_headers() {
  for (std::size_t c = 0; c < (valued_ ? kColumns : kUnit); ++c) {
    sheet_.text(row_, c, kHeaders[c], c <= kCause ? Style::header_left : Style::header);
  }
  sheet_.header_row(row_);
  sheet_.freeze(row_ + 1, 0);
  first_row_ = ++row_;
}

// A day that follows from the first one moves with it; a dated one stays.
void VestingSheet::write_date(const model::Vest& v) {
  if (v.date == month_after(s_.offer.start, v.month)) {
    sheet_.formula(row_, kDate, fmt::format("=EDATE({},{})", input(Item::start), here(kMonth)),
                   serial(v.date), Style::date);
  } else {
    sheet_.date(row_, kDate, v.date, Style::date);
  }
}

// The exact shares so far, rounded as the grant's allocation does, then by its payout.
std::string whole_shares(const std::string& exact, const Plan& plan) {
  if (plan.rounding == Rounding::none) return exact;
  const char* function = plan.rounding == Rounding::down ? "ROUNDDOWN"
                         : plan.rounding == Rounding::up ? "ROUNDUP"
                                                         : "ROUND";
  const std::string planned = fmt::format("{}(ROUND({},9),0)", function, exact);
  if (plan.payout == Ratio(1)) return planned;
  return fmt::format("ROUND(ROUND({}*{:.15g},9),0)", planned, plan.payout.value());
}

void VestingSheet::write_quantity(std::size_t grant, const Plan& plan, std::size_t vest) {
  const model::Schedule& schedule = o_.projection.ledger.schedules[grant];
  const std::string exact = fmt::format("{}*{}", sizes_[grant], here(kShare));
  Ratio sum;
  for (std::size_t i = 0; i <= vest; ++i) sum += plan.vests[i].quantity;
  const std::string so_far = "=" + whole_shares(exact, plan);
  const Style style = quantity_style(schedule.unit, plan.rounding != Rounding::none);
  sheet_.number(row_, kShare, plan.so_far[vest], Style::percent);
  sheet_.formula(row_, kSoFar, so_far, sum.value(), style);
  const std::string quantity =
      vest == 0 ? "=" + here(kSoFar)
                : fmt::format("={}-{}", here(kSoFar), cell_name(row_ - 1, kSoFar));
  sheet_.formula(row_, kQuantity, quantity, plan.vests[vest].quantity.value(), style);
}

// What the rounds after one month and up to the row's leave of a share.
std::string VestingSheet::kept(int from) const {
  std::string product;
  for (std::size_t i = 0; i < s_.company.rounds.size(); ++i) {
    if (s_.company.rounds[i].month <= from) continue;
    product += fmt::format("*IF({}>={},1-{},1)", column_name(row_, kMonth),
                           input(Item::round_month, i), input(Item::round_dilution, i));
  }
  return product;
}

// Growth from one month to the row's, each year at its own rate.
std::string VestingSheet::growth(int from) const {
  const std::size_t rates = std::max<std::size_t>(s_.company.growth.yearly.size(), 1);
  if (rates == 1 && from == 0)
    return fmt::format("(1+{})^({}/12)", input(Item::growth), here(kMonth));
  std::string product;
  for (std::size_t n = 0; n < rates; ++n) {
    const int begins = std::max(from, 12 * static_cast<int>(n));
    const std::string end =
        n + 1 == rates ? here(kMonth) : fmt::format("MIN({},{})", here(kMonth), 12 * (n + 1));
    product += fmt::format("{}(1+{})^(MAX(0,{}-{})/12)", n == 0 ? "" : "*", input(Item::growth, n),
                           end, begins);
  }
  return product;
}

// Of one share, of the whole company, or of a dollar of stock.
std::string VestingSheet::unit_formula(std::size_t grant) const {
  const model::ResolvedGrant& g = o_.projection.ledger.grants[grant];
  constexpr int kBeforeAnyRound = -1;
  if (g.priced_by == PricedBy::vest_day) return "=1";
  if (g.priced_by == PricedBy::grant_day) return "=" + growth(g.month) + kept(g.month);
  const std::string grown = growth(0) + kept(kBeforeAnyRound);
  std::string value;
  if (g.priced_by == PricedBy::share_price) {
    value = input(Item::share_price) + "*" + grown;
  } else {
    value =
        fmt::format("{}*(1-{})*({})", input(Item::valuation), input(Item::common_discount), grown);
    if (g.unit == GrantUnit::shares) value += "/" + input(Item::fully_diluted);
  }
  if (g.is_option) value = fmt::format("MAX(0,{}-{})", value, input(Item::grant_strike, grant));
  return "=" + value;
}

void VestingSheet::write_value(std::size_t grant, const model::Vest& v) {
  const model::Schedule& schedule = o_.projection.ledger.schedules[grant];
  const model::ResolvedGrant& resolved = o_.projection.ledger.grants[grant];
  const auto one = model::paper_value(s_.company, resolved, 1, v.month);
  const auto paper = model::paper_value(s_.company, resolved, v.quantity, v.month);
  sheet_.formula(row_, kUnit, unit_formula(grant), static_cast<double>(one->approximate()),
                 schedule.unit == GrantUnit::ownership ? Style::dollars : Style::price);
  sheet_.formula(row_, kPaper,
                 fmt::format("=ROUND(ROUND({}*{},8),2)", here(kQuantity), here(kUnit)),
                 paper->rounded().value(), Style::money);
  const double factor = v.month > last_month_ ? 0
                                              : model::discount_factor(s_.projection.discount_rate,
                                                                       s_.offer.start, v.date);
  const std::string present =
      v.month > last_month_
          ? "=0"
          : fmt::format("={}/(1+{})^(({}-{})/365)", here(kPaper), input(Item::discount_rate),
                        here(kDate), input(Item::start));
  sheet_.formula(row_, kPresent, present, paper->rounded().value() * factor, Style::money);
}

void VestingSheet::write_grant(std::size_t grant) {
  const Grant& g = s_.offer.grants[grant];
  const model::Schedule& schedule = o_.projection.ledger.schedules[grant];
  if (schedule.vests.empty()) return;
  const Plan plan = plan_of(s_, g, schedule);
  const std::size_t first = row_;
  for (std::size_t i = 0; i < plan.vests.size(); ++i, ++row_) {
    const model::Vest& v = plan.vests[i];
    sheet_.text(row_, kGrant, g.name, Style::plain);
    sheet_.text(row_, kCause, name_of(v.cause), Style::plain);
    sheet_.number(row_, kMonth, v.month, Style::count);
    write_date(v);
    write_quantity(grant, plan, i);
    if (valued(grant)) write_value(grant, v);
  }
  const auto column = [&](Column c) { return sheet_.range(first, c, row_ - 1, c); };
  grants_.push_back({grant, fmt::format("'{}'!{}", sheet_.name(), sizes_[grant]), column(kMonth),
                     column(kQuantity), column(kDate),
                     valued(grant) ? column(kPaper) : std::string()});
}

VestingRanges VestingSheet::write() {
  write_sizes();
  write_headers();
  for (std::size_t i = 0; i < s_.offer.grants.size(); ++i) write_grant(i);
  sheet_.widths(kGrant, kCause, 16);
  sheet_.widths(kMonth, kMonth, 8);
  sheet_.widths(kDate, kQuantity, 14);
  sheet_.widths(kUnit, kPresent, 18);
  VestingRanges ranges{.months = "", .paper = "", .present = "", .grants = grants_};
  if (!valued_ || row_ == first_row_) return ranges;
  const auto column = [&](Column c) { return sheet_.range(first_row_, c, row_ - 1, c); };
  ranges.months = column(kMonth);
  ranges.paper = column(kPaper);
  ranges.present = column(kPresent);
  return ranges;
}

}  // namespace

VestingRanges write_vesting(Sheet& sheet, const Assumptions& inputs, std::size_t offer,
                            const ProjectedOffer& o) {
  return VestingSheet(sheet, inputs, offer, o).write();
}

}  // namespace parley::report::xlsx
