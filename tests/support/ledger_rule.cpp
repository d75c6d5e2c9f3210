#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/cases.hpp"

namespace parley::test {
namespace {

using nlohmann::json;

const std::set<std::string> kCents = {"base",   "sign_on", "sign_on_clawback",
                                      "bonus",  "equity",  "total",
                                      "amount", "year_1",  "guaranteed_cash"};
const std::set<std::string> kLoose = {"average_year",         "present_value", "mean",
                                      "certainty_equivalent", "proceeds",      "arr",
                                      "effective_arr",        "worth"};

bool close(double want, double got, const std::string& key) {
  const double d = std::abs(want - got);
  if (kCents.contains(key)) return std::llround(want * 100) == std::llround(got * 100) && d < 1e-3;
  if (kLoose.contains(key) || (key == "value" && std::abs(want) > 1000))
    return d <= 0.0050001 + 1e-9 * std::abs(want);
  return d <= 1e-9 * std::abs(want) + 1e-15;
}

bool is_nothing(const json& event, const char* key) {
  const auto found = event.find(key);
  return found != event.end() && (found->is_null() || (found->is_number() && *found == 0));
}

// Events of nothing may be there or not.
json solid(const json& events) {
  json kept = json::array();
  for (const json& e : events) {
    const bool nothing = e.is_object() && (is_nothing(e, "amount") || is_nothing(e, "quantity"));
    if (!nothing) kept.push_back(e);
  }
  return kept;
}

std::string compare(const json& want, const json& got, const std::string& path,
                    const std::string& key);

std::string shown(const json& value) { return value.dump().substr(0, 80); }

std::string compare_objects(const json& want, const json& got, const std::string& path) {
  if (!got.is_object()) return fmt::format("{}: expected an object, got {}", path, shown(got));
  for (const auto& [name, value] : want.items()) {
    const auto found = got.find(name);
    if (found == got.end() && !value.is_null()) return fmt::format("{}.{}: missing", path, name);
    const std::string d =
        compare(value, found == got.end() ? json() : *found, path + "." + name, name);
    if (!d.empty()) return d;
  }
  return "";
}

// Lists whose items are found by name, whatever their order.
std::string compare_by(const std::vector<std::string>& names, const json& want, const json& got,
                       const std::string& path) {
  for (const json& w : want) {
    bool there = false;
    for (const json& g : got) {
      bool same = true;
      for (const std::string& n : names) same = same && g.contains(n) && g[n] == w[n];
      if (!same) continue;
      there = true;
      const std::string d = compare(w, g, path + shown(w[names[0]]), "");
      if (!d.empty()) return d;
    }
    if (!there) return fmt::format("{}: {} is missing", path, shown(w));
  }
  return "";
}

std::string compare_lists(json want, json got, const std::string& path, const std::string& key) {
  if (!got.is_array()) return fmt::format("{}: expected a list, got {}", path, shown(got));
  if (key == "break_even") return compare_by({"a", "b"}, want, got, path);
  if (key == "signals") return compare_by({"name"}, want, got, path);
  if (key == "events") {
    want = solid(want);
    got = solid(got);
  }
  for (std::size_t i = 0; i < std::min(want.size(), got.size()); ++i) {
    const std::string d = compare(want[i], got[i], fmt::format("{}[{}]", path, i), "");
    if (!d.empty()) return d;
  }
  return want.size() == got.size()
             ? ""
             : fmt::format("{}: expected {} items, got {}", path, want.size(), got.size());
}

std::string compare_numbers(const json& want, const json& got, const std::string& path,
                            const std::string& key) {
  if (want == 0 && got.is_null() && (key == "value" || key == "sub_score")) return "";
  if (got.is_number() && close(want.get<double>(), got.get<double>(), key)) return "";
  return fmt::format("{}: expected {}, got {}", path, shown(want), shown(got));
}

std::string compare(const json& want, const json& got, const std::string& path,
                    const std::string& key) {
  if (want.is_null())
    return got.is_null() ? "" : fmt::format("{}: expected nothing, got {}", path, shown(got));
  if (want.is_object()) return compare_objects(want, got, path);
  if (want.is_array()) return compare_lists(want, got, path, key);
  if (want.is_number()) return compare_numbers(want, got, path, key);
  return want == got ? "" : fmt::format("{}: expected {}, got {}", path, shown(want), shown(got));
}

}  // namespace

std::string ledger_difference(const json& want, const json& got) {
  return compare(want, got, "", "");
}

}  // namespace parley::test
