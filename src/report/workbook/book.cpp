#include "report/workbook/book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <utility>

#include "core/text.hpp"
#include "report/workbook/sheet_library.hpp"

namespace parley::report::xlsx {
namespace {

constexpr std::size_t kLongestName = 31;
constexpr std::size_t kLongestText = 32'000;
constexpr std::size_t kLast = static_cast<std::size_t>(Style::fixed);

constexpr const char* kMoney = "$#,##0.00;-$#,##0.00;\"-\"";
constexpr const char* kWhole = "$#,##0;-$#,##0;\"-\"";

// The page's colours (document/html/page.css).
constexpr lxw_color_t kAct = 0x34429A;
constexpr lxw_color_t kWash = 0xF4F1EA;
constexpr lxw_color_t kSoft = 0x57606B;
constexpr lxw_color_t kEdge = 0x7D858E;
constexpr lxw_color_t kRule = 0xE3DED4;
constexpr lxw_color_t kStep1 = 0x24466B;

// How a style looks: its number format, and what else it sets.
struct Look {
  Style style;
  const char* number = nullptr;
  bool bold = false;
  bool input = false;
  bool total = false;
  bool right = false;
};

constexpr std::array<Look, kLast + 1> kLooks{{
    {.style = Style::plain},
    {.style = Style::title, .bold = true},
    {.style = Style::note},
    {.style = Style::section, .bold = true},
    {.style = Style::header, .bold = true, .right = true},
    {.style = Style::header_left, .bold = true},
    {.style = Style::label},
    {.style = Style::strong, .bold = true, .total = true},
    {.style = Style::input_money, .number = "$#,##0.00", .input = true},
    {.style = Style::input_price, .number = "$#,##0.00####", .input = true},
    {.style = Style::input_percent, .number = "0.00##%", .input = true},
    {.style = Style::input_ownership, .number = "0.00####%", .input = true},
    {.style = Style::input_number, .number = "General", .input = true},
    {.style = Style::input_count, .number = "#,##0", .input = true},
    {.style = Style::input_date, .number = "yyyy-mm-dd", .input = true},
    {.style = Style::money, .number = kMoney},
    {.style = Style::money_total, .number = kMoney, .bold = true, .total = true},
    {.style = Style::whole, .number = kWhole},
    {.style = Style::whole_total, .number = kWhole, .bold = true, .total = true},
    {.style = Style::dollars, .number = "$#,##0"},
    {.style = Style::price, .number = "$#,##0.0000"},
    {.style = Style::percent, .number = "0.00%"},
    {.style = Style::ownership, .number = "0.000000%"},
    {.style = Style::quantity, .number = "#,##0"},
    {.style = Style::quantity_parts, .number = "#,##0.0000"},
    {.style = Style::count, .number = "0"},
    {.style = Style::year, .number = "0"},
    {.style = Style::date, .number = "yyyy-mm-dd"},
    {.style = Style::factor, .number = "0.000000"},
    {.style = Style::fixed, .right = true},
}};

const Look& look_of(Style style) {
  return *std::find_if(kLooks.begin(), kLooks.end(),
                       [&](const Look& l) { return l.style == style; });
}

void dress(lxw_format* f, const Look& look) {
  format_set_font_name(f, "Calibri");
  if (look.number) format_set_num_format(f, look.number);
  if (look.bold) format_set_bold(f);
  if (look.right) format_set_align(f, LXW_ALIGN_RIGHT);
  if (look.style == Style::year) format_set_align(f, LXW_ALIGN_LEFT);
  if (look.total) format_set_top(f, LXW_BORDER_THIN);
  if (look.input) {
    format_set_font_color(f, kAct);
    format_set_bg_color(f, kWash);
    format_set_border(f, LXW_BORDER_HAIR);
    format_set_border_color(f, kEdge);
  }
  if (look.style == Style::title) format_set_font_size(f, 16);
  if (look.style == Style::note || look.style == Style::fixed) format_set_font_color(f, kSoft);
  if (look.style == Style::section) format_set_bottom(f, LXW_BORDER_THIN);
  if (look.style == Style::header || look.style == Style::header_left) {
    format_set_bg_color(f, kStep1);
    format_set_font_color(f, LXW_COLOR_WHITE);
    format_set_text_wrap(f);
    format_set_align(f, LXW_ALIGN_VERTICAL_CENTER);
  }
}

void check(lxw_error error) {
  if (error != LXW_NO_ERROR)
    throw std::runtime_error(fmt::format("the workbook: {}", lxw_strerror(error)));
}

lxw_row_t row_of(std::size_t n) { return static_cast<lxw_row_t>(n); }
lxw_col_t column_of(std::size_t n) { return static_cast<lxw_col_t>(n); }

std::string letters(std::size_t column) {
  std::string text;
  for (std::size_t n = column + 1; n > 0; n = (n - 1) / 26)
    text.insert(text.begin(), static_cast<char>('A' + (n - 1) % 26));
  return text;
}

// Whole characters, at most `most` bytes' worth of characters.
std::string shortened(const std::string& text, std::size_t most) {
  std::string cut;
  std::size_t count = 0;
  for (const char c : text) {
    if (!continues_character(c) && count++ == most) break;
    cut += c;
  }
  while (cut.ends_with(' ')) cut.pop_back();
  return cut;
}

// No character that a sheet's name or a reference to it cannot hold.
std::string plain_name(const std::string& wanted) {
  std::string name;
  for (const char c : on_one_line(wanted)) {
    const bool bad = std::string_view("[]:*?/\\'").find(c) != std::string_view::npos;
    if (bad && name.ends_with(' ')) continue;
    name += bad ? ' ' : c;
  }
  name = trimmed(name.substr(0, name.size()), " ");
  return name.empty() ? "Offer" : name;
}

std::uint8_t type_of(Chart::Kind kind) {
  switch (kind) {
    case Chart::Kind::stacked_columns:
      return LXW_CHART_COLUMN_STACKED;
    case Chart::Kind::columns:
      return LXW_CHART_COLUMN;
    case Chart::Kind::lines:
      break;
  }
  return LXW_CHART_LINE;
}

// Amounts are steps of one hue; what is taken back, below zero, is of the hue of less.
constexpr std::array<lxw_color_t, 6> kColours = {kStep1, 0x5F86AE, 0x9DB7D2,
                                                 kEdge,  0xC9D6E4, 0xA11D3F};

}  // namespace

double serial(Date d) { return d.days_since_1970() + 25'569.0; }

std::string cell_name(std::size_t row, std::size_t column) {
  return fmt::format("{}{}", letters(column), row + 1);
}
std::string absolute_name(std::size_t row, std::size_t column) {
  return fmt::format("${}${}", letters(column), row + 1);
}
std::string row_name(std::size_t row, std::size_t column) {
  return fmt::format("{}${}", letters(column), row + 1);
}
std::string column_name(std::size_t row, std::size_t column) {
  return fmt::format("${}{}", letters(column), row + 1);
}

void Sheet::text(std::size_t row, std::size_t column, std::string_view text, Style style) {
  const std::string shown = shortened(std::string(text), kLongestText);
  check(worksheet_write_string(sheet_, row_of(row), column_of(column), shown.c_str(),
                               book_->format(style)));
}

void Sheet::number(std::size_t row, std::size_t column, double value, Style style) {
  check(
      worksheet_write_number(sheet_, row_of(row), column_of(column), value, book_->format(style)));
}

void Sheet::date(std::size_t row, std::size_t column, Date date, Style style) {
  number(row, column, serial(date), style);
}

void Sheet::blank(std::size_t row, std::size_t column, Style style) {
  check(worksheet_write_blank(sheet_, row_of(row), column_of(column), book_->format(style)));
}

void Sheet::formula(std::size_t row, std::size_t column, const std::string& formula, double value,
                    Style style) {
  check(worksheet_write_formula_num(sheet_, row_of(row), column_of(column), formula.c_str(),
                                    book_->format(style), value));
}

void Sheet::widths(std::size_t first, std::size_t last, double characters) {
  check(worksheet_set_column(sheet_, column_of(first), column_of(last), characters, nullptr));
}

void Sheet::freeze(std::size_t row, std::size_t column) {
  worksheet_freeze_panes(sheet_, row_of(row), column_of(column));
  if (row > 0) check(worksheet_repeat_rows(sheet_, row_of(row - 1), row_of(row - 1)));
}

void Sheet::header_row(std::size_t row) {
  check(worksheet_set_row(sheet_, row_of(row), 32, nullptr));
}

namespace {

void add_series(lxw_chart* chart, const Chart::Series& s, lxw_color_t colour, Chart::Kind kind) {
  lxw_chart_series* series =
      chart_add_series(chart, ("=" + s.categories).c_str(), ("=" + s.values).c_str());
  chart_series_set_name(series, s.name.c_str());
  lxw_chart_fill fill{};
  fill.color = colour;
  lxw_chart_line line{};
  line.color = colour;
  line.width = 2.25F;
  if (kind == Chart::Kind::lines) {
    chart_series_set_line(series, &line);
  } else {
    chart_series_set_fill(series, &fill);
  }
}

void dress_axes(lxw_chart* chart, const Chart& spec) {
  lxw_chart_line faint{};
  faint.color = kRule;
  faint.width = 0.75F;
  chart_axis_major_gridlines_set_line(chart->y_axis, &faint);
  chart_axis_set_num_format(chart->y_axis, spec.value_format.c_str());
  if (spec.least) chart_axis_set_min(chart->y_axis, *spec.least);
  if (spec.most) chart_axis_set_max(chart->y_axis, *spec.most);
  if (!spec.category_title.empty()) chart_axis_set_name(chart->x_axis, spec.category_title.c_str());
  lxw_chart_font plain{};
  plain.bold = LXW_EXPLICIT_FALSE;
  chart_axis_set_name_font(chart->x_axis, &plain);
  if (spec.step > 1)
    chart_axis_set_interval_unit(chart->x_axis, static_cast<std::uint16_t>(spec.step));
  if (spec.step > 1)
    chart_axis_set_interval_tick(chart->x_axis, static_cast<std::uint16_t>(spec.step));
}

}  // namespace

void Sheet::insert(const Chart& spec) {
  lxw_chart* chart = workbook_add_chart(book_->book_, type_of(spec.kind));
  chart_title_set_name(chart, spec.title.c_str());
  lxw_chart_font small{};
  small.size = 11;
  small.bold = LXW_EXPLICIT_FALSE;
  chart_title_set_name_font(chart, &small);
  std::size_t number = 0;
  for (const Chart::Series& s : spec.series)
    add_series(chart, s, kColours[number++ % kColours.size()], spec.kind);
  dress_axes(chart, spec);
  chart_legend_set_position(
      chart, spec.series.size() > 1 ? LXW_CHART_LEGEND_BOTTOM : LXW_CHART_LEGEND_NONE);
  lxw_chart_options options{};
  options.x_scale = spec.width / 480.0;  // a chart is 480 by 288 by default
  options.y_scale = spec.height / 288.0;
  options.object_position = LXW_OBJECT_MOVE_DONT_SIZE;
  std::string description = shortened(spec.title + ". " + spec.description, 250);
  options.description = description.data();
  check(worksheet_insert_chart_opt(sheet_, row_of(spec.row), column_of(spec.column), chart,
                                   &options));
}

std::string Sheet::ref(std::size_t row, std::size_t column) const {
  return fmt::format("'{}'!{}", name_, absolute_name(row, column));
}

std::string Sheet::range(std::size_t row, std::size_t column, std::size_t last_row,
                         std::size_t last_column) const {
  return fmt::format("'{}'!{}:{}", name_, absolute_name(row, column),
                     absolute_name(last_row, last_column));
}

// The library keeps its sheets in temporary files; these live in memory, so that nothing of an
// offer touches the disk but the output.
Book::Book(const std::string& title, Date created, const std::string& path) {
  std::string memory = "/dev/shm";
  lxw_workbook_options options{
      .constant_memory = LXW_FALSE, .tmpdir = memory.data(), .use_zip64 = LXW_FALSE};
  book_ = workbook_new_opt(path.c_str(), &options);
  if (!book_) throw std::runtime_error("the workbook: there is no memory for it");
  lxw_doc_properties properties{};
  std::string shown = shortened(title, 250);
  std::string by = "Parley";
  properties.title = shown.data();
  properties.author = by.data();
  properties.created = static_cast<time_t>(created.days_since_1970()) * 86'400;
  workbook_set_properties(book_, &properties);
  formats_.resize(kLooks.size());
}

Book::~Book() {
  if (book_) lxw_workbook_free(book_);
}

lxw_format* Book::format(Style style) {
  lxw_format*& f = formats_[static_cast<std::size_t>(style)];
  if (!f) {
    f = workbook_add_format(book_);
    dress(f, look_of(style));
  }
  return f;
}

std::string Book::free_name(const std::string& stem, const std::string& suffix) const {
  const std::string plain = plain_name(stem);
  const std::size_t room = kLongestName - suffix.size();
  const auto taken = [&](const std::string& name) {
    return std::any_of(sheets_.begin(), sheets_.end(),
                       [&](const auto& sheet) { return lowered(sheet->name()) == lowered(name); });
  };
  std::string name = shortened(plain, room) + suffix;
  for (int n = 2; taken(name); ++n)
    name = fmt::format("{} {}{}", shortened(plain, room - 5), n, suffix);
  return name;
}

Sheet& Book::add_sheet(const std::string& stem, const std::string& suffix) {
  const std::string name = free_name(stem, suffix);
  lxw_worksheet* sheet = workbook_add_worksheet(book_, name.c_str());
  if (!sheet)
    throw std::runtime_error(fmt::format("the workbook: no sheet can be named \"{}\"", name));
  worksheet_set_landscape(sheet);
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
  worksheet_set_footer(sheet, "&L&A&RPage &P of &N");
  sheets_.push_back(std::unique_ptr<Sheet>(new Sheet(*this, name, sheet)));
  return *sheets_.back();
}

void Book::close() {
  lxw_workbook* book = std::exchange(book_, nullptr);
  check(workbook_close(book));  // also frees it
}

}  // namespace parley::report::xlsx
