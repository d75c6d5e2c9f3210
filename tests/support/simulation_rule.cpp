#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/support/cases.hpp"

namespace parley::test {
namespace {

using nlohmann::json;

struct Difference : std::runtime_error {
  using std::runtime_error::runtime_error;
};

double number(const json& object, const std::string& key, const std::string& where) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number())
    throw Difference(fmt::format("{}.{} is no number", where, key));
  return found->get<double>();
}

void differ_unless(bool same, const std::string& where, double want, double got) {
  if (!same) throw Difference(fmt::format("{}: expected {}, got {}", where, want, got));
}

// A share of `paths` draws, at 4.5 sigma; `peers`: of how many draws the expectation itself is.
void check_share(double want, double got, double paths, double peers, const std::string& where) {
  const double variance =
      std::max(want * (1 - want), 1 / paths) * (1 / paths + (peers > 0 ? 1 / peers : 0));
  differ_unless(std::abs(got - want) <= 4.5 * std::sqrt(variance) + 2e-4, where, want, got);
}

// Tails may be so heavy that neither the mean nor its error is more than luck: then neither is
// looked at.
void check_mean(const json& want, const json& got, double paths, bool reduced,
                const std::string& title) {
  if (want["heavy"].get<bool>()) return;
  const double error = number(got, "standard_error", title);
  const double truth = want["sd"].get<double>() / std::sqrt(paths);
  const bool honest = error <= 1.25 * truth + 0.02 && (reduced || error >= 0.75 * truth - 0.02);
  differ_unless(honest, title + ".standard_error", truth, error);
  const double mean = number(got, "mean", title);
  differ_unless(std::abs(mean - want["mean"].get<double>()) <= 4.5 * error + 0.5, title + ".mean",
                want["mean"], mean);
}

void check_quantiles(const json& bounds, const json& got, const std::string& title) {
  for (const auto& [name, bound] : bounds.items()) {
    const double q = number(got, name, title + ".quantiles");
    const bool within = bound[0].get<double>() - 1 <= q && q <= bound[1].get<double>() + 1;
    differ_unless(within, title + ".quantiles." + name, bound[0], q);
  }
}

void check_certainty(const json& want, const json& got, const std::string& title) {
  if (!want.contains("certainty_equivalent")) {
    const bool none =
        !got.contains("certainty_equivalent") || got["certainty_equivalent"].is_null();
    if (!none) throw Difference(title + ".certainty_equivalent although no wealth is given");
    return;
  }
  const double w = want["certainty_equivalent"].get<double>();
  if (want["heavy"].get<bool>() && std::abs(w - want["mean"].get<double>()) <= 1) return;
  const double c = number(got, "certainty_equivalent", title);
  const double room = 4.5 * want["certainty_equivalent_se"].get<double>() + 0.5;
  differ_unless(std::abs(c - w) <= room, title + ".certainty_equivalent", w, c);
}

void check_exactly(double want, double got, const std::string& where) {
  differ_unless(std::abs(got - want) <= std::max(0.02, 1e-6 * std::abs(want)), where, want, got);
}

// What every answer says: whether it is certain, and which grants are left out.
void check_law(const json& want, const json& got, const std::string& title) {
  for (const char* key : {"without", "without_equity", "certain"}) {
    if (got.at(key) != want.at(key)) throw Difference(title + "." + key);
  }
  if (!want["without_equity"].get<bool>()) return;
  if (!got.at("p_zero").is_null() || !got.at("equity").is_null())
    throw Difference(title + ": figures of an equity that is left out");
}

// Every case is enumerated: nothing is off by luck.
void check_enumerated(const json& want, const json& got, const std::string& title) {
  check_exactly(want["mean"], number(got, "mean", title), title + ".mean");
  differ_unless(number(got, "standard_error", title) <= 0.005, title + ".standard_error", 0,
                number(got, "standard_error", title));
  for (const auto& [name, amount] : want["quantiles"].items())
    check_exactly(amount, number(got["quantiles"], name, title), title + "." + name);
  if (want.contains("certainty_equivalent"))
    check_exactly(want["certainty_equivalent"], number(got, "certainty_equivalent", title),
                  title + ".certainty_equivalent");
  if (want["p_zero"].is_null()) return;
  const double p_zero = number(got, "p_zero", title);
  differ_unless(std::abs(p_zero - want["p_zero"].get<double>()) <= 1e-6, title + ".p_zero",
                want["p_zero"], p_zero);
  check_exactly(want["equity_mean"], number(got["equity"], "mean", title), title + ".equity.mean");
}

void check_scenario(const json& want, const json& got, double paths, bool reduced) {
  const std::string title = want["title"].get<std::string>();
  if (got.value("title", "") != title) throw Difference("title: expected " + title);
  if (want.contains("exact")) check_law(want, got, title);
  if (want.value("exact", false)) return check_enumerated(want, got, title);
  check_mean(want, got, paths, reduced, title);
  check_share(want["p_zero"], number(got, "p_zero", title), paths, 0, title + ".p_zero");
  check_quantiles(want["bounds"], got.at("quantiles"), title);
  check_certainty(want, got, title);
}

void check_pair(const json& want, const json& pairs, double paths) {
  bool there = false;
  const double peers = want.value("mc", json()).is_number() ? want["mc"].get<double>() : 0;
  for (const json& p : pairs) {
    const bool same = p["a"] == want["a"] && p["b"] == want["b"];
    const bool with_input = p["a"] == want["b"] && p["b"] == want["a"];
    if (!same && !with_input) continue;
    there = true;
    const double chance = want[same ? "p_a_beats_b" : "p_b_beats_a"];
    const double said = number(p, "p_a_beats_b", "pairs");
    if (want.value("exact", false)) {
      differ_unless(std::abs(chance - said) <= 1e-6, "pairs", chance, said);
    } else {
      check_share(chance, said, paths, peers, "pairs");
    }
  }
  if (!there) throw Difference("a pair is missing");
}

void check_simulation(const json& want, const json& got) {
  const double paths = want["paths"].get<double>();
  differ_unless(number(got, "paths", "simulate") == paths, "paths", paths,
                number(got, "paths", "simulate"));
  number(got, "seed", "simulate");
  const bool reduced = got.value("variance_reduction", false);
  const auto& scenarios = got.at("scenarios");
  if (scenarios.size() != want["scenarios"].size())
    throw Difference("scenarios: another number of them");
  for (std::size_t i = 0; i < scenarios.size(); ++i)
    check_scenario(want["scenarios"][i], scenarios[i], paths, reduced);
  for (const json& pair : want["pairs"]) check_pair(pair, got.value("pairs", json::array()), paths);
}

}  // namespace

std::string simulation_difference(const json& want, const json& got) {
  try {
    check_simulation(want, got);
    return "";
  } catch (const Difference& d) {
    return d.what();
  } catch (const json::exception& e) {
    return e.what();
  }
}

}  // namespace parley::test
