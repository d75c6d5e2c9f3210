#include "tests/support/documents.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <set>

#include "document/text/markdown.hpp"
#include "document/text/plain.hpp"
#include "parley/files/real_disk.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"
#include "words/lint/lint.hpp"
#include "words/lint/scanner.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::words;

namespace {

const std::string kFlagship = "tests/cases/plan/flagship";

/// The flagship with a change: each names what a template must say otherwise.
struct Variant {
  const char* name;
  std::function<void(Scenario&, std::vector<Scenario>&)> change;
};

void keep_levers(Scenario& s) {
  s.negotiation.most[Lever::ownership] = Ratio::of(5, 10'000);
  s.negotiation.most[Lever::bonus_rate] = Ratio::of(8, 100);
  s.negotiation.most[Lever::acceleration] = Ratio(0);
  s.negotiation.most[Lever::base_salary] = Ratio(176'000);
  s.negotiation.most[Lever::sign_on] = Ratio(24'000);
}

Feature usage_pricing() {
  Feature f;
  f.name = "usage pricing";
  f.new_clusters = Ratio(300);
  f.arr_per_cluster = Money::dollars(1'000);
  f.churn_reduction = Percent::of_hundred(2);
  f.arr_at_risk = Money::dollars(5'000'000);
  f.evidence = Evidence::projected;
  f.source = "the pricing model of May";
  return f;
}

Reason reason_for(Lever lever, ReasonKind kind) {
  Reason r;
  r.lever = lever;
  r.kind = kind;
  return r;
}

// One of each kind, and one that nobody is told.
std::vector<Reason> own_reasons() {
  std::vector<Reason> all = {reason_for(Lever::base_salary, ReasonKind::market),
                             reason_for(Lever::base_salary, ReasonKind::scope),
                             reason_for(Lever::sign_on, ReasonKind::forfeit),
                             reason_for(Lever::ownership, ReasonKind::competing),
                             reason_for(Lever::bonus_rate, ReasonKind::market)};
  all[0].low = Money::dollars(172'500);
  all[0].high = Money::dollars(191'000);
  all[0].source = "the range posted for the level in Boston, May";
  all[1].text = "The role leads two teams, and the posting names one.";
  all[2].amount = Money::dollars(31'500);
  all[4].low = Money::dollars(12'300);
  all[4].high = Money::dollars(45'600);
  return all;
}

const std::vector<Variant>& variants() {
  static const std::vector<Variant> kVariants = {
      {"flagship", [](Scenario&, auto&) {}},
      {"accept", [](Scenario& s, auto&) { keep_levers(s); }},
      {"walk",
       [](Scenario&, auto& others) { others[1].offer.base_salary = Money::dollars(400'000); }},
      {"need-input",
       [](Scenario& s, auto&) {
         s.company.valuation.reset();
         s.exits.clear();
       }},
      {"nothing-to-walk-to", [](Scenario&, auto& others) { others.clear(); }},
      {"no-plan", [](Scenario& s, auto&) { s.plan.clear(); }},
      {"no-evidence",
       [](Scenario& s, auto&) {
         s.plan.clear();
         s.track_record.clear();
         s.negotiation.policy = Policy::value;
       }},
      {"own-reasons",
       [](Scenario& s, auto& others) {
         s.plan.clear();
         s.track_record.clear();
         s.negotiation.policy = Policy::value;
         s.reasons = own_reasons();
         others[0].preferences.current = true;
         others[1].preferences.share = true;
         others[1].preferences.standing = Standing::verbal;
       }},
      {"bare",
       [](Scenario& s, auto&) {
         s.plan[0].evidence = Evidence::bare;
         s.track_record[0].evidence = Evidence::documented;
       }},
      {"two-projects",
       [](Scenario& s, auto&) {
         s.plan.push_back(usage_pricing());
         s.offer.expires = Date::on(2026, 8, 14);
         s.company.fully_diluted_shares = Shares::of(80'000'000);
       }},
      {"three-projects",
       [](Scenario& s, auto&) {
         s.plan.push_back(usage_pricing());
         s.plan.push_back(usage_pricing());
         s.plan[2].name = "audit log";
         s.plan[2].source.clear();
         s.plan[2].arr_uplift = Money::dollars(3'000'000);
       }},
      {"no-names",
       [](Scenario& s, auto&) {
         s.offer.employer.clear();
         s.offer.role.clear();
         s.offer.sign_on.installments.clear();
         s.offer.bonus.rate = Percent();
       }},
      {"verified-lock-in",
       [](Scenario& s, auto&) {
         s.track_record[0].partner_api_growth = Ratio::of(9, 10);
         s.track_record.push_back(s.track_record[0]);
         s.track_record[1].name = "billing";
         s.track_record[1].arr_uplift = Money::dollars(1'200'000);
         s.plan.clear();
         s.negotiation.policy = Policy::value;
       }},
      {"taken-from-next",
       [](Scenario& s, auto&) {
         Playbook b = *s.playbook;
         b.acceleration->taken_from = TakenFrom::next;
         s.negotiation.most[Lever::sign_on] = Ratio(24'000);
         s.playbook = std::make_shared<const Playbook>(b);
       }},
      {"prorated",
       [](Scenario& s, auto&) {
         Playbook b = *s.playbook;
         b.acceleration->taken_from = TakenFrom::prorated;
         s.playbook = std::make_shared<const Playbook>(b);
       }},
      {"no-score",
       [](Scenario& s, auto&) {
         s.offer.bonus.tiers.clear();
         Playbook b = *s.playbook;
         b.bands[Lever::acceleration].reset();
         s.playbook = std::make_shared<const Playbook>(b);
       }},
      {"liquid-stock",
       [](Scenario& s, auto&) {
         s.offer.grants[0].size = Money::dollars(200'000);
         Playbook b = *s.playbook;
         b.equity_unit = EquityUnit::dollars;
         b.bands[Lever::ownership] = Band{150'000, 300'000, 10'000};
         b.impact.curve = {{Money::dollars(1'000'000), Ratio(150'000)},
                           {Money::dollars(3'500'000), Ratio(300'000)}};
         s.playbook = std::make_shared<const Playbook>(b);
       }},
      {"options",
       [](Scenario& s, auto&) {
         s.offer.grants[0].kind = GrantKind::iso;
         s.offer.grants[0].size = Shares::of(40'000);
         s.offer.grants[0].strike = Price::millionths(1'250'000);
         s.company.fully_diluted_shares = Shares::of(80'000'000);
       }},
      {"no-playbook", [](Scenario& s, auto&) { s.playbook.reset(); }},
      {"shared-rival",
       [](Scenario&, auto& others) {
         others[1].preferences.share = true;
         others[1].offer.employer = "Rival Systems";
       }},
      {"final-under-reservation",
       [](Scenario&, auto& others) { others[1].offer.base_salary = Money::dollars(217'000); }},
  };
  return kVariants;
}

Facts facts_of(const Variant& v) {
  Scenario offer = test::scenario_of(kFlagship, "offer.toml");
  std::vector<Scenario> others = {test::scenario_of(kFlagship, "current.toml"),
                                  test::scenario_of(kFlagship, "rival.toml")};
  v.change(offer, others);
  return test::facts_about(offer, others);
}

constexpr std::array<DocumentKind, 4> kAll = {DocumentKind::script, DocumentKind::email,
                                              DocumentKind::calculator, DocumentKind::walkaway};

}  // namespace

TEST_SUITE("golden files") {
  TEST_CASE("the documents of every variant, whole") {
    for (const Variant& v : variants()) {
      const Facts facts = facts_of(v);
      std::string all;
      for (const DocumentKind kind : kAll) {
        all += "<!-- " + std::string(name(kind)) + " -->\n\n" +
               test::words_of(test::document(kind, facts)) + "\n";
      }
      all.pop_back();
      test::check_golden("tests/golden/" + std::string(v.name) + ".md", all);
    }
  }

  TEST_CASE("an ask for levers that are offered under their band comes apart from the others") {
    const Facts facts = test::facts_of_files("tests/cases/plan/case10");
    std::string all = test::words_of(test::document(DocumentKind::script, facts)) + "\n";
    all += test::words_of(test::document(DocumentKind::email, facts));
    test::check_golden("tests/golden/under-band.md", all);
  }

  TEST_CASE("the flagship's script as text") {
    test::check_golden("tests/golden/flagship-script.txt",
                       document::to_plain_text(
                           test::document(DocumentKind::script, test::flagship_facts()).document));
  }
}

namespace {

/// The figures and names of private facts that no public fact says as well.
std::set<std::string> private_spellings(const Facts& facts) {
  std::set<std::string> shown;
  std::set<std::string> hidden;
  for (const auto& [id, fact] : facts.all()) {
    (fact.audience == Audience::everyone ? shown : hidden).insert(fact.text);
  }
  for (const std::string& text : shown) hidden.erase(text);
  return hidden;
}

/// Whether a spelling stands in a text by itself, not inside a longer number or word.
bool stands_in(const std::string& text, const std::string& spelling) {
  const auto is_part = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '.' || c == ',';
  };
  for (auto at = text.find(spelling); at != std::string::npos; at = text.find(spelling, at + 1)) {
    const std::size_t end = at + spelling.size();
    const bool begins = at == 0 || !is_part(text[at - 1]);
    const bool ends = end >= text.size() || !std::isalnum(static_cast<unsigned char>(text[end]));
    if (begins && ends) return true;
  }
  return false;
}

constexpr std::array<DocumentKind, 3> kPublic = {DocumentKind::script, DocumentKind::email,
                                                 DocumentKind::calculator};

}  // namespace

TEST_SUITE("laws of documents") {
  TEST_CASE("every document of every variant is whole: no fault, no empty tag, no stray mark") {
    for (const Variant& v : variants()) {
      CAPTURE(std::string(v.name));
      const Facts facts = facts_of(v);
      for (const DocumentKind kind : kAll) {
        const Composed made = test::document(kind, facts);
        CHECK(made.faults.empty());
        const std::string text = document::to_markdown(made.document);
        CAPTURE(text);
        for (const char* stray :
             {"{{", "}}", "  ", " ,", " .", "..", ",,", ", .", "a 8", "a 11%", "a 18%", "an 10"}) {
          CHECK(text.find(stray) == std::string::npos);
        }
      }
    }
  }

  TEST_CASE("no private figure or name stands in public words") {
    for (const Variant& v : variants()) {
      CAPTURE(std::string(v.name));
      const Facts facts = facts_of(v);
      for (const DocumentKind kind : kPublic) {
        const std::string text = document::to_markdown(test::document(kind, facts).document);
        for (const std::string& spelling : private_spellings(facts)) {
          CAPTURE(spelling);
          CHECK_FALSE(stands_in(text, spelling));
        }
      }
    }
  }

  TEST_CASE("the same facts give the same bytes") {
    const Facts once = test::flagship_facts();
    const Facts again = test::flagship_facts();
    for (const DocumentKind kind : kAll) {
      CHECK(document::to_plain_text(test::document(kind, once).document) ==
            document::to_plain_text(test::document(kind, again).document));
    }
  }

  TEST_CASE("an email has fewer than 170 words, also with long names") {
    for (const Variant& v : variants()) {
      CAPTURE(std::string(v.name));
      CHECK(count_words(test::document(DocumentKind::email, facts_of(v)).document) < 170);
    }
    Scenario offer = test::scenario_of(kFlagship, "offer.toml");
    for (int i = 0; i < 11; ++i) offer.plan[0].source += " and more notes";
    const Composed brief = test::document(DocumentKind::email, test::facts_about(offer));
    CHECK(brief.faults.empty());
    CHECK(count_words(brief.document) < 170);
    for (int i = 0; i < 100; ++i) offer.plan[0].source += " and more notes";
    CHECK(test::codes(test::document(DocumentKind::email, test::facts_about(offer)).faults) ==
          std::vector<std::string>{"T010"});
  }

  TEST_CASE("every line of pay is restated") {
    Scenario offer = test::scenario_of(kFlagship, "offer.toml");
    Bonus team;
    team.name = "team bonus";
    team.amount = Money::dollars(4'000);
    offer.offer.more_bonuses = {team};
    offer.offer.payments = {
        {.name = "payment 1", .kind = PaymentKind::relocation, .amount = Money::dollars(10'000)},
        {.name = "payment 2",
         .kind = PaymentKind::retention,
         .amount = Money::dollars(20'000),
         .month = 24}};
    offer.offer.benefits = {{.name = "a retirement match", .of_base = Percent::of_hundred(4)}};
    offer.offer.severance = Severance{.months = 3, .bonus_share = Percent::of_hundred(50)};
    Refreshers yearly;
    yearly.each.name = "refresher";
    yearly.each.size = Money::dollars(40'000);
    yearly.count = 3;
    offer.offer.refreshers = {yearly};
    std::string script =
        test::words_of(test::document(DocumentKind::script, test::facts_about(offer)));
    std::replace(script.begin(), script.end(), '\n', ' ');
    for (const char* line :
         {"a further bonus, team bonus, of $4,000 a year", "relocation money of $10,000,",
          "a retention payment of $20,000 after month 24",
          "3 refresher grants of $40,000 each, the first after month 12, then every 12 months",
          "a retirement match worth 4% of base a year",
          "severance of 3 months of base and 50% of a year's bonuses"}) {
      CAPTURE(std::string(line));
      CHECK(script.find(line) != std::string::npos);
    }
  }

  TEST_CASE("an ask is never shown over its cap or under the offer") {
    for (const Variant& v : variants()) {
      CAPTURE(std::string(v.name));
      Scenario offer = test::scenario_of(kFlagship, "offer.toml");
      std::vector<Scenario> others;
      v.change(offer, others = {test::scenario_of(kFlagship, "current.toml"),
                                test::scenario_of(kFlagship, "rival.toml")});
      const Plan plan = make_plan(offer, {.against = {}});
      const Facts facts = test::facts_about(offer);
      for (const Lever lever : kAllLevers) {
        const Fact* ask = facts.find("ask_" + std::string(name(lever)));
        if (ask == nullptr) continue;
        CHECK(ask->shown <= plan.lever(lever).cap);
        CHECK(ask->shown >= plan.lever(lever).offered);
      }
    }
  }

  TEST_CASE("at most three levers in an ask, and at most two reasons, verified ones first") {
    for (const Variant& v : variants()) {
      CAPTURE(std::string(v.name));
      const Facts facts = facts_of(v);
      const auto count = [&](const char* list) {
        const auto found = facts.root.lists.find(list);
        return found == facts.root.lists.end() ? std::size_t{0} : found->second.size();
      };
      CHECK(count("changes") <= 3);
      CHECK(count("delivered") + count("claimed") +
                (facts.root.facts.contains("impact_arr") ? 1 : 0) <=
            2);
      if (count("delivered") > 0) CHECK(count("claimed") == 0);
    }
  }

  TEST_CASE("what is bare appears in no public document, and verified things alone are delivered") {
    Scenario offer = test::scenario_of(kFlagship, "offer.toml");
    offer.track_record[0].evidence = Evidence::bare;
    offer.track_record[0].name = "the bare thing";
    offer.track_record[0].arr_uplift = Money::dollars(2'813'000);
    const Facts facts = test::facts_about(offer);
    for (const DocumentKind kind : kPublic) {
      const std::string text = document::to_markdown(test::document(kind, facts).document);
      CHECK(text.find("bare thing") == std::string::npos);
      CHECK(text.find("2.81") == std::string::npos);
      CHECK(text.find("I delivered") == std::string::npos);
    }
    const Composed made = test::document_with(
        {{"email.md",
          "{{#track_record}}{{arr}}{{/track_record}}{{^track_record}}nothing{{/track_record}}"}},
        DocumentKind::email, facts);
    CHECK(test::words_of(made) == "nothing\n");
  }

  TEST_CASE(
      "the flagship asks for just 0.07 %, a 10 % bonus tied to the IWS, and 25 % more at month 12 "
      "for a score of 80") {
    const std::string script = document::to_markdown(
        test::document(DocumentKind::script, test::flagship_facts()).document);
    for (const char* said :
         {"Given my projected impact of $4M ARR, I'd like equity at 0.07%, a 10% performance bonus "
          "tied to the "
          "Impact-Weighted Score (IWS), and an acceleration clause",
          "reaches 80 in any quarter of the first 12 months, an additional 25% of the grant vests "
          "at month 12",
          "50% in all at month 12", "done at month 36 instead of month 48",
          "I delivered $2.8M in ARR",
          "partner gateway is planned at $4M in ARR, and I'd have my part in it; that is a "
          "projection, based on own notes",
          "lock-in effect", "lines our incentives up", "send me the revised terms in writing"}) {
      CAPTURE(std::string(said));
      CHECK(script.find(said) != std::string::npos);
    }
    // A flagship that is as written asks for nothing else.
    const Facts facts = test::flagship_facts();
    CHECK(facts.root.lists.at("changes").size() == 3);
    CHECK(facts.find("ask_base_salary") == nullptr);
    CHECK(facts.find("ask_sign_on") == nullptr);
  }
}

TEST_SUITE("golden files") {
  TEST_CASE("the page of template names is made from the table of names") {
    std::string page =
        "# Names in templates\n\nMade from the table in src/words/facts/known_names.cpp by "
        "tools/regenerate.\n\n"
        "| name | what it is |\n| --- | --- |\n";
    for (const KnownName& k : known_names())
      page += "| " + std::string(k.name) + " | " + std::string(k.says) + " |\n";
    test::check_golden("docs/template-names.md", page);
  }
}

TEST_SUITE("laws of documents") {
  TEST_CASE("docs/words.md explains every rule of lint and every code of templates") {
    const std::string page = *files::RealDisk().read(test::path_of("docs/words.md")).value;
    for (const std::string_view rule : lint_rules()) {
      CAPTURE(std::string(rule));
      CHECK(page.find("| " + std::string(rule) + " |") != std::string::npos);
    }
    for (int code = 1; code <= 10; ++code) {
      const std::string id = std::string(code < 10 ? "T00" : "T0") + std::to_string(code);
      CAPTURE(id);
      CHECK(page.find("| " + id + " |") != std::string::npos);
    }
  }

  TEST_CASE("as text a document says the same figures as in Markdown") {
    const Facts facts = test::flagship_facts();
    for (const DocumentKind kind : kAll) {
      const Composed made = test::document(kind, facts);
      const auto values = [](const std::string& text) {
        std::vector<Ratio> found;
        for (const NumberInText& f : read_figures(text)) found.push_back(f.value);
        return found;
      };
      CHECK(values(document::to_plain_text(made.document)) ==
            values(document::to_markdown(made.document)));
    }
  }
}
