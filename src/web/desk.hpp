// Desk: what lies before the engine: the files that are open and those of the program; and the
// calls, each from a question to its answer.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "parley/core/disk.hpp"
#include "parley/scenario/read/reader.hpp"
#include "parley/scenario/tax/shelf.hpp"
#include "report/json.hpp"

namespace parley::web {

using report::Json;

inline constexpr const char* kTemplates = "/parley/templates";
inline constexpr const char* kTaxTables = "/parley/tax";
inline constexpr const char* kExamples = "/parley/examples";

struct Desk {
  MemoryDisk disk;                ///< with the files of the program under /parley
  std::vector<std::string> open;  ///< names of those that the page put there
  /// What several files build on is read once, as long as no text changes.
  std::unique_ptr<scenario::ScenarioReader> reader;
  std::shared_ptr<scenario::TaxShelf> tax_shelf;  ///< of the program's tables, which never change
  std::map<std::string, scenario::ReadResult> reads;  ///< by file; current() says which still hold
};

using CallFunction = Json (*)(Desk&, const Json&);

struct Call {
  const char* name;
  CallFunction run;
};

/// "put" and "drop" files, "clear" the desk, an "example", a "new" file, those fit to be "public".
std::vector<Call> file_calls();
/// The "form" of a file, and to "set" a key in its text.
std::vector<Call> form_calls();
/// A "letter" to scenario text.
std::vector<Call> letter_calls();
/// The answer at a "glance" with the questions to the recruiter, the whole "report".
std::vector<Call> answer_calls();
/// The "sliders" of what decides, and to "move" one: the text, the answer and what it is worth.
std::vector<Call> slider_calls();
/// "words" of a kind, a "reply", a draft through "lint".
std::vector<Call> word_calls();
/// To "run" any operation as the command line would; the list of "operations".
std::vector<Call> run_calls();

/// What a file says. It is read again only where its text, or one that it builds on, changed.
const scenario::ReadResult& read(Desk& desk, const std::string& file);

/// What "glance" answers, for those that change a text first.
Json glance(Desk& desk, const Json& question);

/// A text of a question; empty where it says none.
std::string text_of(const Json& question, const char* name);
std::vector<std::string> texts_of(const Json& question, const char* name);

}  // namespace parley::web
