// Descriptor: an open file of the system, closed when it goes.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace parley {

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  void take(int fd) {
    const int error = errno;
    ::close(std::exchange(fd_, fd));
    errno = error;
  }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_ = -1;
};

}  // namespace parley
