// How the parts of a document name each other.
#pragma once

#include <map>
#include <string>

#include "files/docx/package.hpp"

namespace parley::files::docx {

class Relations {
 public:
  /// Those of a part: "word/document.xml"; "" for the document as a whole.
  Relations(Package& package, const std::string& part);
  /// The part behind an id; empty where there is none, or where it lies outside the file.
  std::string target(const std::string& id) const;
  /// The first part of a kind: "styles", "numbering", "footnotes", "officeDocument".
  std::string of_kind(const std::string& kind) const;

 private:
  struct Relation {
    std::string kind;
    std::string target;
  };
  std::map<std::string, Relation> by_id_;
};

}  // namespace parley::files::docx
