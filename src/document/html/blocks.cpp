#include "document/html/blocks.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "document/html/parts.hpp"
#include "document/markup.hpp"
#include "document/text/drawing.hpp"

namespace parley::document {
namespace {

std::string head_row(const Table& t) {
  std::string cells;
  for (const Column& c : t.columns) {
    cells += c.header.empty() ? "<td></td>"
                              : fmt::format("<th scope=\"col\">{}</th>", escaped(c.header));
  }
  return "<tr>" + cells + "</tr>\n";
}

std::string body_row(const Row& row) {
  std::string cells;
  for (const Cell& c : row.cells) {
    const bool first = &c == &row.cells.front();
    cells += first ? fmt::format("<th scope=\"row\">{}</th>", escaped(c.text))
                   : fmt::format("<td>{}</td>", escaped(c.text));
  }
  return "<tr>" + cells + "</tr>\n";
}

std::string drawn(const std::string& drawing) {
  return fmt::format("<pre>{}</pre>\n", escaped(drawing));
}

struct Writer {
  std::string operator()(const Heading& h) const {
    return fmt::format("<h{0}>{1}</h{0}>\n", std::clamp(h.level + 1, 3, 6), escaped(h.text));
  }
  std::string operator()(const Paragraph& p) const { return html::part(p, ""); }
  std::string operator()(const Spoken& s) const {
    return fmt::format("<blockquote><p>{}</p></blockquote>\n", escaped(s.text));
  }
  std::string operator()(const Bullets& b) const { return html::part(b, ""); }
  std::string operator()(const Table& t) const {
    std::string rows;
    for (const Row& r : t.rows) rows += body_row(r);
    return fmt::format("<table class=\"plain\">\n<thead>{}</thead>\n<tbody>{}</tbody></table>\n",
                       head_row(t), rows);
  }
  std::string operator()(const Bars& b) const { return drawn(draw_bars(b, {})); }
  std::string operator()(const Plot& p) const { return drawn(draw_plot(p, {})); }
};

}  // namespace

std::string to_html_blocks(const Document& document) {
  std::string html;
  for (const Block& block : document.blocks) html += std::visit(Writer{}, block);
  return html;
}

}  // namespace parley::document
