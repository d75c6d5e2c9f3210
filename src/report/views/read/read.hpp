// What a letter says, for people and programs: the letter with the found words marked and what they
// became, the open questions, and JSON.
#pragma once

#include <string>
#include <vector>

#include "document/text/terminal.hpp"
#include "letter/reading.hpp"

namespace parley::report {

/// {"facts", "questions", "seen"}: places in bytes of the file, or of the text that was read.
std::string read_json(const letter::Reading& reading,
                      const std::vector<letter::SourceText>& letters);

/// Each line of the letters, the words of facts marked, with what they became beside it; below it
/// where the screen is not wide enough.
std::string read_view(const letter::Reading& reading,
                      const std::vector<letter::SourceText>& letters,
                      const document::TerminalStyle& style);

/// The questions, those first on which most hangs; what was seen and has no key.
std::string read_questions(const letter::Reading& reading,
                           const std::vector<letter::SourceText>& letters);

/// A question in words: "How much is the sign-on?"
std::string asked(const letter::Question& question);

/// One question as it is put to a person, its readings numbered.
std::string read_question(const letter::Question& question,
                          const std::vector<letter::SourceText>& letters);

}  // namespace parley::report
