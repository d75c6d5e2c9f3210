#include "tests/support/at_limit.hpp"

#include <fmt/format.h>

#include "scenario/keys/limits.hpp"

namespace parley::test {
namespace {

// The parts of a file: keys of [offer], then tables of their own.
struct Parts {
  std::string offer;
  std::string bonus = "rate = \"10.01%\"\n";
  std::string grants;
  std::string tables;
  int years = 4;
};

std::string grant(int number, const std::string& vesting, const std::string& clauses = "") {
  return fmt::format("[[offer.grants]]\nname = \"grant {}\"\nshares = {}\n{}{}", number,
                     100'003 + number, vesting, clauses);
}

std::string file(const Parts& p) {
  return "title = \"At a limit\"\nplaybook = \"playbook.toml\"\n[offer]\nstart = 2026-01-31\n"
         "base_salary = 176_543.21\n" +
         p.offer + "[offer.bonus]\n" + p.bonus +
         (p.grants.empty() ? grant(1, "months = 48\n") : p.grants) +
         "[company]\nvaluation = \"1.6B\"\nfully_diluted_shares = 98_765_432\ngrowth = "
         "\"7.77%\"\n" +
         p.tables + fmt::format("[projection]\nyears = {}\ndiscount_rate = \"7.13%\"\n", p.years) +
         "[events]\nchange_of_control = 2027-05-05\n[preferences]\noutside_wealth = 300_000\n";
}

// one(0), one(1), ...: `count` pieces of text.
template <class One>
std::string pieces(std::size_t count, const One& one) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += one(static_cast<int>(i));
  return all;
}

template <class One>
std::string list(const char* key, std::size_t count, const One& one) {
  return fmt::format("{} = [\n{}]\n", key, pieces(count, [&](int i) { return one(i) + ",\n"; }));
}

std::string raises(std::size_t n) {
  return list("raises", n, [](int i) {
    return fmt::format("{{ month = {}, percent = \"0.{:02}%\" }}", i % 179, 1 + i % 97);
  });
}
std::string benefits(std::size_t n) {
  return pieces(n, [](int i) {
    return fmt::format("[[offer.benefits]]\nname = \"benefit {}\"\nyearly = {}.37\n", i, 100 + i);
  });
}
std::string installments(std::size_t n) {
  return "[offer.sign_on]\n" + list("installments", n, [](int i) {
           return fmt::format("{{ month = {}, amount = 100.01 }}", i % 48);
         });
}
std::string tiers(std::size_t n) {
  return list("tiers", n, [](int i) {
    return fmt::format("{{ score = {}.5, pays = \"{}%\" }}", 20 + i, 2 * i);
  });
}
std::string vests(std::size_t n) {
  const auto last = static_cast<int>(n) - 1;
  return list("vests", n, [&](int i) {
    return fmt::format("{{ month = {}, share = \"{}%\" }}", i,
                       i < last ? "0.1" : fmt::format("{:.1f}", 100 - 0.1 * last));
  });
}
std::string clauses(std::size_t n) {
  return pieces(n, [](int) {
    return "[[offer.grants.acceleration]]\ntrigger = \"change_of_control\"\nkind = "
           "\"single\"\nportion = \"3.33%\"\n"
           "taken_from = \"prorated\"\n";
  });
}
std::string grants(std::size_t n, const std::string& vesting, const std::string& each_clauses) {
  return pieces(n, [&](int i) { return grant(i, vesting, each_clauses); });
}
std::string rounds(std::size_t n) {
  return pieces(n, [](int i) {
    return fmt::format(
        "[[company.rounds]]\nmonth = {}\ndilution = \"1.{:02}%\"\nraised = 1_000_000\n", i, 1 + i);
  });
}
std::string classes(std::size_t n) {
  return pieces(n, [](int i) {
    return fmt::format(
        "[[company.preferred]]\nownership = \"1.{:03}%\"\ninvested = {}\nparticipation = \"{}\"\n",
        i, 1'000'000 + i, i % 2 == 0 ? "none" : "full");
  });
}
std::string exits(std::size_t n) {
  const auto last = static_cast<int>(n) - 1;
  return pieces(n, [&](int i) {
    return fmt::format(
        "[[exits]]\nname = \"exit {}\"\nprobability = \"{}%\"\nmonth = {}\nproceeds = {}\n", i,
        i < last ? "0.5" : fmt::format("{:.1f}", 100 - 0.5 * last), 1 + i, 10'000'000 * (i + 1));
  });
}
std::string features(std::size_t n) {
  return pieces(n, [](int i) {
    return fmt::format(
        "[[plan]]\nname = \"feature {0}\"\nevidence = \"projected\"\narr_uplift = {1}\nclusters = "
        "{0}\n",
        i, 1'000 + i);
  });
}

}  // namespace

const std::vector<Limit>& limits() {
  static const std::vector<Limit> kLimits = {
      {"years", 15, "E014", [](std::size_t n) { return file({.years = static_cast<int>(n)}); }},
      {"months of a grant", scenario::kMostMonths, "E014",
       [](std::size_t n) { return file({.grants = grant(1, fmt::format("months = {}\n", n))}); }},
      {"grants", scenario::kMostGrants, "E017",
       [](std::size_t n) { return file({.grants = grants(n, "months = 48\n", "")}); }},
      {"clauses of a grant", scenario::kMostClauses, "E017",
       [](std::size_t n) { return file({.grants = grant(1, "months = 48\n", clauses(n))}); }},
      {"listed vests of a grant", scenario::kMostListed, "E017",
       [](std::size_t n) { return file({.grants = grant(1, vests(n))}); }},
      {"raises", scenario::kMostListed, "E017",
       [](std::size_t n) { return file({.offer = raises(n), .years = 15}); }},
      {"benefits", scenario::kMostListed, "E017",
       [](std::size_t n) { return file({.offer = benefits(n)}); }},
      {"sign-on installments", scenario::kMostListed, "E017",
       [](std::size_t n) { return file({.offer = installments(n)}); }},
      {"bonus tiers", scenario::kMostTiers, "E017",
       [](std::size_t n) { return file({.bonus = "rate = \"10%\"\n" + tiers(n)}); }},
      {"rounds", scenario::kMostRounds, "E017",
       [](std::size_t n) { return file({.tables = rounds(n)}); }},
      {"preferred classes", scenario::kMostClasses, "E017",
       [](std::size_t n) { return file({.tables = classes(n)}); }},
      {"exits", scenario::kMostExits, "E017",
       [](std::size_t n) { return file({.tables = exits(n)}); }},
      {"features", scenario::kMostFeatures, "E017",
       [](std::size_t n) { return file({.tables = features(n)}); }},
      {"bytes of a file", std::size_t{1} << 20, "E004",
       [](std::size_t n) {
         std::string text = file({});
         text += "#" + std::string(n - text.size() - 2, '.') + "\n";
         return text;
       }},
  };
  return kLimits;
}

std::string plain_file() { return file({}); }

std::string file_at_every_limit() {
  return file(
      {.offer = raises(scenario::kMostListed) + benefits(scenario::kMostListed) +
                installments(scenario::kMostListed),
       .bonus = "rate = \"10%\"\n" + tiers(scenario::kMostTiers),
       .grants = grants(scenario::kMostGrants, fmt::format("months = {}\n", scenario::kMostMonths),
                        clauses(scenario::kMostClauses)),
       .tables = rounds(scenario::kMostRounds) + classes(scenario::kMostClasses) +
                 exits(scenario::kMostExits) + features(scenario::kMostFeatures),
       .years = 15});
}

}  // namespace parley::test
