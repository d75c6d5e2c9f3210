#include "document/html/page.hpp"

#include <fmt/format.h>

#include "document/html/parts.hpp"
#include "document/markup.hpp"
#include "embedded/texts.hpp"

namespace parley::document {
namespace {

constexpr std::string_view kDetails = "The details";

bool is_folded(const Section& s) { return s.shown != Shown::open; }

bool any_folded(const std::vector<Section>& sections) {
  for (const Section& s : sections) {
    if (is_folded(s)) return true;
  }
  return false;
}

// Beside the page where there is room, folded away on a phone.
std::string contents(const std::vector<Section>& sections) {
  std::string items;
  const auto add = [&](std::string_view id, std::string_view title) {
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", escaped(id), escaped(title));
  };
  for (const Section& s : sections) {
    if (!is_folded(s)) add(s.id, s.title);
  }
  if (any_folded(sections)) add("details", kDetails);
  return fmt::format(
      "<nav class=\"contents\" aria-label=\"Contents\">\n<ol class=\"wide\">\n{0}</ol>\n<details "
      "class=\"narrow\"><summary><b>Contents</b></summary><ol>\n{0}</ol></details>\n</nav>\n",
      items);
}

std::string html_of_parts(const Section& s) {
  std::string html;
  std::string_view heading = s.title;
  for (const Part& p : s.parts) {
    if (const auto* h = std::get_if<Heading>(&p)) heading = h->text;
    html += html::part(p, heading);
  }
  return html;
}

std::string section(const Section& s) {
  std::string html = fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-h\"{2}>\n<h2 id=\"{0}-h\">{1}</h2>\n",
      escaped(s.id), escaped(s.title), s.first_page_ends ? " class=\"first-page-ends\"" : "");
  if (!s.lead.empty()) html += fmt::format("<p class=\"sub\">{}</p>\n", escaped(s.lead));
  return html + html_of_parts(s) + "</section>\n";
}

std::string fold(const Section& s) {
  return fmt::format(
      "<details class=\"fold\" id=\"{}\"{}{}><summary><span><b>{}</b>\n<span>{}</span></span>"
      "</summary>\n<div class=\"inside\">\n{}</div></details>\n",
      escaped(s.id), s.shown == Shown::unfolded ? " open=\"\"" : "",
      s.on_paper ? " data-print=\"\"" : "", escaped(s.title), escaped(s.lead), html_of_parts(s));
}

std::string details(const std::vector<Section>& sections) {
  if (!any_folded(sections)) return "";
  std::string html = fmt::format(
      "<section id=\"details\" aria-labelledby=\"details-h\">\n<h2 id=\"details-h\">{}</h2>\n",
      kDetails);
  for (const Section& s : sections) {
    if (is_folded(s)) html += fold(s);
  }
  return html + "</section>\n";
}

}  // namespace

Fragments to_fragments(const Page& page) {
  Fragments parts{.answer = html::answer(page.answer), .sections = {}};
  for (const Section& s : page.sections) {
    const std::string lead =
        s.lead.empty() ? "" : fmt::format("<p class=\"sub\">{}</p>\n", escaped(s.lead));
    parts.sections.emplace(s.id, lead + html_of_parts(s));
  }
  return parts;
}

std::string to_html(const Page& page) {
  std::string html = html::opening(page.title, embedded::page_css());
  html += "<body>\n<div class=\"page\">\n" + html::answer(page.answer) + "<div class=\"below\">\n" +
          contents(page.sections) + "<main>\n";
  for (const Section& s : page.sections) {
    if (!is_folded(s)) html += section(s);
  }
  html += details(page.sections);
  html +=
      fmt::format("</main>\n<footer><p>{}</p></footer>\n</div>\n</div>\n", escaped(page.footer));
  return html + html::closing(embedded::page_js());
}

}  // namespace parley::document
