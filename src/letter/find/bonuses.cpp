// Which of several bonuses a sentence is about: they are told apart by how often they are paid
// ("the annual bonus", "a quarterly safety bonus").
#include <algorithm>
#include <array>

#include "letter/find/finder.hpp"

namespace parley::letter {
namespace {

struct Row {
  std::string_view cadence;
  std::string_view pattern;
};

constexpr std::array kRows = {
    Row{"quarterly",
        "quarterly ~3 bonus|bonuses|incentive|incentives;"
        "bonus|incentive ?plan ?program :|BAR|- ?paid quarterly"},
    Row{"monthly",
        "monthly ~3 bonus|bonuses|incentive|incentives;"
        "bonus|incentive ?plan ?program :|BAR|- ?paid monthly"},
    Row{"semiannual",
        "semiannual|semi annual ~3 bonus|bonuses|incentive|incentives;"
        "bonus|incentive ?plan ?program :|BAR|- ?paid semiannual|semiannually"},
    Row{"annual",
        "annual|yearly ~3 bonus|bonuses|incentive|incentives;year end bonus|bonuses|award;"
        "bonus|incentive ?plan ?program :|BAR|- ?paid annual|annually|yearly"},
};

// A row of a table that names none, but says when it is paid.
constexpr std::array kPaidRows = {
    Row{"quarterly", "paid|payable|pays|payout|payouts quarterly;each|every quarter"},
    Row{"monthly", "paid|payable|pays|payout|payouts monthly;each|every month"},
    Row{"semiannual",
        "paid|payable|pays|payout|payouts semiannually;paid|payable|pays|payout|payouts semi "
        "annually|annual;twice a year;each|every six|6 months"},
    Row{"annual", "paid|payable|pays|payout|payouts annually|yearly;once a year"},
};

struct Named {
  std::string_view cadence;
  Match words;
};

std::vector<Patterns> made_of(const std::array<Row, 4>& rows) {
  std::vector<Patterns> made;
  for (const Row& row : rows) made.emplace_back(row.pattern);
  return made;
}

std::vector<Named> paid_in_row(const Sentence& s) {
  static const std::vector<Patterns> kPaid = made_of(kPaidRows);
  static const Pattern kLabel("bonus|incentive ?plan ?program :|BAR|-");  // "Team Bonus: 6% ..."
  constexpr std::size_t kLabelWords = 6;
  const bool listed = s.in->block.row || s.in->block.bullet ||
                      kLabel.in(s.t(), s.first, std::min(s.end, s.first + kLabelWords));
  std::vector<Named> out;
  for (std::size_t k = 0; listed && k < kPaid.size(); ++k) {
    if (const Match m = s.find(kPaid[k]); m.end > 0) out.push_back({kPaidRows[k].cadence, m});
  }
  return out;
}

// The bonuses that a sentence names by how often they are paid.
std::vector<Named> named(const Sentence& s) {
  static const std::vector<Patterns> kPatterns = made_of(kRows);
  std::vector<Named> out;
  for (std::size_t k = 0; k < kRows.size(); ++k) {
    const Match m = s.find(kPatterns[k]);
    if (m.end == 0) continue;
    const bool within = std::any_of(s.t().begin() + static_cast<std::ptrdiff_t>(m.first),
                                    s.t().begin() + static_cast<std::ptrdiff_t>(m.end),
                                    [](const Token& t) { return t.is_symbol(','); });
    if (!within) out.push_back({kRows[k].cadence, m});
  }
  return out.empty() ? paid_in_row(s) : out;
}

// The one that stands nearest to an amount.
const Named* nearest(const std::vector<Named>& all, std::size_t i) {
  const auto far = [&](const Named& n) {
    return n.words.end <= i ? i - n.words.end : n.words.first > i ? n.words.first - i : 0;
  };
  const auto best = std::min_element(
      all.begin(), all.end(), [&](const Named& a, const Named& b) { return far(a) < far(b); });
  return best == all.end() ? nullptr : &*best;
}

}  // namespace

Finder::BonusKeys Finder::bonus_of_amount(const Sentence& s, std::size_t i) {
  const std::vector<Named> all = named(s);
  const Named* mine = nearest(all, i);
  bonus_in_ = s.in;
  if (mine == nullptr) return bonus_meant(s);
  const bool first = !book_.offer.has("offer.bonus.rate") && !book_.offer.has("offer.bonus.amount");
  if (first) {
    first_cadence_ = mine->cadence;
    first_cadence_at_ = where(s, mine->words);
  }
  bonus_at_hand_ = nullptr;
  if (first || first_cadence_.empty() || first_cadence_ == mine->cadence) return first_bonus();
  const auto known = std::find_if(book_.bonuses.begin(), book_.bonuses.end(), [&](const Entry& e) {
    const Note* paid = e.last("paid");
    return paid != nullptr && paid->value.text == mine->cadence;
  });
  if (known == book_.bonuses.end()) {
    Entry& made = new_entry(book_.bonuses, "offer.bonuses", s, i);
    book_.note(made, "paid", Value::words(mine->cadence), where(s, mine->words));
    bonus_at_hand_ = &made;
  } else {
    bonus_at_hand_ = &*known;
  }
  return {bonus_at_hand_, ""};
}

// "Every month in which we make our plan you get $900", besides an annual bonus that stands
// already: a bonus of its own.
Finder::BonusKeys Finder::bonus_of_period(const Sentence& s, std::size_t i, std::string_view often,
                                          const Where& at) {
  const bool first = !book_.offer.has("offer.bonus.rate") && !book_.offer.has("offer.bonus.amount");
  const Note* paid = book_.offer.last("offer.bonus.paid");
  if (first) {
    first_cadence_ = often;
    first_cadence_at_ = at;
  } else if (first_cadence_.empty() && paid != nullptr && !paid->open) {
    first_cadence_ = paid->value.text;
    first_cadence_at_ = paid->at;
  }
  if (first || first_cadence_.empty() || first_cadence_ == often) return first_bonus();
  for (Entry& e : book_.bonuses) {
    if (const Note* same = e.last("paid"); same != nullptr && same->value.text == often)
      return {&e, ""};
  }
  bonus_in_ = s.in;
  bonus_at_hand_ = &new_entry(book_.bonuses, "offer.bonuses", s, i);
  return {bonus_at_hand_, ""};
}

// "$900 every month ... And you get five percent of your salary in February": a share of pay is
// none of a sum that comes each month.
Finder::BonusKeys Finder::bonus_of_rate(const Sentence& s, std::size_t i) {
  const BonusKeys keys = bonus_of_amount(s, i);
  const Note* sum = book_.offer.last("offer.bonus.amount");
  const bool other = sum != nullptr && !sum->open && keys.entry == &book_.offer &&
                     (first_cadence_ == "monthly" || first_cadence_ == "quarterly") &&
                     (sum->at.in != s.in || sum->at.end <= s.first);
  if (!other || book_.offer.has("offer.bonus.rate")) return keys;
  bonus_at_hand_ = &new_entry(book_.bonuses, "offer.bonuses", s, i);
  return {bonus_at_hand_, ""};
}

// Whose terms a sentence without an amount of its own may say.
Finder::BonusKeys Finder::bonus_meant(const Sentence& s) {
  const std::vector<Named> all = named(s);
  for (Entry& e : book_.bonuses) {
    const Note* paid = e.last("paid");
    const bool same = std::any_of(all.begin(), all.end(), [&](const Named& n) {
      return paid != nullptr && n.cadence == paid->value.text && n.cadence != first_cadence_;
    });
    if (same && all.size() == 1) return {&e, ""};
  }
  const bool goes_on = all.empty() && bonus_at_hand_ != nullptr && bonus_in_ == s.in;
  return goes_on ? BonusKeys{bonus_at_hand_, ""} : first_bonus();
}

// "Base 178,000 + bonus 35,600" beside "20 % of base": the same in dollars of today.
void Finder::drop_bonus_of_rate() {
  const Note* rate = book_.offer.last("offer.bonus.rate");
  const Note* amount = book_.offer.last("offer.bonus.amount");
  const Note* base = book_.offer.last("offer.base_salary");
  if (rate == nullptr || amount == nullptr || base == nullptr || rate->open || amount->open ||
      base->open || rate->value.number * base->value.number != amount->value.number)
    return;
  std::erase_if(book_.offer.notes, [](const Note& n) { return n.key == "offer.bonus.amount"; });
}

// "... a target of $190,000. At target, your cash compensation would be $400,000": both together
// with the salary, no bonus.
void Finder::drop_bonus_with_base() {
  constexpr auto kAmount = "offer.bonus.amount";
  const Note* base = book_.offer.last("offer.base_salary");
  if (base == nullptr || base->open) return;
  const auto is_sum = [&](const Note& sum) {
    return sum.key == kAmount && !sum.open &&
           std::any_of(book_.offer.notes.begin(), book_.offer.notes.end(), [&](const Note& n) {
             return n.key == kAmount && !n.open && n.newness == sum.newness &&
                    n.value.number + base->value.number == sum.value.number;
           });
  };
  std::vector<bool> drop;
  for (const Note& n : book_.offer.notes) drop.push_back(is_sum(n));
  std::size_t k = 0;
  std::erase_if(book_.offer.notes, [&](const Note&) { return drop[k++]; });
}

// "You are first eligible for calendar year 2028", of one who starts in 2027: none for the first
// year.
void Finder::settle_first_bonus_year() {
  const Note* start = book_.offer.last("offer.start");
  const bool asked = start == nullptr || start->open || book_.offer.has("offer.bonus.first_year");
  if (bonus_from_year_.in == nullptr || asked) return;
  const Token& year = bonus_from_year_.in->t[bonus_from_year_.end - 1];
  if (year.value == Ratio(start->value.date.year() + 1))
    book_.note(book_.offer, "offer.bonus.first_year", Value::words("none"), bonus_from_year_);
}

// Several bonuses stand only where each has a size; a name for each is how often it is paid.
void Finder::settle_bonuses() {
  settle_first_bonus_year();
  std::erase_if(book_.bonuses, [](const Entry& e) { return !e.has("rate") && !e.has("amount"); });
  if (book_.bonuses.empty()) return;
  const bool paid = book_.offer.has("offer.bonus.paid");
  if (!paid && !first_cadence_.empty())
    book_.note(book_.offer, "offer.bonus.paid", Value::words(first_cadence_), first_cadence_at_);
  if (!paid || book_.offer.last("offer.bonus.paid")->value.text == first_cadence_) return;
  for (Note& n : book_.offer.notes) {  // said of the other one
    if (n.key == "offer.bonus.paid" && !n.open) n.value = Value::words(first_cadence_);
  }
}

}  // namespace parley::letter
