// Draft: a reading as scenario text, each value with the words that say it.
//
// What is open stands as a comment with its readings, so that a scenario reader finds it missing
// and nothing else wrong. The draft of the same reading is the same text.
//
//   base_salary = 158_000  # line 9: "the annual rate of $158,000"
#pragma once

#include <string>
#include <vector>

#include "letter/reading.hpp"

namespace parley::letter {

std::string draft(const Reading& reading, const std::vector<SourceText>& letters);

/// "page 2", "line 9", "offer.txt line 9" where there are several letters.
std::string place_of(const Evidence& evidence, const std::vector<SourceText>& letters);

/// The words on one line, their blanks single, at most `most` bytes.
std::string shortened(std::string_view words, std::size_t most);

/// What the answer to a question is: "2027-03-01", "15%", "annual", a list (which is written in the
/// file), or a number ("150k", "$150,000").
enum class Answer { day, percent, word, list, number };
Answer answer_of(const std::string& key);

/// An answer as a person types it: a number picks a reading, else it is a value of the key's form.
/// None where the line is empty or is no such value.
std::optional<Value> answer(const Question& question, std::string_view line);

/// The reading with that question answered.
Reading answered(Reading reading, const std::string& key, Value value);

}  // namespace parley::letter
