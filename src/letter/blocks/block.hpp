// Blocks: a letter cut into what belongs together: a paragraph, a bullet, a row, a message of a
// chat.
//
// A rule never reaches past its block but for what the block stands under (its heading, the message
// before). Every block knows who speaks and how new it is, so that a later word stands against an
// earlier one and what a candidate asked is no term.
#pragma once

#include <string>
#include <vector>

#include "letter/blocks/passage.hpp"

namespace parley::letter {

enum class Voice { firm, candidate };

struct Block {
  Passage words;
  int file = 0;
  int newness = 0;    ///< a larger one is later
  int paragraph = 0;  ///< lines that no blank line parts
  int note = 0;       ///< "(2) ...": it may say more about what stands with "(2)"
  int section = 0;    ///< 3 of "3. Sign-on. ..."
  int choice = 0;     ///< of which package, where the letter offers several; 0: of all
  Voice voice = Voice::firm;
  bool row = false;
  bool bullet = false;
  bool heading = false;
  bool chat = false;
};

/// What the envelope says.
struct Header {
  std::string name;  ///< "from", "to", "subject", "date"
  Passage value;
  int file = 0;
  int newness = 0;
};

struct Blocks {
  std::vector<Block> blocks;  ///< in the order of the text
  std::vector<Header> headers;
};

/// Adds the blocks of one letter; the newest part of it is `newness`, quoted ones are below it.
void add_blocks(const SourceText& letter, int file, int newness, Blocks& out);

}  // namespace parley::letter
