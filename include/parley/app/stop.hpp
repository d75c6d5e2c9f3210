// Exit statuses, in one place. A verb returns one of them; a Stop ends a run early with one.
#pragma once

#include <stdexcept>
#include <string>

namespace parley::cli {

enum class ExitStatus : int {
  done = 0,
  no = 1,              ///< done, and the answer is no: lint findings, faults that check found
  usage = 2,           ///< the command line makes no sense
  scenario_wrong = 3,  ///< a scenario or playbook has an error
  file_trouble = 4,    ///< a file of the command line is not there, or an output cannot be written
  our_bug = 70,
  interrupted = 130,
};

/// Ends the run: what is wrong, and the cure. An empty message says nothing more (it has been
/// said).
class Stop : public std::runtime_error {
 public:
  Stop(ExitStatus why, const std::string& message, std::string cure = {})
      : std::runtime_error(message), status(why), help(std::move(cure)) {}
  ExitStatus status;
  std::string help;
};

/// A command line that makes no sense.
inline Stop usage_error(const std::string& message, std::string cure = {}) {
  return {ExitStatus::usage, message, std::move(cure)};
}

}  // namespace parley::cli
