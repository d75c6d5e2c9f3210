// docs/scenario-format.md, made from the table of keys.
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "scenario/keys/keys.hpp"
#include "scenario/keys/limits.hpp"
#include "scenario/keys/starter.hpp"
#include "scenario/keys/value.hpp"
#include "scenario/keys/wanted.hpp"
#include "scenario/toml/text_guard.hpp"

namespace parley::scenario {
namespace {

constexpr std::string_view kHead = R"(# The format of scenarios and playbooks

This page is made from the table of keys that reads the files (src/scenario/keys/*.cpp) by tools/regenerate, and a
test compares it.

Both are TOML 1.0. A **playbook** is what is known of an employer and a role. A **scenario** is one offer under one set
of assumptions; it may name a playbook, and may extend another scenario and say only what differs.

## Quantities

| written as | is |
|---|---|
| `175_000`, `"$175,000"`, `"175k"`, `"$1.6B"`, `"1.6 billion"` | dollars; at most two decimals after scaling (a `strike`, `share_price` or `common_price` has up to six), within 1e15 |
| `"$185K/yr"`, `"185k per year"` | the same, of an amount that is paid every year |
| `"15%"`, `"0.05%"`, `"15 percent"` | a percentage, always in quotes and with its sign; a bare number is refused, for it has two readings |
| `"1/3"` | a percentage as an exact fraction |
| `0.6` | a multiple or a number; `partner_api_growth = 0.6` is 60 % more calls |
| `2026-09-01`, `"March 1, 2027"`, `"1 Mar 2027"` | a date, from 1990 to 2150; `"3/1/2027"` is refused, for it has two readings |

Nothing is rounded when it is read, and nothing is guessed: an unknown key, a wrong type, a value out of range or a
contradiction is an error ([errors.md](errors.md)).

## extends and playbook

* `extends` and `playbook` (and `ocf`) are relative to the file that says them, also when they are inherited.
* Tables merge key by key, deep. Scalars and lists, lists of tables too, replace what was inherited.
* A key that excludes another (see below) removes it where it was inherited.
* A chain of `extends` has at most 32 files.
* The titles of the files of one command differ.

`--set KEY=VALUE` stands over the files as a last file that extends them would: `offer.grants[0].ownership=0.06%`. The
value is TOML; a word, a percentage or an amount needs no quotes. The index after the last adds an entry to a list.
)";

std::string quoted_words(const Key& key) {
  std::string text;
  for (const std::string_view w : words_of(key))
    text += fmt::format("{}`\"{}\"`", text.empty() ? "" : ", ", w);
  return text;
}

// ", or `"last"`": the word that may stand in place of a quantity.
std::string or_words(const Key& key) {
  return key.words.empty() ? "" : ", or " + quoted_words(key);
}

std::string type_text(const Key& key) {
  switch (key.type) {
    case KeyType::text:
      return "text";
    case KeyType::file:
      return "path of a file";
    case KeyType::money:
      return key.range.above_low ? "dollars, above 0" : "dollars";
    case KeyType::price:
      return "dollars per share" + or_words(key);
    case KeyType::percent:
      return fmt::format("percentage {}{}", range_text(key), or_words(key));
    case KeyType::money_or_percent:
      return key.words.empty() ? "percentage, or dollars of stock"
                               : fmt::format("percentage, dollars, or {}", quoted_words(key));
    case KeyType::measure:
      return "dollars, number or percentage";
    case KeyType::number:
      return fmt::format("number {}", range_text(key));
    case KeyType::whole:
      return key.range.high == INT64_MAX
                 ? "whole number"
                 : fmt::format("whole number {}{}", range_text(key), or_words(key));
    case KeyType::date:
      return "date";
    case KeyType::month_day:
      return "day of the year, `\"02-20\"`";
    case KeyType::flag:
      return "`true` or `false`";
    case KeyType::choice:
      return quoted_words(key);
    case KeyType::scalar:
      return "a single value";
    case KeyType::numbers:
      return "row of numbers";
    case KeyType::list:
      return fmt::format("list of at most {}", key.most);
    case KeyType::table:
      break;
  }
  return "table";
}

std::string default_text(const Key& key) {
  if (key.required) return "**required**";
  const std::string text(key.fallback);
  const bool literal = !text.empty() &&
                       (text.front() == '"' || (text.front() >= '0' && text.front() <= '9')) &&
                       text.find(' ') == std::string::npos;
  return literal ? fmt::format("`{}`", text) : text;
}

class Page {
 public:
  explicit Page(const std::vector<Key>& keys) : keys_(keys) {}

  std::string write() {
    rows_under("", "at the top");
    for (const Key& key : keys_) {
      if (holds_keys(key))
        rows_under(key.path, fmt::format("`{}`", heading_of(key.path)), key.help);
    }
    return std::move(text_);
  }

 private:
  static std::string_view table_of(std::string_view path) {
    const auto dot = path.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : path.substr(0, dot);
  }

  bool holds_keys(const Key& table) const {
    for (const Key& key : keys_) {
      if (is_row(key) && table_of(key.path) == table.path) return true;
    }
    return false;
  }

  // Keys that a person writes with a value: no tables, no lists of tables, no entries.
  bool is_row(const Key& key) const {
    if (key.type == KeyType::table || key.path.ends_with("]")) return false;
    return key.type != KeyType::list || !has_tables(key);
  }

  bool has_tables(const Key& list) const {
    for (const Key& key : keys_) {
      if (key.path == list.path + "[]") return key.type == KeyType::table;
    }
    return false;
  }

  void rows_under(std::string_view table, const std::string& title, std::string_view help = {}) {
    text_ += fmt::format("\n### {}\n\n", title);
    if (!help.empty()) text_ += fmt::format("{}\n\n", sentence(help));
    text_ += "| key | takes | default | is |\n|---|---|---|---|\n";
    for (const Key& key : keys_) {
      if (is_row(key) && table_of(key.path) == table) row(key);
    }
  }

  void row(const Key& key) {
    const auto dot = key.path.rfind('.');
    std::string called = dot == std::string::npos ? key.path : key.path.substr(dot + 1);
    if (called == "*") called = "any name";
    text_ += fmt::format("| `{}` | {} | {} | {} |\n", called, entry_text(key), default_text(key),
                         key.help);
  }

  // A list of plain values says what each of them is.
  std::string entry_text(const Key& key) const {
    for (const Key& entry : keys_) {
      if (key.type == KeyType::list && entry.path == key.path + "[]" &&
          entry.type != KeyType::list) {
        return "list of: " + type_text(entry);
      }
    }
    return type_text(key);
  }

  static std::string sentence(std::string_view help) {
    std::string text(help);
    text.front() = static_cast<char>(text.front() >= 'a' && text.front() <= 'z' ? text.front() - 32
                                                                                : text.front());
    return text + ".";
  }

  const std::vector<Key>& keys_;
  std::string text_;
};

std::string plain(std::string_view table) {
  std::string text(table);
  for (auto at = text.find("[]"); at != std::string::npos; at = text.find("[]")) text.erase(at, 2);
  return text;
}

std::string rivals_text() {
  std::string text = "\n## Keys that exclude each other\n\n| in | one | or |\n|---|---|---|\n";
  for (const Rivals& r : rival_keys())
    text += fmt::format("| `{}` | `{}` | `{}` |\n", plain(r.table), r.one, r.other);
  text +=
      "\n## Keys that belong to another\n\nElsewhere they are left unread, with a warning.\n\n"
      "| in | key | belongs to |\n|---|---|---|\n";
  for (const Belongs& b : dependent_keys()) {
    std::string words;
    Key choice;
    choice.words = b.words;
    for (const std::string_view w : words_of(choice))
      words += fmt::format("{}`\"{}\"`", words.empty() ? " = " : " or ", w);
    text += fmt::format("| `{}` | `{}` | `{}`{} |\n", plain(b.table), b.key, b.to, words);
  }
  return text;
}

std::string limits_text() {
  return fmt::format(
      "\n## Limits\n\nFar above any offer; beyond them a file is refused with a clear error.\n\n"
      "| what | most |\n|---|---|\n| a file | 1 MiB |\n| dots, or open brackets, in one line | {} "
      "|\n"
      "| a text | {} bytes |\n| files that extend one another | {} |\n| grants | {} |\n| clauses "
      "of a grant | {} |\n"
      "| rounds | {} |\n| preferred classes | {} |\n| exits | {} |\n| features of a list | {} |\n| "
      "tiers | {} |\n"
      "| entries of any other list | {} |\n| months | {} |\n",
      kMostDotsInLine, kLongestText, kLongestChain, kMostGrants, kMostClauses, kMostRounds,
      kMostClasses, kMostExits, kMostFeatures, kMostTiers, kMostListed, kMostMonths);
}

}  // namespace

std::string scenario_format_page() {
  return std::string(kHead) + "\n## Keys of a scenario\n" + Page(scenario_keys()).write() +
         "\n## Keys of a playbook\n" + Page(playbook_keys()).write() + rivals_text() +
         limits_text();
}

}  // namespace parley::scenario
