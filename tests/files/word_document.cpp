#include "tests/files/word_document.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace parley::test {
namespace {

constexpr const char* kNames =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
constexpr const char* kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

std::uint32_t crc32(std::string_view bytes) {
  std::uint32_t crc = 0xFFFFFFFFU;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

void put(std::string& to, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) to += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

// What the local and the central header of an entry share.
std::string sizes_of(const std::string& name, const std::string& text) {
  std::string header;
  put(header, 20, 2);  // version
  put(header, 0, 8);   // no flags, stored, no time
  put(header, crc32(text), 4);
  put(header, text.size(), 4);
  put(header, text.size(), 4);
  put(header, name.size(), 2);
  put(header, 0, 2);
  return header;
}

const std::map<std::string, std::string>& roots() {
  static const std::map<std::string, std::string> kRoots{
      {"styles", "styles"},     {"numbering", "numbering"}, {"footnotes", "footnotes"},
      {"endnotes", "endnotes"}, {"comments", "comments"},   {"header", "hdr"},
      {"footer", "ftr"}};
  return kRoots;
}

std::string relations(const std::string& inside) {
  return "<Relationships>" + inside + "</Relationships>";
}

std::string relation(const std::string& id, const std::string& kind, const std::string& target) {
  return fmt::format(R"(<Relationship Id="{}" Type="{}/{}" Target="{}"/>)", id, kOffice, kind,
                     target);
}

}  // namespace

std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& entries) {
  std::string zip;
  std::string central;
  for (const auto& [name, text] : entries) {
    put(central, 0x02014b50, 4);
    put(central, 20, 2);
    central += sizes_of(name, text);
    put(central, 0, 8);
    put(central, 0, 2);
    put(central, zip.size(), 4);
    central += name;
    put(zip, 0x04034b50, 4);
    zip += sizes_of(name, text) + name + text;
  }
  std::string end;
  put(end, 0x06054b50, 4);
  put(end, 0, 4);
  put(end, entries.size(), 2);
  put(end, entries.size(), 2);
  put(end, central.size(), 4);
  put(end, zip.size(), 4);
  put(end, 0, 2);
  return zip + central + end;
}

std::string word_document(const std::string& body,
                          const std::map<std::string, std::string>& parts) {
  std::vector<std::pair<std::string, std::string>> entries;
  entries.emplace_back("[Content_Types].xml", "<Types/>");
  entries.emplace_back("_rels/.rels",
                       relations(relation("d", "officeDocument", "word/document.xml")));
  entries.emplace_back(
      "word/document.xml",
      fmt::format("<w:document {}><w:body>{}</w:body></w:document>", kNames, body));
  std::string related;
  for (const auto& [kind, inside] : parts) {
    related += relation(kind, kind, kind + ".xml");
    entries.emplace_back("word/" + kind + ".xml",
                         fmt::format("<w:{0} {1}>{2}</w:{0}>", roots().at(kind), kNames, inside));
  }
  entries.emplace_back("word/_rels/document.xml.rels", relations(related));
  return stored_zip(entries);
}

std::string run(const std::string& text, const std::string& properties) {
  return fmt::format("<w:r><w:rPr>{}</w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>", properties,
                     text);
}

std::string paragraph(const std::string& text, const std::string& properties) {
  return fmt::format("<w:p><w:pPr>{}</w:pPr>{}</w:p>", properties, run(text));
}

}  // namespace parley::test
