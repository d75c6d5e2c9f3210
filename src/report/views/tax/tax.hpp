// What `tax` shows: the years of an offer after tax, what is due in April and why, what each lever
// keeps.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "parley/model/tax/projection.hpp"
#include "parley/terms/scenario.hpp"
#include "parley/terms/tax_table.hpp"

namespace parley::report {

/// An offer as a resident of one place.
struct TaxedOffer {
  Scenario scenario;
  TaxTables tables;
  model::TaxProjection tax;
  std::optional<Ratio> price_level;  ///< United States = 100
  int price_year = 0;                ///< of a level that no file says

  /// net * 100 / price_level, of the totals; empty where no level is known.
  std::optional<Money> purchasing_power() const;
};

/// What has to be said with the figures, in plain sentences.
std::vector<std::string> tax_notes(const TaxedOffer& o);

/// The same for a page whose table shows the days and the years: what they share is said once.
std::vector<std::string> page_notes(const TaxedOffer& o);

std::string tax_json(const std::vector<TaxedOffer>& offers);
document::Document tax_document(const std::vector<TaxedOffer>& offers);
document::Table tax_rows(const std::vector<TaxedOffer>& offers);

/// "New York City, New York, single": where and how it is taxed.
std::string place_text(const TaxedOffer& o);

/// What $1,000 more of each lever keeps, as a section of another page.
void add_lever_table(document::Document& page, const TaxedOffer& o);

/// The tables themselves: where every figure comes from.
std::string tax_tables_json(const std::vector<TaxTable>& tables);
document::Document tax_tables_document(const std::vector<TaxTable>& tables);

}  // namespace parley::report
