#include "service/tools/comparison.hpp"

namespace parley::service {
namespace {

Json schema_of_answer() {
  using namespace schema;
  return object({{"offers", list(compared_schema())},
                 {"ranking", list(text(), "titles, by what they are worth on day one")},
                 {"break_even", list(break_even_schema())}});
}

ToolAnswer run(Call& call) {
  const Outcome out = call.run("compare", call.which(), values_of(call, {"set"}));
  return {.answer = with_figures(comparison_json(out.json)), .text = out.markdown};
}

}  // namespace

Tool compare_offers_tool() {
  return {.name = "compare_offers",
          .title = "Compare offers",
          .operation = "compare",
          .use =
              "Say both leaders, with equity and with equity at zero, and what decides between "
              "them. The offers belong to one person.",
          .arguments = {offers_argument(), which_argument(), set_argument()},
          .schema = schema_of_answer,
          .run = run};
}

}  // namespace parley::service
