#include "parley/core/disk.hpp"

#include <fmt/format.h>

#include <filesystem>

namespace parley {
namespace {

Read<std::string> fault(std::string words) { return {std::nullopt, std::move(words)}; }

// "a/../b.toml" is "b.toml"; above the top there is nothing.
std::string normal(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().string();
}

}  // namespace

std::string too_large(std::size_t limit) {
  return limit == kLargestFile ? kTooLarge : fmt::format("is larger than {} bytes", limit);
}

Read<std::string> MemoryDisk::read(const std::string& path, std::size_t limit) const {
  auto found = files.find(path);
  if (found == files.end()) found = files.find(normal(path));
  if (found == files.end()) {
    const auto below = files.lower_bound(normal(path) + "/");
    const bool folder = below != files.end() && below->first.starts_with(normal(path) + "/");
    return fault(folder ? kIsFolder : "no such file");
  }
  if (found->second.size() > limit) return fault(too_large(limit));
  return {found->second, {}};
}

}  // namespace parley
