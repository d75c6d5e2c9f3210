#include "letter/letter_file.hpp"

#include <utility>

#include "letter/blocks/transfer.hpp"
#include "letter/mail.hpp"

namespace parley::letter {
namespace {

// As an editor of Windows saves it as "Unicode": each letter leads back to its two bytes.
SourceText from_utf16(const std::string& name, const std::string& bytes) {
  const Passage text = as_utf8(decoded(bytes, 0, bytes.size(), ""), "utf-16");
  SourceText out;
  out.name = name;
  out.text = text.text;
  for (std::size_t i = 0; i < text.text.size(); ++i)
    out.places.add(i, 1, text.from[i].start, text.from[i].end - text.from[i].start);
  return out;
}

}  // namespace

SourceText letter_of(const std::string& name, std::string bytes) {
  if (is_mail(bytes)) return read_mail(name, bytes);
  if (is_utf16(bytes)) return from_utf16(name, bytes);
  SourceText out;
  out.name = name;
  out.text = std::move(bytes);
  return out;
}

}  // namespace parley::letter
