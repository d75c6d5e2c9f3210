#include "report/workbook/net_sheet.hpp"

namespace parley::report::xlsx {

// The regular tax and the AMT on what is left of the AGI after a deduction; `of` names the columns.
void NetSheet::add_tax(const std::string& header, const std::string& side, const std::string& of,
                       const Cell& added_back) {
  const bool with_spread = side == "with" && has("spread");
  add(of + ".regular", header + ": tax",
      [this, of] { return c("index") * figures_.bracket_tax(table(), c(of + ".taxable")); });
  if (!with_amt()) return;
  add(of + ".amti", header + ": minimum taxable", [this, of, with_spread, added_back] {
    const Term before = c(of + ".taxable") + added_back();
    return with_spread ? before + c("spread") / c("index") : before;
  });
  add(of + ".amt", header + ": AMT", [this, of] {
    return positive(c("index") * figures_.minimum_tax(table(), c(of + ".amti")) -
                    c(of + ".regular"));
  });
}

void NetSheet::add_itemized(const std::string& header, const std::string& side) {
  const std::string salt = side + ".salt";
  add(salt, header + ": state tax that counts", [this, side] {
    const double paid = side == "with" ? year().deductible : year().deductible_without;
    return figures_.counted_salt(table(), c(side + ".agi") / c("index"), Term(paid) / c("index"));
  });
  const std::string own = side + ".itemized";
  add(own + ".taxable", header + ": itemised taxable", [this, side, salt] {
    return positive((c(side + ".agi") - input(Item::itemized) * c("share")) / c("index") - c(salt));
  });
  add_tax(header + ", itemised", side, own, [this, salt] { return c(salt); });
}

void NetSheet::add_return(const std::string& header, const std::string& side) {
  add(side + ".agi", header + ": AGI", [this, side] {
    const Term others = c("before") + c("spouse") + c("other");
    return side == "with" ? c("own") - c("deferred") + others : others;
  });
  add(side + ".taxable", header + ": taxable", [this, side] {
    return positive(c(side + ".agi") / c("index") - f(Figure::standard_deduction));
  });
  add_tax(header, side, side, [this] { return f(Figure::standard_deduction); });
  if (itemizes()) add_itemized(header, side);
}

// The regular tax or the AMT of a side: itemised where that is less of both together.
Term NetSheet::owed(const std::string& side, const char* what) {
  if (!itemizes()) return c(side + "." + what);
  const std::string own = side + ".itemized.";
  const auto both = [this](const std::string& of) {
    return with_amt() ? c(of + "regular") + c(of + "amt") : c(of + "regular");
  };
  return if_less(both(own), both(side + "."), c(own + what), c(side + "." + what));
}

}  // namespace parley::report::xlsx
