// A letter as plain text, and the way back to its file.
//
// Whoever reads a file (text, mail, DOCX, PDF) delivers UTF-8 text: one paragraph a line, a row of
// a table a line with " | " between its cells. Whatever is found in it is a pair of offsets into
// `text`, and `places` leads from there to bytes of the file (text and mail) or is the identity
// (DOCX and PDF, where a place is one of the text that `read --text` shows). What the file holds
// and what is no term (deleted, hidden, struck) is not in `text`; it is told.
//
//   ByteMap map; map.add(4, 2, 9, 6);   // two bytes of text, made of six of the file: "=C3=A9"
//   map.in_file({4, 6}) == Span{9, 15}
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace parley::letter {

/// Bytes from `start` up to, not including, `end`.
struct Span {
  std::size_t start = 0;
  std::size_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// Which bytes of the file the bytes of the text came from. Empty: the text is the file.
class ByteMap {
 public:
  /// The next piece of text, in rising order of both: `text_length` bytes at `text_start` came from
  /// `file_length` bytes at `file_start`. Equal lengths lie byte by byte; of a piece with unequal
  /// lengths each byte is the whole piece. Text in no piece (a separator) has the place between.
  void add(std::size_t text_start, std::size_t text_length, std::size_t file_start,
           std::size_t file_length);
  /// The bytes of the file that made the bytes `of` of the text.
  Span in_file(Span of) const;
  bool is_identity() const { return pieces_.empty(); }

 private:
  struct Piece {
    Span text;
    Span file;
  };
  std::size_t start_in_file(std::size_t at) const;
  std::size_t end_in_file(std::size_t at) const;

  std::vector<Piece> pieces_;
};

/// Words that the file holds and that do not count.
struct Told {
  std::string words;
  std::string why;     ///< "deleted", "hidden", "struck through", "in a margin"
  std::size_t at = 0;  ///< where in `text` they stood
};

struct SourceText {
  std::string name;  ///< the file as the person wrote it; "-" for standard input
  std::string text;
  ByteMap places;
  std::vector<std::size_t> pages;  ///< offset in `text` at which each page begins; empty: no pages
  std::vector<Told> told;
};

}  // namespace parley::letter
