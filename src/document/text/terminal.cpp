#include "document/text/terminal.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "document/text/drawing.hpp"
#include "document/text/terminal_table.hpp"
#include "document/text/text_layout.hpp"

namespace parley::document {
namespace {

constexpr int kWidestText = 100;  // longer lines are hard to read

class TerminalBlock {
 public:
  explicit TerminalBlock(const TerminalStyle& style) : style_(style) {}

  std::string operator()(const Heading& h) const { return text(h.text, Tone::strong); }
  std::string operator()(const Paragraph& p) const { return text(p.text, p.tone); }
  std::string operator()(const Spoken& s) const { return text(s.text, Tone::plain); }
  std::string operator()(const Bullets& b) const {
    std::string result;
    for (const std::string& item : b.items) {
      const auto lines = wrap(on_one_line(item), std::min(style_.width, kWidestText) - 4);
      for (std::size_t i = 0; i < lines.size(); ++i)
        result += (i ? "    " : "  • ") + lines[i] + "\n";
    }
    return result;
  }
  std::string operator()(const Table& t) const {
    return caption(t.caption) + draw_table(t, style_);
  }
  std::string operator()(const Bars& b) const { return caption(b.caption) + draw_bars(b, style_); }
  std::string operator()(const Plot& p) const { return caption(p.caption) + draw_plot(p, style_); }

 private:
  std::string text(const std::string& words, Tone tone) const {
    std::string result;
    for (const std::string& line : wrap(words, std::min(style_.width, kWidestText))) {
      result += painted(on_one_line(line), tone, style_) + "\n";
    }
    return result;
  }
  std::string caption(const std::string& words) const {
    return words.empty() ? "" : text(words, Tone::muted);
  }

  TerminalStyle style_;
};

}  // namespace

std::string to_terminal(const Document& document, const TerminalStyle& style) {
  const TerminalBlock draw(style);
  std::string text = document.title.empty() ? "" : draw(Heading{1, document.title});
  bool under_heading = false;  // a heading stands close to what it heads
  for (const Block& block : document.blocks) {
    text += (text.empty() || under_heading ? "" : "\n") + std::visit(draw, block);
    under_heading = std::holds_alternative<Heading>(block);
  }
  return text;
}

}  // namespace parley::document
