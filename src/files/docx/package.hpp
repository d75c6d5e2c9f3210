// The zip of a Word document: its parts by name, each within limits.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

struct zip;

namespace parley::files::docx {

inline constexpr std::size_t kLargestPart = std::size_t{8} << 20;
inline constexpr std::size_t kLargestDocument = std::size_t{32} << 20;  // all parts that are read
inline constexpr int kDeepestXml = 200;

/// Why a document cannot be read, as words that follow its name, and the cure.
class Refused : public std::runtime_error {
 public:
  Refused(const std::string& why, std::string cure)
      : std::runtime_error(why), help(std::move(cure)) {}
  std::string help;
};

class Package {
 public:
  /// Keeps pointing at the bytes. Throws Refused where they are no zip.
  explicit Package(std::string_view bytes);
  ~Package();
  Package(const Package&) = delete;
  Package& operator=(const Package&) = delete;

  /// A part as a tree; null where there is none. Throws Refused where it is too large, too deep, no
  /// XML or encrypted.
  std::unique_ptr<pugi::xml_document> xml(const std::string& name);

 private:
  std::optional<std::string> part(const std::string& name);

  zip* zip_ = nullptr;
  std::size_t unpacked_ = 0;
};

}  // namespace parley::files::docx
