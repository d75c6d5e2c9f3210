#include "scenario/ocf/node.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "core/suggestion.hpp"
#include "scenario/ocf/json_places.hpp"

namespace parley::scenario {
namespace {

constexpr std::size_t kLongestOcfText = 10'000;

// A short picture of a value for a message.
std::string shown(const nlohmann::json& value) {
  if (value.is_object()) return "an object";
  if (value.is_array()) return "an array";
  std::string text = value.dump(-1, ' ', true);
  if (text.size() > 40) text = text.substr(0, 37) + "...";
  return text;
}

}  // namespace

std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known) {
  const std::string_view near = nearest_word(word, known);
  return near.empty() ? "" : fmt::format("did you mean \"{}\"?", near);
}

Diagnostic OcfNode::diagnostic(Severity severity, std::string code,
                               const std::string& message) const {
  return {.severity = severity,
          .code = std::move(code),
          .message = fmt::format("{}: {}", pointer_.empty() ? "the file" : pointer_, message),
          .place = place_of_value(faults_->file, pointer_)};
}

void OcfNode::fault(std::string code, const std::string& message, std::string help) const {
  Diagnostic d = diagnostic(Severity::error, std::move(code), message);
  d.help = std::move(help);
  faults_->found.push_back(std::move(d));
}

void OcfNode::fault_at_key(std::string code, const std::string& message, std::string help) const {
  fault(std::move(code), message, std::move(help));
  faults_->found.back().place = place_of_key(faults_->file, pointer_);
}

void OcfNode::warning(std::string code, const std::string& message) const {
  faults_->found.push_back(diagnostic(Severity::warning, std::move(code), message));
}

bool OcfNode::is_object() const {
  if (value_->is_object()) return true;
  fault("E203", fmt::format("expected an object, found {}", shown(*value_)));
  return false;
}

bool OcfNode::is_array() const {
  if (value_->is_array()) return true;
  fault("E203", fmt::format("expected an array, found {}", shown(*value_)));
  return false;
}

std::optional<OcfNode> OcfNode::find(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  return OcfNode(value_->at(std::string(key)), fmt::format("{}/{}", pointer_, key), *faults_);
}

std::optional<OcfNode> OcfNode::need(std::string_view key) const {
  auto node = find(key);
  if (!node) fault("E202", fmt::format("\"{}\" is missing", key));
  return node;
}

std::vector<OcfNode> OcfNode::items() const {
  std::vector<OcfNode> nodes;
  if (!is_array()) return nodes;
  nodes.reserve(value_->size());
  for (std::size_t i = 0; i < value_->size(); ++i) {
    nodes.emplace_back((*value_)[i], fmt::format("{}/{}", pointer_, i), *faults_);
  }
  return nodes;
}

void OcfNode::only(const std::vector<std::string_view>& known) const {
  for (const auto& [key, value] : value_->items()) {
    if (std::find(known.begin(), known.end(), key) != known.end()) continue;
    find(key)->fault_at_key("E204", fmt::format("the schema knows no \"{}\" here", key),
                            did_you_mean(key, known));
  }
}

std::optional<std::string> OcfNode::text() const {
  if (value_->is_string() && value_->get_ref<const std::string&>().size() <= kLongestOcfText) {
    return value_->get<std::string>();
  }
  fault("E203", fmt::format("expected a string of at most {} characters, found {}", kLongestOcfText,
                            shown(*value_)));
  return std::nullopt;
}

std::optional<Ratio> OcfNode::amount() const {
  const std::string text = value_->is_string() ? value_->get<std::string>() : value_->dump();
  const bool number = value_->is_string() || value_->is_number();
  const std::size_t point = text.find('.');
  const bool fits = text.size() <= 30 && (point == std::string::npos || text.size() - point <= 11);
  const std::optional<Ratio> amount = number && fits ? Ratio::decimal(text) : std::nullopt;
  if (amount && *amount >= Ratio(0)) return amount;
  fault("E203",
        fmt::format(
            "expected a number of at most ten decimals, not below 0, such as \"12\"; found {}",
            shown(*value_)));
  return std::nullopt;
}

std::optional<int> OcfNode::whole(int least, int most) const {
  if (value_->is_number_integer()) {
    const bool huge = value_->is_number_unsigned() && value_->get<std::uint64_t>() > 1'000'000'000;
    if (const auto n = value_->get<std::int64_t>(); !huge && n >= least && n <= most)
      return static_cast<int>(n);
  }
  fault("E203", fmt::format("expected a whole number from {} to {}, found {}", least, most,
                            shown(*value_)));
  return std::nullopt;
}

std::optional<bool> OcfNode::truth() const {
  if (value_->is_boolean()) return value_->get<bool>();
  fault("E203", fmt::format("expected true or false, found {}", shown(*value_)));
  return std::nullopt;
}

}  // namespace parley::scenario
