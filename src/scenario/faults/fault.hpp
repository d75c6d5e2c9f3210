// Makers of diagnostics for the scenario layer; every code is in the catalogue (codes.cpp).
#pragma once

#include <string>
#include <string_view>

#include "parley/core/diagnostic.hpp"

namespace parley::scenario {

inline Diagnostic error(std::string_view code, std::string message, Place place = {},
                        std::string help = {}) {
  return {.severity = Severity::error,
          .code = std::string(code),
          .message = std::move(message),
          .place = place,
          .notes = {},
          .help = std::move(help)};
}

inline Diagnostic warning(std::string_view code, std::string message, Place place = {},
                          std::string help = {}) {
  Diagnostic d = error(code, std::move(message), place, std::move(help));
  d.severity = Severity::warning;
  return d;
}

}  // namespace parley::scenario
