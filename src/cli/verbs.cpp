#include "cli/verbs.hpp"

#include <algorithm>

namespace parley::cli {

Verb init_verb();
Verb read_verb();
Verb check_verb();
Verb project_verb();
Verb vest_verb();
Verb tax_verb();
Verb compare_verb();
Verb score_verb();
Verb equity_verb();
Verb what_if_verb();
Verb sensitivity_verb();
Verb simulate_verb();
Verb report_verb();
Verb plan_verb();
Verb script_verb();
Verb lint_verb();
Verb rehearse_verb();
Verb diff_verb();
Verb completion_verb();
Verb help_verb();

const std::vector<Verb>& all_verbs() {
  static const std::vector<Verb> kVerbs = {
      init_verb(),         //
      read_verb(),         //
      check_verb(),        //
      project_verb(),      //
      vest_verb(),         //
      tax_verb(),          //
      compare_verb(),      //
      score_verb(),        //
      equity_verb(),       //
      what_if_verb(),      //
      sensitivity_verb(),  //
      simulate_verb(),     //
      report_verb(),       //
      plan_verb(),         //
      script_verb(),
      lint_verb(),        //
      rehearse_verb(),    //
      diff_verb(),        //
      completion_verb(),  //
      help_verb(),        //
  };
  return kVerbs;
}

const Verb* find_verb(std::string_view name) {
  const auto& verbs = all_verbs();
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [&](const Verb& v) { return v.name == name; });
  return found == verbs.end() ? nullptr : &*found;
}

}  // namespace parley::cli
