#include "parley/app/workspace.hpp"

#include <filesystem>

namespace parley::app {
namespace {

// One spelling of a name within the workspace; empty where it leads out of it.
std::string inner(const std::string& name) {
  const std::filesystem::path path = std::filesystem::path(name).lexically_normal();
  const bool leads_out = path.is_absolute() || (!path.empty() && *path.begin() == "..");
  return leads_out || !path.has_filename() || path == "." ? "" : path.string();
}

}  // namespace

bool Workspace::put(const std::string& name, std::string text) {
  const std::string file = inner(name);
  if (file.empty() || text.size() > kLargestFile) return false;
  own_.files[file] = std::move(text);
  return true;
}

void Workspace::remove(const std::string& name) {
  const std::string file = inner(name);
  own_.files.erase(file);
  std::erase_if(turned_, [&](const auto& t) { return t.first.first == file; });
}

void Workspace::turn(const std::string& name, const std::string& key, const std::string& value) {
  if (value.empty()) {
    turned_.erase({inner(name), key});
  } else {
    turned_[{inner(name), key}] = value;
  }
}

std::vector<std::string> Workspace::settings() const {
  std::vector<std::string> all;
  for (const auto& [where, value] : turned_)
    all.push_back(where.first + ":" + where.second + "=" + value);
  return all;
}

Read<std::string> Workspace::read(const std::string& path, std::size_t limit) const {
  const std::string file = inner(path);
  if (!file.empty() && own_.files.contains(file)) return own_.read(file, limit);
  if (shipped_) return shipped_->read(file.empty() ? path : file, limit);
  return {std::nullopt, "no such file"};
}

}  // namespace parley::app
