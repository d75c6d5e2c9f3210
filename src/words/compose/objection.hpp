// Objections: what recruiters say, as files, and the reply to each.
//
// Each file of templates/objections holds a header (how it is heard, the levers that it is about,
// the facts that it must cite) and the reply, which reads for every plan: what a scenario lacks
// changes the wording. The order is that of templates/objections.txt. What a sentence is, is heard
// by parley/words/objections/hearing.hpp.
//
//   levers: ownership - a plan that asks for equity has it in its script, another has not
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "words/templates/templates.hpp"

namespace parley::words {

struct Objection {
  std::string id;
  std::string heard;                ///< "The equity range is fixed."
  std::vector<std::string> levers;  ///< it is about these; empty: about none
  std::vector<std::string> needs;   ///< names without which it has no place in a script
  std::vector<std::string> cites;   ///< names that the reply must cite where they are there
  const Template* reply = nullptr;
};

/// All of the table, in order. A file that is not there is left out.
std::vector<Objection> load_objections(TemplateSet& templates);

/// Whether its reply belongs into a script: its needs are there, and the ask changes a lever it is
/// about.
bool belongs_in_script(const Objection& o, const Facts& facts);

}  // namespace parley::words
