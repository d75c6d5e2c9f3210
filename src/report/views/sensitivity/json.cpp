#include "report/json.hpp"

#include "report/views/sensitivity/sensitivity.hpp"

namespace parley::report {
namespace {

Json end(const model::SwingEnd& e) {
  return {{"value", json(e.value)},
          {"total_change", json(e.total_change)},
          {"mean_change", json_dollars(e.mean_change)},
          {"certainty_equivalent_change", json_dollars(e.certainty_equivalent_change)}};
}

Json swing(const model::Swing& s) {
  return {{"key", s.input.key},
          {"now", json(s.input.now)},
          {"range", s.given ? "file" : "20%"},
          {"down", end(s.down)},
          {"up", end(s.up)}};
}

Json offer(const model::Sensitivity& r) {
  Json j = {{"title", r.title},
            {"total", json(r.now.total)},
            {"mean", json_dollars(r.now.mean)},
            {"certainty_equivalent", json_dollars(r.now.certainty_equivalent)},
            {"without_equity", r.without_equity}};
  j["swings"] = Json::array();
  for (const model::Swing& s : r.swings) j["swings"].push_back(swing(s));
  j["idle"] = r.idle;
  return j;
}

Json flip(const SensitivityAnswer& a, const model::Flip& f) {
  Json j;
  j["title"] = f.of == model::Flip::Of::both
                   ? Json()
                   : Json(a.offers[f.of == model::Flip::Of::a ? 0 : 1].title);
  j["key"] = f.input.key;
  j["now"] = json(f.input.now);
  j["value"] = json(f.value);
  j["searched"] = {json(f.searched_from), json(f.searched_to)};
  return j;
}

}  // namespace

std::string sensitivity_json(const SensitivityAnswer& a) {
  Json j;
  j["scenarios"] = Json::array();
  for (const model::Sensitivity& r : a.offers) j["scenarios"].push_back(offer(r));
  if (a.flips) {
    j["ahead"] = a.offers[a.flips->a_is_ahead ? 0 : 1].title;
    j["lead"] = json_dollars(std::abs(a.flips->lead));
    j["flips"] = Json::array();
    for (const model::Flip& f : a.flips->flips) j["flips"].push_back(flip(a, f));
  }
  return written(j);
}

}  // namespace parley::report
