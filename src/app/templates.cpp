#include "cli/template_folders.hpp"

#include <fmt/format.h>

#include <array>
#include <filesystem>

namespace parley::cli {
namespace {

namespace fs = std::filesystem;

// From the folder of the program: beside it, in a build tree above it, installed.
constexpr std::array<const char*, 5> kPlaces = {"templates", "../templates", "../../templates",
                                                "../../../templates", "../share/parley/templates"};

// Any of the files that a folder of templates may hold.
constexpr std::array<const char*, 6> kTypical = {"script.md",   "email.md", "calculator.md",
                                                 "walkaway.md", "reply.md", "objections.txt"};

bool holds_documents(const Disk& disk, const std::string& folder) {
  for (const char* file : kTypical) {
    if (disk.read(folder + "/" + file).value) return true;
  }
  return false;
}

}  // namespace

Option templates_option() {
  return {.name = "templates",
          .value = "DIR",
          .says = "A folder of your own texts; what it lacks comes from the program's"};
}

std::vector<std::string> template_folders(const Call& call, const World& world) {
  std::vector<std::string> folders;
  if (call.has("templates")) folders.push_back(call.text("templates"));
  if (!world.program.empty()) {
    std::error_code fault;
    const fs::path program = fs::canonical(world.program, fault);
    for (const char* place : kPlaces) {
      const std::string folder = (program.parent_path() / place).lexically_normal().string();
      if (!fault && holds_documents(world.disk, folder)) {
        folders.push_back(folder);
        break;
      }
    }
  }
  if (folders.empty()) {
    throw Stop(ExitStatus::file_trouble, "the folder of templates is not there",
               "--templates DIR says where script.md and the others are");
  }
  return folders;
}

}  // namespace parley::cli
