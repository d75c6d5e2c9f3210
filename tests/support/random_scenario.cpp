#include "tests/support/random_scenario.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <stdexcept>

#include "parley/scenario/reader.hpp"
#include "tests/support/playbook_text.hpp"

namespace parley::random {
namespace {

using Lines = std::vector<std::string>;

template <class... Args>
void say(Lines& lines, fmt::format_string<Args...> form, Args&&... args) {
  lines.push_back(fmt::format(form, std::forward<Args>(args)...));
}

std::string percent(Dice& d, int low, int high) {
  return fmt::format("\"{}.{:02}%\"", d.from(low, high - 1), d.from(0, 99));
}

// A percentage from a short list of plain ones: sums and thresholds meet exactly.
std::string plain_percent(Dice& d) {
  return fmt::format("\"{}%\"", d.one_of(std::vector<std::string>{"5", "10", "12.5", "25", "33", "50", "100"}));
}

void add_sign_on(Dice& d, Lines& out) {
  out.push_back("[offer.sign_on]");
  if (d.chance(50)) {
    say(out, "amount = {}", d.from(0, 60'000));
    if (d.chance(30)) say(out, "month = {}", d.from(0, 12));
  } else {
    std::string list;
    for (int i = d.from(1, 4); i > 0; --i) {
      list += fmt::format("{{ month = {}, amount = {}.{:02} }}, ", d.from(0, 30), d.from(100, 30'000), d.from(0, 99));
    }
    say(out, "installments = [{}]", list);
  }
  switch (d.from(0, 3)) {
    case 1:
      out.push_back("clawback = \"prorated\"");
      say(out, "clawback_months = {}", d.from(1, 36));
      break;
    case 2:
      out.push_back(
          "clawback = [{ before_month = 12, share = \"100%\" }, { before_month = 24, share = \"50%\" }]");
      break;
    case 3:
      say(out, "clawback_months = {}", d.from(1, 36));
      break;
    default:
      break;
  }
}

void add_pay(Dice& d, Lines& out, const Flavour& flavour) {
  out.push_back("[offer]");
  say(out, "start = {}-{:02}-{:02}", d.from(2019, 2033), d.from(1, 12), d.from(1, 28));
  if (d.chance(30)) out.back() = d.one_of(Lines{"start = 2027-01-31", "start = 2028-02-29", "start = 2025-08-30"});
  say(out, "base_salary = {}.{:02}", d.from(60'000, 320'000), d.chance(50) ? 0 : d.from(0, 99));
  if (d.chance(40)) {
    say(out, "raise = {}", percent(d, 0, 9));
  } else if (d.chance(40)) {
    say(out, "raises = [{{ month = {}, percent = {} }}, {{ month = {}, amount = {} }}]", d.from(0, 20),
        percent(d, 0, 12), d.from(21, 40), d.from(0, 20'000));
  }
  if (d.chance(80)) add_sign_on(d, out);
  if (d.chance(85)) {
    out.push_back("[offer.bonus]");
    const bool rate = flavour.negotiable || flavour.playbook || d.chance(80);
    if (rate) {
      say(out, "rate = {}", percent(d, 0, 14));
    } else {
      say(out, "amount = {}", d.from(0, 40'000));
    }
  }
  if (d.chance(40)) {
    out.push_back("[[offer.benefits]]");
    out.push_back("name = \"retirement match\"");
    say(out, "yearly = {}.{:02}", d.from(0, 12'000), d.from(0, 99));
  }
}

void add_clause(Dice& d, Lines& out, const std::string& taken_from) {
  out.push_back("[[offer.grants.acceleration]]");
  if (d.chance(45)) {
    const int within = d.one_of(std::vector<int>{3, 6, 12, 24});
    out.push_back("trigger = \"impact\"");
    say(out, "score = {}", d.from(60, 95));
    say(out, "within_months = {}", within);
    say(out, "at_month = {}", within + d.from(0, 12));
    say(out, "portion = {}", plain_percent(d));
  } else {
    out.push_back("trigger = \"change_of_control\"");
    say(out, "kind = \"{}\"", d.chance(50) ? "single" : "double");
    say(out, "portion = {}", plain_percent(d));
  }
  say(out, "taken_from = \"{}\"", taken_from);
}

// Months, cliff, steps and allocation; `vests` and `yearly` now and then.
void add_vesting(Dice& d, Lines& out) {
  if (d.chance(12)) {
    out.push_back(
        "vests = [{ month = 6, share = \"5%\" }, { month = 18, share = \"35.5%\" }, { month = 31, share = \"59.5%\" }]");
  } else if (d.chance(15)) {
    out.push_back("yearly = [\"10%\", \"20%\", \"30%\", \"40%\"]");
    say(out, "every_months = {}", d.one_of(std::vector<int>{1, 3, 12}));
  } else {
    const int every = d.one_of(std::vector<int>{1, 1, 3, 6, 12});
    const int count = d.from(1, 48 / every) + (every == 12 ? 1 : 0);
    say(out, "every_months = {}", every);
    say(out, "months = {}", every * count);
    say(out, "cliff_months = {}", every * d.from(0, std::min(count, 24 / every)));
    if (d.chance(60)) {
      say(out, "allocation = \"{}\"",
          d.one_of(Lines{"cumulative_rounding", "cumulative_round_down", "front_loaded", "back_loaded",
                         "front_loaded_to_single_tranche", "back_loaded_to_single_tranche", "fractional"}));
    }
    return;
  }
  if (d.chance(50)) {
    say(out, "allocation = \"{}\"", d.one_of(Lines{"cumulative_rounding", "cumulative_round_down", "fractional"}));
  }
}

void add_grant(Dice& d, Lines& out, int number, bool has_count, bool negotiable) {
  out.push_back("[[offer.grants]]");
  say(out, "name = \"grant {}\"", number);
  const int kind = d.from(1, 10);
  if (negotiable && number == 1) {
    say(out, "ownership = \"0.0{}%\"", d.from(3, 7));
  } else if (kind <= 2) {
    say(out, "value = {}", d.from(1'000, 400'000));
  } else if (kind <= 5 || !has_count) {
    say(out, "ownership = \"0.{:03}%\"", d.from(1, 300));
  } else {
    say(out, "shares = {}", d.one_of(std::vector<int>{1, 3, 47, 480, d.from(1, 900)}));
    if (d.chance(35)) {
      say(out, "kind = \"{}\"", d.chance(50) ? "iso" : "nso");
      say(out, "strike = {}.{:02}", d.from(0, 30), d.from(0, 99));
    }
  }
  if (d.chance(30)) say(out, "month = {}", d.from(0, 30));
  add_vesting(d, out);
  const std::string taken_from = d.one_of(Lines{"end", "next", "prorated"});
  for (int i = d.chance(60) ? d.from(0, 3) : 0; i > 0; --i) add_clause(d, out, taken_from);
}

void add_preferred(Dice& d, Lines& out, const char* table) {
  say(out, "[[company.{}]]", table);
  if (std::string_view(table) == "rounds") {
    say(out, "month = {}", d.from(1, 60));
    say(out, "dilution = {}", percent(d, 1, 30));
    if (d.chance(40)) return;
    say(out, "raised = {}", d.from(1, 90) * 1'000'000);
  } else {
    say(out, "name = \"Series {}\"", static_cast<char>('A' + d.from(0, 20)));
    say(out, "ownership = {}", percent(d, 1, 20));
    say(out, "invested = {}", d.from(1, 90) * 1'000'000);
  }
  if (d.chance(40)) out.push_back("multiple = 1.5");
  switch (d.from(0, 2)) {
    case 1:
      out.push_back("participation = \"full\"");
      break;
    case 2:
      out.push_back("participation = \"capped\"");
      say(out, "cap = {}", d.from(2, 4));
      break;
    default:
      break;
  }
  if (d.chance(40)) say(out, "seniority = {}", d.from(0, 3));
}

void add_company(Dice& d, Lines& out, const Flavour& flavour, bool has_count) {
  out.push_back("[company]");
  say(out, "valuation = {}", static_cast<std::int64_t>(d.from(1, 900)) * 1'000'000);
  if (has_count) say(out, "fully_diluted_shares = {}", d.one_of(std::vector<int>{1'000'000, 8'000'000, 98'765'432}));
  if (d.chance(40)) say(out, "common_discount = {}", percent(d, 0, 60));
  if (flavour.growth && d.chance(50)) say(out, "growth = {}", percent(d, -20, 60));
  if (d.chance(30)) out.push_back("unvested_at_exit = \"cancelled\"");
  for (int i = d.from(0, 3); i > 0; --i) add_preferred(d, out, "preferred");
  for (int i = d.from(0, 3); i > 0; --i) add_preferred(d, out, "rounds");
}

void add_exits(Dice& d, Lines& out) {
  const int count = d.from(1, 4);
  for (int i = 1; i <= count; ++i) {
    out.push_back("[[exits]]");
    say(out, "name = \"exit {}\"", i);
    say(out, "probability = \"{}%\"", i < count ? 100 / count : 100 - (count - 1) * (100 / count));
    say(out, "month = {}", d.from(1, 90));
    const std::string kind = d.one_of(Lines{"sale", "sale", "ipo", "none"});
    say(out, "kind = \"{}\"", kind);
    if (kind != "none") say(out, "proceeds = {}", static_cast<std::int64_t>(d.from(0, 4'000)) * 1'000'000);
  }
}

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

void add_impact(Dice& d, Lines& out) {
  for (int i = d.from(0, 2); i > 0; --i) add_feature(d, out, "track_record");
  for (int i = d.from(1, 3); i > 0; --i) add_feature(d, out, "plan");
  out.push_back("[ratings]");
  say(out, "influence = {}", d.from(0, 100));
  say(out, "culture = {}", d.from(0, 100));
}

void add_assumptions(Dice& d, Lines& out, const Flavour& flavour) {
  const int years = d.chance(60) ? 4 : d.from(1, 15);
  out.push_back("[projection]");
  say(out, "years = {}", years);
  if (d.chance(50)) say(out, "discount_rate = {}", percent(d, 0, 15));
  if (flavour.leaving && d.chance(30)) say(out, "leave_month = {}", d.from(0, 12 * years));
  if (d.chance(50)) {
    std::string scores;
    for (int i = d.from(1, 8); i > 0; --i) scores += fmt::format("{}.5, ", d.from(60, 95));
    say(out, "quarterly_scores = [{}]", scores);
  }
  out.push_back("[beliefs]");
  say(out, "leave_monthly = \"{}%\"", d.from(0, 3));
  say(out, "score_sd = {}", d.one_of(std::vector<int>{0, 6, 8, 12}));
  out.push_back("[preferences]");
  if (d.chance(70)) say(out, "outside_wealth = {}", d.from(1, 900) * 1'000);
  say(out, "risk_aversion = {}", d.from(0, 8));
  if (d.chance(30)) say(out, "premium = {}", d.from(0, 30) * 1'000);
  if (!d.chance(40)) return;
  const int year = d.from(2020, 2035);
  out.push_back("[events]");
  say(out, "change_of_control = {}-{:02}-15", year, d.from(1, 12));
  if (d.chance(60)) say(out, "terminated = {}-{:02}-{:02}", year + d.from(0, 1), d.from(1, 12), d.from(1, 28));
}

std::optional<Scenario> try_read(const Lines& candidate) {
  try {
    return read(text(candidate));
  } catch (const std::runtime_error&) {
    return std::nullopt;
  }
}

// Removes ever smaller runs of lines as long as the rest still reads and still breaks the law.
Lines shrunk(Lines lines, const Law& law) {
  for (std::size_t run = lines.size() / 2; run > 0; run /= 2) {
    for (std::size_t from = 0; from + run <= lines.size();) {
      Lines fewer = lines;
      fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(from),
                  fewer.begin() + static_cast<std::ptrdiff_t>(from + run));
      const auto s = try_read(fewer);
      if (s && !law(*s).empty()) {
        lines = std::move(fewer);
      } else {
        ++from;
      }
    }
  }
  return lines;
}

std::uint64_t seed() {
  const char* given = std::getenv("PARLEY_SEED");
  return given ? std::strtoull(given, nullptr, 10) : 20'260'901;
}

}  // namespace

std::uint64_t Dice::next() {
  state_ += 0x9E3779B97F4A7C15ULL;  // splitmix64
  std::uint64_t z = state_;
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

int Dice::from(int low, int high) {
  const auto span = static_cast<std::uint64_t>(high - low + 1);
  return low + static_cast<int>(next() % span);
}

std::vector<std::string> lines(Dice& d, const Flavour& flavour) {
  Lines out;
  say(out, "title = \"Case {}\"", d.from(1, 1'000'000));
  const bool playbook_named = flavour.negotiable || (flavour.playbook && d.chance(60));
  if (playbook_named) out.push_back("playbook = \"playbook.toml\"");
  Flavour chosen = flavour;
  chosen.playbook = playbook_named;
  const bool has_count = d.chance(60);
  add_pay(d, out, chosen);
  const int grants = flavour.negotiable ? d.from(1, 2) : d.from(0, 3);
  for (int i = 1; i <= grants; ++i) add_grant(d, out, i, has_count, flavour.negotiable);
  add_company(d, out, flavour, has_count);
  if (flavour.exits && d.chance(60)) add_exits(d, out);
  if (playbook_named) add_impact(d, out);
  add_assumptions(d, out, flavour);
  return out;
}

std::string text(const std::vector<std::string>& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

Scenario read(const std::string& text) {
  MemoryDisk disk;
  disk.files["case.toml"] = text;
  disk.files["playbook.toml"] = std::string(kPlaybook);
  ReadResult result = read_scenario("case.toml", disk);
  if (result.scenario) return std::move(*result.scenario);
  std::string faults;
  for (const Diagnostic& d : result.diagnostics) faults += to_text(d);
  throw std::runtime_error(faults);
}

void for_all(std::string_view law_name, int cases, const Flavour& flavour, const Law& law) {
  const std::uint64_t first = seed();
  for (int i = 0; i < cases; ++i) {
    Dice dice(first + static_cast<std::uint64_t>(i) * 1'000'003);
    const Lines written = lines(dice, flavour);
    const Scenario s = read(text(written));
    if (law(s).empty()) continue;
    const std::string smallest = text(shrunk(written, law));
    FAIL("the law \"" << std::string(law_name) << "\" broke in case " << i << " of PARLEY_SEED=" << first << ": "
                      << law(read(smallest)) << "\nthe smallest file that breaks it (playbook.toml: tests/support):\n"
                      << smallest);
  }
  CHECK(cases > 0);
}

}  // namespace parley::random
