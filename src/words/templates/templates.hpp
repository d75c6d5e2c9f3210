// Templates: the folder of texts that documents, replies and lint findings are made from.
//
// Files are looked for in one folder after another, so a person's own folder needs only the files
// that it changes. A text that cannot be filled honestly (a number in it, a name that no fact has,
// a part that is not there) is a fault before anything is filled.
//
//   templates/script.md, email.md, calculator.md, walkaway.md, reply.md, parts/, objections/, lint/
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/disk.hpp"
#include "words/templates/template.hpp"

namespace parley::words {

/// A template under lines "key: value", set off by a line "---". Without that line the header is
/// empty.
struct HeadedTemplate {
  std::map<std::string, std::string, std::less<>> header;
  Template body;

  /// The value of a key as a list "a; b; c"; empty where the key is not there.
  std::vector<std::string> list(std::string_view key) const;
  std::string text(std::string_view key) const;
};

class TemplateSet {
 public:
  TemplateSet(const Disk& disk, std::vector<std::string> folders);

  /// "script", "parts/trade", "objections/equity_cap", "lint/apology"; null where no folder has it.
  /// Read once; its faults, and those of the parts that it includes, are added to faults().
  const HeadedTemplate* find(std::string_view name);
  /// The lines of a plain list "objections.txt", without blank ones.
  std::vector<std::string> lines(std::string_view file);

  const std::vector<Diagnostic>& faults() const { return faults_; }
  std::shared_ptr<const Sources> sources() const { return sources_; }
  /// Looks up parts for fill(): "trade" is parts/trade.md, a name with a slash is itself.
  PartLookup parts();

 private:
  const SourceFile* read(const std::string& file);
  void check(const Template& t);

  const Disk& disk_;
  std::vector<std::string> folders_;
  std::shared_ptr<Sources> sources_ = std::make_shared<Sources>();
  std::map<std::string, std::unique_ptr<HeadedTemplate>, std::less<>> found_;
  std::vector<Diagnostic> faults_;
};

/// The header and body of one file; faults are appended.
HeadedTemplate read_headed(const SourceFile& file, std::vector<Diagnostic>& faults);

}  // namespace parley::words
