#include "words/lint/scanner.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace parley::words {
namespace {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// Where the names that carry digits stand in the text; their digits are no figures of ours.
std::vector<Span> names_with_digits(std::string_view text, const Facts& facts, Audience audience) {
  std::vector<Span> spans;
  for (const auto& [id, fact] : facts.all()) {
    const bool visible = audience == Audience::private_ || fact.audience == Audience::everyone;
    if (!fact.is_text || !visible || fact.text.empty() || read_figures(fact.text).empty()) continue;
    for (auto at = text.find(fact.text); at != std::string_view::npos;
         at = text.find(fact.text, at + 1)) {
      spans.push_back({at, at + fact.text.size()});
    }
  }
  return spans;
}

bool is_covered(const NumberInText& f, const std::vector<Span>& spans) {
  return std::any_of(spans.begin(), spans.end(),
                     [&](const Span& s) { return s.begin <= f.begin && f.end() <= s.end; });
}

Place place_of(const SourceFile& file, const NumberInText& f) {
  const std::string_view before = std::string_view(file.text).substr(0, f.begin);
  const auto line = std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n');
  const std::size_t column = start == std::string_view::npos ? f.begin : f.begin - start - 1;
  return {&file, static_cast<int>(line) + 1, static_cast<int>(column) + 1,
          static_cast<int>(f.length)};
}

Diagnostic no_fact(const SourceFile& file, const NumberInText& f) {
  return {.code = "T008",
          .message = fmt::format("\"{}\" is no fact of this document", spelling(file.text, f)),
          .place = place_of(file, f),
          .notes = {},
          .help = "every number of a document comes from a fact, written as the fact is"};
}

Diagnostic private_figure(const SourceFile& file, const NumberInText& f, const Fact& fact) {
  return {.code = "T009",
          .message = fmt::format("\"{}\" is private ({}) and this document is public",
                                 spelling(file.text, f), fact.id),
          .place = place_of(file, f),
          .notes = {},
          .help = "take the figure out; preferences.share = true lets another offer be named"};
}

}  // namespace

const Fact* fact_said_by(const NumberInText& figure, const Facts& facts) {
  const Fact* hidden = nullptr;
  for (const auto& [id, fact] : facts.all()) {
    if (!says(figure, fact)) continue;
    if (fact.audience == Audience::everyone) return &fact;
    hidden = &fact;
  }
  return hidden;
}

std::vector<Diagnostic> scan(const SourceFile& file, const Facts& facts, Audience audience) {
  std::vector<Diagnostic> faults;
  const std::vector<Span> names = names_with_digits(file.text, facts, audience);
  for (const NumberInText& f : read_figures(file.text)) {
    const Fact* fact = fact_said_by(f, facts);
    const bool hidden = fact != nullptr && fact->audience == Audience::private_;
    if (hidden && audience == Audience::everyone) {
      faults.push_back(private_figure(file, f, *fact));
    } else if (fact == nullptr && !is_covered(f, names)) {
      faults.push_back(no_fact(file, f));
    }
  }
  return faults;
}

}  // namespace parley::words
