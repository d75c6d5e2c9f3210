// Where a thing was said: a file that was read, and places in it.
//
// Sources own the texts; a Place points into one. Whoever holds Places keeps the Sources alive
// (a Scenario holds a shared_ptr to its own). A file that many scenarios extend is held once, by
// all of them. Lines and columns count from 1, columns in bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace parley {

struct SourceFile {
  std::string path;  ///< as the person wrote it, or as it was reached from there
  std::string text;

  /// Line n (from 1) without its end; empty where there is none.
  std::string_view line(int n) const;
};

struct Place {
  const SourceFile* file = nullptr;  ///< null: no place known
  int line = 0;                      ///< 0: the file as a whole
  int column = 0;
  int length = 1;  ///< how many bytes to underline

  bool known() const { return file != nullptr; }
  /// "offer.toml:12:5", "offer.toml" for the whole file
  std::string text() const;
};

class Sources {
 public:
  const SourceFile* add(std::string path, std::string text);
  /// A file that is held elsewhere too; nothing where it is here already.
  void share(const std::shared_ptr<const SourceFile>& file);
  const std::vector<std::shared_ptr<const SourceFile>>& files() const { return files_; }

 private:
  std::vector<std::shared_ptr<const SourceFile>> files_;
};

}  // namespace parley
