#include "scenario/keys/starter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "scenario/keys/keys.hpp"
#include "scenario/keys/starter_kinds.hpp"
#include "scenario/keys/starter_text.hpp"
#include "scenario/keys/wanted.hpp"

namespace parley::scenario {
namespace {

constexpr std::string_view kHead =
    R"(# One offer under one set of assumptions. Fill in what you know. A line that begins with "#" and a key
# only waits for its "#" to be taken away; docs/scenario-format.md has every key there is.
#
#     parley check FILE      what is wrong, and what to ask the recruiter
#     parley project FILE    what it pays, year by year
#
# Amounts: 176_000, "$176,000", "176k", "$1.6B". Percentages always with their sign: "0.05%".

)";

constexpr std::size_t kCommentColumn = 40;
constexpr std::size_t kWidest = 118;

std::string_view table_of(std::string_view path) {
  const auto dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : path.substr(0, dot);
}

std::string with_comment(const std::string& line, std::string_view comment) {
  const std::size_t column = std::max(kCommentColumn, line.size() + 2);
  if (column + 2 + comment.size() > kWidest) return fmt::format("# {}\n{}\n", comment, line);
  return fmt::format("{}{}# {}\n", line, std::string(column - line.size(), ' '), comment);
}

class Writer {
 public:
  Writer(const std::vector<Key>& keys, const Starter& starter)
      : keys_(keys), starter_(starter), words_(starter_words(starter.kind)) {}

  std::string write() {
    for (const Key& key : keys_) {
      if (!toml_of(key).empty()) add(key);
    }
    return std::move(text_) + std::string(words_.end);
  }

 private:
  void add(const Key& key) {
    const std::string_view table = table_of(key.path);
    if (table != table_) open(table);
    const std::string_view name =
        std::string_view(key.path).substr(table.empty() ? 0 : table.size() + 1);
    const std::string line = fmt::format("{}{} = {}", is_live(key) ? "" : "#", name, toml_of(key));
    text_ += with_comment(line, comment(key));
  }

  void open(std::string_view table) {
    table_ = table;
    const bool live = std::any_of(keys_.begin(), keys_.end(), [&](const Key& k) {
      return is_live(k) && !toml_of(k).empty() && table_of(k.path) == table;
    });
    text_ +=
        fmt::format("\n{}", with_comment((live ? "" : "#") + heading_of(table), help_of(table)));
  }

  // A list says what its entries are.
  std::string_view help_of(std::string_view table) const {
    const std::string_view row = table.ends_with("[]") ? table.substr(0, table.size() - 2) : table;
    const auto found =
        std::find_if(keys_.begin(), keys_.end(), [&](const Key& k) { return k.path == row; });
    return found == keys_.end() ? std::string_view() : found->help;
  }

  const StarterLine* said_otherwise(const Key& key) const {
    const auto found = std::find_if(words_.lines.begin(), words_.lines.end(),
                                    [&](const StarterLine& l) { return l.key == key.path; });
    return found == words_.lines.end() ? nullptr : &*found;
  }
  bool is_live(const Key& key) const { return key.shown || said_otherwise(key) != nullptr; }

  // Empty where the key is not in this starter.
  std::string toml_of(const Key& key) const {
    if (key.path == "title") return toml_text(starter_.title);
    const StarterLine* line = said_otherwise(key);
    return std::string(line == nullptr ? key.sample : line->toml);
  }

  static std::string comment(const Key& key) {
    std::string text(key.help);
    if (key.type == KeyType::choice) {
      text += ":";
      for (const std::string_view word : words_of(key)) text += fmt::format(" {}", word);
    }
    return text;
  }

  const std::vector<Key>& keys_;
  const Starter& starter_;
  const StarterWords& words_;
  std::string_view table_;
  std::string text_;
};

}  // namespace

std::string starter_scenario(const Starter& starter) {
  return std::string(kHead) + Writer(scenario_keys(), starter).write();
}

}  // namespace parley::scenario
