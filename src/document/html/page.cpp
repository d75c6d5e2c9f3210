#include "document/html/page.hpp"

#include <fmt/format.h>

#include "document/html/parts.hpp"
#include "document/markup.hpp"
#include "embedded/texts.hpp"

namespace parley::document {
namespace {

std::string headline(const Headline& h) {
  std::string text = "<header>\n";
  text += fmt::format("<p class=\"eyebrow\">{}</p>\n<h1>{}</h1>\n", escaped(h.eyebrow),
                      escaped(h.question));
  text += fmt::format("<p class=\"verdict\"><strong>{}</strong> {}</p>\n", escaped(h.verdict),
                      escaped(h.because));
  return text + html::changes(h.changes) + "</header>\n";
}

std::string contents(const std::vector<Section>& sections) {
  std::string items;
  for (const Section& s : sections) {
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", escaped(s.id), escaped(s.title));
  }
  return fmt::format("<nav aria-label=\"Contents\">\n<ol>\n{}</ol>\n</nav>\n", items);
}

std::string section(const Section& s) {
  std::string html =
      fmt::format("<section id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 id=\"{0}-h\">{1}</h2>\n",
                  escaped(s.id), escaped(s.title));
  if (!s.lead.empty()) html += fmt::format("<p class=\"lead\">{}</p>\n", escaped(s.lead));
  std::string_view heading = s.title;
  for (const Part& p : s.parts) {
    if (const auto* h = std::get_if<Heading>(&p)) heading = h->text;
    html += html::part(p, heading);
  }
  return html + "</section>\n";
}

}  // namespace

std::string to_html(const Page& page) {
  std::string html = html::opening(page.title, embedded::page_css());
  html += "<body>\n<div class=\"page\">\n" + headline(page.headline) + contents(page.sections) +
          "<main>\n";
  for (const Section& s : page.sections) html += section(s);
  html += fmt::format("</main>\n<footer>{}</footer>\n</div>\n", escaped(page.footer));
  return html + html::closing(embedded::page_js());
}

}  // namespace parley::document
