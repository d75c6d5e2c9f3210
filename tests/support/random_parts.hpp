// The parts of random files, a table or two each. They append lines.
#pragma once

#include <fmt/format.h>

#include <string>
#include <utility>

#include "tests/support/random_files.hpp"

namespace parley::random {

template <class... Args>
void say(Lines& lines, fmt::format_string<Args...> form, Args&&... args) {
  lines.push_back(fmt::format(form, std::forward<Args>(args)...));
}

/// "3.07%", from low up to below high.
std::string percent(Dice& d, int low, int high);
/// One of a few plain ones: sums and thresholds meet exactly.
std::string plain_percent(Dice& d);

/// What bands.ownership, the curve and the first grant of a negotiable offer are in.
enum class Unit { ownership, dollars };

void add_pay(Dice& d, Lines& out, const Flavour& flavour);
void add_grants(Dice& d, Lines& out, const Flavour& flavour, Unit unit, bool has_count);
void add_company(Dice& d, Lines& out, const Flavour& flavour, bool has_count);
void add_exits(Dice& d, Lines& out);
void add_simulation(Dice& d, Lines& out);
void add_impact(Dice& d, Lines& out);
void add_negotiation(Dice& d, Lines& out);
void add_candidate(Dice& d, Lines& out, Unit unit);
void add_tax(Dice& d, Lines& out);
Lines playbook(Dice& d, Unit unit);

}  // namespace parley::random
