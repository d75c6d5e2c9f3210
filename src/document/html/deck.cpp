#include "document/html/deck.hpp"

#include <fmt/format.h>

#include "document/html/parts.hpp"
#include "document/markup.hpp"
#include "embedded/texts.hpp"

namespace parley::document {
namespace {

constexpr double kOnSlide = 620;  // drawn small, shown large: words of a slide are read from afar

std::string slide_part(const Part& p, std::string_view heading) {
  const auto* f = std::get_if<Figure>(&p);
  if (!f) return html::part(p, heading);
  return fmt::format(
      "<figure id=\"{}\">\n<div class=\"wide\">{}</div>\n<div "
      "class=\"narrow\">{}</div>\n</figure>\n",
      escaped(f->id), html::picture(*f, "w", kOnSlide), html::picture(*f, "n", 342));
}

// What a picture shows, in words, belongs to those who do not see it.
bool says_the_picture(const Section& s, std::size_t i) {
  return i > 0 && std::holds_alternative<Figure>(s.parts[i - 1]) &&
         std::holds_alternative<Bullets>(s.parts[i]);
}

std::string slide(const Section& s, std::string_view footer) {
  std::string text = fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-h\">\n<div class=\"slide\">\n<h2 "
      "id=\"{0}-h\">{1}</h2>\n",
      escaped(s.id), escaped(s.title));
  text += "<div class=\"body\">\n";
  if (!s.lead.empty()) text += fmt::format("<p class=\"lead\">{}</p>\n", escaped(s.lead));
  for (std::size_t i = 0; i < s.parts.size(); ++i) {
    const bool unseen = says_the_picture(s, i);
    text += unseen ? "<div class=\"unseen\">" : "";
    text += slide_part(s.parts[i], s.title);
    text += unseen ? "</div>\n" : "";
  }
  return text +
         fmt::format("</div>\n<p class=\"foot\">{}</p>\n</div>\n</section>\n", escaped(footer));
}

}  // namespace

std::string to_html_deck(const Page& page) {
  const std::string style = std::string(embedded::page_css()) + std::string(embedded::deck_css());
  std::string text = html::opening(page.title, style);
  text += fmt::format("<body class=\"deck\">\n<main>\n<h1 class=\"unseen\">{}</h1>\n",
                      escaped(page.title));
  for (const Section& s : page.sections) text += slide(s, page.footer);
  return text + "</main>\n" + html::closing(embedded::deck_js());
}

}  // namespace parley::document
