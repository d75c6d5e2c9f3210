#include <fmt/format.h>

#include "report/views/lint/lint.hpp"

namespace parley::report {
namespace {

std::string place_of(const std::string& file, const Finding& f) {
  return fmt::format("{}:{}:{}", file, f.place.line, f.place.column);
}

std::string count(std::size_t n) {
  if (n == 0) return "Nothing found: every number is a fact, and none of the rules applies.";
  return n == 1 ? "1 finding." : fmt::format("{} findings.", n);
}

}  // namespace

Document lint_document(const std::string& file, const LintResult& result) {
  Document d{.title = fmt::format("Lint of {}", file), .blocks = {}};
  for (const Finding& f : result.findings) {
    d.blocks.emplace_back(
        Heading{3, fmt::format("{}: {}: \"{}\"", place_of(file, f), f.rule, f.text)});
    d.blocks.emplace_back(Paragraph{f.why});
    d.blocks.emplace_back(Paragraph{"Better: " + f.better, Tone::good});
  }
  d.blocks.emplace_back(Paragraph{count(result.findings.size()), Tone::strong});
  return d;
}

Table lint_rows(const std::string& file, const LintResult& result) {
  Table t{
      .name = "findings", .caption = fmt::format("Lint of {}", file), .columns = {}, .rows = {}};
  for (const char* header : {"file", "line", "column", "rule", "text", "why", "better"}) {
    t.columns.push_back({header, Align::left});
  }
  for (const Finding& f : result.findings) {
    t.rows.push_back({{Cell::words(file), Cell::number(Ratio(f.place.line), 0),
                       Cell::number(Ratio(f.place.column), 0), Cell::words(f.rule),
                       Cell::words(f.text), Cell::words(f.why), Cell::words(f.better)}});
  }
  return t;
}

}  // namespace parley::report
