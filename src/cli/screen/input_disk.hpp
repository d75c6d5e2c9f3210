// A disk on which "-" is standard input, read once and remembered; it notices where a file is read
// that the answer would be written over.
#pragma once

#include <atomic>
#include <iosfwd>
#include <optional>
#include <string>

#include "parley/core/disk.hpp"

namespace parley::cli {

class InputDisk : public Disk {
 public:
  InputDisk(const Disk& disk, std::istream& in) : disk_(disk), in_(in) {}
  /// The answer goes to `output`; paths are relative to `directory` (empty: the current one).
  void writes_to(const std::string& directory, const std::string& output);
  /// Whether that file was read, by whatever name.
  bool reads_its_output() const { return reads_its_output_; }
  Read<std::string> read(const std::string& path, std::size_t limit = kLargestFile) const override;
  Read<std::string> read_named(const std::string& path,
                               std::size_t limit = kLargestFile) const override {
    look_at(path);
    return disk_.read_named(path, limit);
  }

 private:
  const Disk& disk_;
  std::istream& in_;
  void look_at(const std::string& path) const;

  std::string directory_;
  std::string output_;  // empty: none that stands already
  mutable std::atomic<bool> reads_its_output_ = false;
  mutable std::optional<std::string> text_;
};

}  // namespace parley::cli
