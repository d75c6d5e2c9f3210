#include "scenario/tax/shape.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>

#include "parley/core/format.hpp"
#include "parley/core/ratio.hpp"
#include "scenario/faults/fault.hpp"
#include "scenario/tax/figures.hpp"

namespace parley::scenario {
namespace {

using Faults = std::vector<Diagnostic>;

std::optional<Ratio> number_of(const Node& n) {
  if (n.kind == Node::Kind::integer) return Ratio(n.integer);
  if (n.kind != Node::Kind::floating) return std::nullopt;
  std::string text = n.text;
  text.erase(std::remove(text.begin(), text.end(), '_'), text.end());
  return Ratio::decimal(text);
}

// The income at which a row begins; empty for what is no row.
std::optional<Ratio> from_of(const Node& row) {
  if (!row.is_array() || row.children.size() < 2) return std::nullopt;
  return number_of(row.children.front());
}

void check_rows(const Node& list, Faults& faults) {
  std::optional<Ratio> before;
  for (const Node& row : list.children) {
    const auto from = from_of(row);
    if (!from) return;
    if (!before && !from->is_zero()) {
      faults.push_back(error(
          "T001", fmt::format("the first row of `{}` begins at {}", list.key, format_number(*from)),
          row.place, "every income has a row: the first begins at 0"));
    } else if (before && *from <= *before) {
      faults.push_back(error("T001",
                             fmt::format("a row of `{}` begins at {}, not over {}", list.key,
                                         format_number(*from), format_number(*before)),
                             row.place, "rows are listed by rising income"));
    }
    before = from;
  }
}

void check_statuses(const Node& table, Faults& faults) {
  const bool any = std::any_of(kFilingStatuses.rows.begin(), kFilingStatuses.rows.end(),
                               [&](const auto& s) { return table.find(s.name) != nullptr; });
  if (!any) return;
  for (const auto& status : kFilingStatuses.rows) {
    if (table.find(status.name) != nullptr) continue;
    faults.push_back(
        error("T002", fmt::format("`{}` says nothing for the status {}", table.key, status.name),
              table.place, "say single, joint, separate and hoh, or one number for all"));
  }
}

// What an entry of a list of deductions or credits takes is an amount, or of a kind.
void check_entries(const Node& list, Faults& faults) {
  if (list.key != "deductions" && list.key != "credits") return;
  for (const Node& entry : list.children) {
    if (entry.find("kind") || entry.find("amount") || entry.find("by_income")) continue;
    faults.push_back(error("T003", fmt::format("an entry of `{}` says no amount", list.key),
                           entry.place, "say `amount`, `by_income` or a `kind`"));
  }
}

void check_part(const Node& node, Faults& faults) {
  if (node.is_array()) {
    check_rows(node, faults);
    check_entries(node, faults);
  }
  if (node.is_table()) check_statuses(node, faults);
  for (const Node& child : node.children) check_part(child, faults);
}

bool says_any(const Node& table, std::initializer_list<const char*> keys) {
  return std::any_of(keys.begin(), keys.end(),
                     [&](const char* k) { return table.find(k) != nullptr; });
}

void check_takes(const Node& root, const char* list, std::initializer_list<const char*> ways,
                 Faults& faults) {
  const Node* all = root.find(list);
  if (all == nullptr) return;
  for (const Node& one : all->children) {
    const Node* taxed = one.find("income_tax");
    const bool free = taxed != nullptr && taxed->integer == 0;
    if (free || !one.is_table() || says_any(one, ways)) continue;
    faults.push_back(error("T003", fmt::format("`{}` says no rate", one.key), one.place,
                           fmt::format("say one of {}", fmt::join(ways, ", "))));
  }
}

}  // namespace

void check_shape(const Node& root, Faults& faults) {
  for (const Node& child : root.children) {
    if (child.key != "metros") check_part(child, faults);
  }
  check_takes(root, "states", {"brackets", "rate", "rate_less"}, faults);
  check_takes(root, "localities", {"brackets", "rate", "rate_by_income"}, faults);
}

}  // namespace parley::scenario
