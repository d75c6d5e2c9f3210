// Edit: what a file's text says, key by key, and the text with one key set. Comments, order and
// layout stay; only the bytes of the value change, or a line is added where its table stands.
//
//   set_key("[offer]\nbase_salary = 176_000 # theirs\n", "offer.base_salary", "180_000")
//   == "[offer]\nbase_salary = 180_000 # theirs\n"
//
// What set_key writes reads as --set of that key would; a key that excludes it goes.
#pragma once

#include <string>
#include <vector>

#include "parley/core/disk.hpp"

namespace parley::app {

struct SaidValue {
  std::string key;   ///< "offer.grants[0].ownership"
  std::string text;  ///< as a form shows it: "0.05%", "176_000"
  int line = 0;      ///< where its value begins, from 1
  int last_line = 0;
  int column = 0;            ///< in bytes, from 1
  int length = 0;            ///< in bytes, with its quotes
  bool from_parent = false;  ///< said by a file that this one extends, and not by itself
  std::string file = {};     ///< the file that says it; empty for values_of(text)
};

/// Every single value of the text, lists and tables left out, in the order of the text.
std::vector<SaidValue> values_of(const std::string& text);

/// Every single value that holds for a file, with those of the files that it extends after its own.
std::vector<SaidValue> values_of(const std::string& path, const Disk& disk);

/// The key at a line of the text; empty where none is.
std::string key_at(const std::vector<SaidValue>& values, int line);

/// The text with the key at a TOML value; where the value is empty the key goes, with the comment
/// on its line. The next entry of a list may be named: "offer.grants[1].ownership" of a text with
/// one grant. The text as it is where it is no TOML, or the key cannot stand there.
std::string set_key(const std::string& text, const std::string& key, const std::string& value);

/// What a person typed as a TOML value: a number, a date, true and false as they are, the rest as a
/// string.
std::string toml_of(const std::string& typed);

}  // namespace parley::app
