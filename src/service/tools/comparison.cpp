#include "service/tools/comparison.hpp"

namespace parley::service {

Json compared_schema() {
  using namespace schema;
  return record({{"file", text()},
                 {"title", text()},
                 {"without_equity", flag("a grant has no known value")},
                 {"without", list(text(), "those grants"), false},
                 {"equity_counted_as", text("what stands for equity in worth"), false}});
}

Json break_even_schema() {
  using namespace schema;
  return object({{"a", text()},
                 {"b", text()},
                 {"break_even", figure(), false},
                 {"never", flag("no price of a sale makes them equal"), false}},
                "the price at which a's company must be sold until a is worth as much as b; "
                "neither member: it cannot be said");
}

Json comparison_json(const Json& compared) {
  if (!compared.contains("scenarios"))
    throw ToolFault(
        "the offers are to different people (people.candidate); compare those of one person");
  Json pairs = Json::array();
  for (const Json& b : compared["break_even"]) {
    Json pair = {{"a", b["a"]}, {"b", b["b"]}};
    if (b["proceeds"] == "never") pair["never"] = true;
    if (b["proceeds"].is_number()) pair["break_even"] = b["proceeds"];
    pairs.push_back(std::move(pair));
  }
  return {{"offers", compared["scenarios"]},
          {"ranking", compared["ranking"]},
          {"break_even", std::move(pairs)}};
}

}  // namespace parley::service
