// Keys: the one table of everything that can stand in a scenario or a playbook.
//
// Each row is a path, a type with its unit and range, the default and a sentence. Reading,
// unknown-key errors, `init`, docs/scenario-format.md and shell completion are all made from it, so
// none of them can know a key that another does not. Where a value goes is the reader's alone.
//
//   "offer.grants[].cliff_months": whole, 0 to 1200, default 12, "months before the first vest"
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace parley::scenario {

enum class KeyType {
  table,
  list,
  text,
  file,              ///< a path, relative to the file that says it
  money,             ///< dollars, as a number or as a person writes them
  price,             ///< dollars per share
  percent,           ///< a string with its sign
  money_or_percent,  ///< what bands.ownership is in
  measure,           ///< dollars, a number or a percentage, as the metric beside it says
  number,
  whole,
  date,
  month_day,  ///< a day of every year, "02-20"
  flag,       ///< true or false
  choice,     ///< one of `words`
  scalar,     ///< any single value, kept as text
  numbers     ///< a row of bare numbers, as many as the range says
};

/// Bounds in the unit as it is written: dollars, percent, months. Closed unless it says otherwise.
struct Range {
  std::int64_t low = 0;
  std::int64_t high = 0;
  bool above_low = false;  ///< low itself is out
  bool below_high = false;
};

struct Key {
  std::string path;  ///< "offer.grants[].strike"; "events.vesting.*" stands for any name
  KeyType type = KeyType::table;
  Range range = {};
  std::string_view words =
      {};  ///< of a choice, "rsu|stock|iso|nso"; of a percent, a price or a count: a word instead
  std::string_view fallback =
      {};  ///< what holds when nothing is said, as it would be written; may be a phrase
  std::string_view help = {};    ///< what it is, for a person who negotiates; no full stop
  std::string_view sample = {};  ///< what `init` writes, as TOML
  bool required = false;         ///< wherever its table is
  bool shown = false;            ///< `init` writes it live, not as a comment
  bool first = false;   ///< one of the first to fill in: shown, or a name that only its owner knows
  bool yearly = false;  ///< of money: an amount a year, which may say so: "$185K/yr"
  bool filled = false;  ///< of a list: an empty one says nothing, and is refused
  std::size_t most = 0;  ///< entries of a list
};

/// Keys of which one table says at most one. In `extends`, saying one removes an inherited other.
struct Rivals {
  std::string_view table;  ///< "offer.sign_on"
  std::string_view one;
  std::string_view other;
};

/// A key that has a meaning only where another says one of some words; elsewhere it is left unread,
/// with a warning.
struct Belongs {
  std::string_view table;
  std::string_view key;
  std::string_view to;     ///< "kind"
  std::string_view words;  ///< "iso|nso"; empty: it must be said at all
};

const std::vector<Key>& scenario_keys();
const std::vector<Key>& playbook_keys();
const std::vector<Rivals>& rival_keys();
const std::vector<Belongs>& dependent_keys();

/// The words of a choice, in order.
std::vector<std::string_view> words_of(const Key& key);

}  // namespace parley::scenario
