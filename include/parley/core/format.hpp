// Numbers as people read them. Every figure on a screen, in a file or in a sentence passes here, so
// that one amount has one spelling: "$175,000", "$19,916.67", "0.07%", "4,500".
#pragma once

#include <string>

#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"

namespace parley {

/// "$175,000" where the cents are 0, else "$19,916.67"; "-$500" below 0.
std::string format_money(Money m);
/// Always with its cents: "$175,000.00".
std::string format_cents(Money m);
/// As a program reads it: "175000.00", "-19916.67".
std::string plain_cents(Money m);
/// To whole dollars, half away from zero: "$19,917".
std::string format_dollars(Money m);
std::string format_dollars(double dollars);
/// Short, three significant digits: "$4.0M" is "$4M", "$1.6B", "$850k".
std::string format_short_dollars(double dollars);
/// Shares or counts: "4,500"; at most `decimals` places, no trailing zeros.
std::string format_number(const Ratio& r, int decimals = 6);
std::string format_number(double x, int decimals);
/// "0.07%", "15%"; at most `decimals` places of a percent, no trailing zeros.
std::string format_percent(const Percent& p, int decimals = 6);
std::string format_percent(double fraction, int decimals);
/// "$4.25"; two to six decimals.
std::string format_price(Price p);

}  // namespace parley
