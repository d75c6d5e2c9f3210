#include "service/tools/common.hpp"

namespace parley::service {
namespace {

Json schema_of_answer() {
  using namespace schema;
  const Json exit =
      record({{"name", text()}, {"month", whole("after the first day")}, {"date", text()}});
  const Json grant = record({{"name", text()}, {"exits", list(exit)}});
  const Json outcome = record({{"quantiles", record({})}, {"equity", record({}), false}},
                              "pay and equity together, over everything that may happen");
  return record({{"title", text()},
                 {"grants", list(grant)},
                 {"method", text("exact, montecarlo or sobol")},
                 {"why", text("how it was found")},
                 {"spread", outcome},
                 {"warnings", list(text())}},
                "mean, chance of nothing and certainty equivalent are of the exits that the offer "
                "names, where it names any");
}

Json spread_of(const Json& s) {
  Json out = Json::object();
  for (const char* key : {"mean", "standard_error", "standard_deviation", "quantiles", "p_zero",
                          "certainty_equivalent", "equity"}) {
    if (s.contains(key)) out[key] = s[key];
  }
  return out;
}

Json required_growth(Call& call, const std::string& offer, const app::Request::Values& values) {
  const Outcome out = call.run("compare", {offer}, values);
  const Json& o = out.json["scenarios"][0];
  return {{"required_growth", o["required_growth"]},
          {"required_growth_best", o["required_growth_best"]}};
}

// Wealth, aversion and beliefs are the person's own, and stand behind it.
bool is_own(const Path& path) { return path.back() == "certainty_equivalent"; }

ToolAnswer run(Call& call) {
  const app::Request::Values values = values_of(call, {"set"});
  const Outcome equity = call.run("equity", {call.offer()}, values);
  app::Request::Values ways = values;
  if (call.has("method")) ways["method"] = call.values("method");
  const Outcome spread = call.run("simulate", {call.offer()}, std::move(ways));
  Json answer = equity.json;
  answer.update(required_growth(call, call.offer(), values));
  answer["method"] = spread.json["method"];
  answer["why"] = spread.json["why"];
  answer["spread"] = spread_of(spread.json["scenarios"][0]);
  answer["warnings"] = spread.json["warnings"];
  return {.answer = with_figures(answer, is_own), .text = equity.markdown};
}

}  // namespace

Tool value_equity_tool() {
  return {.name = "value_equity",
          .title = "Value equity",
          .operation = "equity",
          .use =
              "Never call a percentage times a valuation what a grant is worth: say what it pays "
              "in each exit, and the chance of nothing.",
          .arguments = {offers_argument(),
                        offer_argument(),
                        {.name = "method",
                         .takes = Takes::choice,
                         .says = "How to find the spread; auto is exact wherever that covers the "
                                 "offer, otherwise sobol. Otherwise auto",
                         .choices = {"auto", "exact", "montecarlo", "sobol"}},
                        set_argument()},
          .schema = schema_of_answer,
          .run = run};
}

}  // namespace parley::service
