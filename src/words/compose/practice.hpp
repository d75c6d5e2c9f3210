// Practice: what the answers of a rehearsal showed, and what to practise after it.
//
// Besides what lint finds, an answer may lack what a reply needs: a figure of one's own where the
// plan's reply names some, and a question at its end.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "words/compose/compose.hpp"
#include "words/lint/lint.hpp"

namespace parley::words {

struct Lack {
  std::string_view id;    ///< "no-figure"
  std::string_view says;  ///< what to do instead
};

/// What the answer lacks beside the plan's own reply.
std::vector<Lack> lacks_of(const std::string& answer, const Composed& reply, const Facts& facts);

class Practice {
 public:
  void add(const std::string& said, const std::vector<Finding>& findings,
           const std::vector<Lack>& lacks);
  int answers() const { return answers_; }
  /// A paragraph each: what was found, the most frequent first; what to answer again; what went
  /// well.
  std::vector<std::string> page() const;

 private:
  struct Fault {
    int times = 0;
    std::string why;
  };
  std::map<std::string, Fault> faults_;
  std::vector<std::string> again_;
  std::vector<std::string> well_;
  int answers_ = 0;
};

}  // namespace parley::words
