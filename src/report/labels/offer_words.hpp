// One offer in a few words: who, from when, and what its equity is counted at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parley/model/pay/ledger.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

/// "DataStax, senior AI product manager, from 2026-09-01": what the file says of it.
std::string offer_line(const Scenario& s);

/// "0.05%", "40,000 shares", "$120,000 of stock", "0.0616% (what the plan justifies)".
std::string grant_size_text(const Grant& grant, const model::Schedule& schedule);

/// "Options and Refresher 1": grants by name.
std::string names_of(const Scenario& s, const std::vector<std::size_t>& grants);
std::string names_of(const std::vector<std::string>& grants);

/// What a total is without, to follow its name: "", " without equity", " without Options".
std::string without_text(const Scenario& s, const model::Ledger& ledger);

/// What a reader must know to trust the table: equity on paper or left out and why, leaving early,
/// a bonus that hangs on no score. Each one a sentence or two.
std::vector<std::string> caveats(const Scenario& s, const model::Ledger& ledger);

}  // namespace parley::report
