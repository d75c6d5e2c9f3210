// A line on a terminal that is written over itself while something runs, and wiped at the end.
#pragma once

#include <chrono>
#include <iosfwd>

namespace parley::cli {

class ProgressLine {
 public:
  ProgressLine(std::ostream& err, bool is_terminal) : err_(err), is_terminal_(is_terminal) {}
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() { wipe(); }

  /// How much is done, from 0 to 1; nothing is shown in the first second.
  void show(double share);
  void wipe();

 private:
  std::ostream& err_;
  bool is_terminal_;
  std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
  bool shown_ = false;
};

}  // namespace parley::cli
