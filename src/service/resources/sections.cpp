#include "service/resources/sections.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace parley::service {
namespace {

// 0 of a line that is no heading.
std::size_t level_of(std::string_view line) {
  const std::size_t marks = std::min(line.find_first_not_of('#'), line.size());
  return marks < line.size() && line[marks] == ' ' ? marks : 0;
}

}  // namespace

std::string address_of(std::string_view heading) {
  std::string address;
  for (const char c : heading) {
    const char l = lowered(c);
    if (is_letter(l) || is_digit(l) || l == '.' || l == '_' || l == '-') {
      address += l;
    } else if (l == ' ' && !address.empty()) {
      address += '-';
    }
  }
  return address;
}

std::string section(std::string_view page, std::string_view address) {
  std::string found;
  std::size_t level = 0;
  for (std::size_t at = 0; at < page.size();) {
    const std::size_t end = std::min(page.find('\n', at), page.size());
    const std::string_view line = page.substr(at, end - at);
    at = end + 1;
    const std::size_t here = level_of(line);
    if (level > 0 && here > 0 && here <= level) break;
    if (level == 0 && here > 1 && address_of(line.substr(here + 1)) == address) level = here;
    if (level > 0) found.append(line) += '\n';
  }
  return found;
}

}  // namespace parley::service
