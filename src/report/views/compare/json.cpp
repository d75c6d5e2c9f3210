#include "report/views/compare/json.hpp"

#include "report/json.hpp"
#include "report/labels/names.hpp"

namespace parley::report {
namespace {

Json offer(const Scenario& s, const model::ComparedOffer& o) {
  Json j;
  j["file"] = o.projection.file;
  j["title"] = o.projection.title;
  j["total"] = json(o.total);
  j["average_year"] = json_dollars(o.average_year);
  j["year_1"] = json(o.year_1);
  j["guaranteed_cash"] = json(o.guaranteed_cash);
  j["payments"] = json(o.projection.totals.payments);
  j["present_value"] = json_dollars(o.present_value);
  j["equity"] = json(o.equity);
  j["without_equity"] = !o.day_one.without.empty();
  j["without"] = Json::array();
  for (const std::size_t i : o.day_one.without) j["without"].push_back(s.offer.grants[i].name);
  j["cash_total"] = json(o.cash_total);
  j["cash_present_value"] = json_dollars(o.cash_present_value);
  j["mean"] = o.exits ? json_dollars(o.exits->mean) : Json();
  j["certainty_equivalent"] = o.exits ? json_dollars(o.exits->certainty_equivalent) : Json();
  j["p_zero"] = o.exits ? json(o.exits->p_zero) : Json();
  j["worth"] = json_dollars(o.day_one.worth());
  j["equity_counted_as"] = o.day_one.counted_as ? Json(name_of(*o.day_one.counted_as)) : Json();
  j["factors"] = json_dollars(o.day_one.factors);
  j["required_growth"] = json(o.required_growth);
  j["required_growth_best"] = json(o.required_growth_best);
  if (o.after_tax) {
    j["net"] = json(o.after_tax->net);
    j["purchasing_power"] = json(o.after_tax->purchasing_power);
  }
  return j;
}

Json proceeds(const model::BreakEvenProceeds& p) {
  if (std::holds_alternative<model::Never>(p)) return "never";
  if (const auto* dollars = std::get_if<double>(&p)) return json_dollars(*dollars);
  return nullptr;
}

}  // namespace

std::string compare_json(const std::vector<Scenario>& scenarios, const model::Comparison& c) {
  const auto title = [&](std::size_t i) { return c.offers[i].projection.title; };
  Json j;
  j["scenarios"] = Json::array();
  for (std::size_t i = 0; i < c.offers.size(); ++i)
    j["scenarios"].push_back(offer(scenarios[i], c.offers[i]));
  j["ranking"] = Json::array();
  for (const std::size_t i : c.ranking) j["ranking"].push_back(title(i));
  j["break_even"] = Json::array();
  for (const model::BreakEvenPair& b : c.break_even) {
    Json pair;
    pair["a"] = title(b.a);
    pair["b"] = title(b.b);
    pair["proceeds"] = proceeds(b.proceeds);
    j["break_even"].push_back(std::move(pair));
  }
  return written(j);
}

}  // namespace parley::report
