#include "report/html/parts.hpp"

#include <fmt/format.h>

#include "parley/report/markup.hpp"

namespace parley::report::html {
namespace {

std::string with_class(const std::string& name) {
  return name.empty() ? "" : fmt::format(" class=\"{}\"", name);
}

struct Writer {
  std::string_view heading;

  std::string operator()(const Heading& h) const {
    const int level = h.level < 3 ? 3 : h.level;
    return fmt::format("<h{0}>{1}</h{0}>\n", level, escaped(h.text));
  }
  std::string operator()(const Paragraph& p) const {
    return fmt::format("<p{}>{}</p>\n", with_class(tone_class(p.tone)), escaped(p.text));
  }
  std::string operator()(const Bullets& b) const {
    std::string items;
    for (const std::string& i : b.items) items += fmt::format("<li>{}</li>\n", escaped(i));
    return fmt::format("<ul>\n{}</ul>\n", items);
  }
  std::string operator()(const Table& t) const { return table(t, heading); }
  std::string operator()(const Figure& f) const { return figure(f); }
  std::string operator()(const Cards& c) const {
    std::string cards;
    for (const Card& card : c.cards) {
      cards += fmt::format("<div><dt>{}</dt><dd><span class=\"figure {}\">{}</span>{}</dd></div>\n",
                           escaped(card.label), tone_class(card.value.tone), escaped(card.value.text),
                           card.note.empty() ? "" : fmt::format("<small>{}</small>", escaped(card.note)));
    }
    return fmt::format("<dl class=\"cards\">\n{}</dl>\n", cards);
  }
};

}  // namespace

std::string tone_class(Tone tone) {
  switch (tone) {
    case Tone::plain: return "";
    case Tone::strong: return "strong";
    case Tone::muted: return "muted";
    case Tone::good: return "good";
    case Tone::bad: return "bad";
  }
  return "";
}

std::string part(const Part& p, std::string_view heading) { return std::visit(Writer{heading}, p); }

}  // namespace parley::report::html
