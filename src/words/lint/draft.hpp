// A draft taken apart for the linter: its sentences, its figures with the facts they say, its
// words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "words/facts/facts.hpp"
#include "words/figures/figure.hpp"
#include "words/figures/folded.hpp"

namespace parley::words {

/// Bytes [begin, end) of the folded text.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool holds(std::size_t at) const { return begin <= at && at < end; }
};

struct DraftFigure {
  NumberInText figure;                   ///< places in the folded text
  const Fact* fact = nullptr;            ///< a public fact that it may say
  std::vector<const Fact*> hidden = {};  ///< without one, the private facts that it may say
  const Fact* promise =
      nullptr;             ///< a projected or documented fact that it may say, and no verified one
  bool is_impact = false;  ///< it says a figure of a feature, or the plan's ARR
  bool counts = false;  ///< it is a figure at all: no list number, no clock, no small counting word
};

struct Sentence {
  Stretch where;
  bool is_bullet = false;
  bool leads_list = false;  ///< it ends with a colon
};

class Draft {
 public:
  Draft(std::string_view text, const Facts& facts);

  std::string_view words() const { return plain_; }  ///< folded, line ends as blanks
  const std::vector<Sentence>& sentences() const { return sentences_; }
  std::vector<const DraftFigure*> figures_in(const Stretch& s) const;
  const std::vector<DraftFigure>& figures() const { return figures_; }

  /// Where one of the phrases stands in the stretch, the leftmost first; "excit*" is any word that
  /// begins so. Whole words only.
  std::optional<Stretch> find(const std::vector<std::string>& phrases, const Stretch& in) const;
  std::vector<Stretch> find_all(const std::vector<std::string>& phrases, const Stretch& in) const;
  Stretch all() const { return {0, plain_.size()}; }

  /// The stretch in bytes of the draft itself.
  Stretch original(const Stretch& s) const {
    return {folded_.starts[s.begin], folded_.starts[s.end]};
  }

 private:
  void split();
  void read(std::string_view text, const Facts& facts);

  Folded folded_;
  std::string plain_;
  std::vector<Sentence> sentences_;
  std::vector<DraftFigure> figures_;
};

}  // namespace parley::words
