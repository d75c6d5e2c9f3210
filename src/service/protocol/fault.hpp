// ProtocolFault: what the protocol itself refuses. What is wrong with an offer is no such fault: it
// is a tool's result.
#pragma once

#include <stdexcept>
#include <string>

#include "service/transport/json_text.hpp"

namespace parley::service {

enum class ErrorCode : int {
  not_json = -32700,
  invalid_request = -32600,
  no_such_method = -32601,
  invalid_params = -32602,
  our_bug = -32603,
  unsupported_version = -32022,
};

class ProtocolFault : public std::runtime_error {
 public:
  ProtocolFault(ErrorCode why, const std::string& message, Json more = {})
      : std::runtime_error(message), code(why), data(std::move(more)) {}
  ErrorCode code;
  Json data;  ///< null where the message says it all
};

inline ProtocolFault invalid_params(const std::string& message) {
  return {ErrorCode::invalid_params, message};
}

}  // namespace parley::service
