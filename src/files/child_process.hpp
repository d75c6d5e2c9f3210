// Another program, run once: fixed words, no shell, bounded time, memory and output.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace parley::files {

enum class ChildEnd {
  exited,
  not_found,
  not_started,
  too_slow,
  too_much,  ///< more output than allowed
  crashed,
};

struct ChildLimits {
  std::chrono::milliseconds time;
  std::size_t output;
  std::size_t memory = std::size_t{2} << 30;
};

struct ChildResult {
  ChildEnd end = ChildEnd::not_started;
  int status = 0;  ///< where it exited
  std::string out;
  std::string err;  ///< its first 64 KiB
};

/// Runs words[0], found on the PATH, with `input` as its standard input.
ChildResult run_child(const std::vector<std::string>& words, std::string_view input,
                      const ChildLimits& limits);

}  // namespace parley::files
