#include "report/views/score/json.hpp"

#include "report/json.hpp"

namespace parley::report {
namespace {

Json signal(const model::SignalScore& s) {
  Json j;
  j["name"] = s.name;
  j["weight"] = json(s.weight.fraction());
  j["value"] = json(s.value);
  j["sub_score"] = json(s.sub_score);
  j["points"] = json(s.points);
  return j;
}

Json reading(const model::ImpactScore& r) {
  Json j;
  j["score"] = json(r.score);
  j["signals"] = Json::array();
  for (const model::SignalScore& s : r.signals) j["signals"].push_back(signal(s));
  j["time_to_value_points"] = json(r.time_to_value_points);
  j["lock_in_index"] = json(r.lock_in_index);
  j["lock_in_amplifier"] = json(r.lock_in_amplifier);
  j["arr"] = json_dollars(r.arr.value());
  j["effective_arr"] = json_dollars(r.effective_arr.value());
  j["ownership"] = r.ownership ? json(r.ownership->amount) : Json();
  j["multiplier"] = json(r.multiplier);
  return j;
}

Json assessment(const std::optional<model::Assessment>& a) {
  if (!a) return nullptr;
  Json j;
  j["credited"] = reading(a->credited);
  j["face"] = reading(a->face);
  return j;
}

Json lens(const model::FeatureLens& f) {
  Json j;
  j["list"] = f.list == model::FeatureList::plan ? "plan" : "track_record";
  j["name"] = f.name;
  j["arr"] = json_dollars(f.arr.value());
  j["market_demand"] = f.market_demand;
  j["scalability"] = f.scalability;
  j["lock_in"] = f.lock_in;
  return j;
}

}  // namespace

std::string score_json(const model::Impact& impact) {
  Json j;
  j["interview"] = assessment(impact.interview);
  j["projected"] = assessment(impact.projected);
  j["features"] = Json::array();
  for (const model::FeatureLens& f : impact.features) j["features"].push_back(lens(f));
  return written(j);
}

}  // namespace parley::report
