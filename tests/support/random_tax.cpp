// Who files the return of a random offer, and where.
#include <array>

#include "tests/support/random_parts.hpp"

namespace parley::random {
namespace {

struct Place {
  const char* state;
  const char* locality;  // empty: none
};

// Without income tax, flat, with brackets, with a recapture, with cities and counties that tax.
constexpr std::array kPlaces = {
    Place{"TX", ""},        Place{"WA", ""},           Place{"PA", "philadelphia"},
    Place{"MA", ""},        Place{"CA", ""},           Place{"OR", ""},
    Place{"NY", "nyc"},     Place{"NY", "yonkers"},    Place{"MO", "kansas-city"},
    Place{"CT", ""},        Place{"AL", "birmingham"}, Place{"NJ", ""},
    Place{"MI", "detroit"}, Place{"CO", ""},           Place{"IL", ""},
    Place{"DC", ""}};

}  // namespace

void add_tax(Dice& d, Lines& out) {
  out.push_back("[tax]");
  const std::string status = d.one_of(Lines{"single", "joint", "separate", "hoh"});
  say(out, "filing_status = \"{}\"", status);
  const Place& place =
      kPlaces.at(static_cast<std::size_t>(d.from(0, static_cast<int>(kPlaces.size()) - 1)));
  say(out, "state = \"{}\"", place.state);
  if (*place.locality != '\0' && d.chance(60)) say(out, "locality = \"{}\"", place.locality);
  if (status == "joint" && d.chance(50)) say(out, "spouse_income = {}", d.from(0, 300'000));
  if (d.chance(25)) say(out, "other_income = {}.{:02}", d.from(0, 50'000), d.from(0, 99));
  if (d.chance(25)) say(out, "wages_before = {}", d.from(0, 200'000));
  if (d.chance(50))
    say(out, "retirement = {}", d.one_of(Lines{"\"max\"", "\"5%\"", "12_000", "\"7.25%\""}));
  if (d.chance(30)) say(out, "pretax = {}", d.from(0, 9'000));
  if (d.chance(20)) say(out, "itemized = {}", d.from(0, 60'000));
  if (d.chance(20)) out.push_back("itemize_salt = true");
  if (d.chance(40)) say(out, "indexation = {}", percent(d, 0, 4));
  if (d.chance(25)) out.push_back("equity_taxed = \"vest\"");
  if (d.chance(20)) out.push_back("election_83b = true");
  if (d.chance(40)) out.push_back("exercise = \"vest\"");
  if (d.chance(20)) out.push_back("amt = false");
  if (d.chance(30)) out.push_back("repays = \"net\"");
}

}  // namespace parley::random
