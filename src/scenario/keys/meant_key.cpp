#include "scenario/keys/meant_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "core/suggestion.hpp"
#include "core/text.hpp"
#include "scenario/keys/wanted.hpp"

namespace parley::scenario {
namespace {

/// A word that offers use for something that a scenario calls otherwise.
struct OtherWord {
  std::string_view word;
  std::string_view path;
};

constexpr OtherWord kOtherWords[] = {
    {"salary", "offer.base_salary"},
    {"base", "offer.base_salary"},
    {"base_pay", "offer.base_salary"},
    {"pay", "offer.base_salary"},
    {"compensation", "offer.base_salary"},
    {"signing_bonus", "offer.sign_on"},
    {"sign_on_bonus", "offer.sign_on"},
    {"joining_bonus", "offer.sign_on"},
    {"signon", "offer.sign_on"},
    {"target_bonus", "offer.bonus.rate"},
    {"annual_bonus", "offer.bonus.rate"},
    {"target", "offer.bonus.rate"},
    {"equity", "offer.grants"},
    {"stock", "offer.grants"},
    {"rsu", "offer.grants"},
    {"rsus", "offer.grants"},
    {"options", "offer.grants"},
    {"stock_options", "offer.grants"},
    {"match", "offer.benefits"},
    {"401k", "offer.benefits"},
    {"401k_match", "offer.benefits"},
    {"insurance", "offer.benefits"},
    {"health", "offer.benefits"},
    {"company", "offer.employer"},
    {"position", "offer.role"},
    {"job", "offer.role"},
    {"job_title", "offer.role"},
    {"start_date", "offer.start"},
    {"date", "offer.start"},
    {"deadline", "offer.expires"},
    {"expiration", "offer.expires"},
    {"answer_by", "offer.expires"},
    {"exercise_price", "offer.grants[].strike"},
    {"strike_price", "offer.grants[].strike"},
    {"exercise_window", "offer.grants[].exercise_window_days"},
    {"vesting", "offer.grants[].months"},
    {"vesting_months", "offer.grants[].months"},
    {"cliff", "offer.grants[].cliff_months"},
    {"fully_diluted", "company.fully_diluted_shares"},
    {"total_shares", "company.fully_diluted_shares"},
    {"shares_outstanding", "company.fully_diluted_shares"},
    {"post_money", "company.valuation"},
    {"post_money_valuation", "company.valuation"},
    {"wealth", "preferences.outside_wealth"},
    {"savings", "preferences.outside_wealth"},
    {"net_worth", "preferences.outside_wealth"},
};

/// What no key can say, and the nearest way to write it.
struct Unsayable {
  std::string_view word;
  std::string_view help;
};

constexpr std::string_view kPurchasePlan =
    "an employee stock purchase plan cannot be said: write what its discount is worth a year as a "
    "benefit, [[offer.benefits]] name = \"purchase plan\", yearly = 3_000";
constexpr std::string_view kHourly =
    "pay by the hour cannot be said: write base_salary as the rate times the hours of a year (40 "
    "hours in 52 weeks are 2,080)";
constexpr std::string_view kCurrency =
    "only dollars can be said: convert every amount, and note the rate and its day in a comment";
constexpr std::string_view kTolled =
    "vesting that stands still during a leave cannot be said: write the later months as `vests`";
constexpr std::string_view kOtherState =
    "tax to a state of work other than that of residence is not modelled: `state` is where you "
    "live, and what the other state takes, and yours credits, is a question for a tax adviser";
constexpr std::string_view kMove =
    "a move is not modelled: one state all year; compare the two with parley tax --state XX "
    "--state "
    "YY FILE";
constexpr std::string_view kDependents =
    "dependents and their credits are not modelled: leave it out; the tax shown is then too high";
constexpr std::string_view kAge =
    "what the age of 65 changes in a return is not modelled: leave it out";
constexpr std::string_view kSelfEmployed =
    "self-employment is not modelled: other_income is ordinary income without its contributions";

constexpr Unsayable kUnsayable[] = {
    {"espp", kPurchasePlan},
    {"purchase_plan", kPurchasePlan},
    {"stock_purchase_plan", kPurchasePlan},
    {"employee_stock_purchase_plan", kPurchasePlan},
    {"hourly", kHourly},
    {"hourly_rate", kHourly},
    {"hourly_pay", kHourly},
    {"hourly_wage", kHourly},
    {"wage", kHourly},
    {"per_hour", kHourly},
    {"rate_per_hour", kHourly},
    {"hours", kHourly},
    {"hours_per_week", kHourly},
    {"currency", kCurrency},
    {"exchange_rate", kCurrency},
    {"fx", kCurrency},
    {"fx_rate", kCurrency},
    {"eur", kCurrency},
    {"gbp", kCurrency},
    {"tolled", kTolled},
    {"tolling", kTolled},
    {"tolled_leave", kTolled},
    {"tolled_months", kTolled},
    {"leave_of_absence", kTolled},
    {"unpaid_leave", kTolled},
    {"parental_leave", kTolled},
    {"sabbatical", kTolled},
    {"work_state", kOtherState},
    {"works_in", kOtherState},
    {"state_of_work", kOtherState},
    {"working_state", kOtherState},
    {"office_state", kOtherState},
    {"employer_state", kOtherState},
    {"nonresident_state", kOtherState},
    {"other_state", kOtherState},
    {"second_state", kOtherState},
    {"work_locality", kOtherState},
    {"commute", kOtherState},
    {"move", kMove},
    {"moved", kMove},
    {"moves_to", kMove},
    {"part_year", kMove},
    {"part_year_resident", kMove},
    {"dependents", kDependents},
    {"dependants", kDependents},
    {"children", kDependents},
    {"kids", kDependents},
    {"child_tax_credit", kDependents},
    {"eitc", kDependents},
    {"credits", kDependents},
    {"age", kAge},
    {"over_65", kAge},
    {"blind", kAge},
    {"senior", kAge},
    {"self_employment", kSelfEmployed},
    {"self_employed", kSelfEmployed},
    {"self_employment_income", kSelfEmployed},
};

// "Base-Salary" as a key is written: "base_salary".
std::string as_key(std::string_view word) {
  std::string key = lowered(word);
  std::replace_if(
      key.begin(), key.end(), [](char c) { return c == '-' || c == ' '; }, '_');
  return key;
}

const SchemaNode* child_called(const SchemaNode& table, std::string_view name) {
  const auto found = std::find_if(table.children.begin(), table.children.end(),
                                  [&](const SchemaNode* c) { return c->name == name; });
  return found == table.children.end() ? nullptr : *found;
}

std::string_view leaf_of(std::string_view path) { return path.substr(path.rfind('.') + 1); }

std::string_view table_of(std::string_view path) {
  const auto dot = path.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : path.substr(0, dot);
}

// The node of "offer.grants[].strike" from the root down; null where there is none.
const SchemaNode* find(const SchemaNode& root, std::string_view path) {
  const SchemaNode* at = &root;
  while (at != nullptr && !path.empty()) {
    const auto dot = path.find('.');
    std::string_view step = path.substr(0, dot);
    path = dot == std::string_view::npos ? std::string_view() : path.substr(dot + 1);
    const bool entry = step.ends_with("[]");
    if (entry) step.remove_suffix(2);
    at = child_called(*at, step);
    if (entry && at != nullptr) at = at->entry;
  }
  return at;
}

std::string in_table(std::string_view path) {
  const std::string_view table = table_of(path);
  return table.empty() ? fmt::format("did you mean `{}` at the top of the file?", leaf_of(path))
                       : fmt::format("did you mean `{}` in {}?", leaf_of(path), heading_of(table));
}

void collect(const SchemaNode& table, std::string_view name, std::vector<std::string_view>& paths) {
  for (const SchemaNode* c : table.children) {
    if (c->name == name) paths.push_back(c->path());
    collect(*c, name, paths);
  }
  if (table.entry != nullptr) collect(*table.entry, name, paths);
}

// The one table that has a key of this name; nothing where several have.
std::string elsewhere(const std::string& name, const SchemaNode& root) {
  std::vector<std::string_view> paths;
  collect(root, name, paths);
  return paths.size() == 1 ? in_table(paths.front()) : std::string();
}

MeantKey meant_here(const SchemaNode& key, bool by_capitals) {
  return {&key, by_capitals, fmt::format("did you mean `{}`?", key.name)};
}

MeantKey by_other_word(const std::string& name, const SchemaNode& table, const SchemaNode& root) {
  for (const OtherWord& o : kOtherWords) {
    if (o.word != name || find(root, o.path) == nullptr) continue;
    const SchemaNode* here = child_called(table, leaf_of(o.path));
    if (here != nullptr && table_of(o.path) == table.path()) return meant_here(*here, false);
    return {nullptr, false, in_table(o.path)};
  }
  return {};
}

}  // namespace

MeantKey meant_key(std::string_view word, const SchemaNode& table, const SchemaNode& root) {
  const std::string name = as_key(word);
  if (const SchemaNode* same = child_called(table, name)) return meant_here(*same, true);
  for (const Unsayable& u : kUnsayable) {
    if (u.word == name) return {nullptr, false, std::string(u.help)};
  }
  if (MeantKey other = by_other_word(name, table, root); !other.help.empty()) return other;
  std::vector<std::string_view> names;
  for (const SchemaNode* c : table.children) names.push_back(c->name);
  if (const std::string_view near = nearest_word(word, names); !near.empty())
    return meant_here(*child_called(table, near), false);
  return {nullptr, false, elsewhere(name, root)};
}

}  // namespace parley::scenario
