// A disk on which "-" is standard input, read once and remembered.
#pragma once

#include <iosfwd>
#include <optional>

#include "parley/core/disk.hpp"

namespace parley::cli {

class InputDisk : public Disk {
 public:
  InputDisk(const Disk& disk, std::istream& in) : disk_(disk), in_(in) {}
  Read<std::string> read(const std::string& path, std::size_t limit = kLargestFile) const override;
  Read<std::string> read_named(const std::string& path,
                               std::size_t limit = kLargestFile) const override {
    return disk_.read_named(path, limit);
  }

 private:
  const Disk& disk_;
  std::istream& in_;
  mutable std::optional<std::string> text_;
};

}  // namespace parley::cli
