#include "files/docx/choice.hpp"

#include <string_view>

namespace parley::files::docx {

pugi::xml_node chosen(const pugi::xml_node& alternatives) {
  for (const pugi::xml_node& alternative : alternatives.children()) {
    const auto text = alternative.find_node(
        [](const pugi::xml_node& node) { return std::string_view(node.name()) == "w:t"; });
    if (text) return alternative;
  }
  return alternatives.child("mc:Choice");
}

}  // namespace parley::files::docx
