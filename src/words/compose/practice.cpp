#include "words/compose/practice.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "core/stable_sort.hpp"
#include "document/document.hpp"
#include "words/lint/draft.hpp"

namespace parley::words {
namespace {

constexpr Lack kNoFigure = {
    "no-figure",
    "It names no figure of yours. Say what you brought, or what you ask for, in numbers."};
constexpr Lack kNoQuestion = {"no-question",
                              "It ends without a question. Ask for it, and then stop."};

bool names_a_figure(const std::string& answer, const Facts& facts) {
  const Draft draft(answer, facts);
  return std::any_of(draft.figures().begin(), draft.figures().end(),
                     [](const DraftFigure& f) { return f.counts && f.fact != nullptr; });
}

// What the plan's own reply says at once; more of it may follow only "if they ask again".
std::string first_said(const Composed& reply) {
  for (const document::Block& b : reply.document.blocks) {
    if (const auto* said = std::get_if<document::Spoken>(&b)) return said->text;
  }
  return {};
}

bool asks_at_its_end(const std::string& answer) {
  const std::size_t last = answer.find_last_not_of(" \t\r\n\"");
  return last != std::string::npos && answer[last] == '?';
}

std::string times_text(int times) { return times == 1 ? "once" : fmt::format("{} times", times); }

}  // namespace

std::vector<Lack> lacks_of(const std::string& answer, const Composed& reply, const Facts& facts) {
  std::vector<Lack> lacks;
  const std::string own = first_said(reply);
  if (names_a_figure(own, facts) && !names_a_figure(answer, facts)) lacks.push_back(kNoFigure);
  if (asks_at_its_end(own) && !asks_at_its_end(answer)) lacks.push_back(kNoQuestion);
  return lacks;
}

void Practice::add(const std::string& said, const std::vector<Finding>& findings,
                   const std::vector<Lack>& lacks) {
  ++answers_;
  std::set<std::string> names;
  const auto count = [&](std::string_view id, std::string_view why) {
    Fault& f = faults_[std::string(id)];
    ++f.times;
    f.why = why;
    names.emplace(id);
  };
  for (const Finding& f : findings) count(f.rule, f.why);
  for (const Lack& l : lacks) count(l.id, l.says);
  if (names.empty()) {
    well_.push_back(said);
  } else {
    again_.push_back(fmt::format("{} ({})", said, fmt::join(names, ", ")));
  }
}

std::vector<std::string> Practice::page() const {
  if (answers_ == 0) return {"Nothing was answered."};
  std::vector<std::pair<std::string, Fault>> faults(faults_.begin(), faults_.end());
  sort_stably(faults, [](const auto& a, const auto& b) { return a.second.times > b.second.times; });
  std::vector<std::string> page;
  for (const auto& [id, f] : faults)
    page.push_back(fmt::format("{}, {}: {}", id, times_text(f.times), f.why));
  if (faults.empty()) page.emplace_back("No answer held anything that weakens you.");
  for (const std::string& said : again_) page.push_back("Answer again: " + said);
  for (const std::string& said : well_) page.push_back("Answered well: " + said);
  return page;
}

}  // namespace parley::words
