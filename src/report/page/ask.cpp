// Of the report: what to ask for, what each ask is worth alone, and where to stop. Private.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/labels/level_text.hpp"
#include "report/labels/lever_text.hpp"
#include "report/page/sections.hpp"

namespace parley::report {
namespace {

std::string added(double gain) {
  const std::string text = format_dollars(gain);
  return gain > 0 && text != "$0" ? "+" + text : text;
}

std::string title_of(Lever lever) {
  constexpr auto kTitles = enum_names<Lever>({{Lever::base_salary, "Base"},
                                              {Lever::sign_on, "Sign-on"},
                                              {Lever::ownership, "Equity"},
                                              {Lever::bonus_rate, "Bonus"},
                                              {Lever::acceleration, "Faster vesting"}});
  return std::string(kTitles.of(lever));
}

// "0.07% instead of 0.05%", "25% more in month 12, for a score of 80".
std::string instead_of(const Reported& r, Lever lever) {
  const LeverText text(r.first());
  const Ratio& from = r.plan->offer.package[lever];
  const std::string to = text.value(lever, r.plan->opening.package[lever]);
  const auto clause = model::lever_clause(r.first());
  if (lever == Lever::acceleration && clause) {
    return fmt::format("{} more in month {}, for a score of {}", to, clause->at_month,
                       format_number(clause->score));
  }
  return from.is_zero() ? to : fmt::format("{} instead of {}", to, text.value(lever, from));
}

document::Table asks_table(const Reported& r) {
  document::Table t = {.name = "ask",
                       .caption = "What to ask for, and what each is worth to you alone",
                       .columns = {{"Ask", document::Align::left},
                                   {"Instead of", document::Align::left},
                                   {"Worth to you"}},
                       .rows = {}};
  const auto asks = model::asks_alone(r.first(), *r.plan);
  for (const model::AskAlone& ask : asks) {
    document::Cell gain = document::Cell::dollars(ask.gain);
    gain.text = added(ask.gain);
    t.rows.push_back({.cells = {document::Cell::words(title_of(ask.lever)),
                                document::Cell::words(instead_of(r, ask.lever)), gain}});
  }
  if (asks.size() < 2) return t;
  const double all = r.plan->opening.worth - r.plan->offer.worth;
  document::Cell sum = document::Cell::dollars(all, document::Tone::good);
  sum.text = "▲ " + sum.text;
  t.rows.push_back(
      {.cells = {document::Cell::words(asks.size() == 2 ? "Both together" : "All together"),
                 document::Cell::words("each counts with the others"), sum},
       .total = true});
  return t;
}

// "Settle for nothing worth less than $767,284."
std::string stop_text(const model::Plan& plan) {
  std::string text = fmt::format("Settle for nothing worth less than {}.", at_least(plan.settle));
  for (const model::RiskOfAsking& risk : plan.risk) {
    if (risk.q != Ratio::of(1, 2)) continue;
    text += risk.rho >= 1
                ? " The offer is worth no more to you than what you would do instead: asking has "
                  "nothing to lose."
                : fmt::format(
                      " If they say yes half of the time, asking pays while the chance that they "
                      "withdraw is under {}.",
                      format_percent(risk.rho, 0));
  }
  return text;
}

std::string floor_text(const model::Plan& plan) {
  std::string text;
  for (const model::LevelLine& level : model::levels(plan))
    text += (text.empty() ? "" : " ") + sentence(level);
  return text;
}

}  // namespace

document::Section ask_section(const Reported& r) {
  document::Section s = {.id = "ask", .title = "What to ask for"};
  if (!r.plan || r.plan->decision.verdict == model::Verdict::need_input) return s;
  s.first_page_ends = true;
  s.parts.emplace_back(document::Privacy{"Private: yours, not theirs"});
  switch (r.plan->decision.verdict) {
    case model::Verdict::counter:
      s.parts.emplace_back(asks_table(r));
      s.parts.emplace_back(document::Paragraph{stop_text(*r.plan)});
      break;
    case model::Verdict::need_range:
      s.parts.emplace_back(document::Empty{
          "No range to ask within.",
          "With the band of the level, the page says what to ask for and in which order. Ask the "
          "recruiter for it, or give your own limits as",
          "[bands.base_salary] low, high, source"});
      break;
    default:
      s.parts.emplace_back(document::Paragraph{floor_text(*r.plan)});
      break;
  }
  return s;
}

}  // namespace parley::report
