#include "cli/screen/input_disk.hpp"

#include <filesystem>
#include <istream>
#include <system_error>

namespace parley::cli {
namespace fs = std::filesystem;

void InputDisk::writes_to(const std::string& directory, const std::string& output) {
  std::error_code none;
  const fs::path path = fs::path(directory) / output;
  if (!fs::is_regular_file(path, none)) return;
  directory_ = directory;
  output_ = path.string();
}

void InputDisk::look_at(const std::string& path) const {
  std::error_code none;
  if (!output_.empty() && fs::equivalent(fs::path(directory_) / path, output_, none))
    reads_its_output_ = true;
}

Read<std::string> InputDisk::read(const std::string& path, std::size_t limit) const {
  if (path != "-") {
    look_at(path);
    return disk_.read(path, limit);
  }
  if (!text_) {
    text_.emplace(limit + 1, '\0');
    in_.read(text_->data(), static_cast<std::streamsize>(text_->size()));
    text_->resize(static_cast<std::size_t>(in_.gcount()));
  }
  if (text_->size() > limit) return {std::nullopt, kTooLarge};
  return {text_, {}};
}

}  // namespace parley::cli
