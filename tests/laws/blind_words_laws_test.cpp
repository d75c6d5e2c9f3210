// Advice is blind: a name, a school, an employer or a role changes no word but itself.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>

#include "tests/support/documents.hpp"

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

// Every public and private word of an offer to the one who bears these labels.
std::string all_words(const Scenario& flagship, const Labels& l) {
  Scenario offer = flagship;
  offer.people.candidate = l.candidate;
  offer.people.recruiter = l.recruiter;
  offer.offer.employer = l.employer;
  offer.offer.role = l.role;
  offer.plan.front().source = l.school;
  const Facts facts = test::facts_about(offer);
  std::string all;
  for (const DocumentKind kind : {DocumentKind::script, DocumentKind::email,
                                  DocumentKind::calculator, DocumentKind::walkaway}) {
    all += test::words_of(test::document(kind, facts));
  }
  return all;
}

}  // namespace

TEST_SUITE("blind words") {
  TEST_CASE("a thousand labels of one length give the same words, apart from the label") {
    const Scenario flagship = test::scenario_of("tests/cases/plan/flagship", "offer.toml");
    const Labels blank{"Aaaaaaaaa", "Bbbbbbbbb", "Ccccccccc", "Ddddddddd", "Eeeeeeeee"};
    const std::string plain = all_words(flagship, blank);
    std::mt19937 draw(20260901);
    for (int i = 0; i < 200; ++i) {
      const Labels l{label(draw), label(draw), label(draw), label(draw), label(draw)};
      std::string words = all_words(flagship, l);
      words = with(words, l.candidate, blank.candidate);
      words = with(words, l.recruiter, blank.recruiter);
      words = with(words, l.employer, blank.employer);
      words = with(words, l.role, blank.role);
      words = with(words, l.school, blank.school);
      CAPTURE(l.candidate);
      REQUIRE(words == plain);
    }
  }
}
