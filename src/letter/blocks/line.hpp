// Lines of a letter: quote marks taken off, who wrote them, how new they are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "letter/blocks/block.hpp"

namespace parley::letter {

struct Line {
  Passage words;  ///< without quote marks; with its indent
  int depth = 0;
  int newness = 0;
  Voice voice = Voice::firm;
  bool chat = false;
  bool first = true;  ///< of its message; a chat line may go on

  bool blank() const { return words.text.find_first_not_of(' ') == std::string::npos; }
};

std::string lower(std::string_view s);
std::string_view trim(std::string_view s);
bool starts_with(std::string_view s, std::string_view with);

/// The text cut at its line ends, quote marks counted and taken off.
std::vector<Line> lines_of(const SourceText& letter);

/// Envelopes within the text ("From: ...", "On ... wrote:") become headers; what follows one is
/// older and has its author's voice.
std::vector<Line> take_headers(std::vector<Line> lines, int file, int newness, Blocks& out);

/// What stands below "CORRECTION", "RIDER NO. 1", "ADDENDUM" within a letter is newer than it.
void take_riders(std::vector<Line>& lines);

/// What stands under a head or behind a label that says that it was offered before is older, or
/// no term where what is offered now stands beside it; what was asked for is the candidate's.
void take_versions(std::vector<Line>& lines);

/// Answers that stand under quoted questions, each newer than its question: read as a chat is.
void take_answers(std::vector<Line>& lines);

/// A post that quotes an offer to strangers: what is quoted is the firm's, the rest its reader's;
/// false: it is none.
bool take_posts(std::vector<Line>& lines);

/// "Mar 4", "Thu, March 4, 2027": a day and nothing else.
bool is_day_alone(std::string_view line);

/// "Coach Dale" alone above what he says: puts an hour beside such names, as other chats have it.
void stamp_names(std::vector<Line>& lines);

/// "[10:02] name: text" and its kin, where a text is a chat: each message newer than the one
/// before; who speaks for the firm is a header "speaker".
void take_speakers(std::vector<Line>& lines, int file, Blocks& out);

/// Of a line of a chat.
struct Speaker {
  std::string name;   ///< lower case: "jolene"; empty: nobody yet
  std::string label;  ///< "Jolene (Bright Lantern Pictures)"
};

/// How far what one says speaks for the firm (more than 0) or the candidate (less), by the label of
/// who says it and by its words.
int leaning(const std::string& label, std::string_view text);

/// Sets whose voice the lines of a chat have: the firm's, or the candidate's.
void read_voices(std::vector<Line>& lines, const std::vector<Speaker>& speakers);

}  // namespace parley::letter
