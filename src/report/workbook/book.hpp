// Book: a workbook in memory. The only home of libxlsxwriter.
//
// Rows and columns count from 0. Strings are never read as formulas; a formula comes with its
// value.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parley/core/date.hpp"

struct lxw_format;
struct lxw_worksheet;
struct lxw_workbook;

namespace parley::report::xlsx {

enum class Style {
  plain,
  title,
  note,
  section,
  header,
  header_left,
  label,
  strong,
  // what can be changed
  input_money,
  input_price,
  input_percent,
  input_ownership,
  input_number,
  input_count,
  input_date,
  // what follows
  money,
  money_total,
  whole,  // whole dollars: what a summary shows
  whole_total,
  dollars,
  price,
  percent,
  ownership,
  quantity,
  quantity_parts,
  count,
  year,
  date,
  factor,
  fixed,
};

/// The value of a date in a cell: days since 1899-12-30.
double serial(Date d);

std::string cell_name(std::size_t row, std::size_t column);      ///< "B5"
std::string absolute_name(std::size_t row, std::size_t column);  ///< "$B$5"
std::string row_name(std::size_t row, std::size_t column);       ///< "B$5"
std::string column_name(std::size_t row, std::size_t column);    ///< "$B5"

struct Chart {
  enum class Kind { stacked_columns, columns, lines };
  struct Series {
    std::string name;        ///< a text, or a formula: "='Years'!$B$4"
    std::string categories;  ///< a range
    std::string values;
  };
  Kind kind = Kind::columns;
  std::string title;
  std::string description;  ///< what it shows, for those who do not see it
  std::string category_title = "";
  std::string value_format = "$#,##0";
  std::vector<Series> series;
  std::size_t row = 0;
  std::size_t column = 0;
  int width = 470;
  int height = 300;
  int step = 1;                      ///< every which category is named
  std::optional<double> least = {};  ///< where the value axis begins and ends
  std::optional<double> most = {};
};

class Book;

class Sheet {
 public:
  const std::string& name() const { return name_; }

  void text(std::size_t row, std::size_t column, std::string_view text, Style style);
  void number(std::size_t row, std::size_t column, double value, Style style);
  void date(std::size_t row, std::size_t column, Date date, Style style);
  void blank(std::size_t row, std::size_t column, Style style);
  /// `formula` begins with "=".
  void formula(std::size_t row, std::size_t column, const std::string& formula, double value,
               Style style);
  /// A row of headers, high enough for two lines.
  void header_row(std::size_t row);
  void widths(std::size_t first, std::size_t last, double characters);
  /// Rows above and columns left of it stay in sight; the rows are repeated on every printed page.
  void freeze(std::size_t row, std::size_t column);
  void insert(const Chart& chart);

  /// "'Name'!$B$5", "'Name'!$B$5:$B$9"
  std::string ref(std::size_t row, std::size_t column) const;
  std::string range(std::size_t row, std::size_t column, std::size_t last_row,
                    std::size_t last_column) const;

 private:
  friend class Book;
  Sheet(Book& book, std::string name, lxw_worksheet* sheet)
      : book_(&book), name_(std::move(name)), sheet_(sheet) {}

  Book* book_;
  std::string name_;
  lxw_worksheet* sheet_;
};

class Book {
 public:
  Book(const std::string& title, Date created, const std::string& path);
  ~Book();
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;

  /// A sheet named `stem` and `suffix`, made valid and unlike the others.
  Sheet& add_sheet(const std::string& stem, const std::string& suffix = "");
  /// Writes it to its path; it takes nothing after that.
  void close();

 private:
  friend class Sheet;
  lxw_format* format(Style style);
  std::string free_name(const std::string& stem, const std::string& suffix) const;

  lxw_workbook* book_ = nullptr;
  std::vector<lxw_format*> formats_;
  std::vector<std::unique_ptr<Sheet>> sheets_;
};

}  // namespace parley::report::xlsx
