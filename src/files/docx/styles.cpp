#include "files/docx/styles.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

namespace parley::files::docx {
namespace {

constexpr std::size_t kLongestChain = 32;  // of styles, each based on the next
constexpr int kFurthest = 31'680;          // 22 inches: no spacing is larger

template <class T>
void replace(std::optional<T>& value, const std::optional<T>& by) {
  if (by) value = by;
}

void read_run(const pugi::xml_node& properties, Look& look) {
  if (const auto vanish = properties.child("w:vanish")) look.hidden = is_on(vanish);
  for (const char* name : {"w:strike", "w:dstrike"}) {
    const auto strike = properties.child(name);
    if (strike && (is_on(strike) || !look.struck)) look.struck = is_on(strike);
  }
  if (const auto align = properties.child("w:vertAlign")) {
    look.raised = std::string_view(align.attribute("w:val").value()) != "baseline";
  }
}

std::optional<int> twentieths(const pugi::xml_node& spacing, const char* name) {
  const auto attribute = spacing.attribute(name);
  if (!attribute) return {};
  return std::clamp(attribute.as_int(), 0, kFurthest);
}

void read_paragraph(const pugi::xml_node& properties, Look& look) {
  if (const auto numbered = properties.child("w:numPr")) {
    if (const auto id = numbered.child("w:numId")) look.list = id.attribute("w:val").value();
    if (const auto level = numbered.child("w:ilvl")) {
      look.list_level = level.attribute("w:val").as_int();
    }
  }
  if (const auto spacing = properties.child("w:spacing")) {
    look.before = twentieths(spacing, "w:before");
    look.after = twentieths(spacing, "w:after");
  }
}

}  // namespace

void Look::overlay(const Look& other) {
  replace(hidden, other.hidden);
  replace(struck, other.struck);
  replace(raised, other.raised);
  replace(list, other.list);
  replace(list_level, other.list_level);
  replace(before, other.before);
  replace(after, other.after);
}

bool is_on(const pugi::xml_node& element) {
  const std::string_view value = element.attribute("w:val").value();
  return element && value != "0" && value != "false" && value != "off";
}

Look look_of(const pugi::xml_node& properties) {
  Look look;
  read_run(properties, look);
  read_paragraph(properties, look);
  return look;
}

Styles::Styles(const pugi::xml_node& root) {
  const auto defaults = root.child("w:docDefaults");
  defaults_ = look_of(defaults.child("w:pPrDefault").child("w:pPr"));
  defaults_.overlay(look_of(defaults.child("w:rPrDefault").child("w:rPr")));
  for (const pugi::xml_node& node : root.children("w:style")) {
    const std::string id = node.attribute("w:styleId").value();
    Style style{node.child("w:basedOn").attribute("w:val").value(), look_of(node.child("w:pPr"))};
    style.look.overlay(look_of(node.child("w:rPr")));
    styles_.insert_or_assign(id, style);
    const bool is_paragraph = std::string_view(node.attribute("w:type").value()) == "paragraph";
    if (is_paragraph && node.attribute("w:default").as_bool()) default_paragraph_ = id;
  }
}

Look Styles::resolved(const std::string& id) const {
  std::vector<const Look*> chain;
  auto found = styles_.find(id);
  while (found != styles_.end() && chain.size() < kLongestChain) {
    chain.push_back(&found->second.look);
    found = styles_.find(found->second.based_on);
  }
  Look look;
  std::for_each(chain.rbegin(), chain.rend(), [&](const Look* part) { look.overlay(*part); });
  return look;
}

Look Styles::paragraph(const std::string& id) const {
  Look look = defaults_;
  look.overlay(resolved(styles_.contains(id) ? id : default_paragraph_));
  return look;
}

Look Styles::character(const std::string& id) const { return resolved(id); }

}  // namespace parley::files::docx
