// Of the report: what each offer is made of, in today's money, and who leads if the equity pays
// nothing.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "report/page/sections.hpp"

namespace parley::report {
namespace {

using model::LikelyEquity;

bool has_likely(const model::FirstGlance& g) {
  return g.equity == LikelyEquity::exits || g.equity == LikelyEquity::listed;
}

double only_on_paper(const model::FirstGlance& g) {
  return std::max(0.0, g.paper - (has_likely(g) ? g.likely : 0));
}

std::string bar_text(const model::FirstGlance& g) {
  const double sum = g.cash + (has_likely(g) ? g.likely : 0);
  return format_short_dollars(sum) + (has_likely(g) ? " likely" : "");
}

document::svg::Breakdown::Bar bar_of(const GlanceColumn& c) {
  const model::FirstGlance& g = c.glance;
  const double likely = has_likely(g) ? g.likely : 0;
  return {.label = c.name,
          .values = {g.cash, likely, only_on_paper(g)},
          .tips = {"cash " + format_dollars(g.cash), "equity, likely " + format_dollars(likely),
                   "only on paper " + format_dollars(only_on_paper(g))},
          .text = bar_text(g)};
}

// "As offered: $676,113 cash, $332,623 likely equity, $630,050 on paper."
std::string words_of(const GlanceColumn& c) {
  const model::FirstGlance& g = c.glance;
  std::string text = fmt::format("{}: {} cash", c.name, format_dollars(g.cash));
  if (has_likely(g)) text += fmt::format(", {} likely equity", format_dollars(g.likely));
  if (g.paper > 0 && g.equity != LikelyEquity::listed)
    text += fmt::format(", {} on paper", format_dollars(g.paper));
  return text + ".";
}

document::Figure made_figure(const Reported& r) {
  document::svg::Breakdown chart = {
      .parts = {{"cash", document::svg::Ink::base},
                {"equity, likely", document::svg::Ink::equity},
                {"equity, only on paper", document::svg::Ink::paper}}};
  std::string words;
  for (const GlanceColumn& c : r.columns) {
    chart.bars.push_back(bar_of(c));
    words += (words.empty() ? "" : " ") + words_of(c);
  }
  for (std::size_t part = chart.parts.size(); part-- > 0;) {
    const bool used = std::any_of(chart.bars.begin(), chart.bars.end(),
                                  [&](const auto& b) { return b.values[part] > 0; });
    if (used) continue;
    const auto at = static_cast<std::ptrdiff_t>(part);
    chart.parts.erase(chart.parts.begin() + at);
    for (auto& b : chart.bars) {
      b.values.erase(b.values.begin() + at);
      b.tips.erase(b.tips.begin() + at);
    }
  }
  return {"fig-made", "What each offer is made of, in today’s money", words, std::move(chart)};
}

// "If the equity pays nothing, Rival leads by $13,640."
std::string without_equity(const Reported& r) {
  if (r.alone()) return "";
  const auto by_cash = [](const GlanceColumn& a, const GlanceColumn& b) {
    return a.glance.cash > b.glance.cash;
  };
  std::vector<GlanceColumn> sorted = r.columns;
  sort_stably(sorted, by_cash);
  if (sorted.size() < 2) return "";
  const std::string gap = format_dollars(sorted[0].glance.cash - sorted[1].glance.cash);
  if (gap == "$0") return "";
  return fmt::format(" If the equity pays nothing, {} leads {} by {}.", sorted[0].name,
                     sorted[1].name, gap);
}

std::string years_words(int years) {
  constexpr std::array<const char*, 7> kNumbers = {
      "", "One year", "Two years", "Three years", "Four years", "Five years", "Six years"};
  const auto n = static_cast<std::size_t>(years);
  return n < kNumbers.size() ? kNumbers[n] : fmt::format("{} years", years);
}

}  // namespace

document::Section made_section(const Reported& r) {
  const int years = r.first().projection.years;
  document::Section s = {.id = "made",
                         .title = r.alone() ? "What it is made of" : "What each is made of"};
  if (r.is_public()) return s;
  s.lead = fmt::format("{} in today’s money.{}", years_words(years), without_equity(r));
  s.parts.emplace_back(made_figure(r));
  s.first_page_ends = !r.plan || r.plan->decision.verdict == model::Verdict::need_input;
  return s;
}

}  // namespace parley::report
