// Server: one line of a client in, one line of an answer out, or none.
//
// It answers both eras and remembers how a legacy client has begun. Whatever a line holds, it is
// answered or passed over, and the next one is read.
//
//   server.answer({.text = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}"}) ==
//       "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

#include "service/protocol/catalogue.hpp"
#include "service/protocol/message.hpp"
#include "service/transport/lines.hpp"

namespace parley::service {

class Server {
 public:
  /// The catalogue must outlive it.
  explicit Server(const Catalogue& catalogue) : catalogue_(catalogue) {}

  /// Never throws; without an end of line.
  std::optional<std::string> answer(const Line& line);

 private:
  std::optional<Json> reply(const Json& said);
  std::optional<Json> replies(const Json& batch);
  Client client_of(const Message& message) const;
  Json result(const Message& message);

  const Catalogue& catalogue_;
  bool begun_ = false;          ///< by `initialize`
  bool takes_batches_ = false;  ///< as the version that it agreed on has them
};

/// Answers line by line until the input ends.
void serve(Server& server, std::istream& in, std::ostream& out);

}  // namespace parley::service
