// The years after tax: the tables of --tax-tables DIR, else those that belong to the program.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "parley/app/request.hpp"
#include "parley/app/surroundings.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/scenario/read/reader.hpp"
#include "parley/scenario/tax/shelf.hpp"
#include "report/views/project/project.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::app {

Input tax_tables_input();

/// Stop (file_trouble) without any.
std::string tax_folder(const Request& request, Surroundings& around);

/// The years after tax of scenarios that have [tax]; says what is wrong, and stops.
class TaxOffice {
 public:
  TaxOffice(const Request& request, Surroundings& around);

  report::TaxedOffer taxed(const Scenario& s, const std::string& exit_name = {},
                           model::TaxExtent extent = model::TaxExtent::with_levers);
  /// The years alone; what is wrong goes to the file's own faults, and takes its scenario away.
  std::optional<model::TaxProjection> years_of(scenario::ReadResult& read);
  scenario::TaxShelf& shelf() { return *shelf_; }

 private:
  Surroundings& around_;
  std::shared_ptr<scenario::TaxShelf> shelf_;
};

/// The same of all scenarios, without levers; empty where one of them has no [tax].
std::vector<report::TaxedOffer> taxed_all(const std::vector<Scenario>& scenarios,
                                          const Request& request, Surroundings& around);

/// The years after tax of offers to be shown, where every file says whose return it is.
void add_taxes(std::vector<report::ProjectedOffer>& offers, const Request& request,
               Surroundings& around);

model::AfterTax after_tax_of(const report::TaxedOffer& offer);

/// Net beside the figures of a comparison, where every scenario has [tax].
void add_after_tax(model::Comparison& c, const std::vector<Scenario>& scenarios,
                   const Request& request, Surroundings& around);

}  // namespace parley::app
