#include "words/facts/facts.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace parley::words {

const Fact& Facts::add(Fact fact) {
  const std::string id = fact.id;
  const auto [at, is_new] = facts_.try_emplace(id, std::move(fact));
  if (!is_new && at->second.text != fact.text) {
    throw std::logic_error(
        fmt::format("fact {} says both \"{}\" and \"{}\"", id, at->second.text, fact.text));
  }
  return at->second;
}

void Facts::put(FactScope& scope, std::string_view name, Fact fact) {
  scope.facts.insert_or_assign(std::string(name), fact.id);
  add(std::move(fact));
}

void Facts::put(Fact fact) {
  const std::string id = fact.id;
  put(root, id, std::move(fact));
}

const Fact* Facts::find(std::string_view id) const {
  const auto found = facts_.find(id);
  return found == facts_.end() ? nullptr : &found->second;
}

}  // namespace parley::words
