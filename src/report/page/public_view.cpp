#include "report/page/public_view.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace parley::report {
namespace {

using Hidden = std::vector<std::string>;  // entries of lists: "plan[1]"

void drop_bare(const char* list, std::vector<Feature>& features, Hidden& hidden) {
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (features[i].evidence == Evidence::bare) hidden.push_back(fmt::format("{}[{}]", list, i));
  }
  std::erase_if(features, [](const Feature& f) { return f.evidence == Evidence::bare; });
}

// What one gives up, and who else has made an offer, is for a conversation, not for a page.
bool is_for_everyone(const Reason& r) {
  const bool open = r.kind == ReasonKind::market || r.kind == ReasonKind::scope;
  return open && r.standing() != Evidence::bare;
}

void drop_private(std::vector<Reason>& reasons, Hidden& hidden) {
  for (std::size_t i = 0; i < reasons.size(); ++i) {
    if (!is_for_everyone(reasons[i])) hidden.push_back(fmt::format("reasons[{}]", i));
  }
  std::erase_if(reasons, [](const Reason& r) { return !is_for_everyone(r); });
}

// Where the keys were said that are left.
Provenance open_places(const Provenance& said, const Hidden& hidden) {
  Provenance open;
  for (const auto& entry : said.under("")) {
    const auto& key = entry.key;
    const bool within = std::any_of(hidden.begin(), hidden.end(),
                                    [&](const std::string& h) { return key.starts_with(h); });
    if (!within && !is_private_key(key)) open.add(key, entry.place);
  }
  return open;
}

}  // namespace

Scenario public_view(Scenario s) {
  s.exits.clear();
  s.beliefs = {};
  s.preferences = {};
  s.negotiation = {};
  s.simulation.reset();
  s.sensitivity.clear();
  s.tax.reset();
  s.bands = {};
  s.people.coach.clear();
  s.projection = {.years = s.projection.years};
  Hidden hidden;
  drop_bare("track_record", s.track_record, hidden);
  drop_bare("plan", s.plan, hidden);
  drop_private(s.reasons, hidden);
  s.provenance = open_places(s.provenance, hidden);
  return s;
}

std::string shown_file(std::string_view file, words::Audience audience) {
  const auto slash = file.rfind('/');
  if (audience == words::Audience::everyone && slash != std::string_view::npos)
    file.remove_prefix(slash + 1);
  return std::string(file);
}

}  // namespace parley::report
