#include "cli/shipped_folders.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace parley::cli {
namespace {

namespace fs = std::filesystem;

// A folder as it is called in the sources and where it is installed, and files of which it holds
// at least one.
struct Shipped {
  std::string in_sources;
  std::string installed;
  std::vector<std::string> typical;
};

const Shipped kTemplates = {
    "templates",
    "../share/parley/templates",
    {"script.md", "email.md", "calculator.md", "walkaway.md", "reply.md", "objections.txt"}};
const Shipped kPage = {"build/page", "../share/parley/page", {"parley.html"}};
const Shipped kTaxTables = {"data/tax", "../share/parley/tax", {"us-2025.toml", "us-2026.toml"}};

constexpr std::size_t kLargestShipped = std::size_t{16} << 20;

bool holds_some(const Disk& disk, const std::string& folder, const Shipped& what) {
  return std::any_of(what.typical.begin(), what.typical.end(), [&](const std::string& file) {
    return disk.read(folder + "/" + file, kLargestShipped).value.has_value();
  });
}

std::string find(const std::string& program, const Disk& disk, const Shipped& what) {
  std::error_code fault;
  const fs::path folder = fs::canonical(program, fault).parent_path();
  if (program.empty() || fault) return "";
  std::vector<std::string> places;
  for (const char* above : {"", "../", "../../", "../../../"})
    places.push_back(above + what.in_sources);
  places.push_back(what.installed);
  for (const std::string& place : places) {
    const std::string candidate = (folder / place).lexically_normal().string();
    if (holds_some(disk, candidate, what)) return candidate;
  }
  return "";
}

}  // namespace

std::string ShippedFolders::templates() const { return find(program_, disk_, kTemplates); }
std::string ShippedFolders::tax_tables() const { return find(program_, disk_, kTaxTables); }

std::string ShippedFolders::page() const {
  const std::string folder = find(program_, disk_, kPage);
  if (folder.empty()) return "";
  return disk_.read(folder + "/" + kPage.typical.front(), kLargestShipped).value.value_or("");
}

}  // namespace parley::cli
