// Open Cap Format files: text to terms, and terms to text.
//
// A file is {"file_type": "OCF_VESTING_TERMS_FILE", "items": [...]}. Everything wrong with the
// terms that are asked for is reported together, each with its line, column and JSON pointer. What
// was written by ocf_text() reads back as the same terms.
//
//   /items/0/vesting_conditions/2/trigger: there is no condition "strat"; did you mean "start"?
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/core/source.hpp"
#include "parley/terms/ocf.hpp"

namespace parley::scenario {

struct OcfRead {
  std::shared_ptr<const OcfTerms> terms;  ///< null where there are errors
  std::vector<Diagnostic> diagnostics;
};

/// The terms with this id; an empty id means the only ones of the file.
OcfRead read_ocf_terms(const SourceFile& file, std::string_view id);

/// A file of these terms, by the schema, ending in a newline.
std::string ocf_text(const std::vector<OcfTerms>& terms);

/// "CUMULATIVE_ROUNDING" and so on.
std::string_view ocf_name(Allocation a);

}  // namespace parley::scenario
