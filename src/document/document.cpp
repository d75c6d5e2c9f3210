#include "document/document.hpp"

#include <fmt/format.h>

#include <cmath>

#include "core/digits.hpp"
#include "parley/core/format.hpp"

namespace parley::document {
namespace {

Tone tone_of(double x, Tone asked) { return x < 0 && asked == Tone::plain ? Tone::bad : asked; }

std::string plain_double(double x) { return fmt::format("{}", twelve_digits(x)); }

}  // namespace

Cell Cell::words(std::string text, Tone tone) {
  std::string raw = text;
  return {std::move(text), std::move(raw), std::nullopt, tone};
}

Cell Cell::money(Money m, Tone tone) {
  return {format_dollars(m), plain_cents(m), m.value(), tone_of(m.value(), tone)};
}

Cell Cell::cents(Money m, Tone tone) {
  return {format_cents(m), plain_cents(m), m.value(), tone_of(m.value(), tone)};
}

Cell Cell::dollars(double x, Tone tone) {
  std::string raw = fmt::format("{:.2f}", x);
  if (raw == "-0.00") raw = "0.00";
  return {format_dollars(x), std::move(raw), x, tone_of(x, tone)};
}

Cell Cell::percent(const Percent& p, int decimals, Tone tone) {
  return {format_percent(p, decimals), plain_double(p.value()), p.value(),
          tone_of(p.value(), tone)};
}

Cell Cell::percent(double fraction, int decimals, Tone tone) {
  return {format_percent(fraction, decimals), plain_double(fraction), fraction,
          tone_of(fraction, tone)};
}

Cell Cell::number(const Ratio& r, int decimals, Tone tone) {
  const double x = r.value();
  return {format_number(r, decimals), r.is_whole() ? fmt::format("{:.0f}", x) : plain_double(x), x,
          tone_of(x, tone)};
}

Cell Cell::number(double x, int decimals, Tone tone) {
  return {format_number(x, decimals), plain_double(x), x, tone_of(x, tone)};
}

Cell Cell::date(Date d, Tone tone) {
  std::string iso = d.iso();
  return {iso, iso, std::nullopt, tone};
}

Cell Cell::missing(std::string why) { return {std::move(why), "", std::nullopt, Tone::muted}; }

std::vector<std::string> texts_of(const Document& document) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) {
    if (const auto* h = std::get_if<Heading>(&block)) texts.push_back(h->text);
    if (const auto* p = std::get_if<Paragraph>(&block)) texts.push_back(p->text);
    if (const auto* s = std::get_if<Spoken>(&block)) texts.push_back(s->text);
    if (const auto* b = std::get_if<Bullets>(&block))
      texts.insert(texts.end(), b->items.begin(), b->items.end());
  }
  return texts;
}

}  // namespace parley::document
