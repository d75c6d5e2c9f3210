#include "report/views/tax/json.hpp"

#include <fmt/format.h>

#include <cmath>

namespace parley::report {
namespace {

using model::HouseholdYear;
using model::TaxLines;
using model::TaxYear;

// To six decimals.
Json json_rate(const Ratio& r) { return std::round(r.value() * 1e6) / 1e6; }
Json json_rate(const std::optional<Ratio>& r) { return r ? json_rate(*r) : Json(); }

void add_lines(Json& into, const TaxLines& l) {
  into["federal"] = json(l.federal);
  into["amt"] = json(l.amt);
  into["niit"] = json(l.niit);
  into["social_security"] = json(l.social_security);
  into["medicare"] = json(l.medicare);
  into["additional_medicare"] = json(l.additional_medicare);
  into["state"] = json(l.state);
  into["local"] = json(l.local);
  into["payroll"] = json(l.payroll);
}

Json items_json(const TaxLines& l) {
  Json items = Json::array();
  for (const TaxLines::Item& i : l.payroll_items)
    items.push_back({{"name", i.name}, {"amount", json(i.amount)}});
  return items;
}

// What years and totals share.
template <class Sums>
void add_sums(Json& into, const Sums& s) {
  into["gross"] = json(s.gross);
  into["wages"] = json(s.wages);
  into["equity_untaxed"] = json(s.equity_untaxed);
  into["retirement"] = json(s.retirement);
  into["pretax"] = json(s.pretax);
  add_lines(into, s.lines);
  into["payroll_items"] = items_json(s.lines);
  into["taxes"] = json(s.lines.total());
  into["net"] = json(s.net);
}

Json household_json(const HouseholdYear& h) {
  Json j = Json::object();
  add_lines(j, h.lines);
  j["payroll_items"] = items_json(h.lines);
  j["taxes"] = json(h.lines.total());
  j["withheld"] = json(h.withheld);
  j["due_in_april"] = json(h.due_in_april);
  return j;
}

Json year_json(const TaxYear& y) {
  Json j = {{"year", y.year}, {"table", y.table}};
  add_sums(j, y);
  j["net_a_month"] = json(y.net_a_month());
  j["effective"] = json_rate(y.effective());
  j["marginal"] = json_rate(y.marginal);
  j["withheld"] = json(y.withheld);
  j["due_in_april"] = json(y.due_in_april);
  j["household"] = y.household ? household_json(*y.household) : Json();
  return j;
}

Json totals_json(const model::TaxTotals& t) {
  Json j = Json::object();
  add_sums(j, t);
  j["withheld"] = json(t.withheld);
  j["due_in_april"] = json(t.due_in_april);
  return j;
}

Json month_json(const std::optional<model::FirstMonth>& m) {
  if (!m) return Json();
  return {{"month", fmt::format("{:04}-{:02}", m->year, m->month)},
          {"gross", json(m->gross)},
          {"federal", json(m->federal)},
          {"social_security", json(m->social_security)},
          {"medicare", json(m->medicare)},
          {"payroll", json(m->payroll)},
          {"state_and_local", json(m->state_and_local)},
          {"net", json(m->net())}};
}

Json offer_json(const TaxedOffer& o) {
  const model::TaxProjection& t = o.tax;
  Json years = Json::array();
  for (const TaxYear& y : t.years) years.push_back(year_json(y));
  Json j = {{"title", t.title},
            {"state", t.state},
            {"locality", t.locality.empty() ? Json() : Json(t.locality)},
            {"filing_status", kFilingStatuses.of(t.filing_status)}};
  if (!t.exit.empty()) j["exit"] = t.exit;
  j["years"] = std::move(years);
  j["totals"] = totals_json(t.totals);
  j["present_value_net"] = json_dollars(t.present_value_net);
  j["purchasing_power"] = json(o.purchasing_power());
  j["first_month"] = month_json(t.first_month);
  j["levers"] = levers_json(t.levers);
  j["notes"] = tax_notes(o);
  return j;
}

Json place_json(const TaxTable& t, const std::string& state, const Json& locality,
                const std::string& figures, const std::string& note, const std::string& source) {
  return {{"year", t.year},
          {"state", state},
          {"locality", locality},
          {"figures", figures},
          {"note", note.empty() ? Json() : Json(note)},
          {"source", source},
          {"checked", json(t.checked)}};
}

}  // namespace

Json levers_json(const std::vector<model::LeverKeeps>& levers) {
  Json all = Json::array();
  for (const model::LeverKeeps& l : levers)
    all.push_back({{"name", name(l.lever)}, {"keeps", json_rate(l.keeps)}});
  return all;
}

std::string tax_json(const std::vector<TaxedOffer>& offers) {
  Json scenarios = Json::array();
  for (const TaxedOffer& o : offers) scenarios.push_back(offer_json(o));
  return written({{"scenarios", std::move(scenarios)}});
}

std::string tax_tables_json(const std::vector<TaxTable>& tables) {
  Json all = Json::array();
  for (const TaxTable& t : tables) {
    for (const auto& [code, s] : t.states)
      all.push_back(place_json(t, code, Json(), s.figures, s.note, s.source));
    for (const auto& [key, l] : t.localities) {
      all.push_back(place_json(t, l.state, key, l.figures, l.note, l.source));
    }
  }
  return written({{"tables", std::move(all)}});
}

}  // namespace parley::report
