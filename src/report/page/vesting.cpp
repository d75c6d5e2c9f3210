// Of the report: how each grant is earned, with its cliff and what a clause adds.
#include <fmt/format.h>

#include <algorithm>

#include "parley/core/format.hpp"
#include "report/page/sections.hpp"
#include "report/views/vest/vest.hpp"

namespace parley::report {
namespace {

constexpr std::size_t kMarkedGrants = 2;  // with more, words would run into one another

const char* cause_words(model::VestCause c) {
  return c == model::VestCause::cliff          ? "cliff"
         : c == model::VestCause::acceleration ? "accelerated"
                                               : "";
}

std::string share_text(const Ratio& part, const model::Schedule& schedule) {
  return format_percent(Percent::fraction(part / schedule.size), 1);
}

// Every cliff and acceleration of a month, in lines at one dot.
void add_marks(const model::Schedule& schedule, const document::svg::Lines::Series& curve,
               std::vector<document::svg::Lines::Mark>& marks) {
  for (std::size_t i = 0; i < schedule.vests.size(); ++i) {
    const model::Vest& v = schedule.vests[i];
    if (v.cause == model::VestCause::installment) continue;
    const std::string words =
        fmt::format("{} {}", cause_words(v.cause), share_text(v.quantity, schedule));
    const double x = v.month;
    if (!marks.empty() && marks.back().x == x) {
      marks.back().words += "\n" + words;
      marks.back().y = curve.y[i + 1];
    } else {
      marks.push_back({x, curve.y[i + 1], fmt::format("month {}: {}", v.month, words),
                       document::svg::Ink::accent});
    }
  }
}

document::svg::Lines::Series curve_of(const model::Schedule& schedule, const Grant& grant,
                                      document::svg::Ink ink) {
  document::svg::Lines::Series s = {.name = grant.name, .ink = ink, .x = {0}, .y = {0}};
  Ratio sum;
  for (const model::Vest& v : schedule.vests) {
    sum += v.quantity;
    s.x.push_back(v.month);
    s.y.push_back((sum / schedule.size).value());
  }
  return s;
}

std::vector<document::svg::Tick> month_ticks(int months) {
  const int step = months > 96 ? 24 : months > 12 ? 12 : std::max(1, months / 4);
  std::vector<document::svg::Tick> ticks = {{0, "start"}};
  for (int k = step; k + step / 2 < months; k += step)
    ticks.push_back({static_cast<double>(k), fmt::format("{}", k)});
  ticks.push_back({static_cast<double>(months), fmt::format("month {}", months)});
  return ticks;
}

// The last month in which any grant vests, or was to vest: all curves are drawn up to it.
int last_month(const Reported& r) {
  int months = 1;
  for (const ProjectedOffer& o : r.projected) {
    for (std::size_t i = 0; i < o.scenario.offer.grants.size(); ++i) {
      const Grant& g = o.scenario.offer.grants[i];
      const auto& vests = o.projection.ledger.schedules[i].vests;
      if (vests.empty()) continue;
      const bool planned = !g.ocf && g.vesting.vests.empty();
      months = std::max({months, vests.back().month, planned ? g.month + g.vesting.months : 0});
    }
  }
  return months;
}

document::svg::Lines draw_grants(const ProjectedOffer& o, int months) {
  document::svg::Lines d = {.shape = document::svg::Lines::Shape::step,
                            .y_unit = document::svg::Unit::percent};
  const auto& grants = o.scenario.offer.grants;
  for (std::size_t i = 0; i < grants.size(); ++i) {
    const model::Schedule& schedule = o.projection.ledger.schedules[i];
    if (schedule.vests.empty()) continue;
    const document::svg::Ink ink =
        grants.size() == 1 ? document::svg::Ink::equity : document::svg::offer_ink(d.series.size());
    d.series.push_back(curve_of(schedule, grants[i], ink));
    if (i < kMarkedGrants) add_marks(schedule, d.series.back(), d.marks);
    d.series.back().x.push_back(months);
    d.series.back().y.push_back(d.series.back().y.back());
  }
  d.filled = d.series.size() == 1;
  d.x_ticks = month_ticks(months);
  return d;
}

// "25% vests at the cliff in month 12, all of it by month 48."
std::string curve_words(const ProjectedOffer& o) {
  std::string text;
  const auto& grants = o.scenario.offer.grants;
  for (std::size_t i = 0; i < grants.size(); ++i) {
    const model::Schedule& schedule = o.projection.ledger.schedules[i];
    if (schedule.vests.empty()) continue;
    const model::Vest& first = schedule.vests.front();
    Ratio at_first;
    for (const model::Vest& v : schedule.vests)
      at_first += v.month == first.month ? v.quantity : Ratio(0);
    text +=
        fmt::format("{}{}: {} vests first, in month {}; {} by month {}.", text.empty() ? "" : " ",
                    grants[i].name, share_text(at_first, schedule), first.month,
                    share_text(schedule.vested(), schedule), schedule.vests.back().month);
  }
  return text;
}

}  // namespace

document::Section vesting_section(const Reported& r) {
  document::Section s = {.id = "vesting", .title = "How the equity vests"};
  const int months = last_month(r);
  for (std::size_t i = 0; i < r.projected.size(); ++i) {
    const ProjectedOffer& o = r.projected[i];
    if (o.scenario.offer.grants.empty()) continue;
    document::svg::Lines d = draw_grants(o, months);
    const std::string title = r.alone() ? "Vested, by month of employment"
                                        : o.projection.title + ": vested, by month of employment";
    const std::size_t from = s.parts.size();
    absorb(vest_document(o, By::year), s);
    if (d.series.empty()) continue;
    // One grant's curve belongs under its heading, several stand before them all.
    const std::size_t heading = d.series.size() == 1 ? 0 : o.scenario.offer.grants.size();
    insert_figure(s, from, heading,
                  {fmt::format("fig-vesting-{}", i + 1), title, curve_words(o), std::move(d)});
  }
  return s;
}

}  // namespace parley::report
