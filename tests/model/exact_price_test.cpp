// Common's price in an exit as a fraction: worked by hand from the waterfall's formula.
#include "model/equity/exact_price.hpp"

#include <doctest/doctest.h>

using namespace parley;
using namespace parley::model;

namespace {

// One class: $10M for 30 %.
Company with_class(Participation participation) {
  PreferredClass c{.name = "A",
                   .ownership = Percent::of_hundred(30),
                   .invested = Money::dollars(10'000'000),
                   .preference = {}};
  c.preference.participation = participation;
  if (participation == Participation::capped) c.preference.cap = 2;
  Company company;
  company.preferred = {c};
  return company;
}

Ratio sold_for(const Company& company, std::int64_t millions) {
  Exit sale;
  sale.proceeds = Money::dollars(millions * 1'000'000);
  return exact_common_price(company, sale);
}

constexpr std::int64_t kMillion = 1'000'000;

}  // namespace

TEST_SUITE_BEGIN("exact price");

TEST_CASE("a class keeps its preference until converting pays more") {
  const Company c = with_class(Participation::none);
  CHECK(sold_for(c, 9).is_zero());
  CHECK(sold_for(c, 10).is_zero());
  CHECK(sold_for(c, 20) == Ratio::of(100 * kMillion, 7));  // 10 / 0.7
  CHECK(sold_for(c, 50) == Ratio(50 * kMillion));          // it converts from 10 / 0.3 on
}

TEST_CASE("a class that participates shares up to its cap, then waits to convert") {
  CHECK(sold_for(with_class(Participation::full), 80) == Ratio(70 * kMillion));
  const Company c = with_class(Participation::capped);
  CHECK(sold_for(c, 40) == Ratio(30 * kMillion));  // 40 - 10
  CHECK(sold_for(c, 55) == Ratio(50 * kMillion));  // (55 - 20) / 0.7
  CHECK(sold_for(c, 80) == Ratio(80 * kMillion));
}

TEST_CASE("a round dilutes what is there, and its money stands before common") {
  Company c = with_class(Participation::none);
  c.rounds = {{.month = 6,
               .dilution = Percent::of_hundred(20),
               .raised = Money::dollars(10 * kMillion),
               .preference = {}}};
  Exit sale{.name = "", .probability = {}, .month = 12, .proceeds = Money::dollars(30 * kMillion)};
  // Classes of 24 % and 20 % keep 20 of 30; common is 56 %, of which today's holders keep 80 %.
  CHECK(exact_common_price(c, sale) == Ratio::of(1'000 * kMillion, 56));
  CHECK(kept_price(c, sale).rounded() == Money::cents(1'428'571'429));  // 0.8 * 10 / 0.56
  sale.month = 5;
  CHECK(exact_common_price(c, sale) == Ratio::of(200 * kMillion, 7));  // (30 - 10) / 0.7
}

TEST_CASE("all convert in an ipo, and nothing is paid where nothing comes") {
  const Company c = with_class(Participation::full);
  Exit exit;
  exit.proceeds = Money::dollars(15 * kMillion);
  exit.kind = ExitKind::ipo;
  CHECK(exact_common_price(c, exit) == Ratio(15 * kMillion));
  exit.kind = ExitKind::none;
  CHECK(exact_common_price(c, exit).is_zero());
}

TEST_SUITE_END();
