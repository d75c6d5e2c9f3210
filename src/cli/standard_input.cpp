#include "cli/standard_input.hpp"

#include <unistd.h>

#include <cerrno>
#include <ios>

namespace parley::cli {

StandardInput::int_type StandardInput::underflow() {
  ssize_t got = 0;
  do {
    got = ::read(STDIN_FILENO, bytes_.data(), bytes_.size());
  } while (got < 0 && errno == EINTR && !interrupted_());
  if (got < 0 && errno != EINTR) throw std::ios_base::failure("standard input cannot be read");
  if (got <= 0) return traits_type::eof();
  setg(bytes_.data(), bytes_.data(), bytes_.data() + got);
  return traits_type::to_int_type(bytes_[0]);
}

}  // namespace parley::cli
