// Options: a command line against a verb's table of options. The only home of program_options.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/verb.hpp"

namespace parley::cli {

/// A verb with what was asked of it. Every name used here must stand in the verb's options.
class Call {
 public:
  Call(const Verb& verb, std::vector<std::string> operands,
       std::map<std::string, std::vector<std::string>, std::less<>> values)
      : verb_(&verb), operands_(std::move(operands)), values_(std::move(values)) {}

  const Verb& verb() const { return *verb_; }
  const std::vector<std::string>& operands() const { return operands_; }

  bool has(std::string_view option) const { return values_.contains(option); }
  /// The value given, else the option's fallback (empty without one).
  std::string text(std::string_view option) const;
  /// Every value of an option that repeats, as given.
  std::vector<std::string> all(std::string_view option) const;
  /// A whole number within [least, most]; a usage error otherwise. Empty where neither given nor a
  /// fallback.
  std::optional<std::int64_t> whole(std::string_view option, std::int64_t least,
                                    std::int64_t most) const;

  /// --format, else what the extension of --output says, else the verb's first.
  std::string format() const;

 private:
  const Verb* verb_;
  std::vector<std::string> operands_;
  std::map<std::string, std::vector<std::string>, std::less<>> values_;
};

/// The words after the verb's name. Stop (usage) with the nearest option where one is unknown.
Call parse_call(const Verb& verb, const std::vector<std::string>& words);

}  // namespace parley::cli
