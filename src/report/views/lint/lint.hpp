// The findings of `parley lint`: a document for people, JSON for programs.
//
//   {"file":"draft.txt","findings":[{"line":3,"column":12,"rule":"apology","text":"sorry","why":...,"better":...}]}
#pragma once

#include <string>

#include "document/document.hpp"
#include "words/lint/lint.hpp"

namespace parley::report {

/// A heading for each finding (place, rule and words), then why, then what to write instead.
Document lint_document(const std::string& file, const LintResult& result);

/// A row for each finding.
Table lint_rows(const std::string& file, const LintResult& result);

std::string lint_json(const std::string& file, const LintResult& result);

}  // namespace parley::report
