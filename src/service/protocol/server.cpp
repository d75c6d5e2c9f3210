#include "service/protocol/server.hpp"

#include <ostream>

#include "core/text.hpp"
#include "service/protocol/methods.hpp"

namespace parley::service {
namespace {

// Nothing in a list changes while the program runs, and nothing of it is about who asks.
constexpr int kDayInMs = 86'400'000;

// The one version in which messages may come together.
constexpr const char* kVersionOfBatches = "2025-03-26";

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
  if (message.method == "initialize") {
    begun_ = true;
    takes_batches_ = result["protocolVersion"] == kVersionOfBatches;
  }
  return client.era == Era::modern ? modern(std::move(result), *method, catalogue_)
                                   : std::move(result);
}

std::optional<Json> Server::reply(const Json& said) {
  const Json id = id_of(said);
  try {
    const Message message = read_message(said);
    if (message.kind != Message::Kind::request) return std::nullopt;
    return result_message(id, result(message));
  } catch (const ProtocolFault& fault) {
    return error_message(id, fault);
  } catch (const std::exception& e) {
    return error_message(
        id, {ErrorCode::our_bug, "this should not have happened: " + visible(e.what())});
  }
}

std::optional<Json> Server::replies(const Json& batch) {
  Json all = Json::array();
  for (const Json& said : batch) {
    if (std::optional<Json> one = reply(said)) all.push_back(std::move(*one));
  }
  return all.empty() ? std::nullopt : std::optional(std::move(all));
}

std::optional<std::string> Server::answer(const Line& line) {
  const auto not_json = [](const std::string& why) {
    return one_line(error_message({}, {ErrorCode::not_json, "the line " + why}));
  };
  if (line.too_long) return not_json("is longer than 4 MiB");
  const ReadJson read = read_json_text(line.text);
  if (!read.value) return not_json(read.fault);
  const bool batch = takes_batches_ && read.value->is_array() && !read.value->empty();
  const std::optional<Json> message = batch ? replies(*read.value) : reply(*read.value);
  return message ? std::optional(one_line(*message)) : std::nullopt;
}

void serve(Server& server, std::istream& in, std::ostream& out) {
  Lines lines(in);
  while (const auto line = lines.next()) {
    if (const auto answer = server.answer(*line)) out << *answer << '\n' << std::flush;
    if (!out) return;  // nobody listens any more
  }
}

}  // namespace parley::service
