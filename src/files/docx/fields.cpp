#include "files/docx/fields.hpp"

#include <algorithm>

#include "files/plain_characters.hpp"

namespace parley::files::docx {
namespace {

constexpr std::size_t kLongestInstruction = 1024;

std::string_view next_word(std::string_view& text) {
  const auto from = std::min(text.find_first_not_of(" \t\""), text.size());
  text.remove_prefix(from);
  const auto to = std::min(text.find_first_of(" \t\""), text.size());
  const std::string_view word = text.substr(0, to);
  text.remove_prefix(to);
  return word;
}

}  // namespace

void Fields::separate() {
  if (!open_.empty()) open_.back().in_result = true;
}

void Fields::instruct(std::string_view words) {
  if (open_.empty() || open_.back().in_result) return;
  std::string& instruction = open_.back().instruction;
  if (instruction.size() < kLongestInstruction) instruction += words;
}

std::string Fields::end() {
  if (open_.empty()) return "";
  const Field field = std::move(open_.back());
  open_.pop_back();
  return field.is_filled ? "" : field_to_fill(field.instruction);
}

bool Fields::is_text() const {
  return std::all_of(open_.begin(), open_.end(), [](const Field& f) { return f.in_result; });
}

void Fields::fill() {
  for (Field& field : open_) field.is_filled = true;
}

std::string field_to_fill(std::string_view instruction) {
  const std::string_view kind = next_word(instruction);
  if (kind == "MERGEFIELD") return plain_characters(next_word(instruction));
  if (kind == "FORMTEXT" || kind == "FILLIN") return "a form field";
  return "";
}

}  // namespace parley::files::docx
