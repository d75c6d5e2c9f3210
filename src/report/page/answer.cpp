// Of the report: the answer, as one says it at the kitchen table. Words only; every figure is one
// of the plan's or of the first glance's, or the difference of two.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "core/calendar.hpp"
#include "core/spoken_dollars.hpp"
#include "core/stable_sort.hpp"
#include "parley/core/format.hpp"
#include "report/labels/lever_text.hpp"
#include "report/labels/offer_words.hpp"
#include "report/page/side.hpp"

namespace parley::report {
namespace {

using document::Answer;
using document::Cell;
using document::Mark;
using model::LikelyEquity;

std::string listed(const std::vector<std::string>& items) {
  std::string text;
  for (std::size_t i = 0; i < items.size(); ++i)
    text += (i == 0 ? "" : i + 1 == items.size() ? " and " : ", ") + items[i];
  return text;
}

// "an 8% bonus", "a 10% bonus".
std::string with_article(const std::string& figure) {
  const bool vowel = figure.starts_with("8") || figure == "11%" || figure == "18%" ||
                     figure.starts_with("11.") || figure.starts_with("18.");
  return (vowel ? "an " : "a ") + figure;
}

std::string ask_words(Lever lever, const std::string& value, EquityUnit equity) {
  switch (lever) {
    case Lever::base_salary:
      return fmt::format("a base of {}", value);
    case Lever::sign_on:
      return fmt::format("a sign-on of {}", value);
    case Lever::ownership:
      return equity == EquityUnit::dollars ? fmt::format("{} of stock", value)
                                           : fmt::format("{} equity", value);
    case Lever::bonus_rate:
      return with_article(value) + " bonus";
    case Lever::acceleration:
      return "faster vesting";
  }
  return "";
}

std::string asks(const Reported& r) {
  const model::Plan& plan = *r.plan;
  const LeverText text(r.first());
  const EquityUnit equity = negotiated_unit(r.first().offer.grants, r.first().company);
  std::vector<std::string> words;
  for (const Lever l : model::changed_levers(plan.opening.package, plan.offer.package))
    words.push_back(ask_words(l, text.value(l, plan.opening.package[l]), equity));
  return listed(words);
}

const model::AlternativeWorth* next_best(const model::Plan& plan) {
  return plan.best_alternative ? &plan.alternatives[*plan.best_alternative] : nullptr;
}

// "$109,000 less": against the offer as it stands.
std::string against_offer(const model::Plan& plan, const model::AlternativeWorth& other) {
  const double gap = other.reservation() - plan.offer.worth;
  const std::string size = format_about_dollars(std::fabs(gap));
  return size == "$0" ? "as much as" : fmt::format("{} {} than", size, gap > 0 ? "more" : "less");
}

void counter(const Reported& r, Answer& a) {
  const model::Plan& plan = *r.plan;
  a.mark = Mark::counter;
  a.verdict = "Counter.";
  a.sentence = fmt::format("Ask for {}.", asks(r));
  a.lead = fmt::format("That is worth about {} to you.",
                       format_about_dollars(plan.opening.worth - plan.offer.worth));
  if (const auto* best = next_best(plan)) {
    a.lead += fmt::format(" Your next best, {}, is worth {} the offer as it stands.",
                          best->scenario->title, against_offer(plan, *best));
  }
}

void accept(const Reported& r, Answer& a) {
  const model::Plan& plan = *r.plan;
  a.mark = Mark::accept;
  a.verdict = "Accept.";
  a.sentence = "It is at the top of all that you may ask for.";
  a.lead = fmt::format("It is worth about {} to you", format_about_dollars(plan.offer.worth));
  if (const auto* best = next_best(plan)) {
    const double gap = plan.offer.worth - best->reservation();
    a.lead += fmt::format(", {} {} than {}", format_about_dollars(std::fabs(gap)),
                          gap < 0 ? "less" : "more", best->scenario->title);
  }
  a.lead += ". Get it in writing, then say yes.";
}

void walk(const Reported& r, Answer& a) {
  const model::Plan& plan = *r.plan;
  const double gap = plan.decision.right - plan.decision.left;
  a.mark = Mark::walk;
  a.verdict = "Walk away.";
  const auto* best = next_best(plan);
  a.sentence = fmt::format("{} is worth {} more to you.",
                           best ? best->scenario->title : "Saying no", format_about_dollars(gap));
  a.lead = fmt::format("Even all that you may ask for leaves {} at {}; taking it would need {}.",
                       r.first().title, format_about_dollars(plan.decision.left),
                       format_about_dollars(plan.decision.right));
}

void need_range(const Reported& r, Answer& a) {
  const model::Plan& plan = *r.plan;
  a.mark = Mark::range;
  a.verdict = "Need a range.";
  a.sentence = "Nothing says how far you may ask.";
  if (const auto* best = next_best(plan)) {
    const double gap = plan.offer.worth - best->reservation();
    a.lead = fmt::format("The offer {} {} by {} as it stands. ", gap < 0 ? "trails" : "beats",
                         best->scenario->title, format_about_dollars(std::fabs(gap)));
  }
  a.lead += "Give the band of the level, or your own limits, and the ask follows.";
}

struct Missing {
  std::string_view key;
  std::string_view sentence;
  std::string_view add;
};

constexpr std::array<Missing, 3> kMissing = {{
    {"company.valuation", "The equity has no exit, so nobody can say what it is worth.",
     "Add how it may end (three lines are enough), and the answer follows."},
    {"company.fully_diluted_shares",
     "The share count is not known, so nobody can say what the equity is worth.",
     "Ask how many fully diluted shares there are, and the answer follows."},
    {"plan", "The plan that sizes the equity is missing, so nobody can say what it is worth.",
     "Add what you will deliver as [[plan]], and the answer follows."},
}};

const Missing& missing_for(std::string_view key) {
  constexpr static Missing kStrike = {
      "strike", "The options have no price, so nobody can say what they are worth.",
      "Ask for the strike, or the last 409A value, and the answer follows."};
  for (const Missing& m : kMissing) {
    if (m.key == key) return m;
  }
  return kStrike;
}

void need_input(const Reported& r, Answer& a) {
  const model::ValuationGap& gap = r.plan->missing.front();
  const Missing& missing = missing_for(gap.key);
  const model::FirstGlance& g = r.columns.front().glance;
  a.mark = Mark::input;
  a.verdict = "Need input.";
  a.sentence = (gap.file == r.first().file ? "" : gap.title + ": ") + std::string(missing.sentence);
  a.lead = fmt::format("Cash is certain: {} in year 1, {} a month. {}", format_dollars(g.year_1()),
                       format_dollars(g.month), missing.add);
}

// By what they are worth to you, without a plan for any of them.
void rank(const Reported& r, Answer& a) {
  std::vector<std::pair<double, std::size_t>> by_worth;
  for (std::size_t i = 0; i < r.columns.size(); ++i) {
    if (const auto worth = worth_to_you(r.columns[i])) by_worth.emplace_back(-*worth, i);
  }
  sort_stably(by_worth);
  if (by_worth.size() < 2) {
    a.verdict = "Not comparable yet.";
    a.sentence = "Only one of the offers has a known worth.";
    return;
  }
  const double best = -by_worth[0].first;
  const double next = -by_worth[1].first;
  const std::string gap = format_about_dollars(best - next);
  const std::string& second = r.columns[by_worth[1].second].name;
  a.verdict = r.columns[by_worth[0].second].name + ".";
  a.sentence = gap == "$0" ? fmt::format("Worth as much to you as {}.", second)
                           : fmt::format("Worth {} more to you than {}.", gap, second);
  a.lead = fmt::format("All in, about {} against {}.", format_about_dollars(best),
                       format_about_dollars(next));
}

// What an offer pays, where nobody asks what to do with it.
void pay(const Reported& r, Answer& a) {
  const model::ComparedOffer& o = r.comparison.offers.front();
  const int years = r.first().projection.years;
  const bool on_paper = !o.projection.totals.equity.is_zero();
  a.verdict = format_dollars(o.cash_total);
  a.sentence = fmt::format("in cash over {} {}.", years, years == 1 ? "year" : "years");
  a.lead = fmt::format("{} of it is guaranteed.", format_dollars(o.guaranteed_cash));
  if (on_paper)
    a.lead += fmt::format(" Equity is {} more, on paper.",
                          format_about_dollars(o.projection.totals.equity.value()));
}

std::size_t answered(const Reported& r) {
  if (r.plan || r.is_public()) return 0;
  std::size_t best = 0;
  for (std::size_t i = 1; i < r.columns.size(); ++i) {
    if (worth_to_you(r.columns[i]).value_or(0) > worth_to_you(r.columns[best]).value_or(0))
      best = i;
  }
  return best;
}

std::string cash_note(const model::FirstGlance& g) {
  struct Part {
    const char* name;
    Money amount;
  };
  std::vector<std::string> parts;
  for (const Part& p : std::array<Part, 4>{{{"base", g.base},
                                            {"sign-on", g.sign_on},
                                            {"payments", g.payments},
                                            {"bonus", g.bonus}}}) {
    if (!p.amount.is_zero())
      parts.push_back(fmt::format("{} {}", format_dollars(p.amount), p.name));
  }
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) text += (i ? ", " : "") + parts[i];
  return text;
}

std::string exits_words(std::size_t n) {
  constexpr std::array<const char*, 11> kNumbers = {
      "", "your only exit", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  if (n == 1) return "your only exit pays";
  return n < kNumbers.size() ? fmt::format("each of your {} exits pays", kNumbers[n])
                             : fmt::format("each of your {} exits pays", n);
}

std::string paper_words(const model::FirstGlance& g) {
  return g.paper > 0 ? fmt::format(" On paper {}.", format_short_dollars(g.paper)) : "";
}

document::Card equity_card(const model::FirstGlance& g) {
  switch (g.equity) {
    case LikelyEquity::none:
      return {"Equity", Cell::missing("none"), "all of the pay is cash"};
    case LikelyEquity::unknown:
      return {"Equity, likely", Cell::missing("not known yet"),
              "It needs how the company may end: three lines of [[exits]]." + paper_words(g)};
    case LikelyEquity::listed:
      return {"Equity, likely",
              {.text = format_short_dollars(g.likely), .value = g.likely},
              "listed stock, in today’s money"};
    case LikelyEquity::exits:
      break;
  }
  const std::string chance = format_percent(g.nothing, 0);
  const std::string mean = format_short_dollars(g.likely);
  if (g.nothing >= 0.5) {
    return {"Equity, likely", Cell::missing("likely nothing"),
            fmt::format("Chance of nothing {}. On average {}.{}", chance, mean, paper_words(g))};
  }
  const std::string why = g.nothing > 0 ? "" : ": " + exits_words(g.exits);
  return {"Equity, likely",
          {.text = mean, .value = g.likely},
          fmt::format("Chance of nothing {}{}.{}", chance, why, paper_words(g))};
}

document::Card promised_card(const Reported& r) {
  const model::FirstGlance& g = r.columns.front().glance;
  return {"Equity, as promised", Cell::missing(granted_text(r.projected.front())),
          g.paper > 0 ? fmt::format("On paper {}, as it vests.", format_short_dollars(g.paper))
                      : "not known in dollars"};
}

// Those of the offer that the verdict is about: where offers are only ranked, of the best.
std::vector<document::Card> figures(const Reported& r) {
  const model::FirstGlance& g = r.columns[answered(r)].glance;
  return {{"Cash in year 1", Cell::money(g.year_1()), cash_note(g)},
          {"Cash a month", Cell::dollars(g.month), "base pay, before tax"},
          r.is_public() ? promised_card(r) : equity_card(g)};
}

// "After tax: about $10,960 a month, $136,000 in 2028, the first whole year. Single, Texas."
std::string after_tax(const Reported& r) {
  if (r.taxed.empty() || r.taxed.front().tax.years.empty()) return "";
  const TaxedOffer& o = r.taxed.front();
  const auto& years = o.tax.years;
  const auto whole = std::find_if(years.begin(), years.end(),
                                  [](const model::TaxYear& y) { return !y.is_stub(); });
  const model::TaxYear& year = whole == years.end() ? years.front() : *whole;
  std::string text = "After tax: about ";
  if (o.tax.first_month)
    text += format_dollars(o.tax.first_month->net()) + " a month of base pay, ";
  text += fmt::format("{} in {}{}. {}, tables of {}.", format_about_dollars(year.net.value()),
                      year.year, whole == years.end() ? "" : ", the first whole year",
                      place_text(o), year.table);
  return text;
}

std::string spoken_date(Date d) {
  const Date::Parts p = d.parts();
  return fmt::format("{} {}, {}", month_name(p.month), p.day, p.year);
}

std::string eyebrow(const Reported& r) {
  const Offer& offer = r.first().offer;
  std::string text = offer.employer.empty() ? r.first().title : offer.employer;
  if (!offer.role.empty()) text += " · " + offer.role;
  return text + " · from " + spoken_date(offer.start);
}

void decide(const Reported& r, Answer& a) {
  using Say = void (*)(const Reported&, Answer&);
  constexpr auto kSay = enum_table<model::Verdict, Say>({{model::Verdict::need_input, need_input},
                                                         {model::Verdict::need_range, need_range},
                                                         {model::Verdict::walk, walk},
                                                         {model::Verdict::accept, accept},
                                                         {model::Verdict::counter, counter}});
  kSay.of(r.plan->decision.verdict)(r, a);
}

}  // namespace

document::Answer answer_of(const Reported& r) {
  Answer a = {.eyebrow = eyebrow(r)};
  if (r.plan) {
    decide(r, a);
  } else if (!r.is_public() && r.columns.size() > 1) {
    rank(r, a);
  } else {
    pay(r, a);
  }
  a.figures = figures(r);
  a.after_tax = after_tax(r);
  a.side = side_of(r);
  return a;
}

std::string granted_text(const ProjectedOffer& o) {
  std::vector<std::string> sizes;
  const auto grants = o.scenario.offer.listed_grants();
  for (std::size_t i = 0; i < grants.size(); ++i)
    sizes.push_back(grant_size_text(grants[i], o.projection.ledger.schedules[i]));
  return sizes.empty() ? "none" : listed(sizes);
}

}  // namespace parley::report
