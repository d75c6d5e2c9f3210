#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "document/text/markdown.hpp"
#include "service/tools/offer_words.hpp"
#include "words/compose/compose.hpp"

namespace parley::service {
namespace {

Json schema_of_answer() {
  using namespace schema;
  return object({{"form", text("script, email, calculator or reply")},
                 {"text", text("in Markdown; send it as it is, or change no number in it")},
                 {"facts", list(figure(), "every number in it")},
                 {"objection", text("what was heard, by its id"), false},
                 {"nearest", list(text(), "where none was heard surely"), false}});
}

// Composing refuses a private fact; what comes back is looked at once more.
void refuse_private(const words::Composed& made) {
  for (const words::Fact& f : made.used) {
    if (f.audience == words::Audience::private_)
      throw ToolFault("a private fact would have been in it: " + f.id);
  }
}

void check(const words::Composed& made, Call& call) {
  for (const Diagnostic& d : made.faults) call.tell(d);
  if (!made.faults.empty()) throw ToolFault("nothing was written: every figure has to be a fact");
  refuse_private(made);
}

ToolAnswer answer_of(std::string_view form, const words::Composed& made, Call& call) {
  check(made, call);
  std::string text = visible_lines(document::to_markdown(made.document));
  Json facts = Json::array();
  for (const words::Fact& f : made.used) {
    if (!f.is_text) facts.push_back(fact_json(f));
  }
  return {.answer = {{"form", form}, {"text", text}, {"facts", std::move(facts)}}, .text = text};
}

ToolAnswer reply(OfferWords& of, Call& call) {
  const words::Reply reply = words::compose_reply(call.text("objection"), of.facts, of.templates);
  ToolAnswer answer = answer_of("reply", reply.words, call);
  if (reply.heard.id) answer.answer["objection"] = *reply.heard.id;
  if (!reply.heard.id) answer.answer["nearest"] = reply.heard.nearest;
  return answer;
}

ToolAnswer run(Call& call) {
  app::Surroundings around = call.around();
  return call.guarded([&] {
    OfferWords of = offer_words(call, around);
    if (call.has("objection")) return reply(of, call);
    const std::string form = call.text("form", "script");
    return answer_of(form, words::compose(*words::document_kind(form), of.facts, of.templates),
                     call);
  });
}

}  // namespace

Tool write_words_tool() {
  return {
      .name = "write_words",
      .title = "Write words",
      .operation = "script",
      .use =
          "For the employer's eyes: nothing private can be in it (the walk-away sheet is in "
          "plan_counter). Write no email or script of your own; change its tone if asked, "
          "and send the result through check_words.",
      .arguments = {offers_argument(),
                    offer_argument(),
                    against_argument(),
                    {.name = "form",
                     .takes = Takes::choice,
                     .says = "Which document to write. Otherwise script",
                     .choices = {"script", "email", "calculator"}},
                    {.name = "objection", .takes = Takes::text, .input = "objection", .most = 2000},
                    set_argument()},
      .schema = schema_of_answer,
      .run = run};
}

}  // namespace parley::service
