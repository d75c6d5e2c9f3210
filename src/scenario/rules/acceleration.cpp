// The clauses of a grant.
#include <fmt/format.h>

#include <vector>

#include "scenario/rules/checks.hpp"
#include "scenario/rules/rule.hpp"

namespace parley::scenario {
namespace {

struct Of {
  const Acceleration& clause;
  std::string path;
  Findings& found;

  bool by_sale() const {
    return clause.trigger == Trigger::change_of_control_single ||
           clause.trigger == Trigger::change_of_control_double;
  }
  bool says(const char* name) const { return found.said(path + "." + name); }
};

void judged_before_it_vests(const Of& c) {
  if (c.clause.trigger != Trigger::impact || c.clause.at_month >= c.clause.within_months) return;
  for (const char* key : {"at_month", "within_months"}) {
    if (!c.says(key) && !c.found.sound(key, "playbook.acceleration")) return;
  }
  const char* where = c.says("at_month") ? "at_month" : "within_months";
  auto& d = c.found.wrong("V009",
                          fmt::format("at_month = {} comes before within_months = {} have passed",
                                      c.clause.at_month, c.clause.within_months),
                          c.path + "." + where,
                          "what vests can only be judged when its quarters are over");
  if (c.says("at_month"))
    c.found.note(d, "the months that are judged are said here", c.path + ".within_months");
}

void a_sale_says_its_kind(const Of& c) {
  if (!c.by_sale() || c.says("kind")) return;
  c.found.wrong("V011", "a clause of change_of_control needs `kind`: \"single\" or \"double\"",
                c.path + ".trigger", "single: the sale alone; double: a sale and a termination");
}

void events_say_how_much(const Of& c) {
  if (c.clause.trigger == Trigger::impact || c.says("portion") || c.says("months")) return;
  c.found.wrong("V011",
                fmt::format("a clause of {} needs `portion` or `months`",
                            c.by_sale() ? "change_of_control" : "termination"),
                c.path + ".trigger",
                "of what is then unvested, \"100%\" say; or months = 12: what those would have "
                "vested");
}

constexpr Rule<const Of&> kOfClause[] = {
    {"trigger at_month within_months", judged_before_it_vests},
    {"trigger kind", a_sale_says_its_kind},
    {"trigger portion months", events_say_how_much},
};

// A clause that does not say it follows the others, so only those that do can differ.
void taken_from_one_place(const Grant& grant, const std::string& path, Findings& found) {
  const auto place = [&](std::size_t i) {
    return fmt::format("{}.acceleration[{}].taken_from", path, i);
  };
  std::vector<std::size_t> say;
  for (std::size_t i = 0; i < grant.acceleration.size(); ++i) {
    if (found.said(place(i)) && found.sound(place(i))) say.push_back(i);
  }
  for (std::size_t k = 1; k < say.size(); ++k) {
    if (grant.acceleration[say[k]].taken_from == grant.acceleration[say[0]].taken_from) continue;
    auto& d = found.wrong("V010", "the clauses of a grant take from different installments",
                          place(say[k]), "say the same `taken_from` in all of them");
    for (std::size_t before = 0; before < k; ++before)
      found.note(d, "said here", place(say[before]));
  }
}

}  // namespace

void check_acceleration(const Scenario&, const Grant& grant, const std::string& path,
                        Findings& found) {
  for (std::size_t i = 0; i < grant.acceleration.size(); ++i) {
    const Of c{grant.acceleration[i], fmt::format("{}.acceleration[{}]", path, i), found};
    apply(kOfClause, c.path, found, c);
  }
  if (grant.acceleration.size() > 1) taken_from_one_place(grant, path, found);
}

}  // namespace parley::scenario
