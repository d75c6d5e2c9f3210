#include "tests/support/random_parts.hpp"

namespace parley::random {
namespace {

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
  if (d.chance(20)) say(out, "standing = \"{}\"", d.one_of(Lines{"signed", "verbal", "process"}));
  if (d.chance(20)) out.push_back("current = true");
  if (!d.chance(40)) return;
  const int year = d.from(2020, 2035);
  out.push_back("[events]");
  say(out, "change_of_control = {}-{:02}-15", year, d.from(1, 12));
  if (d.chance(60))
    say(out, "terminated = {}-{:02}-{:02}", year + d.from(0, 1), d.from(1, 12), d.from(1, 28));
}

Lines scenario(Dice& d, const Flavour& flavour, const char* title, Unit unit) {
  Lines out = {fmt::format("title = \"{}\"", title)};
  Flavour chosen = flavour;
  chosen.playbook = flavour.negotiable || (flavour.playbook && d.chance(60));
  if (chosen.playbook) out.push_back("playbook = \"playbook.toml\"");
  const bool has_count = d.chance(60);
  add_pay(d, out, chosen);
  add_grants(d, out, flavour, unit, has_count);
  add_company(d, out, flavour, has_count);
  if (flavour.exits && d.chance(60)) add_exits(d, out);
  if (chosen.playbook) add_impact(d, out);
  add_assumptions(d, out, flavour);
  if (flavour.negotiable) {
    add_negotiation(d, out);
    add_candidate(d, out, unit);
  }
  if (flavour.simulated) add_simulation(d, out);
  if (flavour.taxed) add_tax(d, out);
  return out;
}

}  // namespace

std::string percent(Dice& d, int low, int high) {
  return fmt::format("\"{}.{:02}%\"", d.from(low, high - 1), d.from(0, 99));
}

// A percentage from a short list of plain ones: sums and thresholds meet exactly.
std::string plain_percent(Dice& d) {
  return fmt::format(
      "\"{}%\"", d.one_of(std::vector<std::string>{"5", "10", "12.5", "25", "33", "50", "100"}));
}

RandomFiles random_files(Dice& d, const Flavour& flavour) {
  const Unit unit = d.chance(20) ? Unit::dollars : Unit::ownership;
  RandomFiles files;
  files.playbook = playbook(d, unit);
  files.offer = scenario(d, flavour, "Offer", unit);
  Flavour of_rival = flavour;
  of_rival.negotiable = false;
  if (flavour.rival) files.rival = scenario(d, of_rival, "Rival", unit);
  return files;
}

std::string text(const Lines& lines) {
  std::string all;
  for (const std::string& line : lines) all += line + "\n";
  return all;
}

}  // namespace parley::random
