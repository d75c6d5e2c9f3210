// Call: one call of a tool: its arguments, the texts it may read, what was said on the way.
//
// An operation is run as the command line runs it, on the shelf instead of a disk. Its errors and
// warnings are kept with their places; a Stop becomes a ToolFault, which becomes a result.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "parley/app/request.hpp"
#include "parley/app/stop.hpp"
#include "parley/app/surroundings.hpp"
#include "parley/terms/scenario.hpp"
#include "service/protocol/era.hpp"
#include "service/tools/shelf.hpp"

namespace parley::service {

/// What every call works with, for as long as the server runs.
struct Desk {
  app::Surroundings program;     ///< its disk has the texts and tax tables of the program
  const Disk* folder = nullptr;  ///< of --folder; null: no file is opened
  std::string version;
};

/// A call that cannot be done; what was told before it says why where the message is empty.
struct ToolFault : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// What an operation gave.
struct Outcome {
  Json json;
  std::string markdown;
};

class Call {
 public:
  /// `params` are those of the request. A ToolFault where a text cannot be had.
  Call(const Desk& desk, const Json& params, const Client& client);

  bool has(const char* argument) const { return arguments_.contains(argument); }
  std::string text(const char* argument, std::string otherwise = {}) const;
  std::vector<std::string> texts(const char* argument) const;
  /// As an operation takes them: texts, a whole number as its digits, a flag as nothing.
  std::vector<std::string> values(const char* argument) const;
  bool flag(const char* argument) const { return arguments_.value(argument, false); }

  /// The offers that it is about: those of `which`, else all that were given.
  std::vector<std::string> which() const;
  /// The one that it is about: `offer`, else the first.
  std::string offer() const;

  Outcome run(std::string_view operation, std::vector<std::string> operands,
              app::Request::Values values = {});
  /// The offer that it is about, as `operation` reads it; what is wrong with it was told before.
  Scenario scenario(std::string_view operation, app::Request::Values values);
  /// Runs `act` as an operation runs: its Stop becomes a ToolFault.
  template <class Act>
  auto guarded(Act act) {
    try {
      return act();
    } catch (const app::Stop& stop) {
      throw fault_of(stop);
    }
  }

  /// Surroundings on the shelf, which tell this call.
  app::Surroundings around();
  /// The same, for what has been read and told before.
  app::Surroundings quiet();
  Shelf& shelf() { return shelf_; }
  const Shelf& shelf() const { return shelf_; }
  const Desk& desk() const { return desk_; }

  /// Whether questions may go back to the person, and have not yet.
  bool may_ask() const { return elicits_ && responses_.is_null(); }
  /// What a person answered, by the name of the question; empty answers are none.
  const Json& answers() const { return answers_; }

  const Json& errors() const { return errors_; }
  const Json& warnings() const { return warnings_; }
  /// The same as text, as a terminal shows them.
  const std::string& told() const { return told_; }

  void tell(const Diagnostic& d);

 private:
  ToolFault fault_of(const app::Stop& stop);
  void take_offers();
  void read_answers();

  const Desk& desk_;
  Json arguments_;
  Json responses_;
  Json answers_ = Json::object();
  bool elicits_ = false;
  Shelf shelf_;
  std::vector<std::string> names_;
  Json errors_ = Json::array();
  Json warnings_ = Json::array();
  std::string told_;
};

}  // namespace parley::service
