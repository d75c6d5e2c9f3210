// Work grows with the number of offers, not with its square: memory asked for is counted, not
// seconds.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "parley/core/disk.hpp"
#include "tests/support/allocations.hpp"
#include "tests/support/program.hpp"

using parley::MemoryDisk;
using parley::test::run_parley;

namespace {

std::string offer_text(int number, std::string_view more) {
  return fmt::format(
      "title = \"Offer {0}\"\n[offer]\nemployer = \"Employer {0}\"\nstart = 2026-09-01\n"
      "base_salary = {1}\n[offer.bonus]\nrate = \"10%\"\n[[offer.grants]]\nshares = 4_800\n"
      "every_months = 12\n[company]\nvaluation = \"200M\"\nfully_diluted_shares = 10_000_000\n"
      "[[exits]]\nprobability = \"40%\"\nmonth = 48\nproceeds = \"400M\"\n"
      "[[exits]]\nprobability = \"60%\"\nmonth = 30\nkind = \"none\"\n"
      "[projection]\nyears = 2\n[preferences]\noutside_wealth = 50_000\n{2}",
      number, 150'000 + 10 * number, more);
}

// What a run over so many files asks for, for each file.
double per_file(int files, std::vector<std::string> words, std::string_view more) {
  MemoryDisk disk;
  for (int i = 0; i < files; ++i) {
    words.push_back(fmt::format("{}.toml", i));
    disk.files[words.back()] = offer_text(i, more);
  }
  const auto before = parley::test::allocations();
  const auto ran = run_parley(words, {.disk = &disk});
  REQUIRE_MESSAGE(ran.status == 0, ran.err);
  return static_cast<double>(parley::test::allocations() - before) / files;
}

// A square would show three times as many for each of three times as many files.
void check_it_does_not_grow(int files, const std::vector<std::string>& words,
                            std::string_view more = "") {
  CHECK(per_file(3 * files, words, more) <= 1.1 * per_file(files, words, more));
}

}  // namespace

TEST_SUITE("work laws") {
  TEST_CASE("project asks for no more for each file, however many there are") {
    check_it_does_not_grow(60, {"project", "--format", "csv"});
  }

  TEST_CASE("compare asks for no more for each of many offers") {
    check_it_does_not_grow(210, {"compare", "--format", "csv"});
  }

  TEST_CASE("simulate asks for no more for each offer") {
    // Exits at a rate are drawn; a pair is a count of paths then.
    check_it_does_not_grow(15, {"simulate", "--format", "csv", "--paths", "64", "--threads", "1"},
                           "[simulation]\nexit_rate = \"12%\"\nvolatility = \"60%\"\n");
  }
}
