// Key faces: what each key of a file is called for people, and who may see what it says.
//
// The one table of both. Everything that shows keys or makes something public reads it: the view
// for everyone, facts, labels of charts. A path is as a file says it, with or without indices; what
// is said of a table holds for everything in it.
//
//   is_private_key("projection.leave_month")
//   label_of("offer.sign_on.clawback_months") == "sign-on clawback months"
#pragma once

#include <string>
#include <string_view>

namespace parley {

/// Whether what the key says is the candidate's own; all else is the employer's, or common
/// knowledge.
bool is_private_key(std::string_view key);

/// A few words without a verb; no name of an entry ("grant 1") is in them.
std::string label_of(std::string_view key);

}  // namespace parley
