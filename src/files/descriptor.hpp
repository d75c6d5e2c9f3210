// Descriptor: an open file of the system, closed when it goes.
#pragma once

#include <unistd.h>

#include <cerrno>
#include <utility>

namespace parley::files {

class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int get() const { return fd_; }
  bool is_open() const { return fd_ >= 0; }
  /// Another one in its place; what it held is closed, and errno stays.
  void take(int fd) {
    const int error = errno;
    close();
    fd_ = fd;
    errno = error;
  }
  int release() { return std::exchange(fd_, -1); }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

}  // namespace parley::files
