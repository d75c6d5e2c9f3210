#include "report/views/diff/offer_lines.hpp"

#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/views/diff/grant_lines.hpp"

namespace parley::report {
namespace {

using model::OfferPart;

std::string percent_or_money(const std::variant<Percent, Money>& by) {
  if (const Percent* p = std::get_if<Percent>(&by)) return format_percent(*p);
  return format_money(std::get<Money>(by)) + " a year";
}

std::string steps_text(const Clawback& c) {
  std::string text;
  for (const Clawback::Step& s : c.steps)
    text += fmt::format("{}{} before month {}", text.empty() ? "" : ", ", format_percent(s.share),
                        s.before_month);
  return text;
}

std::string how_much_text(const Clawback& c) {
  switch (c.kind) {
    case Clawback::Kind::full:
      return fmt::format("paid back in full on leaving within {} months", c.months);
    case Clawback::Kind::prorated:
      return fmt::format("paid back in part{} on leaving within {} months",
                         c.by == Clawback::By::days ? ", by days," : "", c.months);
    case Clawback::Kind::steps:
      break;
  }
  return "paid back on leaving: " + steps_text(c);
}

std::string clawback_text(const Clawback& c) {
  std::string text = how_much_text(c);
  if (c.from == Clawback::From::payment) text += " of the payment";
  if (!c.net_of.is_zero()) text += fmt::format(", after {} of tax", format_percent(c.net_of));
  return text;
}

std::string capitalized(std::string name) {
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  return name;
}

std::string_view kind_text(PaymentKind kind) {
  switch (kind) {
    case PaymentKind::relocation:
      return "Relocation";
    case PaymentKind::retention:
      return "Retention payment";
    case PaymentKind::guaranteed:
      return "Guaranteed payment";
    case PaymentKind::other:
      break;
  }
  return "";
}

std::string_view paid_text(BonusPaid paid) {
  switch (paid) {
    case BonusPaid::quarterly:
      return "quarterly";
    case BonusPaid::monthly:
      return "monthly";
    case BonusPaid::semiannual:
      return "twice a year";
    case BonusPaid::annual:
      break;
  }
  return "once a year";
}

class Lines {
 public:
  explicit Lines(const Scenario& s) : s_(s) {}

  std::vector<OfferLine> all() {
    const Offer& o = s_.offer;
    add(OfferPart::base_salary, "Base salary", format_money(o.base_salary));
    raises();
    sign_on();
    for (const Payment& p : o.payments) payment(p);
    for (std::size_t i = 0; i < o.bonuses(); ++i) bonus(o.bonus_at(i), i);
    for (const Benefit& b : o.benefits)
      add(OfferPart::benefits, b.name,
          (b.of_base ? format_percent(*b.of_base) + " of base" : format_money(b.yearly)) +
              " a year",
          "benefit");
    if (o.severance) severance(*o.severance);
    for (const Grant& g : o.listed_grants()) grant(g);
    for (const Refreshers& r : o.refreshers) refreshers(r);
    add(OfferPart::start, "Start", o.start.iso());
    if (o.expires) add(OfferPart::start, std::string(kExpires), o.expires->iso());
    return std::move(lines_);
  }

 private:
  void add(OfferPart part, std::string what, std::string says, std::string slot = {}) {
    lines_.push_back({part, std::move(what), std::move(says), std::move(slot)});
  }

  void raises() {
    if (!s_.offer.raise.is_zero())
      add(OfferPart::raises, "Raise", format_percent(s_.offer.raise) + " every year");
    for (const Raise& r : s_.offer.raises)
      add(OfferPart::raises,
          r.date ? "Raise from " + r.date->iso() : fmt::format("Raise after month {}", r.month),
          percent_or_money(r.by));
  }

  void sign_on() {
    const SignOn& sign_on = s_.offer.sign_on;
    for (const auto& part : sign_on.installments)
      add(OfferPart::sign_on, fmt::format("Sign-on at month {}", part.month),
          format_money(part.amount));
    if (!sign_on.installments.empty())
      add(OfferPart::sign_on, "Sign-on, on leaving", clawback_text(sign_on.clawback));
  }

  void payment(const Payment& p) {
    const std::string when = p.date ? "on " + p.date->iso() : fmt::format("at month {}", p.month);
    const std::string back = p.clawback ? "; " + clawback_text(*p.clawback) : "";
    const std::string_view kind = kind_text(p.kind);
    add(OfferPart::payments,
        kind.empty() ? capitalized(p.name) : fmt::format("{}, {}", kind, p.name),
        fmt::format("{} {}{}", format_money(p.amount), when, back),
        fmt::format("payment {}", kind));
  }

  void bonus(const Bonus& b, std::size_t i) {
    if (!b.promises_something()) return;
    const std::string title = b.name.empty() ? fmt::format("Bonus {}", i + 1) : capitalized(b.name);
    const std::string size =
        b.amount ? format_money(*b.amount) + " a year" : format_percent(b.rate) + " of base a year";
    add(OfferPart::bonus, title, fmt::format("{}, paid {}", size, paid_text(b.paid)), "bonus");
    plan_year(b, title);
    if (b.expected_payout != Percent::of_hundred(100))
      add(OfferPart::bonus, title + ": usual payout", format_percent(b.expected_payout) + " of it",
          "usual payout");
    for (const BonusTier& t : b.tiers)
      add(OfferPart::bonus, fmt::format("{} from a score of {}", title, format_number(t.score, 4)),
          format_percent(t.pays) + " of it", "from " + format_number(t.score, 4));
  }

  // Of a plan by calendar years: what else a letter says of it.
  void plan_year(const Bonus& b, const std::string& title) {
    if (b.plan_year != PlanYear::calendar) return;
    add(OfferPart::bonus, title + ": plan year",
        fmt::format("calendar, paid on {} to who is employed at {}; the first year {}",
                    b.payout_date.text(),
                    b.employed_at == EmployedAt::payout ? "the payout" : "the end of the year",
                    kFirstYears.of(b.first_year)),
        "plan year");
  }

  void severance(const Severance& v) {
    std::string text = fmt::format("{} months of base", v.months);
    if (!v.bonus_share.is_zero())
      text += fmt::format(" and {} of the bonuses of a year", format_percent(v.bonus_share));
    add(OfferPart::severance, "Severance", text);
  }

  void refreshers(const Refreshers& r) {
    add(OfferPart::equity, r.each.name + ": further grants",
        fmt::format("{} each, {} of them, the first at month {}, then every {} months",
                    size_text(r.each), r.count, r.from_month, r.every_months),
        "further grants");
    for (const GrantLine& l : grant_lines(r.each)) {
      if (l.what != "size" && l.what != "granted")
        add(OfferPart::equity, r.each.name + ": " + l.what + " of each", l.says, "each " + l.what);
    }
  }

  void grant(const Grant& g) {
    for (const GrantLine& l : grant_lines(g))
      add(l.is_clause ? OfferPart::acceleration : OfferPart::equity,
          fmt::format("{}: {}", g.name, l.what), l.says, l.what);
  }

  const Scenario& s_;
  std::vector<OfferLine> lines_;
};

}  // namespace

std::vector<OfferLine> offer_lines(const Scenario& s) { return Lines(s).all(); }

}  // namespace parley::report
