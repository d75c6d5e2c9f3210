// Tax tables: us-YEAR.toml to figures, by the same machinery as scenarios.
//
// An unknown key, a wrong type, rows that do not rise are errors with a place. A return needs one
// state: only its part is parsed then (docs/performance.md). The whole of a year is read where no
// part is named.
//
//   TaxFolder("data/tax", disk).year(2026, {{"NY"}, {"nyc"}})
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/core/disk.hpp"
#include "parley/terms/tax_profile.hpp"
#include "parley/terms/tax_table.hpp"

namespace parley::scenario {

/// The states and localities that are needed.
struct TaxPart {
  std::vector<std::string> states;
  std::vector<std::string> localities;
};

struct ReadTaxTable {
  std::shared_ptr<const TaxTable> table;  ///< null where there is an error
  std::vector<Diagnostic> faults;
  std::shared_ptr<const Sources> sources;  ///< keeps the places of the faults alive
  std::string trouble;                     ///< why the file could not be read at all
};

/// One file; all of it without a part.
ReadTaxTable read_tax_table(const std::string& path, const Disk& disk,
                            const std::optional<TaxPart>& part = {});

/// Regional price levels by state, United States = 100 (rpp-YEAR.toml).
struct PriceLevels {
  int year = 0;
  std::string source;
  Date checked;
  std::map<std::string, Ratio, std::less<>> states;
};
struct ReadPriceLevels {
  std::optional<PriceLevels> levels;  ///< empty without a file, or where it has an error
  std::vector<Diagnostic> faults;
  std::shared_ptr<const Sources> sources;
};

/// A folder of tables.
class TaxFolder {
 public:
  TaxFolder(std::string folder, const Disk& disk) : folder_(std::move(folder)), disk_(disk) {}

  std::string path(int year) const;
  bool has(int year) const;
  /// Every year that has a table, rising.
  std::vector<int> years() const;
  ReadTaxTable year(int year, const std::optional<TaxPart>& part = {}) const;
  /// The latest file of price levels.
  ReadPriceLevels price_levels() const;

 private:
  std::string folder_;
  const Disk& disk_;
};

}  // namespace parley::scenario
