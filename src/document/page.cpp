#include "document/page.hpp"

#include <fmt/format.h>

namespace parley::document {
namespace {

Table cards_table(const std::vector<Card>& cards) {
  Table t = {.name = "glance",
             .caption = "At a glance",
             .columns = {{"Figure", Align::left}, {"Value"}, {"What it is", Align::left}},
             .rows = {}};
  for (const Card& card : cards)
    t.rows.push_back({{Cell::words(card.label), card.value, Cell::words(card.note)}});
  return t;
}

// A page's parts as blocks; what a figure shows stands in tables, so its title is enough.
struct Flattener {
  std::vector<Block>& into;

  void operator()(const Heading& h) const { into.emplace_back(h); }
  void operator()(const Paragraph& p) const { into.emplace_back(p); }
  void operator()(const Bullets& b) const { into.emplace_back(b); }
  void operator()(const Table& t) const { into.emplace_back(t); }
  void operator()(const Figure& f) const {
    into.emplace_back(Paragraph{f.title, Tone::strong});
    if (!f.description.empty()) into.emplace_back(Paragraph{f.description, Tone::muted});
  }
  void operator()(const Gallery& g) const {
    Bullets shown;
    for (const Figure& f : g.figures)
      shown.items.push_back(fmt::format("{}: {}", f.title, f.description));
    if (!shown.items.empty()) into.emplace_back(std::move(shown));
  }
  void operator()(const Privacy& p) const { into.emplace_back(Paragraph{p.text, Tone::muted}); }
  void operator()(const Questions& q) const {
    Bullets asked;
    for (const Questions::Question& one : q.list)
      asked.items.push_back(one.why.empty() ? one.text : fmt::format("{} ({})", one.text, one.why));
    into.emplace_back(std::move(asked));
  }
  void operator()(const Empty& e) const {
    into.emplace_back(Paragraph{e.what, Tone::strong});
    into.emplace_back(Paragraph{e.how.empty() ? e.gives : fmt::format("{} {}", e.gives, e.how)});
  }
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
  void operator()(const Cards& c) const { into.emplace_back(cards_table(c.cards)); }
};

Cell side_cell(const Side::Value& v) {
  Cell c = v.cell;
  if (v.best) c.tone = Tone::strong;
  return c;
}

// A row of notes follows the row that they are of.
Table side_table(const Side& side) {
  Table t = {.name = "side",
             .caption = "The offers side by side",
             .columns = {{"Figure", Align::left}},
             .rows = {}};
  for (const Side::Offer& o : side.offers) t.columns.push_back({o.name});
  for (const Side::Row& r : side.rows) {
    Row row = {.cells = {Cell::words(r.name)}, .total = r.sum};
    Row notes = {.cells = {Cell::words("  " + r.means, Tone::muted)}};
    bool noted = false;
    for (const Side::Value& v : r.values) {
      row.cells.push_back(side_cell(v));
      notes.cells.push_back(v.note.empty() ? Cell::words("") : Cell::words(v.note, v.tone));
      noted = noted || !v.note.empty();
    }
    t.rows.push_back(std::move(row));
    if (noted) t.rows.push_back(std::move(notes));
  }
  return t;
}

void append_answer(const Answer& a, std::vector<Block>& into) {
  if (a.verdict.empty()) return;
  into.emplace_back(Paragraph{fmt::format("{} {}", a.verdict, a.sentence), Tone::strong});
  for (const std::string& text : {a.lead, a.after_tax}) {
    if (!text.empty()) into.emplace_back(Paragraph{text});
  }
  if (!a.figures.empty()) into.emplace_back(cards_table(a.figures));
  if (!a.side.rows.empty()) into.emplace_back(side_table(a.side));
  if (!a.side.key.empty()) into.emplace_back(Paragraph{a.side.key, Tone::muted});
}

}  // namespace

Document to_document(const Page& page) {
  Document d = {.title = page.title, .blocks = {}};
  append_answer(page.answer, d.blocks);
  for (const Section& s : page.sections) {
    d.blocks.emplace_back(Heading{2, s.title});
    if (!s.lead.empty()) d.blocks.emplace_back(Paragraph{s.lead});
    for (const Part& p : s.parts) std::visit(Flattener{d.blocks}, p);
  }
  return d;
}

}  // namespace parley::document
