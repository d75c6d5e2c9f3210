#include "files/docx/symbols.hpp"

#include <array>
#include <utility>

namespace parley::files::docx {
namespace {

constexpr std::array<std::pair<std::string_view, const char*>, 8> kSymbols{{{"F0FE", "☒"},
                                                                            {"F0FD", "☒"},
                                                                            {"F0FC", "✓"},
                                                                            {"F052", "☑"},
                                                                            {"F0A8", "☐"},
                                                                            {"F06F", "☐"},
                                                                            {"F0A3", "☐"},
                                                                            {"F02D", "-"}}};

}  // namespace

std::string symbol(std::string_view code) {
  for (const auto& [known, text] : kSymbols) {
    if (known == code) return text;
  }
  return "•";
}

}  // namespace parley::files::docx
