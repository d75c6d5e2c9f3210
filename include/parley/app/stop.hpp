// How a run ends: the status of an answer, and Stop, which ends a run early with one.
//
// The statuses are those of the command line (done 0, no 1, ...); other faces take what they need
// of them. A Stop says what is wrong and the cure: "lint needs the offer that the draft is about",
// "say it with --scenario OFFER".
#pragma once

#include <stdexcept>
#include <string>

namespace parley::app {

enum class Status : int {
  done = 0,
  no = 1,              ///< done, and the answer is no: lint findings, faults that check found
  usage = 2,           ///< what is asked for makes no sense
  scenario_wrong = 3,  ///< a scenario or playbook has an error
  file_trouble = 4,    ///< a file that was named is not there, or an output cannot be written
  our_bug = 70,
  interrupted = 130,
};

/// Ends the run: what is wrong, and the cure. An empty message says nothing more (it has been
/// said).
class Stop : public std::runtime_error {
 public:
  Stop(Status why, const std::string& message, std::string cure = {})
      : std::runtime_error(message), status(why), help(std::move(cure)) {}
  Status status;
  std::string help;
};

/// A request that makes no sense.
inline Stop usage_error(const std::string& message, std::string cure = {}) {
  return {Status::usage, message, std::move(cure)};
}

}  // namespace parley::app
