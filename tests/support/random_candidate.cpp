// What a candidate knows and can say: bands of one's own, reasons, names, what is not money.
#include "tests/support/random_parts.hpp"

namespace parley::random {
namespace {

void add_own_band(Dice& d, Lines& out, const char* lever, const char* low, const char* high,
                  const Lines& steps) {
  if (!d.chance(25)) return;
  say(out, "[bands.{}]", lever);
  say(out, "low = {}", low);
  say(out, "high = {}", high);
  const std::string step = d.one_of(steps);
  if (!step.empty()) say(out, "step = {}", step);
  if (d.chance(50)) out.push_back("source = \"posted range, 2026-02\"");
}

void add_own_bands(Dice& d, Lines& out, Unit unit) {
  add_own_band(d, out, "base_salary", "175_000", "180_000", {"2_500", "5_000", ""});
  add_own_band(d, out, "sign_on", "25_000", "30_000", {"5_000", ""});
  if (unit == Unit::dollars) {
    add_own_band(d, out, "ownership", "120_000", "160_000", {"20_000", "10_000"});
  } else {
    add_own_band(d, out, "ownership", "\"0.05%\"", "\"0.07%\"", {"\"0.01%\"", ""});
  }
  add_own_band(d, out, "bonus_rate", "\"10%\"", "\"14%\"", {"\"2%\"", ""});
  add_own_band(d, out, "acceleration", "\"0%\"", "\"25%\"", {"\"25%\"", ""});
}

void add_reason(Dice& d, Lines& out) {
  const std::string kind = d.one_of(Lines{"market", "forfeit", "scope", "competing"});
  out.push_back("[[reasons]]");
  say(out, "lever = \"{}\"",
      d.one_of(Lines{"base_salary", "sign_on", "ownership", "bonus_rate", "acceleration"}));
  say(out, "kind = \"{}\"", kind);
  if (d.chance(40))
    say(out, "evidence = \"{}\"", d.one_of(Lines{"verified", "documented", "projected", "bare"}));
  if (d.chance(60)) out.push_back("source = \"a posted range, Boston\"");
  if (kind == "market") {
    say(out, "low = {}", d.from(150, 170) * 1'000);
    say(out, "high = {}", d.from(171, 199) * 1'000);
  }
  if (kind == "forfeit" && d.chance(60)) say(out, "amount = {}", d.from(0, 90) * 500);
  if (kind == "scope") out.push_back("text = \"I would lead two teams in place of one.\"");
}

void add_factor(Dice& d, Lines& out) {
  out.push_back("[[preferences.factors]]");
  say(out, "yearly = {}", d.from(-40, 60) * 100);
}

}  // namespace

void add_candidate(Dice& d, Lines& out, Unit unit) {
  add_own_bands(d, out, unit);
  for (int i = d.from(0, 3); i > 0; --i) add_reason(d, out);
  for (int i = d.chance(30) ? d.from(1, 2) : 0; i > 0; --i) add_factor(d, out);
  if (!d.chance(40)) return;
  out.push_back("[people]");
  out.push_back("candidate = \"Ada Example\"");
  if (d.chance(50)) out.push_back("recruiter = \"Robin Example\"");
  if (d.chance(50)) out.push_back("coach = \"Sam Example\"");
}

}  // namespace parley::random
