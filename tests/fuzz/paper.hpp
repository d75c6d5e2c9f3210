// What holds of every paper that is read, whatever its bytes.
#pragma once

#include <algorithm>

#include "core/text.hpp"
#include "parley/files/paper.hpp"
#include "tests/fuzz/input.hpp"

namespace parley::fuzz {

inline void demand_text(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    const Character c = character_at(text, at);
    demand(c.bytes > 0, "the text is UTF-8");
    demand(!is_control(c.code) || c.code == '\n' || c.code == '\t', "the text can be shown");
    at += c.bytes;
  }
}

inline void demand_paper(const files::ReadPaper& paper) {
  if (!paper.text) return demand(!paper.fault.empty() && !paper.help.empty(), "a fault has a cure");
  demand_text(paper.text->text);
  const auto& pages = paper.text->pages;
  demand(std::is_sorted(pages.begin(), pages.end()), "pages follow each other");
  demand(pages.empty() || pages.back() <= paper.text->text.size(), "a page begins in the text");
  for (const letter::Told& told : paper.text->told) {
    demand(told.at <= paper.text->text.size(), "what is told has its place");
    demand(!told.why.empty(), "what is told says why");
  }
}

}  // namespace parley::fuzz
