// A text as a letter, what is read of it, and what is asked.
#pragma once

#include <string>

#include "letter/reading.hpp"

namespace parley::letter {

inline Reading read_text(const std::string& words, Date read_on = Date::on(2026, 12, 1)) {
  SourceText text;
  text.name = "offer.txt";
  text.text = words;
  return read_letters({text}, read_on);
}

/// As the scenario writes it; empty where it was not read.
inline std::string said(const Reading& r, const std::string& key) {
  const Fact* f = r.fact(key);
  return f == nullptr ? "" : to_toml(f->value);
}

inline bool asks(const Reading& r, const std::string& key) {
  for (const Question& q : r.questions) {
    if (q.key == key) return true;
  }
  return false;
}

}  // namespace parley::letter
