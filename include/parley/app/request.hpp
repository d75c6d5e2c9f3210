// Request: what one operation is asked for.
//
// Operands and values are text, as a person would type them; an operation reads them by the names
// that stand in its inputs. Whoever makes a Request checks it against them:
//
//   Request r(*find_operation("plan"), {"offer.toml"}, {{"against", {"today.toml"}}});
//   check_request(r);
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/app/operation.hpp"
#include "parley/core/date.hpp"

namespace parley::app {

class Request {
 public:
  using Values = std::map<std::string, std::vector<std::string>, std::less<>>;

  Request(const Declaration& of, std::vector<std::string> operands, Values values = {},
          std::string format = {});

  const Declaration& declaration() const { return *of_; }
  const std::vector<std::string>& operands() const { return operands_; }
  const Values& values() const { return values_; }

  bool has(std::string_view input) const { return values_.contains(input); }
  /// The value given, else the input's fallback (empty without one).
  std::string text(std::string_view input) const;
  /// Every value of an input that repeats, as given.
  std::vector<std::string> all(std::string_view input) const;
  /// A whole number within the input's bounds; a usage error otherwise. Empty where neither given
  /// nor a fallback.
  std::optional<std::int64_t> whole(std::string_view input) const;
  /// A day from 1990 to 2150; a usage error otherwise. Empty where it was not given.
  std::optional<Date> date(std::string_view input) const;

  /// What the answer will be written as; the first of the declaration's where none was named.
  const std::string& format() const { return format_; }
  Request in_format(std::string format) &&;

  /// Every scenario file that it names, as operand or by an input.
  std::vector<std::string> offer_files() const;

 private:
  const Declaration* of_;
  std::vector<std::string> operands_;
  Values values_;
  std::string format_;
};

/// A day from 1990 to 2150 that is given for an input; a usage error otherwise.
Date day_of(std::string_view input, const std::string& given);

/// A Stop (usage) where a value has no such name, is none of its choices or is given twice.
void check_values(const Request& request);
/// The same, and where operands are too few or too many.
void check_request(const Request& request);

}  // namespace parley::app
