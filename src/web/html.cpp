#include <fmt/format.h>

#include <algorithm>

#include "document/markup.hpp"
#include "web/words.hpp"

namespace parley::web {
namespace {

using words::TextBlock;

std::string row_of(const std::vector<std::string>& cells, bool head) {
  std::string html;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (head && cells[i].empty()) {
      html += "<td></td>";
      continue;
    }
    const char* opening = head ? "<th scope=\"col\">" : i == 0 ? "<th scope=\"row\">" : "<td>";
    const char* closing = head || i == 0 ? "</th>" : "</td>";
    html += opening + document::escaped(cells[i]) + closing;
  }
  return "<tr>" + html + "</tr>\n";
}

std::string table_of(const TextBlock& b) {
  std::string html = "<table class=\"plain\">\n";
  for (std::size_t i = 0; i < b.rows.size(); ++i) {
    if (i == 0) html += "<thead>";
    html += row_of(b.rows[i], i == 0);
    if (i == 0) html += "</thead>\n<tbody>";
  }
  return html + "</tbody></table>\n";
}

std::string one(const TextBlock& b) {
  const std::string text = document::escaped(b.text);
  switch (b.kind) {
    case TextBlock::Kind::heading:
      return fmt::format("<h{0}>{1}</h{0}>\n", std::clamp(b.level + 1, 3, 6), text);
    case TextBlock::Kind::spoken:
      return fmt::format("<blockquote><p>{}</p></blockquote>\n", text);
    case TextBlock::Kind::bullet:
      return fmt::format("<li>{}</li>\n", text);
    case TextBlock::Kind::table:
      return table_of(b);
    case TextBlock::Kind::paragraph:
      break;
  }
  return fmt::format("<p>{}</p>\n", text);
}

}  // namespace

std::string capital(std::string_view words) {
  std::string text(words);
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string capital_sentence(std::string_view words) {
  const bool ends = words.empty() || words.find_last_of(".?!") == words.size() - 1;
  return capital(words) + (ends ? "" : ".");
}

std::string html_of(const std::vector<TextBlock>& blocks) {
  std::string html;
  bool listing = false;
  for (const TextBlock& b : blocks) {
    const bool item = b.kind == TextBlock::Kind::bullet;
    if (item != listing) html += item ? "<ul>\n" : "</ul>\n";
    listing = item;
    html += one(b);
  }
  return html + (listing ? "</ul>\n" : "");
}

}  // namespace parley::web
