// Whole processes from the outside: how long one takes, and how much memory.
#pragma once

#include <string>
#include <vector>

namespace parley::bench {

struct Run {
  double milliseconds = 0;
  double processor_milliseconds = 0;  ///< its own and the system's for it
  double mebibytes = 0;               ///< the most that it held
  int status = 0;                     ///< as wait() gives it: 0 is success
};

/// Runs a program, its output thrown away.
Run run_once(std::vector<std::string> words);

/// From here on a small process starts all others: what one is said to have held at the most is
/// never less than what its parent held. To be called first, while this one is small.
void start_from_a_small_process();

}  // namespace parley::bench
