// Findings: what the rules across keys have found. A rule about keys that are faulty on their own is
// silent: it would only repeat the fault in other words.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/terms/provenance.hpp"

namespace parley {

class Findings {
 public:
  Findings(const Provenance& said, const std::vector<std::string>& faulty) : said_(said), faulty_(faulty) {}

  /// No key at or under this path has a fault of its own.
  bool sound(std::string_view path) const;
  bool said(std::string_view path) const { return said_.said(path); }
  /// Where a key was said, else the table that it would stand in, and so on up.
  Place at(std::string_view path) const;

  /// One more error, at the place of `path`; notes and help can be added to it.
  Diagnostic& wrong(std::string_view code, std::string message, std::string_view path, std::string help = {});
  Diagnostic& warn(std::string_view code, std::string message, std::string_view path, std::string help = {});
  /// Whether a rule has spoken about this key.
  bool spoke_of(std::string_view path) const;
  /// A note at the place of a key, where it was said.
  void note(Diagnostic& d, std::string message, std::string_view path) const;

  std::vector<Diagnostic> take() { return std::move(found_); }

 private:
  const Provenance& said_;
  const std::vector<std::string>& faulty_;
  std::vector<Diagnostic> found_;
};

}  // namespace parley
