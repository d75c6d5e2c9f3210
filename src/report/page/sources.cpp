// Of the report: every key, what holds for it, and where that was said; a default says that it is
// one.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <span>

#include "parley/core/format.hpp"
#include "parley/core/quantity.hpp"
#include "report/page/public_view.hpp"
#include "report/page/sections.hpp"
#include "scenario/keys/keys.hpp"

namespace parley::report {
namespace {

bool is_leaf(const scenario::Key& k) {
  return k.type != scenario::KeyType::table && k.type != scenario::KeyType::list;
}

std::string unquoted(std::string_view text) {
  if (text.size() >= 2 && (text.front() == '"' || text.front() == '\''))
    text = text.substr(1, text.size() - 2);
  return std::string(text);
}

// As every number is spelled; what is no number, or a name, as it stands.
std::string value_text(scenario::KeyType type, std::string_view source) {
  const std::string plain = unquoted(source);
  if (type == scenario::KeyType::money || type == scenario::KeyType::measure ||
      type == scenario::KeyType::money_or_percent) {
    std::string digits = plain;
    std::erase(digits, '_');
    const bool bare = type == scenario::KeyType::measure && plain == source;
    if (const auto read = read_money(digits, Per::year); read.value && !bare)
      return format_money(*read.value);
  }
  if (type == scenario::KeyType::number || type == scenario::KeyType::whole ||
      type == scenario::KeyType::measure) {
    std::string digits = plain;
    std::erase(digits, '_');
    if (const auto r = Ratio::decimal(digits)) return format_number(*r);
  }
  return plain;
}

std::string said_text(const Place& p) {
  const std::string_view line = p.file->line(p.line);
  const auto from = static_cast<std::size_t>(std::max(0, p.column - 1));
  return std::string(line.substr(std::min(from, line.size()), static_cast<std::size_t>(p.length)));
}

// Tables whose defaults hold although no file says the table.
constexpr std::array<std::string_view, 6> kAlways = {"offer",   "company",     "projection",
                                                     "beliefs", "preferences", "negotiation"};

using Keys = std::span<const scenario::Key>;

class Rows {
 public:
  Rows(const Provenance& said, words::Audience audience) : said_(said), audience_(audience) {}

  /// The rows of keys whose path begins with `done` in place of its first `taken` characters.
  void add(Keys keys, const std::string& done = "", std::size_t taken = 0) {
    while (!keys.empty()) {
      const std::string_view rest = std::string_view(keys.front().path).substr(taken);
      const auto list = rest.find("[]");
      if (list == std::string_view::npos) {
        add_key(keys.front(), done + std::string(rest));
        keys = keys.subspan(1);
        continue;
      }
      const Keys entry = same_list(keys, taken + list + 2);
      add_entries(entry, done + std::string(rest.substr(0, list)), taken + list + 2);
      keys = keys.subspan(entry.size());
    }
  }

  std::vector<document::Row> take() && { return std::move(rows_); }

 private:
  // The keys from the first on that share its first `length` characters.
  static Keys same_list(Keys keys, std::size_t length) {
    std::size_t n = 1;
    while (n < keys.size() && keys[n].path.compare(0, length, keys[0].path, 0, length) == 0) ++n;
    return keys.first(n);
  }

  // The entries of a list that are said, by number; in a page for everyone some may be left out.
  std::set<std::size_t> entries(const std::string& list) const {
    std::set<std::size_t> all;
    const std::string start = list + "[";
    for (const auto& entry : said_.under(start)) {
      std::size_t i = 0;
      std::from_chars(entry.key.data() + start.size(), entry.key.data() + entry.key.size(), i);
      all.insert(i);
    }
    return all;
  }

  void add_entries(Keys keys, const std::string& list, std::size_t taken) {
    for (const std::size_t i : entries(list)) add(keys, fmt::format("{}[{}]", list, i), taken);
  }

  void add_key(const scenario::Key& key, const std::string& path) {
    if (!is_leaf(key)) return;
    if (!path.ends_with(".*")) return add_leaf(key, path);
    const std::string start = path.substr(0, path.size() - 1);
    for (const auto& entry : said_.under(start)) add_leaf(key, std::string(entry.key));
  }

  // Whether a default matters: its table is there, or holds always.
  bool holds(const std::string& path) const {
    const auto dot = path.rfind('.');
    if (dot == std::string::npos) return false;
    const std::string table = path.substr(0, dot);
    if (path.ends_with(".terms")) return said_.said(table + ".ocf");
    return said_.said(table) || std::find(kAlways.begin(), kAlways.end(), table) != kAlways.end();
  }

  void add_leaf(const scenario::Key& key, const std::string& path) {
    if (audience_ == words::Audience::everyone && is_private_key(path)) return;
    const Place place = said_.of(path);
    if (place.known()) {
      rows_.push_back(
          {.cells = {document::Cell::words(path),
                     document::Cell::words(value_text(key.type, said_text(place))),
                     document::Cell::words(fmt::format(
                         "{}:{}", shown_file(place.file->path, audience_), place.line))}});
    } else if (!key.fallback.empty() && holds(path)) {
      rows_.push_back({.cells = {document::Cell::words(path, document::Tone::muted),
                                 document::Cell::words(value_text(key.type, key.fallback),
                                                       document::Tone::muted),
                                 document::Cell::words("default", document::Tone::muted)}});
    }
  }

  const Provenance& said_;
  words::Audience audience_;
  std::vector<document::Row> rows_;
};

document::Table keys_table(const std::vector<scenario::Key>& keys, const Provenance& said,
                           words::Audience audience, std::string caption) {
  Rows rows(said, audience);
  rows.add(keys);
  return {.name = "sources",
          .caption = std::move(caption),
          .columns = {{"Key", document::Align::left},
                      {"Value", document::Align::left},
                      {"Said in", document::Align::left}},
          .rows = std::move(rows).take()};
}

}  // namespace

document::Section sources_section(const Reported& r) {
  document::Section s = {
      .id = "sources",
      .title = "Assumptions and sources",
      .lead =
          "Every value that this page rests on, and the line that says it; where no file "
          "says one, its default.",
      .shown = document::Shown::folded,
      .on_paper = false};
  for (std::size_t i = 0; i < r.offers; ++i) {
    const Scenario& scenario = r.scenarios[i];
    s.parts.emplace_back(
        keys_table(scenario::scenario_keys(), scenario.provenance, r.audience, scenario.title));
  }
  if (r.first().playbook) {
    const Playbook& book = *r.first().playbook;
    s.parts.emplace_back(
        keys_table(scenario::playbook_keys(), book.provenance, r.audience,
                   book.title.empty() ? "The playbook" : "Playbook: " + book.title));
  }
  return s;
}

}  // namespace parley::report
