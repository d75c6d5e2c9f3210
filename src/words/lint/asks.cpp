#include "words/lint/asks.hpp"

#include <algorithm>
#include <iterator>

#include "parley/terms/levers.hpp"

namespace parley::words {
namespace {

struct Mention {
  std::string lever;
  Stretch where;
};

// "An additional 25% of the grant vests": the grant of an acceleration clause, not asked for again.
bool is_part_of_clause(const LintContext& c, const std::vector<Mention>& all, const Mention& m) {
  const bool clause = std::any_of(all.begin(), all.end(),
                                  [](const Mention& o) { return o.lever == "acceleration"; });
  const std::string_view before = c.draft.words().substr(0, m.where.begin);
  return clause && m.lever == "ownership" &&
         (before.ends_with("of the ") || before.ends_with("of my "));
}

// "signing bonus" is a sign-on, not a bonus: the longer words win where two overlap.
std::vector<Mention> mentions(const LintContext& c, const Stretch& in) {
  std::vector<Mention> found;
  for (const Lever lever : kAllLevers) {
    for (const Stretch& s : c.draft.find_all(c.list(name(lever)), in))
      found.push_back({std::string(name(lever)), s});
  }
  const auto covered = [&](const Mention& m) {
    return std::any_of(found.begin(), found.end(), [&](const Mention& o) {
      const std::size_t own = m.where.end - m.where.begin;
      return o.where.begin <= m.where.begin && m.where.end <= o.where.end &&
             o.where.end - o.where.begin > own;
    });
  };
  std::vector<Mention> kept;
  std::copy_if(found.begin(), found.end(), std::back_inserter(kept),
               [&](const Mention& m) { return !covered(m) && !is_part_of_clause(c, found, m); });
  return kept;
}

// The part of a sentence between two commas or semicolons around a place.
Stretch clause_around(const LintContext& c, const Stretch& sentence, const Stretch& at) {
  const std::string_view words = c.draft.words();
  Stretch clause = sentence;
  for (std::size_t i = sentence.begin; i + 1 < sentence.end; ++i) {
    if ((words[i] != ',' && words[i] != ';') || words[i + 1] != ' ') continue;
    if (i < at.begin) clause.begin = i + 1;
    if (i >= at.end) {
      clause.end = i;
      break;
    }
  }
  return clause;
}

// "I'd like $190k": an amount like the offered base is base, also where nobody says so.
bool is_like_base(const LintContext& c, const NumberInText& f) {
  const Fact* offered = c.facts.find("offer_base_salary");
  if (offered == nullptr || (f.unit != NumberUnit::dollars && f.unit != NumberUnit::none))
    return false;
  return f.value >= offered->value * Ratio::of(7, 10) &&
         f.value <= offered->value * Ratio::of(3, 2);
}

void add_bare_base(const LintContext& c, const Sentence& s, std::vector<Ask>& asks) {
  for (const DraftFigure* f : c.draft.figures_in(s.where)) {
    if (is_like_base(c, f->figure))
      asks.push_back({"base_salary", {f->figure.begin, f->figure.end()}});
  }
}

void add_asks(const LintContext& c, const Sentence& s, std::vector<Ask>& asks) {
  const std::vector<Mention> named = mentions(c, s.where);
  if (named.empty()) add_bare_base(c, s, asks);
  for (const Mention& m : named) {
    const bool kept = c.draft.find(c.list("keep"), clause_around(c, s.where, m.where)).has_value();
    if (!kept) asks.push_back({m.lever, m.where});
  }
  for (const std::string& other : c.list("other_asks")) {
    if (const auto at = c.draft.find({other}, s.where)) asks.push_back({other, *at});
  }
}

}  // namespace

std::vector<Ask> asks_of(const LintContext& c) {
  std::vector<Ask> asks;
  bool in_list = false;
  for (const Sentence& s : c.draft.sentences()) {
    const bool asking = c.draft.find(c.list("asking"), s.where).has_value() &&
                        !c.draft.find(c.list("restates"), s.where);
    in_list = s.is_bullet && in_list;
    if (asking || in_list) add_asks(c, s, asks);
    if (s.leads_list && asking) in_list = true;
  }
  return asks;
}

namespace {

// Bytes between a lever's name and a figure; "and" or a comma between them parts them further.
std::size_t gap_between(const LintContext& c, const Stretch& name, const Stretch& figure) {
  constexpr std::size_t kParted = 20;
  const std::size_t begin = std::min(name.end, figure.end);
  const std::size_t end = std::max(std::max(name.begin, figure.begin), begin);
  const std::string_view between = c.draft.words().substr(begin, end - begin);
  const bool parted = between.find(" and ") != std::string_view::npos ||
                      between.find(',') != std::string_view::npos;
  return between.size() + (parted ? kParted : 0);
}

// "$200,000" that the scenario holds as stock, or as a payment.
bool says_another_lever(const LintContext& c, const NumberInText& f) {
  return std::any_of(c.facts.all().begin(), c.facts.all().end(), [&](const auto& known) {
    const auto& [id, fact] = known;
    return fact.audience == Audience::everyone && id.find("base_salary") == std::string::npos &&
           may_say(f, fact);
  });
}

}  // namespace

std::string lever_of_figure(const LintContext& c, const Sentence& s, const NumberInText& f) {
  std::string nearest;
  std::size_t least = std::string::npos;
  std::vector<Mention> named = mentions(c, clause_around(c, s.where, {f.begin, f.end()}));
  if (named.empty()) named = mentions(c, s.where);
  if (named.empty() && is_like_base(c, f) && !says_another_lever(c, f)) return "base_salary";
  for (const Mention& m : named) {
    const std::size_t gap = gap_between(c, m.where, {f.begin, f.end()});
    if (gap < least) {
      least = gap;
      nearest = m.lever;
    }
  }
  return nearest;
}

}  // namespace parley::words
