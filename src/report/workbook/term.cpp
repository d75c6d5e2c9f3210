#include "report/workbook/term.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace parley::report::xlsx {

Term::Term(double constant)
    : Term(fmt::format("{:.15g}", constant), constant, constant < 0 ? Binds::sum : Binds::whole) {}

std::string Term::within(Binds least) const { return binds_ < least ? "(" + text_ + ")" : text_; }

Term operator+(const Term& a, const Term& b) {
  return {a.text_ + "+" + b.text_, a.value_ + b.value_, Term::Binds::sum};
}

Term operator-(const Term& a, const Term& b) {
  return {a.text_ + "-" + b.within(Term::Binds::product), a.value_ - b.value_, Term::Binds::sum};
}

Term operator*(const Term& a, const Term& b) {
  return {a.within(Term::Binds::product) + "*" + b.within(Term::Binds::whole), a.value_ * b.value_,
          Term::Binds::product};
}

Term operator/(const Term& a, const Term& b) {
  return {a.within(Term::Binds::product) + "/" + b.within(Term::Binds::whole), a.value_ / b.value_,
          Term::Binds::product};
}

Term power(const Term& base, const Term& exponent) {
  return {base.within(Term::Binds::whole) + "^" + exponent.within(Term::Binds::whole),
          std::pow(base.value_, exponent.value_), Term::Binds::product};
}

Term min(std::initializer_list<Term> terms) {
  std::string texts;
  double least = terms.begin()->value();
  for (const Term& t : terms) {
    texts += (texts.empty() ? "" : ",") + t.text();
    least = std::min(least, t.value());
  }
  return {fmt::format("MIN({})", texts), least};
}

Term max(const Term& a, const Term& b) {
  return {fmt::format("MAX({},{})", a.text(), b.text()), std::max(a.value(), b.value())};
}

Term positive(const Term& x) { return max(Term(0), x); }

Term if_less(const Term& a, const Term& b, const Term& then, const Term& otherwise) {
  return {fmt::format("IF({}<{},{},{})", a.text(), b.text(), then.text(), otherwise.text()),
          a.value() < b.value() ? then.value() : otherwise.value()};
}

std::string to_cent(const std::string& amount) {
  return fmt::format("ROUND(ROUND({},8),2)", amount);
}

Term to_cent(const Term& amount) {
  return {to_cent(amount.text()), std::round(std::round(amount.value() * 1e8) / 1e6) / 100};
}

}  // namespace parley::report::xlsx
