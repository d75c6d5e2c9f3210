// Of the report: which offers stand side by side, and in which role.
#include <algorithm>

#include "report/page/sections.hpp"

namespace parley::report {
namespace {

std::string role_of(const Reported& r, std::size_t i) {
  const Scenario& s = r.scenarios[i];
  if (i == 0) return r.alone() || r.plan ? "the offer" : "first offer";
  if (extends_first(r, i)) return "your variant";
  if (s.preferences.current) return "today";
  if (s.preferences.standing == Standing::verbal) return "not in writing";
  return s.preferences.standing == Standing::process ? "no offer yet" : "other offer";
}

bool says_in(const Scenario& s, const std::string& file) {
  const auto& said = s.provenance.under("");
  return std::any_of(said.begin(), said.end(), [&](const auto& entry) {
    return entry.place.file && entry.place.file->path == file;
  });
}

bool same_worth(const GlanceColumn& c, double worth) {
  return c.glance.worth && model::same_worth(*c.glance.worth, worth);
}

}  // namespace

// Keys of one were said in the other's file.
bool extends_first(const Reported& r, std::size_t i) {
  if (i == 0 || i >= r.offers) return false;
  return says_in(r.scenarios[i], r.first().file) || says_in(r.first(), r.scenarios[i].file);
}

std::vector<const Scenario*> alternatives_of(const Reported& r) {
  std::vector<const Scenario*> all;
  for (std::size_t i = 1; i < r.scenarios.size(); ++i) {
    if (!extends_first(r, i)) all.push_back(&r.scenarios[i]);
  }
  return all;
}

std::vector<GlanceColumn> glance_columns(const Reported& r) {
  std::vector<GlanceColumn> columns;
  for (std::size_t i = 0; i < r.scenarios.size(); ++i) {
    columns.push_back({.name = r.scenarios[i].title,
                       .role = role_of(r, i),
                       .glance = r.glances[i],
                       .alternative = r.plan && i > 0 && !extends_first(r, i)});
  }
  if (!r.ask) return columns;
  // What to ask for, unless one of the files is just that.
  const model::ValuedPackage& opening = r.plan->opening;
  for (std::size_t i = 1; i < columns.size(); ++i) {
    if (columns[i].alternative || !same_worth(columns[i], opening.worth)) continue;
    columns[i].role = "your ask";
    return columns;
  }
  columns.insert(columns.begin() + 1,
                 {.name = "Your ask", .role = "what to ask for", .glance = *r.ask});
  columns[1].glance.worth = opening.worth;
  return columns;
}

}  // namespace parley::report
