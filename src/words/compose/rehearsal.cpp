#include "words/compose/rehearsal.hpp"

#include <algorithm>
#include <utility>

#include "words/compose/objection.hpp"
#include "words/objections/ear.hpp"

namespace parley::words {
namespace {

// SplitMix64 (Steele, Lea, Flood 2014): whole numbers that any platform draws alike.
class Draws {
 public:
  explicit Draws(std::uint64_t seed) : state_(seed) {}

  std::size_t below(std::size_t n) { return static_cast<std::size_t>(next() % n); }

 private:
  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
  }

  std::uint64_t state_;
};

void shuffle(std::vector<std::string>& all, Draws& draws) {
  for (std::size_t i = all.size(); i > 1; --i) std::swap(all[i - 1], all[draws.below(i)]);
}

std::vector<std::string> to_expect(const Facts& facts, TemplateSet& templates) {
  std::vector<std::string> ids;
  for (const Objection& o : load_objections(templates)) {
    // Silence says nothing that could be answered aloud.
    if (o.id != "silence" && belongs_in_script(o, facts)) ids.push_back(o.id);
  }
  return ids;
}

std::string phrasing(const std::string& id, TemplateSet& templates, Draws& draws) {
  const HeardRules rules = read_heard_rules(id, templates.lines("heard/" + id + ".txt"));
  return rules.says.empty() ? id : rules.says[draws.below(rules.says.size())];
}

}  // namespace

std::vector<Challenge> challenges(const Facts& facts, TemplateSet& templates, std::uint64_t seed,
                                  std::size_t rounds) {
  Draws draws(seed);
  std::vector<std::string> left;
  std::vector<Challenge> all;
  while (all.size() < rounds) {
    if (left.empty()) {
      left = to_expect(facts, templates);
      shuffle(left, draws);
    }
    if (left.empty()) break;
    all.push_back({left.back(), phrasing(left.back(), templates, draws)});
    left.pop_back();
  }
  return all;
}

}  // namespace parley::words
