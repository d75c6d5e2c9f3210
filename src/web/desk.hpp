// Desk: what lies before the engine: the files that are open and those of the program; and the
// calls, each from a question to its answer.
#pragma once

#include <string>
#include <vector>

#include "parley/core/disk.hpp"
#include "report/json.hpp"

namespace parley::web {

using report::Json;

inline constexpr const char* kTemplates = "/parley/templates";
inline constexpr const char* kTaxTables = "/parley/tax";
inline constexpr const char* kExamples = "/parley/examples";

struct Desk {
  MemoryDisk disk;                ///< with the files of the program under /parley
  std::vector<std::string> open;  ///< names of those that the page put there
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
/// The answer at a "glance", the whole "report", the "plan", the "questions" to the recruiter.
std::vector<Call> answer_calls();
/// The "sliders" of what decides, to "turn" one, and the "effect" of that.
std::vector<Call> slider_calls();
/// "words" of a kind, a "reply", a draft through "lint".
std::vector<Call> word_calls();
/// To "run" any operation as the command line would; the list of "operations".
std::vector<Call> run_calls();

/// A text of a question; empty where it says none.
std::string text_of(const Json& question, const char* name);
std::vector<std::string> texts_of(const Json& question, const char* name);

}  // namespace parley::web
