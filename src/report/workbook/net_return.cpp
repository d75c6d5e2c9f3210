#include <fmt/format.h>

#include "report/workbook/net_sheet.hpp"

namespace parley::report::xlsx {

// The regular tax and the AMT on what is left of the AGI after a deduction; `of` names the columns.
void NetSheet::add_tax(const std::string& header, const std::string& side, const std::string& of,
                       const std::string& added_back, const Value& added_back_value) {
  const bool with = side == "with" && has("spread");
  add(
      of + ".regular", header + ": tax",
      [this, of] {
        return fmt::format("{}*{}", c("index"), figures_.bracket_tax(table(), c(of + ".taxable")));
      },
      [this, of] { return v("index") * figures_.bracket_tax(table(), v(of + ".taxable")); });
  if (!with_amt()) return;
  add(
      of + ".amti", header + ": minimum taxable",
      [this, of, with, added_back] {
        const std::string spread = with ? fmt::format("+{}/{}", c("spread"), c("index")) : "";
        return fmt::format("{}+{}{}", c(of + ".taxable"),
                           added_back.empty() ? f(Figure::standard_deduction) : c(added_back),
                           spread);
      },
      [this, of, with, added_back_value] {
        const double spread = with ? v("spread") / v("index") : 0;
        return v(of + ".taxable") + added_back_value() + spread;
      });
  add(
      of + ".amt", header + ": AMT",
      [this, of] {
        return fmt::format("MAX(0,{}*{}-{})", c("index"),
                           figures_.minimum_tax(table(), c(of + ".amti")), c(of + ".regular"));
      },
      [this, of] {
        return std::max(
            0.0, v("index") * figures_.minimum_tax(table(), v(of + ".amti")) - v(of + ".regular"));
      });
}

void NetSheet::add_itemized(const std::string& header, const std::string& side) {
  const auto paid = [this, side] {
    return side == "with" ? year().deductible : year().deductible_without;
  };
  const std::string salt = side + ".salt";
  add(
      salt, header + ": state tax that counts",
      [this, side, paid] {
        return figures_.counted_salt(table(), fmt::format("{}/{}", c(side + ".agi"), c("index")),
                                     fmt::format("{:.15g}/{}", paid(), c("index")));
      },
      [this, side, paid] {
        return figures_.counted_salt(table(), v(side + ".agi") / v("index"), paid() / v("index"));
      });
  const std::string own = side + ".itemized";
  add(
      own + ".taxable", header + ": itemised taxable",
      [this, side, salt] {
        return fmt::format("MAX(0,({}-{}*{})/{}-{})", c(side + ".agi"), input(Item::itemized),
                           c("share"), c("index"), c(salt));
      },
      [this, side, salt] {
        const double other = tax_.itemized.value() * v("share");
        return std::max(0.0, (v(side + ".agi") - other) / v("index") - v(salt));
      });
  add_tax(header + ", itemised", side, own, salt, [this, salt] { return v(salt); });
}

void NetSheet::add_return(const std::string& header, const std::string& side) {
  const bool with = side == "with";
  add(
      side + ".agi", header + ": AGI",
      [this, with] {
        const std::string own = with ? fmt::format("{}-{}+", c("own"), c("deferred")) : "";
        return fmt::format("{}{}+{}+{}", own, c("before"), c("spouse"), c("other"));
      },
      [this, with] {
        return (with ? v("own") - v("deferred") : 0) + v("before") + v("spouse") + v("other");
      });
  add(
      side + ".taxable", header + ": taxable",
      [this, side] {
        return fmt::format("MAX(0,{}/{}-{})", c(side + ".agi"), c("index"),
                           f(Figure::standard_deduction));
      },
      [this, side] {
        return std::max(0.0, v(side + ".agi") / v("index") - fv(Figure::standard_deduction));
      });
  add_tax(header, side, side, "", [this] { return fv(Figure::standard_deduction); });
  if (itemizes()) add_itemized(header, side);
}

// The regular tax or the AMT of a side: itemised where that is less of both together.
std::string NetSheet::owed(const std::string& side, const char* what) const {
  const std::string plain = c(side + "." + what);
  if (!itemizes()) return plain;
  const std::string own = side + ".itemized.";
  const auto both = [this](const std::string& of) {
    return with_amt() ? fmt::format("{}+{}", c(of + "regular"), c(of + "amt")) : c(of + "regular");
  };
  return fmt::format("IF({}<{},{},{})", both(own), both(side + "."), c(own + what), plain);
}

double NetSheet::owed_value(const std::string& side, const char* what) {
  if (!itemizes()) return v(side + "." + what);
  const auto both = [this](const std::string& of) {
    return v(of + "regular") + (with_amt() ? v(of + "amt") : 0);
  };
  const std::string own = side + ".itemized.";
  return both(own) < both(side + ".") ? v(own + what) : v(side + "." + what);
}

}  // namespace parley::report::xlsx
