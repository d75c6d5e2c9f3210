#include "scenario/findings.hpp"

#include <algorithm>
#include <utility>

#include "scenario/fault.hpp"

namespace parley {
namespace {

// "offer.grants[0]" holds "offer.grants[0].kind" and itself, not "offer.grants[01]".
bool holds(std::string_view outer, std::string_view inner) {
  return inner.starts_with(outer) &&
         (inner.size() == outer.size() || inner[outer.size()] == '.' || inner[outer.size()] == '[');
}

}  // namespace

bool Findings::sound(std::string_view path) const {
  return std::none_of(faulty_.begin(), faulty_.end(), [&](const std::string& f) { return holds(path, f); });
}

Place Findings::at(std::string_view path) const {
  while (!path.empty()) {
    const Place p = said_.of(path);
    if (p.known()) return p;
    const auto cut = path.find_last_of(".[");
    path = cut == std::string_view::npos ? std::string_view() : path.substr(0, cut);
  }
  return said_.of("");
}

Diagnostic& Findings::wrong(std::string_view code, std::string message, std::string_view path, std::string help) {
  return found_.emplace_back(error(code, std::move(message), at(path), std::move(help)));
}

Diagnostic& Findings::warn(std::string_view code, std::string message, std::string_view path, std::string help) {
  return found_.emplace_back(warning(code, std::move(message), at(path), std::move(help)));
}

bool Findings::spoke_of(std::string_view path) const {
  const Place p = said_.of(path);
  return std::any_of(found_.begin(), found_.end(), [&](const Diagnostic& d) {
    return d.place.file == p.file && d.place.line == p.line && d.place.column == p.column;
  });
}

void Findings::note(Diagnostic& d, std::string message, std::string_view path) const {
  const Place p = said_.of(path);
  if (p.known()) d.notes.push_back({std::move(message), p});
}

}  // namespace parley
