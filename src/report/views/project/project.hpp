// What an offer pays, as a document, as JSON and as rows: `parley project`.
//
// All three are folds over the same ledger. On a screen a kind of pay that an offer does not have
// gets no column; in files every column is always there, so that files of many offers fit one
// another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/model/tax/projection.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

enum class By { year, calendar, month, event };

struct ProjectedOffer {
  Scenario scenario;
  model::Projection projection;
  std::optional<model::TaxProjection> tax = {};  ///< of all offers or of none
  std::vector<std::string> tax_notes = {};       ///< what has to be said with it
  std::string tax_place = {};                    ///< "Washington, single"
  std::optional<TaxTables> tax_tables = {};
  std::optional<Ratio> price_level = {};  ///< United States = 100
};

document::Document project_document(const std::vector<ProjectedOffer>& offers, By by);

/// MODEL.md 9, whatever `by` says elsewhere.
std::string project_json(const std::vector<ProjectedOffer>& offers);

std::vector<document::Column> project_columns(By by);
std::vector<document::Row> project_rows(const ProjectedOffer& offer, By by);

}  // namespace parley::report
