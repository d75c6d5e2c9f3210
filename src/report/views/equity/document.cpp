#include "report/views/equity/document.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/spoken_dollars.hpp"
#include "parley/core/format.hpp"
#include "report/views/equity/tables.hpp"

namespace parley::report {
namespace {

// "0.05% of today's company: 100,000 of its 200,000,000 fully diluted shares"
std::string size_text(const model::EquityView& v, const model::GrantView& g) {
  if (g.unit == GrantUnit::dollars) {
    return fmt::format("{} of liquid stock at the price of day one",
                       format_dollars(g.size.value()));
  }
  if (g.unit == GrantUnit::ownership) {
    return fmt::format("{} of today's fully diluted company; its share count is not known",
                       format_percent(Percent::fraction(g.size), 5));
  }
  const std::string shares = format_number(g.size, 2);
  if (!g.fraction) {
    return fmt::format("{} shares; of how many is not known: ask for the fully diluted count",
                       shares);
  }
  return fmt::format("{} of today's company: {} of its {} fully diluted shares",
                     format_percent(*g.fraction, 5), shares,
                     format_number(Ratio(v.company.fully_diluted_shares->count()), 0));
}

std::string headline_text(const model::EquityView& v, const model::GrantView& g) {
  if (!g.headline) return "Headline: not known, nothing says the valuation or the share.";
  if (g.unit == GrantUnit::dollars) return "It can be sold as it vests; it knows no exits.";
  if (g.priced_by == PricedBy::share_price) {
    return fmt::format(
        "At today's price of {} a share: {}. It can be sold as it vests; it knows no "
        "exits.",
        format_price(*v.company.share_price), format_dollars(*g.headline));
  }
  return fmt::format("Headline, on paper: {} ({} of a valuation of {}). Nobody pays you that.",
                     format_dollars(*g.headline), format_percent(*g.fraction, 5),
                     format_telling_dollars(v.company.valuation->value()));
}

std::string paper_text(const model::EquityView& v, const model::GrantView& g) {
  const bool discounted = !v.company.common_discount.is_zero() && g.priced_by == PricedBy::company;
  if (!g.paper || g.unit == GrantUnit::dollars || !(discounted || g.grant.is_option())) return {};
  std::string why =
      discounted ? format_percent(v.company.common_discount) + " less for common" : "";
  if (g.grant.is_option()) why += std::string(why.empty() ? "" : ", ") + "less the strike";
  return fmt::format("Paper value today: {} ({}).", format_dollars(*g.paper), why);
}

std::string exercise_text(const model::GrantView& g) {
  if (!g.cash_to_exercise) return {};
  return fmt::format("Exercising all of it takes {} of your own cash ({} a share), before any tax.",
                     format_dollars(*g.cash_to_exercise), format_price(*g.strike));
}

// When options end, and what of units that wait for a sale.
std::string ends_text(const model::GrantView& g) {
  std::string text;
  if (g.exercised_on_leaving) {
    text = "What has vested is bought on leaving: stock from then on, its strike paid. ";
  } else if (g.last_day_to_exercise) {
    text = fmt::format("The last day to exercise is {}: in a later exit the options pay nothing. ",
                       g.last_day_to_exercise->iso());
  }
  if (g.grant.double_trigger) {
    text += fmt::format("It is paid at a sale or a listing only, and in none after month {}. ",
                        g.grant.month + g.grant.liquidity_by_months);
  }
  if (!text.empty()) text.pop_back();
  return text;
}

// "company.fully_diluted_shares and offer.grants[0].strike": what nothing is known for want of.
std::string missing_keys(const model::EquityView& v) {
  std::string text;
  for (const model::GrantView& g : v.grants) {
    const std::string key = key_of(g.in_exits, g.grant);
    if (key.empty() || text.find(key) != std::string::npos) continue;
    text += (text.empty() ? "" : ", ") + key;
  }
  return text;
}

std::string first_pays_text(const model::EquityView& v, const model::GrantView& g) {
  if (!g.first_pays) {
    if (g.fraction && (g.last_day_to_exercise || g.grant.double_trigger))
      return fmt::format("In a sale as late as month {} it pays nothing.", v.break_even_month);
    return g.fraction && g.unit != GrantUnit::dollars && v.leave_month
               ? "Nothing of it vests: it pays in no exit."
               : "";
  }
  if (*g.first_pays == 0)
    return "The file lists no preferred stock before it: it pays from the first dollar of a sale.";
  std::string times;
  if (v.company.valuation && !v.company.valuation->is_zero()) {
    times = fmt::format(", {} times today's valuation",
                        format_number(*g.first_pays / v.company.valuation->value(), 2));
  }
  return fmt::format("The company must sell for more than {}{} before it pays anything (month {}).",
                     format_short_dollars(*g.first_pays), times, v.break_even_month);
}

void add_grant(document::Document& d, const model::EquityView& v, const model::GrantView& g) {
  d.blocks.emplace_back(document::Heading{2, g.grant.name});
  d.blocks.emplace_back(
      document::Paragraph{.text = size_text(v, g) + ".", .tone = document::Tone::strong});
  document::Bullets bullets;
  for (std::string text : {headline_text(v, g), paper_text(v, g), exercise_text(g), ends_text(g),
                           first_pays_text(v, g)}) {
    if (!text.empty()) bullets.items.push_back(std::move(text));
  }
  d.blocks.emplace_back(std::move(bullets));
}

std::string certainty_text(const model::EquityView& v) {
  if (!v.lottery->certainty_equivalent) {
    return "What is that worth to you? It depends on what you have besides: say it as "
           "preferences.outside_wealth, and the sure amount that is as good will stand here.";
  }
  return fmt::format(
      "To someone with {} besides and a risk aversion of {}, all of it is worth a sure {}.",
      format_short_dollars(v.preferences.outside_wealth->value()),
      format_number(v.preferences.risk_aversion, 2),
      format_dollars(*v.lottery->certainty_equivalent));
}

void add_lottery(document::Document& d, const model::EquityView& v) {
  if (!v.lottery) {
    d.blocks.emplace_back(document::Paragraph{
        .text = fmt::format("What the equity is worth in an exit is not known, for want of {}.",
                            missing_keys(v))});
    return;
  }
  const std::string discount =
      v.discount_rate.is_zero()
          ? ""
          : fmt::format(", discounted at {} a year", format_percent(v.discount_rate));
  d.blocks.emplace_back(document::Paragraph{
      .text = fmt::format(
          "Weighted by their chances the exits pay {}{}; the chance of nothing at all is {}.",
          format_dollars(v.lottery->mean), discount, format_percent(v.lottery->p_zero, 2)),
      .tone = document::Tone::strong});
  d.blocks.emplace_back(document::Paragraph{.text = certainty_text(v)});
}

void add_exits(document::Document& d, const model::EquityView& v) {
  d.blocks.emplace_back(document::Heading{2, "Exit by exit"});
  d.blocks.emplace_back(company_table(v));
  if (document::Table t = classes_table(v); !t.rows.empty()) d.blocks.emplace_back(std::move(t));
  for (std::size_t i = 0; i < v.grants.size(); ++i) d.blocks.emplace_back(grant_table(v, i));
  add_lottery(d, v);
  if (document::Plot p = payoff_plot(v); !p.series.empty()) d.blocks.emplace_back(std::move(p));
  const bool cancelled = v.company.unvested_at_exit == UnvestedAtExit::cancelled;
  if (v.leave_month) {
    d.blocks.emplace_back(document::Paragraph{
        .text = fmt::format("Assumes leaving after month {}: what would vest later is lost.",
                            *v.leave_month),
        .tone = document::Tone::muted});
    return;
  }
  d.blocks.emplace_back(document::Paragraph{
      .text = cancelled
                  ? "What has not vested at an exit is lost, as company.unvested_at_exit says."
                  : "What has not vested at an exit goes on vesting at its price and is paid at "
                    "its own dates.",
      .tone = document::Tone::muted});
}

}  // namespace

document::Document equity_document(const model::EquityView& v) {
  document::Document d{.title = v.title + ": equity"};
  if (v.grants.empty()) {
    d.blocks.emplace_back(document::Paragraph{.text = "The offer has no grants."});
    return d;
  }
  for (const model::GrantView& g : v.grants) add_grant(d, v, g);
  const auto liquid = [](const model::GrantView& g) { return g.unit == GrantUnit::dollars; };
  if (!v.exits.empty()) {
    add_exits(d, v);
  } else if (!std::all_of(v.grants.begin(), v.grants.end(), liquid)) {
    d.blocks.emplace_back(
        document::Paragraph{.text = "The file says no way in which the company may end: "
                                    "list some under [[exits]] with their chances, "
                                    "and what each pays stands here, beside the paper."});
  }
  return d;
}

}  // namespace parley::report
