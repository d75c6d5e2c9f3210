#include "tests/support/random_parts.hpp"

namespace parley::random {
namespace {

void add_feature(Dice& d, Lines& out, const char* list) {
  say(out, "[[{}]]", list);
  say(out, "name = \"feature {}\"", d.from(1, 9));
  say(out, "evidence = \"{}\"", d.one_of(Lines{"verified", "documented", "projected", "bare"}));
  out.push_back("source = \"own notes\"");
  if (d.chance(60)) {
    say(out, "arr_uplift = {}", d.from(0, 50) * 100'000);
  } else {
    say(out, "new_clusters = {}", d.from(0, 2'000));
    say(out, "arr_per_cluster = {}", d.from(0, 3'000));
  }
  if (d.chance(60)) say(out, "clusters = {}", d.from(0, 5'000));
  if (d.chance(60)) say(out, "latency_reduction = \"{}%\"", d.from(0, 20));
  if (d.chance(50)) say(out, "partner_api_growth = 0.{}", d.from(0, 9));
  if (d.chance(40)) say(out, "days_to_value = {}", d.from(10, 200));
}

// With the first values low, high, step of its lever; now and then the lever has no band.
void add_band(Dice& d, Lines& out, const char* lever, const char* low, const char* high,
              const Lines& steps) {
  if (!d.chance(5))
    say(out, "{} = {{ low = {}, high = {}, step = {} }}", lever, low, high, d.one_of(steps));
}

void add_signals(Dice& d, Lines& out) {
  const auto signal = [&](const char* name, int weight, const char* metric,
                          const std::string& marks) {
    out.push_back("[[signals]]");
    say(out, "name = \"{}\"", name);
    say(out, "weight = \"{}%\"", weight);
    say(out, "metric = \"{}\"", metric);
    if (!marks.empty()) say(out, "full_marks_at = {}", marks);
  };
  const int moved = d.from(0, 10);
  signal("market impact", 30 - moved, "arr_uplift",
         d.one_of(Lines{"3_500_000", "2_000_000", "1_234_567"}));
  signal("adoption", 25 + moved, "clusters", d.one_of(Lines{"4_500", "1_000"}));
  signal("scalability", 20, "latency_reduction", d.one_of(Lines{"\"15%\"", "\"7.5%\""}));
  signal("cross-functional influence", 15, "influence", "");
  signal("cultural fit", 10, "culture", "");
}

}  // namespace

void add_impact(Dice& d, Lines& out) {
  for (int i = d.from(0, 2); i > 0; --i) add_feature(d, out, "track_record");
  for (int i = d.from(1, 3); i > 0; --i) add_feature(d, out, "plan");
  out.push_back("[ratings]");
  say(out, "influence = {}", d.from(0, 100));
  say(out, "culture = {}", d.from(0, 100));
}

void add_negotiation(Dice& d, Lines& out) {
  out.push_back("[negotiation]");
  if (d.chance(80)) say(out, "policy = \"{}\"", d.chance(50) ? "impact" : "value");
  say(out, "stretch = \"{}%\"", d.one_of(std::vector<int>{0, 5, 10, 20, 40}));
  if (d.chance(40)) say(out, "employer_load = {}", percent(d, 0, 20));
  if (d.chance(50)) return;
  out.push_back("[negotiation.most]");
  if (d.chance(50)) out.push_back("bonus_rate = \"10%\"");
  if (d.chance(40)) out.push_back("base_salary = 180_000");
  if (d.chance(40)) out.push_back("sign_on = 26_000");
}

Lines playbook(Dice& d, Unit unit) {
  Lines out = {"title = \"A playbook for random offers\"", "[bands]"};
  const bool dollars = unit == Unit::dollars;
  add_band(d, out, "base_salary", "170_000", "185_000", {"5_000", "7_500", "3_000"});
  add_band(d, out, "sign_on", "22_000", "30_000", {"2_000", "4_000", "8_000"});
  if (dollars) {
    out.push_back("ownership = { low = 100_000, high = 200_000, step = 20_000 }");
  } else {
    say(out, "ownership = {{ low = \"0.04%\", high = \"0.07%\", step = \"{}\" }}",
        d.one_of(Lines{"0.01%", "0.015%", "0.005%"}));
  }
  add_band(d, out, "bonus_rate", "\"0%\"", "\"15%\"", {"\"3%\"", "\"5%\""});
  add_band(d, out, "acceleration", "\"0%\"", "\"25%\"", {"\"25%\"", "\"12.5%\""});
  if (d.chance(30)) {
    out.push_back("[evidence]");
    say(out, "projected = \"{}%\"", d.from(50, 90));
    say(out, "bare = \"{}%\"", d.from(0, 50));
  }
  add_signals(d, out);
  if (d.chance(80)) {
    out.push_back("[time_to_value]");
    say(out, "within_days = {}", d.from(30, 120));
    out.push_back("points = 5");
  }
  if (d.chance(80)) {
    out.push_back("[lock_in]");
    say(out, "reached_at = 0.{}", d.from(3, 9));
  }
  out.push_back("[impact]");
  say(out, "curve = [[1_000_000, {0}], [3_500_000, {1}]]", dollars ? "100_000" : "\"0.04%\"",
      dollars ? "200_000" : "\"0.07%\"");
  out.push_back("[bonus]");
  out.push_back("max_rate = \"15%\"");
  if (d.chance(80)) {
    say(out, "tiers = [{{ score = {}, pays = \"{}%\" }}, {{ score = 80, pays = \"{}%\" }}]",
        d.from(60, 79), d.from(10, 60), d.from(70, 130));
  }
  if (d.chance(80)) {
    out.push_back("[acceleration]");
    say(out, "score = {}", d.one_of(std::vector<int>{70, 80, 90}));
    if (d.chance(30)) say(out, "taken_from = \"{}\"", d.one_of(Lines{"end", "next", "prorated"}));
  }
  return out;
}

}  // namespace parley::random
