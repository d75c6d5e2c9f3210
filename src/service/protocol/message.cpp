#include "service/protocol/message.hpp"

namespace parley::service {
namespace {

ProtocolFault invalid(const std::string& message) { return {ErrorCode::invalid_request, message}; }

Message::Kind kind_of(const Json& message) {
  const bool answers = message.contains("result") || message.contains("error");
  if (answers && !message.contains("method")) return Message::Kind::answer;
  return message.contains("id") ? Message::Kind::request : Message::Kind::notification;
}

void check(const Json& message) {
  if (message.is_array()) throw invalid("messages come one by one, not in batches");
  if (!message.is_object()) throw invalid("a message is a JSON object");
  const auto version = message.find("jsonrpc");
  if (version == message.end() || *version != "2.0") throw invalid("jsonrpc has to be \"2.0\"");
}

}  // namespace

Json id_of(const Json& message) {
  if (!message.is_object() || !message.contains("id")) return {};
  const Json& id = message["id"];
  return id.is_string() || id.is_number_integer() ? id : Json();
}

Message read_message(const Json& message) {
  check(message);
  Message read{.kind = kind_of(message), .id = id_of(message), .method = {}};
  if (read.kind == Message::Kind::answer) return read;
  if (read.kind == Message::Kind::request && read.id.is_null())
    throw invalid("an id is a text or a whole number");
  const auto method = message.find("method");
  if (method == message.end() || !method->is_string()) throw invalid("method is not given");
  read.method = method->get<std::string>();
  if (const auto params = message.find("params"); params != message.end()) {
    const bool object = params->is_object();
    if (!object && read.kind == Message::Kind::request)  // a notification is never answered
      throw invalid_params("params have to be an object");
    if (object) read.params = *params;
  }
  return read;
}

Json result_message(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json error_message(const Json& id, const ProtocolFault& fault) {
  Json error = {{"code", static_cast<int>(fault.code)}, {"message", fault.what()}};
  if (!fault.data.is_null()) error["data"] = fault.data;
  Json message = {{"jsonrpc", "2.0"}};
  if (!id.is_null()) message["id"] = id;
  message["error"] = std::move(error);
  return message;
}

}  // namespace parley::service
