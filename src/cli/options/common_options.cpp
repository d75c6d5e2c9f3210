#include "cli/verb.hpp"

namespace parley::cli {

Option set_option() {
  return {.name = "set",
          .value = "KEY=VALUE",
          .says = "Reads every file as if it said KEY = VALUE, written as in the file",
          .repeats = true};
}

std::vector<Option> common_options(const Verb& verb) {
  std::vector<Option> options;
  if (!verb.formats.empty()) {
    options = {
        {.name = "format",
         .letter = 'f',
         .value = "FORMAT",
         .says = "How to write the answer; otherwise the ending of --output decides",
         .choices = verb.formats},
        {.name = "output",
         .letter = 'o',
         .value = "FILE",
         .says = "Writes the answer to FILE; a file that cannot be finished is not begun"},
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

std::vector<Option> all_options(const Verb& verb) {
  std::vector<Option> options = verb.options;
  const std::vector<Option> common = common_options(verb);
  options.insert(options.end(), common.begin(), common.end());
  return options;
}

}  // namespace parley::cli
