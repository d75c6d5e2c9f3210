#include "words/compose/objection.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "document/text/markdown.hpp"
#include "parley/files/real_disk.hpp"
#include "tests/support/documents.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::words;

namespace {

struct Table {
  files::RealDisk disk;
  TemplateSet templates{disk, {test::templates_folder()}};
  std::vector<Objection> all = load_objections(templates);
};

bool is_there(const Facts& facts, const std::string& name) {
  return facts.root.facts.contains(name) || facts.root.lists.contains(name);
}

void add_ids(const FactScope& scope, std::vector<std::string>& ids) {
  for (const auto& [local, id] : scope.facts) ids.push_back(id);
  for (const auto& [local, items] : scope.lists) {
    for (const FactScope& item : items) add_ids(item, ids);
  }
}

// The ids of the facts that a name may stand for: its own, or those of a list's items.
std::vector<std::string> ids_of(const Facts& facts, const std::string& name) {
  std::vector<std::string> ids;
  if (const auto f = facts.root.facts.find(name); f != facts.root.facts.end())
    ids.push_back(f->second);
  if (const auto l = facts.root.lists.find(name); l != facts.root.lists.end()) {
    for (const FactScope& item : l->second) add_ids(item, ids);
  }
  return ids;
}

// "delivered/impact_arr": whether some name of it that is there was used, or none is there.
bool cites(const std::vector<std::string>& used, const Facts& facts, std::string names) {
  bool any = false;
  for (std::size_t slash; !names.empty();
       names = slash == std::string::npos ? "" : names.substr(slash + 1)) {
    slash = names.find('/');
    const std::string name = names.substr(0, slash);
    any = any || is_there(facts, name);
    for (const std::string& id : ids_of(facts, name)) {
      if (std::find(used.begin(), used.end(), id) != used.end()) return true;
    }
  }
  return !any;
}

}  // namespace

TEST_SUITE("objections") {
  TEST_CASE("every objection of the table is there, with words to know it by and a reply") {
    Table table;
    std::vector<std::string> ids;
    for (const Objection& o : table.all) {
      CAPTURE(o.id);
      ids.push_back(o.id);
      CHECK(!o.heard.empty());
      CHECK(o.reply != nullptr);
    }
    CHECK(table.templates.faults().empty());
    std::sort(ids.begin(), ids.end());
    CHECK(ids ==
          std::vector<std::string>{
              "already_said", "approval",        "base_band",  "benefits_instead", "best_and_final",
              "bonus_plan",   "budget",          "equity_cap", "equity_step",      "expectations",
              "exploding",    "later",           "level",      "location",         "lowest",
              "market",       "no_acceleration", "no_match",   "one_time_only",    "peer_parity",
              "proof",        "raise_enough",    "recession",  "refreshers",       "risk",
              "sign_now",     "sign_on_used",    "silence",    "subjective_score", "unproven",
              "upside"});
  }

  TEST_CASE("a reply cites its facts, asks at its end, and takes nothing up with \"but\"") {
    Table table;
    for (const Facts& facts :
         {test::flagship_facts(), test::facts_of_files("tests/cases/plan/case10")}) {
      for (const Objection& o : table.all) {
        if (!belongs_in_script(o, facts)) continue;
        CAPTURE(o.id);
        const Filled filled = fill(*o.reply, facts, Audience::everyone, table.templates.parts());
        CHECK(filled.faults.empty());
        for (const std::string& name : o.cites) {
          CAPTURE(name);
          CHECK(cites(filled.used, facts, name));
        }
        std::string spoken;
        for (const document::Block& b : read_document(filled.text).blocks) {
          if (const auto* said = std::get_if<document::Spoken>(&b)) spoken = said->text;
        }
        CAPTURE(spoken);
        CHECK((spoken.ends_with("?") || o.id == "best_and_final"));
        CHECK((" " + spoken).find(" but ") == std::string::npos);
        CHECK(spoken.find("But ") == std::string::npos);
      }
    }
  }

  TEST_CASE("a reply about a lever that the opening leaves alone is not in the script") {
    const Facts facts = test::flagship_facts();
    const std::string script =
        document::to_markdown(test::document(DocumentKind::script, facts).document);
    CHECK(script.find("That is the top of the band.") == std::string::npos);
    CHECK(script.find("The equity range is fixed.") != std::string::npos);
    Scenario no_plan = test::scenario_of("tests/cases/plan/flagship", "offer.toml");
    no_plan.plan.clear();
    const std::string other = document::to_markdown(
        test::document(DocumentKind::script, test::facts_about(no_plan)).document);
    CHECK(other.find("The equity range is fixed.") == std::string::npos);
    CHECK(other.find("We use the standard schedule.") == std::string::npos);
    CHECK(other.find("That is the top of the band.") != std::string::npos);
  }

  TEST_CASE("a trade never raises a lever that was not asked for without giving another up") {
    for (const char* folder :
         {"flagship", "case03", "case04", "case05", "case06", "case09", "case10"}) {
      CAPTURE(std::string(folder));
      const Scenario offer =
          test::scenario_of(std::string("tests/cases/plan/") + folder, "offer.toml");
      const Plan plan = make_plan(offer, {.against = {}});
      for (const ObjectionAnswer& a : plan.objections) {
        bool raises = false;
        bool gives = false;
        for (const Lever l : kAllLevers) {
          raises = raises || a.answer.package[l] > plan.opening.package[l];
          gives = gives || a.answer.package[l] < plan.opening.package[l];
        }
        CAPTURE(std::string(name(a.id)));
        CHECK((!raises || gives));
      }
    }
  }

  TEST_CASE("an unsure sentence gets the one that always holds, and the three nearest") {
    Table table;
    const Facts facts = test::flagship_facts();
    const Reply sure = compose_reply("the equity range is fixed", facts, table.templates);
    CHECK(sure.heard.id == "equity_cap");
    CHECK(test::words_of(sure.words).find("Could you make that trade?") != std::string::npos);
    const Reply unsure = compose_reply("xyzzy", facts, table.templates);
    CHECK(!unsure.heard.id);
    CHECK(unsure.heard.nearest.size() == 3);
    const std::string held = test::words_of(unsure.words);
    CHECK(held.find("None of the objections in the table is surely meant.") == 0);
    CHECK(held.find("Help me understand what is behind that.") != std::string::npos);
  }

  TEST_CASE("a final offer is answered with something free, and accepted by no reply") {
    Table table;
    for (const Facts& facts :
         {test::flagship_facts(), test::facts_of_files("tests/cases/plan/case10")}) {
      const std::string text = test::words_of(reply_to("best_and_final", facts, table.templates));
      CHECK(text.find("something that costs nothing today: a review in the letter") !=
            std::string::npos);
      CHECK(text.find("glad to") == std::string::npos);
      CHECK(text.find("accept") == std::string::npos);
    }
  }

  TEST_CASE("a lever that the plan does not ask for is not traded away") {
    Table table;
    const std::string text =
        test::words_of(reply_to("base_band", test::flagship_facts(), table.templates));
    CHECK(text.find("Base can stay at $176,000") != std::string::npos);
    CHECK(text.find("What I ask for is equity at 0.07%") != std::string::npos);
  }
}
