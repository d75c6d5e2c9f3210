
#include "app/kept.hpp"
#include "app/offer_facts.hpp"
#include "app/scenarios.hpp"
#include "app/templates.hpp"
#include "core/text.hpp"
#include "document/text/markdown.hpp"
#include "document/text/plain.hpp"
#include "parley/app/answer.hpp"
#include "report/views/script/json.hpp"
#include "words/compose/compose.hpp"

namespace parley::app {
namespace {

// Every figure of a document, with where it comes from.
document::Document figures_of(const std::vector<words::Fact>& used) {
  std::vector<std::vector<std::string>> rows = {{"Figure", "Fact", "Status", "Audience", "Source"}};
  for (const words::Fact& f : used) {
    if (f.is_text) continue;
    rows.push_back({f.text, f.id, std::string(words::name(f.status)),
                    std::string(words::name(f.audience)), f.source});
  }
  return {.blocks = {words::table_of(std::move(rows))}, .written = document::Written::markdown};
}

void check(const words::Composed& made, Surroundings& around) {
  if (made.faults.empty()) return;
  for (const Diagnostic& d : made.faults) around.tell(d);
  throw Stop(Status::scenario_wrong, "the document was not written",
             "every figure of it must be a fact");
}

// Some renderers take what stands between two dollar signs for a formula.
std::string without_formulas(const std::string& markdown) {
  std::string text;
  for (const char c : markdown) {
    if (c == '$') text += '\\';
    text += c;
  }
  return text;
}

// The text, or every figure of them with its source.
std::string text_of(const words::Composed& made, const std::string& format, bool facts) {
  const document::Document text = facts ? figures_of(made.used) : made.document;
  return visible_lines(format == "markdown" ? without_formulas(document::to_markdown(text))
                                            : document::to_plain_text(text));
}

Answer answer_of(const std::shared_ptr<const words::Composed>& made, const Request& request,
                 std::function<std::string()> json) {
  const bool facts = request.has("facts");
  const auto in = [made, facts](const char* format) {
    return [made, facts, format](const Screen&) { return text_of(*made, format, facts); };
  };
  return {.json = std::move(json), .others = {{"text", in("text")}, {"markdown", in("markdown")}}};
}

Answer reply(const words::Facts& facts, words::TemplateSet& templates, const Request& request,
             Surroundings& around) {
  const auto made = kept(words::compose_reply(request.text("objection"), facts, templates));
  check(made->words, around);
  return answer_of({made, &made->words}, request, [made] { return report::reply_json(*made); });
}

Answer document(const words::Facts& facts, words::TemplateSet& templates, const Request& request,
                Surroundings& around) {
  const std::string name = request.text("as");
  const auto made = kept(words::compose(*words::document_kind(name), facts, templates));
  check(*made, around);
  return answer_of(made, request, [name, made] { return report::words_json(name, *made); });
}

Answer run_script(const Request& request, Surroundings& around) {
  words::TemplateSet templates(around.disk, template_folders(request, around));
  const words::Facts facts = offer_facts(request.operands().front(), request, around);
  return (request.has("objection") ? reply : document)(facts, templates, request, around);
}

}  // namespace

Operation script_operation() {
  return {
      {.name = "script",
       .place = 150,
       .group = Group::negotiate,
       .summary =
           "Writes the words: what to say, the email, a page of impact to show, the walk-away "
           "sheet.",
       .operands = {.name = "OFFER", .least = 1, .most = 1},
       .about =
           "Every number in a document is a fact of the scenario or of its plan, and --facts says "
           "where each comes "
           "from. The script, the email and the calculator are public: no worth, no reservation, "
           "no "
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
       .inputs =
           {{.name = "as",
             .value = "DOCUMENT",
             .says = "Which document to write",
             .choices = {"script", "email", "calculator", "walkaway"},
             .fallback = "script"},
            against_input(),
            {.name = "objection",
             .value = "TEXT",
             .says = "Only the reply to this; where it is none surely, the nearest to choose from"},
            {.name = "facts",
             .says = "Instead of the document, every figure in it with its source"},
            templates_input(),
            set_input()},
       .formats = {"text", "markdown", "json"}},
      run_script};
}

}  // namespace parley::app
