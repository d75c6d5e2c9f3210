// Fields: instructions to the word processor, whose result alone is text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace parley::files::docx {

/// The fields that are open, one in the other. They may begin in one paragraph and end in another.
class Fields {
 public:
  void begin() { open_.push_back({}); }
  void separate();
  void instruct(std::string_view words);
  /// Ends the innermost field; its name where it is one to be filled in that has no result.
  std::string end();

  /// Whether what stands here is text: in no field, or in the results of all.
  bool is_text() const;
  /// Notes that a result holds words.
  void fill();

 private:
  struct Field {
    std::string instruction;
    bool in_result = false;
    bool is_filled = false;
  };
  std::vector<Field> open_;
};

/// The name of a field that is to be filled in: Salary of " MERGEFIELD  Salary \\* MERGEFORMAT ";
/// empty for every other instruction.
std::string field_to_fill(std::string_view instruction);

}  // namespace parley::files::docx
