// Comparison: several offers side by side (docs/model.md, Worth on day one, Break-evens).
//
// The figures of each are folds over its own ledger and its own exits; the ranking is by falling
// worth on day one, ties as given. A break-even answers "how much must a's company sell for until a
// is worth as much as b?": by the present value of a's cash plus a's equity in such a sale.
//
//   cash worth $1,000 less than b's ledger, and 1 % of the company: the break-even is $100,000
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "parley/core/money.hpp"
#include "parley/model/choice/day_one.hpp"
#include "parley/model/equity/equity.hpp"
#include "parley/model/pay/projection.hpp"
#include "parley/terms/scenario.hpp"

namespace parley::model {

/// What is left after tax, beside the figures before.
struct AfterTax {
  Money net;                              ///< of all calendar years
  std::optional<Money> purchasing_power;  ///< absent where no price level is known
  std::vector<std::string> notes;         ///< what has to be said with them
};

struct ComparedOffer {
  Projection projection;
  Money total;
  double average_year = 0;  ///< total / years
  Money year_1;
  Money guaranteed_cash;  ///< before any clawback
  double present_value = 0;
  Money cash_total;  ///< the same with equity at zero
  double cash_present_value = 0;
  std::optional<Money> equity;         ///< the ledger's; absent where no grant has a dollar value
  std::optional<EquityLottery> exits;  ///< absent without exits, or where no grant's share is known
  DayOne day_one;
  std::size_t rank = 1;              ///< by worth on day one, ties as given
  std::vector<std::string> without;  ///< the names of day_one.without
  /// The yearly growth of its company's value that makes it worth as much as the first offer, and
  /// as the best; absent for those themselves, for "never", and without a valuation.
  std::optional<double> required_growth;
  std::optional<double> required_growth_best;
  std::optional<AfterTax> after_tax;  ///< set by whoever has the tables, for all offers or none
};

/// No proceeds up to $1e15 are enough.
struct Never {};

/// Proceeds of a sale in dollars; 0 where a is ahead on cash alone; monostate where a's share of
/// its company is unknown.
using BreakEvenProceeds = std::variant<std::monostate, double, Never>;

struct BreakEvenPair {
  std::size_t a = 0;  ///< index of the offer that must catch up
  std::size_t b = 0;
  int month = 0;  ///< of a's employment: when a's company is sold
  BreakEvenProceeds proceeds;
};

/// Which break-evens are computed among more than kManyOffers: those against the first and against
/// the best, or of every pair.
enum class Pairs { against_few, all };
inline constexpr std::size_t kManyOffers = 200;

struct Comparison {
  std::vector<ComparedOffer> offers;      ///< as given
  std::vector<std::size_t> ranking;       ///< indices by falling worth, ties as given
  std::vector<BreakEvenPair> break_even;  ///< ordered pairs, by a, then b
};

Comparison compare(const std::vector<Scenario>& scenarios, Pairs pairs = Pairs::against_few);

/// Many offers, one after another: each is looked at while it is here, and only its figures stay
/// (no events, no years, no single exits), so that a hundred thousand take a kilobyte each.
class Lineup {
 public:
  Lineup();
  Lineup(Lineup&&) noexcept;
  Lineup& operator=(Lineup&&) noexcept;
  ~Lineup();

  /// `candidate`: whose offer it is; offers of different people are never ranked together.
  void add(const Scenario& s, const std::string& candidate, std::optional<AfterTax> after_tax = {});

  struct Group {
    std::string candidate;
    Comparison comparison;
  };
  /// As `compare` of each candidate's offers, in the order of their first ones. Where one candidate
  /// at most is named, all are one person's. The lineup is empty afterwards.
  std::vector<Group> finish(Pairs pairs = Pairs::against_few);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// The offers at these indices alone, in that order, with the ranks and break-evens among them.
Comparison part_of(const Comparison& c, const std::vector<std::size_t>& offers);

/// Proceeds of a sale of a's company, at a's latest exit that is not "none" (else at the horizon's
/// end), at which the present value of a's cash plus a's equity there equals `target`.
BreakEvenProceeds break_even_proceeds(const Scenario& a, double target);

/// (proceeds/valuation)^(12/month) - 1; -1 where the proceeds are 0. Empty for "never", unknown
/// proceeds, month 0, and without a valuation.
std::optional<double> required_growth(const Company& company, const BreakEvenPair& pair);

}  // namespace parley::model
