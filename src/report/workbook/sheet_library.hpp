// The functions of libxlsxwriter that a workbook is written with. The library is loaded for the
// first workbook: with all that it needs it takes as long to load as the program to start.
#pragma once

#include <xlsxwriter.h>

#include "core/late_library.hpp"

namespace parley::report::xlsx {

constexpr LateLibrary kSheetLibrary(PARLEY_XLSXWRITER_SONAME);

#define PARLEY_LATE(name) constinit const LateFunction<decltype(::name)> name(kSheetLibrary, #name);
PARLEY_LATE(chart_add_series)
PARLEY_LATE(chart_axis_major_gridlines_set_line)
PARLEY_LATE(chart_axis_set_interval_tick)
PARLEY_LATE(chart_axis_set_interval_unit)
PARLEY_LATE(chart_axis_set_max)
PARLEY_LATE(chart_axis_set_min)
PARLEY_LATE(chart_axis_set_name)
PARLEY_LATE(chart_axis_set_name_font)
PARLEY_LATE(chart_axis_set_num_format)
PARLEY_LATE(chart_legend_set_position)
PARLEY_LATE(chart_series_set_fill)
PARLEY_LATE(chart_series_set_line)
PARLEY_LATE(chart_series_set_name)
PARLEY_LATE(chart_title_set_name)
PARLEY_LATE(chart_title_set_name_font)
PARLEY_LATE(format_set_align)
PARLEY_LATE(format_set_bg_color)
PARLEY_LATE(format_set_bold)
PARLEY_LATE(format_set_border)
PARLEY_LATE(format_set_border_color)
PARLEY_LATE(format_set_bottom)
PARLEY_LATE(format_set_font_color)
PARLEY_LATE(format_set_font_name)
PARLEY_LATE(format_set_font_size)
PARLEY_LATE(format_set_num_format)
PARLEY_LATE(format_set_text_wrap)
PARLEY_LATE(format_set_top)
PARLEY_LATE(lxw_strerror)
PARLEY_LATE(lxw_workbook_free)
PARLEY_LATE(workbook_add_chart)
PARLEY_LATE(workbook_add_format)
PARLEY_LATE(workbook_add_worksheet)
PARLEY_LATE(workbook_close)
PARLEY_LATE(workbook_new_opt)
PARLEY_LATE(workbook_set_properties)
PARLEY_LATE(worksheet_fit_to_pages)
PARLEY_LATE(worksheet_freeze_panes)
PARLEY_LATE(worksheet_gridlines)
PARLEY_LATE(worksheet_insert_chart_opt)
PARLEY_LATE(worksheet_repeat_rows)
PARLEY_LATE(worksheet_set_column)
PARLEY_LATE(worksheet_set_footer)
PARLEY_LATE(worksheet_set_landscape)
PARLEY_LATE(worksheet_set_row)
PARLEY_LATE(worksheet_write_blank)
PARLEY_LATE(worksheet_write_formula_num)
PARLEY_LATE(worksheet_write_number)
PARLEY_LATE(worksheet_write_string)
#undef PARLEY_LATE

}  // namespace parley::report::xlsx
