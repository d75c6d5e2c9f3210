// Page: what a report says, before it is HTML: the answer first, then sections.
//
// The answer is a sentence, three figures, a table of offers side by side. A section stands open or
// is folded away behind its title and its result. Parts are the blocks of a document
// (document.hpp), cards and figures. A figure is data and words: its writer draws it twice, for a
// wide sheet and for a phone. `to_document` gives the same page without its pictures, for terminals
// and Markdown; tables carry every number that a figure shows.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "document/document.hpp"
#include "document/svg/breakdown.hpp"
#include "document/svg/histogram.hpp"
#include "document/svg/ladder.hpp"
#include "document/svg/lines.hpp"
#include "document/svg/lottery.hpp"
#include "document/svg/stacked_columns.hpp"
#include "document/svg/stairs.hpp"
#include "document/svg/tornado.hpp"
#include "document/svg/tracks.hpp"

namespace parley::document {

/// One figure that deserves to be large.
struct Card {
  std::string label = {};  ///< "Present value"
  Cell value = {};
  std::string note = {};  ///< what it means, in a line; may be empty
};

struct Cards {
  std::vector<Card> cards = {};
};

using Chart = std::variant<svg::StackedColumns, svg::Lines, svg::Tornado, svg::Histogram,
                           svg::Ladder, svg::Lottery, svg::Tracks, svg::Breakdown, svg::Stairs>;

struct Figure {
  std::string id = {};           ///< "years"; unique in the page
  std::string title = {};        ///< what it shows, as a sentence
  std::string description = {};  ///< how to read it, and what it shows for those who do not see it
  Chart chart = {};
};

/// Small figures side by side.
struct Gallery {
  std::vector<Figure> figures = {};
};

/// A lever that is asked to move.
struct Change {
  std::string lever = {};  ///< "Ownership"
  std::string from = {};
  std::string to = {};
};

struct Changes {
  std::vector<Change> list = {};
};

/// Pieces of work side by side: each with its figures and what they rest on.
struct Stories {
  struct Story {
    std::string title = {};
    std::vector<Card> figures = {};
    std::string source = {};  ///< "Verified: usage report"
  };
  std::vector<Story> list = {};
};

/// Above whatever must not be shown to the other side: "Private: yours, not theirs".
struct Privacy {
  std::string text = {};
};

/// Questions in their order, each with what it would settle.
struct Questions {
  struct Question {
    std::string text = {};
    std::string why = {};
  };
  std::vector<Question> list = {};
};

/// A part that has nothing to show yet: what is missing, and what would fill it.
struct Empty {
  std::string what = {};   ///< "No other offer to compare with."
  std::string gives = {};  ///< what it would add, and how to add it
  std::string how = {};    ///< as one types it; may be empty
};

using Part = std::variant<Heading, Paragraph, Bullets, Table, Cards, Changes, Stories, Figure,
                          Gallery, Privacy, Questions, Empty>;

enum class Shown { open, folded, unfolded };  ///< unfolded: may be folded, and is open at first

struct Section {
  std::string id = {};     ///< "years": its address in the page
  std::string title = {};  ///< "Year by year"
  std::string lead = {};   ///< the section in one sentence: where it is folded, its result
  std::vector<Part> parts = {};
  Shown shown = Shown::open;
  bool on_paper = true;          ///< a fold that is not stays in the page
  bool first_page_ends = false;  ///< paper: what follows begins a new page
};

/// The mark of a verdict: each has its own shape. A filled one decides, an outlined one asks.
enum class Mark { none, counter, accept, walk, range, input };

/// The offers side by side: a column each, the best of a row marked.
struct Side {
  struct Offer {
    std::string name = {};
    std::string role = {};  ///< "the offer", "your ask"
  };
  struct Value {
    Cell cell = {};
    std::string note = {};        ///< under it: "$94,991 more"
    std::string brief_note = {};  ///< where there is little room; empty: as `note`
    Tone tone = Tone::plain;      ///< of the note: good is more for you, bad is less
    bool best = false;
  };
  struct Row {
    std::string name = {};
    std::string means = {};  ///< "base, sign-on, target bonus"
    std::vector<Value> values = {};
    bool sum = false;  ///< set off: what all comes to
  };
  std::vector<Offer> offers = {};
  std::vector<Row> rows = {};
  std::string key = {};  ///< what has to be said under it
};

struct Answer {
  std::string eyebrow = {};  ///< "DataStax · Senior AI product manager"
  Mark mark = Mark::none;
  std::string verdict = {};   ///< "Counter."
  std::string sentence = {};  ///< "Ask for 0.07% equity, a 10% bonus and faster vesting."
  std::string lead = {};      ///< "That is worth about $95,000 to you."
  std::vector<Card> figures = {};
  std::string after_tax = {};  ///< in one line; may be empty
  Side side = {};              ///< may have no rows
};

struct Page {
  std::string title = {};
  Answer answer;
  std::vector<Section> sections = {};
  std::string footer = {};
};

Document to_document(const Page& page);

}  // namespace parley::document
