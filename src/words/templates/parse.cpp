#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "core/text.hpp"
#include "words/templates/template.hpp"

namespace parley::words {
namespace {

using Kind = TemplateNode::Kind;

constexpr std::string_view kBlanks = " \t\r";

bool is_blank(char c) { return kBlanks.find(c) != std::string_view::npos; }

bool is_name(std::string_view s) {
  return !s.empty() && std::all_of(s.begin(), s.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '/';
  });
}

Place place_at(const SourceFile& file, std::size_t offset, std::size_t length) {
  const std::string_view before = std::string_view(file.text).substr(0, offset);
  const auto line = std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n');
  const std::size_t column = start == std::string_view::npos ? offset : offset - start - 1;
  return {&file, static_cast<int>(line) + 1, static_cast<int>(column) + 1,
          static_cast<int>(length)};
}

struct Tag {
  char sigil = 0;  // '#', '^', '/', '!', '>' or 0
  std::string_view name;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Parser {
 public:
  Parser(const SourceFile& file, std::size_t begin, std::vector<Diagnostic>& faults)
      : file_(file), text_(file.text), faults_(faults), begin_(begin), at_(begin) {}

  Template parse() {
    while (at_ < text_.size()) {
      const auto open = text_.find("{{", at_);
      if (open == std::string_view::npos) break;
      const auto tag = read_tag(open);
      if (!tag) break;
      take(*tag);
    }
    add_text(at_, text_.size());
    for (const Open& o : open_) {
      fault("T002", o.node.place,
            fmt::format("the section {{{{#{}}}}} is never closed", o.node.text));
    }
    while (!open_.empty()) close();
    return {&file_, std::move(nodes_)};
  }

 private:
  struct Open {
    TemplateNode node;
  };

  void fault(const char* code, const Place& place, std::string message, std::string help = {}) {
    faults_.push_back({.code = code,
                       .message = std::move(message),
                       .place = place,
                       .notes = {},
                       .help = std::move(help)});
  }

  std::vector<TemplateNode>& here() { return open_.empty() ? nodes_ : open_.back().node.children; }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    here().push_back({Kind::text,
                      std::string(text_.substr(begin, end - begin)),
                      place_at(file_, begin, end - begin),
                      {}});
  }

  std::optional<Tag> read_tag(std::size_t open) {
    const auto shut = text_.find("}}", open);
    if (shut == std::string_view::npos) {
      fault("T001", place_at(file_, open, 2), "this tag is never closed", "a tag ends with }}");
      add_text(at_, open);
      at_ = text_.size();
      return std::nullopt;
    }
    std::string_view inside = trimmed(text_.substr(open + 2, shut - open - 2), kBlanks);
    Tag tag{0, inside, open, shut + 2};
    if (!inside.empty() &&
        std::string_view("#^/!>&={").find(inside.front()) != std::string_view::npos) {
      tag.sigil = inside.front();
      tag.name = trimmed(inside.substr(1), kBlanks);
      if (tag.sigil == '>' && !tag.name.empty() && tag.name.front() == '*') {
        tag.sigil = '*';
        tag.name = trimmed(tag.name.substr(1), kBlanks);
      }
    }
    return tag;
  }

  // A tag other than a fact's that stands alone takes its whole line with it.
  bool widen(Tag& tag) const {
    std::size_t begin = tag.begin;
    while (begin > at_ && is_blank(text_[begin - 1])) --begin;
    if (begin > begin_ && text_[begin - 1] != '\n') return false;
    std::size_t end = tag.end;
    while (end < text_.size() && is_blank(text_[end])) ++end;
    if (end < text_.size() && text_[end] != '\n') return false;
    tag.begin = begin;
    tag.end = std::min(end + 1, text_.size());
    return true;
  }

  void take(Tag tag) {
    const Place place = place_at(file_, tag.begin, tag.end - tag.begin);
    const bool whole_line = tag.sigil != 0 && widen(tag);
    add_text(at_, tag.begin);
    at_ = tag.end;
    if (tag.sigil == '!') return;
    if (!is_name(tag.name) || std::string_view("&={").find(tag.sigil) != std::string_view::npos) {
      fault("T001", place, "this is no tag of a template",
            "tags are {{name}}, {{#name}}, {{^name}}, {{/name}}, {{> part}} and {{! note}}; names "
            "are "
            "lower case");
      return;
    }
    if (tag.sigil == '/') {
      close_section(tag, place);
    } else {
      open_or_add({Kind::fact, std::string(tag.name), place, {}, whole_line}, tag);
    }
  }

  void open_or_add(TemplateNode node, const Tag& tag) {
    if (tag.sigil == '#' || tag.sigil == '^') {
      node.kind = tag.sigil == '#' ? Kind::section : Kind::inverted;
      open_.push_back({std::move(node)});
      return;
    }
    if (tag.sigil == '>') node.kind = Kind::part;
    if (tag.sigil == '*') node.kind = Kind::named_part;
    here().push_back(std::move(node));
  }

  void close_section(const Tag& tag, const Place& place) {
    if (open_.empty()) {
      fault("T002", place, fmt::format("nothing is open that {{{{/{}}}}} could close", tag.name));
      return;
    }
    if (open_.back().node.text != tag.name) {
      fault("T002", place,
            fmt::format("{{{{/{}}}}} closes a section that is named {}", tag.name,
                        open_.back().node.text));
    }
    close();
  }

  void close() {
    TemplateNode node = std::move(open_.back().node);
    open_.pop_back();
    here().push_back(std::move(node));
  }

  const SourceFile& file_;
  std::string_view text_;
  std::vector<Diagnostic>& faults_;
  std::size_t begin_ = 0;
  std::size_t at_ = 0;
  std::vector<TemplateNode> nodes_;
  std::vector<Open> open_;
};

}  // namespace

Template parse_template(const SourceFile& file, std::size_t begin,
                        std::vector<Diagnostic>& faults) {
  return Parser(file, begin, faults).parse();
}

}  // namespace parley::words
