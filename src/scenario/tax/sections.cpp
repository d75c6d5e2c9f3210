#include "scenario/tax/sections.hpp"

#include <algorithm>

namespace parley::scenario {
namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// "NY" of "states.NY.brackets]".
std::string_view first_key(std::string_view path) {
  return path.substr(0, path.find_first_of(".]"));
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The path of a header line "[[a.b]]"; empty for a line that is none (a row of a list, say).
std::string_view header_path(std::string_view line) {
  if (!line.starts_with('[')) return {};
  line.remove_prefix(line.starts_with("[[") ? 2 : 1);
  return !line.empty() && is_letter(line.front()) ? line : std::string_view();
}

bool wanted_section(std::string_view path, const TaxPart& part) {
  for (const auto& [prefix, names] :
       {std::pair{std::string_view("states."), &part.states},
        std::pair{std::string_view("localities."), &part.localities}}) {
    if (path.starts_with(prefix)) return holds(*names, first_key(path.substr(prefix.size())));
  }
  return true;
}

bool is_plain(std::string_view text) {
  for (const char* odd :
       {"\"\"\"", "'''", "\n[ ", "\n[\"", "\n['", "\n[[ ", "\n[[\"", "\n[['", "\n ["}) {
    if (text.find(odd) != std::string_view::npos) return false;
  }
  return true;
}

}  // namespace

std::string part_of(std::string_view text, const TaxPart& part) {
  if (!is_plain(text)) return std::string(text);
  std::string kept;
  bool wanted = true;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    const std::string_view line = text.substr(0, end);
    if (const std::string_view path = header_path(line); !path.empty())
      wanted = wanted_section(path, part);
    if (wanted) {
      kept += line;
    } else {
      kept += '\n';
    }
    text.remove_prefix(end);
  }
  return kept;
}

}  // namespace parley::scenario
