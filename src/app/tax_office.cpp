#include "cli/tax_tables.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <ostream>

#include "parley/core/suggestion.hpp"

namespace parley::cli {
namespace {

namespace fs = std::filesystem;

// From the folder of the program: beside it, in a build tree above it, installed.
constexpr std::array<const char*, 5> kPlaces = {"data/tax", "../data/tax", "../../data/tax",
                                                "../../../data/tax", "../share/parley/tax"};
// Years that a folder of tables may begin with.
constexpr int kTypicalYears[] = {2025, 2026};

bool holds_tables(const Disk& disk, const std::string& folder) {
  const scenario::TaxFolder tables(folder, disk);
  return std::any_of(std::begin(kTypicalYears), std::end(kTypicalYears),
                     [&](int y) { return tables.has(y); });
}

const Exit& exit_named(const Scenario& s, const std::string& name) {
  std::vector<std::string_view> names;
  for (const Exit& e : s.exits) {
    if (e.name == name && e.month <= 12 * s.projection.years) return e;
    if (e.name == name) {
      throw Stop(ExitStatus::usage,
                 fmt::format("the exit \"{}\" is in month {}, after the horizon", name, e.month),
                 "projection.years says how far the projection goes");
    }
    names.push_back(e.name);
  }
  const std::string_view near = nearest_word(name, names);
  throw Stop(ExitStatus::usage, fmt::format("{} has no exit \"{}\"", s.file, name),
             names.empty()  ? "[[exits]] says how its company may end"
             : near.empty() ? fmt::format("it has: {}", fmt::join(names, ", "))
                            : fmt::format("did you mean \"{}\"?", near));
}

}  // namespace

Option tax_tables_option() {
  return {.name = "tax-tables",
          .value = "DIR",
          .says = "A folder of us-YEAR.toml in place of the program's"};
}

std::string tax_folder(const Call& call, const World& world) {
  if (call.has("tax-tables")) return call.text("tax-tables");
  if (!world.program.empty()) {
    std::error_code fault;
    const fs::path program = fs::canonical(world.program, fault);
    for (const char* place : kPlaces) {
      const std::string folder = (program.parent_path() / place).lexically_normal().string();
      if (!fault && holds_tables(world.disk, folder)) return folder;
    }
  }
  throw Stop(ExitStatus::file_trouble, "the folder of tax tables is not there",
             "--tax-tables DIR says where us-2026.toml and the others are");
}

TaxOffice::TaxOffice(const Call& call, World& world)
    : world_(world), shelf_(tax_folder(call, world), world.disk) {}

report::TaxedOffer TaxOffice::taxed(const Scenario& s, const std::string& exit_name,
                                    model::TaxExtent extent) {
  scenario::ReadTaxTables read = shelf_.tables_for(s);
  for (const Diagnostic& d : read.faults) world_.err << to_text(d);
  if (!read.tables) throw Stop(ExitStatus::scenario_wrong, "");
  report::TaxedOffer o{.scenario = s,
                       .tables = std::move(*read.tables),
                       .tax = {},
                       .price_level = s.tax->price_level};
  const Exit* exit = exit_name.empty() ? nullptr : &exit_named(s, exit_name);
  o.tax = model::project_tax(s, o.tables, exit, extent);
  if (!o.price_level) {
    o.price_level = shelf_.price_level(s.tax->state);
    if (o.price_level) o.price_year = shelf_.price_year();
  }
  return o;
}

std::vector<report::TaxedOffer> taxed_all(const std::vector<Scenario>& scenarios, const Call& call,
                                          World& world) {
  std::vector<report::TaxedOffer> offers;
  const auto has_tax = [](const Scenario& s) { return s.tax.has_value(); };
  if (scenarios.empty() || !std::all_of(scenarios.begin(), scenarios.end(), has_tax)) return offers;
  TaxOffice office(call, world);
  for (const Scenario& s : scenarios) {
    offers.push_back(office.taxed(s, {}, model::TaxExtent::years));
  }
  return offers;
}

void add_after_tax(model::Comparison& c, const std::vector<Scenario>& scenarios, const Call& call,
                   World& world) {
  const auto offers = taxed_all(scenarios, call, world);
  for (std::size_t i = 0; i < offers.size(); ++i) {
    c.offers[i].after_tax = model::AfterTax{offers[i].tax.totals.net, offers[i].purchasing_power(),
                                            report::page_notes(offers[i])};
  }
}

}  // namespace parley::cli
