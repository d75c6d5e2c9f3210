#include "report/json.hpp"

#include "report/labels/names.hpp"
#include "report/views/vest/vest.hpp"

namespace parley::report {
namespace {

Json grant_json(const Grant& grant, const model::Schedule& schedule) {
  Json events = Json::array();
  Ratio cumulative;
  for (const model::Vest& v : schedule.vests) {
    cumulative += v.quantity;
    events.push_back({{"date", json(v.date)},
                      {"month", v.month},
                      {"quantity", json(v.quantity)},
                      {"cumulative", json(cumulative)},
                      {"cause", name_of(v.cause)}});
  }
  return {{"name", grant.name},
          {"unit", name_of(schedule.unit)},
          {"size", json(schedule.size)},
          {"unvested", json(schedule.unvested())},
          {"events", std::move(events)}};
}

}  // namespace

std::string vest_json(const ProjectedOffer& offer) {
  Json grants = Json::array();
  for (std::size_t i = 0; i < offer.scenario.offer.grants.size(); ++i) {
    grants.push_back(
        grant_json(offer.scenario.offer.grants[i], offer.projection.ledger.schedules[i]));
  }
  return written({{"title", offer.projection.title}, {"grants", std::move(grants)}});
}

}  // namespace parley::report
