#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "scenario/ocf/json.hpp"
#include "scenario/ocf/names.hpp"

namespace parley::scenario {
namespace {

using Json = nlohmann::ordered_json;

std::string digits(Int128 n) {
  std::string text;
  for (; n > 0 || text.empty(); n /= 10)
    text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(n % 10)));
  return text;
}

// A "Numeric": at most ten decimals. Empty where the number has more.
std::optional<std::string> numeric(const Ratio& r) {
  constexpr std::int64_t kScale = 10'000'000'000;
  const Ratio scaled = r * Ratio(kScale);
  if (!scaled.is_whole()) return std::nullopt;
  const Int128 n = scaled.numerator();
  std::string decimals = digits(n % kScale);
  decimals.insert(0, 10 - decimals.size(), '0');
  decimals.erase(decimals.find_last_not_of('0') + 1);
  return digits(n / kScale) + (decimals.empty() ? "" : "." + decimals);
}

void write_amount(Json& json, const OcfCondition& c) {
  if (const auto* portion = std::get_if<OcfPortion>(&c.amount)) {
    json["portion"] = {{"numerator", digits(portion->share.numerator())},
                       {"denominator", digits(portion->share.denominator())}};
    if (portion->remainder) json["portion"]["remainder"] = true;
  } else {
    json["quantity"] = numeric(std::get<OcfQuantity>(c.amount).shares).value_or("0");
  }
}

Json period(const OcfPeriod& p) {
  const bool months = p.unit == OcfPeriod::Unit::months;
  Json json{
      {"length", p.length}, {"type", months ? "MONTHS" : "DAYS"}, {"occurrences", p.occurrences}};
  if (p.cliff_installment > 1) json["cliff_installment"] = p.cliff_installment;
  if (months) json["day_of_month"] = ocf_day_name(p.day_of_month);
  return json;
}

Json trigger(const OcfTerms& terms, const OcfCondition& c) {
  if (std::holds_alternative<OcfStart>(c.trigger)) return {{"type", "VESTING_START_DATE"}};
  if (const auto* on = std::get_if<OcfOn>(&c.trigger)) {
    return {{"type", "VESTING_SCHEDULE_ABSOLUTE"}, {"date", on->date.iso()}};
  }
  if (const auto* after = std::get_if<OcfAfter>(&c.trigger)) {
    return {{"type", "VESTING_SCHEDULE_RELATIVE"},
            {"period", period(after->period)},
            {"relative_to_condition_id", terms.conditions[after->condition].id}};
  }
  return {{"type", "VESTING_EVENT"}};
}

Json condition(const OcfTerms& terms, const OcfCondition& c) {
  Json json{{"id", c.id}};
  if (!c.description.empty()) json["description"] = c.description;
  write_amount(json, c);
  json["trigger"] = trigger(terms, c);
  json["next_condition_ids"] = Json::array();
  for (const std::size_t next : c.next)
    json["next_condition_ids"].push_back(terms.conditions[next].id);
  return json;
}

Json object(const OcfTerms& terms) {
  Json json{{"id", terms.id},
            {"object_type", "VESTING_TERMS"},
            {"name", terms.name},
            {"description", terms.description},
            {"allocation_type", ocf_name(terms.allocation)},
            {"vesting_conditions", Json::array()}};
  for (const OcfCondition& c : terms.conditions)
    json["vesting_conditions"].push_back(condition(terms, c));
  return json;
}

}  // namespace

std::string ocf_text(const std::vector<OcfTerms>& terms) {
  Json json{{"file_type", kOcfFileType}, {"items", Json::array()}};
  for (const OcfTerms& t : terms) json["items"].push_back(object(t));
  return json.dump(2) + "\n";
}

}  // namespace parley::scenario
