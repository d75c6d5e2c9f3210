#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "document/text/markdown.hpp"
#include "report/views/check/check.hpp"

namespace parley::report {
namespace {

std::string counted(std::size_t n, const char* thing) {
  return fmt::format("{} {}{}", n, thing, n == 1 ? "" : "s");
}

// "2 errors, 1 warning", "nothing wrong".
std::string verdict(const CheckedFile& f) {
  const auto& all = f.read.diagnostics;
  const auto errors = static_cast<std::size_t>(std::count_if(
      all.begin(), all.end(), [](const Diagnostic& d) { return d.severity == Severity::error; }));
  const std::size_t warnings = all.size() - errors;
  std::string text = errors > 0 ? counted(errors, "error") : "nothing wrong";
  if (warnings > 0) text += ", " + counted(warnings, "warning");
  return text;
}

std::string heading(const CheckedFile& f) {
  const std::string title = f.read.scenario ? fmt::format(" ({})", f.read.scenario->title) : "";
  return fmt::format("{}{}: {}", f.file, title, verdict(f));
}

document::Document questions(const CheckedFile& f) {
  document::Document d;
  if (f.missing.empty()) return d;
  document::Bullets bullets;
  for (const scenario::RecruiterQuestion& m : f.missing) {
    bullets.items.push_back(fmt::format("{} ({}; {})", m.question, m.why, m.key));
  }
  d.blocks = {document::Paragraph{"What to ask the recruiter, most valuable first:",
                                  document::Tone::strong},
              std::move(bullets)};
  return d;
}

std::string said(const CheckedFile& f) {
  std::string text;
  for (const Diagnostic& d : f.read.diagnostics) text += to_text(d);
  return text;
}

}  // namespace

CheckedFile checked(const std::string& file, scenario::ReadResult read) {
  CheckedFile f{file, std::move(read), {}};
  if (f.read.scenario) f.missing = scenario::missing_facts(*f.read.scenario);
  return f;
}

std::string check_text(const std::vector<CheckedFile>& files,
                       const document::TerminalStyle& style) {
  std::string text;
  for (const CheckedFile& f : files) {
    if (!text.empty()) text += "\n";
    text += document::to_terminal({heading(f), {}}, style);
    if (const std::string faults = said(f); !faults.empty()) text += "\n" + faults;
    if (!f.missing.empty()) text += "\n" + document::to_terminal(questions(f), style);
  }
  return text;
}

std::string check_markdown(const std::vector<CheckedFile>& files) {
  std::string text;
  for (const CheckedFile& f : files) {
    if (!text.empty()) text += "\n";
    text += document::to_markdown({heading(f), {}});
    if (const std::string faults = said(f); !faults.empty())
      text += "\n```text\n" + faults + "```\n";
    if (!f.missing.empty()) text += "\n" + document::to_markdown(questions(f));
  }
  return text;
}

document::Table check_rows(const std::vector<CheckedFile>& files) {
  document::Table t{.name = "check", .caption = {}, .columns = {}, .rows = {}};
  for (const char* header : {"file", "kind", "code", "place", "message", "help"})
    t.columns.push_back({header, document::Align::left});
  for (const CheckedFile& f : files) {
    for (const Diagnostic& d : f.read.diagnostics) {
      const char* kind = d.severity == Severity::error ? "error" : "warning";
      t.rows.push_back(
          {.cells = {document::Cell::words(f.file), document::Cell::words(kind),
                     document::Cell::words(d.code), document::Cell::words(d.place.text()),
                     document::Cell::words(d.message), document::Cell::words(d.help)}});
    }
    for (const scenario::RecruiterQuestion& m : f.missing) {
      t.rows.push_back(
          {.cells = {document::Cell::words(f.file), document::Cell::words("missing"),
                     document::Cell::words(m.id), document::Cell::words(m.key),
                     document::Cell::words(m.question), document::Cell::words(m.why)}});
    }
  }
  return t;
}

}  // namespace parley::report
