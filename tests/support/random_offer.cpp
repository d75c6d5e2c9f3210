#include <algorithm>

#include "tests/support/random_parts.hpp"

namespace parley::random {
namespace {

void add_clawback(Dice& d, Lines& out) {
  const int kind = d.from(0, 3);
  if (kind == 1) out.push_back("clawback = \"prorated\"");
  if (kind == 1 && d.chance(40)) out.push_back("clawback_by = \"days\"");
  if (kind == 1 || kind == 3) say(out, "clawback_months = {}", d.from(1, 36));
  if (kind == 2) {
    out.push_back(
        "clawback = [{ before_month = 12, share = \"100%\" }, { before_month = 24, share = "
        "\"50%\" }]");
  }
  if (d.chance(30)) out.push_back("clawback_from = \"payment\"");
  if (d.chance(20)) say(out, "clawback_net_of = {}", percent(d, 5, 45));
}

// A day after the first year.
std::string some_day(Dice& d, int first_year) {
  return fmt::format("{}-{:02}-{:02}", d.from(first_year + 1, first_year + 3), d.from(1, 12),
                     d.from(1, 28));
}

void add_payment(Dice& d, Lines& out, int first_year) {
  out.push_back("[[offer.payments]]");
  say(out, "kind = \"{}\"", d.one_of(Lines{"relocation", "retention", "guaranteed", "other"}));
  say(out, "amount = {}.{:02}", d.from(0, 40'000), d.from(0, 99));
  if (d.chance(40)) {
    say(out, "date = {}", some_day(d, first_year));
  } else if (d.chance(70)) {
    say(out, "month = {}", d.one_of(std::vector<int>{0, 3, 12, 24, d.from(0, 44)}));
  }
  if (d.chance(60)) add_clawback(d, out);
}

void add_timing(Dice& d, Lines& out) {
  if (d.chance(25)) say(out, "expected_payout = {}", percent(d, 50, 140));
  if (d.chance(50)) {
    say(out, "paid = \"{}\"", d.one_of(Lines{"monthly", "quarterly", "semiannual", "annual"}));
  } else if (d.chance(50)) {
    out.push_back("plan_year = \"calendar\"");
    if (d.chance(50)) say(out, "first_year = \"{}\"", d.one_of(Lines{"prorated", "full", "none"}));
    if (d.chance(50))
      say(out, "payout_date = \"{}\"", d.one_of(Lines{"02-29", "01-01", "03-15", "12-31"}));
    if (d.chance(50)) out.push_back("employed_at = \"period_end\"");
  }
}

void add_more_bonuses(Dice& d, Lines& out) {
  out.push_back("[[offer.bonuses]]");
  say(out, "rate = {}", percent(d, 0, 14));
  add_timing(d, out);
  out.push_back("[[offer.bonuses]]");
  if (d.chance(50)) {
    say(out, "rate = {}", percent(d, 0, 60));
  } else {
    say(out, "amount = {}.{:02}", d.from(0, 40'000), d.from(0, 99));
  }
  if (d.chance(40))
    out.push_back("tiers = [{ score = 70, pays = \"50%\" }, { score = 85, pays = \"120%\" }]");
  add_timing(d, out);
}

void add_sign_on(Dice& d, Lines& out) {
  out.push_back("[offer.sign_on]");
  if (d.chance(50)) {
    say(out, "amount = {}", d.from(0, 60'000));
    if (d.chance(30)) say(out, "month = {}", d.from(0, 12));
  } else {
    std::string list;
    for (int i = d.from(1, 4); i > 0; --i) {
      list += fmt::format("{{ month = {}, amount = {}.{:02} }}, ", d.from(0, 30),
                          d.from(100, 30'000), d.from(0, 99));
    }
    say(out, "installments = [{}]", list);
  }
  add_clawback(d, out);
}

void say_part(Dice& d, Lines& out) {
  if (d.chance(35)) {
    say(out, "months = {}", d.one_of(std::vector<int>{1, 6, 12, 24}));
  } else {
    say(out, "portion = {}", plain_percent(d));
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
    say_part(d, out);
  } else if (d.chance(25)) {
    out.push_back("trigger = \"termination\"");
    say_part(d, out);
  } else {
    out.push_back("trigger = \"change_of_control\"");
    const bool both = d.chance(50);
    say(out, "kind = \"{}\"", both ? "double" : "single");
    if (both && d.chance(60)) say(out, "before_months = {}", d.from(1, 9));
    say_part(d, out);
  }
  say(out, "taken_from = \"{}\"", taken_from);
}

// The employer's days, the day of the grant, and that from which vesting counts.
void add_dates(Dice& d, Lines& out, int start_year) {
  if (d.chance(30)) {
    say(out, "vest_day = {}", d.one_of(Lines{"15", "20", "29", "31", "\"last\""}));
  } else if (d.chance(40)) {
    out.push_back(d.one_of(Lines{"vest_dates = [\"02-20\", \"05-20\", \"08-20\", \"11-20\"]",
                                 "vest_dates = [\"03-01\", \"09-01\"]",
                                 "vest_dates = [\"02-29\", \"05-31\", \"08-31\", \"11-30\"]"}));
  }
  if (out.back().starts_with("vest_d") && d.chance(40))
    out.push_back("first_vest = \"anniversary\"");
  const auto day = [&](const char* key, int from_year) {
    say(out, "{} = {}-{:02}-{:02}", key, from_year + d.from(0, 2), d.from(1, 12), d.from(1, 28));
  };
  if (d.chance(40)) day("commencement", start_year - 1);
  if (d.chance(40)) {
    day("granted", start_year);
  } else if (d.chance(30)) {
    say(out, "month = {}", d.from(0, 30));
  }
}

// What becomes of options on leaving, and of units that wait for a sale.
void add_ends(Dice& d, Lines& out, bool options) {
  if (!options) {
    if (!d.chance(25)) return;
    out.push_back("double_trigger = true");
    if (d.chance(60)) say(out, "liquidity_by_months = {}", d.from(12, 90));
    return;
  }
  if (d.chance(50)) say(out, "exercise_window_days = {}", d.one_of(std::vector<int>{0, 90, 730}));
  if (d.chance(30)) say(out, "term_years = {}", d.from(1, 10));
  if (d.chance(40)) out.push_back("exercise_on_leaving = \"exercise\"");
}

// Months, cliff, steps and allocation; `vests` and `yearly` now and then.
void add_vesting(Dice& d, Lines& out) {
  if (d.chance(12)) {
    out.push_back(
        "vests = [{ month = 6, share = \"5%\" }, { month = 18, share = \"35.5%\" }, { month = 31, "
        "share = \"59.5%\" }]");
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
          d.one_of(Lines{"cumulative_rounding", "cumulative_round_down", "cumulative_round_up",
                         "front_loaded", "back_loaded", "front_loaded_to_single_tranche",
                         "back_loaded_to_single_tranche", "fractional"}));
    }
    return;
  }
  if (d.chance(50)) {
    say(out, "allocation = \"{}\"",
        d.one_of(Lines{"cumulative_rounding", "cumulative_round_down", "cumulative_round_up",
                       "fractional"}));
  }
}

struct GrantWish {
  int number = 1;
  bool has_count = false;
  bool negotiated = false;
  bool plain = false;  // nothing that a simulation does not know yet
  Unit unit = Unit::ownership;
};

// A size and a kind; whether it is options.
bool add_size(Dice& d, Lines& out, const GrantWish& w) {
  const int kind = d.from(1, 10);
  if (w.negotiated && w.unit == Unit::dollars) {
    say(out, "value = {}", d.one_of(std::vector<int>{80'000, 100'000, 130'000, 150'000, 210'000}));
  } else if (w.negotiated) {
    say(out, "ownership = \"0.0{}%\"", d.one_of(std::vector<int>{2, 4, 5, 6, 8}));
  } else if (kind <= 2) {
    say(out, "value = {}", d.from(1'000, 400'000));
    if (d.chance(25)) out.push_back("liquid = false");
    if (d.chance(25)) out.push_back("value_at = \"vest\"");
  } else if (kind <= 5 || !w.has_count) {
    say(out, "ownership = \"0.{:03}%\"", d.from(1, 300));
  } else {
    say(out, "shares = {}", d.one_of(std::vector<int>{1, 3, 47, 480, d.from(1, 900)}));
    if (!d.chance(35)) return false;
    say(out, "kind = \"{}\"", d.one_of(Lines{"iso", "nso", "option"}));
    if (d.chance(85)) say(out, "strike = {}.{:02}", d.from(0, 30), d.from(0, 99));
    return true;
  }
  return false;
}

void add_grant(Dice& d, Lines& out, const GrantWish& w, int start_year) {
  out.push_back("[[offer.grants]]");
  say(out, "name = \"grant {}\"", w.number);
  const bool options = add_size(d, out, w);
  const bool modern = !w.plain && !w.negotiated && d.chance(40);
  if (!modern && d.chance(30)) say(out, "month = {}", d.from(0, 30));
  add_vesting(d, out);
  if (modern) {
    add_dates(d, out, start_year);
    add_ends(d, out, options);
    if (d.chance(25)) say(out, "payout = {}", d.one_of(Lines{"\"50%\"", "\"137.5%\"", "\"0%\""}));
  }
  const std::string taken_from = d.one_of(Lines{"end", "next", "prorated"});
  for (int i = d.chance(60) ? d.from(0, 3) : 0; i > 0; --i) add_clause(d, out, taken_from);
}

// Of the line "start = 2027-01-31".
int year_of_start(const Lines& lines) {
  for (const std::string& line : lines) {
    if (line.starts_with("start = ")) return std::stoi(line.substr(8, 4));
  }
  return 2026;
}

void add_refreshers(Dice& d, Lines& out) {
  out.push_back("[[offer.refreshers]]");
  say(out, "count = {}", d.from(1, 3));
  if (d.chance(60)) {
    say(out, "value = {}", d.from(1'000, 90'000));
  } else {
    say(out, "ownership = \"0.{:03}%\"", d.from(1, 90));
  }
  if (d.chance(50)) say(out, "from_month = {}", d.from(0, 20));
  if (d.chance(50)) say(out, "every_months = {}", d.from(1, 18));
  if (d.chance(50)) out.push_back("vest_every_months = 3");
}

}  // namespace

void add_pay(Dice& d, Lines& out, const Flavour& flavour) {
  out.push_back("[offer]");
  const int first_year = flavour.taxed ? d.from(2025, 2031) : d.from(2019, 2033);
  say(out, "start = {}-{:02}-{:02}", first_year, d.from(1, 12), d.from(1, 28));
  if (d.chance(30))
    out.back() = fmt::format("start = {}-{}", first_year,
                             d.one_of(Lines{"01-31", "12-31", "08-30", "01-01"}));
  if (flavour.negotiable) {
    say(out, "base_salary = {}",
        d.one_of(std::vector<int>{160'000, 171'000, 175'000, 178'000, 190'000}));
  } else {
    say(out, "base_salary = {}.{:02}", d.from(60'000, 320'000), d.chance(50) ? 0 : d.from(0, 99));
  }
  if (d.chance(40)) {
    say(out, "raise = {}", percent(d, 0, 9));
  } else if (d.chance(30)) {
    say(out,
        "raises = [{{ date = {}, percent = {} }}, {{ month = {}, amount = {} }}, {{ date = {}, "
        "amount = {} }}]",
        some_day(d, first_year), percent(d, 0, 12), d.from(0, 40), d.from(0, 20'000),
        some_day(d, first_year), d.from(0, 20'000));
  } else if (d.chance(40)) {
    say(out, "raises = [{{ month = {}, percent = {} }}, {{ month = {}, amount = {} }}]",
        d.from(0, 20), percent(d, 0, 12), d.from(21, 40), d.from(0, 20'000));
  }
  if (d.chance(80)) add_sign_on(d, out);
  for (int i = d.chance(40) ? d.from(1, 3) : 0; i > 0; --i) add_payment(d, out, first_year);
  if (d.chance(15)) {
    out.push_back("[offer.severance]");
    say(out, "months = {}", d.from(0, 12));
    say(out, "bonus_share = {}", plain_percent(d));
  }
  if (!flavour.negotiable && !flavour.simulated && d.chance(25)) {
    add_more_bonuses(d, out);
  } else if (d.chance(85)) {
    out.push_back("[offer.bonus]");
    if (flavour.negotiable) {
      say(out, "rate = \"{}%\"", d.one_of(std::vector<int>{0, 4, 8, 10, 15}));
    } else if (flavour.playbook || d.chance(80)) {
      say(out, "rate = {}", percent(d, 0, 14));
    } else {
      say(out, "amount = {}", d.from(0, 40'000));
    }
    if (!flavour.simulated && d.chance(50)) add_timing(d, out);
  }
  if (d.chance(40)) {
    out.push_back("[[offer.benefits]]");
    out.push_back("name = \"retirement match\"");
    if (d.chance(40)) {
      say(out, "of_base = {}", percent(d, 0, 9));
    } else {
      say(out, "yearly = {}.{:02}", d.from(0, 12'000), d.from(0, 99));
    }
  }
}

void add_grants(Dice& d, Lines& out, const Flavour& flavour, Unit unit, bool has_count) {
  const int grants = flavour.negotiable ? d.from(1, 2) : d.from(0, 3);
  const int start_year = year_of_start(out);
  for (int i = 1; i <= grants; ++i) {
    add_grant(d, out,
              {.number = i,
               .has_count = has_count,
               .negotiated = flavour.negotiable && i == 1,
               .plain = flavour.simulated,
               .unit = unit},
              start_year);
  }
  if (grants > 0 && d.chance(25)) add_refreshers(d, out);
}

}  // namespace parley::random
