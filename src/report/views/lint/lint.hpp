// The findings of `parley lint`: a document for people, JSON for programs.
//
//   {"file":"draft.txt","findings":
//    [{"line":3,"column":12,"rule":"apology","text":"sorry","why":...,"better":...}]}
#pragma once

#include <string>

#include "document/document.hpp"
#include "words/lint/lint.hpp"

namespace parley::report {

/// A heading for each finding (place, rule and words), then why, then what to write instead.
document::Document lint_document(const std::string& file, const words::LintResult& result);

/// A row for each finding.
document::Table lint_rows(const std::string& file, const words::LintResult& result);

std::string lint_json(const std::string& file, const words::LintResult& result);

}  // namespace parley::report
