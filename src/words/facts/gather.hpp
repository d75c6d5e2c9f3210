// Gathering: from a scenario, its impact and its plan to the facts that documents are filled from.
//
// The only place where facts are made. Public: the offer as written, what is asked, bands, figures
// with evidence. Private: worth and cost, the reservation, other offers (but those marked to
// share), today's pay, preferences, and every figure without evidence. A feature that is bare
// appears in no public document.
//
//   offer_ownership "0.05%" from offer.toml:21; ask_ownership "0.07%" from "plan: opening"
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parley/model/impact/impact.hpp"
#include "parley/model/plan/plan.hpp"
#include "parley/terms/scenario.hpp"
#include "words/facts/facts.hpp"

namespace parley::words {

/// What the words are about. The plan is that of the offer against the others.
struct Subject {
  const Scenario& offer;
  const model::Impact& impact;
  const model::Plan& plan;
  std::vector<const Scenario*> against;
};

Facts gather_facts(const Subject& subject);

/// A name that templates may use, and what it is.
struct KnownName {
  std::string_view name;
  std::string_view says;
};

/// Every fact, flag and list that templates can know, by name, also those of items of lists.
std::span<const KnownName> known_names();

}  // namespace parley::words
