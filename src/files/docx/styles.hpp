// What styles say about how text counts: hidden, struck, raised, numbered, apart.
#pragma once

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <string>

namespace parley::files::docx {

struct Look {
  std::optional<bool> hidden;
  std::optional<bool> struck;
  std::optional<bool> raised;
  std::optional<std::string> list;  ///< "0" takes the paragraph out of its list
  std::optional<int> list_level;
  std::optional<int> before;  ///< blank above and below, in twentieths of a point
  std::optional<int> after;

  /// What `other` says goes before what this says.
  void overlay(const Look& other);
};

/// What a w:rPr or a w:pPr says itself.
Look look_of(const pugi::xml_node& properties);

/// On where the element stands without a value, or with one that is not "0", "false", "off".
bool is_on(const pugi::xml_node& element);

class Styles {
 public:
  /// The root of styles.xml; an empty node where there is none.
  explicit Styles(const pugi::xml_node& root);
  /// A style with what it is based on; the document's defaults where it is not known.
  Look paragraph(const std::string& id) const;
  Look character(const std::string& id) const;

 private:
  struct Style {
    std::string based_on;
    Look look;
  };
  Look resolved(const std::string& id) const;

  std::map<std::string, Style> styles_;
  std::string default_paragraph_;
  Look defaults_;
};

}  // namespace parley::files::docx
