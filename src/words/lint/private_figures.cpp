#include "words/lint/private_figures.hpp"

#include <algorithm>
#include <array>

#include "words/lint/private_names.hpp"

namespace parley::words {
namespace {

// Money that a sentence calls by a name that is nobody's business, known to the scenario or not.
struct ToldAs {
  const char* phrases;
  PrivateKind kind;
  std::string_view says;
};
constexpr std::array<ToldAs, 3> kToldAs = {
    {{"own_pay", PrivateKind::own_pay, "your pay today"},
     {"own_least", PrivateKind::least, "the least that you would take"},
     {"own_other", PrivateKind::other_offer, "a figure of another offer"}}};

// "My current salary is $176,000": told right before the figure, it is that, whatever else it is.
bool is_told_before(const LintContext& c, const char* phrases, const Sentence& s,
                    const NumberInText& f) {
  constexpr std::size_t kNear = 12;  // bytes: " is now at "
  const auto all = c.draft.find_all(c.list(phrases), s.where);
  return std::any_of(all.begin(), all.end(), [&](const Stretch& p) {
    return p.end <= f.begin && f.begin - p.end <= kNear &&
           c.draft.words().substr(p.end, f.begin - p.end).find_first_of(",;:") ==
               std::string_view::npos;
  });
}

// "At my present job it is $168,000": oneself, and the time or place, and nobody is asked.
bool is_of_today(const LintContext& c, const Sentence& s) {
  const auto has = [&](const char* list) {
    return c.draft.find(c.list(list), s.where).has_value();
  };
  return has("own_self") && has("own_time") && !has("theirs") && !has("asking");
}

constexpr std::size_t kUnsaid = std::string::npos;

// Bytes from a figure to the nearest of the phrases in its sentence.
std::size_t distance_to(const LintContext& c, const char* phrases, const Sentence& s,
                        const NumberInText& f) {
  std::size_t least = kUnsaid;
  for (const Stretch& p : c.draft.find_all(c.list(phrases), s.where))
    least =
        std::min(least, p.end <= f.begin ? f.begin - p.end : p.begin - std::min(p.begin, f.end()));
  return least;
}

// What the draft calls a figure: the nearest of the names. One that the file knows as something
// else, or as public, is called so right before it only.
const ToldAs* told_as(const LintContext& c, const Sentence& s, const DraftFigure& f) {
  if (!is_money(f.figure)) return nullptr;
  const bool known = f.fact != nullptr || !f.hidden.empty();
  const ToldAs* nearest = nullptr;
  std::size_t least = kUnsaid;
  for (const ToldAs& told : kToldAs) {
    const std::size_t away = distance_to(c, told.phrases, s, f.figure);
    const bool fits = std::any_of(f.hidden.begin(), f.hidden.end(), [&](const Fact* h) {
      return private_kind(*h, c.facts) == told.kind;
    });
    if (known && !fits && !is_told_before(c, told.phrases, s, f.figure)) continue;
    if (away < least) {
      nearest = &told;
      least = away;
    }
  }
  if (nearest != nullptr || f.fact != nullptr) return nearest;
  return is_of_today(c, s) ? kToldAs.data() : nullptr;
}

// Where no file says which job is the present one: the pay of one of them.
const Fact* pay_of_some_job(const LintContext& c, const DraftFigure& f) {
  const auto& all = c.facts.all();
  if (std::any_of(all.begin(), all.end(),
                  [](const auto& fact) { return fact.first.ends_with("_current"); }))
    return nullptr;
  const auto found = std::find_if(f.hidden.begin(), f.hidden.end(), [&](const Fact* h) {
    return private_kind(*h, c.facts) == PrivateKind::other_offer && h->id.ends_with("_base_salary");
  });
  return found == f.hidden.end() ? nullptr : *found;
}

// The private fact that a figure says: one of the kind that the draft names; unnamed, the first of
// another's pay, or else the first.
const Fact* hidden_fact(const LintContext& c, const DraftFigure& f, const ToldAs* told) {
  const auto first_of = [&](PrivateKind kind) -> const Fact* {
    const auto found = std::find_if(f.hidden.begin(), f.hidden.end(), [&](const Fact* h) {
      return private_kind(*h, c.facts) == kind;
    });
    return found == f.hidden.end() ? nullptr : *found;
  };
  const Fact* named = told == nullptr ? nullptr : first_of(told->kind);
  if (named != nullptr || f.hidden.empty()) return named;
  if (told != nullptr) return told->kind == PrivateKind::own_pay ? pay_of_some_job(c, f) : nullptr;
  for (const PrivateKind kind : {PrivateKind::own_pay, PrivateKind::other_offer}) {
    if (const Fact* found = first_of(kind)) return found;
  }
  return f.hidden.front();
}

}  // namespace

bool is_told_private(const LintContext& c, const Sentence& s, const DraftFigure& f) {
  return told_as(c, s, f) != nullptr;
}

std::vector<Spot> private_figure(const LintContext& c) {
  std::vector<Spot> spots;
  for (const Sentence& s : c.draft.sentences()) {
    for (const DraftFigure* f : c.draft.figures_in(s.where)) {
      const ToldAs* told = told_as(c, s, *f);
      if (f->hidden.empty() && told == nullptr) continue;
      spots.push_back({.where = {f->figure.begin, f->figure.end()},
                       .hidden = hidden_fact(c, *f, told),
                       .told = told == nullptr ? std::string_view() : told->says});
    }
  }
  return spots;
}

}  // namespace parley::words
