#include "files/memory_file.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

namespace parley::files {

MemoryFile::MemoryFile(const char* name) : file_(::memfd_create(name, MFD_CLOEXEC)) {}

std::string MemoryFile::path() const { return "/proc/self/fd/" + std::to_string(file_.get()); }

bool MemoryFile::hold(std::string_view text) {
  while (file_.is_open() && !text.empty()) {
    const ssize_t n = ::write(file_.get(), text.data(), text.size());
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return false;
    text.remove_prefix(static_cast<std::size_t>(n));
  }
  return file_.is_open() && ::lseek(file_.get(), 0, SEEK_SET) == 0;
}

std::optional<std::string> MemoryFile::bytes() const {
  const off_t size = ::lseek(file_.get(), 0, SEEK_END);
  if (size < 0) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::size_t read = 0;
  while (read < bytes.size()) {
    const ssize_t n =
        ::pread(file_.get(), bytes.data() + read, bytes.size() - read, static_cast<off_t>(read));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) return std::nullopt;
    read += static_cast<std::size_t>(n);
  }
  return bytes;
}

}  // namespace parley::files
