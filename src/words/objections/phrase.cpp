#include "words/objections/phrase.hpp"

#include <algorithm>

namespace parley::words {
namespace {

constexpr std::size_t kGap = 4;
constexpr std::size_t kWideGap = 12;

Choices choices_of(std::string_view text) {
  Choices choices;
  for (const std::string& choice : pieces(text, '|')) {
    if (choice.starts_with('@')) {
      choices.push_back({choice});
      continue;
    }
    auto& stems = choices.emplace_back();
    for (const std::string& word : pieces(choice, '_')) stems.push_back(stem_of(word));
  }
  return choices;
}

PhraseStep step_of(std::string text) {
  if (text == "*") return {.kind = PhraseStep::Kind::gap, .widest = kGap};
  if (text == "**") return {.kind = PhraseStep::Kind::gap, .widest = kWideGap};
  if (text == "^") return {.kind = PhraseStep::Kind::first};
  if (text == "$") return {.kind = PhraseStep::Kind::last};
  const bool may_lack = text.size() > 1 && text.ends_with('?') && text[text.size() - 2] != '|';
  if (may_lack) text.pop_back();
  return {.kind = PhraseStep::Kind::word, .choices = choices_of(text), .may_lack = may_lack};
}

class Matcher {
 public:
  Matcher(const std::vector<SaidWord>& said, const WordClasses& classes)
      : said_(said), classes_(classes) {}

  bool anywhere(const std::vector<PhraseStep>& row) const {
    for (std::size_t at = 0; at < said_.size(); ++at) {
      if (from(row, 0, at, said_[at].sentence)) return true;
    }
    return false;
  }

  bool stands(const Choices& choices) const {
    for (std::size_t at = 0; at < said_.size(); ++at) {
      if (!lengths(choices, at).empty()) return true;
    }
    return false;
  }

 private:
  // Every length of a choice that stands at a word.
  std::vector<std::size_t> lengths(const Choices& choices, std::size_t at) const {
    std::vector<std::size_t> all;
    for (const auto& c : choices) {
      const std::size_t n =
          c.front().starts_with('@')
              ? classes_.length_at(std::string_view(c.front()).substr(1), said_, at)
              : length_of(c, said_, at);
      if (n > 0) all.push_back(n);
    }
    return all;
  }

  bool inside(std::size_t at, int sentence) const {
    return at < said_.size() && said_[at].sentence == sentence;
  }

  bool from(const std::vector<PhraseStep>& row, std::size_t step, std::size_t at,
            int sentence) const {
    if (step == row.size()) return true;
    const PhraseStep& s = row[step];
    switch (s.kind) {
      case PhraseStep::Kind::first:
        return (at == 0 || said_[at - 1].sentence != sentence) && from(row, step + 1, at, sentence);
      case PhraseStep::Kind::last:
        return (!inside(at, sentence) || said_[at].word == "?") &&
               from(row, step + 1, at, sentence);
      case PhraseStep::Kind::gap:
        return after_gap(row, step, at, sentence);
      case PhraseStep::Kind::word:
        break;
    }
    if (s.may_lack && from(row, step + 1, at, sentence)) return true;
    if (!inside(at, sentence)) return false;
    const auto all = lengths(s.choices, at);
    return std::any_of(all.begin(), all.end(),
                       [&](std::size_t n) { return from(row, step + 1, at + n, sentence); });
  }

  bool after_gap(const std::vector<PhraseStep>& row, std::size_t step, std::size_t at,
                 int sentence) const {
    for (std::size_t skip = 0; skip <= row[step].widest; ++skip) {
      if (skip > 0 && !inside(at + skip - 1, sentence)) return false;
      if (from(row, step + 1, at + skip, sentence)) return true;
    }
    return false;
  }

  const std::vector<SaidWord>& said_;
  const WordClasses& classes_;
};

}  // namespace

Phrase read_phrase(std::string_view text) {
  Phrase p{.text = std::string(text), .rows = {{}}, .never = {}};
  for (const std::string& piece : pieces(text, ' ')) {
    if (piece == "&") {
      p.rows.emplace_back();
    } else if (piece.starts_with('!')) {
      p.never.push_back(choices_of(std::string_view(piece).substr(1)));
    } else {
      p.rows.back().push_back(step_of(piece));
    }
  }
  std::erase_if(p.rows, [](const auto& row) { return row.empty(); });
  return p;
}

std::vector<std::string> unknown_classes(const Phrase& p, const WordClasses& classes) {
  std::vector<std::string> unknown;
  const auto look = [&](const Choices& choices) {
    for (const auto& c : choices) {
      if (c.front().starts_with('@') && !classes.knows(std::string_view(c.front()).substr(1)))
        unknown.push_back(c.front());
    }
  };
  for (const auto& row : p.rows) {
    for (const PhraseStep& s : row) look(s.choices);
  }
  for (const auto& choices : p.never) look(choices);
  return unknown;
}

bool matches(const Phrase& p, const std::vector<SaidWord>& said, const WordClasses& classes) {
  const Matcher m(said, classes);
  if (std::any_of(p.never.begin(), p.never.end(), [&](const auto& c) { return m.stands(c); }))
    return false;
  return !p.rows.empty() &&
         std::all_of(p.rows.begin(), p.rows.end(), [&](const auto& r) { return m.anywhere(r); });
}

}  // namespace parley::words
