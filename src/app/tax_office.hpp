// Where the tax tables are: --tax-tables DIR, else those that belong to the program.
#pragma once

#include <string>
#include <vector>

#include "cli/options/options.hpp"
#include "cli/world.hpp"
#include "parley/model/choice/comparison.hpp"
#include "parley/scenario/tax/shelf.hpp"
#include "report/views/tax/tax.hpp"

namespace parley::cli {

Option tax_tables_option();

/// Beside the program, above it (in a build tree), or installed with it. Stop (file_trouble)
/// without any.
std::string tax_folder(const Call& call, const World& world);

/// The years after tax of scenarios that have [tax]; says what is wrong, and stops.
class TaxOffice {
 public:
  TaxOffice(const Call& call, World& world);

  report::TaxedOffer taxed(const Scenario& s, const std::string& exit_name = {},
                           model::TaxExtent extent = model::TaxExtent::with_levers);
  scenario::TaxShelf& shelf() { return shelf_; }

 private:
  World& world_;
  scenario::TaxShelf shelf_;
};

/// The same of all scenarios, without levers; empty where one of them has no [tax].
std::vector<report::TaxedOffer> taxed_all(const std::vector<Scenario>& scenarios, const Call& call,
                                          World& world);

/// Net beside the figures of a comparison, where every scenario has [tax].
void add_after_tax(model::Comparison& c, const std::vector<Scenario>& scenarios, const Call& call,
                   World& world);

}  // namespace parley::cli
