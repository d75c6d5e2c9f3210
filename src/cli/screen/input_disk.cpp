#include "cli/screen/input_disk.hpp"

#include <istream>

namespace parley::cli {

Read<std::string> InputDisk::read(const std::string& path, std::size_t limit) const {
  if (path != "-") return disk_.read(path, limit);
  if (!text_) {
    text_.emplace(limit + 1, '\0');
    in_.read(text_->data(), static_cast<std::streamsize>(text_->size()));
    text_->resize(static_cast<std::size_t>(in_.gcount()));
  }
  if (text_->size() > limit) return {std::nullopt, kTooLarge};
  return {text_, {}};
}

}  // namespace parley::cli
