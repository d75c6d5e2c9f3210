#include "files/pdf/words.hpp"

#include <pugixml.hpp>

#include "core/text.hpp"
#include "files/plain_characters.hpp"

namespace parley::files::pdf {
namespace {

constexpr Length kFarthest = 100'000'000;  // 35 metres: nothing that is computed from it overflows

// "56.800000" in thousandths; digits after the third are cut off, what is no number is 0.
Length read_length(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  Length value = 0;
  int decimals = -1;
  for (const char c : text) {
    if (c == '.' && decimals < 0) {
      decimals = 0;
    } else if (!is_digit(c) || decimals == 3 || value > kFarthest) {
      break;
    } else {
      value = value * 10 + (c - '0');
      if (decimals >= 0) ++decimals;
    }
  }
  for (int i = std::max(decimals, 0); i < 3; ++i) value *= 10;
  value = std::min(value, kFarthest);
  return negative ? -value : value;
}

Length length(const pugi::xml_node& node, const char* name) {
  return read_length(node.attribute(name).value());
}

Box box_of(const pugi::xml_node& node) {
  return {length(node, "xMin"), length(node, "yMin"), length(node, "xMax"), length(node, "yMax")};
}

bool ends_soft(std::string_view text) { return text.ends_with("\u00ad"); }

void add_word(const pugi::xml_node& node, int line, Page& page) {
  const std::string_view text = node.child_value();
  Word word{box_of(node), plain_characters(text), line, Level::line, ends_soft(text)};
  const bool blank = word.text.find_first_not_of(' ') == std::string::npos;
  if (!blank && word.box.width() > 0 && word.box.height() > 0) {
    page.words.push_back(std::move(word));
  }
}

Page read_page(const pugi::xml_node& node) {
  Page page{length(node, "width"), length(node, "height"), {}};
  int line = 0;
  for (const pugi::xml_node& flow : node.children("flow")) {
    for (const pugi::xml_node& block : flow.children("block")) {
      for (const pugi::xml_node& of_line : block.children("line")) {
        ++line;
        for (const pugi::xml_node& word : of_line.children("word")) add_word(word, line, page);
      }
    }
  }
  return page;
}

}  // namespace

std::optional<std::vector<Page>> read_words(std::string_view xml) {
  pugi::xml_document document;
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata_single;
  if (!document.load_buffer(xml.data(), xml.size(), options, pugi::encoding_utf8)) return {};
  const pugi::xml_node doc = document.child("html").child("body").child("doc");
  if (!doc) return {};
  std::vector<Page> pages;
  for (const pugi::xml_node& node : doc.children("page")) pages.push_back(read_page(node));
  return pages;
}

}  // namespace parley::files::pdf
