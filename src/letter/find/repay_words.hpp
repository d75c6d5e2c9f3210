// Words on paying back that speak of something else: what is lost elsewhere, what the firm pays
// back to you, a loan, a form to return.
#pragma once

#include "letter/find/pattern.hpp"

namespace parley::letter {

bool is_no_repayment(const Tokens& t, const Match& m);

}  // namespace parley::letter
