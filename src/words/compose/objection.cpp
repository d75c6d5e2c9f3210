#include "parley/words/compose/objection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "words/figures/folded.hpp"

namespace parley::words {
namespace {

// Lower case words with single blanks around each: " the equity range is fixed ".
std::string spaced_words(std::string_view text) {
  std::string plain = fold(text).text;
  for (char& c : plain) {
    const bool keeps =
        (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'' || c == '%' || c == '$';
    if (!keeps) c = ' ';
  }
  std::istringstream words(plain);
  std::string out = " ";
  for (std::string word; words >> word;) out += word + " ";
  return out;
}

// Longer phrases say more than single words.
int likeness(const Objection& o, const std::string& text) {
  int score = 0;
  for (const std::string& keyword : o.keywords) {
    const std::string words = spaced_words(keyword);
    if (text.find(words) == std::string::npos) continue;
    const auto count = static_cast<int>(std::count(words.begin(), words.end(), ' ')) - 1;
    score += count * count;
  }
  return score;
}

bool is_there(const FactScope& root, const std::string& name) {
  return root.facts.contains(name) || root.flags.contains(name) || root.lists.contains(name);
}

}  // namespace

std::vector<Objection> load_objections(TemplateSet& templates) {
  std::vector<Objection> all;
  for (const std::string& id : templates.lines("objections.txt")) {
    const HeadedTemplate* t = templates.find("objections/" + id);
    if (t == nullptr) continue;
    all.push_back({.id = id,
                   .heard = t->text("heard"),
                   .keywords = t->list("keywords"),
                   .levers = t->list("levers"),
                   .needs = t->list("needs"),
                   .cites = t->list("cites"),
                   .reply = &t->body});
  }
  return all;
}

bool belongs_in_script(const Objection& o, const Facts& facts) {
  const auto there = [&](const std::string& name) { return is_there(facts.root, name); };
  if (!std::all_of(o.needs.begin(), o.needs.end(), there)) return false;
  return o.levers.empty() ||
         std::any_of(o.levers.begin(), o.levers.end(),
                     [&](const std::string& lever) { return there("ask_" + lever); });
}

ObjectionMatch closest_objection(const std::vector<Objection>& all, std::string_view text) {
  const std::string words = spaced_words(text);
  ObjectionMatch best;
  int most = 0;
  for (const Objection& o : all) {
    if (words == spaced_words(o.heard) || words == spaced_words(o.id)) return {&o, true};
    const int score = likeness(o, words);
    if (score > most) {
      most = score;
      best.objection = &o;
    }
  }
  return best;
}

}  // namespace parley::words
