// Forms whose labels stand above their values: each paragraph two lines, or labels that end in a
// colon above lines that are set in.
#include <algorithm>
#include <cctype>
#include <vector>

#include "letter/blocks/labels.hpp"
#include "letter/blocks/rows.hpp"

namespace parley::letter {
namespace {

bool is_plain(const Line& line) {
  return !line.blank() && !line.chat && cells_of(line.words).size() < 2 &&
         !is_rule(line.words.text);
}

std::size_t indent(const Line& line) { return line.words.text.find_first_not_of(' '); }

// A few words that begin with a capital and end no sentence: "Base pay (per period, 24 a year)".
bool is_label(const Line& line) {
  const std::string_view s = trim(line.words.text);
  return is_plain(line) && s.size() < 56 && std::isupper(static_cast<unsigned char>(s[0])) != 0 &&
         s.find_first_of("$%|@!?;") == std::string_view::npos && s.back() != '.' &&
         s.back() != ',' && s.find(": ") == std::string_view::npos &&
         std::count(s.begin(), s.end(), ' ') <= 8;
}

class Form {
 public:
  explicit Form(std::vector<Line>& lines) : lines_(lines) {}

  void join() {
    constexpr std::size_t kFew = 5;
    const std::size_t pairs = count(&Form::is_pair);
    const bool by_pairs = pairs >= kFew && pairs * 2 >= paragraphs();
    const bool by_colons = count(&Form::is_set_in) >= kFew;
    if (!by_pairs && !by_colons) return;
    std::vector<Line> out;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool pair = (by_pairs && is_pair(i)) || (by_colons && is_set_in(i));
      out.push_back(lines_[i]);
      if (!pair) continue;
      out.back().words = labelled(lines_[i].words, lines_[i + 1].words);
      ++i;
    }
    lines_ = std::move(out);
  }

 private:
  bool ends(std::size_t i) const { return i >= lines_.size() || lines_[i].blank(); }

  bool follows(std::size_t i) const {
    return i + 1 < lines_.size() && is_plain(lines_[i + 1]) &&
           lines_[i].depth == lines_[i + 1].depth && lines_[i].newness == lines_[i + 1].newness;
  }

  // Two lines that stand alone.
  bool is_pair(std::size_t i) const {
    const bool begins = i == 0 || lines_[i - 1].blank();
    return begins && is_label(lines_[i]) && follows(i) && ends(i + 2) && !is_below_closing(i);
  }

  // "Sincerely," above "Olive Tarrant" and her title: who signs, no label and its value.
  bool is_below_closing(std::size_t i) const {
    while (i > 0 && lines_[i - 1].blank()) --i;
    return i > 0 && trim(lines_[i - 1].words.text).back() == ',';
  }

  // "Pay:" above "    $9,750 per month".
  bool is_set_in(std::size_t i) const {
    return is_label(lines_[i]) && trim(lines_[i].words.text).back() == ':' && follows(i) &&
           indent(lines_[i + 1]) >= indent(lines_[i]) + 2;
  }

  std::size_t count(bool (Form::*is)(std::size_t) const) const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i) n += (this->*is)(i) ? 1U : 0U;
    return n;
  }

  std::size_t paragraphs() const {
    std::size_t n = 0;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      n += !lines_[i].blank() && (i == 0 || lines_[i - 1].blank()) ? 1U : 0U;
    return n;
  }

  std::vector<Line>& lines_;
};

}  // namespace

Passage labelled(const Passage& label, const Passage& value) {
  Passage p = label;
  while (p.text.back() == ' ' || p.text.back() == ':') {
    p.text.pop_back();
    p.from.pop_back();
  }
  const std::size_t at = value.text.find_first_not_of(' ');
  const Span where{value.from[at].start, value.from[at].start};
  p.add(": ", where);
  p.append(value, at);
  return p;
}

void label_by_form(std::vector<Line>& lines) { Form(lines).join(); }

}  // namespace parley::letter
