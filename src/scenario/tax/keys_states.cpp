// The keys of [states.XX].
#include "scenario/tax/figures.hpp"

namespace parley::scenario {
namespace {

using D = TableDraft;
using V = const Value&;

constexpr KeyPath kState = "states.*.";

template <class T>
auto flag_into(T StateTax::*member) {
  return [member](D& d, V v) { d.state->*member = v.flag; };
}
auto number_into(std::optional<Ratio> StateTax::*member) {
  return [member](D& d, V v) { d.state->*member = v.number; };
}

void add_head(TaxRows& rows) {
  rows.add("states", kTable, "a table for each state");
  rows.add("states.*", kTable, "one state, by its two letters",
           [](D& d, V v) { d.state = &d.table.states[v.node->key]; });
  rows.add(kState + "name", kText, "its name", [](D& d, V v) { d.state->name = v.text; })
      .required();
  rows.add(kState + "figures", words("official|mixed|projected"), "how good the figures are",
           [](D& d, V v) { d.state->figures = v.node->text; })
      .required();
  rows.add(kState + "note", kText, "what of them is not official",
           [](D& d, V v) { d.state->note = v.text; });
  rows.add(kState + "changed", kText, "the act that changed them since the year before");
  rows.add(kState + "source", kText, "the document", [](D& d, V v) { d.state->source = v.text; })
      .required();
  rows.add(kState + "income_tax", kFlag, "false: wages are not taxed",
           flag_into(&StateTax::income_tax))
      .by_default("true");
  rows.add(kState + "itemizing_independent", kFlag,
           "the state's tax is the same however the federal return is made",
           flag_into(&StateTax::itemizing_independent));
  rows.add(kState + "starts_from", one_of<kStateTaxBases>(), "the income it begins with",
           [](D& d, V v) { d.state->starts_from = v.as(kStateTaxBases); })
      .by_default("\"agi\"");
  rows.add(kState + "supplemental", kTable, "flat withholding, for information");
  rows.add(kState + "supplemental.bonus", kRateFigure, "on a bonus",
           number_into(&StateTax::supplemental_bonus));
  rows.add(kState + "supplemental.other", kRateFigure, "on other pay",
           number_into(&StateTax::supplemental_other));
}

void add_rates(TaxRows& rows) {
  lists_by_status(rows, kState + "brackets", kBracket, "[from, rate]",
                  [](D& d) -> std::optional<ByStatus<TaxBrackets>>& { return d.state->brackets; });
  rows.add(kState + "rate", kRateFigure, "one rate on all of it", number_into(&StateTax::rate));
  rows.add(kState + "rate_less", kList, "[from, rate, minus] on all of it");
  rows.add(kState + "rate_less[]", kRowOfThree, "[from, rate, minus]", [](D& d, V v) {
    if (!v.numbers.empty())
      d.state->rate_less.push_back({v.numbers[0], v.numbers[1], v.numbers[2]});
  });
  by_status(rows, kState + "zero_tax_up_to", kFigure, "income up to which there is no tax",
            [](D& d) -> std::optional<StatusAmount>& { return d.state->zero_tax_up_to; });
  rows.add(kState + "zero_tax_on", words("taxable|agi"), "the income that is meant",
           [](D& d, V v) { d.state->zero_tax_on_agi = v.text == "agi"; })
      .by_default("\"taxable\"");
  rows.add(kState + "split_by_income", kFlag, "each spouse's share is taxed apart",
           flag_into(&StateTax::split_by_income));
  rows.add(kState + "separately_if_lower", kFlag, "two returns where they cost less",
           flag_into(&StateTax::separately_if_lower));
  rows.add(kState + "fixed", kFigure, "dollars where anything is taxable",
           number_into(&StateTax::fixed));
  lists_by_status(rows, kState + "share_credit", kRowOfTwo,
                  "[from, share of the tax that is taken off], by AGI",
                  [](D& d) -> std::optional<ByStatus<TaxSteps>>& { return d.state->share_credit; });
  rows.add(kState + "share_credit_over", kFlag, "a step begins over its income",
           flag_into(&StateTax::share_credit_over));
}

void add_additions(TaxRows& rows) {
  rows.add(kState + "additions", kList, "added to the income");
  rows.add(kState + "additions[]", kTable, "one addition",
           [](D& d, V) { d.state->additions.emplace_back(); });
  rows.add(kState + "additions[].name", kText, "what it is",
           [](D& d, V v) { d.state->additions.back().name = v.text; })
      .required();
  rows.add(kState + "additions[].kind", words("federal_deduction_over"), "how it is computed")
      .required();
  by_status(rows, kState + "additions[].income_over", kOverFigure, "AGI over which it applies",
            [](D& d) -> StatusAmount& { return d.state->additions.back().income_over; })
      .required();
  rows.add(kState + "additions[].inclusive", kFlag, "at that AGI too",
           [](D& d, V v) { d.state->additions.back().inclusive = v.flag; });
  by_status(rows, kState + "additions[].amount", kFigure, "what of the federal deduction is kept",
            [](D& d) -> StatusAmount& { return d.state->additions.back().amount; })
      .required();
}

void add_deductions(TaxRows& rows) {
  const KeyPath path = kState + "deductions[]";
  rows.add(kState + "deductions", kList, "taken off the income");
  rows.add(path, kTable, "one deduction", [](D& d, V) { d.state->deductions.emplace_back(); });
  const auto last = [](D& d) -> TaxDeduction& { return d.state->deductions.back(); };
  rows.add(path + ".name", kText, "what it is called", [last](D& d, V v) { last(d).name = v.text; })
      .required();
  rows.add(path + ".kind", one_of<kTaxDeductionKinds>(), "how it is computed",
           [last](D& d, V v) { last(d).kind = v.as(kTaxDeductionKinds); })
      .by_default("\"amount\"");
  rows.add(path + ".or_fica", kFlag, "Social Security and Medicare paid, if more",
           [last](D& d, V v) { last(d).or_fica = v.flag; });
  rows.add(path + ".with_amt_and_niit", kFlag, "these federal taxes count too",
           [last](D& d, V v) { last(d).with_amt_and_niit = v.flag; });
  add_amount_keys(rows, path, [last](D& d) -> TaxAmount& { return last(d).amount; });
  by_status(rows, path + ".most", kFigure, "at most",
            [last](D& d) -> std::optional<StatusAmount>& { return last(d).most; });
  by_status(rows, path + ".most_per_earner", kFigure, "at most, of each earner",
            [last](D& d) -> std::optional<StatusAmount>& { return last(d).most_per_earner; });
  lists_by_status(
      rows, path + ".most_by_income", kRowOfTwo, "[from, at most], by AGI",
      [last](D& d) -> std::optional<ByStatus<TaxSteps>>& { return last(d).most_by_income; });
  lists_by_status(
      rows, path + ".share_by_income", kRowOfTwo, "[from, share], by AGI",
      [last](D& d) -> std::optional<ByStatus<TaxSteps>>& { return last(d).share_by_income; });
}

void add_gains(TaxRows& rows) {
  const KeyPath path = kState + "gains.";
  const auto number = [&](const char* key, const Unit& unit,
                          std::optional<Ratio> GainsRules::*member, const char* help) {
    rows.add(path + key, unit, help, [member](D& d, V v) { d.state->gains.*member = v.number; });
  };
  rows.add(kState + "gains", kTable, "what is different for gains");
  number("exclude", kRateFigure, &GainsRules::exclude, "share of long-term gains that is left out");
  number("exclude_up_to", kFigure, &GainsRules::exclude_up_to,
         "dollars of gains that are left out");
  number("rate_cap", kRateFigure, &GainsRules::rate_cap,
         "the most that long-term gains are taxed at");
  number("short_term_extra_rate", kRateFigure, &GainsRules::short_term_extra_rate,
         "on short-term gains, on top");
  rows.add(path + "short_term_too", kFlag, "short-term gains are left out too",
           [](D& d, V v) { d.state->gains.short_term_too = v.flag; });
  rows.add(path + "not_taxed", kFlag, "no gain is taxed",
           [](D& d, V v) { d.state->gains.not_taxed = v.flag; });
  rows.add(path + "surtax", kTable, "a tax on all gains over an income");
  number("surtax.income_over", kOverFigure, &GainsRules::surtax_over, "the AGI");
  number("surtax.rate", kRateFigure, &GainsRules::surtax_rate, "its rate");
  lists_by_status(
      rows, path + "brackets", kBracket, "[from, rate] of long-term gains on top of other income",
      [](D& d) -> std::optional<ByStatus<TaxBrackets>>& { return d.state->gains.brackets; });
  lists_by_status(
      rows, path + "net_investment", kBracket, "[from, rate] on all gains",
      [](D& d) -> std::optional<ByStatus<TaxBrackets>>& { return d.state->gains.net_investment; });
  rows.add(kState + "gains_excise", kTable, "an excise on long-term gains",
           [](D& d, V) { d.state->gains_excise.emplace(); });
  rows.add(kState + "gains_excise.deduction", kFigure, "gains that are free",
           [](D& d, V v) { d.state->gains_excise->deduction = v.number; })
      .required();
  lists_by_status(rows, kState + "gains_excise.brackets", kBracket, "[from, rate]",
                  [](D& d) -> ByStatus<TaxBrackets>& { return d.state->gains_excise->brackets; })
      .required();
  rows.add(kState + "gains_excise.source", kText, "the document",
           [](D& d, V v) { d.state->gains_excise->source = v.text; })
      .required();
}

void add_recapture(TaxRows& rows) {
  rows.add(kState + "recapture", kList, "added back by steps of AGI");
  rows.add(kState + "recapture[]", kTable, "one of them",
           [](D& d, V) { d.state->recapture.emplace_back(); });
  rows.add(kState + "recapture[].name", kText, "what it is",
           [](D& d, V v) { d.state->recapture.back().name = v.text; })
      .required();
  const auto figure = [&](const char* key, StatusAmount TaxRecapture::*member, const char* help) {
    by_status(rows, kState + "recapture[]." + key, kFigure, help, [member](D& d) -> StatusAmount& {
      return d.state->recapture.back().*member;
    }).required();
  };
  figure("start", &TaxRecapture::start, "the AGI over which it begins");
  figure("per", &TaxRecapture::per, "dollars of AGI in a step");
  figure("by", &TaxRecapture::by, "dollars a begun step");
  figure("most", &TaxRecapture::most, "at most");
  const KeyPath table = kState + "recapture_table";
  rows.add(table, kTable, "what the lower brackets saved, taken back",
           [](D& d, V) { d.state->recapture_table.emplace(); });
  rows.add(table + ".name", kText, "what it is",
           [](D& d, V v) { d.state->recapture_table->name = v.text; });
  by_status(rows, table + ".income_over", kOverFigure, "the AGI over which it begins",
            [](D& d) -> StatusAmount& { return d.state->recapture_table->income_over; })
      .required();
  by_status(rows, table + ".phase_over", kFigure,
            "dollars of AGI over which a benefit is taken back",
            [](D& d) -> StatusAmount& { return d.state->recapture_table->phase_over; })
      .required();
  lists_by_status(rows, table + ".rows", kRowOfThree, "[taxable income over, base, benefit]",
                  [](D& d) -> ByStatus<std::vector<RecaptureTable::Row>>& {
                    return d.state->recapture_table->rows;
                  })
      .required();
}

void add_surtaxes(TaxRows& rows) {
  rows.add(kState + "surtaxes", kList, "taxes on top");
  rows.add(kState + "surtaxes[]", kTable, "one of them",
           [](D& d, V) { d.state->surtaxes.emplace_back(); });
  rows.add(kState + "surtaxes[].name", kText, "what it is called",
           [](D& d, V v) { d.state->surtaxes.back().name = v.text; })
      .required();
  lists_by_status(rows, kState + "surtaxes[].brackets", kBracket, "[from, rate] on taxable income",
                  [](D& d) -> ByStatus<TaxBrackets>& { return d.state->surtaxes.back().brackets; })
      .required();
}

void add_payroll(TaxRows& rows) {
  const KeyPath path = kState + "payroll[]";
  rows.add(kState + "payroll", kList, "contributions of employees");
  rows.add(path, kTable, "one contribution", [](D& d, V) { d.state->payroll.emplace_back(); });
  const auto last = [](D& d) -> PayrollItem& { return d.state->payroll.back(); };
  rows.add(path + ".name", kText, "what it is called", [last](D& d, V v) { last(d).name = v.text; })
      .required();
  rows.add(path + ".source", kText, "the document", [last](D& d, V v) { last(d).source = v.text; })
      .required();
  rows.add(path + ".rate", kRateFigure, "on wages", [last](D& d, V v) { last(d).rate = v.number; })
      .required();
  rows.add(path + ".wage_base", kFigure, "wages up to which it is due",
           [last](D& d, V v) { last(d).wage_base = v.number; });
  rows.add(path + ".most", kFigure, "at most", [last](D& d, V v) { last(d).most = v.number; });
  rows.add(path + ".after_401k", kFlag, "on wages less the 401(k)",
           [last](D& d, V v) { last(d).after_401k = v.flag; });
  rows.add(path + ".salt", kFlag, "deductible as a state tax",
           [last](D& d, V v) { last(d).salt = v.flag; });
}

}  // namespace

void add_state_keys(TaxRows& rows) {
  add_head(rows);
  add_rates(rows);
  add_additions(rows);
  add_deductions(rows);
  add_gains(rows);
  add_recapture(rows);
  add_credit_keys(rows, kState + "credits",
                  [](D& d) -> std::vector<TaxCredit>& { return d.state->credits; });
  add_surtaxes(rows);
  add_payroll(rows);
}

}  // namespace parley::scenario
