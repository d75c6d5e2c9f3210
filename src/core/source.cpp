#include "parley/core/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace parley {

std::string_view SourceFile::line(int n) const {
  const std::string_view all = text;
  std::size_t start = 0;
  for (int i = 1; i < n; ++i) {
    const auto end = all.find('\n', start);
    if (end == std::string_view::npos) return {};
    start = end + 1;
  }
  std::string_view found = all.substr(start, all.find('\n', start) - start);
  if (!found.empty() && found.back() == '\r') found.remove_suffix(1);
  return found;
}

std::string Place::text() const {
  if (!known()) return {};
  return line > 0 ? fmt::format("{}:{}:{}", file->path, line, column) : file->path;
}

const SourceFile* Sources::add(std::string path, std::string text) {
  files_.push_back(
      std::make_shared<const SourceFile>(SourceFile{std::move(path), std::move(text)}));
  return files_.back().get();
}

void Sources::share(const std::shared_ptr<const SourceFile>& file) {
  if (std::find(files_.begin(), files_.end(), file) == files_.end()) files_.push_back(file);
}

}  // namespace parley
