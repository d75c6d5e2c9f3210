// Findings: what the rules across keys have found, and which keys a rule can look at.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/terms/provenance.hpp"

namespace parley::scenario {

class Findings {
 public:
  Findings(const Provenance& said, const std::vector<std::string>& faulty);

  /// No key of these has a fault of its own, and nothing that they stand in. "months
  /// vests[].share": keys of `table`, the second one of every entry of a list; "/playbook": a key
  /// of the whole file.
  bool sound(std::string_view keys, std::string_view table = {}) const;
  /// The same of one entry of a list.
  bool sound_at(std::string_view list, std::size_t index, std::string_view key) const;
  bool said(std::string_view path) const { return said_.said(path); }
  /// Where a key was said, else the table that it would stand in, and so on up.
  Place at(std::string_view path) const;

  /// One more error, at the place of `path`; notes and help can be added to it.
  Diagnostic& wrong(std::string_view code, std::string message, std::string_view path,
                    std::string help = {});
  Diagnostic& warn(std::string_view code, std::string message, std::string_view path,
                   std::string help = {});
  /// Whether a rule has spoken about this key.
  bool spoke_of(std::string_view path) const;
  /// A note at the place of a key, where it was said.
  void note(Diagnostic& d, std::string message, std::string_view path) const;

  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  bool reads(std::string_view path) const;

  const Provenance& said_;
  std::vector<std::string> faulty_;  // sorted
  std::vector<Diagnostic> found_;
};

}  // namespace parley::scenario
