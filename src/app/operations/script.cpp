#include <fmt/format.h>

#include <ostream>

#include "cli/offer_facts.hpp"
#include "cli/template_folders.hpp"
#include "parley/core/text.hpp"
#include "parley/words/compose/compose.hpp"
#include "report/views/script/json.hpp"

namespace parley::cli {
namespace {

// Every figure of a document, with where it comes from.
words::TextBlock table_of(const std::vector<words::Fact>& used) {
  words::TextBlock table{.kind = words::TextBlock::Kind::table};
  table.rows.push_back({"Figure", "Fact", "Status", "Audience", "Source"});
  for (const words::Fact& f : used) {
    if (f.is_text) continue;
    table.rows.push_back({f.text, f.id, std::string(words::name(f.status)),
                          std::string(words::name(f.audience)), f.source});
  }
  return table;
}

void check(const words::Composed& made, World& world) {
  if (made.faults.empty()) return;
  for (const Diagnostic& d : made.faults) world.err << to_text(d);
  throw Stop(ExitStatus::scenario_wrong, "the document was not written",
             "every figure of it must be a fact");
}

void show(const words::Composed& made, const Call& call, World& world) {
  const std::vector<words::TextBlock> blocks =
      call.has("facts") ? std::vector{table_of(made.used)} : made.blocks;
  world.out << visible_lines(call.format() == "markdown" ? words::as_markdown(blocks)
                                                         : words::as_text(blocks));
}

void show_reply(const words::Facts& facts, words::TemplateSet& templates, const Call& call,
                World& world) {
  const words::Reply reply = words::compose_reply(call.text("objection"), facts, templates);
  check(reply.words, world);
  if (call.format() == "json") {
    world.out << report::reply_json(reply);
  } else {
    show(reply.words, call, world);
  }
}

void show_document(const words::Facts& facts, words::TemplateSet& templates, const Call& call,
                   World& world) {
  const std::string& name = call.text("as");
  const words::Composed made = words::compose(*words::document_kind(name), facts, templates);
  check(made, world);
  if (call.format() == "json") {
    world.out << report::words_json(name, made);
  } else {
    show(made, call, world);
  }
}

ExitStatus run_script(const Call& call, World& world) {
  words::TemplateSet templates(world.disk, template_folders(call, world));
  const words::Facts facts = offer_facts(call.operands().front(), call, world);
  (call.has("objection") ? show_reply : show_document)(facts, templates, call, world);
  return ExitStatus::done;
}

}  // namespace

Verb script_verb() {
  return {
      .name = "script",
      .group = Group::negotiate,
      .summary =
          "Writes the words: what to say, the email, a page of impact to show, the walk-away "
          "sheet.",
      .operands = {.name = "OFFER", .least = 1, .most = 1},
      .about =
          "Every number in a document is a fact of the scenario or of its plan, and --facts says "
          "where each comes "
          "from. The script, the email and the calculator are public: no worth, no reservation, no "
          "other offer, "
          "no pay of today is in them. The walk-away sheet is yours alone. The texts are files; "
          "copy and edit them, "
          "and name your folder with --templates.",
      .examples = {{"parley script offer.toml --against today.toml",
                    "What to say, with a reply to each objection."},
                   {"parley script offer.toml --as email",
                    "All of the ask in a single short message."},
                   {"parley script offer.toml --as calculator --format markdown -o impact.md",
                    "A page of impact to show."},
                   {"parley script offer.toml --objection \"the equity range is fixed\"",
                    "The reply to what they just said."}},
      .options =
          {{.name = "as",
            .value = "DOCUMENT",
            .says = "Which document to write",
            .choices = {"script", "email", "calculator", "walkaway"},
            .fallback = "script"},
           against_option(),
           {.name = "objection",
            .value = "TEXT",
            .says = "Only the reply to this; where it is none surely, the nearest to choose from"},
           {.name = "facts", .says = "Instead of the document, every figure in it with its source"},
           templates_option(),
           set_option()},
      .formats = {"text", "markdown", "json"},
      .run = run_script};
}

}  // namespace parley::cli
