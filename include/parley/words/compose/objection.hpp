// Objections: what recruiters say, as files, and which of them a text comes closest to.
//
// Each file of templates/objections holds a header (how it is heard, words to know it by, the
// levers that it is about, the facts that its reply needs and must cite) and the reply. The order
// is that of templates/objections.txt.
//
//   "The range for equity is fixed, sorry" is equity_cap by its words "range", "equity", "fixed"
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/words/templates/templates.hpp"

namespace parley::words {

struct Objection {
  std::string id;
  std::string heard;                  ///< "The equity range is fixed."
  std::vector<std::string> keywords;  ///< words and phrases, lower case
  std::vector<std::string> levers;    ///< it is about these; empty: about none
  std::vector<std::string> needs;     ///< names without which there is no reply
  std::vector<std::string> cites;     ///< names that the reply must cite where they are there
  const Template* reply = nullptr;
};

/// All of the table, in order. A file that is not there is left out.
std::vector<Objection> load_objections(TemplateSet& templates);

/// Whether its reply belongs into a script: its needs are there, and the ask changes a lever it is
/// about.
bool belongs_in_script(const Objection& o, const Facts& facts);

struct ObjectionMatch {
  const Objection* objection = nullptr;  ///< null: no word of the text is known
  bool exact = false;                    ///< the text is the objection as it is heard
};

ObjectionMatch closest_objection(const std::vector<Objection>& all, std::string_view text);

}  // namespace parley::words
