// A text as a letter, what is read of it, and what is asked.
#pragma once

#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "letter/draft.hpp"
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

/// A sentence with what it says, by keys without "offer.", and the keys that it leaves open.
struct Said {
  const char* words;
  const char* says;  ///< "sign_on.clawback = full; sign_on.clawback_months = 12"
  const char* asks;
};

inline std::string whole_key(const std::string& key) {
  return key.starts_with("company.") ? key : "offer." + key;
}

// Without the quotation marks of a text; 10000 for 10_000.
inline std::string plain(const Fact* fact) {
  const std::string toml = fact == nullptr ? std::string() : to_toml(fact->value);
  const bool number = !toml.empty() && toml[0] >= '0' && toml[0] <= '9';
  std::string out;
  for (const char c : toml) {
    if (c != '"' && !(number && c == '_')) out += c;
  }
  return out;
}

inline void check_says(const Reading& r, const Said& row) {
  std::istringstream says(row.says);
  for (std::string part; std::getline(says, part, ';');) {
    const std::size_t equal = part.find(" = ");
    const std::string key =
        whole_key(part.substr(part.find_first_not_of(' '), equal - part.find_first_not_of(' ')));
    CHECK_MESSAGE(plain(r.fact(key)) == part.substr(equal + 3), row.words, " ", key);
  }
}

inline void check_asks(const Reading& r, const Said& row) {
  std::istringstream open(row.asks);
  for (std::string key; open >> key;) CHECK_MESSAGE(asks(r, whole_key(key)), row.words, " ", key);
}

}  // namespace parley::letter
