#include "words/lint/rules.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "words/lint/asks.hpp"
#include "words/lint/private_figures.hpp"
#include "words/lint/unclear_amounts.hpp"

namespace parley::words {
namespace {

using Spots = std::vector<Spot>;

Stretch of(const NumberInText& f) { return {f.begin, f.end()}; }

bool says_impact(const DraftFigure* f) { return f->is_impact && f->fact != nullptr; }

// A figure beside a word of business: "40 customers", "$3M in revenue".
bool has_business_figure(const LintContext& c, const Stretch& s) {
  const auto figures = c.draft.figures_in(s);
  if (std::any_of(figures.begin(), figures.end(), says_impact)) return true;
  const bool dollars = std::any_of(figures.begin(), figures.end(), [](const DraftFigure* f) {
    return f->figure.unit == NumberUnit::dollars;
  });
  return dollars && c.draft.find(c.list("business"), s).has_value();
}

// In a table a metric is a column beside what it brought.
bool is_table(const LintContext& c, const Sentence& s) {
  return c.draft.words().substr(s.where.begin).starts_with('|');
}

Spots model_metric(const LintContext& c) {
  Spots spots;
  for (const Sentence& s : c.draft.sentences()) {
    const auto metric = c.draft.find(c.list("metrics"), s.where);
    if (!metric || has_business_figure(c, s.where) || is_table(c, s)) continue;
    const bool claimed =
        !c.draft.figures_in(s.where).empty() || c.draft.find(c.list("claims"), s.where);
    if (claimed) spots.push_back({*metric, nullptr});
  }
  return spots;
}

Spots enthusiasm(const LintContext& c) {
  Spots spots;
  for (const Sentence& s : c.draft.sentences()) {
    const auto word = c.draft.find(c.list("enthusiasm"), s.where);
    if (!word) continue;
    const auto figures = c.draft.figures_in(s.where);
    const bool backed = std::any_of(figures.begin(), figures.end(),
                                    [](const DraftFigure* f) { return f->fact != nullptr; });
    if (!backed) spots.push_back({*word, nullptr});
  }
  return spots;
}

// Whether the plan itself asks for base and nothing else.
bool plan_asks_base_alone(const LintContext& c) {
  const auto changes = c.facts.root.lists.find("changes");
  return changes != c.facts.root.lists.end() && changes->second.size() == 1 &&
         changes->second.front().flags.contains("is_base_salary");
}

Spots base_alone(const LintContext& c) {
  if (plan_asks_base_alone(c)) return {};
  const std::vector<Ask> asks = asks_of(c);
  const bool alone = !asks.empty() && std::all_of(asks.begin(), asks.end(), [](const Ask& a) {
    return a.what == "base_salary";
  });
  return alone ? Spots{{asks.front().where, nullptr}} : Spots{};
}

Spots base_above_band(const LintContext& c) {
  Spots spots;
  const Fact* top = c.facts.find("band_base_salary_high");
  const Fact* offered = c.facts.find("offer_base_salary");
  if (top == nullptr) return spots;
  for (const Sentence& s : c.draft.sentences()) {
    for (const DraftFigure* f : c.draft.figures_in(s.where)) {
      const bool above = is_money(f->figure) && f->figure.value > top->value && !f->is_impact;
      const bool of_market = f->fact != nullptr && f->fact->id.starts_with("reason_");
      const bool as_offered = offered != nullptr && f->figure.value == offered->value;
      if (above && !as_offered && !of_market && !is_told_private(c, s, *f) &&
          lever_of_figure(c, s, f->figure) == "base_salary") {
        spots.push_back({of(f->figure), nullptr});
      }
    }
  }
  return spots;
}

// The last word before a place that says "done" or "promised". "I will deliver" promises.
enum class Told { nothing, done, promised };
Told told_before(const LintContext& c, const Stretch& sentence, std::size_t at) {
  constexpr std::size_t kNext = 2;  // bytes: a blank between
  const auto promises = c.draft.find_all(c.list("promised"), sentence);
  std::size_t done = 0;
  std::size_t promised = 0;
  for (const Stretch& s : promises) {
    if (s.begin < at) promised = std::max(promised, s.end);
  }
  for (const Stretch& s : c.draft.find_all(c.list("done"), sentence)) {
    const bool to_come = std::any_of(promises.begin(), promises.end(), [&](const Stretch& p) {
      return p.end <= s.begin && s.begin - p.end < kNext;
    });
    if (s.begin < at) (to_come ? promised : done) = std::max(to_come ? promised : done, s.end);
  }
  if (done == 0 && promised == 0) return Told::nothing;
  return done > promised ? Told::done : Told::promised;
}

Spots projection_as_done(const LintContext& c) {
  Spots spots;
  for (const Sentence& s : c.draft.sentences()) {
    for (const DraftFigure* f : c.draft.figures_in(s.where)) {
      if (f->promise == nullptr) continue;
      Told told = told_before(c, s.where, f->figure.begin);
      // "$4M that I delivered": nothing before it, and something done behind it.
      if (told == Told::nothing) told = told_before(c, s.where, s.where.end);
      if (told == Told::done) spots.push_back({of(f->figure), f->promise});
    }
  }
  return spots;
}

// Where a clause is spoken of, but for the offer as it was written.
std::optional<Stretch> acceleration_asked(const LintContext& c) {
  for (const Sentence& s : c.draft.sentences()) {
    const auto at = c.draft.find(c.list("acceleration"), s.where);
    if (at && !c.draft.find(c.list("restates"), s.where)) return at;
  }
  return std::nullopt;
}

Spots acceleration_terms(const LintContext& c) {
  const std::optional<Stretch> mentioned = acceleration_asked(c);
  if (!mentioned) return {};
  bool trigger = c.draft.find(c.list("change_of_control"), c.draft.all()).has_value();
  bool share = false;
  for (const Sentence& s : c.draft.sentences()) {
    const auto figures = c.draft.figures_in(s.where);
    const auto has = [&](NumberUnit u) {
      return std::any_of(figures.begin(), figures.end(),
                         [u](const DraftFigure* f) { return f->figure.unit == u; });
    };
    trigger = trigger || (c.draft.find(c.list("score"), s.where) && has(NumberUnit::none));
    share = share || (c.draft.find(c.list("additional"), s.where) && has(NumberUnit::share));
  }
  return trigger && share ? Spots{} : Spots{{*mentioned, nullptr}};
}

// Inside quotation marks stand the words of others.
bool is_quoted(const LintContext& c, std::size_t at) {
  for (const Sentence& s : c.draft.sentences()) {
    if (!s.where.holds(at)) continue;
    const std::string_view before = c.draft.words().substr(s.where.begin, at - s.where.begin);
    return std::count(before.begin(), before.end(), '"') % 2 == 1;
  }
  return false;
}

Spots every(const LintContext& c, const char* list) {
  Spots spots;
  std::size_t end = 0;
  for (const Stretch& s : c.draft.find_all(c.list(list), c.draft.all())) {
    if (s.begin >= end && !is_quoted(c, s.begin)) spots.push_back({s, nullptr});
    end = std::max(end, s.end);
  }
  return spots;
}

Spots ultimatum(const LintContext& c) { return every(c, "ultimatum"); }
Spots apology(const LintContext& c) { return every(c, "apology"); }

// "I need more" is weak, "I need to see it in writing" is not.
Spots weak_words(const LintContext& c) {
  Spots spots = every(c, "weak");
  const auto strong = c.draft.find_all(c.list("not_weak"), c.draft.all());
  std::erase_if(spots, [&](const Spot& s) {
    return std::any_of(strong.begin(), strong.end(),
                       [&](const Stretch& t) { return t.holds(s.where.begin); });
  });
  return spots;
}

// "The market pays more": of whom, where, when?
Spots market_claim(const LintContext& c) {
  Spots spots;
  for (const Sentence& s : c.draft.sentences()) {
    auto claim = c.draft.find(c.list("market_claims"), s.where);
    if (!claim && c.draft.find(c.list("market_pay"), s.where))
      claim = c.draft.find(c.list("market_who"), s.where);
    const std::string_view words =
        c.draft.words().substr(s.where.begin, s.where.end - s.where.begin);
    const bool sourced =
        c.draft.find(c.list("sources"), s.where) || words.find('(') != std::string_view::npos;
    if (claim && !sourced && !is_quoted(c, claim->begin)) spots.push_back({*claim});
  }
  return spots;
}

Spots unclear_amount(const LintContext& c) {
  Spots spots;
  for (const Stretch& s : unclear_amounts(c.draft.words())) spots.push_back({s});
  return spots;
}

Spots too_many_asks(const LintContext& c) {
  constexpr std::size_t kMost = 3;
  std::set<std::string> seen;
  for (const Ask& a : asks_of(c)) {
    seen.insert(a.what);
    if (seen.size() > kMost) return {{a.where, nullptr}};
  }
  return {};
}

// What a draft may have meant: the offer, the ask, the clause, a figure of a feature.
bool is_meant(const Fact& f, const NumberInText& figure) {
  const bool told = f.id.starts_with("offer_") || f.id.starts_with("ask_") ||
                    f.id.starts_with("clause_") || f.id.starts_with("plan_") ||
                    f.id.starts_with("track_record_") || f.id == "impact_arr";
  if (!told || f.is_text || f.audience == Audience::private_) return false;
  if (f.value <= Ratio(0) || figure.value <= Ratio(0)) return false;
  return f.unit == figure.unit || (is_money(figure) && f.unit == NumberUnit::dollars);
}

// The nearest of them by ratio, within half as much again.
const Fact* nearest_fact(const LintContext& c, const NumberInText& f) {
  constexpr double kFar = 0.405;  // log 1.5
  const Fact* best = nullptr;
  double least = kFar;
  for (const auto& [id, fact] : c.facts.all()) {
    if (!is_meant(fact, f)) continue;
    const double away = std::fabs(std::log(fact.value.value() / f.value.value()));
    if (away < least) {
      best = &fact;
      least = away;
    }
  }
  return best;
}

Spots number_not_fact(const LintContext& c) {
  Spots spots;
  for (const DraftFigure& f : c.draft.figures()) {
    if (f.counts && f.fact == nullptr && f.hidden.empty())
      spots.push_back({of(f.figure), nearest_fact(c, f.figure)});
  }
  return spots;
}

}  // namespace

bool is_money(const NumberInText& f) {
  return f.unit == NumberUnit::dollars || (f.unit == NumberUnit::none && f.value >= Ratio(1'000));
}

const std::vector<std::string>& LintContext::list(std::string_view name) const {
  static const std::vector<std::string> kNone;
  const auto found = words.find(name);
  return found == words.end() ? kNone : found->second;
}

const std::vector<LintRule>& all_lint_rules() {
  static const std::vector<LintRule> kRules = {
      {"model-metric", model_metric},
      {"enthusiasm", enthusiasm},
      {"base-alone", base_alone},
      {"base-above-band", base_above_band},
      {"projection-as-done", projection_as_done},
      {"acceleration-terms", acceleration_terms},
      {"ultimatum", ultimatum},
      {"apology", apology},
      {"weak-words", weak_words},
      {"market-claim", market_claim},
      {"too-many-asks", too_many_asks},
      {"unclear-amount", unclear_amount},
      {"private-figure", private_figure},
      {"number-not-fact", number_not_fact},
  };
  return kRules;
}

}  // namespace parley::words
