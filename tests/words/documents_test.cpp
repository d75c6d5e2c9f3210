#include <doctest/doctest.h>

#include <functional>
#include <set>

#include "parley/words/scanner.hpp"
#include "tests/support/documents.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/program.hpp"

using namespace parley;

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

const std::vector<Variant>& variants() {
  static const std::vector<Variant> kVariants = {
      {"flagship", [](Scenario&, auto&) {}},
      {"accept", [](Scenario& s, auto&) { keep_levers(s); }},
      {"walk", [](Scenario&, auto& others) { others[1].offer.base_salary = Money::dollars(400'000); }},
      {"need-input", [](Scenario& s, auto&) { s.company.valuation.reset(); s.exits.clear(); }},
      {"nothing-to-walk-to", [](Scenario&, auto& others) { others.clear(); }},
      {"no-plan", [](Scenario& s, auto&) { s.plan.clear(); }},
      {"no-evidence",
       [](Scenario& s, auto&) {
         s.plan.clear();
         s.track_record.clear();
         s.negotiation.policy = Policy::value;
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
         b.bands[Lever::ownership] = Band{150'000, 300'000, 10'000};
         b.impact.curve = {{Money::dollars(1'000'000), Ratio(150'000)}, {Money::dollars(3'500'000), Ratio(300'000)}};
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
       [](Scenario&, auto& others) { others[1].offer.base_salary = Money::dollars(215'000); }},
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

constexpr std::array<DocumentKind, 4> kAll = {DocumentKind::script, DocumentKind::email, DocumentKind::calculator,
                                              DocumentKind::walkaway};

}  // namespace

TEST_SUITE("golden files") {
  TEST_CASE("the documents of every variant, whole") {
    for (const Variant& v : variants()) {
      const Facts facts = facts_of(v);
      std::string all;
      for (const DocumentKind kind : kAll) {
        all += "<!-- " + std::string(name(kind)) + " -->\n\n" + test::words_of(test::document(kind, facts)) + "\n";
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
                       as_text(test::document(DocumentKind::script, test::flagship_facts()).blocks));
  }
}
