#include "parley/letter/source_text.hpp"

#include <algorithm>
#include <iterator>

namespace parley::letter {

void ByteMap::add(std::size_t text_start, std::size_t text_length, std::size_t file_start,
                  std::size_t file_length) {
  const bool by_byte = text_length == file_length;
  if (by_byte && !pieces_.empty()) {
    Piece& last = pieces_.back();
    const bool last_by_byte = last.text.end - last.text.start == last.file.end - last.file.start;
    if (last_by_byte && last.text.end == text_start && last.file.end == file_start) {
      last.text.end += text_length;
      last.file.end += file_length;
      return;
    }
  }
  pieces_.push_back(
      {{text_start, text_start + text_length}, {file_start, file_start + file_length}});
}

// The last piece that begins at or before `at` decides; before the first piece lies the file's
// start.
std::size_t ByteMap::start_in_file(std::size_t at) const {
  const auto next =
      std::upper_bound(pieces_.begin(), pieces_.end(), at,
                       [](std::size_t a, const Piece& p) { return a < p.text.start; });
  if (next == pieces_.begin()) return 0;
  const Piece& piece = *std::prev(next);
  if (at >= piece.text.end) return piece.file.end;
  const bool by_byte = piece.text.end - piece.text.start == piece.file.end - piece.file.start;
  return by_byte ? piece.file.start + (at - piece.text.start) : piece.file.start;
}

std::size_t ByteMap::end_in_file(std::size_t at) const {
  const auto next =
      std::upper_bound(pieces_.begin(), pieces_.end(), at,
                       [](std::size_t a, const Piece& p) { return a <= p.text.start; });
  if (next == pieces_.begin()) return 0;
  const Piece& piece = *std::prev(next);
  if (at >= piece.text.end) return piece.file.end;
  const bool by_byte = piece.text.end - piece.text.start == piece.file.end - piece.file.start;
  return by_byte ? piece.file.start + (at - piece.text.start) : piece.file.end;
}

Span ByteMap::in_file(Span of) const {
  if (is_identity()) return of;
  const std::size_t start = start_in_file(of.start);
  return {start, std::max(start, end_in_file(of.end))};
}

}  // namespace parley::letter
