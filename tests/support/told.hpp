// What a reading says: its codes, and its text.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "parley/scenario/read/reader.hpp"

namespace parley::test {

inline std::vector<std::string> sorted_codes(const scenario::ReadResult& r) {
  std::vector<std::string> codes;
  for (const Diagnostic& d : r.diagnostics) codes.push_back(d.code);
  std::sort(codes.begin(), codes.end());
  return codes;
}

inline std::string text_of(const scenario::ReadResult& r) {
  std::string text;
  for (const Diagnostic& d : r.diagnostics) text += to_text(d);
  return text;
}

}  // namespace parley::test
