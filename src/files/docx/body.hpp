// The tree of a part (body, header, note) to blocks.
#pragma once

#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "files/docx/block.hpp"
#include "files/docx/fields.hpp"
#include "files/docx/numbering.hpp"
#include "files/docx/paragraph_text.hpp"
#include "files/docx/styles.hpp"

namespace parley::files::docx {

/// A note that the text refers to, in order.
struct NoteMark {
  std::string kind;  ///< "footnotes" or "endnotes"
  std::string id;
  std::string mark;
};

/// What is read of a document: its lists count on through all its parts.
class BodyReader {
 public:
  BodyReader(const Styles& styles, Numbering& numbering,
             std::map<std::string, std::string> comments)
      : styles_(styles), numbering_(numbering), comments_(std::move(comments)) {}

  /// The blocks of everything in the node, also of what wraps paragraphs.
  Blocks read(const pugi::xml_node& node);

  const std::vector<NoteMark>& notes() const { return notes_; }

 private:
  struct Here {
    Aside aside = Aside::none;
    Look look;
  };

  void read_blocks(const pugi::xml_node& node, Blocks& blocks);
  void read_block(const pugi::xml_node& node, Blocks& blocks);
  void read_paragraph(const pugi::xml_node& node, Blocks& blocks);
  void end_paragraph(const Look& look, Blocks& blocks);
  void read_table(const pugi::xml_node& table, Blocks& blocks);
  void read_rows(const pugi::xml_node& node, Blocks& blocks);
  void read_cells(const pugi::xml_node& node, std::vector<Blocks>& cells);
  void tell_deleted_row(const pugi::xml_node& row, Blocks& blocks);

  void read_inline(const pugi::xml_node& node, const Here& here);
  void read_inline_element(const pugi::xml_node& node, const Here& here);
  void read_simple_field(const pugi::xml_node& node, const Here& here);
  void read_content_control(const pugi::xml_node& node, const Here& here);
  void read_run(const pugi::xml_node& run, const Here& here);
  void read_run_element(const pugi::xml_node& node, const Here& here);
  void read_field_char(const pugi::xml_node& node, const Here& here);
  void read_note_mark(const pugi::xml_node& node, const Here& here);
  void read_boxes(const pugi::xml_node& node);
  void add(std::string_view words, const Here& here);
  void add_layout(char c, const Here& here);

  const Styles& styles_;
  Numbering& numbering_;
  std::map<std::string, std::string> comments_;
  ParagraphText text_;
  Fields fields_;
  Blocks boxes_;  ///< of the paragraph that is being read
  std::vector<NoteMark> notes_;
  std::map<std::string, int> counted_notes_;
  int blank_above_ = 0;  ///< of the paragraph before, in twentieths of a point
};

}  // namespace parley::files::docx
