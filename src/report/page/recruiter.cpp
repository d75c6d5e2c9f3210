// Of the report: what to ask the recruiter, most valuable first. Nothing of it is private.
#include <fmt/format.h>

#include <algorithm>

#include "report/page/sections.hpp"
#include "scenario/rules/missing_facts.hpp"

namespace parley::report {
namespace {

constexpr std::size_t kShown = 3;

}  // namespace

document::Section recruiter_section(const Reported& r) {
  document::Section s = {.id = "recruiter", .title = "What to ask the recruiter"};
  if (r.is_public()) return s;
  const auto missing = scenario::missing_facts(r.first());
  if (missing.empty()) return s;
  s.lead = "Most valuable first. You may show them this.";
  document::Questions first;
  for (std::size_t i = 0; i < std::min(kShown, missing.size()); ++i)
    first.list.push_back({missing[i].question, missing[i].why});
  s.parts.emplace_back(std::move(first));
  return s;
}

document::Section more_questions_section(const Reported& r) {
  document::Section s = {.id = "questions",
                         .title = "More questions for the recruiter",
                         .shown = document::Shown::folded,
                         .on_paper = false};
  if (r.is_public()) return s;
  const auto missing = scenario::missing_facts(r.first());
  if (missing.size() <= kShown) return s;
  document::Questions rest;
  for (std::size_t i = kShown; i < missing.size(); ++i)
    rest.list.push_back({missing[i].question, missing[i].why});
  s.lead = fmt::format("{} more, less hangs on each", rest.list.size());
  s.parts.emplace_back(std::move(rest));
  return s;
}

}  // namespace parley::report
