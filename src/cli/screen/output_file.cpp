#include "cli/screen/output_file.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "parley/app/stop.hpp"

namespace parley::cli {
namespace fs = std::filesystem;
namespace {

app::Stop cannot_write(const std::string& path, const std::string& why) {
  return {app::Status::file_trouble, fmt::format("cannot write {}: {}", path, why)};
}

// The file that a chain of links ends at, so that the link stays a link.
fs::path behind_links(fs::path path) {
  std::error_code none;
  for (int hops = 0; hops < 40 && fs::is_symlink(path, none); ++hops) {
    const fs::path target = fs::read_symlink(path, none);
    path = target.is_absolute() ? target : path.parent_path() / target;
  }
  return path;
}

bool is_device(const fs::path& path) {
  std::error_code none;
  const auto kind = fs::status(path, none).type();
  return kind == fs::file_type::character || kind == fs::file_type::fifo ||
         kind == fs::file_type::socket;
}

}  // namespace

OutputFile::OutputFile(const std::string& directory, const std::string& path)
    : shown_(path), path_(behind_links(fs::path(directory) / path).string()) {
  std::error_code none;
  if (path.empty()) throw cannot_write("\"\"", "the name is empty");
  if (fs::is_directory(path_, none)) throw cannot_write(path, "is a directory");
  if (!is_device(path_)) temporary_ = fmt::format("{}.{}.part", path_, ::getpid());
  errno = 0;
  stream_.open(temporary_.empty() ? path_ : temporary_, std::ios::binary | std::ios::trunc);
  if (!stream_) {
    const int error = errno;
    temporary_.clear();
    throw cannot_write(path, std::strerror(error));
  }
}

OutputFile::~OutputFile() {
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
}

void OutputFile::finish() {
  errno = 0;
  stream_.close();
  if (!stream_)
    throw cannot_write(shown_, errno ? std::strerror(errno) : "it could not be written in full");
}

void OutputFile::keep_if_new() {
  finish();
  // A second name for the same file fails where the name is taken, also by someone in between.
  if (temporary_.empty() || ::link(temporary_.c_str(), path_.c_str()) == 0) return;
  throw cannot_write(shown_, errno == EEXIST ? "it is there already" : std::strerror(errno));
}

void OutputFile::keep() {
  finish();
  if (temporary_.empty()) return;
  std::error_code error;
  const fs::perms mode = fs::status(path_, error).permissions();
  if (!error && mode != fs::perms::unknown && fs::exists(path_, error))
    fs::permissions(temporary_, mode, error);
  fs::rename(temporary_, path_, error);
  if (error) throw cannot_write(shown_, error.message());
  temporary_.clear();
}

}  // namespace parley::cli
