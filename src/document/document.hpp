// Document: what a report says, or a person, before it is text, Markdown, CSV, HTML or a workbook.
//
// Headings, paragraphs, what is spoken, tables of typed cells, bars and plots. A cell is formatted
// once, where it is made (core/format.hpp); a writer only lays it out, so no two formats can
// disagree about a number.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/money.hpp"
#include "parley/core/percent.hpp"

namespace parley::document {

enum class Tone { plain, strong, muted, good, bad };

/// One value: as people read it, as programs read it (CSV), and as a number where it is one.
struct Cell {
  std::string text = {};
  std::string raw = {};
  std::optional<double> value = {};
  Tone tone = Tone::plain;

  static Cell words(std::string text, Tone tone = Tone::plain);
  /// Dollars and cents; shown in whole dollars, raw with two decimals ("19916.67").
  static Cell money(Money m, Tone tone = Tone::plain);
  /// The same with its cents shown.
  static Cell cents(Money m, Tone tone = Tone::plain);
  /// An amount that is no sum of cents (present value, mean): whole dollars, raw to the cent.
  static Cell dollars(double x, Tone tone = Tone::plain);
  static Cell percent(const Percent& p, int decimals = 4, Tone tone = Tone::plain);
  static Cell percent(double fraction, int decimals, Tone tone = Tone::plain);
  static Cell number(const Ratio& r, int decimals = 4, Tone tone = Tone::plain);
  static Cell number(double x, int decimals, Tone tone = Tone::plain);
  static Cell date(Date d, Tone tone = Tone::plain);
  static Cell missing(std::string why = "—");  ///< not known; raw is empty
};

enum class Align { left, right };

struct Column {
  std::string header = {};
  Align align = Align::right;
};

struct Row {
  std::vector<Cell> cells = {};
  bool total = false;  ///< set off from the rows above it
};

struct Table {
  std::string name = {};  ///< a short id for files: "years"
  std::string caption = {};
  std::vector<Column> columns = {};
  std::vector<Row> rows = {};
};

struct Heading {
  int level = 2;
  std::string text = {};
};

struct Paragraph {
  std::string text = {};
  Tone tone = Tone::plain;
};

/// What is said aloud; everything else is for the reader's eye.
struct Spoken {
  std::string text = {};
};

struct Bullets {
  std::vector<std::string> items = {};
};

/// One bar for each label; segments stack from the left. Where some value is below 0, all bars
/// start at a common zero line: values below it go left (a tornado).
struct Bars {
  struct Segment {
    std::string name = {};
    double value = 0;
  };
  struct Bar {
    std::string label = {};
    std::vector<Segment> segments = {};
    std::string text = {};  ///< written behind the bar
  };
  std::string caption = {};
  std::vector<Bar> bars = {};
};

/// Lines or steps over x; for terminals a small block plot.
struct Plot {
  struct Series {
    std::string name = {};
    std::vector<double> x = {};
    std::vector<double> y = {};
  };
  enum class Shape { line, step, columns };
  enum class Unit { number, dollars, percent };
  std::string caption = {};
  std::string x_title = {};
  std::string y_title = {};
  Unit x_unit = Unit::number;
  Unit y_unit = Unit::number;
  Shape shape = Shape::line;
  std::vector<Series> series = {};
};

using Block = std::variant<Heading, Paragraph, Spoken, Bullets, Table, Bars, Plot>;

/// How its words were written: as they are to be read, or by an author who knows Markdown.
enum class Written { plain, markdown };

struct Document {
  std::string title = {};
  std::vector<Block> blocks = {};
  Written written = Written::plain;
};

/// The words of its headings, paragraphs, speech and bullets, in order.
std::vector<std::string> texts_of(const Document& document);

}  // namespace parley::document
