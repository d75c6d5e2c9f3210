#include "scenario/rules/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "scenario/faults/fault.hpp"

namespace parley::scenario {
namespace {

// A fault at "exits[0].month" is one at "exits[].month" too.
std::vector<std::string> with_lists(std::vector<std::string> faulty) {
  const std::size_t count = faulty.size();
  for (std::size_t i = 0; i < count; ++i) {
    std::string path = faulty[i];
    for (auto open = path.rfind('['); open != std::string::npos && open > 0;
         open = path.rfind('[', open - 1)) {
      path.erase(open + 1, path.find(']', open) - open - 1);
      faulty.push_back(path);
    }
  }
  std::sort(faulty.begin(), faulty.end());
  return faulty;
}

std::string path_of(std::string_view key, std::string_view table) {
  if (key.starts_with('/')) return std::string(key.substr(1));
  return table.empty() ? std::string(key) : fmt::format("{}.{}", table, key);
}

}  // namespace

Findings::Findings(const Provenance& said, const std::vector<std::string>& faulty)
    : said_(said), faulty_(with_lists(faulty)) {}

bool Findings::sound(std::string_view keys, std::string_view table) const {
  while (!faulty_.empty() && !keys.empty()) {
    const auto blank = keys.find(' ');
    if (!reads(path_of(keys.substr(0, blank), table))) return false;
    keys = blank == std::string_view::npos ? std::string_view() : keys.substr(blank + 1);
  }
  return true;
}

bool Findings::sound_at(std::string_view list, std::size_t index, std::string_view key) const {
  return faulty_.empty() || sound(key, fmt::format("{}[{}]", list, index));
}

// Neither the key nor what it stands in: "exits", "exits[0]", "exits[0].month".
bool Findings::reads(std::string_view path) const {
  for (std::size_t end = 0; end < path.size();) {
    end = std::min(path.find_first_of(".[", end + 1), path.size());
    if (std::binary_search(faulty_.begin(), faulty_.end(), path.substr(0, end))) return false;
  }
  return true;
}

Place Findings::at(std::string_view path) const {
  while (!path.empty()) {
    const Place p = said_.of(path);
    if (p.known()) return p;
    const auto cut = path.find_last_of(".[");
    path = cut == std::string_view::npos ? std::string_view() : path.substr(0, cut);
  }
  return said_.of("");
}

Diagnostic& Findings::wrong(std::string_view code, std::string message, std::string_view path,
                            std::string help) {
  return found_.emplace_back(error(code, std::move(message), at(path), std::move(help)));
}

Diagnostic& Findings::warn(std::string_view code, std::string message, std::string_view path,
                           std::string help) {
  return found_.emplace_back(warning(code, std::move(message), at(path), std::move(help)));
}

bool Findings::spoke_of(std::string_view path) const {
  const Place p = said_.of(path);
  return std::any_of(found_.begin(), found_.end(), [&](const Diagnostic& d) {
    return d.place.file == p.file && d.place.line == p.line && d.place.column == p.column;
  });
}

void Findings::note(Diagnostic& d, std::string message, std::string_view path) const {
  const Place p = said_.of(path);
  if (p.known()) d.notes.push_back({std::move(message), p});
}

}  // namespace parley::scenario
