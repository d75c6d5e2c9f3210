// A law: a letter that is written from random terms, by a grammar of phrasings, gives the terms
// back or asks for them. It never gives others.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "letter/find/pattern.hpp"
#include "letter/reading.hpp"
#include "tests/letter/aids.hpp"
#include "tests/support/dice.hpp"

using namespace parley;
using namespace parley::letter;
using random::Dice;

namespace {

struct Written {
  std::string text;
  std::map<std::string, std::string> terms;   // by key, as TOML says them
  std::map<std::string, std::string> option;  // of the grant of options, by its last part
};

std::string grouped(int n) {
  std::string s = std::to_string(n);
  for (std::size_t i = s.size(); i > 3; i -= 3) s.insert(i - 3, ",");
  return s;
}

std::string toml(int n) { return to_toml(Value::count(Ratio(n))); }

std::string put(std::string phrase, const std::string& value) {
  const std::size_t at = phrase.find('@');
  return at == std::string::npos ? phrase : phrase.replace(at, 1, value);
}

void add_base(Dice& dice, Written& w) {
  const int salary = dice.from(60, 320) * 1000;
  w.terms["offer.base_salary"] = toml(salary);
  const bool monthly = salary % 12 == 0 && dice.chance(20);
  if (monthly) {
    w.text += "Your salary will be $" + grouped(salary / 12) + " per month.\n\n";
    return;
  }
  w.text +=
      put(dice.one_of<std::string>(
              {"You will be paid a base salary at the annual rate of $@.",
               "Base salary: $@ per year.",
               "Your annual base salary will be $@, payable semi-monthly.", "Base | $@",
               "We will pay you $@ per year.", "Salary: $@",
               "Your starting salary will be $@ a year.", "Base salary ........ $@ per annum",
               "Your base pay goes from $41,000 to $@ a year.", "Base salary: $@ (was $41,000)"}),
          grouped(salary)) +
      "\n\n";
}

void add_start(Dice& dice, Written& w) {
  const Date day = Date::on(2027, dice.from(1, 9), dice.from(1, 28));
  static const std::vector<std::string> kMonths = {
      "January", "February", "March", "April", "May", "June", "July", "August", "September"};
  const auto parts = day.parts();
  const std::string month = kMonths[static_cast<std::size_t>(parts.month - 1)];
  const std::string words = dice.chance(50) ? month + " " + std::to_string(parts.day) + ", 2027"
                                            : std::to_string(parts.day) + " " + month + " 2027";
  w.terms["offer.start"] = day.iso();
  w.text +=
      put(dice.one_of<std::string>({"Your first day will be @.", "Start date: @",
                                    "Your employment begins as of @.", "Start ........ @",
                                    "You will start on @.", "Your employment will commence on @."}),
          words) +
      "\n\n";
}

void add_sign_on(Dice& dice, Written& w) {
  if (dice.chance(30)) return;
  const int amount = dice.from(2, 90) * 1000;
  const int months = dice.one_of<int>({6, 12, 18, 24});
  const bool full = dice.chance(50);
  w.terms["offer.sign_on.amount"] = toml(amount);
  w.terms["offer.sign_on.clawback"] = full ? "\"full\"" : "\"prorated\"";
  w.terms["offer.sign_on.clawback_months"] = toml(months);
  w.text += put(dice.one_of<std::string>(
                    {"You will receive a sign-on bonus of $@.",
                     "A one-time signing bonus of $@ is paid with your first paycheck.",
                     "Hiring bonus: $@.", "Sign-on award: $@.", "We add a welcome bonus of $@."}),
                grouped(amount));
  static const std::vector<std::string> kFull = {
      " If you leave within @ months of your start date, you repay it in full.",
      " It must be returned if you leave before @ months.",
      " Should you resign within @ months you will repay the full amount."};
  static const std::vector<std::string> kPart = {
      " If you resign within @ months, you must repay a pro rata portion.",
      " Should you leave within @ months you repay a proportion equal to the months not served.",
      " It is repayable on a pro rata basis if you resign within @ months."};
  w.text += put(dice.one_of(full ? kFull : kPart), std::to_string(months)) + "\n\n";
}

void add_bonus(Dice& dice, Written& w) {
  if (dice.chance(30)) return;
  const int rate = dice.from(3, 60);
  w.terms["offer.bonus.rate"] = "\"" + std::to_string(rate) + "%\"";
  w.terms["offer.bonus.paid"] = "\"annual\"";
  w.text +=
      put(dice.one_of<std::string>(
              {"You are eligible for an annual bonus with a target of @% of your base salary.",
               "Annual bonus target: @%", "Your annual performance bonus target is @% of base.",
               "You take part in the annual incentive plan with a target of @ percent of base.",
               "Bonus: @% of base salary, paid annually"}),
          std::to_string(rate)) +
      "\n\n";
}

void add_deadline(Dice& dice, Written& w) {
  const Date day = Date::on(2026, 12, dice.from(4, 28));
  w.terms["offer.expires"] = day.iso();
  w.text += put(dice.one_of<std::string>(
                    {"This offer expires on December @, 2026.", "Please reply by December @, 2026.",
                     "Please countersign by December @, 2026.", "Respond by: @ December 2026",
                     "Tell us your choice by December @, 2026."}),
                std::to_string(day.parts().day)) +
            "\n\n";
}

void add_grant(Dice& dice, Written& w) {
  const int units = dice.from(5, 900) * 100;
  const std::string pre = "offer.grants[0].";
  w.terms[pre + "kind"] = "\"rsu\"";
  w.terms[pre + "shares"] = toml(units);
  w.text += put(dice.one_of<std::string>({"You will be granted @ restricted stock units.",
                                          "Equity: @ RSUs.", "We will grant you @ RSUs."}),
                grouped(units));
  struct Shape {
    int months;
    int cliff;
    int every;
    std::vector<std::string> words;
  };
  static const std::vector<Shape> kShapes = {
      {48,
       12,
       1,
       {" 25% vest on the first anniversary of your start date and 1/48 each month thereafter.",
        " They vest over four years with a one-year cliff, then monthly.",
        " One fourth vests after one year and the rest in 36 equal monthly installments."}},
      {48,
       12,
       3,
       {" They vest over four years, a quarter after the first year and quarterly after that.",
        " 25% vests after one year, the remainder in twelve equal quarterly installments.",
        " 25% vests after year one and 6.25% each quarter after that."}},
      {36,
       12,
       12,
       {" One third vests on each of the first three anniversaries.",
        " They vest in three equal annual installments.",
        " They vest in three equal annual installments beginning on the first anniversary of your "
        "start date."}},
      {48, 0, 3, {" They vest in 16 equal quarterly installments.", " 1/16 vests each quarter."}},
  };
  const Shape& s = dice.one_of(kShapes);
  w.terms[pre + "months"] = toml(s.months);
  w.terms[pre + "cliff_months"] = toml(s.cliff);
  w.terms[pre + "every_months"] = toml(s.every);
  w.text += dice.one_of(s.words) + "\n\n";
}

// Revision 2 of the terms: payments, raises, severance, contributions, refreshers, clauses.
void add_relocation(Dice& dice, Written& w) {
  if (dice.chance(50)) return;
  const int amount = dice.from(3, 40) * 500;
  const int months = dice.one_of<int>({12, 18, 24});
  w.terms["offer.payments.relocation"] = toml(amount);
  w.text += put(dice.one_of<std::string>(
                    {"You will receive a relocation allowance of $@ with your first paycheck.",
                     "Relocation: a lump sum of $@, paid with your first paycheck.",
                     "We pay you a one-time relocation payment of $@ within 30 days of your start "
                     "date."}),
                grouped(amount)) +
            put(" If you resign within @ months of your start date, you repay it in full.",
                std::to_string(months)) +
            "\n\n";
}

void add_retention(Dice& dice, Written& w) {
  if (dice.chance(50)) return;
  const int amount = dice.from(3, 60) * 500;
  w.terms["offer.payments.retention"] = toml(amount);
  w.text += put(dice.one_of<std::string>(
                    {"A retention bonus of $@ is paid on the first anniversary of your start date.",
                     "Retention: $@ on the second anniversary of your start, if you are then still "
                     "with us.",
                     "You will be paid a retention payment of $@ after 18 months of employment."}),
                grouped(amount)) +
            "\n\n";
}

void add_severance(Dice& dice, Written& w) {
  if (dice.chance(50)) return;
  const int months = dice.from(2, 18);
  w.terms["offer.severance.months"] = toml(months);
  w.text +=
      put(dice.one_of<std::string>(
              {"If we end your employment without cause, you receive @ months of base salary.",
               "Severance: @ months of base salary if you are terminated without cause.",
               "Upon a termination without cause the company will pay you severance equal to "
               "@ months of your base salary."}),
          std::to_string(months)) +
      "\n\n";
}

void add_contribution(Dice& dice, Written& w) {
  if (dice.chance(50)) return;
  const int percent = dice.from(2, 12);
  w.terms["offer.benefits[0].of_base"] = "\"" + std::to_string(percent) + "%\"";
  w.text +=
      put(dice.one_of<std::string>(
              {"We contribute @% of your base salary to your 401(k), whether or not you save.",
               "The company pays an amount equal to @% of your base salary into your 401(k), "
               "regardless of your own contributions."}),
          std::to_string(percent)) +
      "\n\n";
}

void add_raise(Dice& dice, Written& w) {
  if (dice.chance(60)) return;
  const int percent = dice.from(2, 9);
  w.terms["offer.raises"] =
      "[{ date = 2028-04-01, percent = \"" + std::to_string(percent) + "%\" }]";
  w.text += put(dice.one_of<std::string>({"Your base salary rises by @% on April 1, 2028.",
                                          "On April 1, 2028 your base salary increases by @%."}),
                std::to_string(percent)) +
            "\n\n";
}

void add_acceleration(Dice& dice, Written& w) {
  if (dice.chance(50)) return;
  const int months = dice.one_of<int>({6, 12, 18});
  const std::string pre = "offer.grants[0].acceleration[0].";
  w.terms[pre + "trigger"] = "\"change_of_control\"";
  w.terms[pre + "kind"] = "\"double\"";
  w.terms[pre + "portion"] = "\"50%\"";
  w.terms[pre + "within_months"] = toml(months);
  w.text += put(dice.one_of<std::string>(
                    {"If within @ months after a change of control we terminate your employment "
                     "without cause, 50% of your unvested shares vest immediately.",
                     "Should you be terminated without cause within @ months following a change of "
                     "control, 50% of the unvested RSUs will accelerate."}),
                std::to_string(months)) +
            "\n\n";
}

// A second grant: options, after the units of add_grant or before them.
void add_options(Dice& dice, Written& w) {
  if (dice.chance(40)) return;
  const int shares = dice.from(10, 900) * 100;
  const int cents = dice.from(10, 2500);
  struct Kind {
    std::string value;
    std::vector<std::string> words;
  };
  static const std::vector<Kind> kKinds = {
      {"iso",
       {"We will also grant you an incentive stock option to purchase @ shares",
        "Options: @ ISOs"}},
      {"nso",
       {"You will be granted a nonqualified stock option to buy @ shares",
        "Stock options: @ NSOs"}}};
  const Kind& kind = dice.one_of(kKinds);
  const std::string price = std::to_string(cents / 100) + "." + (cents % 100 < 10 ? "0" : "") +
                            std::to_string(cents % 100);
  w.option["kind"] = "\"" + kind.value + "\"";
  w.option["shares"] = toml(shares);
  w.option["strike"] = to_toml(Value::money(Ratio::of(cents, 100)));
  w.text += put(dice.one_of(kind.words), grouped(shares)) +
            put(dice.one_of<std::string>({" at an exercise price of $@ per share.",
                                          " with a strike price of $@ per share."}),
                price);
  w.text += dice.one_of<std::string>(
      {" The option vests over four years with a one-year cliff and monthly thereafter.",
       " 25% of the option vests after one year and 1/48 each month thereafter."});
  w.option["months"] = "48";
  w.option["cliff_months"] = "12";
  w.option["every_months"] = "1";
  const int window = dice.one_of<int>({90, 180, 365, 730, 1825});
  w.option["exercise_window_days"] = toml(window);
  w.text += window % 365 == 0
                ? put(" Vested options may be exercised for @ years after you leave.",
                      std::to_string(window / 365))
                : put(" You have @ days after your service ends to exercise what has vested.",
                      std::to_string(window));
  w.text += "\n\n";
}

void add_refresher(Dice& dice, Written& w) {
  if (dice.chance(50)) return;
  const int value = dice.from(5, 90) * 1000;
  const int count = dice.from(2, 5);
  static const std::vector<std::string> kWords = {"two", "three", "four", "five"};
  const std::string pre = "offer.refreshers[0].";
  w.terms[pre + "value"] = toml(value);
  w.terms[pre + "count"] = toml(count);
  w.terms[pre + "from_month"] = "12";
  w.terms[pre + "every_months"] = "12";
  w.terms[pre + "months"] = "24";
  w.terms[pre + "cliff_months"] = "0";
  w.terms[pre + "vest_every_months"] = "3";
  const std::string words = put(
      dice.one_of<std::string>({"On each of your first @ anniversaries you receive a further grant "
                                "of $#",
                                "Refresh grants: on each of your first @ anniversaries, RSUs worth "
                                "$#"}),
      kWords[static_cast<std::size_t>(count - 2)]);
  if (words.find("RSUs") != std::string::npos) w.terms[pre + "kind"] = "\"rsu\"";
  w.text += words.substr(0, words.find('#')) + grouped(value) +
            ", vesting quarterly over two years without a cliff.\n\n";
}

// The bonus by score: 75 pays half, 80 all of it, or the like.
void add_tiers(Dice& dice, Written& w) {
  if (dice.chance(50) || !w.terms.contains("offer.bonus.rate")) return;
  const int low = dice.from(50, 70);
  const int high = dice.from(75, 95);
  const int part = dice.from(2, 9) * 10;
  w.terms["offer.bonus.tiers"] = "[{ score = " + std::to_string(low) + ", pays = \"" +
                                 std::to_string(part) + "%\" }, { score = " + std::to_string(high) +
                                 ", pays = \"100%\" }]";
  w.text += "Of that bonus a score of " + std::to_string(low) + " pays " + std::to_string(part) +
            "% and a score of " + std::to_string(high) + " or more pays 100%.\n\n";
}

Written letter_of(Dice& dice) {
  Written w;
  w.text =
      "Dear Candidate,\n\nWe are pleased to offer you the position of Test Engineer at Larkfield "
      "Systems.\n\n";
  std::vector<void (*)(Dice&, Written&)> parts = {
      add_base,     add_start,        add_sign_on,   add_bonus,     add_grant,
      add_deadline, add_relocation,   add_retention, add_severance, add_contribution,
      add_raise,    add_acceleration, add_refresher};
  for (std::size_t i = parts.size(); i > 1; --i)
    std::swap(parts[i - 1], parts[static_cast<std::size_t>(dice.from(0, static_cast<int>(i) - 1))]);
  for (const auto part : parts) part(dice, w);
  add_tiers(dice, w);
  return w;
}

// With two grants: nothing is said of either but what stands beside it.
Written letter_of_two_grants(Dice& dice) {
  Written w;
  w.text =
      "Dear Candidate,\n\nWe are pleased to offer you the position of Test Engineer at Larkfield "
      "Systems.\n\n";
  std::vector<void (*)(Dice&, Written&)> parts = {add_base, add_start, add_sign_on, add_bonus,
                                                  add_deadline};
  if (dice.chance(50)) {
    parts.insert(parts.end(), {add_grant, add_options});
  } else {
    parts.insert(parts.end(), {add_options, add_grant});
  }
  for (const auto part : parts) part(dice, w);
  return w;
}

// The place of a grant by its kind; -1: none is of it.
int grant_of(const Reading& r, bool options) {
  for (int i = 0; i < 3; ++i) {
    const Fact* kind = r.fact("offer.grants[" + std::to_string(i) + "].kind");
    if (kind != nullptr && (kind->value.text != "rsu") == options) return i;
  }
  return -1;
}

// Payments stand in the order of the letter: by their kind.
const Fact* fact_of(const Reading& r, const std::string& key) {
  const std::string_view by_kind = "offer.payments.";
  if (!key.starts_with(by_kind)) return r.fact(key);
  for (int i = 0; i < 4; ++i) {
    const std::string pre = "offer.payments[" + std::to_string(i) + "].";
    const Fact* kind = r.fact(pre + "kind");
    if (kind != nullptr && kind->value.text == key.substr(by_kind.size()))
      return r.fact(pre + "amount");
  }
  return nullptr;
}

bool is_asked(const Reading& r, const std::string& key) {
  for (const Question& q : r.questions) {
    if (q.key == key || (key.starts_with("offer.grants[0].") && q.key == "offer.grants[0].vests"))
      return true;
  }
  return false;
}

}  // namespace

TEST_SUITE_BEGIN("letter laws");

TEST_CASE("a letter written from terms gives them back or asks") {
  Dice dice;
  int found = 0;
  int all = 0;
  for (int i = 0; i < 400; ++i) {
    const Written w = letter_of(dice);
    const Reading r = read_text(w.text);
    for (const auto& term : w.terms) {
      const auto& key = term.first;
      const auto& value = term.second;
      ++all;
      const Fact* f = fact_of(r, key);
      found += f != nullptr ? 1 : 0;
      const bool right = f != nullptr ? to_toml(f->value) == value
                                      : is_asked(r, key) || key.ends_with("cliff_months");
      CHECK_MESSAGE(right, key, " should be ", value, ", is ",
                    f != nullptr ? to_toml(f->value) : "nothing", " in:\n", w.text);
    }
    for (const Fact& f : r.facts) {
      const bool known = w.terms.contains(f.key) || f.key == "offer.employer" ||
                         f.key == "offer.role" || f.key.ends_with(".reason") ||
                         f.key.starts_with("offer.payments[");
      CHECK_MESSAGE(known, f.key, " is not said in:\n", w.text);
    }
  }
  CHECK(found * 10 >= all * 9);
}

TEST_CASE("units and options beside one another give back their own terms or ask") {
  Dice dice;
  int found = 0;
  int all = 0;
  for (int i = 0; i < 300; ++i) {
    const Written w = letter_of_two_grants(dice);
    const Reading r = read_text(w.text);
    const auto hold = [&](const std::map<std::string, std::string>& terms, bool options,
                          const std::string& list) {
      const int at = grant_of(r, options);
      for (const auto& term : terms) {
        if (!term.first.starts_with(list)) continue;
        const std::string leaf = term.first.substr(list.size());
        const std::string pre = "offer.grants[" + std::to_string(at) + "].";
        const Fact* f = r.fact(pre + leaf);
        ++all;
        found += f != nullptr ? 1 : 0;
        const bool asked =
            std::any_of(r.questions.begin(), r.questions.end(), [&](const Question& q) {
              return q.key == pre + leaf || q.key == pre + "vests" || q.key == pre + "months";
            });
        const bool right =
            f != nullptr ? to_toml(f->value) == term.second : asked || leaf == "cliff_months";
        CHECK_MESSAGE(right, pre, leaf, " should be ", term.second, ", is ",
                      f != nullptr ? to_toml(f->value) : "nothing", " in:\n", w.text);
      }
    };
    hold(w.option, true, "");
    hold(w.terms, false, "offer.grants[0].");
    CHECK_MESSAGE(r.fact("offer.grants[2].kind") == nullptr, "a third grant in:\n", w.text);
  }
  CHECK(found * 10 >= all * 9);
}

TEST_CASE("twice the text costs twice the steps, and no sentence more than its length") {
  Dice dice;
  std::string text;
  while (text.size() < 30'000) text += letter_of(dice).text;
  const auto cost = [](const std::string& words) {
    const std::uint64_t before = pattern_steps();
    read_text(words);
    return pattern_steps() - before;
  };
  const std::uint64_t one = cost(text);
  const std::uint64_t four = cost(text + text + text + text);
  CAPTURE(one);
  CHECK(four * 10 <= one * 44);
  CHECK(one <= 4'000 * text.size());
}

TEST_SUITE_END();
