// Template: text with tags, without logic.
//
// A subset of mustache: {{name}}, {{#name}}...{{/name}} where it is there (or for each item of a
// list),
// {{^name}}...{{/name}} where it is not, {{> part}}, {{>* name}} (the part that a fact names), {{!
// note}}. A digit or a number word outside the tags, an unknown name, or an unbalanced section does
// not load; a tag that is reached and names no fact is an error, never a blank.
//
//   "equity at {{ask_ownership}}" becomes "equity at 0.07%"
#pragma once

#include <functional>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "parley/core/source.hpp"
#include "words/facts/facts.hpp"

namespace parley::words {

struct TemplateNode {
  enum class Kind { text, fact, section, inverted, part, named_part };
  Kind kind = Kind::text;
  std::string text;  ///< the text, or the name in the tag
  Place place;
  std::vector<TemplateNode> children;
  bool whole_line = false;  ///< of a part: alone on its line; otherwise its line breaks are blanks
};

struct Template {
  const SourceFile* file = nullptr;
  std::vector<TemplateNode> nodes;
};

/// Reads a template from byte `begin` of a file; faults are appended (T001, T002) and the rest is
/// still read. The file must outlive the template.
Template parse_template(const SourceFile& file, std::size_t begin, std::vector<Diagnostic>& faults);

/// The faults of words that stand in a template: a digit or a number word (T003).
std::vector<Diagnostic> figures_in_template(const Template& t);

/// Every name that a tag uses, with its place.
struct TagUse {
  std::string name;
  TemplateNode::Kind kind;
  Place place;
};
std::vector<TagUse> tags_of(const Template& t);

using PartLookup = std::function<const Template*(std::string_view)>;

struct Filled {
  std::string text;
  std::vector<std::string> used;  ///< ids of the facts, in order of first use
  std::vector<Diagnostic>
      faults;  ///< T006: no such fact; T007: a private fact in a public document
};

/// Fills a template from the root scope of `facts`; `audience` is the document's.
Filled fill(const Template& t, const Facts& facts, Audience audience, const PartLookup& part);

}  // namespace parley::words
