// A letter of tests/letter/cases with what it says, and what is wrong with a reading of it.
#pragma once

#include <string>
#include <vector>

#include "letter/reading.hpp"

namespace parley::test {

struct TrueLetter {
  std::string name;  ///< "published/01"
  std::vector<letter::SourceText> letters;
  Date read_on;
  std::string truth;  ///< JSON
};

std::vector<TrueLetter> true_letters(const std::string& folder);

/// A sentence for each fact that is wrong or not of the letter, and each question that is not put.
std::vector<std::string> faults(const TrueLetter& letter, const letter::Reading& reading);

/// How many facts a letter holds, and how many of them the reading has.
struct Recall {
  int facts = 0;
  int found = 0;
};
Recall recall(const TrueLetter& letter, const letter::Reading& reading);

}  // namespace parley::test
