#include "service/protocol/server.hpp"

#include <ostream>

#include "core/text.hpp"
#include "service/protocol/methods.hpp"

namespace parley::service {
namespace {

// Nothing in a list changes while the program runs, and nothing of it is about who asks.
constexpr int kDayInMs = 86'400'000;

// What a modern result carries beyond its own members.
Json modern(Json result, const Method& method, const Catalogue& catalogue) {
  if (!result.contains("resultType")) result["resultType"] = "complete";
  if (method.cached) {
    result["ttlMs"] = kDayInMs;
    result["cacheScope"] = "public";
  }
  result["_meta"]["io.modelcontextprotocol/serverInfo"] = catalogue.server;
  return result;
}

ProtocolFault no_such_method(const std::string& name) {
  constexpr std::size_t kMost = 80;
  return {ErrorCode::no_such_method,
          "there is no method \"" + visible(name.substr(0, kMost)) + "\""};
}

}  // namespace

Client Server::client_of(const Message& message) const {
  if (const auto client = modern_client(message.params)) return *client;
  // Before it begins, a legacy client may ask whether anybody is there.
  if (begun_ || message.method == "initialize" || message.method == "ping")
    return {.era = Era::legacy};
  throw invalid_params(
      "params._meta lacks io.modelcontextprotocol/protocolVersion and "
      "io.modelcontextprotocol/clientCapabilities (a client of before 2026-07-28 begins with "
      "initialize)");
}

Json Server::result(const Message& message) {
  const Client client = client_of(message);
  const Method* method = find_method(message.method, client.era);
  if (!method) throw no_such_method(message.method);
  Json result = method->answer(catalogue_, message.params, client);
  begun_ = begun_ || message.method == "initialize";
  return client.era == Era::modern ? modern(std::move(result), *method, catalogue_)
                                   : std::move(result);
}

std::optional<Json> Server::reply(const Line& line, Json& id) {
  if (line.too_long) throw ProtocolFault(ErrorCode::not_json, "the line is longer than 4 MiB");
  const ReadJson read = read_json_text(line.text);
  if (!read.value) throw ProtocolFault(ErrorCode::not_json, "the line " + read.fault);
  id = id_of(*read.value);
  const Message message = read_message(*read.value);
  if (message.kind != Message::Kind::request) return std::nullopt;
  return result_message(id, result(message));
}

std::optional<std::string> Server::answer(const Line& line) {
  Json id;
  try {
    const std::optional<Json> message = reply(line, id);
    return message ? std::optional(one_line(*message)) : std::nullopt;
  } catch (const ProtocolFault& fault) {
    return one_line(error_message(id, fault));
  } catch (const std::exception& e) {
    return one_line(error_message(
        id, {ErrorCode::our_bug, "this should not have happened: " + visible(e.what())}));
  }
}

void serve(Server& server, std::istream& in, std::ostream& out) {
  Lines lines(in);
  while (const auto line = lines.next()) {
    if (const auto answer = server.answer(*line)) out << *answer << '\n' << std::flush;
    if (!out) return;  // nobody listens any more
  }
}

}  // namespace parley::service
