// Disk: where texts come from.
//
// The library reads files only through a Disk, so that tests use files that were never written and
// a program can serve its own; the files of this machine are files/real_disk.hpp. A read gives the
// whole text, or the reason as words that follow a name: "no such file". Nothing larger than the
// limit is ever held: 1 MiB is 1'048'576 bytes.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "parley/core/quantity.hpp"

namespace parley {

inline constexpr std::size_t kLargestFile = 1 << 20;
/// The fault of a file beyond that.
inline constexpr const char* kTooLarge = "is larger than 1 MiB";
/// The fault of a folder.
inline constexpr const char* kIsFolder = "is a directory";
/// The fault of one beyond any limit: "is larger than 100 bytes".
std::string too_large(std::size_t limit);

class Disk {
 public:
  virtual ~Disk() = default;
  /// The bytes of the file. Fault: "no such file", "is a directory", "is larger than 1 MiB", ...
  virtual Read<std::string> read(const std::string& path,
                                 std::size_t limit = kLargestFile) const = 0;
  /// The same of a file that another file names: a pipe, a socket or a device is refused there, for
  /// it would give something else to each who asks. Fault: "is not a regular file".
  virtual Read<std::string> read_named(const std::string& path,
                                       std::size_t limit = kLargestFile) const {
    return read(path, limit);
  }
};

/// Files in memory, by path.
class MemoryDisk : public Disk {
 public:
  std::map<std::string, std::string> files;
  Read<std::string> read(const std::string& path, std::size_t limit = kLargestFile) const override;
};

}  // namespace parley
