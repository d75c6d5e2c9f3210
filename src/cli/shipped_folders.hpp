// The folders that belong to the program, found from where it stands: beside it, above it (in a
// build tree), or installed with it.
#pragma once

#include <string>

#include "parley/core/disk.hpp"

namespace parley::cli {

class ShippedFolders {
 public:
  ShippedFolders(std::string program, const Disk& disk)
      : program_(std::move(program)), disk_(disk) {}

  /// Empty where there is none.
  std::string templates() const;
  std::string tax_tables() const;
  /// The text of the browser page; empty where it was not built.
  std::string page() const;

 private:
  std::string program_;
  const Disk& disk_;
};

}  // namespace parley::cli
