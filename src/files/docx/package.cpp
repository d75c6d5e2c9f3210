#include "files/docx/package.hpp"

#include <fmt/format.h>

#include <array>

#include "files/docx/zip_library.hpp"

namespace parley::files::docx {
namespace {

constexpr const char* kSaveAgain = "open it in a word processor and save it again as .docx";
constexpr const char* kSaveLess = "save the pages with the offer as a document of their own";

Refused damaged() { return {"is damaged: it cannot be unpacked", kSaveAgain}; }

struct FileCloser {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};
using File = std::unique_ptr<zip_file_t, FileCloser>;

zip* open(std::string_view bytes) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip* opened = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (!opened && source) zip_source_free(source);
  zip_error_fini(&error);
  return opened;
}

// What a zip says about a size is not trusted.
std::string unpack(const File& file, const std::string& name) {
  std::string text;
  std::array<char, 65536> block;
  for (zip_int64_t n = 1; n > 0;) {
    n = zip_fread(file.get(), block.data(), block.size());
    if (n < 0) throw damaged();
    text.append(block.data(), static_cast<std::size_t>(n));
    if (text.size() > kLargestPart) {
      throw Refused(fmt::format("is too large: {} unpacks to more than 8 MiB", name), kSaveLess);
    }
  }
  return text;
}

// How deep the tree goes, walked without recursion; stops beyond the limit.
bool is_too_deep(const pugi::xml_node& root) {
  int depth = 0;
  for (pugi::xml_node node = root.first_child(); node;) {
    if (node.first_child()) {
      node = node.first_child();
      if (++depth > kDeepestXml) return true;
      continue;
    }
    while (node != root && !node.next_sibling()) {
      node = node.parent();
      --depth;
    }
    node = node == root ? pugi::xml_node() : node.next_sibling();
  }
  return false;
}

bool has_document_type(const pugi::xml_document& tree) {
  for (const pugi::xml_node& child : tree.children()) {
    if (child.type() == pugi::node_doctype) return true;
  }
  return false;
}

void hold_to_limits(const pugi::xml_document& tree, const std::string& name) {
  if (has_document_type(tree)) {
    throw Refused(fmt::format("declares a document type in {}, as no Word document may", name),
                  kSaveAgain);
  }
  if (is_too_deep(tree)) {
    throw Refused(fmt::format("nests deeper than {} elements in {}", kDeepestXml, name),
                  kSaveAgain);
  }
}

}  // namespace

Package::Package(std::string_view bytes) : zip_(open(bytes)) {
  if (!zip_) throw damaged();
}

Package::~Package() { zip_discard(zip_); }

std::optional<std::string> Package::part(const std::string& name) {
  const zip_int64_t index = zip_name_locate(zip_, name.c_str(), 0);
  if (index < 0) return {};
  const File file(zip_fopen_index(zip_, static_cast<zip_uint64_t>(index), 0));
  if (!file && zip_error_code_zip(zip_get_error(zip_)) == ZIP_ER_NOPASSWD) {
    throw Refused("is protected by a password", "open it with its password and save it without");
  }
  if (!file) throw damaged();
  std::string text = unpack(file, name);
  unpacked_ += text.size();
  if (unpacked_ > kLargestDocument) {
    throw Refused("is too large: it unpacks to more than 32 MiB", kSaveLess);
  }
  return text;
}

std::unique_ptr<pugi::xml_document> Package::xml(const std::string& name) {
  const std::optional<std::string> text = part(name);
  if (!text) return nullptr;
  auto tree = std::make_unique<pugi::xml_document>();
  const unsigned options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
  if (!tree->load_buffer(text->data(), text->size(), options)) {
    throw Refused(fmt::format("is damaged: {} is no XML", name), kSaveAgain);
  }
  hold_to_limits(*tree, name);
  return tree;
}

}  // namespace parley::files::docx
