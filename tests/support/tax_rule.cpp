// To the cent; effective, marginal and keeps to a millionth; present value and purchasing power may
// be a cent off. Lists go by name or year. Of the notes only those about the table of a later year
// are held.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/cases.hpp"

namespace parley::test {
namespace {

using nlohmann::json;

const std::set<std::string> kRates = {"effective", "marginal", "keeps"};
const std::set<std::string> kLoose = {"present_value_net", "purchasing_power"};
const std::map<std::string, std::string> kByKey = {
    {"payroll_items", "name"}, {"levers", "name"}, {"calendar", "year"}};

std::string compare(const json& want, const json& got, const std::string& path,
                    const std::string& key);

bool close(double want, double got, const std::string& key) {
  const double d = std::abs(want - got);
  if (kRates.contains(key)) return d <= 1.1e-6;
  if (kLoose.contains(key)) return d <= 0.0101;
  return std::llround(want * 100) == std::llround(got * 100) && d < 1e-3;
}

std::string compare_objects(const json& want, const json& got, const std::string& path) {
  for (const auto& [name, value] : want.items()) {
    const json found = got.contains(name) ? got[name] : json();
    const std::string d = compare(value, found, path + "." + name, name);
    if (!d.empty()) return d;
  }
  return "";
}

std::string compare_notes(const json& want, const json& got, const std::string& path) {
  for (const json& note : want) {
    const auto text = note.get<std::string>();
    if (text.find(": table of") == 4 && std::find(got.begin(), got.end(), note) == got.end())
      return fmt::format("{}: no note \"{}\"", path, text);
  }
  return "";
}

std::string compare_by_key(const json& want, const json& got, const std::string& path,
                           const std::string& key) {
  for (const json& x : want) {
    const auto same = std::find_if(got.begin(), got.end(),
                                   [&](const json& g) { return g.value(key, json()) == x[key]; });
    if (same == got.end()) return fmt::format("{}[{}]: missing", path, x[key].dump());
    const std::string d = compare(x, *same, fmt::format("{}[{}]", path, x[key].dump()), "");
    if (!d.empty()) return d;
  }
  return "";
}

std::string compare_lists(const json& want, const json& got, const std::string& path,
                          const std::string& key) {
  if (key == "notes") return compare_notes(want, got, path);
  const auto by = kByKey.find(key);
  if (by != kByKey.end()) return compare_by_key(want, got, path, by->second);
  if (want.size() != got.size())
    return fmt::format("{}: {} entries, not {}", path, got.size(), want.size());
  for (std::size_t i = 0; i < want.size(); ++i) {
    const std::string d = compare(want[i], got[i], fmt::format("{}[{}]", path, i), "");
    if (!d.empty()) return d;
  }
  return "";
}

std::string compare(const json& want, const json& got, const std::string& path,
                    const std::string& key) {
  if (want.is_object() && got.is_object()) return compare_objects(want, got, path);
  if (want.is_array() && got.is_array()) return compare_lists(want, got, path, key);
  if (want.is_number() && got.is_number()) {
    if (close(want.get<double>(), got.get<double>(), key)) return "";
  } else if (want == got) {
    return "";
  }
  return fmt::format("{}: expected {}, got {}", path, want.dump().substr(0, 80),
                     got.dump().substr(0, 80));
}

}  // namespace

std::string tax_difference(const json& want, const json& got) { return compare(want, got, "", ""); }

}  // namespace parley::test
