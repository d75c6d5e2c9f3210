// Documents made in tests: from scenarios in code, with the repository's templates or a test's own.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parley/model/plan/plan.hpp"
#include "words/compose/compose.hpp"
#include "words/facts/gather.hpp"

namespace parley::test {

/// The facts of an offer against others, by its plan.
words::Facts facts_about(const Scenario& offer, const std::vector<Scenario>& against = {});

/// A scenario of a folder of tests, by its file's name alone.
Scenario scenario_of(const std::string& folder, const std::string& file);

/// The facts of a folder of tests: "offer.toml" against the others that are named.
words::Facts facts_of_files(const std::string& folder,
                            const std::vector<std::string>& against = {});

/// The flagship's, against the current job and the rival.
words::Facts flagship_facts();

/// The document by the repository's templates.
words::Composed document(words::DocumentKind kind, const words::Facts& facts);

/// The document by these files, and the repository's for what they lack.
words::Composed document_with(const std::map<std::string, std::string>& files,
                              words::DocumentKind kind, const words::Facts& facts);

/// The faults' codes, in order.
std::vector<std::string> codes(const std::vector<Diagnostic>& faults);

/// What a document says in Markdown; its faults where it has any.
std::string words_of(const words::Composed& made);

/// The folder of templates of the repository.
std::string templates_folder();

}  // namespace parley::test
