// Json: the values that every JSON answer is made of, each with one spelling.
#pragma once

#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "core/digits.hpp"
#include "core/text.hpp"
#include "parley/core/date.hpp"
#include "parley/core/money.hpp"
#include "parley/core/ratio.hpp"

namespace parley::report {

using Json = nlohmann::ordered_json;

inline Json json(Money m) { return m.value(); }
inline Json json(const Ratio& r) { return twelve_digits(r.value()); }
inline Json json(Date d) { return d.iso(); }
inline Json json(double x) { return twelve_digits(x); }

/// Derived dollars, to the cent, half away from zero.
inline Json json_dollars(double x) { return std::round(x * 100) / 100; }

/// null where there is nothing.
template <class T>
Json json(const std::optional<T>& x) {
  return x ? json(*x) : Json();
}
inline Json json_dollars(const std::optional<double>& x) { return x ? json_dollars(*x) : Json(); }

/// The text of an answer; bytes that are not UTF-8 are replaced, and the control characters that
/// JSON leaves as they are (DEL and those past it) are spelled as the others.
inline std::string written(const Json& j) {
  return visible_lines(j.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace parley::report
