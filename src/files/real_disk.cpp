#include "parley/files/real_disk.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <string_view>

#include "files/descriptor.hpp"

namespace parley::files {
namespace {

Read<std::string> fault(std::string words) { return {std::nullopt, std::move(words)}; }

std::string words_for(int error) {
  switch (error) {
    case ENOENT:
      return "no such file";
    case ENOTDIR:
      return "no such file (a part of its path is not a directory)";
    case EISDIR:
      return kIsFolder;
    case EACCES:
      return "permission denied";
    case ELOOP:
      return "symbolic links go in a circle";
    case ENAMETOOLONG:
      return "the name is too long";
    default:
      return std::strerror(error);
  }
}

// Not blocking: a named pipe that nobody writes to reads as empty, and does not wait for ever.
int open_to_read(const std::string& path) {
  return ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
}

// The descriptor that "/dev/stdin" and "/dev/fd/3" name; -1 for other paths. Linux cannot open one
// that is a socket.
int descriptor_named(const std::string& path) {
  if (path == "/dev/stdin") return STDIN_FILENO;
  constexpr std::string_view kFolder = "/dev/fd/";
  int fd = -1;
  if (!path.starts_with(kFolder)) return fd;
  const char* end = path.data() + path.size();
  const auto [stopped, error] = std::from_chars(path.data() + kFolder.size(), end, fd);
  return error == std::errc() && stopped == end ? fd : -1;
}

// The file opened to be read, or its own descriptor again; below 0 with errno.
int open_or_share(const std::string& path) {
  const int fd = open_to_read(path);
  if (fd >= 0 || errno != ENXIO) return fd;
  const int named = descriptor_named(path);
  if (named < 0) errno = ENXIO;
  return named < 0 ? -1 : ::fcntl(named, F_DUPFD_CLOEXEC, 3);
}

bool is_stream(int fd) {
  struct stat found = {};
  return ::fstat(fd, &found) == 0 && !S_ISREG(found.st_mode) && !S_ISDIR(found.st_mode);
}

Read<std::string> read_all(int fd, std::size_t limit) {
  std::string text;
  std::array<char, 16384> block;
  while (text.size() <= limit) {
    const ssize_t n = ::read(fd, block.data(), std::min(block.size(), limit + 1 - text.size()));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0 && errno == EAGAIN) {  // a pipe whose writer is not done
      pollfd waiting{fd, POLLIN, 0};
      ::poll(&waiting, 1, -1);
      continue;
    }
    if (n < 0) return fault(words_for(errno));
    if (n == 0) return {std::move(text), {}};
    text.append(block.data(), static_cast<std::size_t>(n));
  }
  return fault(too_large(limit));
}

}  // namespace

Read<std::string> RealDisk::read(const std::string& path, std::size_t limit) const {
  if (path.find('\0') != std::string::npos) return fault("no such file");
  const Descriptor file(open_or_share(path));
  if (file.get() < 0) return fault(words_for(errno));
  return read_all(file.get(), limit);
}

Read<std::string> RealDisk::read_named(const std::string& path, std::size_t limit) const {
  if (path.find('\0') != std::string::npos) return fault("no such file");
  const Descriptor file(open_to_read(path));
  if (file.get() < 0) return fault(words_for(errno));
  if (is_stream(file.get())) return fault("is not a regular file");
  return read_all(file.get(), limit);
}

}  // namespace parley::files
