// Standard input that an interrupt ends: std::cin reads on after a signal, so Ctrl-C at a question
// would do nothing.
#pragma once

#include <array>
#include <functional>
#include <streambuf>

namespace parley::cli {

class StandardInput : public std::streambuf {
 public:
  /// `interrupted` is asked where a read was cut short by a signal.
  explicit StandardInput(std::function<bool()> interrupted)
      : interrupted_(std::move(interrupted)) {}

 protected:
  int_type underflow() override;

 private:
  std::function<bool()> interrupted_;
  std::array<char, 1 << 16> bytes_ = {};
};

}  // namespace parley::cli
