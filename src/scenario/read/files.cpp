#include "scenario/read/files.hpp"

#include <filesystem>
#include <utility>

#include "scenario/toml/text_guard.hpp"

namespace parley::scenario {

std::string path_from(std::string_view file, std::string_view path) {
  const auto slash = file.rfind('/');
  const bool alone = path.starts_with('/') || slash == std::string_view::npos;
  return alone ? std::string(path) : std::string(file.substr(0, slash + 1)).append(path);
}

std::string identity(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().string();
}

std::shared_ptr<ParsedFile> parse_file(const std::string& path, const Disk& disk, NamedBy by) {
  auto parsed = std::make_shared<ParsedFile>();
  Read<std::string> read = by == NamedBy::file ? disk.read_named(path) : disk.read(path);
  SourceFile source{path, {}};
  if (read.value) {
    source.text = std::move(*read.value);
    if (source.text.starts_with(kByteOrderMark)) source.text.erase(0, kByteOrderMark.size());
  }
  parsed->source = std::make_shared<const SourceFile>(std::move(source));
  if (!read.value) {
    parsed->trouble = read.fault;
    parsed->complete = false;
    return parsed;
  }
  Tree tree = parse_toml(*parsed->source);
  parsed->root = std::move(tree.root);
  parsed->faults = std::move(tree.faults);
  parsed->complete = tree.complete;
  return parsed;
}

}  // namespace parley::scenario
