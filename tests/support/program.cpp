#include "tests/support/program.hpp"

#include <sstream>

#include "cli/program.hpp"
#include "parley/files/real_disk.hpp"

namespace parley::test {
namespace {

// Relative paths start at a folder.
class FolderDisk : public Disk {
 public:
  FolderDisk(const Disk& disk, std::string folder) : disk_(disk), folder_(std::move(folder)) {}
  Read<std::string> read(const std::string& path, std::size_t limit) const override {
    return disk_.read(folder_.empty() || path.starts_with("/") ? path : folder_ + "/" + path,
                      limit);
  }

 private:
  const Disk& disk_;
  std::string folder_;
};

}  // namespace

Ran run_parley(const std::vector<std::string>& words, const Surroundings& around) {
  std::istringstream in(around.input);
  std::ostringstream out;
  std::ostringstream err;
  const files::RealDisk real;
  const FolderDisk disk(around.disk ? *around.disk : real, around.directory);
  cli::World world = {
      .in = in,
      .out = out,
      .err = err,
      .disk = disk,
      .screen = {.is_terminal = around.terminal, .width = around.width},
      .err_is_terminal = around.terminal,
      .environment = [&](const std::string& name) -> std::optional<std::string> {
        const auto found = around.environment.find(name);
        return found == around.environment.end() ? std::nullopt : std::optional(found->second);
      },
      .directory = around.directory,
      .templates = [&] { return around.lost ? "" : path_of("templates"); },
      .tax_tables = [&] { return around.lost ? "" : path_of("data/tax"); },
      .page = [&] { return around.page; },
      .operations = around.operations,
      .interrupts = {.came =
                         [&, asked = 0]() mutable {
                           return around.interrupt_after >= 0 && asked++ >= around.interrupt_after;
                         }},
  };
  const int status = cli::run(words, world);
  return {status, out.str(), err.str()};
}

std::string path_of(const std::string& in_repository) {
  return std::string(PARLEY_SOURCE_DIR) + "/" + in_repository;
}

}  // namespace parley::test
