#include "parley/report/page.hpp"

#include <fmt/format.h>

namespace parley::report {
namespace {

// A page's parts as blocks; what a figure shows stands in tables, so its title is enough.
struct Flattener {
  std::vector<Block>& into;

  void operator()(const Heading& h) const { into.emplace_back(h); }
  void operator()(const Paragraph& p) const { into.emplace_back(p); }
  void operator()(const Bullets& b) const { into.emplace_back(b); }
  void operator()(const Table& t) const { into.emplace_back(t); }
  void operator()(const Figure& f) const { into.emplace_back(Paragraph{f.title, Tone::strong}); }
  void operator()(const Cards& c) const {
    Table t = {.name = "glance", .caption = "At a glance", .columns = {{"Figure", Align::left}, {"Value"}, {"", Align::left}}, .rows = {}};
    for (const Card& card : c.cards) {
      t.rows.push_back({{Cell::words(card.label), card.value, Cell::words(card.note)}});
    }
    into.emplace_back(std::move(t));
  }
};

void append_headline(const Headline& h, std::vector<Block>& into) {
  into.emplace_back(Paragraph{h.question, Tone::strong});
  into.emplace_back(Paragraph{h.verdict + " " + h.because});
  Bullets asks;
  for (const Change& c : h.changes) asks.items.push_back(fmt::format("{}: {} to {}", c.lever, c.from, c.to));
  if (!asks.items.empty()) into.emplace_back(std::move(asks));
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

}  // namespace parley::report
