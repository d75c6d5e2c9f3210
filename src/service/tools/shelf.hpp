// Shelf: the texts that a call may read, and nothing else.
//
// Offers come as text and are read from memory by their names; what they extend is another of them
// (by its path, else by the last part of it), and a playbook may be one of the program's. Only with
// a folder are files read, and only its own. The texts and tax tables of the program are read
// beside them.
//
//   {"name": "as-offered.toml", "toml": "title = ..."} is read as "as-offered.toml"
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parley/core/disk.hpp"

namespace parley::service {

/// Offers of a call, all together.
inline constexpr std::size_t kMostOfferBytes = 256 * 1024;
inline constexpr std::size_t kMostOffers = 20;

class Shelf : public Disk {
 public:
  /// Reads what lies under `open` (folders of the program) from `program`; what is not among the
  /// texts from `folder` where there is one.
  Shelf(const Disk& program, std::vector<std::string> open, const Disk* folder)
      : program_(program), open_(std::move(open)), folder_(folder) {}

  void put(const std::string& name, std::string text);
  /// From the folder. Fault: why it cannot be.
  Read<std::string> take(const std::string& name);

  Read<std::string> read(const std::string& path, std::size_t limit = kLargestFile) const override;
  Read<std::string> read_named(const std::string& path,
                               std::size_t limit = kLargestFile) const override {
    return read(path, limit);
  }

  /// By name, the hash of each text that was read.
  const std::map<std::string, std::string>& hashes() const { return hashes_; }
  std::size_t bytes() const { return bytes_; }

 private:
  bool is_open(const std::string& path) const;
  const std::string* text_at(const std::string& path) const;

  const Disk& program_;
  std::vector<std::string> open_;
  const Disk* folder_;
  std::map<std::string, std::string> texts_;
  mutable std::map<std::string, std::string> hashes_;
  std::size_t bytes_ = 0;
};

/// Whether a text may have this name: relative, within its folder, a line.
bool is_offer_name(const std::string& name);

}  // namespace parley::service
