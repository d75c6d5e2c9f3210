#include "files/docx.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "files/docx/body.hpp"
#include "files/docx/package.hpp"
#include "files/docx/relations.hpp"
#include "files/plain_characters.hpp"
#include "letter/blocks/note_mark.hpp"

namespace parley::files {
namespace docx {
namespace {

using Tree = std::unique_ptr<pugi::xml_document>;

// All text of a node, paragraphs parted by blanks.
std::string words_of(const pugi::xml_node& node) {
  struct Collect : pugi::xml_tree_walker {
    std::string words;
    bool for_each(pugi::xml_node& at) override {
      const std::string_view name = at.name();
      if (name == "w:p" && !words.empty()) words += ' ';
      if (name == "w:t") words += at.child_value();
      return true;
    }
  } collect;
  pugi::xml_node(node).traverse(collect);
  return plain_characters(collect.words);
}

class Document {
 public:
  explicit Document(std::string_view bytes)
      : package_(bytes), main_(main_part()), relations_(package_, main_) {}

  letter::SourceText read() {
    const Tree main = package_.xml(main_);
    const pugi::xml_node body = main ? main->child("w:document").child("w:body") : Node();
    if (!body) {
      throw Refused("holds no Word document",
                    "open it in a word processor and save it as .docx or PDF");
    }
    const Tree styles = tree_of("styles");
    const Tree numbering = tree_of("numbering");
    const Styles known_styles(child(styles, "w:styles"));
    Numbering known_lists(child(numbering, "w:numbering"));
    BodyReader reader(known_styles, known_lists, comments());
    write(edges(body, "w:headerReference", "w:hdr", reader));
    write(reader.read(body));
    write_notes(reader);
    write(edges(body, "w:footerReference", "w:ftr", reader));
    if (!source_.text.empty()) source_.text += '\n';
    return std::move(source_);
  }

 private:
  using Node = pugi::xml_node;

  std::string main_part() {
    const std::string part = Relations(package_, "").of_kind("officeDocument");
    return part.empty() ? "word/document.xml" : part;
  }

  Tree tree_of(const std::string& kind) {
    const std::string part = relations_.of_kind(kind);
    return part.empty() ? nullptr : package_.xml(part);
  }

  static Node child(const Tree& tree, const char* name) {
    return tree ? tree->child(name) : Node();
  }

  std::map<std::string, std::string> comments() {
    std::map<std::string, std::string> comments;
    const Tree tree = tree_of("comments");
    for (const Node& node : child(tree, "w:comments").children("w:comment")) {
      comments.try_emplace(node.attribute("w:id").value(), words_of(node));
    }
    return comments;
  }

  // Headers or footers of all sections, each once, where the section shows them.
  Blocks edges(const Node& body, const char* reference, const char* root, BodyReader& reader) {
    struct Sections : pugi::xml_tree_walker {
      std::vector<Node> found;
      bool for_each(Node& node) override {
        if (std::string_view(node.name()) == "w:sectPr") found.push_back(node);
        return true;
      }
    } sections;
    Node(body).traverse(sections);
    Blocks blocks;
    std::set<std::string> known;
    for (const Node& section : sections.found) {
      for (const Node& node : section.children(reference)) {
        const std::string part = relations_.target(node.attribute("r:id").value());
        if (!shows(section, node) || part.empty() || !known.insert(part).second) continue;
        const Tree tree = package_.xml(part);
        for (Block& block : reader.read(child(tree, root))) blocks.push_back(std::move(block));
      }
    }
    if (!blocks.empty()) blocks.front().is_apart = true;
    return blocks;
  }

  static bool shows(const Node& section, const Node& reference) {
    const std::string_view type = reference.attribute("w:type").value();
    return type != "first" || is_on(section.child("w:titlePg"));
  }

  void write_notes(BodyReader& reader) {
    const std::map<std::string, Tree> trees = [&] {
      std::map<std::string, Tree> made;
      made["footnotes"] = tree_of("footnotes");
      made["endnotes"] = tree_of("endnotes");
      return made;
    }();
    // A note may have notes itself: they come to the end of the list.
    for (std::size_t i = 0; i < reader.notes().size(); ++i) {
      const NoteMark mark = reader.notes()[i];
      write_note(mark, trees.at(mark.kind), reader);
    }
  }

  void write_note(const NoteMark& mark, const Tree& tree, BodyReader& reader) {
    const char* one = mark.kind == "footnotes" ? "w:footnote" : "w:endnote";
    const Node root = child(tree, mark.kind == "footnotes" ? "w:footnotes" : "w:endnotes");
    const Node note = root.find_child_by_attribute(one, "w:id", mark.id.c_str());
    Blocks blocks = reader.read(note);
    if (blocks.empty()) return;
    Block first;
    append(first, letter::raised(mark.mark) + " ", blocks.front());
    first.is_apart = true;
    blocks.front() = std::move(first);
    write(blocks);
  }

  void write(const Blocks& blocks) {
    for (const Block& block : blocks) {
      std::string text = block.text;
      text.erase(std::remove(text.begin(), text.end(), kPageStart), text.end());
      if (!text.empty() && !source_.text.empty()) source_.text += block.is_apart ? "\n\n" : "\n";
      const std::size_t at = source_.text.size();
      source_.text += text;
      const auto written = [&](std::size_t i) {  // where it stands without the starts of pages
        const auto end =
            block.text.begin() + static_cast<std::ptrdiff_t>(std::min(i, block.text.size()));
        return at + i - static_cast<std::size_t>(std::count(block.text.begin(), end, kPageStart));
      };
      for (const letter::Told& told : block.told)
        source_.told.push_back({told.words, told.why, written(told.at)});
      for (std::size_t i = block.text.find(kPageStart); i != std::string::npos;
           i = block.text.find(kPageStart, i + 1))
        begin_page(written(i));
    }
  }

  // A break that is set and the one that was last shown for it are one.
  void begin_page(std::size_t at) {
    if (source_.text.find_first_not_of(" \t\n") >= at) return;
    if (source_.pages.empty()) source_.pages.push_back(0);
    const std::size_t words = source_.text.find_first_not_of(" \t\n", source_.pages.back());
    if (words < at) source_.pages.push_back(at);
  }

  Package package_;
  std::string main_;
  Relations relations_;
  letter::SourceText source_;
};

}  // namespace
}  // namespace docx

ReadPaper read_docx(const std::string& name, std::string_view bytes) {
  try {
    ReadPaper paper{docx::Document(bytes).read(), {}, {}};
    if (paper.text->text.empty()) {
      return {std::nullopt, "holds no text",
              "if it shows pictures of pages, have their text recognised (OCR)"};
    }
    paper.text->name = name;
    return paper;
  } catch (const docx::Refused& refused) {
    return {std::nullopt, refused.what(), refused.help};
  }
}

}  // namespace parley::files
