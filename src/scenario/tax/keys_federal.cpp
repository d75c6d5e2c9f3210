// The keys of the head of a tax table and of [federal].
#include "scenario/tax/figures.hpp"

namespace parley::scenario {
namespace {

using D = TableDraft;
using V = const Value&;

// A text, a rate or an amount of the federal table at `member` of its part.
template <class Part, class T>
auto text_into(Part FederalTax::*part, T Part::*member) {
  return [part, member](D& d, V v) { (d.table.federal.*part).*member = v.text; };
}
template <class Part>
auto number_into(Part FederalTax::*part, Ratio Part::*member) {
  return [part, member](D& d, V v) { (d.table.federal.*part).*member = v.number; };
}
template <class Part>
auto status_of(Part FederalTax::*part, StatusAmount Part::*member) {
  return [part, member](D& d) -> StatusAmount& { return (d.table.federal.*part).*member; };
}

void add_head(TaxRows& rows) {
  rows.add("title", kText, "what the file is", [](D& d, V v) { d.table.title = v.text; });
  rows.add("year", whole(kFirstYear, kLastYear), "the tax year",
           [](D& d, V v) { d.table.year = v.count(); })
      .required();
  rows.add("checked", kDate, "the day on which the figures were last checked",
           [](D& d, V v) { d.table.checked = v.date; })
      .required();
  rows.add("currency", words("USD"), "of every amount");
  rows.add("federal", kTable, "the federal taxes").required();
  rows.add("federal.source", kText, "the document of the figures",
           [](D& d, V v) { d.table.federal.source = v.text; })
      .required();
  rows.add("federal.changed", kText, "the act that changed them since the year before");
  by_status(rows, "federal.standard_deduction", kFigure, "the standard deduction",
            [](D& d) -> StatusAmount& { return d.table.federal.standard_deduction; })
      .required();
  lists_by_status(rows, "federal.brackets", kBracket, "[from, rate]",
                  [](D& d) -> ByStatus<TaxBrackets>& { return d.table.federal.brackets; })
      .required();
}

void add_retirement(TaxRows& rows) {
  using P = FederalTax::Retirement;
  rows.add("federal.retirement", kTable, "limits of a 401(k)").required();
  rows.add("federal.retirement.source", kText, "the document",
           text_into(&FederalTax::retirement, &P::source))
      .required();
  rows.add("federal.retirement.elective_deferral", kFigure, "what an employee may defer",
           number_into(&FederalTax::retirement, &P::elective_deferral))
      .required();
  rows.add("federal.retirement.catch_up_50", kFigure, "more from age 50; not used");
  rows.add("federal.retirement.catch_up_60_63", kFigure, "more at 60 to 63; not used");
  rows.add("federal.retirement.annual_additions", kFigure, "with the employer's part; not used");
}

void add_fica(TaxRows& rows) {
  using P = FederalTax::Fica;
  const auto number = [&](const char* key, const Unit& unit, Ratio P::*member, const char* help) {
    rows.add(KeyPath("federal.fica.") + key, unit, help, number_into(&FederalTax::fica, member))
        .required();
  };
  rows.add("federal.fica", kTable, "Social Security and Medicare").required();
  rows.add("federal.fica.source", kText, "the document", text_into(&FederalTax::fica, &P::source))
      .required();
  number("social_security_rate", kRateFigure, &P::social_security_rate, "the employee's part");
  number("social_security_wage_base", kFigure, &P::social_security_wage_base,
         "wages up to which it is due");
  number("medicare_rate", kRateFigure, &P::medicare_rate, "the employee's part");
  number("additional_medicare_rate", kRateFigure, &P::additional_medicare_rate,
         "on a household's wages over it");
  number("additional_medicare_withheld_over", kFigure, &P::additional_medicare_withheld_over,
         "wages over which an employer takes it");
  by_status(rows, "federal.fica.additional_medicare_threshold", kFigure,
            "wages over which it is due",
            status_of(&FederalTax::fica, &P::additional_medicare_threshold))
      .required();
}

void add_withholding(TaxRows& rows) {
  using P = FederalTax::Withholding;
  const auto number = [&](const char* key, const Unit& unit, Ratio P::*member, const char* help) {
    rows.add(KeyPath("federal.withholding.") + key, unit, help,
             number_into(&FederalTax::withholding, member))
        .required();
  };
  rows.add("federal.withholding", kTable, "what employers take").required();
  rows.add("federal.withholding.source", kText, "the document",
           text_into(&FederalTax::withholding, &P::source))
      .required();
  rows.add("federal.withholding.note", kText, "what is peculiar",
           text_into(&FederalTax::withholding, &P::note));
  number("supplemental_rate", kRateFigure, &P::supplemental_rate, "on bonus and stock");
  number("supplemental_rate_over_limit", kRateFigure, &P::supplemental_rate_over_limit,
         "on what is over the limit");
  number("supplemental_limit", kFigure, &P::supplemental_limit, "of such pay in a year");
  by_status(rows, "federal.withholding.standard_deduction", kFigure, "that the tables assume",
            status_of(&FederalTax::withholding, &P::standard_deduction))
      .required();
}

void add_gains(TaxRows& rows) {
  using G = FederalTax::CapitalGains;
  rows.add("federal.capital_gains", kTable, "long-term gains").required();
  rows.add("federal.capital_gains.source", kText, "the document",
           text_into(&FederalTax::capital_gains, &G::source))
      .required();
  by_status(rows, "federal.capital_gains.zero_up_to", kFigure,
            "taxable income up to which 0 % is due",
            status_of(&FederalTax::capital_gains, &G::zero_up_to))
      .required();
  by_status(rows, "federal.capital_gains.fifteen_up_to", kFigure,
            "taxable income up to which 15 % is due",
            status_of(&FederalTax::capital_gains, &G::fifteen_up_to))
      .required();
  using N = FederalTax::Niit;
  rows.add("federal.niit", kTable, "the tax on net investment income").required();
  rows.add("federal.niit.source", kText, "the document", text_into(&FederalTax::niit, &N::source))
      .required();
  rows.add("federal.niit.rate", kRateFigure, "its rate", number_into(&FederalTax::niit, &N::rate))
      .required();
  by_status(rows, "federal.niit.threshold", kFigure, "AGI over which it is due",
            status_of(&FederalTax::niit, &N::threshold))
      .required();
}

void add_amt(TaxRows& rows) {
  using P = FederalTax::Amt;
  const auto number = [&](const char* key, Ratio P::*member, const char* help) {
    rows.add(KeyPath("federal.amt.") + key, kRateFigure, help,
             number_into(&FederalTax::amt, member))
        .required();
  };
  const auto status = [&](const char* key, StatusAmount P::*member, const char* help) {
    by_status(rows, KeyPath("federal.amt.") + key, kFigure, help,
              status_of(&FederalTax::amt, member))
        .required();
  };
  rows.add("federal.amt", kTable, "the alternative minimum tax").required();
  rows.add("federal.amt.source", kText, "the document", text_into(&FederalTax::amt, &P::source))
      .required();
  status("exemption", &P::exemption, "its exemption");
  status("phase_out_start", &P::phase_out_start, "AMT income over which the exemption falls");
  number("phase_out_rate", &P::phase_out_rate, "by how much a dollar");
  number("low_rate", &P::low_rate, "up to the break");
  number("high_rate", &P::high_rate, "over the break");
  status("rate_break", &P::rate_break, "the break");
}

void add_salt(TaxRows& rows) {
  using P = FederalTax::Salt;
  const auto status = [&](const char* key, StatusAmount P::*member, const char* help) {
    by_status(rows, KeyPath("federal.salt.") + key, kFigure, help,
              status_of(&FederalTax::salt, member))
        .required();
  };
  rows.add("federal.salt", kTable, "state and local taxes as an itemised deduction").required();
  rows.add("federal.salt.source", kText, "the document", text_into(&FederalTax::salt, &P::source))
      .required();
  status("cap", &P::cap, "the most that counts");
  status("phase_out_start", &P::phase_out_start, "AGI over which the cap falls");
  rows.add("federal.salt.phase_out_rate", kRateFigure, "by how much a dollar",
           number_into(&FederalTax::salt, &P::phase_out_rate))
      .required();
  status("floor", &P::floor, "under which the cap does not fall");
}

}  // namespace

void add_federal_keys(TaxRows& rows) {
  add_head(rows);
  add_retirement(rows);
  add_fica(rows);
  add_withholding(rows);
  add_gains(rows);
  add_amt(rows);
  add_salt(rows);
}

}  // namespace parley::scenario
