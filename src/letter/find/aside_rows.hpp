// The words by which an aside is known, as rows: what it is, how far it reaches, its patterns.
#pragma once

#include <span>
#include <string_view>

namespace parley::letter {

/// How far an aside reaches from its words: to where the offer is taken up again, or over all of
/// the sentence.
enum class Reach { on, whole };

struct AsideRow {
  std::string_view why;
  Reach reach;
  std::string_view patterns;
};

std::span<const AsideRow> aside_rows();

}  // namespace parley::letter
