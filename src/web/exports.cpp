// What the worker calls: a text in, a text out, both NUL-ended in the engine's memory. The answer
// stands until the next call. The list of exported functions is exports.txt.
#include <string>

#include "web/engine.hpp"

namespace {

parley::web::Engine& engine() {
  static parley::web::Engine engine;
  return engine;
}

}  // namespace

extern "C" const char* parley_call(const char* json) {
  static std::string answer;
  answer = engine().call(json);
  return answer.c_str();
}
