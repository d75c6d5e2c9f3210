// Of the report: the figures that matter most, of one offer as cards, of several side by side.
#include <fmt/format.h>

#include "parley/core/format.hpp"
#include "report/labels/offer_words.hpp"
#include "report/page/sections.hpp"
#include "report/views/compare/tables.hpp"

namespace parley::report {
namespace {

document::Card equity_card(const model::ComparedOffer& o, const Scenario& s) {
  if (!o.equity)
    return {"Equity", document::Cell::missing("unknown"), "nothing puts it into dollars"};
  std::string note = "as it vests";
  if (s.company.valuation)
    note +=
        fmt::format(", at a valuation of {}", format_short_dollars(s.company.valuation->value()));
  return {"Equity on paper", document::Cell::money(*o.equity), note};
}

document::Card present_card(const model::ComparedOffer& o, const Scenario& s) {
  const Percent& rate = s.projection.discount_rate;
  if (rate.is_zero())
    return {"With equity at zero", document::Cell::money(o.cash_total),
            "if none of it is ever paid"};
  return {"Present value", document::Cell::dollars(o.present_value),
          fmt::format("on day one, at {} a year", format_percent(rate))};
}

// What the exits make of the equity; absent where nothing is known of them.
std::optional<document::Card> exits_card(const model::ComparedOffer& o, const Scenario& s) {
  if (!o.exits) return std::nullopt;
  const auto& sure = o.exits->certainty_equivalent;
  const std::string zero =
      o.exits->p_zero > 0 ? fmt::format("{} chance of nothing", format_percent(o.exits->p_zero, 1))
                          : "always something";
  if (!sure)
    return document::Card{"Equity over its exits", document::Cell::dollars(o.exits->mean),
                          "mean; " + zero};
  return document::Card{
      "Equity is as good as", document::Cell::dollars(*sure),
      fmt::format("for sure, to you; mean {}, {}{}", format_dollars(o.exits->mean), zero,
                  s.projection.discount_rate.is_zero() ? "" : ", discounted")};
}

document::Cards cards(const Reported& r) {
  const model::ComparedOffer& o = r.comparison.offers.front();
  const int years = r.first().projection.years;
  const std::string left_out = without_text(r.first(), o.projection.ledger);
  const std::string without = left_out.empty() ? "" : "," + left_out;
  document::Cards c;
  c.cards.push_back({fmt::format("Over {} {}", years, years == 1 ? "year" : "years"),
                     document::Cell::money(o.total),
                     fmt::format("{} a year{}", format_dollars(o.average_year), without)});
  const model::Amounts& first = o.projection.years.front().amounts;
  c.cards.push_back({"In year 1", document::Cell::money(o.year_1),
                     first.sign_on.is_zero() ? "" : "with the sign-on"});
  c.cards.push_back({"Guaranteed cash", document::Cell::money(o.guaranteed_cash),
                     r.first().offer.payments.empty()
                         ? "base and sign-on, before any clawback"
                         : "base, sign-on and payments but retention, before any clawback"});
  if (!r.projected.front().scenario.offer.grants.empty())
    c.cards.push_back(equity_card(o, r.first()));
  c.cards.push_back(present_card(o, r.first()));
  if (auto card = exits_card(o, r.first())) c.cards.push_back(std::move(*card));
  return c;
}

}  // namespace

document::Section figures_section(const Reported& r) {
  document::Section s = {
      .id = "figures",
      .title = r.alone() ? "All figures" : "All figures, side by side",
      .lead = "totals, what is guaranteed, present value, rank as compare has it",
      .shown = document::Shown::folded};
  if (r.alone()) {
    s.lead = "the total, what is guaranteed, present value";
    s.parts.emplace_back(cards(r));
  } else {
    document::Table t = figures_table(r.scenarios, r.comparison);
    t.caption = "The figures of each offer; ranks go by worth on day one, as compare has them";
    s.parts.emplace_back(std::move(t));
  }
  for (std::size_t i = 0; i < r.scenarios.size(); ++i) {
    for (const std::string& c :
         caveats(r.projected[i].scenario, r.projected[i].projection.ledger)) {
      s.parts.emplace_back(document::Paragraph{prefix(r, i) + c, document::Tone::muted});
    }
  }
  return s;
}

}  // namespace parley::report
