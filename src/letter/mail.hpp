// A mail as it was saved (.eml): its envelope and its words, with the way back to the bytes of the
// file.
//
// Of alternatives the plain text is read, HTML only where there is none. Soft line ends, encoded
// letters and flowed lines are undone; quoted replies keep their marks and are older than what
// stands above them. What a part strikes through or hides is told. Attachments are letters of their
// own: give them to the reader as files.
#pragma once

#include <string>

#include "parley/letter/source_text.hpp"

namespace parley::letter {

/// Whether bytes look like a mail: they begin with fields, among them From, and a blank line
/// follows.
bool is_mail(const std::string& bytes);

SourceText read_mail(const std::string& name, const std::string& bytes);

}  // namespace parley::letter
