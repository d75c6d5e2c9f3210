#include <algorithm>

#include "core/text.hpp"
#include "service/tools/offer_words.hpp"
#include "words/lint/draft.hpp"
#include "words/lint/lint.hpp"

namespace parley::service {
namespace {

constexpr std::size_t kLongestDraft = 1 << 16;

Json schema_of_answer() {
  using namespace schema;
  const Json number = object({{"text", text("as it stands")},
                              {"start", whole("byte of the text")},
                              {"end", whole()},
                              {"is", text("fact, private, or not a fact of these offers")},
                              {"fact", figure(), false}});
  const Json finding = object({{"line", whole()},
                               {"column", whole()},
                               {"rule", text("see docs/words.md")},
                               {"text", text()},
                               {"why", text()},
                               {"better", text()}});
  return object({{"clean", flag("it may be shown to its audience as it is")},
                 {"audience", text()},
                 {"numbers", list(number)},
                 {"private", list(object({{"text", text()}, {"what", text()}}),
                                  "private figures and names that must not be in it")},
                 {"findings", list(finding, "pitfalls, with better words")}});
}

bool for_employer(const Call& call) { return call.text("audience", "employer") == "employer"; }

const words::Fact* said_by(const words::DraftFigure& f) {
  if (f.fact != nullptr) return f.fact;
  return f.hidden.empty() ? nullptr : f.hidden.front();
}

std::string what_is(const words::DraftFigure& f) {
  if (f.fact != nullptr) return "fact";
  return !f.hidden.empty() ? "private" : "not a fact of these offers";
}

Json numbers_of(const words::Draft& draft, const std::string& text) {
  Json list = Json::array();
  for (const words::DraftFigure& f : draft.figures()) {
    if (!f.counts) continue;
    const words::Stretch at = draft.original({f.figure.begin, f.figure.end()});
    Json number = {{"text", text.substr(at.begin, at.end - at.begin)},
                   {"start", at.begin},
                   {"end", at.end},
                   {"is", what_is(f)}};
    if (const words::Fact* fact = said_by(f)) number["fact"] = fact_json(*fact);
    list.push_back(std::move(number));
  }
  return list;
}

// Rivals by name: texts that are private facts, and stand in the draft.
void add_private_names(Json& to, const words::Facts& facts, const std::string& draft) {
  constexpr std::size_t kShortestName = 3;
  const std::string words = lowered(draft);
  for (const auto& [id, fact] : facts.all()) {
    const bool hidden = fact.is_text && fact.audience == words::Audience::private_;
    if (!hidden || fact.text.size() < kShortestName || !id.starts_with("other_")) continue;
    if (words.find(lowered(fact.text)) != std::string::npos)
      to.push_back({{"text", fact.text}, {"what", id}});
  }
}

Json private_of(const Json& numbers, const words::Facts& facts, const std::string& draft) {
  Json list = Json::array();
  for (const Json& n : numbers) {
    if (n["is"] == "private") list.push_back({{"text", n["text"]}, {"what", n["fact"]["id"]}});
  }
  add_private_names(list, facts, draft);
  return list;
}

Json findings_of(const words::LintResult& result, bool employer) {
  Json list = Json::array();
  for (const words::Finding& f : result.findings) {
    if (!employer && f.rule == "private-figure") continue;
    list.push_back({{"line", f.place.line},
                    {"column", f.place.column},
                    {"rule", f.rule},
                    {"text", f.text},
                    {"why", f.why},
                    {"better", f.better}});
  }
  return list;
}

std::string summary(const Json& answer) {
  if (answer["clean"] == true)
    return "Clean: every number is a fact of these offers, and nothing in it is private.\n";
  std::string text;
  for (const Json& p : answer["private"])
    text += "private: \"" + p["text"].get<std::string>() + "\" (" + p["what"].get<std::string>() +
            ")\n";
  for (const Json& n : answer["numbers"]) {
    if (n["is"] == "not a fact of these offers")
      text += "not a fact: \"" + n["text"].get<std::string>() + "\"\n";
  }
  for (const Json& f : answer["findings"])
    text += f["rule"].get<std::string>() + ": \"" + f["text"].get<std::string>() + "\". " +
            f["better"].get<std::string>() + "\n";
  return text;
}

bool all_facts(const Json& numbers, bool employer) {
  return std::all_of(numbers.begin(), numbers.end(), [&](const Json& n) {
    return n["is"] == "fact" || (!employer && n["is"] == "private");
  });
}

ToolAnswer run(Call& call) {
  app::Surroundings around = call.around();
  return call.guarded([&] {
    OfferWords of = offer_words(call, around);
    const std::string text = call.text("text");
    Sources sources;
    const words::LintResult result =
        words::lint(*sources.add("draft", text), of.facts, of.templates);
    for (const Diagnostic& d : result.faults) call.tell(d);
    const bool employer = for_employer(call);
    Json numbers = numbers_of(words::Draft(text, of.facts), text);
    Json hidden = employer ? private_of(numbers, of.facts, text) : Json::array();
    Json findings = findings_of(result, employer);
    const bool clean = findings.empty() && hidden.empty() && all_facts(numbers, employer);
    Json answer = {{"clean", clean},
                   {"audience", employer ? "employer" : "self"},
                   {"numbers", std::move(numbers)},
                   {"private", std::move(hidden)},
                   {"findings", std::move(findings)}};
    std::string said = summary(answer);
    return ToolAnswer{.answer = std::move(answer), .text = std::move(said)};
  });
}

}  // namespace

Tool check_words_tool() {
  return {.name = "check_words",
          .title = "Check words",
          .operation = "lint",
          .use =
              "Send every draft through it before you show it, also your own summaries (audience "
              "self). A number that is not a fact of these offers is an invention: take it out.",
          .arguments = {offers_argument(),
                        offer_argument(),
                        against_argument(),
                        {.name = "text",
                         .takes = Takes::text,
                         .required = true,
                         .says = "The draft",
                         .most = kLongestDraft},
                        {.name = "audience",
                         .takes = Takes::choice,
                         .says = "Who reads it; private figures are faults before the employer's "
                                 "eyes. Otherwise employer",
                         .choices = {"employer", "self"}},
                        set_argument()},
          .schema = schema_of_answer,
          .run = run};
}

}  // namespace parley::service
