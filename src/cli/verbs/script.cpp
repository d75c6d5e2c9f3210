#include <fmt/format.h>

#include <ostream>

#include "cli/offer_facts.hpp"
#include "cli/template_folders.hpp"
#include "parley/words/compose/compose.hpp"

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

void show(const words::Composed& made, const Call& call, World& world) {
  if (!made.faults.empty()) {
    for (const Diagnostic& d : made.faults) world.err << to_text(d);
    throw Stop(ExitStatus::scenario_wrong, "the document was not written",
               "every figure of it must be a fact");
  }
  const std::vector<words::TextBlock> blocks =
      call.has("facts") ? std::vector{table_of(made.used)} : made.blocks;
  world.out << (call.format() == "markdown" ? words::as_markdown(blocks) : words::as_text(blocks));
}

ExitStatus run_script(const Call& call, World& world) {
  words::TemplateSet templates(world.disk, template_folders(call, world));
  const words::Facts facts = offer_facts(call.operands().front(), call, world);
  if (call.has("objection")) {
    show(words::compose_reply(call.text("objection"), facts, templates), call, world);
  } else {
    show(words::compose(*words::document_kind(call.text("as")), facts, templates), call, world);
  }
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
            .says = "Only the reply to this; where it is not in the table, to the closest that is"},
           {.name = "facts", .says = "Instead of the document, every figure in it with its source"},
           templates_option(),
           set_option()},
      .formats = {"text", "markdown"},
      .run = run_script};
}

}  // namespace parley::cli
