#include <doctest/doctest.h>

#include <concepts>

#include "parley/core/date.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"
#include "parley/core/shares.hpp"

using namespace parley;

namespace {

template <class A, class B>
concept Add = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Subtract = requires(A a, B b) {
  a - b;
};
template <class A, class B>
concept Multiply = requires(A a, B b) {
  a* b;
};
template <class A, class B>
concept Compare = requires(A a, B b) {
  a < b;
};
template <class A, class B>
concept Equate = requires(A a, B b) {
  a == b;
};

template <class A, class B>
constexpr bool kMix = Add<A, B> || Subtract<A, B> || Multiply<A, B> || Compare<A, B> ||
                      Equate<A, B> || std::convertible_to<A, B> || std::convertible_to<B, A>;

}  // namespace

TEST_SUITE_BEGIN("types");

TEST_CASE("what must not compile: amounts, prices, shares, percentages and dates do not mix") {
  static_assert(!kMix<Money, Percent>);
  static_assert(!kMix<Money, Shares>);
  static_assert(!kMix<Money, Price>);
  static_assert(!kMix<Money, Date>);
  static_assert(!kMix<Money, double>);
  static_assert(!kMix<Shares, Percent>);
  static_assert(!kMix<Shares, Price>);
  static_assert(!kMix<Shares, Date>);
  static_assert(!kMix<Percent, Price>);
  static_assert(!kMix<Percent, Date>);
  static_assert(!kMix<Price, Date>);
}

TEST_CASE(
    "what must not compile: a bare number is no amount, no percentage, no share and no date") {
  static_assert(!std::convertible_to<int, Money> && !std::constructible_from<Money, int>);
  static_assert(!std::convertible_to<double, Money> && !std::constructible_from<Money, double>);
  static_assert(!std::convertible_to<int, Percent> && !std::constructible_from<Percent, int>);
  static_assert(!std::convertible_to<double, Percent> && !std::constructible_from<Percent, double>);
  static_assert(!std::convertible_to<int, Shares> && !std::constructible_from<Shares, int>);
  static_assert(!std::convertible_to<int, Date> && !std::constructible_from<Date, int>);
  static_assert(!Add<Money, int> && !Add<Shares, int> && !Add<Date, int>);
  static_assert(!Multiply<Money, Money> && !Add<Date, Date>);
}

TEST_CASE("what must compile: amounts add, a day minus a day is a number of days") {
  static_assert(Add<Money, Money> && Subtract<Money, Money> && Multiply<Money, int>);
  static_assert(std::same_as<decltype(Date() - Date()), int>);
}

TEST_SUITE_END();
