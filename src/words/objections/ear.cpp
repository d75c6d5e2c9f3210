#include "words/objections/ear.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/stable_sort.hpp"

namespace parley::words {
namespace {

// Found by hearing the phrases of the files, each fifth of them by the other four fifths.
constexpr double kByPhrases = 0.65;
constexpr double kByRules = 0.25;
constexpr double kByRulesOfNone = 0.75;  // they are few and narrow
constexpr double kSure = 0.78;
constexpr double kSureWithoutRule = 0.92;  // when the phrases alone speak for it
constexpr double kSureAgainstRule = 0.97;  // and a rule speaks for another
constexpr double kRuled = 2;               // a rule that is likely or sure
constexpr double kCourtesy = 0.98;
constexpr std::size_t kNearest = 3;
constexpr std::string_view kNone = "none";

// "It has nothing to do with where you live, it's the band": what is said not to be it, is not it.
bool is_denied(std::string_view clause) {
  constexpr std::array<std::string_view, 12> kDenials = {
      "nothing to do with", "not about",       "isn't about",       "isn't the problem",
      "isn't the issue",    "not the problem", "not the issue",     "don't doubt",
      "do not doubt",       "not a matter of", "isn't a matter of", "not because"};
  std::string plain;
  for (const char c : clause) plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return std::any_of(kDenials.begin(), kDenials.end(),
                     [&](std::string_view d) { return plain.find(d) != std::string::npos; });
}

bool begins_with_any(const std::vector<SaidWord>& said,
                     std::initializer_list<std::initializer_list<std::string_view>> starts) {
  return std::any_of(starts.begin(), starts.end(), [&](const auto& start) {
    return said.size() >= start.size() &&
           std::equal(start.begin(), start.end(), said.begin(),
                      [](std::string_view a, const SaidWord& b) { return a == b.word; });
  });
}

// "It's not your level, it's where you sit": the second clause says what it is instead.
bool is_corrected(std::string_view clause, std::string_view rest) {
  constexpr std::size_t kSubstance = 4;  // words
  const auto said = said_words(clause);
  const std::string_view next = rest.substr(0, rest.find_first_of(",;."));
  const auto instead = said_words(next);
  return begins_with_any(said, {{"it", "is", "not"}, {"this", "is", "not"}, {"not", "that"}}) &&
         instead.size() >= kSubstance &&
         begins_with_any(instead, {{"it", "is"}, {"we"}, {"the"}, {"just"}, {"i"}});
}

std::string without_denied(std::string_view text) {
  std::string kept;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of(",;."), rest.size() - 1);
    const std::string_view clause = rest.substr(0, end + 1);
    rest.remove_prefix(end + 1);
    if (!is_denied(clause) && !is_corrected(clause, rest)) kept += clause;
  }
  return said_words(kept).empty() ? std::string(text) : kept;
}

// "Hi, thanks. We can't." are two; "$1.5M" is none.
std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> all;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool ends = text[i] == '.' || text[i] == '!' || text[i] == '?' || text[i] == '\n';
    const bool last = i + 1 == text.size();
    if ((ends && (last || text[i + 1] == ' ' || text[i + 1] == '\n')) || last) {
      all.push_back(text.substr(begin, i + 1 - begin));
      begin = i + 1;
    }
  }
  return all;
}

bool is_ruled(const Chance& c) { return c.rules >= kRuled && c.id != kNone; }

// Both witnesses have to speak for the first, unless the phrases leave next to no doubt.
bool is_sure(const std::vector<Chance>& all) {
  const Chance& first = all.front();
  if (first.id == kNone) return false;
  if (is_ruled(first)) return first.chance >= kSure;
  const bool other = std::any_of(all.begin() + 1, all.end(), is_ruled);
  return first.chance >= (other ? kSureAgainstRule : kSureWithoutRule);
}

}  // namespace

Ear::Ear(WordClasses classes, std::vector<HeardRules> all)
    : classes_(std::move(classes)), all_(std::move(all)), likeness_(all_.size()) {
  for (std::size_t o = 0; o < all_.size(); ++o) {
    for (const std::string& phrase : all_[o].says)
      likeness_.add(o, cues_of(said_words(phrase), classes_));
  }
}

std::vector<Chance> Ear::chances(std::string_view text) const {
  const std::vector<SaidWord> said = said_words(without_denied(text));
  const std::vector<double> likeness = likeness_.of(cues_of(said, classes_));
  std::vector<Chance> chances;
  double sum = 0;
  for (std::size_t o = 0; o < all_.size(); ++o) {
    const double by = all_[o].id == kNone ? kByRulesOfNone : kByRules;
    const double rules = weight_of(all_[o], said, classes_);
    chances.push_back({all_[o].id, std::exp(kByPhrases * likeness[o] + by * rules), rules});
    sum += chances.back().chance;
  }
  for (Chance& c : chances) c.chance /= sum;
  sort_stably(chances, [](const Chance& a, const Chance& b) { return a.chance > b.chance; });
  return chances;
}

// A message is more than its objection: what is surely none, beside something that is not, is left
// out.
std::string Ear::without_courtesies(std::string_view text) const {
  std::string kept;
  for (const std::string_view sentence : sentences_of(text)) {
    const auto all = chances(sentence);
    const bool courtesy =
        !all.empty() && all.front().id == kNone && all.front().chance >= kCourtesy;
    if (!courtesy) kept += sentence;
  }
  return said_words(kept).empty() ? std::string(text) : kept;
}

Hearing Ear::hear(std::string_view text) const {
  Hearing heard;
  const auto all = chances(without_courtesies(text));
  if (!all.empty() && is_sure(all)) heard.id = all.front().id;
  for (const Chance& c : all) {
    if (c.id != kNone && heard.nearest.size() < kNearest) heard.nearest.push_back(c.id);
  }
  return heard;
}

Ear load_ear(TemplateSet& templates) {
  std::vector<std::string> ids = templates.lines("objections.txt");
  ids.emplace_back(kNone);
  std::vector<HeardRules> all;
  for (const std::string& id : ids)
    all.push_back(read_heard_rules(id, templates.lines("heard/" + id + ".txt")));
  return {WordClasses(templates.lines("heard/words.txt")), std::move(all)};
}

}  // namespace parley::words
