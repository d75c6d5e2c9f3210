#include "document/page.hpp"

#include <fmt/format.h>

namespace parley::document {
namespace {

// A page's parts as blocks; what a figure shows stands in tables, so its title is enough.
struct Flattener {
  std::vector<Block>& into;

  void operator()(const Heading& h) const { into.emplace_back(h); }
  void operator()(const Paragraph& p) const { into.emplace_back(p); }
  void operator()(const Bullets& b) const { into.emplace_back(b); }
  void operator()(const Table& t) const { into.emplace_back(t); }
  void operator()(const Figure& f) const { into.emplace_back(Paragraph{f.title, Tone::strong}); }
  void operator()(const Changes& c) const {
    Bullets asks;
    for (const Change& one : c.list)
      asks.items.push_back(fmt::format("{}: {} to {}", one.lever, one.from, one.to));
    if (!asks.items.empty()) into.emplace_back(std::move(asks));
  }
  void operator()(const Stories& s) const {
    for (const Stories::Story& story : s.list) {
      into.emplace_back(Heading{3, story.title});
      Bullets figures;
      for (const Card& c : story.figures)
        figures.items.push_back(fmt::format("{}: {}", c.label, c.value.text));
      if (!figures.items.empty()) into.emplace_back(std::move(figures));
      if (!story.source.empty()) into.emplace_back(Paragraph{story.source, Tone::muted});
    }
  }
  void operator()(const Cards& c) const {
    Table t = {.name = "glance",
               .caption = "At a glance",
               .columns = {{"Figure", Align::left}, {"Value"}, {"", Align::left}},
               .rows = {}};
    for (const Card& card : c.cards) {
      t.rows.push_back({{Cell::words(card.label), card.value, Cell::words(card.note)}});
    }
    into.emplace_back(std::move(t));
  }
};

void append_headline(const Headline& h, std::vector<Block>& into) {
  if (h.question.empty()) return;
  into.emplace_back(Paragraph{h.question, Tone::strong});
  into.emplace_back(Paragraph{h.verdict + " " + h.because});
  Flattener{into}(Changes{h.changes});
}

}  // namespace

Document to_document(const Page& page) {
  Document d = {.title = page.title, .blocks = {}};
  append_headline(page.headline, d.blocks);
  for (const Section& s : page.sections) {
    d.blocks.emplace_back(Heading{2, s.title});
    if (!s.lead.empty()) d.blocks.emplace_back(Paragraph{s.lead});
    for (const Part& p : s.parts) std::visit(Flattener{d.blocks}, p);
  }
  return d;
}

}  // namespace parley::document
