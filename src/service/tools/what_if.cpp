#include "service/tools/comparison.hpp"

namespace parley::service {
namespace {

Json schema_of_answer() {
  using namespace schema;
  const Json side = object({{"offers", list(compared_schema())},
                            {"ranking", list(text())},
                            {"break_even", list(break_even_schema())}});
  return object({{"set", list(text())},
                 {"before", side},
                 {"after", side},
                 {"difference", list(record({{"file", text()}, {"title", text()}}),
                                     "after less before, of each figure that moves")}});
}

// Of two offers as compared, every figure that is another.
Json moved(const Json& before, const Json& after) {
  Json out = {{"file", after["file"]}, {"title", after["title"]}};
  for (const auto& [key, value] : after.items()) {
    const Json was = before.value(key, Json());
    if (value.is_number() && was.is_number() && value != was)
      out[key] = report::json_dollars(value.get<double>() - was.get<double>());
  }
  return out;
}

ToolAnswer run(Call& call) {
  const Outcome out = call.run("what-if", call.which(), values_of(call, {"set"}));
  const Json before = comparison_json(out.json["filed"]["compare"]);
  const Json after = comparison_json(out.json["changed"]["compare"]);
  Json difference = Json::array();
  for (std::size_t i = 0; i < after["offers"].size(); ++i)
    difference.push_back(moved(before["offers"][i], after["offers"][i]));
  return {.answer = with_figures({{"set", out.json["set"]},
                                  {"before", before},
                                  {"after", after},
                                  {"difference", std::move(difference)}}),
          .text = out.markdown};
}

}  // namespace

Tool what_if_tool() {
  Argument set = set_argument();
  set.required = true;
  return {.name = "what_if",
          .title = "What if",
          .operation = "what-if",
          .use =
              "Use it for every \"what if\" and \"what is one more percent worth\" instead of "
              "reckoning in your head.",
          .arguments = {offers_argument(), which_argument(), set},
          .schema = schema_of_answer,
          .run = run};
}

}  // namespace parley::service
