// Page: what a report says, before it is HTML: the question, the verdict, then sections.
//
// Sections hold the blocks of a document (document.hpp), cards and figures. A figure is data and
// words: its writer draws it twice, for a wide sheet and for a phone. `to_document` gives the same
// page without its pictures, for terminals and Markdown; tables carry every number that a figure
// shows.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "document/document.hpp"
#include "document/svg/histogram.hpp"
#include "document/svg/ladder.hpp"
#include "document/svg/lines.hpp"
#include "document/svg/lottery.hpp"
#include "document/svg/stacked_columns.hpp"
#include "document/svg/tornado.hpp"
#include "document/svg/tracks.hpp"

namespace parley::document {

/// One figure that deserves to be large.
struct Card {
  std::string label;  ///< "Present value"
  Cell value;
  std::string note;  ///< what it means, in a line; may be empty
};

struct Cards {
  std::vector<Card> cards;
};

using Chart = std::variant<svg::StackedColumns, svg::Lines, svg::Tornado, svg::Histogram,
                           svg::Ladder, svg::Lottery, svg::Tracks>;

struct Figure {
  std::string id;           ///< "years"; unique in the page
  std::string title;        ///< what it shows, as a sentence
  std::string description;  ///< how to read it, and what it shows for those who do not see it
  Chart chart;
};

/// A lever that is asked to move.
struct Change {
  std::string lever;  ///< "Ownership"
  std::string from;
  std::string to;
};

struct Changes {
  std::vector<Change> list;
};

/// Pieces of work side by side: each with its figures and what they rest on.
struct Stories {
  struct Story {
    std::string title;
    std::vector<Card> figures;
    std::string source;  ///< "Verified: usage report"
  };
  std::vector<Story> list;
};

using Part = std::variant<Heading, Paragraph, Bullets, Table, Cards, Changes, Stories, Figure>;

struct Section {
  std::string id;     ///< "years": its address in the page
  std::string title;  ///< "Year by year"
  std::string lead;   ///< the section in one sentence; may be empty
  std::vector<Part> parts;
};

struct Headline {
  std::string eyebrow;   ///< "DataStax · Senior AI product manager"
  std::string question;  ///< "Should you take this offer as it stands?"
  std::string verdict;   ///< "Counter."
  std::string because;   ///< one sentence
  std::vector<Change> changes;
};

struct Page {
  std::string title;
  Headline headline;
  std::vector<Section> sections;
  std::string footer;
};

Document to_document(const Page& page);

}  // namespace parley::document
