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

void differ_unless(bool same, const std::string& where, const json& want, const json& got) {
  if (!same)
    throw Difference(fmt::format("{}: expected {}, got {}", where, want.dump(), got.dump()));
}

const json& get(const json& object, const std::string& key, const std::string& where) {
  if (!object.is_object() || !object.contains(key))
    throw Difference(fmt::format("{}: {} is missing", where, key));
  return object[key];
}

void check_amount(const json& want, const json& got, const std::string& where) {
  const double w = want.get<double>();
  differ_unless(
      got.is_number() && std::abs(got.get<double>() - w) <= std::max(0.02, 1e-6 * std::abs(w)),
      where, want, got);
}

void check_package(const json& want, const json& got, const std::string& where) {
  for (const char* lever : {"base_salary", "sign_on", "ownership", "bonus_rate", "acceleration"}) {
    const json g = get(got, lever, where);
    const double w = want[lever].get<double>();
    differ_unless(
        g.is_number() && std::abs(g.get<double>() - w) <= 1e-9 * std::max(1.0, std::abs(w)),
        where + "." + lever, want, got);
  }
}

void check_entry(const json& want, const json& got, const std::string& where) {
  check_package(want["package"], get(got, "package", where), where);
  for (const char* key : {"worth", "cost"}) {
    if (want.contains(key)) check_amount(want[key], get(got, key, where), where + "." + key);
  }
}

void check_ladder(const json& want, const json& got) {
  differ_unless(want.size() == got.size(), "ladder", want, got);
  for (std::size_t i = 0; i < want.size(); ++i)
    check_entry(want[i], got[i], fmt::format("ladder[{}]", i));
}

// Of the equal offers the number and the opening.
void check_equal_offers(const json& want, const json& got) {
  differ_unless(want.size() == got.size(), "equal_offers", want, got);
  if (!want.empty())
    check_entry({{"package", want[0]["package"]}, {"worth", want[0]["worth"]}}, got[0],
                "equal_offers[0]");
}

const json& find_by(const json& list, const char* key, const json& value,
                    const std::string& where) {
  for (const json& item : list) {
    const bool same = value.is_number()
                          ? std::abs(item.at(key).get<double>() - value.get<double>()) < 1e-9
                          : item.at(key) == value;
    if (same) return item;
  }
  throw Difference(fmt::format("{}: {} is missing", where, value.dump()));
}

// Objections by feasibility, worth and shortfall: other packages of that worth are as good.
void check_objections(const json& want, const json& got) {
  for (const json& w : want) {
    const std::string where = "objections." + w["id"].get<std::string>();
    const json g = find_by(got, "id", w["id"], where);
    differ_unless(get(g, "feasible", where) == w["feasible"], where + ".feasible", w, g);
    for (const char* key : {"worth", "shortfall"})
      check_amount(w[key], get(g, key, where), where + "." + key);
  }
}

void check_risk(const json& want, const json& got) {
  for (const json& w : want) {
    const json g = find_by(got, "q", w["q"], "risk");
    differ_unless(std::abs(get(g, "rho", "risk").get<double>() - w["rho"].get<double>()) <= 1e-6,
                  "risk", w, g);
  }
}

// The figures that hang together: null where there is none.
void check_figures(const json& want, const json& got, const std::string& where) {
  for (const auto& [key, w] : want.items()) {
    const json g = get(got, key, where);
    if (w.is_null()) {
      differ_unless(g.is_null(), where + "." + key, w, g);
    } else {
      check_amount(w, g, where + "." + key);
    }
  }
}

void check_offer(const json& want, const json& got) {
  if (want.contains("worth")) return check_entry(want, got, "offer");
  check_package(want["package"], get(got, "package", "offer"), "offer");
}

void check_one(const json& want, const json& got) {
  for (const char* key : {"verdict", "policy"})
    differ_unless(get(got, key, "plan") == want[key], key, want[key], got[key]);
  check_offer(want["offer"], get(got, "offer", "plan"));
  for (const char* key : {"reservation", "floor", "settle", "policy_cost"}) {
    if (want.contains(key)) check_amount(want[key], get(got, key, "plan"), key);
  }
  for (const char* key : {"needs", "bridge"}) {
    if (want.contains(key)) check_figures(want[key], get(got, key, "plan"), key);
  }
  if (want.contains("opening"))
    check_entry(want["opening"], get(got, "opening", "plan"), "opening");
  if (want.contains("ladder")) check_ladder(want["ladder"], get(got, "ladder", "plan"));
  if (want.contains("risk")) check_risk(want["risk"], get(got, "risk", "plan"));
  if (want.contains("equal_offers"))
    check_equal_offers(want["equal_offers"], get(got, "equal_offers", "plan"));
  if (want.contains("objections"))
    check_objections(want["objections"], get(got, "objections", "plan"));
}

// Several offers: each as one alone.
void check_plan(const json& want, const json& got) {
  if (!want.contains("plans")) return check_one(want, got);
  const json plans = get(got, "plans", "plan");
  differ_unless(plans.size() == want["plans"].size(), "plans", want["plans"].size(), plans.size());
  for (std::size_t i = 0; i < plans.size(); ++i) check_one(want["plans"][i], plans[i]);
}

}  // namespace

std::string plan_difference(const json& want, const json& got) {
  try {
    check_plan(want, got);
    return "";
  } catch (const Difference& d) {
    return d.what();
  }
}

}  // namespace parley::test
