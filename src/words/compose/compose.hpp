// Compose: the documents of a negotiation, filled from facts and read again by the scanner.
//
// A document with any fault is no document: a number that is no fact, a private fact in public
// words, a missing fact, an email of 200 words. The same facts and templates give the same bytes.
//
//   script: thanks, impact, the ask, the lock-in effect, the clause, replies, the close
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/compose/objection.hpp"
#include "words/facts/facts.hpp"
#include "words/layout/layout.hpp"
#include "words/objections/hearing.hpp"
#include "words/templates/templates.hpp"

namespace parley::words {

enum class DocumentKind { script, email, calculator, walkaway };

std::string_view name(DocumentKind kind);
std::optional<DocumentKind> document_kind(std::string_view name);
/// The walk-away sheet is private, everything else is public.
Audience audience_of(DocumentKind kind);

struct Composed {
  document::Document document;             ///< its words as Markdown
  std::vector<Fact> used;                  ///< the facts in it, in order of first use
  std::vector<Diagnostic> faults;          ///< empty, or there is nothing to show
  std::shared_ptr<const Sources> sources;  ///< keeps the places of the faults alive
};

Composed compose(DocumentKind kind, const Facts& facts, TemplateSet& templates);

/// What was heard, and the reply to it; without a sure one a sentence that always holds, and the
/// nearest to choose from.
struct Reply {
  Hearing heard;
  Composed words;
};

/// The reply to an objection of the table, by its id.
Composed reply_to(std::string_view id, const Facts& facts, TemplateSet& templates);

/// The reply to what a recruiter says. Every objection of the table has a reply for every plan.
Reply compose_reply(std::string_view said, const Facts& facts, TemplateSet& templates);

}  // namespace parley::words
