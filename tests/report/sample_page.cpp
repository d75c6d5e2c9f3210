#include "tests/report/sample_page.hpp"

namespace parley::test {
namespace {

document::svg::StackedColumns::Column year(int n, std::vector<double> values,
                                           const std::string& total) {
  const std::string label = "Year " + std::to_string(n);
  std::vector<std::string> tips(values.size(), label);
  return {label, std::move(values), std::move(tips), total};
}

document::Figure years() {
  document::svg::StackedColumns c;
  c.parts = {{"base", document::svg::Ink::base},
             {"sign-on", document::svg::Ink::sign_on},
             {"bonus", document::svg::Ink::bonus},
             {"benefits", document::svg::Ink::benefits},
             {"equity on paper", document::svg::Ink::equity}};
  c.panels = {{"As offered",
               {year(1, {176e3, 24e3, 14e3, 5e3, 200e3}, "$419k"),
                year(2, {176e3, 0, 14e3, 5e3, 200e3}, "$395k"),
                year(3, {176e3, -24e3, 14e3, 5e3, 170e3}, "$341k"),
                year(4, {176e3, 0, 14e3, 5e3, 170e3}, "$365k")}},
              {"Rival",
               {year(1, {182e3, 15e3, 18e3, 5e3, 40e3}, "$260k"),
                year(2, {182e3, 0, 18e3, 5e3, 40e3}, "$245k"),
                year(3, {182e3, 0, 18e3, 5e3, 40e3}, "$245k"),
                year(4, {182e3, 0, 18e3, 5e3, 40e3}, "$245k")}}};
  return {"fig-years", "As offered pays most in its first year", "Pay by year and component.", c};
}

document::Figure vesting() {
  document::svg::Lines c;
  c.shape = document::svg::Lines::Shape::step;
  document::svg::Lines::Series s = {"new hire", document::svg::Ink::equity, {0}, {0}};
  for (int k = 12; k <= 36; ++k) {
    s.x.push_back(k);
    s.y.push_back(0.5 + (k - 12) / 48.0);
  }
  c.series = {s};
  c.marks = {{12, 0.5, "month 12: cliff 25%\nimpact clause 25%", document::svg::Ink::accent}};
  c.x_ticks = {{0, "start"}, {12, "12"}, {24, "24"}, {36, "36"}, {48, "month 48"}};
  c.y_unit = document::svg::Unit::percent;
  c.filled = true;
  return {"fig-vesting", "Half of the grant vests in month 12",
          "Share of the grant vested, by month.", c};
}

document::Figure cumulative() {
  document::svg::Lines c;
  c.series = {{"As offered",
               document::svg::offer_ink(0),
               {0, 12, 24, 36, 48},
               {24e3, 419e3, 814e3, 1155e3, 1520e3}},
              {"Rival",
               document::svg::offer_ink(1),
               {0, 12, 24, 36, 48},
               {15e3, 260e3, 505e3, 750e3, 995e3}},
              {"Downside",
               document::svg::offer_ink(2),
               {0, 12, 24, 36, 48},
               {20e3, 265e3, 510e3, 752e3, 1001e3}}};
  c.x_ticks = {{0, "start"}, {12, "12"}, {24, "24"}, {36, "36"}, {48, "month 48"}};
  return {"fig-total", "As offered stays ahead", "Total paid so far.", c};
}

document::Figure tornado() {
  document::svg::Tornado c;
  c.bars = {{"Company valuation", {-138e3, "$1.28B", "-$138k"}, {138e3, "$1.92B", "+$138k"}},
            {"Base salary", {-140e3, "$140,800", "-$140k"}, {140e3, "$211,200", "+$140k"}},
            {"Dilution in month 24", {21e3, "12%", "+$21k"}, {-21e3, "18%", "-$21k"}},
            {"Clawback", {0, "9 months", "$0"}, {0, "15 months", "$0"}}};
  return {"fig-tornado", "Base and valuation move the total most", "Each assumption moved by 20%.",
          c};
}

document::Figure histogram() {
  document::svg::Histogram c;
  document::svg::Histogram::Panel p = {"As offered", document::svg::offer_ink(0), {}, {}, {}};
  for (int i = 0; i <= 20; ++i) p.edges.push_back(700e3 + 40e3 * i);
  p.shares = {0.31, 0.12, 0.09, 0.07, 0.06, 0.05, 0.05, 0.04, 0.03, 0.03,
              0.02, 0.02, 0.02, 0.02, 0.02, 0.01, 0.01, 0.01, 0.01, 0.01};
  p.marks = {
      {710e3, "5%: $710k"}, {790e3, "median $790k"}, {860e3, "mean $860k"}, {1300e3, "95%: $1.3M"}};
  document::svg::Histogram::Panel q = p;
  q.title = "Rival";
  q.ink = document::svg::offer_ink(1);
  c.panels = {p, q};
  return {"fig-spread", "Half of all futures pay under $790k", "The chance of each range.", c};
}

document::Figure ladder() {
  document::svg::Ladder c;
  using Kind = document::svg::Ladder::Kind;
  c.rows = {{"Opening", "ownership 0.07% · bonus 10% · acceleration 25%", 838'437, "$838,437",
             Kind::opening},
            {"Rung 1", "ownership 0.065% · bonus 10%", 803'911, "$803,911", Kind::rung},
            {"Rung 2", "ownership 0.06% · bonus 10%", 786'708, "$786,708", Kind::rung},
            {"Rung 3", "ownership 0.06%", 778'691, "$778,691", Kind::rung},
            {"Settle level", "", 767'194, "$767,194", Kind::level},
            {"The offer", "as it stands", 743'447, "$743,447", Kind::offer},
            {"Walk away under", "", 642'998, "$642,998", Kind::level}};
  return {"fig-ladder", "Four steps down to the settle level", "Worth of each package.", c};
}

document::Figure lottery() {
  document::svg::Lottery c;
  c.outcomes = {{"low", "45% · sale for $300M, month 48", 0.45, 127'500, "$127,500"},
                {"middle", "40% · sale for $1.2B, month 48", 0.40, 510'000, "$510,000"},
                {"high", "15% · ipo at $3B, month 48", 0.15, 1'275'000, "$1,275,000"}};
  c.lines = {{452'625, "mean $452,625", document::svg::Ink::accent},
             {368'000, "as good as $368,000 for sure", document::svg::Ink::quiet}};
  return {"fig-exits", "The equity pays $452,625 on average",
          "Length is what it pays, thickness how likely.", c};
}

document::Figure tracks() {
  document::svg::Tracks c;
  using Shape = document::svg::Tracks::Shape;
  c.key = {{Shape::ring, "offered"}, {Shape::dot, "opening"}, {Shape::tick, "cap"}};
  c.rows = {{"Base salary",
             "$176,000",
             "$170,000",
             "$185,000",
             1,
             0,
             0,
             {{0.4, Shape::ring, "offered"}, {0.4, Shape::dot, ""}}},
            {"Ownership",
             "0.05% to 0.07%",
             "0.04%",
             "0.07%",
             1,
             0,
             0,
             {{0.33, Shape::ring, ""}, {1, Shape::dot, ""}, {1, Shape::tick, ""}}}};
  return {"fig-levers", "Three levers move", "Each lever's band.", c};
}

document::Figure score() {
  document::svg::Tracks c;
  c.rows = {{"market impact", "24 of 30", "", "", 1, 0.8, 0, {}},
            {"adoption", "20 of 25", "", "", 25.0 / 30, 0.8, 0, {}},
            {"cross-functional influence", "12 of 15", "", "", 0.5, 0.8, 0, {}}};
  return {"fig-score", "The plan scores 80", "Points of each signal.", c};
}

document::Table table() {
  document::Table t = {.name = "years", .caption = "As offered, by year of employment"};
  t.columns = {{"Year", document::Align::left},
               {"Base"},
               {"Sign-on"},
               {"Bonus"},
               {"Equity on paper"},
               {"Total"}};
  for (int y = 1; y <= 4; ++y) {
    t.rows.push_back(
        {{document::Cell::words(std::to_string(y)), document::Cell::money(Money::dollars(176'000)),
          document::Cell::money(Money::dollars(y == 1 ? 24'000 : 0)),
          document::Cell::money(Money::cents(1'408'000)),
          document::Cell::money(Money::dollars(200'000)),
          document::Cell::money(Money::dollars(390'080))}});
  }
  t.rows.push_back({t.rows.front().cells, true});
  t.rows.back().cells[0] = document::Cell::words("All years");
  return t;
}

}  // namespace

document::Page sample_page() {
  document::Page p;
  p.title = "As offered <script>alert(1)</script>";
  using document::Cell;
  p.answer = {
      .eyebrow = "DataStax & Sons · Senior AI product manager · from September 1, 2026",
      .mark = document::Mark::counter,
      .verdict = "Counter.",
      .sentence = "Ask for 0.07% equity and a 10% bonus.",
      .lead = "That is worth about $95,000 to you.",
      .figures = {{"Cash in year 1", Cell::money(Money::dollars(214'080)), "base and bonus"},
                  {"Cash a month", Cell::money(Money::dollars(14'667)), "before tax"},
                  {"Equity, likely", Cell::missing("not known yet"), "it needs exits"}},
      .after_tax = "",
      .side = {.offers = {{"As offered", "the offer"}, {"Rival", "other offer"}},
               .rows = {{.name = "Worth to you",
                         .means = "risk and leaving counted",
                         .values = {{.cell = Cell::money(Money::dollars(743'536)), .best = true},
                                    {.cell = Cell::money(Money::dollars(634'753)),
                                     .note = "$108,783 less",
                                     .brief_note = "$109k",
                                     .tone = document::Tone::bad}},
                         .sum = true}},
               .key = "● best of its row."}};
  const document::Cards cards = {
      {{"Over 4 years", document::Cell::money(Money::dollars(1'520'000)),
        "cash and equity on paper"},
       {"A year, on average", document::Cell::money(Money::dollars(380'000)), ""},
       {"Guaranteed cash", document::Cell::money(Money::dollars(728'000)), "base and sign-on"},
       {"Present value", document::Cell::dollars(1'301'222.4), "at 8% a year"},
       {"Equity", document::Cell::missing("unknown"), "no valuation is known"}}};
  p.sections = {{"glance",
                 "At a glance",
                 "Over four years the offer pays $1,520,000, half of it on paper.",
                 {cards, table()}},
                {"years", "Year by year", "", {years(), cumulative()}},
                {"vesting", "How the equity vests", "", {vesting()}},
                {"exits", "What the equity may be worth", "", {lottery()}},
                {"score", "Impact", "", {score()}},
                {"sensitivity", "What moves the result", "", {tornado()}},
                {"spread", "The range of outcomes", "", {histogram()}},
                {"plan",
                 "Negotiation",
                 "",
                 {tracks(), ladder(), document::Heading{3, "Objections"},
                  document::Bullets{{"one", "two"}}}}};
  p.footer = "Written by parley from offer.toml.";
  return p;
}

}  // namespace parley::test
