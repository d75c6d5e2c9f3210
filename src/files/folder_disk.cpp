#include "parley/files/folder_disk.hpp"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include "files/descriptor.hpp"

namespace parley::files {
namespace {

constexpr int kToRead = O_RDONLY | O_CLOEXEC | O_NONBLOCK;

Read<std::string> fault(std::string words) { return {std::nullopt, std::move(words)}; }

// Where the system cannot hold a path inside a folder, step by step and over no link at all.
int open_by_steps(int folder, const std::string& path) {
  Descriptor at(::fcntl(folder, F_DUPFD_CLOEXEC, 0));
  for (const std::filesystem::path& step : std::filesystem::path(path)) {
    if (step == ".." || step.is_absolute()) {
      errno = EXDEV;
      return -1;
    }
    at.take(::openat(at.get(), step.c_str(), kToRead | O_NOFOLLOW));
    if (at.get() < 0) return -1;
  }
  return at.release();
}

int open_inside(int folder, const std::string& path) {
  open_how how = {};
  how.flags = kToRead;
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
  const long fd = ::syscall(SYS_openat2, folder, path.c_str(), &how, sizeof how);
  if (fd >= 0 || (errno != ENOSYS && errno != EPERM)) return static_cast<int>(fd);
  return open_by_steps(folder, path);
}

std::string words_for(int error) {
  if (error == EXDEV || error == ELOOP) return "is outside the folder that is open";
  if (error == ENOENT || error == ENOTDIR) return "no such file in the folder that is open";
  return std::strerror(error);
}

Read<std::string> read_all(int fd, std::size_t limit) {
  std::string text;
  std::array<char, 16384> block;
  for (;;) {
    const ssize_t n = ::read(fd, block.data(), block.size());
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) return fault(std::strerror(errno));
    if (n == 0) return {std::move(text), {}};
    text.append(block.data(), static_cast<std::size_t>(n));
    if (text.size() > limit) return fault(too_large(limit));
  }
}

}  // namespace

FolderDisk::FolderDisk(const std::string& folder)
    : folder_(::open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {}

FolderDisk::~FolderDisk() {
  if (folder_ >= 0) ::close(folder_);
}

Read<std::string> FolderDisk::read(const std::string& path, std::size_t limit) const {
  if (path.empty() || path.find('\0') != std::string::npos) return fault(words_for(ENOENT));
  const Descriptor file(open_inside(folder_, path));
  if (file.get() < 0) return fault(words_for(errno));
  struct stat found = {};
  if (::fstat(file.get(), &found) != 0) return fault(std::strerror(errno));
  if (S_ISDIR(found.st_mode)) return fault(kIsFolder);
  if (!S_ISREG(found.st_mode)) return fault("is not a regular file");
  return read_all(file.get(), limit);
}

}  // namespace parley::files
