#include "report/page/page_json.hpp"

#include "report/json.hpp"

namespace parley::report {
namespace {

// A number as one, what is not known as null, anything else as its text.
Json value(const document::Cell& c) {
  if (c.value) return json(*c.value);
  if (c.raw.empty()) return nullptr;
  return c.raw;
}

Json table(const document::Table& t) {
  Json columns = Json::array();
  for (const document::Column& c : t.columns) columns.push_back(c.header);
  Json rows = Json::array();
  for (const document::Row& r : t.rows) {
    Json row = Json::array();
    for (const document::Cell& c : r.cells) row.push_back(value(c));
    rows.push_back(std::move(row));
  }
  return {{"name", t.name},
          {"caption", t.caption},
          {"columns", std::move(columns)},
          {"rows", std::move(rows)}};
}

struct Sorter {
  Json& text;
  Json& tables;

  void operator()(const document::Heading&) const {}
  void operator()(const document::Paragraph& p) const { text.push_back(p.text); }
  void operator()(const document::Bullets& b) const {
    for (const std::string& i : b.items) text.push_back(i);
  }
  void operator()(const document::Table& t) const { tables.push_back(table(t)); }
  void operator()(const document::Figure& f) const {
    text.push_back(f.title + ". " + f.description);
  }
  void operator()(const document::Gallery& g) const {
    for (const document::Figure& f : g.figures) (*this)(f);
  }
  void operator()(const document::Privacy& p) const { text.push_back(p.text); }
  void operator()(const document::Questions& q) const {
    for (const document::Questions::Question& one : q.list) text.push_back(one.text);
  }
  void operator()(const document::Empty& e) const {
    text.push_back(e.what + " " + e.gives + (e.how.empty() ? "" : " " + e.how));
  }
  void operator()(const document::Changes& c) const {
    Json rows = Json::array();
    for (const document::Change& one : c.list) rows.push_back({one.lever, one.from, one.to});
    tables.push_back({{"name", "changes"},
                      {"caption", ""},
                      {"columns", {"lever", "from", "to"}},
                      {"rows", std::move(rows)}});
  }
  void operator()(const document::Stories& s) const {
    for (const document::Stories::Story& story : s.list) {
      for (const document::Card& c : story.figures)
        text.push_back(story.title + ", " + c.label + ": " + c.value.text);
      if (!story.source.empty()) text.push_back(story.title + ": " + story.source);
    }
  }
  void operator()(const document::Cards& c) const {
    Json rows = Json::array();
    for (const document::Card& card : c.cards)
      rows.push_back({card.label, value(card.value), card.note});
    tables.push_back({{"name", "cards"},
                      {"caption", ""},
                      {"columns", {"figure", "value", "note"}},
                      {"rows", std::move(rows)}});
  }
};

Json section(const document::Section& s) {
  Json text = Json::array();
  Json tables = Json::array();
  if (!s.lead.empty()) text.push_back(s.lead);
  for (const document::Part& p : s.parts) std::visit(Sorter{text, tables}, p);
  return {
      {"id", s.id}, {"title", s.title}, {"text", std::move(text)}, {"tables", std::move(tables)}};
}

}  // namespace

namespace {

Json figures(const std::vector<document::Card>& cards) {
  Json all = Json::array();
  for (const document::Card& c : cards) {
    all.push_back({{"figure", c.label},
                   {"value", value(c.value)},
                   {"shown", c.value.text},
                   {"note", c.note}});
  }
  return all;
}

Json side_by_side(const document::Side& side) {
  Json offers = Json::array();
  for (const document::Side::Offer& o : side.offers)
    offers.push_back({{"name", o.name}, {"role", o.role}});
  Json rows = Json::array();
  for (const document::Side::Row& r : side.rows) {
    Json values = Json::array();
    for (const document::Side::Value& v : r.values) values.push_back(value(v.cell));
    rows.push_back({{"figure", r.name}, {"values", std::move(values)}});
  }
  return {{"offers", std::move(offers)}, {"rows", std::move(rows)}};
}

}  // namespace

std::string page_json(const document::Page& page) {
  Json sections = Json::array();
  for (const document::Section& s : page.sections) sections.push_back(section(s));
  const document::Answer& a = page.answer;
  const Json all = {{"title", page.title},
                    {"verdict", a.verdict},
                    {"sentence", a.sentence},
                    {"lead", a.lead},
                    {"figures", figures(a.figures)},
                    {"side", side_by_side(a.side)},
                    {"sections", std::move(sections)}};
  return written(all);
}

}  // namespace parley::report
