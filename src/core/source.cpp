#include "parley/core/source.hpp"

#include <fmt/format.h>

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
  return known() ? fmt::format("{}:{}:{}", file->path, line, column) : std::string();
}

const SourceFile* Sources::add(std::string path, std::string text) {
  return &files_.emplace_back(SourceFile{std::move(path), std::move(text)});
}

}  // namespace parley
