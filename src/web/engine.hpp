// Engine: everything that the page asks, as one function from JSON to JSON.
//
// It holds the files that are open, in memory, beside those that belong to the program (templates,
// tax tables, playbooks, examples). A call says what is to be done and never throws; what goes
// wrong is in its answer. web/page/src/calls.ts has the shapes.
//
//   engine.call(R"({"do": "set", "text": "", "key": "title", "value": "Mine"})")
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace parley::web {

class Engine {
 public:
  Engine();
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  std::string call(std::string_view json);

 private:
  struct Desk;
  std::unique_ptr<Desk> desk_;
};

}  // namespace parley::web
