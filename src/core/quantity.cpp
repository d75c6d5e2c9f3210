#include "parley/core/quantity.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "amount_text.hpp"
#include "core/text.hpp"
#include "parley/core/format.hpp"

namespace parley {
namespace {

constexpr std::int64_t kMostDollars = 1'000'000'000'000'000;
constexpr std::int64_t kMostDollarsPerShare = 1'000'000'000'000;
constexpr std::int64_t kMostPercent = 1'000'000'000'000'000;

constexpr auto kMoneyShape =
    "is not an amount of dollars; write it like \"$175,000\", \"175k\" or \"$1.6B\"";
constexpr auto kPriceShape = "is not an amount of dollars per share; write it like \"$4.25\"";
constexpr auto kPercentShape = "is not a percentage; write it like \"15%\" or \"0.05%\"";

template <class T>
Read<T> fail(std::string fault, std::string cure = {}) {
  return {{}, std::move(fault), std::move(cure)};
}

std::string write(const std::string& text) { return fmt::format("write \"{}\"", text); }

bool is_decimal(std::string_view s) {
  return std::all_of(s.begin(), s.end(), [](char c) { return is_digit(c) || c == '.'; }) &&
         std::count(s.begin(), s.end(), '.') <= 1;
}

// The number that the digits say, times its scale; or what is wrong with them.
Read<Ratio> number_of(const AmountText& a, const char* shape) {
  if (a.digits.empty() || !is_digit(a.digits.front()) || !is_digit(a.digits.back()))
    return fail<Ratio>(shape);
  const auto digits = without_separators(a.digits);
  if (!digits) return fail<Ratio>("has its thousands separators in the wrong places");
  const auto number = Ratio::decimal(*digits);
  if (!number)
    return fail<Ratio>(is_decimal(*digits) ? "has more digits than an amount of dollars can"
                                           : shape);
  return {(a.negative ? -*number : *number) * Ratio(a.scale), {}, {}};
}

// How often a year a period pays; 0 where it is none that pay knows.
int times_a_year(Period p) {
  switch (p) {
    case Period::month:
      return 12;
    case Period::half_month:
      return 24;
    case Period::fortnight:
      return 26;
    case Period::week:
      return 52;
    case Period::day:
      return 260;
    case Period::hour:
      return 2'080;
    default:
      return 0;
  }
}

// "$176,800" of a ratio that is whole cents; empty otherwise.
std::string dollars_text(const Ratio& dollars) {
  const Read<Money> money = money_from(dollars);
  return money.value ? format_money(*money.value) : std::string();
}

std::string yearly_cure(const Ratio& amount, Period p) {
  const int times = times_a_year(p);
  const std::string yearly = dollars_text(amount * Ratio(times));
  if (yearly.empty()) return "say it a year";
  return p == Period::hour
             ? fmt::format(
                   "pay by the hour cannot be said: 40 hours in 52 weeks are 2,080, \"{}\" a year",
                   yearly)
             : fmt::format("say it a year: {} times is \"{}\"", times, yearly);
}

Read<Money> of_another_period(const AmountText& a, const Ratio& amount, Per per) {
  const std::string word(a.period_word);
  if (a.period == Period::year) {
    return fail<Money>(fmt::format("is paid once, not \"{}\"", word), write(dollars_text(amount)));
  }
  if (a.period == Period::share || per == Per::once) {
    return fail<Money>(fmt::format("cannot be said \"{}\"", word), write(dollars_text(amount)));
  }
  return fail<Money>(fmt::format("is said a year, not \"{}\"", word),
                     yearly_cure(amount, a.period));
}

// A text that holds one amount and something more.
Read<Money> not_quite(const AmountText& a, const Ratio& amount) {
  if (a.foreign) {
    return fail<Money>(
        fmt::format("is in another currency (\"{}\"), and only dollars can be said", a.currency),
        "convert it, and note the rate and its day in a comment");
  }
  if (!a.rest.empty()) return fail<Money>(kMoneyShape);
  const std::string meant = dollars_text(amount);
  return fail<Money>(kMoneyShape, meant.empty() ? std::string() : write(meant));
}

// "1/3": whole numbers alone.
std::optional<Ratio> fraction_of(std::string_view text) {
  const auto slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto above = Ratio::decimal(trimmed(text.substr(0, slash)));
  const auto below = Ratio::decimal(trimmed(text.substr(slash + 1)));
  constexpr std::int64_t kMost = 1'000'000'000;
  const auto fits = [](const std::optional<Ratio>& r) {
    return r && r->is_whole() && *r <= Ratio(kMost) && *r >= Ratio(-kMost);
  };
  if (!fits(above) || !fits(below) || *below <= Ratio(0)) return std::nullopt;
  return *above / *below;
}

// "15" of "15%" and of "15 percent"; empty where neither stands there.
std::optional<std::string_view> without_sign(std::string_view text) {
  constexpr std::string_view kWord = "percent";
  if (text.ends_with('%')) return trimmed(text.substr(0, text.size() - 1));
  if (text.size() <= kWord.size() || lowered(text.substr(text.size() - kWord.size())) != kWord)
    return std::nullopt;
  return trimmed(text.substr(0, text.size() - kWord.size()));
}

// What was meant by "15 pct", "33 1/3%" or "15% a year".
std::string percent_cure(std::string_view text) {
  const auto end =
      std::find_if_not(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '.'; });
  const std::string_view digits = text.substr(0, static_cast<std::size_t>(end - text.begin()));
  const auto number = Ratio::decimal(digits);
  if (!number) return {};
  std::string_view rest = trimmed(text.substr(digits.size()));
  if (const auto bare = without_sign(rest); bare && !bare->empty()) {
    if (const auto part = fraction_of(*bare)) {
      const Ratio whole = (*number + *part) / Ratio(100);
      return fmt::format("write \"{}/{}\", which is exact",
                         static_cast<std::int64_t>(whole.numerator()),
                         static_cast<std::int64_t>(whole.denominator()));
    }
  }
  constexpr std::array<std::string_view, 5> kMeant = {"%", "pct", "pc", "per cent", "percent"};
  const std::string small = lowered(rest);
  const bool meant = std::any_of(kMeant.begin(), kMeant.end(), [&](std::string_view w) {
    return std::string_view(small).starts_with(w);
  });
  return meant ? fmt::format("write \"{}%\"", digits) : std::string();
}

}  // namespace

Read<Money> money_from(const Ratio& dollars) {
  const Ratio most(kMostDollars);
  if (dollars > most || dollars < -most) return fail<Money>("is beyond 1e15 dollars");
  const Ratio cents = dollars * Ratio(100);
  if (!cents.is_whole()) return fail<Money>("has more than two decimals of a dollar");
  return {Money::cents(static_cast<std::int64_t>(cents.numerator())), {}, {}};
}

Read<Money> read_money(std::string_view text, Per per) {
  const AmountText a = take_apart(text);
  const Read<Ratio> number = number_of(a, kMoneyShape);
  if (!number.value) return fail<Money>(number.fault);
  if (a.foreign || !a.known_scale || !a.currency.empty() || !a.rest.empty())
    return not_quite(a, *number.value);
  const bool said_well = a.period == Period::none || (a.period == Period::year && per == Per::year);
  return said_well ? money_from(*number.value) : of_another_period(a, *number.value, per);
}

Read<Price> price_from(const Ratio& dollars) {
  const Ratio most(kMostDollarsPerShare);
  if (dollars > most || dollars < -most) return fail<Price>("is beyond 1e12 dollars a share");
  const Ratio millionths = dollars * Ratio(1'000'000);
  if (!millionths.is_whole()) return fail<Price>("has more than six decimals of a dollar");
  return {Price::millionths(static_cast<std::int64_t>(millionths.numerator())), {}, {}};
}

Read<Price> read_price(std::string_view text) {
  const AmountText a = take_apart(text);
  const Read<Ratio> number = number_of(a, kPriceShape);
  if (!number.value) return fail<Price>(number.fault);
  if (a.foreign) return fail<Price>(not_quite(a, *number.value).fault);
  const bool plain =
      a.scale_word.empty() && a.currency.empty() && a.rest.empty() && a.period == Period::none;
  if (plain) return price_from(*number.value);
  const Read<Price> meant = price_from(*number.value);
  const bool guess = meant.value && a.rest.empty() && a.scale_word.empty();
  return fail<Price>(kPriceShape, guess ? write(format_price(*meant.value)) : std::string());
}

Read<Percent> read_percent(std::string_view text) {
  const std::string_view s = trimmed(text);
  if (const auto fraction = fraction_of(s)) return {Percent::fraction(*fraction), {}, {}};
  const auto digits = without_sign(s);
  if (!digits) {
    const std::string cure = percent_cure(s);
    return fail<Percent>(
        cure.empty() ? "has no percent sign; write a percentage like \"15%\"" : kPercentShape,
        cure);
  }
  const auto number = Ratio::decimal(*digits);
  const std::string_view size = digits->substr(std::min<std::size_t>(
      digits->size(), digits->starts_with('-') || digits->starts_with('+') ? 1 : 0));
  if (!number && (size.empty() || !is_decimal(size) || !is_digit(size.front())))
    return fail<Percent>(kPercentShape, percent_cure(s));
  if (!number || *number > Ratio(kMostPercent) || *number < Ratio(-kMostPercent) ||
      number->denominator() > static_cast<Int128>(kMostPercent)) {
    return fail<Percent>(
        "has more digits than a percentage can: at most 15 on either side of the point",
        "round it; an exact part is a fraction, like \"1/3\"");
  }
  return {Percent::of_hundred(*number), {}, {}};
}

}  // namespace parley
