#include "words/objections/hearing.hpp"

#include <algorithm>

#include "words/objections/ear.hpp"

namespace parley::words {
namespace {

// As plain words, one blank between each: how a title or an id is compared.
std::string plain(std::string_view text) {
  std::string out;
  for (const SaidWord& w : said_words(text)) out += w.word + " ";
  return out;
}

std::string as_words(std::string id) {
  for (char& c : id) {
    if (c == '_') c = ' ';
  }
  return id;
}

// The objection that is named by its id or by its title.
std::optional<std::string> named(std::string_view text, TemplateSet& templates) {
  const std::string said = plain(text);
  for (const std::string& id : templates.lines("objections.txt")) {
    const HeadedTemplate* t = templates.find("objections/" + id);
    if (t == nullptr) continue;
    if (said == plain(t->text("heard")) || said == plain(as_words(id)) || text == id) return id;
  }
  return std::nullopt;
}

}  // namespace

Hearing hear(std::string_view text, TemplateSet& templates) {
  Hearing heard = load_ear(templates).hear(text);
  const std::optional<std::string> id = named(text, templates);
  if (!id) return heard;
  heard.id = id;
  std::erase(heard.nearest, *id);
  heard.nearest.insert(heard.nearest.begin(), *id);
  heard.nearest.resize(std::min<std::size_t>(heard.nearest.size(), 3));
  return heard;
}

}  // namespace parley::words
