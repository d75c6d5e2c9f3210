#include "report/json.hpp"

#include "report/labels/names.hpp"
#include "report/views/project/rows.hpp"

namespace parley::report {
namespace {

void add_amounts(Json& into, const model::Amounts& a, bool without_equity) {
  for (const PayColumn& c : kPayColumns) {
    const bool unknown = is_equity(c) && without_equity;
    into[std::string(c.name)] = unknown ? Json() : json(a.*c.amount);
  }
  into["total"] = json(a.total());
}

Json year_json(const model::Period& year, bool without_equity) {
  Json j = {{"year", year.number}};
  add_amounts(j, year.amounts, without_equity);
  return j;
}

Json event_json(const ProjectedOffer& o, const model::Event& e) {
  Json j = {{"date", json(e.date)},
            {"month", e.month},
            {"kind", name_of(e.kind)},
            {"amount", json(e.amount)}};
  const bool equity = e.kind == model::EventKind::equity;
  if (equity || e.kind == model::EventKind::exercise)
    j["grant"] = o.scenario.offer.grants[e.grant].name;
  if (equity) j["cause"] = name_of(e.cause);
  if (std::string item = item_name(o.scenario.offer, e); !item.empty()) j["item"] = std::move(item);
  return j;
}

Json names_json(const Scenario& s, const std::vector<std::size_t>& grants) {
  Json names = Json::array();
  for (const std::size_t i : grants) names.push_back(s.offer.grants[i].name);
  return names;
}

Json offer_json(const ProjectedOffer& o) {
  const model::Projection& p = o.projection;
  const bool without = p.ledger.without_equity();
  Json years = Json::array();
  for (const model::Period& y : p.years) years.push_back(year_json(y, without));
  Json calendar = Json::array();
  for (const model::Period& y : model::by_calendar_year(p)) {
    calendar.push_back(year_json(y, without));
    if (!o.tax) continue;
    const model::TaxYear* taxed = o.tax->find(y.number);
    calendar.back()["net"] = json(taxed ? taxed->net : Money());
  }
  Json totals = Json::object();
  add_amounts(totals, p.totals, without);
  if (o.tax) totals["net"] = json(o.tax->totals.net);
  Json events = Json::array();
  for (const model::Event& e : p.ledger.events) events.push_back(event_json(o, e));
  return {{"file", p.file},
          {"title", p.title},
          {"start", json(p.start)},
          {"years", std::move(years)},
          {"totals", std::move(totals)},
          {"calendar", std::move(calendar)},
          {"present_value", json_dollars(p.present_value)},
          {"without_equity", !p.ledger.without.empty()},
          {"without", names_json(o.scenario, p.ledger.without)},
          {"events", std::move(events)}};
}

}  // namespace

std::string project_json(const std::vector<ProjectedOffer>& offers) {
  Json scenarios = Json::array();
  for (const ProjectedOffer& o : offers) scenarios.push_back(offer_json(o));
  return written({{"scenarios", std::move(scenarios)}});
}

}  // namespace parley::report
