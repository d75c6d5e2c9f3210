#include "report/views/equity/json.hpp"

#include "report/json.hpp"

namespace parley::report {
namespace {

Json in_exit(const model::ExitOutcome& o, const std::optional<model::GrantInExit>& paid) {
  Json j;
  j["name"] = o.exit.name;
  j["probability"] = json(o.exit.probability.fraction());
  j["month"] = o.exit.month;
  j["date"] = json(o.date);
  j["proceeds"] = json(o.exit.proceeds);
  j["paid_to_preferred"] = json_dollars(o.paid_to_preferred);
  j["common_price"] = json_dollars(o.common_price);
  j["kept"] = json(o.kept);
  j["vested"] = paid ? json(paid->stake.vested) : Json();
  j["payoff"] = paid ? json_dollars(paid->payoff) : Json();
  j["present_value"] = paid ? json_dollars(paid->present_value) : Json();
  return j;
}

Json grant(const model::EquityView& v, std::size_t index) {
  const model::GrantView& g = v.grants[index];
  Json j;
  j["name"] = g.grant.name;
  j["fraction"] = json(g.fraction);
  j["headline"] = json_dollars(g.headline);
  j["paper_value"] = json_dollars(g.paper);
  j["cash_to_exercise"] = json_dollars(g.cash_to_exercise);
  j["first_pays"] = json_dollars(g.first_pays);
  j["exits"] = Json::array();
  for (const model::ExitOutcome& o : v.exits) j["exits"].push_back(in_exit(o, o.grants[index]));
  return j;
}

}  // namespace

std::string equity_json(const model::EquityView& v) {
  Json j;
  j["title"] = v.title;
  j["grants"] = Json::array();
  for (std::size_t i = 0; i < v.grants.size(); ++i) j["grants"].push_back(grant(v, i));
  j["mean"] = v.lottery ? json_dollars(v.lottery->mean) : Json();
  j["p_zero"] = v.lottery ? json(v.lottery->p_zero) : Json();
  j["certainty_equivalent"] = v.lottery ? json_dollars(v.lottery->certainty_equivalent) : Json();
  return written(j);
}

}  // namespace parley::report
