#include "report/json.hpp"

#include "report/views/check/check.hpp"

namespace parley::report {
namespace {

// Where a thing stands; null where no place is known.
Json place_json(const Place& p) {
  if (!p.known()) return {};
  if (p.line == 0) return {{"file", p.file->path}};
  return {{"file", p.file->path}, {"line", p.line}, {"column", p.column}, {"length", p.length}};
}

Json diagnostic_json(const Diagnostic& d) {
  Json notes = Json::array();
  for (const Diagnostic::Note& n : d.notes)
    notes.push_back({{"message", n.message}, {"place", place_json(n.place)}});
  return {{"code", d.code},
          {"message", d.message},
          {"place", place_json(d.place)},
          {"notes", notes},
          {"help", d.help}};
}

Json of_severity(const std::vector<Diagnostic>& all, Severity severity) {
  Json list = Json::array();
  for (const Diagnostic& d : all) {
    if (d.severity == severity) list.push_back(diagnostic_json(d));
  }
  return list;
}

Json file_json(const CheckedFile& f) {
  Json missing = Json::array();
  for (const scenario::RecruiterQuestion& m : f.missing) {
    missing.push_back({{"id", m.id}, {"key", m.key}, {"question", m.question}, {"why", m.why}});
  }
  return {{"file", f.file},
          {"ok", f.read.scenario.has_value()},
          {"title", f.read.scenario ? Json(f.read.scenario->title) : Json()},
          {"errors", of_severity(f.read.diagnostics, Severity::error)},
          {"warnings", of_severity(f.read.diagnostics, Severity::warning)},
          {"missing", missing}};
}

}  // namespace

std::string check_json(const std::vector<CheckedFile>& files) {
  bool ok = true;
  Json list = Json::array();
  for (const CheckedFile& f : files) {
    ok = ok && f.read.scenario.has_value();
    list.push_back(file_json(f));
  }
  return written({{"ok", ok}, {"files", list}});
}

}  // namespace parley::report
