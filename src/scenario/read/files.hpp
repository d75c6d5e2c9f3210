// Files: texts parsed once, and the chain of files that a scenario extends.
#pragma once

#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/disk.hpp"
#include "parley/core/source.hpp"
#include "scenario/toml/node.hpp"

namespace parley::scenario {

/// A file as it was read: its tree, and every fault that it has on its own.
struct ParsedFile {
  std::shared_ptr<const SourceFile> source;
  Node root;
  std::vector<Diagnostic> faults;
  bool complete = true;  ///< false: some of it could not be parsed
  std::string trouble;   ///< why it could not be read at all: "no such file"
};

/// `path` as `file` says it: relative to the folder of that file.
std::string path_from(std::string_view file, std::string_view path);

/// One spelling for "a/../b.toml" and "b.toml".
std::string identity(const std::string& path);

/// Whether the command line names a file, or another file does.
enum class NamedBy { person, file };

/// Reads and parses; no faults of meaning yet.
std::shared_ptr<ParsedFile> parse_file(const std::string& path, const Disk& disk, NamedBy by);

/// The last few things that were made of a file, by path: what scenarios share is read once.
template <class T>
class Recent {
 public:
  std::shared_ptr<const T> find(const std::string& path) {
    for (auto at = kept_.begin(); at != kept_.end(); ++at) {
      if (at->first != path) continue;
      kept_.splice(kept_.begin(), kept_, at);
      return kept_.front().second;
    }
    return nullptr;
  }

  void keep(std::string path, std::shared_ptr<const T> made) {
    kept_.emplace_front(std::move(path), std::move(made));
    if (kept_.size() > kMost) kept_.pop_back();
  }

 private:
  static constexpr std::size_t kMost = 16;
  std::list<std::pair<std::string, std::shared_ptr<const T>>> kept_;
};

}  // namespace parley::scenario
