// The clauses of a grant.
#include <fmt/format.h>

#include "scenario/checks.hpp"

namespace parley {
namespace {

struct Of {
  const Acceleration& clause;
  std::string path;
  Findings& found;

  bool by_sale() const { return clause.trigger != Trigger::impact; }
  bool says(const char* name) const { return found.said(path + "." + name); }
};

void judged_before_it_vests(const Of& c) {
  if (c.by_sale() || c.clause.at_month >= c.clause.within_months) return;
  const char* where = c.says("at_month") ? "at_month" : "within_months";
  auto& d = c.found.wrong("V009",
                          fmt::format("at_month = {} comes before within_months = {} have passed", c.clause.at_month,
                                      c.clause.within_months),
                          c.path + "." + where, "what vests can only be judged when its quarters are over");
  if (c.says("at_month")) c.found.note(d, "the months that are judged are said here", c.path + ".within_months");
}

void a_sale_says_how_much(const Of& c) {
  if (!c.by_sale()) return;
  if (!c.says("kind")) {
    c.found.wrong("V011", "a clause of change_of_control needs `kind`: \"single\" or \"double\"", c.path + ".trigger",
                  "single: the sale alone; double: a sale and a termination");
  }
  if (!c.says("portion")) {
    c.found.wrong("V011", "a clause of change_of_control needs `portion`", c.path + ".trigger",
                  "of what is then unvested, \"100%\" say");
  }
}

}  // namespace

void check_acceleration(const Scenario&, const Grant& grant, const std::string& path, Findings& found) {
  for (std::size_t i = 0; i < grant.acceleration.size(); ++i) {
    const Of c{grant.acceleration[i], fmt::format("{}.acceleration[{}]", path, i), found};
    judged_before_it_vests(c);
    a_sale_says_how_much(c);
    if (c.clause.taken_from == grant.acceleration.front().taken_from) continue;
    auto& d = found.wrong("V010", "the clauses of a grant take from different installments", c.path + ".taken_from",
                          "say the same `taken_from` in all of them");
    for (std::size_t k = 0; k < i; ++k) {
      found.note(d, "said here", fmt::format("{}.acceleration[{}].taken_from", path, k));
    }
  }
}

}  // namespace parley
