#include "report/views/lint/lint.hpp"

#include <fmt/format.h>

#include "app/kept.hpp"
#include "app/offer_facts.hpp"
#include "app/scenarios.hpp"
#include "app/templates.hpp"
#include "parley/app/answer.hpp"

namespace parley::app {
namespace {

constexpr std::size_t kLongestDraft = 1 << 16;

const SourceFile* read_draft(const std::string& path, Surroundings& around, Sources& sources) {
  std::string text = read_text(path, around);
  if (text.size() > kLongestDraft) {
    throw Stop(Status::file_trouble, fmt::format("{}: is longer than 64 KiB", path),
               "lint reads a message, not a book");
  }
  return sources.add(path, std::move(text));
}

Answer run_lint(const Request& request, Surroundings& around) {
  if (!request.has("scenario")) {
    throw usage_error("lint needs the offer that the draft is about",
                      "say it with --scenario OFFER");
  }
  const std::string& path = request.operands().front();
  Sources sources;
  const SourceFile* draft = read_draft(path, around, sources);
  words::TemplateSet templates(around.disk, template_folders(request, around));
  const words::Facts facts = offer_facts(request.text("scenario"), request, around);
  const auto result = kept(words::lint(*draft, facts, templates));
  if (!result->faults.empty()) {
    for (const Diagnostic& d : result->faults) around.tell(d);
    throw Stop(Status::file_trouble, "the rules could not be read", "see the templates above");
  }
  return {.status = result->findings.empty() ? Status::done : Status::no,
          .document = [path, result] { return report::lint_document(path, *result); },
          .json = [path, result] { return report::lint_json(path, *result); },
          .rows = [path, result] { return report::lint_rows(path, *result); }};
}

}  // namespace

Operation lint_operation() {
  return {
      {.name = "lint",
       .place = 160,
       .group = Group::negotiate,
       .summary =
           "Reads your own draft against an offer, and says what weakens it and what to write "
           "instead.",
       .operands = {.name = "DRAFT", .least = 1, .most = 1, .type = Type::text_file},
       .about =
           "The draft is plain text, or - for standard input. Found are: model metrics told as "
           "achievements, enthusiasm without a figure, base asked for alone or above its band, "
           "numbers that are no fact of the scenario, amounts that two people may read "
           "differently, private figures and which they are, projections told as done, an "
           "acceleration clause without its terms, ultimatums, apologies, words that hope, feel, "
           "deserve, need or guess, what the market pays without a source, and more than three "
           "asks. The status is 1 where anything is found.",
       .examples = {{"parley lint email.txt --scenario offer.toml",
                     "What weakens the email, with better words."},
                    {"parley lint - --scenario offer.toml --against today.toml < email.txt",
                     "The same, and it knows the pay that must not be told."}},
       .inputs = {{.name = "scenario",
                   .value = "OFFER",
                   .says = "The offer that the draft is about",
                   .type = Type::offer},
                  against_input(),
                  templates_input(),
                  set_input()},
       .formats = {"table", "json", "csv", "markdown"}},
      run_lint};
}

}  // namespace parley::app
