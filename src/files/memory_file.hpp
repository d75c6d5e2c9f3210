// MemoryFile: a file that lives in memory, for programs and libraries that take only files.
//
// It has a path while it lives and never touches a disk:
//
//   MemoryFile book("workbook"); write_to(book.path()); std::string bytes = *book.bytes();
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "files/descriptor.hpp"

namespace parley::files {

class MemoryFile {
 public:
  explicit MemoryFile(const char* name);

  /// False where there was no memory for it.
  bool is_open() const { return file_.is_open(); }
  int descriptor() const { return file_.get(); }
  std::string path() const;

  /// Holds the text alone, to be read from its beginning; false where memory does not suffice.
  bool hold(std::string_view text);
  /// All that was written to it; empty where it cannot be read.
  std::optional<std::string> bytes() const;

 private:
  Descriptor file_;
};

}  // namespace parley::files
