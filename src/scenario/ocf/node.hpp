// OcfNode: a value of an Open Cap Format file with its JSON pointer, and readers that report what
// they refuse.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/core/ratio.hpp"
#include "parley/core/source.hpp"

namespace parley::scenario {

/// The file that is read, and what has been found wrong in it.
struct OcfFaults {
  const SourceFile& file;
  std::vector<Diagnostic> found;
};

/// "did you mean ...?", or nothing where no known word is near.
std::string did_you_mean(std::string_view word, const std::vector<std::string_view>& known);

class OcfNode {
 public:
  OcfNode(const nlohmann::json& value, std::string pointer, OcfFaults& faults)
      : value_(&value), pointer_(std::move(pointer)), faults_(&faults) {}

  const nlohmann::json& json() const { return *value_; }
  const std::string& pointer() const { return pointer_; }

  bool any_faults() const { return has_errors(faults_->found); }

  /// Reports a fault at this value (at its key: fault_at_key).
  void fault(std::string code, const std::string& message, std::string help = "") const;
  void fault_at_key(std::string code, const std::string& message, std::string help = "") const;
  void warning(std::string code, const std::string& message) const;

  bool is_object() const;  ///< reports where it is none
  bool is_array() const;   ///< reports where it is none
  bool has(std::string_view key) const { return value_->is_object() && value_->contains(key); }
  std::optional<OcfNode> find(std::string_view key) const;
  /// The member; reports that it is missing.
  std::optional<OcfNode> need(std::string_view key) const;
  std::vector<OcfNode> items() const;
  /// Reports every key that is not among `known`.
  void only(const std::vector<std::string_view>& known) const;

  std::optional<std::string> text() const;
  /// A "Numeric" of the schema: digits in a string, at most ten decimals; not below 0.
  std::optional<Ratio> amount() const;
  std::optional<int> whole(int least, int most) const;
  std::optional<bool> truth() const;

 private:
  Diagnostic diagnostic(Severity severity, std::string code, const std::string& message) const;

  const nlohmann::json* value_;
  std::string pointer_;
  OcfFaults* faults_;
};

}  // namespace parley::scenario
