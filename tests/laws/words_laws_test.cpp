// Laws of the documents over random offers: they are written, and public ones hold nothing private.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "app/results/report_results.hpp"
#include "document/html/deck.hpp"
#include "document/html/page.hpp"
#include "document/text/markdown.hpp"
#include "parley/files/real_disk.hpp"
#include "report/deck/deck.hpp"
#include "report/page/page.hpp"
#include "tests/support/documents.hpp"
#include "tests/support/for_all.hpp"
#include "words/compose/objection.hpp"
#include "words/lint/lint.hpp"

using namespace parley;
using namespace parley::words;
using random::Case;
using random::for_all;

namespace {

constexpr random::Flavour kNegotiable = {.negotiable = true, .rival = true};

// Figures that occur nowhere else, so that one found in a text is that one.
struct Secrets {
  Scenario offer;
  Scenario rival;
};
constexpr const char* kSecret[] = {"7,654,321", "7654321", "345,678", "345678", "23,459", "23459"};

Secrets secrets_of(const Case& c) {
  Secrets s{c.offer, *c.rival};
  s.offer.preferences.outside_wealth = Money::dollars(7'654'321);
  s.rival.offer.base_salary = Money::dollars(345'678);
  s.rival.preferences.premium = Money::dollars(23'459);
  return s;
}

std::string secret_in(const std::string& text) {
  for (const char* figure : kSecret) {
    if (text.find(figure) != std::string::npos) return fmt::format("it says {}", figure);
  }
  return text.find("Rival") == std::string::npos ? "" : "it names the rival";
}

// Words that belong to one verdict alone.
struct Saying {
  model::Verdict verdict;
  const char* words;
};
constexpr Saying kSayings[] = {
    {model::Verdict::accept, "glad to accept"},
    {model::Verdict::accept, "accept on those terms"},
    {model::Verdict::walk, "I cannot accept"},
    {model::Verdict::need_range, "What is the range for this level, for base"},
    {model::Verdict::counter, "I'd like to ask for"},
    {model::Verdict::counter, "I'd take"},
};

// Facts of an ask, a trade or a rung belong to a counter.
bool is_of_an_ask(const std::string& id) {
  constexpr const char* kStarts[] = {"ask_", "trade_", "equal_", "rung_", "reason_"};
  return std::any_of(std::begin(kStarts), std::end(kStarts),
                     [&](const char* start) { return id.starts_with(start); });
}

// What the file of an offer leaves out.
enum class Known { all, no_range, no_value };

Scenario knowing(Scenario offer, Known known) {
  if (known == Known::no_range) {
    offer.playbook.reset();
    offer.bands = {};
  }
  if (known == Known::no_value) {
    offer.company.valuation.reset();
    offer.exits.clear();
  }
  return offer;
}

// Empty where a public document says no more than the verdict.
std::string says_too_much(const Composed& made, model::Verdict verdict) {
  const std::string text = test::words_of(made);
  for (const Saying& s : kSayings) {
    if (s.verdict != verdict && text.find(s.words) != std::string::npos)
      return fmt::format("{} says \"{}\"", model::name(verdict), s.words);
  }
  if (verdict == model::Verdict::counter) return {};
  for (const Fact& f : made.used) {
    if (is_of_an_ask(f.id)) return fmt::format("{} uses {}", model::name(verdict), f.id);
  }
  return {};
}

// What is given up is given up on a condition: first it is asked whether there is no other way.
bool concedes_at_once(const std::string& text) {
  for (const char* gives : {"I'd take", "I'd leave", "let go of"}) {
    const auto at = text.find(gives);
    if (at == std::string::npos) continue;
    const std::string before = text.substr(0, at);
    if (before.find("If ") == std::string::npos && before.find(" if ") == std::string::npos)
      return true;
  }
  return false;
}

// What no filled sentence may hold: a gap where a figure was to stand, a word of accepting.
std::string fault_of_words(const std::string& text) {
  for (const char* gap :
       {"  ", " ,", " .", "I'd take .", "I'd take instead", "is .", "was .", "..", "{{", ": ?"}) {
    if (text.find(gap) != std::string::npos) return fmt::format("it holds \"{}\"", gap);
  }
  if (text.find("\n> ") == std::string::npos) return "nothing is said aloud";
  if (concedes_at_once(text)) return "it concedes at once";
  return text.find(" but ") == std::string::npos ? "" : "it takes something up with \"but\"";
}

// A reply speaks of the clause that the message before it explained, and of three equal packages.
const std::set<std::string> kOfTheTalk = {"acceleration-terms", "too-many-asks", "base-alone"};

std::string finding_in(const std::string& text, const Facts& facts, TemplateSet& templates,
                       const std::set<std::string>& allowed) {
  Sources drafts;
  for (const Finding& f : lint(*drafts.add("draft", text), facts, templates).findings) {
    if (!allowed.contains(f.rule)) return fmt::format("{} finds \"{}\"", f.rule, f.text);
  }
  return {};
}

}  // namespace

TEST_SUITE("words laws") {
  TEST_CASE("no document says more than the verdict, whichever it is") {
    std::map<model::Verdict, int> verdicts;
    for_all("verdicts", 60, kNegotiable, [&](const Case& c) {
      for (const Known known : {Known::all, Known::no_range, Known::no_value}) {
        const Scenario offer = knowing(c.offer, known);
        const model::Plan plan = model::make_plan(offer, {.against = {&*c.rival}});
        ++verdicts[plan.decision.verdict];
        const Facts facts = test::facts_about(offer, {*c.rival});
        for (const DocumentKind kind :
             {DocumentKind::script, DocumentKind::email, DocumentKind::calculator}) {
          const std::string fault =
              says_too_much(test::document(kind, facts), plan.decision.verdict);
          if (!fault.empty()) return fmt::format("{}: {}", name(kind), fault);
        }
      }
      return std::string();
    });
    for (const model::Verdict v :
         {model::Verdict::need_input, model::Verdict::need_range, model::Verdict::walk,
          model::Verdict::accept, model::Verdict::counter}) {
      CAPTURE(model::name(v));
      CHECK(verdicts[v] > 0);
    }
  }

  TEST_CASE("every document of any offer is written without a fault") {
    for_all("documents", 40, kNegotiable, [](const Case& c) {
      const Facts facts = test::facts_about(c.offer, {*c.rival});
      for (const DocumentKind kind : {DocumentKind::script, DocumentKind::email,
                                      DocumentKind::calculator, DocumentKind::walkaway}) {
        const Composed made = test::document(kind, facts);
        if (!made.faults.empty())
          return fmt::format("{}: {}", name(kind), to_text(made.faults.front()));
        if (made.document.blocks.empty()) return fmt::format("{} is empty", name(kind));
        // An acceptance names every term, however many there are.
        const bool may_be_long = facts.root.flags.contains("verdict_accept");
        if (kind == DocumentKind::email && !may_be_long && count_words(made.document) >= 170)
          return fmt::format("the email has {} words", count_words(made.document));
      }
      return std::string();
    });
  }

  TEST_CASE("lint finds nothing in our own words") {
    files::RealDisk disk;
    TemplateSet templates(disk, {test::templates_folder()});
    for_all("own words", 25, kNegotiable, [&](const Case& c) {
      const Facts facts = test::facts_about(c.offer, {*c.rival});
      for (const DocumentKind kind : {DocumentKind::email, DocumentKind::calculator}) {
        const std::string text = document::to_markdown(test::document(kind, facts).document);
        const std::string fault = finding_in(text, facts, templates, {});
        if (!fault.empty()) return fmt::format("{}: {}\n{}", name(kind), fault, text);
      }
      for (const std::string& id : templates.lines("objections.txt")) {
        for (const document::Block& b : reply_to(id, facts, templates).document.blocks) {
          const auto* said = std::get_if<document::Spoken>(&b);
          const std::string fault =
              said ? finding_in(said->text, facts, templates, kOfTheTalk) : "";
          if (!fault.empty()) return fmt::format("{}: {}\n{}", id, fault, said->text);
        }
      }
      return std::string();
    });
  }

  TEST_CASE("every objection has a reply that reads, whatever the plan asks for") {
    files::RealDisk disk;
    TemplateSet templates(disk, {test::templates_folder()});
    const std::vector<std::string> ids = templates.lines("objections.txt");
    std::map<model::Verdict, int> verdicts;
    for_all("replies", 40, kNegotiable, [&](const Case& c) {
      const Secrets s = secrets_of(c);
      for (const Known known : {Known::all, Known::no_range, Known::no_value}) {
        const Scenario offer = knowing(s.offer, known);
        const model::Plan plan = model::make_plan(offer, {.against = {&s.rival}});
        ++verdicts[plan.decision.verdict];
        const Facts facts = test::facts_about(offer, {s.rival});
        for (const std::string& id : ids) {
          const Composed made = reply_to(id, facts, templates);
          if (!made.faults.empty()) return fmt::format("{}: {}", id, to_text(made.faults.front()));
          const std::string text = test::words_of(made);
          for (const std::string& fault : {fault_of_words(text), secret_in(text),
                                           says_too_much(made, plan.decision.verdict)}) {
            if (!fault.empty()) return fmt::format("{}: {}\n{}", id, fault, text);
          }
        }
      }
      return std::string();
    });
    CHECK(verdicts.size() == 5);
  }

  TEST_CASE("no private fact is in a public document") {
    for_all("public words", 40, kNegotiable, [](const Case& c) {
      const Secrets s = secrets_of(c);
      const Facts facts = test::facts_about(s.offer, {s.rival});
      for (const DocumentKind kind :
           {DocumentKind::script, DocumentKind::email, DocumentKind::calculator}) {
        const Composed made = test::document(kind, facts);
        for (const Fact& f : made.used) {
          if (f.audience == Audience::private_) return fmt::format("{} uses {}", name(kind), f.id);
        }
        const std::string fault = secret_in(test::words_of(made));
        if (!fault.empty()) return fmt::format("{}: {}", name(kind), fault);
      }
      return std::string();
    });
  }

  TEST_CASE("no private figure is in a public page or deck, and they are in the private page") {
    for_all("public pages", 6, kNegotiable, [](const Case& c) {
      const Secrets s = secrets_of(c);
      report::ReportRequest request{.offers = {s.offer}, .against = {s.rival}};
      if (secret_in(document::to_html(app::report_page(request))).empty())
        return std::string("the private page is silent");
      request.audience = Audience::everyone;
      std::string fault = secret_in(document::to_html(app::report_page(request)));
      if (fault.empty())
        fault = secret_in(document::to_html_deck(app::make_deck(s.offer, {s.rival}).page));
      return fault;
    });
  }
}
