// Advice is blind: a name, a school, an employer or a role changes no word but itself.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "parley/files/real_disk.hpp"
#include "tests/support/documents.hpp"
#include "tests/support/program.hpp"
#include "words/compose/compose.hpp"
#include "words/facts/gather.hpp"

using namespace parley;
using namespace parley::words;

namespace {

constexpr std::size_t kLetters = 9;

std::string label(std::mt19937& draw) {
  std::string text;
  for (std::size_t i = 0; i < kLetters; ++i)
    text += static_cast<char>((i == 0 ? 'A' : 'a') + static_cast<int>(draw() % 26));
  return text;
}

std::string with(std::string text, const std::string& what, const std::string& by) {
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
    text.replace(at, what.size(), by);
  return text;
}

struct Labels {
  std::string candidate, recruiter, employer, role, school;
};

Scenario labelled(Scenario offer, const Labels& l) {
  offer.people.candidate = l.candidate;
  offer.people.recruiter = l.recruiter;
  offer.offer.employer = l.employer;
  offer.offer.role = l.role;
  offer.plan.front().source = l.school;
  return offer;
}

using Kinds = std::vector<DocumentKind>;
const Kinds kAll = {DocumentKind::email, DocumentKind::calculator, DocumentKind::script,
                    DocumentKind::walkaway};
const Kinds kSent = {DocumentKind::email, DocumentKind::calculator};

std::string words_about(const Scenario& offer, const model::Plan& plan, const Kinds& kinds,
                        TemplateSet& templates) {
  const Facts facts = gather_facts({offer, model::assess_impact(offer), plan, {}});
  std::string all;
  for (const DocumentKind kind : kinds) all += test::words_of(compose(kind, facts, templates));
  return all;
}

// As the blank labels would have it.
std::string blanked(std::string words, const Labels& l, const Labels& blank) {
  words = with(words, l.candidate, blank.candidate);
  words = with(words, l.recruiter, blank.recruiter);
  words = with(words, l.employer, blank.employer);
  words = with(words, l.role, blank.role);
  return with(words, l.school, blank.school);
}

}  // namespace

TEST_SUITE("blind words") {
  TEST_CASE("a thousand labels of one length give the same words, apart from the label") {
    files::RealDisk disk;
    TemplateSet templates(disk, {test::templates_folder()});
    const Scenario flagship = test::scenario_of("tests/cases/plan/flagship", "offer.toml");
    const Labels blank{"Aaaaaaaaa", "Bbbbbbbbb", "Ccccccccc", "Ddddddddd", "Eeeeeeeee"};
    const Scenario plain_offer = labelled(flagship, blank);
    const model::Plan plan = model::make_plan(plain_offer, {});
    const std::string plain = words_about(plain_offer, plan, kAll, templates);
    REQUIRE(plain.find(blank.employer) != std::string::npos);
    const std::string plain_sent = words_about(plain_offer, plan, kSent, templates);
    std::mt19937 draw(20260901);
    for (int i = 0; i < 1'000; ++i) {
      const Labels l{label(draw), label(draw), label(draw), label(draw), label(draw)};
      const Scenario offer = labelled(flagship, l);
      // A plan and a script take their time: they are made anew for a part of the labels.
      const bool in_full = i % 20 == 0;
      const std::string words = words_about(offer, i < 10 ? model::make_plan(offer, {}) : plan,
                                            in_full ? kAll : kSent, templates);
      CAPTURE(l.candidate);
      REQUIRE(blanked(words, l, blank) == (in_full ? plain : plain_sent));
    }
  }
}
