#include "document/html/parts.hpp"

#include <fmt/format.h>

#include "document/markup.hpp"

namespace parley::document::html {
namespace {

std::string with_class(const std::string& name) {
  return name.empty() ? "" : fmt::format(" class=\"{}\"", name);
}

std::string cards(const std::vector<Card>& list) {
  std::string html;
  for (const Card& c : list) {
    html += fmt::format("<div><dt>{}</dt> <dd><span class=\"figure {}\">{}</span>{}</dd></div>\n",
                        escaped(c.label), tone_class(c.value.tone), escaped(c.value.text),
                        c.note.empty() ? "" : fmt::format("\n<small>{}</small>", escaped(c.note)));
  }
  return html;
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
  std::string operator()(const Gallery& g) const {
    std::string html;
    for (const Figure& f : g.figures) html += small_figure(f);
    return fmt::format("<div class=\"three\">\n{}</div>\n", html);
  }
  std::string operator()(const Privacy& p) const {
    return fmt::format(
        "<p class=\"private\"><svg width=\"13\" height=\"15\" viewBox=\"0 0 13 15\" "
        "aria-hidden=\"true\" focusable=\"false\"><path d=\"M1.5 6.5h10v7h-10zM3.5 6V4.2a3 3 0 0 1 "
        "6 0V6\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.7\" "
        "stroke-linejoin=\"round\"/></svg> {}</p>\n",
        escaped(p.text));
  }
  std::string operator()(const Questions& q) const {
    std::string items;
    for (const Questions::Question& one : q.list) {
      items +=
          fmt::format("<li>{}{}</li>\n", escaped(one.text),
                      one.why.empty() ? "" : fmt::format(" <small>{}</small>", escaped(one.why)));
    }
    return fmt::format("<ol class=\"questions\">\n{}</ol>\n", items);
  }
  std::string operator()(const Empty& e) const {
    return fmt::format("<div class=\"empty\"><p><strong>{}</strong></p>\n<p>{}{}</p></div>\n",
                       escaped(e.what), escaped(e.gives),
                       e.how.empty() ? "" : fmt::format(" <code>{}</code>", escaped(e.how)));
  }
  std::string operator()(const Cards& c) const {
    return fmt::format("<dl class=\"cards\">\n{}</dl>\n", cards(c.cards));
  }
  std::string operator()(const Changes& c) const { return changes(c.list); }
  std::string operator()(const Stories& s) const {
    std::string html;
    for (const Stories::Story& story : s.list) {
      html +=
          fmt::format("<article><h3>{}</h3>\n<dl>\n{}</dl>\n<p class=\"muted\">{}</p></article>\n",
                      escaped(story.title), cards(story.figures), escaped(story.source));
    }
    return fmt::format("<div class=\"stories{}\">\n{}</div>\n", s.list.size() == 1 ? " one" : "",
                       html);
  }
};

}  // namespace

std::string changes(const std::vector<Change>& list) {
  if (list.empty()) return "";
  std::string rows;
  for (const Change& c : list) {
    rows += fmt::format(
        "<div><dt>{}</dt> <dd><span class=\"from\">{}</span> <span class=\"arrow\" "
        "aria-hidden=\"true\">→</span>"
        "<span class=\"unseen\"> to </span> <b>{}</b></dd></div>\n",
        escaped(c.lever), escaped(c.from), escaped(c.to));
  }
  return fmt::format("<dl class=\"ask\">\n{}</dl>\n", rows);
}

std::string tone_class(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::strong:
      return "strong";
    case Tone::muted:
      return "muted";
    case Tone::good:
      return "good";
    case Tone::bad:
      return "bad";
  }
  return "";
}

std::string part(const Part& p, std::string_view heading) { return std::visit(Writer{heading}, p); }

}  // namespace parley::document::html
