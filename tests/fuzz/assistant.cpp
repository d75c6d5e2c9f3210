// Any bytes as the lines of a client: each is answered with one line of JSON or passed over, and
// the server still knows who it is afterwards.
#include <sstream>

#include "service/serve.hpp"
#include "tests/fuzz/input.hpp"

using namespace parley;

namespace {

const service::Desk& desk() {
  static const MemoryDisk kNothing;
  static const service::Desk kDesk{.program = {.disk = kNothing}, .version = "fuzz"};
  return kDesk;
}

void hold(const std::string& line) {
  const auto answer = service::Json::parse(line, nullptr, false);
  fuzz::demand(!answer.is_discarded(), "an answer is one line of JSON");
  fuzz::demand(answer.value("jsonrpc", "") == "2.0", "it says its version");
  fuzz::demand(answer.contains("result") != answer.contains("error"), "a result or an error");
  const bool our_bug = answer.contains("error") && answer["error"]["code"] == -32603;
  fuzz::demand(!our_bug, "no error is our bug");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr const char* kLast = R"({"jsonrpc":"2.0","id":"last","method":"ping"})";
  std::istringstream in(std::string(fuzz::text(data, size)) + "\n" + kLast);
  std::ostringstream out;
  static const service::Catalogue kCatalogue = service::catalogue_of(desk());
  service::Server server(kCatalogue);
  service::serve(server, in, out);
  std::istringstream lines(out.str());
  std::string last;
  for (std::string line; std::getline(lines, line); last = line) hold(line);
  fuzz::demand(last == R"({"jsonrpc":"2.0","id":"last","result":{}})", "the last line is answered");
  return 0;
}
