#include "letter/find/notebook.hpp"

#include <algorithm>

namespace parley::letter {
namespace {

void use(const Where& at) {
  for (std::size_t i = at.first; i < at.end && at.in != nullptr && i < at.in->used.size(); ++i)
    at.in->used[i] = true;
}

Note& add(Entry& e, Note n) {
  if (n.at.in != nullptr) {
    n.newness = n.at.in->block.newness;
    n.choice = n.at.in->block.choice;
    use(n.at);
  }
  e.notes.push_back(std::move(n));
  return e.notes.back();
}

}  // namespace

const Note* Entry::last(std::string_view key) const {
  for (auto n = notes.rbegin(); n != notes.rend(); ++n) {
    if (n->key == key) return &*n;
  }
  return nullptr;
}

bool Entry::says(std::string_view key) const {
  const Note* n = last(key);
  return n != nullptr && !n->open;
}

Note& Notebook::note(Entry& e, std::string key, Value v, Where at, std::string match) {
  return add(e,
             {.key = std::move(key), .value = std::move(v), .at = at, .match = std::move(match)});
}

Note& Notebook::ask(Entry& e, std::string key, std::string why, Where at,
                    std::vector<Value> readings) {
  return add(e, {.key = std::move(key),
                 .at = at,
                 .open = true,
                 .why = std::move(why),
                 .readings = std::move(readings)});
}

Evidence evidence(const Page& page, const Where& at) {
  Evidence out;
  if (at.in == nullptr || at.in->t.empty() || at.first >= at.end) return out;
  const ParsedBlock& b = *at.in;
  const std::size_t first = std::min(at.first, b.t.size() - 1);
  const std::size_t last = std::min(at.end, b.t.size()) - 1;
  out.file = b.block.file;
  out.in_text = b.block.words.source(b.t[first].start, b.t[std::max(first, last)].end);
  const SourceText& letter = (*page.letters)[static_cast<std::size_t>(out.file)];
  out.at = letter.places.in_file(out.in_text);
  out.words = letter.text.substr(out.in_text.start, out.in_text.end - out.in_text.start);
  return out;
}

std::vector<Value> readings_of(const Token& t, Value (*make)(const Ratio&)) {
  std::vector<Value> out;
  if (t.doubt == Doubt::foreign) return out;
  out.push_back(make(t.value));
  if (t.other) out.push_back(make(*t.other));
  return out;
}

std::string why_of(const Token& t) {
  switch (t.doubt) {
    case Doubt::words_against_figures:
      return "words and figures disagree";
    case Doubt::range:
      return "a range";
    case Doubt::about:
      return "about that, not exactly";
    case Doubt::foreign:
      return "another currency";
    case Doubt::choice:
      return "one or the other, to choose from";
    case Doubt::loose:
      return "the salary, or something else?";
    case Doubt::broken:
      return "a blank within the figure";
    case Doubt::condition:
      return "it hangs on a condition";
    case Doubt::none:
      break;
  }
  return t.up_to ? "at most that" : "at least that";
}

Note& note_amount(Entry& e, std::string key, const Token& t, Value (*make)(const Ratio&),
                  Where at) {
  if (t.sure()) return Notebook::note(e, std::move(key), make(t.value), at);
  return Notebook::ask(e, std::move(key), why_of(t), at, readings_of(t, make));
}

}  // namespace parley::letter
