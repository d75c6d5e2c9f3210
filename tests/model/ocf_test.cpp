#include "model/vesting/ocf.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/support/dice.hpp"

using namespace parley::model;

namespace parley {
namespace {

OcfRecord record(std::int64_t quantity, std::optional<Date> start) {
  return {.quantity = quantity, .start = start, .granted = std::nullopt, .events = {}};
}

OcfCondition starts(std::vector<std::size_t> next) {
  return {.id = "start",
          .description = "",
          .amount = OcfQuantity{},
          .trigger = OcfStart{},
          .next = std::move(next)};
}

OcfCondition happens(std::string id, Ratio share, std::vector<std::size_t> next) {
  return {.id = std::move(id),
          .description = "",
          .amount = OcfPortion{share},
          .trigger = OcfEvent{},
          .next = std::move(next)};
}

OcfCondition comes_on(std::string id, Ratio share, Date date, std::vector<std::size_t> next = {}) {
  return {.id = std::move(id),
          .description = "",
          .amount = OcfPortion{share},
          .trigger = OcfOn{date},
          .next = std::move(next)};
}

OcfCondition follows(std::size_t base, Ratio share, OcfPeriod period,
                     std::vector<std::size_t> next = {}) {
  return {.id = fmt::format("after {}, {} times", base, period.occurrences),
          .description = "",
          .amount = OcfPortion{share},
          .trigger = OcfAfter{base, period},
          .next = std::move(next)};
}

OcfPeriod monthly(int times) { return {.length = 1, .occurrences = times}; }

OcfTerms terms(std::vector<OcfCondition> conditions,
               Allocation a = Allocation::cumulative_rounding) {
  return {.id = "t",
          .name = "",
          .description = "",
          .allocation = a,
          .conditions = std::move(conditions)};
}

std::string shown(const OcfSchedule& s) {
  std::string text;
  for (const OcfVest& v : s.vests) {
    text += fmt::format("{}{} {}", text.empty() ? "" : ", ", v.date.iso(),
                        static_cast<double>(v.quantity.value()));
  }
  return text;
}

const Date kStart = Date::on(2027, 1, 31);

TEST_SUITE("Open Cap Format, the path") {
  TEST_CASE("without a start nothing that waits for it vests") {
    CHECK(shown(ocf_schedule(terms({starts({1}), follows(0, Ratio::of(1, 2), monthly(2))}),
                             record(10, {}))) == "");
  }

  TEST_CASE("dates are counted from the base, so a short month does not stick") {
    const auto t = terms({starts({1}), follows(0, Ratio::of(1, 3), monthly(3))});
    CHECK(shown(ocf_schedule(t, record(9, kStart))) == "2027-02-28 3, 2027-03-31 3, 2027-04-30 3");
  }

  TEST_CASE("what counts from a repeating condition counts from its last occurrence") {
    const auto t = terms({starts({1}), follows(0, Ratio::of(1, 4), monthly(2), {2}),
                          follows(1, Ratio::of(1, 2), monthly(1))});
    CHECK(shown(ocf_schedule(t, record(8, kStart))) == "2027-02-28 2, 2027-03-31 2, 2027-04-30 4");
  }

  TEST_CASE("the earliest date wins, and a tie goes to the one listed first") {
    const Date deadline = Date::on(2027, 6, 30);
    const auto t =
        terms({starts({1, 2}), comes_on("deadline", 0, deadline), happens("sale", 1, {})});
    OcfRecord r = record(100, kStart);
    r.events = {{"sale", Date::on(2027, 6, 29)}};
    CHECK(shown(ocf_schedule(t, r)) == "2027-06-29 100");
    r.events = {{"sale", deadline}};
    CHECK(shown(ocf_schedule(t, r)) == "");
    const auto with_input =
        terms({starts({2, 1}), comes_on("deadline", 0, deadline), happens("sale", 1, {})});
    CHECK(shown(ocf_schedule(with_input, r)) == "2027-06-30 100");
  }

  TEST_CASE("what came to pass before its turn is met on the day of its turn") {
    const auto t = terms({starts({1}), happens("first", Ratio::of(1, 2), {2}),
                          happens("second", Ratio::of(1, 2), {})});
    OcfRecord r = record(100, kStart);
    r.events = {{"first", Date::on(2028, 5, 1)}, {"second", Date::on(2027, 3, 1)}};
    CHECK(shown(ocf_schedule(t, r)) == "2028-05-01 100");
  }

  TEST_CASE("time that ran before an event is made good on its day: a liquidity condition") {
    const auto t =
        terms({starts({1}), happens("listing", 0, {2}), follows(0, Ratio::of(1, 4), monthly(4))});
    OcfRecord r = record(100, Date::on(2027, 1, 1));
    r.events = {{"listing", Date::on(2027, 3, 15)}};
    CHECK(shown(ocf_schedule(t, r)) == "2027-03-15 50, 2027-04-01 25, 2027-05-01 25");
  }

  TEST_CASE("what counts from a condition that was not taken never comes") {
    const auto t = terms({starts({1, 2}), comes_on("a", Ratio::of(1, 4), Date::on(2027, 2, 1), {3}),
                          comes_on("b", Ratio::of(1, 4), Date::on(2027, 3, 1), {3}),
                          follows(2, Ratio::of(1, 4), monthly(1))});
    CHECK(shown(ocf_schedule(t, record(8, kStart))) == "2027-02-01 2");
  }

  TEST_CASE(
      "a sibling before the cliff's date wins over the installments that the cliff would gather") {
    OcfPeriod year = monthly(24);
    year.cliff_installment = 12;
    const auto t =
        terms({starts({1, 2}), follows(0, Ratio::of(1, 24), year), happens("left", 0, {})});
    OcfRecord r = record(24, Date::on(2027, 1, 1));
    r.events = {{"left", Date::on(2027, 12, 31)}};
    CHECK(shown(ocf_schedule(t, r)) == "");
    r.events = {{"left", Date::on(2028, 1, 1)}};
    CHECK(ocf_schedule(t, r).vested() == Ratio(24));
  }

  TEST_CASE("what would vest before the grant vests on the day of the grant") {
    OcfRecord r = record(100, Date::on(2027, 1, 1));
    r.granted = Date::on(2027, 3, 10);
    const auto t = terms({starts({1}), follows(0, Ratio::of(1, 4), monthly(4))});
    CHECK(shown(ocf_schedule(t, r)) == "2027-03-10 50, 2027-04-01 25, 2027-05-01 25");
  }

  TEST_CASE("a path that leaves the calendar is cut there and says where") {
    const OcfPeriod ages{.length = 12, .occurrences = 200};
    const OcfSchedule s = ocf_schedule(terms({starts({1}), follows(0, Ratio::of(1, 200), ages)}),
                                       record(200, kStart));
    CHECK(s.vests.size() == 123);  // 2028-01-31 to 2150-01-31
    CHECK(s.beyond_calendar == 1);
  }
}

TEST_SUITE("Open Cap Format, amounts") {
  TEST_CASE("a share of the remainder is of what had not vested when the condition was met") {
    // The schema's own example: 400 of 1000 are vested; 1/5 of the remainder is 120.
    OcfCondition rest = comes_on("rest", 0, Date::on(2028, 1, 1));
    rest.amount = OcfPortion{Ratio::of(1, 5), true};
    const auto t = terms({comes_on("first", Ratio::of(2, 5), Date::on(2027, 1, 1), {1}), rest});
    CHECK(shown(ocf_schedule(t, record(1000, {}))) == "2027-01-01 400, 2028-01-01 120");
  }

  TEST_CASE(
      "each occurrence takes its share of one remainder, so that eight eighths are all of it") {
    OcfCondition rest = follows(0, 0, monthly(8));
    rest.amount = OcfPortion{Ratio::of(1, 8), true};
    const auto t = terms({comes_on("first", Ratio::of(1, 5), Date::on(2027, 1, 1), {1}), rest});
    const OcfSchedule s = ocf_schedule(t, record(1000, {}));
    CHECK(s.vested() == Ratio(1000));
    CHECK(s.vests.back().quantity == Ratio(100));
  }

  TEST_CASE("a path that promises more than there is vests what there is and says by how much") {
    const auto t = terms({starts({1}), follows(0, Ratio::of(1, 3), monthly(4))});
    const OcfSchedule s = ocf_schedule(t, record(9, kStart));
    CHECK(s.vested() == Ratio(9));
    CHECK(s.excess == Ratio(3));
  }

  TEST_CASE("rounding runs over the whole path, before the cliff gathers") {
    // 50 shares: 1/48 each is 1 1/24; the first twelve are 12 1/2, rounded half up on the running
    // total: 13.
    OcfPeriod p = monthly(48);
    p.cliff_installment = 12;
    const OcfSchedule s =
        ocf_schedule(terms({starts({1}), follows(0, Ratio::of(1, 48), p)}), record(50, kStart));
    CHECK(s.vests.front().quantity == Ratio(13));
    CHECK(s.vests.front().cliff);
    CHECK(!s.vests[1].cliff);
    CHECK(s.vested() == Ratio(50));
  }
}

// A random chain or fan of conditions; every path ends.
OcfTerms random_terms(random::Dice& dice) {
  const auto upto = [&](unsigned n) { return static_cast<int>(dice.next() % n); };
  std::vector<OcfCondition> conditions{starts({})};
  const std::size_t count = 1 + dice.next() % 7;
  for (std::size_t i = 1; i <= count; ++i) {
    const OcfPeriod p{.unit = upto(2) ? OcfPeriod::Unit::days : OcfPeriod::Unit::months,
                      .length = upto(13),
                      .occurrences = 1 + upto(12),
                      .cliff_installment = 1,
                      .day_of_month = upto(32)};
    const Ratio share = Ratio::of(upto(5), 10 + upto(20));
    const std::size_t base = dice.next() % i;
    conditions.push_back(upto(4) ? follows(base, share, p)
                                 : happens(fmt::format("e{}", i), share, {}));
    if (upto(3) == 0) std::get<OcfPortion>(conditions.back().amount).remainder = true;
    conditions.back().id = fmt::format("e{}", i);
    conditions[base].next.push_back(i);
  }
  return terms(std::move(conditions), static_cast<Allocation>(upto(7)));
}

TEST_SUITE("Open Cap Format, laws") {
  TEST_CASE(
      "vested shares never exceed the quantity, dates never fall, and whole rules give whole "
      "shares") {
    random::Dice dice;
    for (int round = 0; round < 2000; ++round) {
      const OcfTerms t = random_terms(dice);
      OcfRecord r = record(static_cast<std::int64_t>(dice.next() % 5000), kStart);
      for (int e = 0; e < 3; ++e) {
        r.events.emplace(fmt::format("e{}", dice.next() % 8),
                         kStart.plus_days(static_cast<int>(dice.next() % 2000)));
      }
      if (dice.next() % 3 == 0) r.granted = kStart.plus_days(static_cast<int>(dice.next() % 900));
      const OcfSchedule s = ocf_schedule(t, r);
      CHECK(s.vested() <= r.quantity);
      for (std::size_t i = 0; i < s.vests.size(); ++i) {
        CHECK(s.vests[i].quantity > Ratio(0));
        CHECK((t.allocation == Allocation::fractional || s.vests[i].quantity.is_whole()));
        if (i > 0) CHECK(s.vests[i - 1].date < s.vests[i].date);
      }
    }
  }

  TEST_CASE("where the portions are the whole, every rule vests exactly the quantity") {
    random::Dice dice;
    for (int round = 0; round < 300; ++round) {
      const int n = 1 + static_cast<int>(dice.next() % 72);
      OcfPeriod p = monthly(n);
      p.cliff_installment = 1 + static_cast<int>(dice.next() % static_cast<unsigned>(n));
      const auto a = static_cast<Allocation>(dice.next() % 7);
      const auto quantity = static_cast<std::int64_t>(dice.next() % 1'000'000'000);
      const auto s = ocf_schedule(terms({starts({1}), follows(0, Ratio::of(1, n), p)}, a),
                                  record(quantity, kStart));
      CHECK(s.vested() == Ratio(quantity));
      CHECK(s.excess.is_zero());
    }
  }
}

}  // namespace
}  // namespace parley
