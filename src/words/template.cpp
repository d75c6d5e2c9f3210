#include "parley/words/template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "parley/words/figure.hpp"

namespace parley {
namespace {

using Kind = TemplateNode::Kind;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view s) {
  while (!s.empty() && is_blank(s.front())) s.remove_prefix(1);
  while (!s.empty() && is_blank(s.back())) s.remove_suffix(1);
  return s;
}

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
  return {&file, static_cast<int>(line) + 1, static_cast<int>(column) + 1, static_cast<int>(length)};
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
      fault("T002", o.node.place, fmt::format("the section {{{{#{}}}}} is never closed", o.node.text));
    }
    while (!open_.empty()) close();
    return {&file_, std::move(nodes_)};
  }

 private:
  struct Open {
    TemplateNode node;
  };

  void fault(const char* code, const Place& place, std::string message, std::string help = {}) {
    faults_.push_back({.code = code, .message = std::move(message), .place = place, .notes = {}, .help = std::move(help)});
  }

  std::vector<TemplateNode>& here() { return open_.empty() ? nodes_ : open_.back().node.children; }

  void add_text(std::size_t begin, std::size_t end) {
    if (begin >= end) return;
    here().push_back({Kind::text, std::string(text_.substr(begin, end - begin)),
                      place_at(file_, begin, end - begin), {}});
  }

  std::optional<Tag> read_tag(std::size_t open) {
    const auto shut = text_.find("}}", open);
    if (shut == std::string_view::npos) {
      fault("T001", place_at(file_, open, 2), "this tag is never closed", "a tag ends with }}");
      add_text(at_, open);
      at_ = text_.size();
      return std::nullopt;
    }
    std::string_view inside = trimmed(text_.substr(open + 2, shut - open - 2));
    Tag tag{0, inside, open, shut + 2};
    if (!inside.empty() && std::string_view("#^/!>&={").find(inside.front()) != std::string_view::npos) {
      tag.sigil = inside.front();
      tag.name = trimmed(inside.substr(1));
      if (tag.sigil == '>' && !tag.name.empty() && tag.name.front() == '*') {
        tag.sigil = '*';
        tag.name = trimmed(tag.name.substr(1));
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
            "tags are {{name}}, {{#name}}, {{^name}}, {{/name}}, {{> part}} and {{! note}}; names are "
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
            fmt::format("{{{{/{}}}}} closes a section that is named {}", tag.name, open_.back().node.text));
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

// The words of a template without its tags, each fact or part as a bar.
struct Literal {
  std::string text;
  std::vector<Place> places;  // of each byte
};

void add_words(const TemplateNode& n, Literal& out) {
  Place p = n.place;
  p.length = 1;
  for (const char c : n.text) {
    out.text += c;
    out.places.push_back(p);
    ++p.column;
    if (c == '\n') {
      ++p.line;
      p.column = 1;
    }
  }
}

void add_gap(const TemplateNode& n, Literal& out) {
  out.text += '|';
  out.places.push_back(n.place);
}

// A section may be there or not, so words are read both with it closing up and with it as a gap.
enum class Sections { closed_up, gaps };

void collect(const std::vector<TemplateNode>& nodes, Sections sections, Literal& out) {
  for (const TemplateNode& n : nodes) {
    if (n.kind == Kind::text) {
      add_words(n, out);
    } else if (n.children.empty() || sections == Sections::gaps) {
      add_gap(n, out);
    }
    collect(n.children, sections, out);
    if (!n.children.empty() && sections == Sections::gaps) add_gap(n, out);
  }
}

void add_figures(const Template& t, Sections sections, std::map<std::size_t, Diagnostic>& faults) {
  Literal literal;
  collect(t.nodes, sections, literal);
  for (const Figure& f : read_figures(literal.text)) {
    Place place = literal.places[f.begin];
    place.length = static_cast<int>(f.length);
    const auto key = static_cast<std::size_t>(place.line) * 100'000 + static_cast<std::size_t>(place.column);
    faults.try_emplace(key, Diagnostic{.code = "T003",
                                       .message = fmt::format("\"{}\" is a number, and a template holds none",
                                                              spelling(literal.text, f)),
                                       .place = place,
                                       .notes = {},
                                       .help = "numbers come from facts, by tags like {{ask_ownership}}"});
  }
}

void collect_tags(const std::vector<TemplateNode>& nodes, std::vector<TagUse>& out) {
  for (const TemplateNode& n : nodes) {
    if (n.kind != Kind::text) out.push_back({n.text, n.kind, n.place});
    collect_tags(n.children, out);
  }
}

class Filler {
 public:
  Filler(const Facts& facts, Audience audience, const PartLookup& part)
      : facts_(facts), audience_(audience), part_(part), scopes_{&facts.root} {}

  Filled fill(const Template& t) {
    walk(t.nodes);
    return std::move(out_);
  }

 private:
  void walk(const std::vector<TemplateNode>& nodes) {
    for (const TemplateNode& n : nodes) visit(n);
  }

  void visit(const TemplateNode& n) {
    switch (n.kind) {
      case Kind::text:
        out_.text += n.text;
        return;
      case Kind::fact:
        return fact(n);
      case Kind::section:
        return section(n);
      case Kind::inverted:
        if (!is_there(n.text)) walk(n.children);
        return;
      case Kind::part:
        return part(n, n.text);
      case Kind::named_part:
        return named_part(n);
    }
  }

  void named_part(const TemplateNode& n) {
    const std::string* id = id_of(n.text);
    if (id == nullptr) return no_fact(n);
    part(n, facts_.find(*id)->text);
  }

  void no_fact(const TemplateNode& n) {
    fault("T006", n, fmt::format("this scenario has no fact \"{}\"", n.text),
          fmt::format("put the sentence into {{{{#{0}}}}}...{{{{/{0}}}}}", n.text));
  }

  const std::string* id_of(std::string_view name) const {
    for (auto s = scopes_.rbegin(); s != scopes_.rend(); ++s) {
      if (const auto found = (*s)->facts.find(name); found != (*s)->facts.end()) return &found->second;
    }
    return nullptr;
  }

  const std::vector<FactScope>* list(std::string_view name) const {
    for (auto s = scopes_.rbegin(); s != scopes_.rend(); ++s) {
      if (const auto found = (*s)->lists.find(name); found != (*s)->lists.end()) return &found->second;
    }
    return nullptr;
  }

  // What an item "is" (is_first, is_ownership) is said of that item, not of those around it.
  bool flag(std::string_view name) const {
    if (name.starts_with("is_")) return scopes_.back()->flags.contains(name);
    return std::any_of(scopes_.begin(), scopes_.end(), [&](const FactScope* s) { return s->flags.contains(name); });
  }

  bool is_there(std::string_view name) const {
    if (const auto* items = list(name)) return !items->empty();
    return id_of(name) != nullptr || flag(name);
  }

  void fault(const char* code, const TemplateNode& n, std::string message, std::string help) {
    out_.faults.push_back({.code = code, .message = std::move(message), .place = n.place, .notes = {}, .help = std::move(help)});
  }

  void fact(const TemplateNode& n) {
    const std::string* id = id_of(n.text);
    const Fact* found = id != nullptr ? facts_.find(*id) : nullptr;
    if (found == nullptr) return no_fact(n);
    if (found->audience == Audience::private_ && audience_ == Audience::everyone) {
      fault("T007", n, fmt::format("\"{}\" is private, and this document is public", n.text),
            "leave it out; what is private belongs into the walk-away sheet");
      return;
    }
    out_.text += found->text;
    if (std::find(out_.used.begin(), out_.used.end(), found->id) == out_.used.end()) out_.used.push_back(found->id);
  }

  void section(const TemplateNode& n) {
    const auto* items = list(n.text);
    if (items == nullptr) {
      if (is_there(n.text)) walk(n.children);
      return;
    }
    for (const FactScope& item : *items) {
      scopes_.push_back(&item);
      walk(n.children);
      scopes_.pop_back();
    }
  }

  void part(const TemplateNode& n, const std::string& name) {
    constexpr int kDeepest = 20;
    const Template* t = depth_ < kDeepest ? part_(name) : nullptr;
    if (t == nullptr) {
      fault("T005", n, fmt::format("there is no part \"{}\"{}", name, depth_ < kDeepest ? "" : " this deep"),
            "parts are files of the folder parts beside the template");
      return;
    }
    ++depth_;
    const std::size_t begin = out_.text.size();
    walk(t->nodes);
    if (!n.whole_line) std::replace(out_.text.begin() + static_cast<std::ptrdiff_t>(begin), out_.text.end(), '\n', ' ');
    --depth_;
  }

  const Facts& facts_;
  Audience audience_;
  const PartLookup& part_;
  std::vector<const FactScope*> scopes_;
  int depth_ = 0;
  Filled out_;
};

}  // namespace

Template parse_template(const SourceFile& file, std::size_t begin, std::vector<Diagnostic>& faults) {
  return Parser(file, begin, faults).parse();
}

std::vector<Diagnostic> figures_in_template(const Template& t) {
  std::map<std::size_t, Diagnostic> by_place;
  add_figures(t, Sections::closed_up, by_place);
  add_figures(t, Sections::gaps, by_place);
  std::vector<Diagnostic> faults;
  for (auto& [place, fault] : by_place) faults.push_back(std::move(fault));
  return faults;
}

std::vector<TagUse> tags_of(const Template& t) {
  std::vector<TagUse> uses;
  collect_tags(t.nodes, uses);
  return uses;
}

Filled fill(const Template& t, const Facts& facts, Audience audience, const PartLookup& part) {
  return Filler(facts, audience, part).fill(t);
}

}  // namespace parley
