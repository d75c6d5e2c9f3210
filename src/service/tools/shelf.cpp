#include "service/tools/shelf.hpp"

#include <algorithm>
#include <filesystem>

#include "core/text.hpp"
#include "service/resources/playbooks.hpp"
#include "service/tools/sha256.hpp"

namespace parley::service {
namespace {

constexpr std::size_t kLongestName = 200;

std::string normal(const std::string& path) {
  return std::filesystem::path(path).lexically_normal().generic_string();
}

Read<std::string> fault(const char* words) { return {std::nullopt, words}; }

}  // namespace

bool is_offer_name(const std::string& name) {
  return !name.empty() && name.size() <= kLongestName && !has_control(name) && name[0] != '/' &&
         name == normal(name) && name != "." && !name.starts_with("..");
}

void Shelf::put(const std::string& name, std::string text) {
  hashes_[name] = sha256(text);
  bytes_ += text.size();
  texts_[name] = std::move(text);
}

Read<std::string> Shelf::take(const std::string& name) {
  if (!folder_) return fault("has no text, and no folder is open to read it from");
  Read<std::string> text = folder_->read(name);
  if (text.value) put(name, *text.value);
  return text;
}

bool Shelf::is_open(const std::string& path) const {
  return std::any_of(open_.begin(), open_.end(), [&](const std::string& folder) {
    return !folder.empty() && path.starts_with(folder + "/");
  });
}

// Texts in a chat have lost their folders: "../base.toml" is the one text that is called base.toml.
const std::string* Shelf::text_at(const std::string& path) const {
  if (const auto found = texts_.find(path); found != texts_.end()) return &found->second;
  const auto last = [](const std::string& name) { return name.substr(name.rfind('/') + 1); };
  const std::string* found = nullptr;
  for (const auto& [name, text] : texts_) {
    if (last(name) != last(path)) continue;
    if (found) return nullptr;
    found = &text;
  }
  return found;
}

Read<std::string> Shelf::read(const std::string& path, std::size_t limit) const {
  const std::string name = normal(path);
  if (is_open(name)) return program_.read(name, limit);
  if (const std::string* text = text_at(name)) return {*text, {}};
  if (const auto text = playbook_text(name); !text.empty()) return {std::string(text), {}};
  if (!folder_)
    return fault("is none of the offers that were given, nor a playbook of the program");
  Read<std::string> text = folder_->read(name, limit);
  if (text.value) hashes_[name] = sha256(*text.value);
  return text;
}

}  // namespace parley::service
