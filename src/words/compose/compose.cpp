#include "words/compose/compose.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "document/text/markdown.hpp"
#include "words/facts/lever_words.hpp"
#include "words/lint/scanner.hpp"

namespace parley::words {
namespace {

constexpr std::size_t kLongestEmail = 170;

struct Kind {
  DocumentKind kind;
  std::string_view name;
  Audience audience;
};
constexpr std::array<Kind, 4> kKinds = {
    {{DocumentKind::script, "script", Audience::everyone},
     {DocumentKind::email, "email", Audience::everyone},
     {DocumentKind::calculator, "calculator", Audience::everyone},
     {DocumentKind::walkaway, "walkaway", Audience::private_}}};

const Kind& row(DocumentKind kind) {
  return *std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& k) { return k.kind == kind; });
}

Origin of_template() { return {"templates/objections.txt", FactStatus::given, Audience::everyone}; }

FactScope objection_scope(Facts& facts, const Objection& o) {
  FactScope scope;
  facts.put(scope, "heard", text_fact("heard_" + o.id, o.heard, of_template()));
  facts.put(scope, "objection",
            text_fact("objection_" + o.id, "objections/" + o.id, of_template()));
  return scope;
}

void add_objections(Facts& facts, const std::vector<Objection>& all) {
  std::vector<FactScope> items;
  for (const Objection& o : all) {
    if (belongs_in_script(o, facts)) items.push_back(objection_scope(facts, o));
  }
  mark_ends(items);
  if (!items.empty()) facts.root.lists["objections"] = std::move(items);
}

// Fills, lays out, and reads again what will be shown.
Composed finish(const Template& t, const Facts& facts, Audience audience, TemplateSet& templates) {
  Composed made;
  made.sources = templates.sources();
  made.faults = templates.faults();
  if (!made.faults.empty()) return made;
  const Filled filled = fill(t, facts, audience, templates.parts());
  made.faults = filled.faults;
  made.faults.insert(made.faults.end(), templates.faults().begin(), templates.faults().end());
  if (!made.faults.empty()) return made;
  made.document = read_document(filled.text);
  for (const std::string& id : filled.used) made.used.push_back(*facts.find(id));
  const auto sources = std::make_shared<Sources>();
  const SourceFile* text =
      sources->add("the finished document", document::to_markdown(made.document));
  made.faults = scan(*text, facts, audience);
  if (!made.faults.empty()) made.sources = sources;
  return made;
}

Composed without_template(std::string_view name) {
  Composed made;
  made.faults.push_back({.code = "T005",
                         .message = fmt::format("there is no template {}.md", name),
                         .place = {},
                         .notes = {},
                         .help = "--templates DIR names the folder of templates"});
  return made;
}

bool is_too_long(const Composed& email) {
  return email.faults.empty() && count_words(email.document) >= kLongestEmail;
}

Diagnostic too_long(const Composed& email) {
  return {.code = "T010",
          .message = fmt::format("the email has {} words; it must have fewer than {}",
                                 count_words(email.document), kLongestEmail),
          .place = {},
          .notes = {},
          .help = "shorten names and sources, or templates/email.md"};
}

// The objection that was heard, or the nearest, as lists of the reply's template.
Composed finish_reply(const Hearing& heard, const Facts& facts, TemplateSet& templates) {
  const HeadedTemplate* t = templates.find("reply");
  if (t == nullptr) return without_template("reply");
  const std::vector<Objection> all = load_objections(templates);
  Facts filled_with = facts;
  const auto scopes = [&](const std::vector<std::string>& ids) {
    std::vector<FactScope> items;
    for (const std::string& id : ids) {
      for (const Objection& o : all) {
        if (o.id == id) items.push_back(objection_scope(filled_with, o));
      }
    }
    return items;
  };
  const bool sure = heard.id.has_value();
  filled_with.root.lists["objections"] =
      scopes(sure ? std::vector{*heard.id} : std::vector<std::string>{});
  filled_with.root.lists["nearest_objections"] = scopes(heard.nearest);
  return finish(t->body, filled_with, Audience::everyone, templates);
}

// The email in full; with `brief`, `briefest`, `terse` and `unrestated` said one after another
// where it has too many words; the offer is restated as long as it can be.
Composed compose_email(const Template& t, const Facts& facts, TemplateSet& templates) {
  Facts shorter = facts;
  Composed made = finish(t, shorter, Audience::everyone, templates);
  for (const char* flag : {"brief", "briefest", "terse", "unrestated"}) {
    if (!is_too_long(made)) return made;
    shorter.root.flags.insert(flag);
    made = finish(t, shorter, Audience::everyone, templates);
  }
  // An acceptance names every term, however many there are.
  const bool accepts = facts.root.flags.contains("verdict_accept");
  if (is_too_long(made) && !accepts) made.faults.push_back(too_long(made));
  return made;
}

}  // namespace

std::string_view name(DocumentKind kind) { return row(kind).name; }

std::optional<DocumentKind> document_kind(std::string_view name) {
  for (const Kind& k : kKinds) {
    if (k.name == name) return k.kind;
  }
  return std::nullopt;
}

Audience audience_of(DocumentKind kind) { return row(kind).audience; }

Composed compose(DocumentKind kind, const Facts& facts, TemplateSet& templates) {
  const HeadedTemplate* t = templates.find(name(kind));
  if (t == nullptr) return without_template(name(kind));
  if (kind == DocumentKind::email) return compose_email(t->body, facts, templates);
  Facts filled_with = facts;
  if (kind == DocumentKind::script) add_objections(filled_with, load_objections(templates));
  return finish(t->body, filled_with, audience_of(kind), templates);
}

Composed reply_to(std::string_view id, const Facts& facts, TemplateSet& templates) {
  return finish_reply({.id = std::string(id), .nearest = {}}, facts, templates);
}

Reply compose_reply(std::string_view said, const Facts& facts, TemplateSet& templates) {
  const Hearing heard = hear(said, templates);
  return {heard, finish_reply(heard, facts, templates)};
}

}  // namespace parley::words
