#include <fmt/format.h>

#include "report/views/lint/lint.hpp"

namespace parley::report {
namespace {

std::string place_of(const std::string& file, const words::Finding& f) {
  return fmt::format("{}:{}:{}", file, f.place.line, f.place.column);
}

std::string count(std::size_t n) {
  if (n == 0) return "Nothing found: every number is a fact, and none of the rules applies.";
  return n == 1 ? "1 finding." : fmt::format("{} findings.", n);
}

}  // namespace

document::Document lint_document(const std::string& file, const words::LintResult& result) {
  document::Document d{.title = fmt::format("Lint of {}", file), .blocks = {}};
  for (const words::Finding& f : result.findings) {
    d.blocks.emplace_back(
        document::Heading{3, fmt::format("{}: {}: \"{}\"", place_of(file, f), f.rule, f.text)});
    d.blocks.emplace_back(document::Paragraph{f.why});
    d.blocks.emplace_back(document::Paragraph{"Better: " + f.better, document::Tone::good});
  }
  d.blocks.emplace_back(document::Paragraph{count(result.findings.size()), document::Tone::strong});
  return d;
}

document::Table lint_rows(const std::string& file, const words::LintResult& result) {
  document::Table t{
      .name = "findings", .caption = fmt::format("Lint of {}", file), .columns = {}, .rows = {}};
  for (const char* header : {"file", "line", "column", "rule", "text", "why", "better"}) {
    t.columns.push_back({header, document::Align::left});
  }
  for (const words::Finding& f : result.findings) {
    t.rows.push_back({{document::Cell::words(file), document::Cell::number(Ratio(f.place.line), 0),
                       document::Cell::number(Ratio(f.place.column), 0),
                       document::Cell::words(f.rule), document::Cell::words(f.text),
                       document::Cell::words(f.why), document::Cell::words(f.better)}});
  }
  return t;
}

}  // namespace parley::report
