#include "document/text/markdown.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "document/text/drawing.hpp"
#include "document/text/text_layout.hpp"

namespace parley::document {
namespace {

// Some renderers take what stands between two dollar signs for a formula.
constexpr std::string_view kMarks = "|*_`<\\$";

std::string escaped(const std::string& text) {
  std::string result;
  for (const char c : on_one_line(text)) {
    if (kMarks.find(c) != std::string_view::npos) result += '\\';
    result += c;
  }
  return result;
}

std::string strong(const std::string& text, bool is) {
  return is && !text.empty() ? "**" + text + "**" : text;
}

struct MarkdownBlock {
  Written written;

  std::string operator()(const Heading& h) const {
    return fmt::format("{} {}\n", std::string(static_cast<std::size_t>(h.level), '#'),
                       marked(h.text));
  }
  std::string operator()(const Paragraph& p) const {
    return strong(marked(p.text), p.tone == Tone::strong) + "\n";
  }
  std::string operator()(const Spoken& s) const { return "> " + marked(s.text) + "\n"; }
  std::string operator()(const Bullets& b) const {
    std::string text;
    for (const std::string& item : b.items) text += "- " + marked(item) + "\n";
    return text;
  }
  std::string operator()(const Table& t) const {
    std::string head = "|";
    std::string rule = "|";
    for (const Column& c : t.columns) {
      head += cell(marked(c.header));
      rule += c.align == Align::right ? " ---: |" : " --- |";
    }
    std::string text = t.caption.empty() ? "" : marked(t.caption) + "\n\n";
    text += head + "\n" + rule + "\n";
    for (const Row& r : t.rows) text += row(r);
    return text;
  }
  std::string operator()(const Bars& b) const { return drawn(b.caption, draw_bars(b, {})); }
  std::string operator()(const Plot& p) const { return drawn(p.caption, draw_plot(p, {})); }

 private:
  // What an author wrote as Markdown stands as it is.
  std::string marked(const std::string& text) const {
    return written == Written::markdown ? text : escaped(text);
  }
  std::string cell(const std::string& text) const {
    return (text.empty() && written == Written::markdown ? "" : " " + text) + " |";
  }
  std::string row(const Row& row) const {
    std::string line = "|";
    for (const Cell& c : row.cells)
      line += cell(strong(marked(c.text), row.total || c.tone == Tone::strong));
    return line + "\n";
  }
  std::string drawn(const std::string& caption, const std::string& drawing) const {
    return (caption.empty() ? "" : marked(caption) + "\n\n") + "```text\n" + drawing + "```\n";
  }
};

}  // namespace

std::string to_markdown(const Document& document) {
  std::string text = document.title.empty() ? "" : "# " + escaped(document.title) + "\n";
  bool speaking = false;  // two spoken paragraphs in a row are one quotation
  for (const Block& block : document.blocks) {
    const bool speaks = std::holds_alternative<Spoken>(block);
    text += text.empty() ? "" : speaks && speaking ? ">\n" : "\n";
    text += std::visit(MarkdownBlock{document.written}, block);
    speaking = speaks;
  }
  return text;
}

}  // namespace parley::document
