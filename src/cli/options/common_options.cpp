#include "cli/verb.hpp"

namespace parley::cli {

std::vector<Input> common_options(const std::vector<std::string_view>& formats) {
  std::vector<Input> options;
  if (!formats.empty()) {
    options = {
        {.name = "format",
         .letter = 'f',
         .value = "FORMAT",
         .says = "How to write the answer; otherwise the ending of --output decides",
         .choices = formats},
        {.name = "output",
         .letter = 'o',
         .value = "FILE",
         .says = "Writes the answer to FILE; a file that cannot be finished is not begun, "
                 "and one that is read is not written over"},
        {.name = "color",
         .value = "WHEN",
         .says = "Colours; NO_COLOR in the environment turns them off",
         .choices = {"auto", "always", "never"},
         .fallback = "auto"},
    };
  }
  options.push_back({.name = "help", .letter = 'h', .value = "", .says = "Shows this page"});
  return options;
}

Verb with_common_options(Verb verb) {
  verb.own = verb.inputs.size();
  for (Input& o : common_options(verb.formats)) verb.inputs.push_back(std::move(o));
  return verb;
}

}  // namespace parley::cli
