#include "report/page/public_view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace parley::report {
namespace {

constexpr std::array<std::string_view, 7> kPrivate = {
    "exits", "beliefs", "preferences", "negotiation", "simulation", "sensitivity", "tax"};

using Hidden = std::vector<std::string>;  // entries of lists: "plan[1]"

void drop_bare(const char* list, std::vector<Feature>& features, Hidden& hidden) {
  for (std::size_t i = 0; i < features.size(); ++i) {
    if (features[i].evidence == Evidence::bare) hidden.push_back(fmt::format("{}[{}]", list, i));
  }
  std::erase_if(features, [](const Feature& f) { return f.evidence == Evidence::bare; });
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
  Hidden hidden;
  drop_bare("track_record", s.track_record, hidden);
  drop_bare("plan", s.plan, hidden);
  s.provenance = open_places(s.provenance, hidden);
  return s;
}

bool is_private_key(std::string_view key) {
  const std::string_view section = key.substr(0, key.find_first_of(".["));
  return std::find(kPrivate.begin(), kPrivate.end(), section) != kPrivate.end();
}

std::string shown_file(std::string_view file, words::Audience audience) {
  const auto slash = file.rfind('/');
  if (audience == words::Audience::everyone && slash != std::string_view::npos)
    file.remove_prefix(slash + 1);
  return std::string(file);
}

}  // namespace parley::report
