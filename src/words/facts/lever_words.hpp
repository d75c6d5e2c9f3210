// Levers in words: the fact of a lever's value, and the item of a list that speaks of one lever.
#pragma once

#include <string>

#include "parley/model/plan/plan.hpp"
#include "words/facts/facts.hpp"
#include "words/facts/gather.hpp"

namespace parley::words {

/// "$176,000", "0.05%", "25%"; ownership in dollars for a grant of liquid stock.
Fact lever_fact(std::string id, Lever lever, const Ratio& value, GrantUnit grant, RoundingSide side,
                Origin o);

/// Whether "an" stands before a spelled figure: "an 8% bonus", "an $11,000 sign-on".
bool takes_an(std::string_view spelled);

/// Marks the items of a list for joining: is_first, is_second, is_last.
void mark_ends(std::vector<FactScope>& items);

/// "offer.toml:12"; where no file said the key the fallback, or without one the key.
std::string source_of(const Scenario& s, std::string_view key, std::string_view fallback);

/// Of what the employer offers under a key.
Origin offered(const Scenario& s, std::string_view key);

/// In which unit the first grant counts.
GrantUnit first_grant_unit(const Scenario& s);

/// The facts clause_score and clause_month of the impact clause, named in a scope.
void put_clause_terms(Facts& facts, FactScope& scope, const Subject& subject);

/// The levers of a package that differ from the offer, as items: the flag is_LEVER, `ask`,
/// `offered`. Facts are registered under `prefix` and the lever's name. Equity comes first, then as
/// listed. A clause other than the opening's brings its terms: new_clause, clause_score,
/// clause_month.
std::vector<FactScope> change_items(Facts& facts, const Subject& subject,
                                    const model::Package& package, const std::string& prefix,
                                    const Origin& origin);

}  // namespace parley::words
