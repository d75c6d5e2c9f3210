#include "cli/verbs.hpp"

#include <algorithm>

#include "core/stable_sort.hpp"

namespace parley::cli {

Verb init_verb();
Verb mcp_verb();
Verb page_verb();
Verb completion_verb();
Verb help_verb();

std::vector<Verb> verbs_of(const std::vector<app::Operation>& operations) {
  std::vector<Verb> verbs;
  for (const Verb& own : {init_verb(), page_verb(), mcp_verb(), completion_verb(), help_verb()})
    verbs.push_back(with_common_options(own));
  for (const app::Operation& o : operations) verbs.push_back(with_common_options({o, nullptr, &o}));
  sort_stably(verbs, [](const Verb& a, const Verb& b) { return a.place < b.place; });
  return verbs;
}

std::vector<Verb> verbs_of(const World& world) {
  return verbs_of(world.operations ? *world.operations : app::all_operations());
}

const Verb* find_verb(const std::vector<Verb>& verbs, std::string_view name) {
  const auto found =
      std::find_if(verbs.begin(), verbs.end(), [&](const Verb& v) { return v.name == name; });
  return found == verbs.end() ? nullptr : &*found;
}

}  // namespace parley::cli
