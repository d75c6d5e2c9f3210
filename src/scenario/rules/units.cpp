// In what unit the figures of a playbook are written, where the file decides it.
#include <fmt/format.h>

#include "scenario/keys/value.hpp"
#include "scenario/keys/wanted.hpp"
#include "scenario/rules/checks.hpp"

namespace parley::scenario {
namespace {

bool is_number(const Node& n) {
  return n.kind == Node::Kind::integer || n.kind == Node::Kind::floating;
}

const Node* entry(const Node* list, std::size_t i) {
  return list != nullptr && i < list->children.size() ? &list->children[i] : nullptr;
}

// What is wrong with a full_marks_at, in words; empty where nothing is.
std::string fault_of(Metric metric, const Node& n) {
  switch (metric) {
    case Metric::arr_uplift:
      return is_percentage(n) ? "full marks for arr_uplift are an amount of dollars" : "";
    case Metric::clusters:
      return is_number(n) ? "" : "full marks for clusters are a number of clusters";
    case Metric::latency_reduction:
      return is_percentage(n) ? ""
                              : "full marks for latency_reduction are a percentage with its sign";
    case Metric::influence:
    case Metric::culture:
      return "";
  }
  return "";
}

std::string both_readings(const Node& n) {
  const auto number = n.kind == Node::Kind::integer ? Ratio(n.integer) : decimal_of(n.text);
  if (!number) return "write a percentage like \"15%\"";
  return fmt::format("write \"{}%\" or \"{}%\", whichever it is", plain_number(*number),
                     plain_number(*number * Ratio(100)));
}

void units_of_signals(const Playbook& p, const Node& root, Findings& found) {
  const Node* signals = root.find("signals");
  for (std::size_t i = 0; i < p.signals.size(); ++i) {
    const Node* table = entry(signals, i);
    const Node* marks = table == nullptr ? nullptr : table->find("full_marks_at");
    const std::string path = fmt::format("signals[{}]", i);
    if (marks == nullptr || !found.sound("metric full_marks_at", path)) continue;
    const std::string fault = fault_of(p.signals[i].metric, *marks);
    if (fault.empty()) continue;
    const bool percentage = p.signals[i].metric == Metric::latency_reduction;
    found.wrong("V026", fault, path + ".full_marks_at",
                percentage ? both_readings(*marks) : std::string());
  }
}

// Ownership is in percent, or everywhere in dollars of stock; 0 is both.
class EquityUnits {
 public:
  EquityUnits(Playbook& p, Findings& found) : playbook_(p), found_(found) {}

  void look_at(const Node* n, const std::string& path) {
    if (n == nullptr || !found_.sound(path) || (n->kind == Node::Kind::integer && n->integer == 0))
      return;
    const EquityUnit unit = is_percentage(*n) ? EquityUnit::ownership : EquityUnit::dollars;
    if (first_.empty()) {
      first_ = path;
      playbook_.equity_unit = unit;
    } else if (unit != playbook_.equity_unit) {
      auto& d =
          found_.wrong("V025", "this is in another unit than the other figures of ownership", path,
                       "all in percent, or (for grants of liquid stock) all in dollars");
      found_.note(d, "the first of them", first_);
    }
  }

 private:
  Playbook& playbook_;
  Findings& found_;
  std::string first_;
};

void units_of_equity(Playbook& p, const Node& root, Findings& found) {
  EquityUnits units(p, found);
  const Node* bands = root.find("bands");
  const Node* band = bands == nullptr ? nullptr : bands->find("ownership");
  for (const char* key : {"low", "high", "step"}) {
    if (band != nullptr) units.look_at(band->find(key), fmt::format("bands.ownership.{}", key));
  }
  const Node* impact = root.find("impact");
  const Node* curve = impact == nullptr ? nullptr : impact->find("curve");
  for (std::size_t i = 0; i < p.impact.curve.size(); ++i) {
    units.look_at(entry(entry(curve, i), 1), fmt::format("impact.curve[{}][1]", i));
  }
}

}  // namespace

void check_units(Playbook& p, const Node& root, Findings& found) {
  units_of_signals(p, root, found);
  units_of_equity(p, root, found);
}

}  // namespace parley::scenario
