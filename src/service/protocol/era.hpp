// Era: the two ways to speak this protocol.
//
// A modern client says its version and what it can in `_meta` of every request, and the server
// remembers nothing. A legacy client begins with `initialize`, once, and says it no more. One
// server answers both: a version in `_meta` means modern.
//
//   {"_meta": {"io.modelcontextprotocol/protocolVersion": "2026-07-28",
//              "io.modelcontextprotocol/clientCapabilities": {}}} is modern
#pragma once

#include <optional>
#include <string>

#include "service/protocol/fault.hpp"

namespace parley::service {

enum class Era { legacy, modern };

inline constexpr const char* kModernVersion = "2026-07-28";

/// Who asks, as far as answers depend on it.
struct Client {
  Era era = Era::modern;
  bool elicits = false;  ///< questions may go back as input_required
};

/// Of a modern request; nothing where `params` say no version. ProtocolFault (invalid_params,
/// unsupported_version).
std::optional<Client> modern_client(const Json& params);

/// The version that an `initialize` is answered with: the client's where it is known.
std::string legacy_version(const Json& params);

}  // namespace parley::service
