#include "words/compose/objection.hpp"

#include <algorithm>

namespace parley::words {
namespace {

bool is_there(const FactScope& root, const std::string& name) {
  return root.facts.contains(name) || root.flags.contains(name) || root.lists.contains(name);
}

}  // namespace

std::vector<Objection> load_objections(TemplateSet& templates) {
  std::vector<Objection> all;
  for (const std::string& id : templates.lines("objections.txt")) {
    const HeadedTemplate* t = templates.find("objections/" + id);
    if (t == nullptr) continue;
    all.push_back({.id = id,
                   .heard = t->text("heard"),
                   .levers = t->list("levers"),
                   .needs = t->list("needs"),
                   .cites = t->list("cites"),
                   .reply = &t->body});
  }
  return all;
}

bool belongs_in_script(const Objection& o, const Facts& facts) {
  const auto there = [&](const std::string& name) { return is_there(facts.root, name); };
  if (!std::all_of(o.needs.begin(), o.needs.end(), there)) return false;
  return o.levers.empty() ||
         std::any_of(o.levers.begin(), o.levers.end(),
                     [&](const std::string& lever) { return there("ask_" + lever); });
}

}  // namespace parley::words
