// Questions as a person would ask them, by what their key ends in.
#include <array>

#include "letter/draft.hpp"
#include "report/views/read/read.hpp"

namespace parley::report {
namespace {

struct Row {
  std::string_view key;  ///< what the key ends in
  std::string_view words;
};

constexpr std::array kRows = {
    Row{"offer.base_salary", "What is the base salary, in dollars a year?"},
    Row{"offer.start", "Which is the first day of work?"},
    Row{"offer.expires", "By which day must you answer?"},
    Row{"offer.role", "What is the job called?"},
    Row{"offer.employer", "Who is the employer?"},
    Row{"offer.raise", "By how much does the salary rise each year?"},
    Row{"offer.raises", "When does the salary rise, and by how much?"},
    Row{"sign_on.amount", "How much is the sign-on?"},
    Row{"sign_on.installments", "In which parts is the sign-on paid, and when?"},
    Row{"sign_on.clawback_months", "For how many months must the sign-on be paid back?"},
    Row{"sign_on.clawback", "Is the sign-on paid back if you leave early, and how much of it?"},
    Row{"bonus.rate", "What is the bonus, as a share of the base salary?"},
    Row{"bonus.amount", "How much is the bonus of a year?"},
    Row{"bonus.paid", "When is the bonus paid?"},
    Row{"severance.months", "How many months of salary are paid if they let you go?"},
    Row{"severance.bonus_share", "How much of the bonus is part of the severance?"},
    Row{"company.valuation", "What is the company worth?"},
    Row{"company.fully_diluted_shares", "How many shares does the company have in all?"},
    Row{"company.share_price", "What is a share worth?"},
    Row{"company.common_price", "What is a common share worth (the 409A value)?"},
    Row{"acceleration.portion", "How much vests at once?"},
    Row{"acceleration.score", "From which score on does it vest sooner?"},
    Row{"acceleration.within_months", "Within how many months?"},
    Row{"grants.shares", "How many shares or units are granted?"},
    Row{"grants.value", "How much is the grant, in dollars?"},
    Row{"grants.ownership", "Which share of the company is granted?"},
    Row{"grants.kind", "What is granted?"},
    Row{"grants.strike", "What does a share cost to buy?"},
    Row{"grants.months", "How does the grant vest, over how many months?"},
    Row{"grants.cliff_months", "After how many months does the first part vest?"},
    Row{"grants.every_months", "How often does it vest after that, every how many months?"},
    Row{"grants.vests", "How does the grant vest?"},
    Row{"grants.payout", "Which share of the target pays out?"},
    Row{"grants.exercise_window_days", "How many days after leaving may you exercise?"},
    Row{"refreshers.count", "How many further grants are promised?"},
    Row{"payments.month", "When is it paid, in which month after the start?"},
    Row{"payments.amount", "How much is paid?"},
    Row{"payments.clawback", "Is it paid back if you leave early, and how much of it?"},
    Row{"benefits.of_base", "Which share of the base is paid in whatever you save?"},
};

// "offer.grants.strike" of "offer.grants[1].strike".
std::string without_places(const std::string& key) {
  std::string out;
  bool inside = false;
  for (const char c : key) {
    inside |= c == '[';
    if (!inside) out += c;
    inside &= c != ']';
  }
  return out;
}

}  // namespace

std::string asked(const letter::Question& q) {
  const std::string key = without_places(q.key);
  for (const Row& row : kRows) {
    if (key.ends_with(row.key)) return std::string(row.words);
  }
  return "What is " + q.key + "?";
}

std::string read_question(const letter::Question& q,
                          const std::vector<letter::SourceText>& letters) {
  std::string out = asked(q) + " " + q.key + ": " + q.why;
  if (!q.evidence.words.empty())
    out += " (" + letter::place_of(q.evidence, letters) + ": \"" +
           letter::shortened(q.evidence.words, 70) + "\")";
  for (std::size_t i = 0; i < q.readings.size(); ++i)
    out += "\n    " + std::to_string(i + 1) + ") " + letter::to_toml(q.readings[i]);
  return out;
}

}  // namespace parley::report
