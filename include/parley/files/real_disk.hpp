// RealDisk: the files of this machine.
//
// Standard input may be a pipe or a socket: "/dev/stdin" and "/dev/fd/3" are read as they stand.
// A pipe that nobody writes to is empty, and nothing waits for ever.
#pragma once

#include <string>

#include "parley/core/disk.hpp"

namespace parley::files {

class RealDisk : public Disk {
 public:
  Read<std::string> read(const std::string& path, std::size_t limit = kLargestFile) const override;
  Read<std::string> read_named(const std::string& path,
                               std::size_t limit = kLargestFile) const override;
};

}  // namespace parley::files
