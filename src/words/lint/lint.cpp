#include "words/lint/lint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

#include "core/stable_sort.hpp"
#include "words/layout/layout.hpp"
#include "words/lint/private_names.hpp"
#include "words/lint/rules.hpp"

namespace parley::words {
namespace {

constexpr std::size_t kAmount = 24;  // bytes: the longest amount, not a sentence

struct RuleText {
  const LintRule* rule = nullptr;
  const HeadedTemplate* text = nullptr;
};

Diagnostic missing_rule(std::string_view id) {
  return {.code = "T005",
          .message = fmt::format("there is no file lint/{}.md", id),
          .place = {},
          .notes = {},
          .help = "--templates DIR names the folder of templates"};
}

void add_lists(WordLists& words, const HeadedTemplate& t) {
  for (const auto& [key, value] : t.header) words[key] = t.list(key);
}

Place place_of(const SourceFile& draft, const Stretch& at) {
  const std::string_view before = std::string_view(draft.text).substr(0, at.begin);
  const auto line = std::count(before.begin(), before.end(), '\n');
  const auto start = before.rfind('\n');
  const std::size_t column = start == std::string_view::npos ? at.begin : at.begin - start - 1;
  return {&draft, static_cast<int>(line) + 1, static_cast<int>(column) + 1,
          static_cast<int>(at.end - at.begin)};
}

bool stands_in(const std::vector<Stretch>& taken, const Stretch& s) {
  return std::any_of(taken.begin(), taken.end(),
                     [&](const Stretch& t) { return t.begin <= s.begin && s.begin < t.end; });
}

// "your pay today: the base salary of Today's job", as the draft calls it and as the file does.
std::string private_what(const Spot& spot, const Facts& facts) {
  if (spot.hidden == nullptr) return std::string(spot.told);
  const std::string name = private_name(*spot.hidden, facts);
  return spot.told.empty() ? name : fmt::format("{}: {}", spot.told, name);
}

class Linter {
 public:
  Linter(const SourceFile& file, const Facts& facts, TemplateSet& templates)
      : file_(file), facts_(facts), templates_(templates), draft_(file.text, facts) {
    result_.sources = templates.sources();
  }

  LintResult run() {
    load();
    if (result_.faults.empty()) look();
    return std::move(result_);
  }

 private:
  void load() {
    if (const HeadedTemplate* vocabulary = templates_.find("lint/vocabulary"))
      add_lists(words_, *vocabulary);
    for (const LintRule& rule : all_lint_rules()) {
      const HeadedTemplate* text = templates_.find(fmt::format("lint/{}", rule.id));
      if (text == nullptr) {
        result_.faults.push_back(missing_rule(rule.id));
        continue;
      }
      add_lists(words_, *text);
      rules_.push_back({&rule, text});
    }
    const auto& faults = templates_.faults();
    result_.faults.insert(result_.faults.end(), faults.begin(), faults.end());
  }

  void look() {
    const LintContext context{draft_, facts_, words_};
    std::vector<Stretch> taken;
    for (const RuleText& r : rules_) {
      for (const Spot& spot : r.rule->look(context)) {
        if (is_part_of_found(r, spot, taken)) continue;
        taken.push_back(spot.where);
        add(r, spot);
      }
      // The figures of a sentence about the model are part of that fault.
      if (r.rule->id == "model-metric") take_figures(taken);
    }
    sort_stably(result_.findings, [](const Finding& a, const Finding& b) {
      return std::tuple(a.place.line, a.place.column) < std::tuple(b.place.line, b.place.column);
    });
  }

  // A figure that was found is not found again as no fact, nor a piece of one as private.
  static bool is_part_of_found(const RuleText& r, const Spot& spot,
                               const std::vector<Stretch>& taken) {
    if (r.rule->id == "number-not-fact") return stands_in(taken, spot.where);
    if (r.rule->id != "private-figure") return false;
    return std::any_of(taken.begin(), taken.end(), [&](const Stretch& t) {
      return t.begin < spot.where.begin && spot.where.begin < t.end && t.end - t.begin <= kAmount;
    });
  }

  void take_figures(std::vector<Stretch>& taken) const {
    const std::vector<Stretch> found = taken;
    for (const Sentence& s : draft_.sentences()) {
      const bool hit = std::any_of(found.begin(), found.end(),
                                   [&](const Stretch& t) { return s.where.holds(t.begin); });
      if (hit) taken.push_back(s.where);
    }
  }

  void add(const RuleText& r, const Spot& spot) {
    Facts facts = facts_;
    if (spot.nearest != nullptr) {
      facts.root.facts["nearest"] = spot.nearest->id;
      if (spot.nearest->unit == NumberUnit::dollars) facts.root.flags.insert("nearest_in_dollars");
    }
    if (const std::string what = private_what(spot, facts_); !what.empty()) {
      const Origin origin{"words/lint", FactStatus::given, Audience::everyone};
      facts.put(facts.root, "private_what", text_fact("private_what", what, origin));
    }
    const Filled better = fill(r.text->body, facts, Audience::everyone, templates_.parts());
    result_.faults.insert(result_.faults.end(), better.faults.begin(), better.faults.end());
    std::string said;
    for (const std::string& text : document::texts_of(read_document(better.text)))
      said += (said.empty() ? "" : " ") + text;
    const Stretch at = draft_.original(spot.where);
    result_.findings.push_back({.rule = std::string(r.rule->id),
                                .place = place_of(file_, at),
                                .text = file_.text.substr(at.begin, at.end - at.begin),
                                .why = r.text->text("why"),
                                .better = std::move(said)});
  }

  const SourceFile& file_;
  const Facts& facts_;
  TemplateSet& templates_;
  Draft draft_;
  WordLists words_;
  std::vector<RuleText> rules_;
  LintResult result_;
};

}  // namespace

const std::vector<std::string_view>& lint_rules() {
  static const std::vector<std::string_view> kIds = [] {
    std::vector<std::string_view> ids;
    for (const LintRule& rule : all_lint_rules()) ids.push_back(rule.id);
    return ids;
  }();
  return kIds;
}

LintResult lint(const SourceFile& draft, const Facts& facts, TemplateSet& templates) {
  return Linter(draft, facts, templates).run();
}

}  // namespace parley::words
