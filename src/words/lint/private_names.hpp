// Private names: what a private figure is, to the person whose draft says it.
//
//   other_0_base_salary is "the base salary of Today's job, where you are now"
#pragma once

#include <string>

#include "words/facts/facts.hpp"

namespace parley::words {

enum class PrivateKind { own_pay, least, other_offer, else_ };

PrivateKind private_kind(const Fact& fact, const Facts& facts);

std::string private_name(const Fact& fact, const Facts& facts);

}  // namespace parley::words
