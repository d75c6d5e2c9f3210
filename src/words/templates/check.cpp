#include <fmt/format.h>

#include <map>
#include <utility>

#include "words/figures/figure.hpp"
#include "words/templates/template.hpp"

namespace parley::words {
namespace {

using Kind = TemplateNode::Kind;

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
  for (const NumberInText& f : read_figures(literal.text)) {
    Place place = literal.places[f.begin];
    place.length = static_cast<int>(f.length);
    const auto key =
        static_cast<std::size_t>(place.line) * 100'000 + static_cast<std::size_t>(place.column);
    faults.try_emplace(
        key, Diagnostic{.code = "T003",
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

}  // namespace

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

}  // namespace parley::words
