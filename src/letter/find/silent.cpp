#include <algorithm>

#include "core/stable_sort.hpp"
#include "letter/find/settle.hpp"

namespace parley::letter {
namespace {

class Asker {
 public:
  explicit Asker(Reading& out) : out_(out) {}

  void ask() {
    if (!out_.found_anything()) return;
    ask_offer();
    for (int i = 0; any("offer.grants[" + std::to_string(i) + "]."); ++i)
      ask_grant("offer.grants[" + std::to_string(i) + "].");
    ask_company();
    sort();
  }

 private:
  bool said(const std::string& key) const { return out_.fact(key) != nullptr; }
  bool asked(const std::string& key) const {
    return std::any_of(out_.questions.begin(), out_.questions.end(),
                       [&](const Question& q) { return q.key == key; });
  }
  bool known(const std::string& key) const { return said(key) || asked(key); }

  bool any(const std::string& pre) const {
    return std::any_of(out_.facts.begin(), out_.facts.end(),
                       [&](const Fact& f) { return f.key.compare(0, pre.size(), pre) == 0; }) ||
           std::any_of(out_.questions.begin(), out_.questions.end(),
                       [&](const Question& q) { return q.key.compare(0, pre.size(), pre) == 0; });
  }

  std::string kind(const std::string& pre) const {
    const Fact* f = out_.fact(pre + "kind");
    return f != nullptr ? f->value.text : "";
  }

  void put(const std::string& key, const std::string& why, const std::string& near,
           std::vector<Value> readings = {}) {
    if (known(key)) return;
    const Fact* f = out_.fact(near);
    Evidence at;
    if (f != nullptr) at = f->evidence;
    for (const Question& q : out_.questions) {
      if (f == nullptr && q.key == near) at = q.evidence;
    }
    out_.questions.push_back(
        {.key = key, .why = why, .readings = std::move(readings), .evidence = at});
  }

  void ask_offer() {
    put("offer.base_salary", "no pay is named", "offer.employer");
    if (!known("offer.start")) {
      const Fact* vesting = out_.fact("offer.grants[0].commencement");
      put("offer.start", "which is the first day of work?",
          vesting != nullptr ? vesting->key : "offer.employer",
          vesting != nullptr ? std::vector<Value>{vesting->value} : std::vector<Value>());
    }
    ask_bonus("offer.bonus.");
    for (int i = 0; any("offer.bonuses[" + std::to_string(i) + "]."); ++i)
      ask_bonus("offer.bonuses[" + std::to_string(i) + "].");
    const bool sign_on = known("offer.sign_on.amount") || known("offer.sign_on.installments");
    const std::string sum =
        known("offer.sign_on.amount") ? "offer.sign_on.amount" : "offer.sign_on.installments";
    if (sign_on)
      put("offer.sign_on.clawback",
          "is it paid back on leaving? not said; silence would mean in full within 12 months", sum);
    const Fact* claw = out_.fact("offer.sign_on.clawback");
    if (sign_on && claw != nullptr && claw->value.is == Value::Is::text)
      put("offer.sign_on.clawback_months",
          "within how many months of leaving? silence would mean 12", "offer.sign_on.clawback");
  }

  void ask_bonus(const std::string& pre) {
    const bool rate = known(pre + "rate");
    if (rate || known(pre + "amount"))
      put(pre + "paid", "when is it paid? silence would mean every quarter",
          pre + (rate ? "rate" : "amount"), {Value::words("annual"), Value::words("quarterly")});
  }

  void ask_grant(const std::string& pre) {
    const std::string k = kind(pre);
    const bool option = k == "option" || k == "iso" || k == "nso" || known(pre + "strike");
    const std::string size = known(pre + "shares")  ? "shares"
                             : known(pre + "value") ? "value"
                                                    : "ownership";
    if (!known(pre + "shares") && !known(pre + "value") && !known(pre + "ownership"))
      put(pre + "shares", "how many?", pre + "kind");
    if (!known(pre + "kind")) put(pre + "kind", "stock units, stock or options?", pre + size);
    const Fact* strike = out_.fact(pre + "strike");
    if (option && (strike == nullptr || strike->value.is == Value::Is::text) &&
        !asked(pre + "strike")) {
      const std::string near = strike != nullptr ? pre + "strike" : pre + size;
      const Fact* f = out_.fact(near);
      out_.questions.push_back({.key = pre + "strike",
                                .why = strike != nullptr
                                           ? "a price by rule, not by number: what is it today?"
                                           : "at which price?",
                                .readings = {},
                                .evidence = f != nullptr ? f->evidence : Evidence()});
    }
    if (option && !known(pre + "exercise_window_days"))
      put(pre + "exercise_window_days",
          "how long after leaving may it be exercised? silence would mean that nothing lapses",
          pre + size);
  }

  // What shares and shares of the whole are worth.
  void ask_company() {
    bool of_shares = false;
    bool options = false;
    std::string near;
    for (int i = 0; any("offer.grants[" + std::to_string(i) + "]."); ++i) {
      const std::string pre = "offer.grants[" + std::to_string(i) + "].";
      if (known(pre + "value") && !known(pre + "shares")) {
        if (said(pre + "liquid"))  // so much of the company
          put("company.valuation", "of a company worth how much?", pre + "value");
        continue;
      }
      of_shares = true;
      options |= known(pre + "strike");
      if (near.empty()) near = known(pre + "shares") ? pre + "shares" : pre + "ownership";
    }
    if (!of_shares || known("company.share_price")) return;
    const bool count = known("company.fully_diluted_shares");
    const bool worth = known("company.valuation");
    if (!worth && !known("company.common_price"))
      put("company.valuation",
          "what is that worth? no price of a share, or value and count of the whole", near);
    const Fact* share = out_.fact(near);
    const bool by_ownership = share != nullptr && share->value.is == Value::Is::percent;
    if (!count && (!by_ownership || options))
      put("company.fully_diluted_shares", "of how many shares in all?", near);
  }

  static int weight(const std::string& key) {
    static const std::vector<std::string> kOrder = {"offer.base_salary",
                                                    "offer.start",
                                                    "].shares",
                                                    "].value",
                                                    "].ownership",
                                                    "company.valuation",
                                                    "company.fully_diluted",
                                                    "].strike",
                                                    "offer.sign_on.amount",
                                                    "].vests",
                                                    "].months",
                                                    "].cliff",
                                                    "].every",
                                                    "offer.bonus",
                                                    "].kind",
                                                    "offer.sign_on",
                                                    "offer.expires",
                                                    "acceleration"};
    for (std::size_t i = 0; i < kOrder.size(); ++i) {
      if (key.find(kOrder[i]) != std::string::npos) return static_cast<int>(i);
    }
    return 100;
  }

  void sort() {
    sort_stably(out_.questions,
                [](const Question& a, const Question& b) { return weight(a.key) < weight(b.key); });
  }

  Reading& out_;
};

}  // namespace

void ask_silent(Reading& out) { Asker(out).ask(); }

}  // namespace parley::letter
