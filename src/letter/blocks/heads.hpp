// Heads of the messages of a mail thread: "From: ...", "On ... wrote:", a rule with "message" in
// it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "letter/blocks/line.hpp"

namespace parley::letter {

/// "Subject" of "Subject: Re: your offer", in lower case; empty where the line is none.
std::string field_of(const Line& line);
/// "On Mon, Nov 30, 2026, Wren Castellane <wren@...> wrote:", "Wren wrote on November 30, 2026:"
bool is_attribution(const Line& line);
/// "-----Original Message-----", "--- letter of March 17, 2027 ---"
bool is_forward(const Line& line);
/// Two fields in a row, or one that is "From:" or stands at the very top.
bool begins_envelope(const std::vector<Line>& lines, std::size_t i);
/// Whether what is attributed at line i stands at the same depth of quotation.
bool is_said_beside(const std::vector<Line>& lines, std::size_t i);
bool has_word(const std::string& text, std::string_view word);
/// What stands after "Date:" in the envelope that begins at line i.
std::string value_of(const std::vector<Line>& lines, std::size_t i, std::string_view field);
/// "wren" of "Wren Castellane <wren@...>" and "On Mon, Nov 30, 2026, Wren Castellane wrote:".
std::string first_name(std::string_view words);
std::string writer_named(const std::string& attribution);

/// "Ines Duarte <ines@...>", "Mon, Nov 16, 9:20 AM" and "to me" below one another: as a page of
/// mail is copied, written as fields.
void name_fields(std::vector<Line>& lines);
/// "=== 2 of 4 ===", "Message 2", "--- Mail 3 of 4 ---": 2; 0: it is none.
int number_of_message(const Line& line);
/// Whether the messages stand with the oldest on top.
bool rises(const std::vector<Line>& lines);

}  // namespace parley::letter
