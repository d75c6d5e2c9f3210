#include "service/tools/tool.hpp"

namespace parley::service {

Tool read_letter_tool();
Tool check_offers_tool();
Tool project_offers_tool();
Tool compare_offers_tool();
Tool what_if_tool();
Tool value_equity_tool();
Tool plan_counter_tool();
Tool write_words_tool();
Tool check_words_tool();

const std::vector<Tool>& all_tools() {
  static const std::vector<Tool> kTools = {
      read_letter_tool(),    check_offers_tool(), project_offers_tool(),
      compare_offers_tool(), what_if_tool(),      value_equity_tool(),
      plan_counter_tool(),   write_words_tool(),  check_words_tool()};
  return kTools;
}

}  // namespace parley::service
