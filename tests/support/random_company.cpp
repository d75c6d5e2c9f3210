#include <cstdint>
#include <string_view>

#include "tests/support/random_parts.hpp"

namespace parley::random {
namespace {

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

}  // namespace

void add_company(Dice& d, Lines& out, const Flavour& flavour, bool has_count) {
  out.push_back("[company]");
  say(out, "valuation = {}", static_cast<std::int64_t>(d.from(1, 900)) * 1'000'000);
  if (has_count)
    say(out, "fully_diluted_shares = {}",
        d.one_of(std::vector<int>{1'000'000, 8'000'000, 98'765'432}));
  if (d.chance(40)) say(out, "common_discount = {}", percent(d, 0, 60));
  if (flavour.growth && d.chance(50)) {
    if (d.chance(40)) {
      say(out, "growth = [{}, {}]", percent(d, -20, 60), percent(d, -20, 60));
    } else {
      say(out, "growth = {}", percent(d, -20, 60));
    }
  }
  if (!flavour.negotiable && d.chance(12))
    say(out, "share_price = {}.{:02}", d.from(1, 90), d.from(0, 99));
  if (d.chance(30)) say(out, "common_price = {}.{:02}", d.from(0, 30), d.from(0, 99));
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
    if (kind != "none")
      say(out, "proceeds = {}", static_cast<std::int64_t>(d.from(0, 4'000)) * 1'000'000);
  }
}

void add_simulation(Dice& d, Lines& out) {
  out.push_back("[simulation]");
  out.push_back("paths = 4096");
  say(out, "exit_rate = {}", percent(d, 5, 30));
  say(out, "failure_rate = {}", percent(d, 0, 15));
  say(out, "drift = {}", percent(d, -5, 15));
  say(out, "volatility = {}", d.chance(15) ? "\"0%\"" : percent(d, 0, 50));
  say(out, "horizon_years = {}", d.from(3, 12));
  if (d.chance(50)) say(out, "ipo_share = {}", plain_percent(d));
  if (d.chance(50))
    say(out, "start_value = {}", static_cast<std::int64_t>(d.from(10, 900)) * 1'000'000);
  if (d.chance(40))
    say(out, "score_correlation = {}", d.one_of(std::vector<std::string>{"0.5", "-0.3", "0.9"}));
}

}  // namespace parley::random
