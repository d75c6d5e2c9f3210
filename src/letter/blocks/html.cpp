#include "letter/blocks/html.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <utility>

#include "core/utf8.hpp"
#include "letter/blocks/line.hpp"
#include "letter/blocks/note_mark.hpp"

namespace parley::letter {
namespace {

struct Entity {
  std::string_view name;
  std::string_view text;
};

constexpr std::array kEntities = {Entity{"amp", "&"},
                                  Entity{"lt", "<"},
                                  Entity{"gt", ">"},
                                  Entity{"quot", "\""},
                                  Entity{"apos", "'"},
                                  Entity{"nbsp", " "},
                                  Entity{"ndash", "-"},
                                  Entity{"mdash", " - "},
                                  Entity{"rsquo", "'"},
                                  Entity{"lsquo", "'"},
                                  Entity{"rdquo", "\""},
                                  Entity{"ldquo", "\""},
                                  Entity{"bull", "\xE2\x80\xA2"},
                                  Entity{"hellip", "..."},
                                  Entity{"frac12", "\xC2\xBD"},
                                  Entity{"frac14", "\xC2\xBC"},
                                  Entity{"frac34", "\xC2\xBE"},
                                  Entity{"pound", "\xC2\xA3"},
                                  Entity{"euro", "\xE2\x82\xAC"},
                                  Entity{"shy", ""},
                                  Entity{"thinsp", " "},
                                  Entity{"ensp", " "},
                                  Entity{"emsp", " "},
                                  Entity{"zwnj", ""},
                                  Entity{"middot", "\xC2\xB7"},
                                  Entity{"dollar", "$"},
                                  Entity{"percnt", "%"},
                                  Entity{"comma", ","},
                                  Entity{"eacute", "\xC3\xA9"},
                                  Entity{"uuml", "\xC3\xBC"}};

constexpr std::array<std::string_view, 20> kLines = {
    "p",  "div", "br", "tr",    "li",         "ul", "ol",  "h1",      "h2",      "h3",
    "h4", "h5",  "h6", "table", "blockquote", "hr", "pre", "section", "article", "header"};
constexpr std::array<std::string_view, 12> kParagraphs = {
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "ul", "ol", "hr"};
constexpr std::array<std::string_view, 5> kSilent = {"script", "style", "head", "title",
                                                     "noscript"};
constexpr std::array<std::string_view, 3> kStruck = {"s", "del", "strike"};

template <class Names>
bool in(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

void add_code_point(Passage& out, std::uint32_t c, Span at) {
  if (c < 0x10000) out.add(utf8(c), at);
}

struct Tag {
  std::string name;
  bool closes = false;
  bool alone = false;
  bool hides = false;
  bool strikes = false;
};

class Writer {
 public:
  Writer(const Passage& html, std::vector<Told>& told) : html_(html), s_(html.text), told_(told) {}

  Passage write() {
    std::size_t i = 0;
    while (i < s_.size()) {
      if (s_[i] == '<') {
        i = take_tag(i);
      } else {
        i = take_text(i);
      }
    }
    end_raised();
    tell();
    return std::move(out_);
  }

 private:
  Span place(std::size_t start, std::size_t end) const { return html_.source(start, end); }

  std::size_t take_text(std::size_t i) {
    if (silent_ > 0) return i + 1;
    if (s_[i] == '&') return take_entity(i);
    const char c = s_[i];
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      blank_ = true;
    } else {
      put(std::string_view(&s_[i], 1), place(i, i + 1));
    }
    return i + 1;
  }

  std::size_t take_entity(std::size_t i) {
    const std::size_t end = s_.find(';', i);
    if (end == std::string::npos || end - i > 10) {
      put("&", place(i, i + 1));
      return i + 1;
    }
    const std::string name = s_.substr(i + 1, end - i - 1);
    const Span at = place(i, end + 1);
    if (!name.empty() && name[0] == '#') {
      const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
      const auto value = static_cast<std::uint32_t>(
          std::strtoul(name.c_str() + (hex ? 2 : 1), nullptr, hex ? 16 : 10));
      Passage one;
      add_code_point(one, value == 0 ? 0x20 : value, at);
      put(one.text, at);
      return end + 1;
    }
    for (const Entity& e : kEntities) {
      if (e.name == name) {
        if (e.text == " ") {
          blank_ = true;
        } else {
          put(e.text, at);
        }
        return end + 1;
      }
    }
    put("&", place(i, i + 1));
    return i + 1;
  }

  // Raised words wait for their end: a mark of a footnote is no digit of the amount before it.
  void follow_raised(const Tag& tag, std::size_t next) {
    if (tag.name != "sup") return;
    end_raised(slash_at(next));
    in_raised_ = !tag.closes;
  }

  bool slash_at(std::size_t i) const {
    constexpr std::array<std::string_view, 3> kSlashes = {"/", "&frasl;", "\u2044"};
    return std::any_of(kSlashes.begin(), kSlashes.end(), [&](std::string_view slash) {
      return s_.compare(i, slash.size(), slash) == 0;
    });
  }

  void end_raised(bool in_fraction = false) {
    if (!std::exchange(in_raised_, false) || raised_.text.empty()) return;
    const Passage words = std::exchange(raised_, {});
    const Span at = words.source(0, words.text.size());
    blank_ |= in_fraction;
    put(!in_fraction && is_note_mark(words.text) ? raised(words.text) : words.text, at);
  }

  void put(std::string_view words, Span at) {
    if (in_raised_) return raised_.add(words, at);
    if (hidden_ > 0 || struck_ > 0) {
      if (hidden_words_.empty()) hidden_why_ = struck_ > 0 ? "struck through" : "hidden";
      if (blank_ && !hidden_words_.empty()) hidden_words_ += ' ';
      blank_ = false;
      hidden_words_ += words;
      return;
    }
    begin_line(at);
    if (blank_ && !line_empty_) out_.add(' ', {at.start, at.start});
    blank_ = false;
    line_empty_ = false;
    out_.add(words, at);
  }

  void begin_line(Span at) {
    if (!line_empty_ || begun_) return;
    for (int k = 0; k < quoted_; ++k) out_.add('>', {at.start, at.start});
    if (quoted_ > 0) out_.add(' ', {at.start, at.start});
    if (bullet_) out_.add("- ", {at.start, at.start});
    bullet_ = false;
    begun_ = true;
  }

  void end_line(std::size_t i) {
    end_raised();
    if (line_empty_ && !begun_) return;
    out_.add('\n', place(i, i));
    line_empty_ = true;
    begun_ = false;
    blank_ = false;
  }

  void end_paragraph(std::size_t i) {
    end_line(i);
    if (!out_.text.empty() && !out_.text.ends_with("\n\n")) out_.add('\n', place(i, i));
  }

  Tag read_tag(std::size_t i, std::size_t end) const {
    Tag tag;
    std::size_t k = i + 1;
    if (k < end && s_[k] == '/') {
      tag.closes = true;
      ++k;
    }
    const std::size_t from = k;
    while (k < end && std::isalnum(static_cast<unsigned char>(s_[k])) != 0) ++k;
    tag.name = lower(std::string_view(s_).substr(from, k - from));
    tag.alone = end > i && s_[end - 1] == '/';
    std::string rest = lower(std::string_view(s_).substr(k, end - k));
    std::erase(rest, ' ');
    tag.hides = rest.find("display:none") != std::string::npos ||
                rest.find("visibility:hidden") != std::string::npos;
    tag.strikes = in(kStruck, tag.name) || rest.find("line-through") != std::string::npos;
    return tag;
  }

  std::size_t take_tag(std::size_t i) {
    if (s_.compare(i, 4, "<!--") == 0) {
      const std::size_t end = s_.find("-->", i);
      return end == std::string::npos ? s_.size() : end + 3;
    }
    const std::size_t end = s_.find('>', i);
    if (end == std::string::npos ||
        (i + 1 < s_.size() && std::isalpha(static_cast<unsigned char>(s_[i + 1])) == 0 &&
         s_[i + 1] != '/' && s_[i + 1] != '!')) {
      put("<", place(i, i + 1));
      return i + 1;
    }
    const Tag tag = read_tag(i, end);
    if (in(kSilent, tag.name))
      silent_ = std::max(0, silent_ + (tag.closes ? -1 : tag.alone ? 0 : 1));
    if (silent_ == 0) {
      follow_raised(tag, end + 1);
      lay_out(tag, i);
    }
    note_hiding(tag);
    return end + 1;
  }

  void lay_out(const Tag& tag, std::size_t i) {
    if ((tag.name == "td" || tag.name == "th") && !tag.closes) {
      if (cells_++ > 0 && !line_empty_) {
        out_.add(" | ", place(i, i));
        blank_ = false;
      }
      return;
    }
    if (tag.name == "tr") cells_ = 0;
    if (!in(kLines, tag.name)) return;
    if (cells_ > 0 && tag.name != "tr" && tag.name != "table") {  // a paragraph within a cell
      blank_ = true;
      return;
    }
    if (tag.name == "table") cells_ = 0;
    if (in(kParagraphs, tag.name) && tag.name != "table") {
      end_paragraph(i);
    } else {
      end_line(i);
    }
    if (tag.name == "br" && out_.text.ends_with("\n") && line_empty_ && !begun_ && last_break_)
      end_paragraph(i);
    last_break_ = tag.name == "br";
    if (tag.name == "li" && !tag.closes) bullet_ = true;
    if (tag.name == "blockquote") quoted_ = std::max(0, quoted_ + (tag.closes ? -1 : 1));
  }

  // An element that hides or strikes holds until its own end, whatever stands within it.
  void note_hiding(const Tag& tag) {
    static constexpr std::array<std::string_view, 9> kAlone = {
        "br", "img", "hr", "meta", "link", "input", "col", "wbr", "area"};
    if (tag.alone || in(kAlone, tag.name)) return;
    if (tag.closes) {
      for (std::size_t k = open_.size(); k > 0; --k) {
        if (open_[k - 1].name != tag.name) continue;
        for (std::size_t j = k - 1; j < open_.size(); ++j) {
          hidden_ -= open_[j].hides ? 1 : 0;
          struck_ -= open_[j].strikes ? 1 : 0;
        }
        open_.resize(k - 1);
        break;
      }
      if (hidden_ == 0 && struck_ == 0) tell();
      return;
    }
    if (open_.size() > 400) return;
    hidden_ += tag.hides ? 1 : 0;
    struck_ += tag.strikes ? 1 : 0;
    open_.push_back(tag);
  }

  void tell() {
    if (hidden_words_.empty()) return;
    told_.push_back({hidden_words_, hidden_why_, out_.text.size()});
    hidden_words_.clear();
  }

  const Passage& html_;
  const std::string& s_;
  std::vector<Told>& told_;
  Passage out_;
  Passage raised_;
  bool in_raised_ = false;
  std::vector<Tag> open_;
  std::string hidden_words_;
  std::string hidden_why_;
  int silent_ = 0;
  int hidden_ = 0;
  int struck_ = 0;
  int quoted_ = 0;
  int cells_ = 0;
  bool bullet_ = false;
  bool blank_ = false;
  bool line_empty_ = true;
  bool begun_ = false;
  bool last_break_ = false;
};

}  // namespace

Passage text_of_html(const Passage& html, std::vector<Told>& told) {
  return Writer(html, told).write();
}

}  // namespace parley::letter
