#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "parley/scenario/tax/tables.hpp"
#include "scenario/faults/fault.hpp"
#include "scenario/read/files.hpp"
#include "scenario/read/walk.hpp"
#include "scenario/tax/figures.hpp"
#include "scenario/tax/sections.hpp"
#include "scenario/tax/shape.hpp"

namespace parley::scenario {
namespace {

const KeyTable<TableDraft>& tax_keys() {
  static const KeyTable<TableDraft> table = [] {
    TaxRows rows;
    add_federal_keys(rows);
    add_state_keys(rows);
    add_locality_keys(rows);
    return rows.take();
  }();
  return table;
}

const Schema& tax_schema() {
  static const Schema schema(tax_keys().keys);
  return schema;
}

const KeyTable<PriceLevels>& price_keys() {
  static const KeyTable<PriceLevels> table = [] {
    using D = PriceLevels;
    using V = const Value&;
    Rows<PriceLevels> rows;
    rows.add("title", kText, "what the file is");
    rows.add("year", whole(kFirstYear, kLastYear), "the year",
             [](D& d, V v) { d.year = v.count(); })
        .required();
    rows.add("checked", kDate, "when it was checked", [](D& d, V v) { d.checked = v.date; })
        .required();
    rows.add("source", kText, "the document", [](D& d, V v) { d.source = v.text; }).required();
    rows.add("states", kTable, "by state");
    rows.add("states.*", Unit{KeyType::number, {0, 1000, true}}, "United States = 100",
             [](D& d, V v) { d.states[v.node->key] = v.number; });
    rows.add("metros", kTable, "by metropolitan area; not used");
    rows.add("metros.*", kRowOfTwo, "the year, and the year after");
    return rows.take();
  }();
  return table;
}

const Schema& price_schema() {
  static const Schema schema(price_keys().keys);
  return schema;
}

struct Opened {
  std::shared_ptr<Sources> sources = std::make_shared<Sources>();
  const SourceFile* file = nullptr;
  Tree tree;
  std::string trouble;
};

Opened open(const std::string& path, const Disk& disk, const std::optional<TaxPart>& part) {
  Opened o;
  Read<std::string> read = disk.read(path);
  if (!read.value) {
    o.trouble = read.fault;
    return o;
  }
  o.file = o.sources->add(path, part ? part_of(*read.value, *part) : std::move(*read.value));
  o.tree = parse_toml(*o.file);
  return o;
}

void check_also(const TaxTable& table, const Node& root, std::vector<Diagnostic>& faults) {
  const Node* all = root.find("localities");
  if (all == nullptr) return;
  for (const Node& one : all->children) {
    const Node* also = one.find("also");
    if (also == nullptr || !also->is_array()) continue;
    for (const Node& name : also->children) {
      if (table.localities.contains(name.text)) continue;
      faults.push_back(error("T004", fmt::format("`{}` is no locality of this table", name.text),
                             name.place, "`also` names other localities by their keys"));
    }
  }
}

ReadTaxTable walked(Opened opened) {
  ReadTaxTable result{{}, std::move(opened.tree.faults), opened.sources, opened.trouble};
  if (!result.trouble.empty()) return result;
  auto draft = std::make_unique<TableDraft>();
  draft->table.file = opened.file->path;
  Walk walk(tax_keys().into(*draft), opened.tree.complete ? Extent::whole : Extent::part);
  walk.table(opened.tree.root, tax_schema().root());
  for (Diagnostic& d : walk.faults) result.faults.push_back(std::move(d));
  if (!has_errors(result.faults)) check_shape(opened.tree.root, result.faults);
  if (!has_errors(result.faults)) check_also(draft->table, opened.tree.root, result.faults);
  sort_by_place(result.faults);
  if (!has_errors(result.faults))
    result.table = std::make_shared<const TaxTable>(std::move(draft->table));
  return result;
}

}  // namespace

void push_row(TaxBrackets& to, const std::vector<Ratio>& row) {
  TaxBrackets::Row r{row[0], row[1], {}};
  if (row.size() > 2) {
    r.tax = row[2];
  } else if (!to.rows.empty()) {
    const TaxBrackets::Row& below = to.rows.back();
    r.tax = below.tax + below.rate * (r.from - below.from);
  }
  to.rows.push_back(r);
}

void push_row(TaxSteps& to, const std::vector<Ratio>& row) { to.rows.push_back({row[0], row[1]}); }

void push_row(std::vector<RecaptureTable::Row>& to, const std::vector<Ratio>& row) {
  to.push_back({row[0], row[1], row[2]});
}

ReadTaxTable read_tax_table(const std::string& path, const Disk& disk,
                            const std::optional<TaxPart>& part) {
  return walked(open(path, disk, part));
}

std::string TaxFolder::path(int year) const { return fmt::format("{}/us-{}.toml", folder_, year); }

bool TaxFolder::has(int year) const { return disk_.read(path(year)).value.has_value(); }

std::vector<int> TaxFolder::years() const {
  std::vector<int> years;
  for (int y = kFirstYear; y <= kLastYear; ++y) {
    if (has(y)) years.push_back(y);
  }
  return years;
}

ReadTaxTable TaxFolder::year(int year, const std::optional<TaxPart>& part) const {
  if (!part || part->localities.empty()) return read_tax_table(path(year), disk_, part);
  // A locality may name others that are taken too: then all of the year is read.
  ReadTaxTable first = read_tax_table(path(year), disk_, part);
  const auto named = [](const Diagnostic& d) { return d.code == "T004"; };
  if (!std::any_of(first.faults.begin(), first.faults.end(), named)) return first;
  return read_tax_table(path(year), disk_);
}

ReadPriceLevels TaxFolder::price_levels() const {
  for (int y = kLastYear; y >= kFirstYear; --y) {
    Opened opened = open(fmt::format("{}/rpp-{}.toml", folder_, y), disk_, {});
    if (!opened.trouble.empty()) continue;
    PriceLevels levels;
    ReadPriceLevels result{{}, std::move(opened.tree.faults), opened.sources};
    Walk walk(price_keys().into(levels), Extent::whole);
    walk.table(opened.tree.root, price_schema().root());
    for (Diagnostic& d : walk.faults) result.faults.push_back(std::move(d));
    if (!has_errors(result.faults)) result.levels = std::move(levels);
    return result;
  }
  return {};
}

}  // namespace parley::scenario
