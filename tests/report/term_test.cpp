#include "report/workbook/term.hpp"

#include <doctest/doctest.h>

using namespace parley::report::xlsx;

TEST_SUITE_BEGIN("xlsx");

TEST_CASE("a term has brackets where its text would else mean something else") {
  const Term a("A1", 2), b("B1", 3), c("C1", 5);
  const auto check = [](const Term& term, const char* text, double value) {
    CHECK(term.text() == text);
    CHECK(term.value() == doctest::Approx(value));
  };
  check(a - (b - c), "A1-(B1-C1)", 4);
  check(a - b - c, "A1-B1-C1", -6);
  check((a + b) * (c - Term(1)), "(A1+B1)*(C1-1)", 20);
  check(a / (b * c), "A1/(B1*C1)", 2.0 / 15);
  check(power(Term(1) + a, b) * c, "(1+A1)^B1*C1", 135);
  check(c - Term(-2), "C1-(-2)", 7);
  check(positive(a - b), "MAX(0,A1-B1)", 0);
  check(min({c, a + b, b}), "MIN(C1,A1+B1,B1)", 3);
  check(if_less(a, b, c, a * b), "IF(A1<B1,C1,A1*B1)", 5);
  check(to_cent(c / b), "ROUND(ROUND(C1/B1,8),2)", 1.67);
}

TEST_SUITE_END();
