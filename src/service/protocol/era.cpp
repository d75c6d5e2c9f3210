#include "service/protocol/era.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace parley::service {
namespace {

constexpr const char* kVersion = "io.modelcontextprotocol/protocolVersion";
constexpr const char* kCapabilities = "io.modelcontextprotocol/clientCapabilities";
// The last is the answer to a version that nobody knows.
constexpr std::array<const char*, 4> kLegacyVersions = {"2024-11-05", "2025-03-26", "2025-06-18",
                                                        "2025-11-25"};

ProtocolFault unsupported(const std::string& requested) {
  return {ErrorCode::unsupported_version, "this version of the protocol is not supported",
          Json{{"supported", Json::array({kModernVersion})}, {"requested", requested}}};
}

// An empty `elicitation` means forms, as it did before there was anything else.
bool takes_forms(const Json& capabilities) {
  const auto elicitation = capabilities.find("elicitation");
  if (elicitation == capabilities.end() || !elicitation->is_object()) return false;
  return elicitation->empty() || elicitation->contains("form");
}

}  // namespace

std::optional<Client> modern_client(const Json& params) {
  const auto meta = params.find("_meta");
  if (meta == params.end()) return std::nullopt;
  if (!meta->is_object()) throw invalid_params("_meta has to be an object");
  const auto version = meta->find(kVersion);
  const auto capabilities = meta->find(kCapabilities);
  if (version == meta->end() && capabilities == meta->end()) return std::nullopt;
  if (version == meta->end() || !version->is_string())
    throw invalid_params(std::string("_meta lacks ") + kVersion);
  if (*version != kModernVersion) throw unsupported(version->get<std::string>());
  if (capabilities == meta->end() || !capabilities->is_object())
    throw invalid_params(std::string("_meta lacks ") + kCapabilities);
  return Client{.era = Era::modern, .elicits = takes_forms(*capabilities)};
}

std::string legacy_version(const Json& params) {
  const auto version = params.find("protocolVersion");
  if (version == params.end() || !version->is_string())
    throw invalid_params("protocolVersion is not given");
  const bool known =
      std::any_of(kLegacyVersions.begin(), kLegacyVersions.end(),
                  [&](const char* v) { return version->get_ref<const std::string&>() == v; });
  return known ? version->get<std::string>() : kLegacyVersions.back();
}

}  // namespace parley::service
