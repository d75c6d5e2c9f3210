// Any bytes as a quantity: what is read and written reads back as the same.
#include "parley/core/quantity.hpp"

#include "parley/core/date.hpp"
#include "parley/core/format.hpp"
#include "tests/fuzz/input.hpp"

using namespace parley;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = fuzz::text(data, size);
  const auto money = read_money(text);
  fuzz::demand(money.value.has_value() == money.fault.empty(), "an amount, or a fault");
  if (money.value)
    fuzz::demand(read_money(format_money(*money.value)).value == money.value, "money round trip");
  const auto price = read_price(text);
  if (price.value && price.value->millionths() >= 0) {
    fuzz::demand(read_price(format_price(*price.value)).value == price.value, "price round trip");
  }
  const auto percent = read_percent(text);
  fuzz::demand(percent.value.has_value() == percent.fault.empty(), "a percentage, or a fault");
  if (const auto date = Date::parse(text)) fuzz::demand(date->iso() == text, "date round trip");
  return 0;
}
