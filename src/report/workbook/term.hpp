// A term of a formula, and what it comes to: a computation is written once and is both the text of
// a cell and the value that is stored with it.
//
//   Term("B5", 3) * (Term("C5", 4) - Term(1)) is the text "B5*(C5-1)" and the value 9
#pragma once

#include <initializer_list>
#include <string>

namespace parley::report::xlsx {

class Term {
 public:
  /// A number that stands in the formula as such.
  explicit Term(double constant);
  /// What binds at least as a cell or a call of a function does.
  Term(std::string text, double value) : Term(std::move(text), value, Binds::whole) {}
  /// A value that no formula finds: the cell holds the number.
  static Term fixed(double value) { return {"", value}; }

  const std::string& text() const { return text_; }
  double value() const { return value_; }

  friend Term operator+(const Term& a, const Term& b);
  friend Term operator-(const Term& a, const Term& b);
  friend Term operator*(const Term& a, const Term& b);
  friend Term operator/(const Term& a, const Term& b);
  friend Term power(const Term& base, const Term& exponent);

 private:
  enum class Binds { sum, product, whole };
  Term(std::string text, double value, Binds binds)
      : text_(std::move(text)), value_(value), binds_(binds) {}
  /// The text where something that binds as `least` is asked for.
  std::string within(Binds least) const;

  std::string text_;
  double value_;
  Binds binds_;
};

Term min(std::initializer_list<Term> terms);
Term max(const Term& a, const Term& b);
/// As far as it is over zero.
Term positive(const Term& x);
Term if_less(const Term& a, const Term& b, const Term& then, const Term& otherwise);

/// To the cent, half away from zero. Eight digits first: an exact half cent that a spreadsheet has
/// lost in the last bit of a product is one again.
std::string to_cent(const std::string& amount);
Term to_cent(const Term& amount);

}  // namespace parley::report::xlsx
