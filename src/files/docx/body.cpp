#include "files/docx/body.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "files/docx/choice.hpp"

namespace parley::files::docx {
namespace {

constexpr int kApart = 100;  // five points: a blank line in the text

bool is_deleted_mark(const pugi::xml_node& properties) {
  const auto mark = properties.child("w:rPr");
  return mark.child("w:del") || mark.child("w:moveFrom");
}

bool is_wrapper(std::string_view name) {
  return name == "w:ins" || name == "w:moveTo" || name == "w:customXml" || name == "w:smartTag";
}

}  // namespace

Blocks BodyReader::read(const pugi::xml_node& node) {
  Blocks blocks;
  read_blocks(node, blocks);
  if (!text_.is_empty()) end_paragraph({}, blocks);
  return blocks;
}

void BodyReader::read_blocks(const pugi::xml_node& node, Blocks& blocks) {
  for (const pugi::xml_node& child : node.children()) read_block(child, blocks);
}

void BodyReader::read_block(const pugi::xml_node& node, Blocks& blocks) {
  const std::string_view name = node.name();
  if (name == "w:p") return read_paragraph(node, blocks);
  if (name == "w:tbl") return read_table(node, blocks);
  if (name == "w:sdt") return read_blocks(node.child("w:sdtContent"), blocks);
  if (name == "mc:AlternateContent") return read_blocks(chosen(node), blocks);
  if (is_wrapper(name)) return read_blocks(node, blocks);
}

void BodyReader::read_paragraph(const pugi::xml_node& node, Blocks& blocks) {
  const pugi::xml_node properties = node.child("w:pPr");
  Look look = styles_.paragraph(properties.child("w:pStyle").attribute("w:val").value());
  look.overlay(look_of(properties));
  read_inline(node, {Aside::none, look});
  // A mark that is deleted joins the paragraph to the next one.
  if (!is_deleted_mark(properties)) end_paragraph(look, blocks);
}

void BodyReader::end_paragraph(const Look& look, Blocks& blocks) {
  const bool is_numbered = look.list.has_value() && *look.list != "0" && !text_.is_empty();
  Block block = text_.finish(is_numbered ? numbering_.next(*look.list, look.list_level.value_or(0))
                                         : std::string());
  block.is_apart = std::max(blank_above_, look.before.value_or(0)) >= kApart;
  // An empty paragraph is a blank line, whatever its spacing.
  blank_above_ = block.text.empty() ? kApart : look.after.value_or(0);
  if (!block.text.empty() || !block.told.empty()) blocks.push_back(std::move(block));
  blocks.insert(blocks.end(), std::make_move_iterator(boxes_.begin()),
                std::make_move_iterator(boxes_.end()));
  boxes_.clear();
}

void BodyReader::read_table(const pugi::xml_node& table, Blocks& blocks) {
  const std::size_t first = blocks.size();
  read_rows(table, blocks);
  if (blocks.size() > first) blocks[first].is_apart = true;
  blank_above_ = kApart;
}

void BodyReader::read_rows(const pugi::xml_node& node, Blocks& blocks) {
  for (const pugi::xml_node& row : node.children()) {
    const std::string_view name = row.name();
    if (name == "w:sdt") read_rows(row.child("w:sdtContent"), blocks);
    if (is_wrapper(name)) read_rows(row, blocks);
    if (name != "w:tr") continue;
    if (row.child("w:trPr").child("w:del")) {
      tell_deleted_row(row, blocks);
      continue;
    }
    std::vector<Blocks> cells;
    read_cells(row, cells);
    for (Block& block : row_of(std::move(cells))) {
      block.is_apart = false;
      blocks.push_back(std::move(block));
    }
  }
}

void BodyReader::read_cells(const pugi::xml_node& node, std::vector<Blocks>& cells) {
  for (const pugi::xml_node& cell : node.children()) {
    const std::string_view name = cell.name();
    if (name == "w:sdt") read_cells(cell.child("w:sdtContent"), cells);
    if (is_wrapper(name)) read_cells(cell, cells);
    if (name == "w:tc") cells.push_back(read(cell));
  }
}

void BodyReader::tell_deleted_row(const pugi::xml_node& row, Blocks& blocks) {
  std::vector<Blocks> cells;
  read_cells(row, cells);
  for (const Block& block : row_of(std::move(cells))) {
    text_.tell(block.text, Aside::deleted);
    blocks.push_back(text_.finish(""));
  }
}

}  // namespace parley::files::docx
