// TaxShelf: the tables that a scenario needs, each read once for all files of a command.
//
// The years of its horizon that have a table; what lies after the last goes by the last. Only the
// part of its state is parsed. A state, a locality or a year that has no table is an error at its
// key.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "parley/scenario/tax/tables.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::scenario {

struct ReadTaxTables {
  std::optional<TaxTables> tables;  ///< empty where there is an error
  std::vector<Diagnostic> faults;
  std::vector<std::shared_ptr<const Sources>> sources;  ///< keep the places of the faults alive
};

class TaxShelf {
 public:
  TaxShelf(std::string folder, const Disk& disk) : folder_(std::move(folder), disk) {}

  /// For s.tax, which must be said.
  ReadTaxTables tables_for(const Scenario& s);
  const TaxFolder& folder() const { return folder_; }
  /// The price level of a state; empty where it is not known.
  std::optional<Ratio> price_level(const std::string& state);
  /// The year of the price levels; 0 without any.
  int price_year();

 private:
  using Asked = std::tuple<int, std::string, std::string>;

  const ReadTaxTable& table(int year, const TaxProfile& profile);
  bool has(int year);
  bool has_after(int year);
  std::optional<int> nearest_year(int year);
  const std::optional<PriceLevels>& prices();

  TaxFolder folder_;
  std::map<Asked, ReadTaxTable> read_;
  std::map<int, bool> has_;
  std::optional<std::optional<PriceLevels>> prices_;
};

}  // namespace parley::scenario
