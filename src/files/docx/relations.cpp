#include "files/docx/relations.hpp"

#include <string_view>

namespace parley::files::docx {
namespace {

std::string folder_of(const std::string& part) {
  const auto slash = part.rfind('/');
  return slash == std::string::npos ? "" : part.substr(0, slash + 1);
}

std::string relations_of(const std::string& part) {
  const std::string folder = folder_of(part);
  return folder + "_rels/" + part.substr(folder.size()) + ".rels";
}

// "../customXml/item1.xml" seen from "word/" is "customXml/item1.xml".
std::string resolved(const std::string& folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  std::string at = folder;
  while (target.starts_with("../")) {
    target.remove_prefix(3);
    if (!at.empty()) at.pop_back();
    at = folder_of(at);
  }
  return at + std::string(target);
}

std::string last_of(const std::string& type) {
  const auto slash = type.rfind('/');
  return slash == std::string::npos ? type : type.substr(slash + 1);
}

}  // namespace

Relations::Relations(Package& package, const std::string& part) {
  const auto tree = package.xml(relations_of(part));
  if (!tree) return;
  for (const pugi::xml_node& node : tree->child("Relationships").children("Relationship")) {
    if (std::string_view(node.attribute("TargetMode").value()) == "External") continue;
    by_id_.try_emplace(node.attribute("Id").value(),
                       Relation{last_of(node.attribute("Type").value()),
                                resolved(folder_of(part), node.attribute("Target").value())});
  }
}

std::string Relations::target(const std::string& id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? "" : found->second.target;
}

std::string Relations::of_kind(const std::string& kind) const {
  for (const auto& [id, relation] : by_id_) {
    if (relation.kind == kind) return relation.target;
  }
  return "";
}

}  // namespace parley::files::docx
