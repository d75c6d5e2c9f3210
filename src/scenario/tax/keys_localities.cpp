// The keys of [localities.KEY].
#include "scenario/tax/figures.hpp"

namespace parley::scenario {
namespace {

using D = TableDraft;
using V = const Value&;

constexpr KeyPath kLocality = "localities.*.";

void add_head(TaxRows& rows) {
  const auto text = [&](const char* key, std::string LocalTax::*member, const char* help) {
    rows.add(kLocality + key, kText, help, [member](D& d, V v) { d.locality->*member = v.text; })
        .required();
  };
  rows.add("localities", kTable, "cities and counties that tax wages or income");
  rows.add("localities.*", kTable, "one locality, by its key",
           [](D& d, V v) { d.locality = &d.table.localities[v.node->key]; });
  text("name", &LocalTax::name, "its name");
  text("source", &LocalTax::source, "the document");
  text("state", &LocalTax::state, "the state that it lies in");
  rows.add(kLocality + "figures", words("official|of 2025 unless dated 2026|recalled"),
           "how good the figures are", [](D& d, V v) { d.locality->figures = v.node->text; })
      .required();
  rows.add(kLocality + "note", kText, "what of them is not official",
           [](D& d, V v) { d.locality->note = v.text; });
  rows.add(kLocality + "changed", kText, "the act that changed them since the year before");
}

}  // namespace

void add_locality_keys(TaxRows& rows) {
  add_head(rows);
  rows.add(kLocality + "base", one_of<kLocalTaxBases>(), "what it taxes",
           [](D& d, V v) { d.locality->base = v.as(kLocalTaxBases); })
      .required();
  by_status(rows, kLocality + "exemption", kFigure, "taken off it",
            [](D& d) -> std::optional<StatusAmount>& { return d.locality->exemption; });
  rows.add(kLocality + "rate", kRateFigure, "one rate on all of it",
           [](D& d, V v) { d.locality->rate = v.number; });
  lists_by_status(
      rows, kLocality + "brackets", kBracket, "[from, rate]",
      [](D& d) -> std::optional<ByStatus<TaxBrackets>>& { return d.locality->brackets; });
  lists_by_status(
      rows, kLocality + "rate_by_income", kRowOfTwo,
      "[from, rate]: one rate on the whole, by its size",
      [](D& d) -> std::optional<ByStatus<TaxSteps>>& { return d.locality->rate_by_income; });
  rows.add(kLocality + "over", kFlag, "a rate begins over its income",
           [](D& d, V v) { d.locality->over = v.flag; });
  rows.add(kLocality + "per_month", kFigure, "dollars a month of each earner",
           [](D& d, V v) { d.locality->per_month = v.number; });
  rows.add(kLocality + "also", kList, "other localities that tax it too");
  rows.add(kLocality + "also[]", kText, "its key",
           [](D& d, V v) { d.locality->also.push_back(v.text); });
  add_credit_keys(rows, kLocality + "credits",
                  [](D& d) -> std::vector<TaxCredit>& { return d.locality->credits; });
}

}  // namespace parley::scenario
