// Message: one JSON-RPC message of a client, its form checked.
//
// A request has an id and is answered; a notification has none and is not; an answer to a question
// of ours would be neither, and we ask none.
#pragma once

#include <string>
#include <string_view>

#include "service/protocol/fault.hpp"

namespace parley::service {

struct Message {
  enum class Kind { request, notification, answer };
  Kind kind = Kind::request;
  Json id;  ///< a text or a whole number; null of a notification
  std::string method;
  Json params = Json::object();
};

/// The id of something that may be a message, for its answer; null where it has none.
Json id_of(const Json& message);

/// ProtocolFault (invalid_request, invalid_params) where it is none.
Message read_message(const Json& message);

/// Texts of answers; an id that is null is left out.
Json result_message(const Json& id, Json result);
Json error_message(const Json& id, const ProtocolFault& fault);

}  // namespace parley::service
