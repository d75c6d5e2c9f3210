// OutputFile: a file that appears whole or not at all.
//
// It is written beside its place under a name of its own and renamed when it is kept; whatever
// happens before that, the old file stays as it was and nothing partial is left.
#pragma once

#include <fstream>
#include <string>

namespace parley::cli {

class OutputFile {
 public:
  /// `path` relative to `directory` (empty: the current one). Stop (file_trouble) where it cannot
  /// be made.
  OutputFile(const std::string& directory, const std::string& path);
  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  std::ostream& stream() { return stream_; }
  /// Puts it in its place. Stop (file_trouble) where it could not be written in full.
  void keep();
  /// The same, and a Stop where a file is there already: that one stays as it is.
  void keep_if_new();

 private:
  void finish();

  std::string shown_;      // as the person wrote it
  std::string path_;       // where it will stand; a link is followed
  std::string temporary_;  // empty: written in place (a device or pipe)
  std::ofstream stream_;
};

}  // namespace parley::cli
