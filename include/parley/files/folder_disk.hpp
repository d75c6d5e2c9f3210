// FolderDisk: the files of one folder, and no other.
//
// A path is relative to the folder. One that leads out of it, by "..", from the root or over a
// link, is refused by the system itself while it is opened, as is whatever is no regular file.
//
//   FolderDisk("/home/ana/offers").read("as-offered.toml")
#pragma once

#include <string>

#include "parley/core/disk.hpp"

namespace parley::files {

class FolderDisk : public Disk {
 public:
  explicit FolderDisk(const std::string& folder);
  ~FolderDisk() override;
  FolderDisk(const FolderDisk&) = delete;
  FolderDisk& operator=(const FolderDisk&) = delete;

  /// Whether the folder could be opened.
  bool is_there() const { return folder_ >= 0; }

  /// Fault also: "is outside the folder that is open".
  Read<std::string> read(const std::string& path, std::size_t limit = kLargestFile) const override;

 private:
  int folder_ = -1;  // held open: its name may come to mean another one
};

}  // namespace parley::files
