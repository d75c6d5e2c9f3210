// Word documents of a few lines, made in memory.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace parley::test {

/// A zip whose entries are stored as they are, in this order.
std::string stored_zip(const std::vector<std::pair<std::string, std::string>>& entries);

/// A document with this text in its w:body; other parts by kind: {"styles", "<w:style .../>"}, with
/// their root made around them.
std::string word_document(const std::string& body,
                          const std::map<std::string, std::string>& parts = {});

/// A run, and a paragraph of one run.
std::string run(const std::string& text, const std::string& properties = "");
std::string paragraph(const std::string& text, const std::string& properties = "");

}  // namespace parley::test
