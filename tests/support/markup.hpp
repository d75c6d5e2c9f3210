// A strict reader of the HTML that we write: every tag closed in its place, attributes in quotes,
// ids used once, no loose "<" or "&". Markup m("<p class=\"a\">x</p>"); m.fault.empty();
// m.count("p") == 1
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace parley::test {

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string parent;
  std::vector<std::string> children;  ///< names, in order
  std::string text;                   ///< of itself and all within, entities as they stand
};

struct Markup {
  explicit Markup(std::string_view html);

  std::string fault;  ///< the first one; empty where all is well
  std::vector<Element> elements;

  std::vector<const Element*> all(std::string_view name) const;
  std::size_t count(std::string_view name) const { return all(name).size(); }
};

}  // namespace parley::test
