// Rows of the table of keys for figures of a tax table: one number, or one for each filing status.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "parley/terms/tax_table.hpp"
#include "scenario/keys/rows.hpp"

namespace parley::scenario {

/// A table that is being read, with the state and the locality at hand.
struct TableDraft {
  TaxTable table;
  StateTax* state = nullptr;
  LocalTax* locality = nullptr;
};

using TaxRows = Rows<TableDraft>;

inline constexpr std::int64_t kMostFigure = 1'000'000'000'000'000;
inline constexpr Unit kFigure{KeyType::number, {0, kMostFigure}};
/// An income over which a rule begins: -1 is every income.
inline constexpr Unit kOverFigure{KeyType::number, {-1, kMostFigure}};
inline constexpr Unit kRateFigure{KeyType::number, {-1, 1}};
inline constexpr Unit kRowOfTwo{KeyType::numbers, {2, 2}};
inline constexpr Unit kRowOfThree{KeyType::numbers, {3, 3}};
inline constexpr Unit kBracket{KeyType::numbers, {2, 3}};

/// `add` with each status and its key, and with none and "all", which stands for the four.
template <class Add>
void for_each_status_key(Add add) {
  for (const auto& row : kFilingStatuses.rows) add(std::string(row.name), std::optional(row.value));
  add(std::string("all"), std::optional<FilingStatus>());
}

template <class T>
T& made(std::optional<T>& x) {
  return x ? *x : x.emplace();
}
template <class T>
T& made(T& x) {
  return x;
}

/// `use` for the one status, or for the four.
template <class T, class Use>
void each_of(ByStatus<T>& values, std::optional<FilingStatus> only, Use use) {
  if (only) return use(values[*only]);
  for (T& value : values.of) use(value);
}

void push_row(TaxBrackets& to, const std::vector<Ratio>& row);
void push_row(TaxSteps& to, const std::vector<Ratio>& row);
void push_row(std::vector<RecaptureTable::Row>& to, const std::vector<Ratio>& row);

/// A number, or a table of them by status; `get` finds the StatusAmount, optional or not.
template <class Get>
Row by_status(TaxRows& rows, const KeyPath& path, const Unit& unit, std::string_view help,
              Get get) {
  for_each_status_key([&](const std::string& key, std::optional<FilingStatus> status) {
    rows.add(path + "." + key, unit, help, [get, status](TableDraft& d, const Value& v) {
      each_of(made(get(d)), status, [&](Ratio& x) { x = v.number; });
    });
  });
  return rows.add(path, unit, help, [get](TableDraft& d, const Value& v) {
    StatusAmount& amount = made(get(d));
    if (!v.node->is_table()) each_of(amount, {}, [&](Ratio& x) { x = v.number; });
  });
}

/// A list of rows of numbers, or a table of such lists by status.
template <class Get>
Row lists_by_status(TaxRows& rows, const KeyPath& path, const Unit& row, std::string_view help,
                    Get get) {
  const auto add_list = [&](const KeyPath& list, std::optional<FilingStatus> status) {
    rows.add(list + "[]", row, help, [get, status](TableDraft& d, const Value& v) {
      if (v.numbers.empty()) return;  // it did not read
      each_of(made(get(d)), status, [&](auto& to) { push_row(to, v.numbers); });
    });
  };
  for_each_status_key([&](const std::string& key, std::optional<FilingStatus> status) {
    rows.add(path + "." + key, kList, help);
    add_list(path + "." + key, status);
  });
  add_list(path, {});
  return rows.add(path, kList, help, [get](TableDraft& d, const Value&) { made(get(d)); });
}

void add_federal_keys(TaxRows& rows);
void add_state_keys(TaxRows& rows);
void add_locality_keys(TaxRows& rows);

/// The keys of an amount by income under `path`; `get` finds the TaxAmount.
template <class Get>
void add_amount_keys(TaxRows& rows, const KeyPath& path, Get get) {
  const auto figure = [&](const char* key, const Unit& unit, auto member, const char* help) {
    by_status(
        rows, path + "." + key, unit, help,
        [get, member](TableDraft& d) -> std::optional<StatusAmount>& { return get(d).*member; });
  };
  figure("amount", kFigure, &TaxAmount::amount, "dollars");
  figure("most_share", kRateFigure, &TaxAmount::most_share,
         "of the amount, that reductions take at most");
  figure("floor", kFigure, &TaxAmount::floor, "dollars that are left whatever the income");
  figure("income_limit", kFigure, &TaxAmount::income_limit, "over this income there is nothing");
  lists_by_status(
      rows, path + ".by_income", kRowOfTwo, "[from, dollars], by income",
      [get](TableDraft& d) -> std::optional<ByStatus<TaxSteps>>& { return get(d).by_income; });
  rows.add(path + ".over", kFlag, "a step begins over its income, not at it",
           [get](TableDraft& d, const Value& v) { get(d).over = v.flag; });
  rows.add(path + ".reduce_to_share_over", kTable, "over an income at least a share is gone");
  by_status(
      rows, path + ".reduce_to_share_over.start", kFigure, "the income",
      [get](TableDraft& d) -> std::optional<StatusAmount>& { return get(d).reduce_to_start; });
  by_status(
      rows, path + ".reduce_to_share_over.share", kRateFigure, "the share",
      [get](TableDraft& d) -> std::optional<StatusAmount>& { return get(d).reduce_to_share; });
  rows.add(path + ".reduce", kList, "what rising income takes away");
  rows.add(path + ".reduce[]", kTable, "one reduction",
           [get](TableDraft& d, const Value&) { get(d).reduce.emplace_back(); });
  by_status(rows, path + ".reduce[].start", kFigure, "the income over which it begins",
            [get](TableDraft& d) -> StatusAmount& { return get(d).reduce.back().start; })
      .required();
  const auto part = [&](const char* key, const Unit& unit, auto member, const char* help) {
    by_status(rows, path + ".reduce[]." + key, unit, help,
              [get, member](TableDraft& d) -> std::optional<StatusAmount>& {
                return get(d).reduce.back().*member;
              });
  };
  part("rate", kRateFigure, &TaxReduction::rate, "dollars a dollar");
  part("width", kFigure, &TaxReduction::width, "dollars of income over which it comes to nothing");
  part("per", kFigure, &TaxReduction::per, "dollars of income in a step");
  part("by", kFigure, &TaxReduction::by, "dollars a begun step");
  part("share", kRateFigure, &TaxReduction::share, "of the amount, a begun step");
}

/// The keys of a credit under `path` ("states.*.credits"); `get` finds the list.
template <class Get>
void add_credit_keys(TaxRows& rows, const KeyPath& path, Get get) {
  rows.add(path, kList, "taken off the tax");
  rows.add(path + "[]", kTable, "one credit",
           [get](TableDraft& d, const Value&) { get(d).emplace_back(); });
  rows.add(path + "[].name", kText, "what it is called",
           [get](TableDraft& d, const Value& v) { get(d).back().name = v.text; })
      .required();
  rows.add(path + "[].kind", one_of<kTaxCreditKinds>(), "how it is computed",
           [get](TableDraft& d, const Value& v) { get(d).back().kind = v.as(kTaxCreditKinds); })
      .by_default("\"amount\"");
  rows.add(path + "[].on", words("agi|taxable"), "the income that it goes by",
           [get](TableDraft& d, const Value& v) { get(d).back().on_taxable = v.text == "taxable"; })
      .by_default("\"agi\"");
  rows.add(path + "[].refundable", kFlag, "it may take the tax below 0",
           [get](TableDraft& d, const Value& v) { get(d).back().refundable = v.flag; });
  rows.add(path + "[].half", kFlag, "the lower income counts up to half of the whole",
           [get](TableDraft& d, const Value& v) { get(d).back().half = v.flag; });
  add_amount_keys(rows, path + "[]",
                  [get](TableDraft& d) -> TaxAmount& { return get(d).back().amount; });
  const auto figure = [&](const char* key, const Unit& unit, auto member, const char* help) {
    by_status(rows, path + "[]." + key, unit, help,
              [get, member](TableDraft& d) -> std::optional<StatusAmount>& {
                return get(d).back().*member;
              });
  };
  figure("rate", kRateFigure, &TaxCredit::rate, "of the smaller wages");
  figure("most", kFigure, &TaxCredit::most, "at most");
  figure("lower_earner_at_least", kFigure, &TaxCredit::lower_earner_at_least,
         "the smaller wages that it asks for");
  figure("taxable_at_least", kFigure, &TaxCredit::taxable_at_least,
         "the taxable income that it asks for");
  figure("lower_less", kFigure, &TaxCredit::lower_less, "taken off the smaller wages");
  figure("taxable_limit", kFigure, &TaxCredit::taxable_limit,
         "over this taxable income there is nothing");
  lists_by_status(rows, path + "[].brackets", kBracket,
                  "[from, rate] on the state's taxable income",
                  [get](TableDraft& d) -> std::optional<ByStatus<TaxBrackets>>& {
                    return get(d).back().brackets;
                  });
}

}  // namespace parley::scenario
