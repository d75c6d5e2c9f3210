// Workspace: offers in memory, for a face without a disk.
//
// It holds a person's files by name and what is turned in each, over files of the program that
// cannot be changed (playbooks, texts, tax tables). It is a Disk: a file may extend another of the
// workspace, and no path leads out of it: "../offer.toml" is no file.
//
//   Workspace w(&shipped); w.put("offer.toml", text); w.turn("offer.toml", "offer.base_salary",
//   "185k"); Surroundings around{.disk = w};  Request r(*op, {"offer.toml"}, {{"set",
//   w.settings()}});
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "parley/core/disk.hpp"

namespace parley::app {

class Workspace : public Disk {
 public:
  /// `shipped` must outlive it; null: nothing is shipped.
  explicit Workspace(const Disk* shipped = nullptr) : shipped_(shipped) {}

  /// Adds a file or replaces its text; false where the name is empty, leads out, or the text is
  /// larger than kLargestFile.
  bool put(const std::string& name, std::string text);
  void remove(const std::string& name);
  /// By their names, in order.
  const std::map<std::string, std::string>& files() const { return own_.files; }

  /// Reads that file as if it said key = value, until it is turned again; an empty value turns it
  /// back.
  void turn(const std::string& name, const std::string& key, const std::string& value);
  /// What is turned, as values of the input "set": "offer.toml:offer.base_salary=185k".
  std::vector<std::string> settings() const;

  /// A file of one's own, else one that is shipped.
  Read<std::string> read(const std::string& path, std::size_t limit = kLargestFile) const override;

 private:
  const Disk* shipped_;
  MemoryDisk own_;
  std::map<std::pair<std::string, std::string>, std::string> turned_;  // by file and key
};

}  // namespace parley::app
