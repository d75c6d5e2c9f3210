// Levers as people read them: "Base salary", "$176,000", "equity 0.07%, bonus 10%".
#pragma once

#include <string>
#include <vector>

#include "parley/model/plan/worth.hpp"
#include "parley/terms/levers.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::report {

class LeverText {
 public:
  /// Equity is in dollars where the offer's first grant is liquid stock, else a share of the
  /// company.
  explicit LeverText(const Scenario& offer);

  static std::string title(Lever lever);  ///< "Base salary"
  static std::string noun(Lever lever);   ///< "base", in a sentence
  std::string value(Lever lever, const Ratio& value) const;
  std::string value(Lever lever, double value) const;
  /// What x changes, for a table: "equity 0.07%, bonus 10%"; "the offer as it is" where nothing.
  std::string changes(const model::Package& x, const model::Package& offer) const;
  /// These levers of x, in a sentence: "equity at 0.07% and bonus at 10%".
  std::string spoken(const std::vector<Lever>& levers, const model::Package& x) const;

 private:
  EquityUnit equity_ = EquityUnit::ownership;
};

}  // namespace parley::report
