// Check: what is wrong with the files of a command, and what to ask before trusting the rest.
//
// For each file its errors, its warnings, and (where it could be read) the facts that are missing,
// most valuable first. As text for people and Markdown, as rows (CSV), as JSON.
#pragma once

#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/text/terminal.hpp"
#include "parley/scenario/read/reader.hpp"
#include "scenario/rules/missing_facts.hpp"

namespace parley::report {

struct CheckedFile {
  std::string file;  ///< as it was written on the command line
  scenario::ReadResult read;
  std::vector<scenario::RecruiterQuestion> missing;  ///< empty where it could not be read
};

CheckedFile checked(const std::string& file, scenario::ReadResult read);

std::string check_text(const std::vector<CheckedFile>& files, const document::TerminalStyle& style);
std::string check_markdown(const std::vector<CheckedFile>& files);
/// A row for every diagnostic and every question.
document::Table check_rows(const std::vector<CheckedFile>& files);
/// {"ok", "files": [{"file", "ok", "title", "errors", "warnings", "missing"}]}
std::string check_json(const std::vector<CheckedFile>& files);

}  // namespace parley::report
