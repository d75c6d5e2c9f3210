// Tool: one thing that an assistant can have done, as data.
//
// It names the operation that it runs, which gives its words; what it takes; the schema of its
// answer; and how the answer is made. Every result has the same frame: what it was made with (the
// program's version, the hash of each text), errors and warnings with their places, and the answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/protocol/catalogue.hpp"
#include "service/tools/arguments.hpp"
#include "service/tools/call.hpp"

namespace parley::service {

/// A question to the person, in the one form that goes back to them.
struct PersonQuestion {
  std::string name;      ///< of the answer: "as-offered.toml: offer.raise"
  std::string question;  ///< as it is put
  std::string why;
};

struct ToolAnswer {
  Json answer = {};       ///< as the tool's schema says
  std::string text = {};  ///< for people
  /// Asked before there is an answer, where the client can; then there is none yet.
  std::vector<PersonQuestion> questions = {};
};

struct Tool {
  std::string_view name;       ///< "compare_offers"
  std::string_view title;      ///< "Compare offers"
  std::string_view operation;  ///< "compare"
  std::string_view use;        ///< when to call it, and what to know; sentences
  std::vector<Argument> arguments;
  Json (*schema)();
  ToolAnswer (*run)(Call&);
};

/// In the order in which lists give them.
const std::vector<Tool>& all_tools();

/// As the protocol sees it. The desk must outlive it.
ToolEntry entry_of(const Tool& tool, const Desk& desk);

}  // namespace parley::service
