#include <array>
#include <cstdint>

#include "core/utf8.hpp"
#include "letter/blocks/transfer.hpp"

namespace parley::letter {
namespace {

enum class Order { big, little };

unsigned byte_at(const Passage& p, std::size_t i) { return static_cast<unsigned char>(p.text[i]); }

bool begins_with(const Passage& p, unsigned first, unsigned second) {
  return p.text.size() >= 2 && byte_at(p, 0) == first && byte_at(p, 1) == second;
}

// By name or by the mark at its start; where neither says it, by where the zeros of plain letters
// stand.
Order order_of(const Passage& p, const std::string& charset) {
  if (begins_with(p, 0xFF, 0xFE)) return Order::little;
  if (begins_with(p, 0xFE, 0xFF)) return Order::big;
  if (charset.ends_with("le")) return Order::little;
  if (charset.ends_with("be")) return Order::big;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < p.text.size(); ++i) zeros[i % 2] += p.text[i] == '\0' ? 1U : 0U;
  return zeros[1] > zeros[0] ? Order::little : Order::big;
}

std::uint32_t unit_at(const Passage& p, std::size_t i, Order order) {
  const unsigned a = byte_at(p, i);
  const unsigned b = byte_at(p, i + 1);
  return order == Order::big ? a << 8U | b : b << 8U | a;
}

bool is_high(std::uint32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(std::uint32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

bool is_utf16(std::string_view bytes) {
  return bytes.size() >= 2 &&
         (bytes.substr(0, 2) == "\xFF\xFE" || bytes.substr(0, 2) == "\xFE\xFF");
}

Passage utf16_as_utf8(const Passage& bytes, const std::string& charset) {
  const Order order = order_of(bytes, charset);
  constexpr std::uint32_t kUnknown = 0xFFFD;
  Passage out;
  for (std::size_t i = 0; i + 1 < bytes.text.size(); i += 2) {
    std::uint32_t c = unit_at(bytes, i, order);
    Span at{bytes.from[i].start, bytes.from[i + 1].end};
    if (is_high(c) && i + 3 < bytes.text.size() && is_low(unit_at(bytes, i + 2, order))) {
      c = 0x10000 + ((c - 0xD800) << 10U) + (unit_at(bytes, i + 2, order) - 0xDC00);
      at.end = bytes.from[i + 3].end;
      i += 2;
    } else if (is_high(c) || is_low(c)) {
      c = kUnknown;
    }
    if (c != 0xFEFF && c != 0) out.add(utf8(c), at);
  }
  return out;
}

}  // namespace parley::letter
