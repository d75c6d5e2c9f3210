#include "report/views/lint/lint.hpp"

#include <fmt/format.h>

#include <ostream>

#include "cli/offer_facts.hpp"
#include "cli/screen/answer.hpp"
#include "cli/template_folders.hpp"

namespace parley::cli {
namespace {

constexpr std::size_t kLongestDraft = 1 << 16;

const SourceFile* read_draft(const std::string& path, const World& world, Sources& sources) {
  Read<std::string> text = world.disk.read(path);
  if (!text.value) throw Stop(ExitStatus::file_trouble, fmt::format("{}: {}", path, text.fault));
  if (text.value->size() > kLongestDraft) {
    throw Stop(ExitStatus::file_trouble, fmt::format("{}: is longer than 64 KiB", path),
               "lint reads a message, not a book");
  }
  return sources.add(path, std::move(*text.value));
}

ExitStatus run_lint(const Call& call, World& world) {
  if (!call.has("scenario")) {
    throw usage_error("lint needs the offer that the draft is about",
                      "say it with --scenario OFFER");
  }
  const std::string& path = call.operands().front();
  Sources sources;
  const SourceFile* draft = read_draft(path, world, sources);
  words::TemplateSet templates(world.disk, template_folders(call, world));
  const words::Facts facts = offer_facts(call.text("scenario"), call, world);
  const words::LintResult result = words::lint(*draft, facts, templates);
  if (!result.faults.empty()) {
    for (const Diagnostic& d : result.faults) world.err << to_text(d);
    throw Stop(ExitStatus::file_trouble, "the rules could not be read", "see the templates above");
  }
  give({.document = [&] { return report::lint_document(path, result); },
        .json = [&] { return report::lint_json(path, result); },
        .rows = [&] { return report::lint_rows(path, result); }},
       call, world);
  return result.findings.empty() ? ExitStatus::done : ExitStatus::no;
}

}  // namespace

Verb lint_verb() {
  return {.name = "lint",
          .group = Group::negotiate,
          .summary =
              "Reads your own draft against an offer, and says what weakens it and what to write "
              "instead.",
          .operands = {.name = "DRAFT", .least = 1, .most = 1},
          .about =
              "The draft is plain text, or - for standard input. Found are: model metrics told as "
              "achievements, "
              "enthusiasm without a figure, base asked for alone or above its band, numbers that "
              "are no fact of the "
              "scenario, private figures, projections told as done, an acceleration clause without "
              "its terms, "
              "ultimatums, apologies, and more than three asks. The status is 1 where anything is "
              "found.",
          .examples = {{"parley lint email.txt --scenario offer.toml",
                        "What weakens the email, with better words."},
                       {"parley lint - --scenario offer.toml --against today.toml < email.txt",
                        "The same, and it knows the pay that must not be told."}},
          .options = {{.name = "scenario",
                       .value = "OFFER",
                       .says = "The offer that the draft is about"},
                      against_option(),
                      templates_option(),
                      set_option()},
          .formats = {"table", "json", "csv", "markdown"},
          .run = run_lint};
}

}  // namespace parley::cli
