#include <fmt/format.h>

#include "report/workbook/net_sheet.hpp"

namespace parley::report::xlsx {
namespace {

// No YEAR() over a range: not every spreadsheet takes it apart.
std::string sum_in_year(const std::string& amounts, const std::string& dates,
                        const std::string& year, const std::string& also = {}) {
  return fmt::format("SUMIFS({0},{1},\">=\"&DATE({2},1,1),{1},\"<\"&DATE({2}+1,1,1){3})", amounts,
                     dates, year, also);
}

}  // namespace

void NetSheet::find_live_wages() {
  for (const model::Event& e : o_.projection.ledger.events) find_live_wages(e);
}

void NetSheet::find_live_wages(const model::Event& e) {
  using model::EventKind;
  const auto of = [&](int number) -> Live& { return live_[row_of_year(number)]; };
  switch (e.kind) {
    case EventKind::base:
      of(e.date.year()).base += e.amount - e.before_new_year;
      if (!e.before_new_year.is_zero()) of(e.date.year() - 1).base += e.before_new_year;
      return;
    case EventKind::sign_on:
    case EventKind::payment:
    case EventKind::bonus:
    case EventKind::severance:
      of(e.date.year()).pay += e.amount;
      return;
    case EventKind::equity: {
      const auto kind = model::kind_at_vest(s_, s_.offer.grants[e.grant]);
      if (kind == model::Income::Kind::pay) of(e.date.year()).stock += e.amount;
      if (kind == model::Income::Kind::iso_spread) of(e.date.year()).spread += e.amount;
      return;
    }
    default:
      return;
  }
}

// What of a year's wages follows no cell here.
Money NetSheet::as_written() const {
  const Live& live = live_[at_];
  return year().wages - live.base - live.pay - live.stock;
}

void NetSheet::add_time() {
  add(
      "days", "Days employed",
      [this] {
        return Term(fmt::format("MAX(0,MIN(EDATE({0},{1}),DATE({2}+1,1,1))-MAX({0},DATE({2},1,1)))",
                                input(Item::start).text(), last_month(), c("year").text()),
                    year().days);
      },
      Style::count);
  add(
      "share", "Of the year",
      [this] {
        return c("days") / Term(fmt::format("(DATE({0}+1,1,1)-DATE({0},1,1))", c("year").text()),
                                year().days_in_year);
      },
      Style::factor);
  add(
      "index", "Index of the table",
      [this] {
        return power(Term(1) + input(Item::indexation), positive(c("year") - f(Figure::table)));
      },
      Style::factor);
}

// Sums over what vests, of the grants that are this to a return.
std::string NetSheet::of_grants(model::Income::Kind kind) {
  std::string sum;
  for (const VestingRanges::Grant& g : vesting_.grants) {
    if (g.paper.empty() || model::kind_at_vest(s_, s_.offer.grants[g.index]) != kind) continue;
    sum += "+" + sum_in_year(g.paper, g.dates, c("year").text(),
                             fmt::format(",{},\"<={}\"", g.months, 12 * s_.projection.years));
  }
  return sum.empty() ? "0" : sum.substr(1);
}

void NetSheet::add_wages() {
  // What is dated in the year, less what of it came before 1 January, which is the year's before.
  const auto by_year = [this](const std::vector<std::string>& amounts, const std::string& before) {
    const std::string year = c("year").text();
    std::string sum;
    for (const std::string& a : amounts)
      sum += (sum.empty() ? "" : "+") + sum_in_year(a, months_.dates, year);
    if (before.empty()) return sum;
    return fmt::format("{}-{}+{}", sum, sum_in_year(before, months_.dates, year),
                       sum_in_year(before, months_.dates, year + "+1"));
  };
  add("base", "Base", [this, by_year] {
    return Term(by_year({months_.pay.at(Pay::base)}, months_.base_before), live_[at_].base.value());
  });
  add("pay", "Other pay", [this, by_year] {
    std::vector<std::string> amounts;
    for (const Pay p : {Pay::sign_on, Pay::payments, Pay::bonus, Pay::severance}) {
      if (months_.pay.contains(p)) amounts.push_back(months_.pay.at(p));
    }
    return Term(by_year(amounts, months_.paid_before), live_[at_].pay.value());
  });
  add("stock", "Stock that is wages",
      [this] { return Term(of_grants(model::Income::Kind::pay), live_[at_].stock.value()); });
  add_fixed(
      "as_written", "Wages as the file has them", [this] { return as_written(); }, false);
  add("wages", "Wages", [this] { return c("base") + c("pay") + c("stock") + c("as_written"); });
  add_fixed(
      "goes_back", "Pay of earlier years that goes back, as the file has it",
      [this] { return year().relief.goes_back; }, false);
  if (!has_spread()) return;
  // Where a part of it is over the limit of an ISO, the parts stand as the file has them.
  add("spread", "Spread of exercised ISOs", [this] {
    const double value = year().iso_spread.value();
    return o_.tax->iso_over_limit ? Term::fixed(value)
                                  : Term(of_grants(model::Income::Kind::iso_spread), value);
  });
}

void NetSheet::add_put_aside() {
  add("premiums", "Premiums", [this] {
    return min({input(Item::pretax) * c("share"), c("base")});
  });
  add("deferred", "Deferred", [this] {
    const Term limit = f(Figure::elective_deferral) * c("index");
    const Term wanted = tax_.retirement.most          ? limit * c("share")
                        : has(Item::retirement_share) ? input(Item::retirement_share) * c("base")
                                                      : input(Item::retirement_amount) * c("share");
    return min({wanted, c("base") - c("premiums"), limit});
  });
  add("own", "Wages less premiums", [this] { return c("wages") - c("premiums"); });
  add("before", "Of an earlier employer",
      [this] { return at_ == 0 ? input(Item::wages_before) : Term(0); });
  add("spouse", "Of the spouse", [this] { return input(Item::spouse_income) * c("share"); });
  add("other", "Other income", [this] { return input(Item::other_income) * c("share"); });
}

}  // namespace parley::report::xlsx
