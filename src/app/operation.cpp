#include "parley/app/operation.hpp"

#include <algorithm>

namespace parley::app {

Type type_of(const Input& input) {
  if (input.value.empty()) return Type::flag;
  return input.choices.empty() ? input.type : Type::choice;
}

const Operation* find_operation(std::string_view name) {
  const auto& all = all_operations();
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Operation& o) { return o.name == name; });
  return found == all.end() ? nullptr : &*found;
}

}  // namespace parley::app
