// The numbers of lists, which stand nowhere in the text: "1.", "(b)", "iv)", "2.1", a bullet.
#pragma once

#include <array>
#include <map>
#include <pugixml.hpp>
#include <string>

namespace parley::files::docx {

class Numbering {
 public:
  /// The root of numbering.xml; an empty node where there is none.
  explicit Numbering(const pugi::xml_node& root);
  /// The label of the next paragraph of a list; empty where it has none. Counts.
  std::string next(const std::string& list, int level);

 private:
  static constexpr int kLevels = 9;

  struct Level {
    std::string format = "decimal";
    std::string text;
    int start = 1;
  };
  using Levels = std::map<int, Level>;
  struct List {
    std::string abstract;
    Levels levels;
  };
  using Counts = std::array<int, kLevels>;  ///< below 0: not begun

  static Levels levels_of(const pugi::xml_node& node);
  void read_list(const pugi::xml_node& node, std::map<std::string, Levels>& abstract);
  static void count(const List& list, Counts& counts, std::size_t level);
  static std::string label(const List& list, const Counts& counts, int level);

  std::map<std::string, List> lists_;
  std::map<std::string, Counts> counts_;  ///< by abstract list: lists that share one go on
};

}  // namespace parley::files::docx
