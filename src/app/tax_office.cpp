#include "app/tax_office.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "core/suggestion.hpp"
#include "parley/app/stop.hpp"

namespace parley::app {
namespace {

const Exit& exit_named(const Scenario& s, const std::string& name) {
  std::vector<std::string_view> names;
  for (const Exit& e : s.exits) {
    if (e.name == name && e.month <= 12 * s.projection.years) return e;
    if (e.name == name) {
      throw Stop(Status::usage,
                 fmt::format("the exit \"{}\" is in month {}, after the horizon", name, e.month),
                 "projection.years says how far the projection goes");
    }
    names.push_back(e.name);
  }
  const std::string_view near = nearest_word(name, names);
  throw Stop(Status::usage, fmt::format("{} has no exit \"{}\"", s.file, name),
             names.empty()  ? "[[exits]] says how its company may end"
             : near.empty() ? fmt::format("it has: {}", fmt::join(names, ", "))
                            : fmt::format("did you mean \"{}\"?", near));
}

}  // namespace

Input tax_tables_input() {
  return {.name = "tax-tables",
          .value = "DIR",
          .says = "A folder of us-YEAR.toml in place of the program's",
          .type = Type::folder};
}

std::string tax_folder(const Request& request, Surroundings& around) {
  if (request.has("tax-tables")) return request.text("tax-tables");
  std::string folder = around.tax_tables();
  if (!folder.empty()) return folder;
  throw Stop(Status::file_trouble, "the folder of tax tables is not there",
             "--tax-tables DIR says where us-2026.toml and the others are");
}

TaxOffice::TaxOffice(const Request& request, Surroundings& around)
    : around_(around), shelf_(around.tax_shelf) {
  if (!shelf_ || request.has("tax-tables"))
    shelf_ = std::make_shared<scenario::TaxShelf>(tax_folder(request, around), around.disk);
}

report::TaxedOffer TaxOffice::taxed(const Scenario& s, const std::string& exit_name,
                                    model::TaxExtent extent) {
  scenario::ReadTaxTables read = shelf_->tables_for(s);
  for (const Diagnostic& d : read.faults) around_.tell(d);
  if (!read.tables) throw Stop(Status::scenario_wrong, "");
  report::TaxedOffer o{.scenario = s,
                       .tables = std::move(*read.tables),
                       .tax = {},
                       .price_level = s.tax->price_level};
  const Exit* exit = exit_name.empty() ? nullptr : &exit_named(s, exit_name);
  o.tax = model::project_tax(s, o.tables, exit, extent);
  if (!o.price_level) {
    o.price_level = shelf_->price_level(s.tax->state);
    if (o.price_level) o.price_year = shelf_->price_year();
  }
  return o;
}

std::optional<model::TaxProjection> TaxOffice::years_of(scenario::ReadResult& read) {
  const scenario::ReadTaxTables found = shelf_->tables_for(*read.scenario);
  read.diagnostics.insert(read.diagnostics.end(), found.faults.begin(), found.faults.end());
  if (found.tables)
    return model::project_tax(*read.scenario, *found.tables, nullptr, model::TaxExtent::years);
  read.scenario.reset();
  return std::nullopt;
}

std::vector<report::TaxedOffer> taxed_all(const std::vector<Scenario>& scenarios,
                                          const Request& request, Surroundings& around) {
  std::vector<report::TaxedOffer> offers;
  const auto has_tax = [](const Scenario& s) { return s.tax.has_value(); };
  if (scenarios.empty() || !std::all_of(scenarios.begin(), scenarios.end(), has_tax)) return offers;
  TaxOffice office(request, around);
  for (const Scenario& s : scenarios) {
    offers.push_back(office.taxed(s, {}, model::TaxExtent::years));
  }
  return offers;
}

void add_taxes(std::vector<report::ProjectedOffer>& offers, const Request& request,
               Surroundings& around) {
  std::vector<Scenario> scenarios;
  for (const report::ProjectedOffer& o : offers) {
    if (!o.scenario.tax) return;
    scenarios.push_back(o.scenario);
  }
  auto taxed = taxed_all(scenarios, request, around);
  for (std::size_t i = 0; i < taxed.size(); ++i) {
    offers[i].tax_notes = report::page_notes(taxed[i]);
    offers[i].tax_place = report::place_text(taxed[i]);
    offers[i].price_level = taxed[i].price_level;
    offers[i].tax = std::move(taxed[i].tax);
    offers[i].tax_tables = std::move(taxed[i].tables);
  }
}

model::AfterTax after_tax_of(const report::TaxedOffer& offer) {
  return {offer.tax.totals.net, offer.purchasing_power(), report::page_notes(offer)};
}

void add_after_tax(model::Comparison& c, const std::vector<Scenario>& scenarios,
                   const Request& request, Surroundings& around) {
  const auto offers = taxed_all(scenarios, request, around);
  for (std::size_t i = 0; i < offers.size(); ++i) c.offers[i].after_tax = after_tax_of(offers[i]);
}

}  // namespace parley::app
