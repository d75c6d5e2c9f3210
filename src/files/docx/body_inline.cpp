// What stands in a paragraph: runs, fields, content controls, changes, marks of notes, text boxes.
#include <cstdlib>
#include <utility>

#include "files/docx/body.hpp"
#include "files/docx/choice.hpp"
#include "files/docx/symbols.hpp"
#include "letter/blocks/note_mark.hpp"

namespace parley::files::docx {
namespace {

Aside aside_of(const Look& look) {
  if (look.hidden.value_or(false)) return Aside::hidden;
  if (look.struck.value_or(false)) return Aside::struck;
  return Aside::none;
}

std::string choice_of_list(const pugi::xml_node& list) {
  int left = list.child("w:result").attribute("w:val").as_int();
  for (const pugi::xml_node& entry : list.children("w:listEntry")) {
    if (left-- == 0) return entry.attribute("w:val").value();
  }
  return "";
}

// What a form field of old shows that has no result of its own: a box, ticked or not, or a choice.
std::string form_field(const pugi::xml_node& data) {
  if (const auto box = data.child("w:checkBox")) {
    const auto state = box.child("w:checked") ? box.child("w:checked") : box.child("w:default");
    return is_on(state) ? "☒" : "☐";
  }
  return choice_of_list(data.child("w:ddList"));
}

}  // namespace

void BodyReader::read_inline(const pugi::xml_node& node, const Here& here) {
  for (const pugi::xml_node& child : node.children()) read_inline_element(child, here);
}

void BodyReader::read_inline_element(const pugi::xml_node& node, const Here& here) {
  const std::string_view name = node.name();
  if (name == "w:r") return read_run(node, here);
  if (name == "w:sdt") return read_content_control(node, here);
  if (name == "w:fldSimple") return read_simple_field(node, here);
  if (name == "mc:AlternateContent") return read_inline(chosen(node), here);
  if (name == "w:del") return read_inline(node, {Aside::deleted, here.look});
  if (name == "m:t") return add(node.child_value(), here);
  if (name == "w:rPr" || name == "w:pPr" || name == "w:moveFrom" || name == "w:rt") return;
  if (name == "w:p" || name == "w:tbl") return;
  read_inline(node, here);  // inserted, a link, a tag: what it wraps is text
}

void BodyReader::read_simple_field(const pugi::xml_node& node, const Here& here) {
  fields_.begin();
  fields_.instruct(node.attribute("w:instr").value());
  fields_.separate();
  read_inline(node, here);
  const std::string unfilled = fields_.end();
  if (!unfilled.empty()) text_.tell(unfilled, Aside::unfilled);
}

void BodyReader::read_content_control(const pugi::xml_node& node, const Here& here) {
  const bool is_prompt = is_on(node.child("w:sdtPr").child("w:showingPlcHdr"));
  const Aside aside = is_prompt ? Aside::unfilled : here.aside;
  read_inline(node.child("w:sdtContent"), {aside, here.look});
}

void BodyReader::read_run(const pugi::xml_node& run, const Here& here) {
  const pugi::xml_node properties = run.child("w:rPr");
  Here own = here;
  if (const auto style = properties.child("w:rStyle")) {
    own.look.overlay(styles_.character(style.attribute("w:val").value()));
  }
  own.look.overlay(look_of(properties));
  if (own.aside == Aside::none) own.aside = aside_of(own.look);
  for (const pugi::xml_node& child : run.children()) read_run_element(child, own);
}

void BodyReader::read_run_element(const pugi::xml_node& node, const Here& here) {
  const std::string_view name = node.name();
  if (name == "w:t" || name == "w:delText") return add(node.child_value(), here);
  if (name == "w:tab" || name == "w:ptab") return add_layout('\t', here);
  const bool page = name == "w:br" && node.attribute("w:type").value() == std::string_view("page");
  if (page || name == "w:lastRenderedPageBreak") return add_layout(kPageStart, here);
  if (name == "w:br" || name == "w:cr") return add_layout('\n', here);
  if (name == "w:noBreakHyphen") return add("-", here);
  if (name == "w:sym")
    return add(symbol(node.attribute("w:font").value(), node.attribute("w:char").value()), here);
  if (name == "w:fldChar") return read_field_char(node, here);
  if (name == "w:instrText") return fields_.instruct(node.child_value());
  if (name == "w:footnoteReference" || name == "w:endnoteReference") {
    return read_note_mark(node, here);
  }
  if (name == "w:commentReference") {
    const auto comment = comments_.find(node.attribute("w:id").value());
    if (comment != comments_.end()) text_.tell(comment->second, Aside::comment);
    return;
  }
  if (name == "mc:AlternateContent") return read_boxes(chosen(node));
  if (name == "w:drawing" || name == "w:pict" || name == "w:object") return read_boxes(node);
  if (name == "w:ruby") return read_inline(node.child("w:rubyBase"), here);
}

void BodyReader::read_field_char(const pugi::xml_node& node, const Here& here) {
  const std::string_view type = node.attribute("w:fldCharType").value();
  if (type == "begin") {
    add(form_field(node.child("w:ffData")), here);
    fields_.begin();
  } else if (type == "separate") {
    fields_.separate();
  } else if (type == "end") {
    const std::string unfilled = fields_.end();
    if (!unfilled.empty()) text_.tell(unfilled, Aside::unfilled);
  }
}

void BodyReader::read_note_mark(const pugi::xml_node& node, const Here& here) {
  if (here.aside != Aside::none || !fields_.is_text()) return;
  const std::string kind =
      std::string_view(node.name()) == "w:footnoteReference" ? "footnotes" : "endnotes";
  // Where the mark is not a number, it is the text that follows.
  const bool is_own = node.attribute("w:customMarkFollows").as_bool();
  const std::string mark = is_own ? "*" : std::to_string(++counted_notes_[kind]);
  notes_.push_back({kind, node.attribute("w:id").value(), mark});
  if (!is_own) text_.add_mark(mark);
}

// Text boxes of a drawing: paragraphs of their own, after the one that they are anchored to.
void BodyReader::read_boxes(const pugi::xml_node& node) {
  for (const pugi::xml_node& child : node.children()) {
    if (std::string_view(child.name()) == "mc:AlternateContent") {
      read_boxes(chosen(child));
    } else if (std::string_view(child.name()) != "w:txbxContent") {
      read_boxes(child);
    } else {
      ParagraphText text = std::exchange(text_, {});
      Fields fields = std::exchange(fields_, {});
      Blocks boxes = std::exchange(boxes_, {});
      for (Block& block : read(child)) boxes.push_back(std::move(block));
      text_ = std::move(text);
      fields_ = std::move(fields);
      boxes_ = std::move(boxes);
    }
  }
}

void BodyReader::add(std::string_view words, const Here& here) {
  if (words.empty() || !fields_.is_text()) return;
  fields_.fill();
  const bool is_raised = here.look.raised.value_or(false) && here.aside == Aside::none;
  if (is_raised && letter::is_note_mark(words) && !text_.ends_with_slash())
    return text_.add_mark(words);
  text_.add(words, here.aside);
}

void BodyReader::add_layout(char c, const Here& here) {
  if (fields_.is_text()) text_.add_layout(c, here.aside);
}

}  // namespace parley::files::docx
