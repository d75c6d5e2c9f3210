#include "scenario/ocf/terms_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

#include "core/suggestion.hpp"
#include "scenario/ocf/graph.hpp"
#include "scenario/ocf/names.hpp"

namespace parley::scenario {
namespace {

using Ids = std::map<std::string, std::size_t, std::less<>>;

constexpr int kLongestPeriod = 60'000;              // days of 160 years
constexpr std::int64_t kMostOccurrences = 100'000;  // of all conditions together

// One object of terms.
class TermsReader {
 public:
  explicit TermsReader(OcfNode node) : node_(std::move(node)) {}

  OcfTerms read();

 private:
  void read_heading();
  void read_ids(const std::vector<OcfNode>& conditions);
  OcfCondition condition(const OcfNode& node) const;
  std::variant<OcfPortion, OcfQuantity> amount(const OcfNode& node) const;
  OcfPortion portion(const OcfNode& node) const;
  std::variant<OcfStart, OcfEvent, OcfOn, OcfAfter> trigger(const OcfNode& node) const;
  OcfOn on(const OcfNode& node) const;
  OcfAfter after(const OcfNode& node) const;
  OcfPeriod period(const OcfNode& node) const;
  void read_day(const OcfNode& node, OcfPeriod& p) const;
  std::vector<std::size_t> next(const OcfNode& node) const;
  std::optional<std::size_t> reference(const OcfNode& node) const;

  OcfNode node_;
  OcfTerms terms_;
  Ids ids_;
};

std::optional<std::size_t> TermsReader::reference(const OcfNode& node) const {
  const auto id = node.text();
  if (!id) return std::nullopt;
  if (const auto found = ids_.find(*id); found != ids_.end()) return found->second;
  std::vector<std::string_view> known;
  for (const auto& [name, index] : ids_) known.push_back(name);
  node.fault("E206", fmt::format("there is no condition \"{}\"", *id), did_you_mean(*id, known));
  return std::nullopt;
}

OcfPortion TermsReader::portion(const OcfNode& node) const {
  OcfPortion p;
  if (!node.is_object()) return p;
  node.only({"numerator", "denominator", "remainder"});
  const auto top = node.need("numerator");
  const auto bottom = node.need("denominator");
  const auto num = top ? top->amount() : std::nullopt;
  const auto den = bottom ? bottom->amount() : std::nullopt;
  if (const auto rest = node.find("remainder")) p.remainder = rest->truth().value_or(false);
  if (!num || !den) return p;
  if (den->is_zero()) {
    bottom->fault("E203", "a denominator cannot be 0");
  } else if (*num > *den) {
    node.fault("V201", "a portion is at most the whole: its numerator is above its denominator");
  } else {
    p.share = *num / *den;
  }
  return p;
}

std::variant<OcfPortion, OcfQuantity> TermsReader::amount(const OcfNode& node) const {
  const auto share = node.find("portion");
  const auto quantity = node.find("quantity");
  if (share && quantity)
    node.fault("V202", "says both a portion and a quantity", "keep one of them");
  if (!share && !quantity) node.fault("E202", "\"portion\" or \"quantity\" is missing");
  if (share) return portion(*share);
  return OcfQuantity{quantity ? quantity->amount().value_or(Ratio()) : Ratio()};
}

void TermsReader::read_day(const OcfNode& node, OcfPeriod& p) const {
  const auto day = node.need("day_of_month");
  const auto name = day ? day->text() : std::nullopt;
  if (!name) return;
  if (const auto number = ocf_day(*name)) {
    p.day_of_month = *number;
    return;
  }
  day->fault(
      "E203",
      fmt::format(
          "expected \"01\" to \"28\", \"29_OR_LAST_DAY_OF_MONTH\" (30, 31) or \"{}\"; found \"{}\"",
          kOcfStartDay, *name));
}

OcfPeriod TermsReader::period(const OcfNode& node) const {
  OcfPeriod p;
  if (!node.is_object()) return p;
  const auto unit_node = node.need("type");
  const std::string unit = unit_node ? unit_node->text().value_or("") : "";
  if (unit_node && unit != "DAYS" && unit != "MONTHS") {
    unit_node->fault("E203", "expected \"DAYS\" or \"MONTHS\"");
  }
  std::vector<std::string_view> known{"length", "type", "occurrences", "cliff_installment"};
  if (unit != "DAYS") known.emplace_back("day_of_month");
  node.only(known);
  p.unit = unit == "DAYS" ? OcfPeriod::Unit::days : OcfPeriod::Unit::months;
  if (const auto length = node.need("length"))
    p.length = length->whole(0, kLongestPeriod).value_or(1);
  if (const auto times = node.need("occurrences"))
    p.occurrences = times->whole(1, kLongestPeriod).value_or(1);
  if (unit == "MONTHS") read_day(node, p);
  const auto cliff = node.find("cliff_installment");
  if (!cliff) return p;
  p.cliff_installment = std::max(1, cliff->whole(0, kLongestPeriod).value_or(1));
  if (p.cliff_installment > p.occurrences) {
    cliff->fault("V203", fmt::format("cliff_installment is {}, past the {} occurrences",
                                     p.cliff_installment, p.occurrences));
  }
  return p;
}

OcfAfter TermsReader::after(const OcfNode& node) const {
  OcfAfter a;
  node.only({"type", "period", "relative_to_condition_id"});
  if (const auto p = node.need("period")) a.period = period(*p);
  if (const auto base = node.need("relative_to_condition_id"))
    a.condition = reference(*base).value_or(0);
  return a;
}

OcfOn TermsReader::on(const OcfNode& node) const {
  node.only({"type", "date"});
  const auto date = node.need("date");
  const auto text = date ? date->text() : std::nullopt;
  if (!text) return {};
  const auto day = Date::parse(*text);
  if (day && day->year() >= 1990 && day->year() <= 2150) return {*day};
  date->fault(
      "E203",
      fmt::format("expected a date from 1990 to 2150 as \"2026-09-01\", found \"{}\"", *text));
  return {};
}

std::variant<OcfStart, OcfEvent, OcfOn, OcfAfter> TermsReader::trigger(const OcfNode& node) const {
  if (!node.is_object()) return OcfEvent{};
  const auto type = node.need("type");
  const std::string name = type ? type->text().value_or("") : "";
  if (name == "VESTING_SCHEDULE_RELATIVE") return after(node);
  if (name == "VESTING_SCHEDULE_ABSOLUTE") return on(node);
  if (name == "VESTING_START_DATE" || name == "VESTING_EVENT") {
    node.only({"type"});
    if (name == "VESTING_START_DATE") return OcfStart{};
    return OcfEvent{};
  }
  if (!name.empty()) {
    type->fault("E203", fmt::format("there is no trigger \"{}\"", name),
                did_you_mean(name, {"VESTING_START_DATE", "VESTING_EVENT",
                                    "VESTING_SCHEDULE_RELATIVE", "VESTING_SCHEDULE_ABSOLUTE"}));
  }
  return OcfEvent{};
}

std::vector<std::size_t> TermsReader::next(const OcfNode& node) const {
  std::vector<std::size_t> found;
  for (const OcfNode& item : node.items()) {
    const auto index = reference(item);
    if (!index) continue;
    if (std::find(found.begin(), found.end(), *index) != found.end()) {
      item.fault("V204", fmt::format("\"{}\" stands here twice", terms_.conditions[*index].id));
    }
    found.push_back(*index);
  }
  return found;
}

OcfCondition TermsReader::condition(const OcfNode& node) const {
  OcfCondition c;
  node.only({"id", "description", "portion", "quantity", "trigger", "next_condition_ids"});
  if (const auto says = node.find("description")) c.description = says->text().value_or("");
  c.amount = amount(node);
  if (const auto t = node.need("trigger")) c.trigger = trigger(*t);
  if (const auto n = node.need("next_condition_ids")) c.next = next(*n);
  return c;
}

void TermsReader::read_heading() {
  node_.only({"id", "object_type", "name", "description", "comments", "allocation_type",
              "vesting_conditions"});
  const auto word = [&](std::string_view key) {
    const auto node = node_.find(key);
    return node ? node->text().value_or("") : "";
  };
  terms_.id = word("id");
  terms_.name = word("name");
  terms_.description = word("description");
  if (node_.has("object_type") && word("object_type") != "VESTING_TERMS") {
    node_.find("object_type")->fault("E203", "expected \"VESTING_TERMS\"");
  }
  const auto allocation = node_.need("allocation_type");
  const std::string name = allocation ? allocation->text().value_or("") : "";
  const auto known = std::find_if(kOcfAllocations.begin(), kOcfAllocations.end(),
                                  [&](const auto& entry) { return entry.first == name; });
  if (known != kOcfAllocations.end()) {
    terms_.allocation = known->second;
  } else if (allocation) {
    std::vector<std::string_view> names;
    for (const auto& entry : kOcfAllocations) names.push_back(entry.first);
    allocation->fault("E203", fmt::format("there is no allocation_type \"{}\"", name),
                      did_you_mean(name, names));
  }
}

// The ids first: a condition may name one that stands after it.
void TermsReader::read_ids(const std::vector<OcfNode>& conditions) {
  terms_.conditions.resize(conditions.size());
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (!conditions[i].is_object()) continue;
    const auto node = conditions[i].need("id");
    const auto id = node ? node->text() : std::nullopt;
    if (!id) continue;
    terms_.conditions[i].id = *id;
    if (id->empty()) node->fault("E203", "an id cannot be empty");
    if (!ids_.emplace(*id, i).second)
      node->fault("V205", fmt::format("another condition is \"{}\" too", *id));
  }
}

std::string shown_cycle(const OcfTerms& terms, const std::vector<std::size_t>& cycle) {
  std::string text;
  for (const std::size_t i : cycle) text += fmt::format("\"{}\" -> ", terms.conditions[i].id);
  return text + fmt::format("\"{}\"", terms.conditions[cycle.front()].id);
}

// What only the whole graph can say.
void check_graph(const OcfTerms& terms, const OcfNode& list) {
  const OcfGraph graph(terms);
  const std::vector<OcfNode> nodes = list.items();
  if (const auto cycle = graph.cycle(); !cycle.empty()) {
    nodes[cycle.front()].fault(
        "V206", fmt::format("the conditions go round in a circle: {}", shown_cycle(terms, cycle)));
  }
  std::int64_t occurrences = 0;
  const std::vector<bool> reached = graph.reached_from_root();
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    const OcfCondition& c = terms.conditions[i];
    occurrences += c.occurrences();
    if (!reached[i])
      nodes[i].warning("W201", fmt::format("nothing leads to \"{}\": it never vests", c.id));
    const auto* after = std::get_if<OcfAfter>(&c.trigger);
    if (!after || graph.may_precede(after->condition, i)) continue;
    nodes[i].fault("V207", fmt::format("\"{}\" counts from \"{}\", which cannot come before it",
                                       c.id, terms.conditions[after->condition].id));
  }
  if (occurrences > kMostOccurrences) {
    list.fault("V208", fmt::format("the periods occur {} times in all; at most {} are read",
                                   occurrences, kMostOccurrences));
  }
}

OcfTerms TermsReader::read() {
  read_heading();
  const auto list = node_.need("vesting_conditions");
  if (!list) return terms_;
  const std::vector<OcfNode> conditions = list->items();
  if (list->json().is_array() && conditions.empty()) list->fault("E202", "there is no condition");
  read_ids(conditions);
  for (std::size_t i = 0; i < conditions.size(); ++i) {
    if (!conditions[i].json().is_object()) continue;
    std::string id = std::move(terms_.conditions[i].id);
    terms_.conditions[i] = condition(conditions[i]);
    terms_.conditions[i].id = std::move(id);
  }
  if (!node_.any_faults()) check_graph(terms_, *list);
  return terms_;
}

}  // namespace

OcfTerms read_ocf_object(const OcfNode& node) { return TermsReader(node).read(); }

}  // namespace parley::scenario
