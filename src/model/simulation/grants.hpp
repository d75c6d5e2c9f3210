// The grants of an offer as tables of a simulation: what is vested when, in every state of its
// impact clauses and after a sale in every month.
#pragma once

#include <string>
#include <vector>

#include "model/simulation/offer.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model::sim {

/// Impact clauses of one grant that are told apart; each doubles its tables.
inline constexpr std::size_t kMostClauses = 8;

struct GrantTerms {
  bool liquid = false;  ///< dollars of stock that can be sold
  std::string fault;    ///< why its share of the company is unknown; empty where it is known
};
GrantTerms grant_terms(const Scenario& s, const Grant& g);

/// The exits of the file in the order of their proceeds, "none" counting as 0; ties as listed.
std::vector<Exit> exits_by_proceeds(const Scenario& s);

/// The last month of employment in which any grant vests.
int last_vesting_month(const Scenario& s);

/// Options that lapse or are bought on leaving, or have a term; units that end without a sale.
bool is_limited(const Grant& g);

/// The days, after the start, on which an exit begins to pay something else for a grant of the
/// company: its own, those of its vests, those after the last on which it can be exercised.
void add_cuts(const Scenario& s, const Grant& g, const SimulatedOffer& o,
              std::vector<double>& days);

/// `clauses`: those of its impact clauses that can be met.
SimulatedGrant company_grant(const Scenario& s, const Grant& g,
                             const std::vector<const Acceleration*>& clauses,
                             const SimulatedOffer& o);
/// In each exit of the file, by who leaves when.
ExitsGrant exits_grant(const Scenario& s, const Grant& g,
                       const std::vector<const Acceleration*>& clauses, const SimulatedOffer& o);
LiquidGrant liquid_grant(const Scenario& s, const Grant& g,
                         const std::vector<const Acceleration*>& clauses, const SimulatedOffer& o);

}  // namespace parley::model::sim
