#include "parley/scenario/tax/shelf.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cassert>

#include "core/suggestion.hpp"
#include "scenario/faults/fault.hpp"

namespace parley::scenario {
namespace {

constexpr std::size_t kMostKept = 128;  // every state in two years
constexpr int kFarthest = 60;           // years in which another table is looked for
constexpr const char* kElsewhere = "; tax to another state than that of residence is not modelled";

std::string state_help(const TaxTable& all, const std::string& state) {
  std::vector<std::string_view> names;
  std::string upper;
  for (const char c : state) upper += static_cast<char>(c >= 'a' && c <= 'z' ? c - 32 : c);
  for (const auto& [code, s] : all.states) {
    if (code == upper || s.name == state) return fmt::format("did you mean \"{}\"?", code);
    names.push_back(code);
  }
  const std::string_view near = nearest_word(upper, names);
  return near.empty() ? fmt::format("known: {}", fmt::join(names, ", "))
                      : fmt::format("did you mean \"{}\"?", near);
}

std::string locality_help(const TaxTable& all, const TaxProfile& p) {
  std::vector<std::string_view> names;
  for (const auto& [key, l] : all.localities) {
    if (l.state == p.state) names.push_back(key);
  }
  if (names.empty()) return fmt::format("no locality of {} is known: leave it out", p.state);
  const std::string_view near = nearest_word(p.locality, names);
  constexpr std::size_t kMostNamed = 16;
  if (!near.empty()) return fmt::format("did you mean \"{}\"?", near);
  if (names.size() > kMostNamed) names.resize(kMostNamed);
  return fmt::format("of {}: {}", p.state, fmt::join(names, ", "));
}

// What of a profile the table does not know, in a sentence with its cure.
std::optional<Diagnostic> unknown_place(const Scenario& s, const TaxTable& part,
                                        const TaxFolder& folder) {
  const TaxProfile& p = *s.tax;
  const Place at_state = s.provenance.of("tax.state");
  if (!part.states.contains(p.state)) {
    const auto all = folder.year(part.year).table;
    return error("V312", fmt::format("the tax table of {} has no state `{}`", part.year, p.state),
                 at_state, all ? state_help(*all, p.state) : std::string());
  }
  if (p.locality.empty()) return std::nullopt;
  const auto found = part.localities.find(p.locality);
  if (found != part.localities.end() && found->second.state == p.state) return std::nullopt;
  const auto all = folder.year(part.year).table;
  const Place at = s.provenance.of("tax.locality");
  if (found != part.localities.end()) {
    return error("V313",
                 fmt::format("`{}` is {}, which lies in {}, not in {}", p.locality,
                             found->second.name, found->second.state, p.state),
                 at, all ? locality_help(*all, p) + kElsewhere : std::string());
  }
  return error("V313",
               fmt::format("the tax table of {} has no locality `{}`", part.year, p.locality), at,
               all ? locality_help(*all, p) : std::string());
}

Diagnostic no_table(const Scenario& s, int year, std::optional<int> nearest,
                    const TaxFolder& folder) {
  Diagnostic d = error(
      "V314", fmt::format("there is no tax table for {}", year), s.provenance.of("offer.start"),
      nearest ? fmt::format("the nearest is that of {}", *nearest)
              : fmt::format("{} is looked for; --tax-tables DIR says where tables are",
                            folder.path(year)));
  return d;
}

}  // namespace

const ReadTaxTable& TaxShelf::table(int year, const TaxProfile& p) {
  const Asked asked{year, p.state, p.locality};
  const auto known = read_.find(asked);
  if (known != read_.end()) return known->second;
  TaxPart part{{p.state}, {}};
  if (!p.locality.empty()) part.localities.push_back(p.locality);
  return read_.emplace(asked, folder_.year(year, part)).first->second;
}

bool TaxShelf::has(int year) {
  const auto [known, fresh] = has_.try_emplace(year, false);
  if (fresh) known->second = folder_.has(year);
  return known->second;
}

// Of all the years that have a table; a later one for a tie.
std::optional<int> TaxShelf::nearest_year(int year) {
  for (int away = 1; away <= kFarthest; ++away) {
    if (has(year + away)) return year + away;
    if (has(year - away)) return year - away;
  }
  return std::nullopt;
}

bool TaxShelf::has_after(int year) {
  for (int later = year + 1; later <= year + kFarthest; ++later) {
    if (has(later)) return true;
  }
  return false;
}

ReadTaxTables TaxShelf::tables_for(const Scenario& s) {
  assert(s.tax);
  if (read_.size() > kMostKept) read_.clear();
  ReadTaxTables result;
  TaxTables tables;
  const int first = s.offer.start.year();
  const int last = month_after(s.offer.start, 12 * s.projection.years).year();
  int latest = last;  // the last year that has one
  while (latest >= first - kFarthest && !has(latest)) --latest;
  if (latest < first - kFarthest) latest = first - 1;
  for (int year = std::min(first, latest); year <= latest; ++year) {
    const ReadTaxTable& read = table(year, *s.tax);
    if (!read.trouble.empty()) {
      result.faults.push_back(no_table(s, year, nearest_year(year), folder_));
      return result;
    }
    result.faults.insert(result.faults.end(), read.faults.begin(), read.faults.end());
    result.sources.push_back(read.sources);
    if (!read.table) return result;
    if (auto unknown = unknown_place(s, *read.table, folder_)) {
      result.faults.push_back(std::move(*unknown));
      return result;
    }
    tables.years[year] = read.table;
  }
  if (tables.years.empty() || (latest < last && has_after(last))) {
    const int missing = std::max(first, latest + 1);
    result.faults.push_back(no_table(s, missing, nearest_year(missing), folder_));
  } else {
    result.tables = std::move(tables);
  }
  return result;
}

const std::optional<PriceLevels>& TaxShelf::prices() {
  if (!prices_) prices_ = folder_.price_levels().levels;
  return *prices_;
}

std::optional<Ratio> TaxShelf::price_level(const std::string& state) {
  const auto& levels = prices();
  if (!levels) return std::nullopt;
  const auto found = levels->states.find(state);
  return found == levels->states.end() ? std::nullopt : std::optional(found->second);
}

int TaxShelf::price_year() { return prices() ? prices()->year : 0; }

}  // namespace parley::scenario
