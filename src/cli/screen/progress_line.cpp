#include "cli/screen/progress_line.hpp"

#include <fmt/format.h>

#include <ostream>

namespace parley::cli {
namespace {

constexpr std::chrono::seconds kQuiet{1};  // no progress before it

}  // namespace

void ProgressLine::show(double share) {
  if (!is_terminal_ || std::chrono::steady_clock::now() - begun_ < kQuiet) return;
  shown_ = true;
  err_ << fmt::format("\r\x1b[K{:.0f} % of the paths; Ctrl-C ends with what is known", 100 * share)
       << std::flush;
}

void ProgressLine::wipe() {
  if (shown_) err_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace parley::cli
