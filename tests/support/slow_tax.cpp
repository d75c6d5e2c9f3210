#include "tests/support/slow_tax.hpp"

#include <vector>

namespace parley::test {
namespace {

struct Slice {
  std::int64_t from;
  const char* rate;
};

Ratio decimal(const char* text) { return *Ratio::decimal(text); }
Ratio above(const Ratio& x, const Ratio& floor) { return x > floor ? x - floor : Ratio(); }
Ratio smaller(const Ratio& a, const Ratio& b) { return a < b ? a : b; }
Ratio larger(const Ratio& a, const Ratio& b) { return a < b ? b : a; }

// Each slice of the income at its rate.
Ratio sliced(const Ratio& income, const std::vector<Slice>& slices) {
  Ratio tax;
  for (std::size_t i = 0; i < slices.size(); ++i) {
    Ratio part = above(income, slices[i].from);
    if (i + 1 < slices.size()) part = smaller(part, Ratio(slices[i + 1].from - slices[i].from));
    tax += part * decimal(slices[i].rate);
  }
  return tax;
}

std::vector<Slice> doubled(std::vector<Slice> slices) {
  for (Slice& s : slices) s.from *= 2;
  return slices;
}

std::int64_t begun(const Ratio& x, std::int64_t step) {
  std::int64_t n = 0;
  while (Ratio(n * step) < x) ++n;
  return n;
}

// Form 1040 with the standard deduction.
Ratio federal_tax(const SlowHousehold& h) {
  const std::vector<Slice> single = {{0, "0.10"},       {12'400, "0.12"},  {50'400, "0.22"},
                                     {105'700, "0.24"}, {201'775, "0.32"}, {256'225, "0.35"},
                                     {640'600, "0.37"}};
  std::vector<Slice> joint = doubled(single);
  joint.back().from = 768'700;
  const Ratio taxable = above(h.wages + h.spouse, h.joint ? 32'200 : 16'100);
  return sliced(taxable, h.joint ? joint : single);
}

void fica(SlowTax& t, const SlowHousehold& h) {
  for (const Ratio& w : {h.wages, h.spouse}) {
    t.social_security += smaller(w, 184'500) * decimal("0.062");
    t.medicare += w * decimal("0.0145");
  }
  t.additional_medicare = above(h.wages + h.spouse, h.joint ? 250'000 : 200'000) * decimal("0.009");
}

// Form 540: exemption credits fall by $6 (joint $12) for each $2,500 over the limit; 1 % over a
// million.
void california(SlowTax& t, const SlowHousehold& h) {
  const Ratio income = h.wages + h.spouse;
  const std::vector<Slice> single = {{0, "0.01"},        {11'330, "0.02"},   {26'859, "0.04"},
                                     {42'391, "0.06"},   {58'846, "0.08"},   {74'372, "0.093"},
                                     {379'898, "0.103"}, {455'873, "0.113"}, {759'790, "0.123"}};
  const Ratio taxable = above(income, h.joint ? 11'670 : 5'835);
  const Ratio over = above(income, h.joint ? 515'842 : 257'919);
  const Ratio credit = above(h.joint ? 312 : 156, Ratio(begun(over, 2'500) * (h.joint ? 12 : 6)));
  t.state = above(sliced(taxable, h.joint ? doubled(single) : single), credit);
  t.state += above(taxable, 1'000'000) * decimal("0.01");
  t.payroll = income * decimal("0.013");
}

// Tax Law 601(d): the benefit of the lower brackets is taken back over $50,000 of AGI, bracket by
// bracket.
Ratio new_york_recapture(const Ratio& agi, const Ratio& taxable, bool joint) {
  struct Benefit {
    std::int64_t over, base, benefit;
  };
  const std::vector<Benefit> single = {
      {0, 0, 567}, {215'400, 567, 2'047}, {1'077'550, 2'614, 30'172}, {5'000'000, 32'786, 32'500}};
  const std::vector<Benefit> couple = {{0, 0, 333},
                                       {161'550, 333, 807},
                                       {323'200, 1'140, 3'071},
                                       {2'155'350, 4'211, 60'350},
                                       {5'000'000, 64'561, 32'500}};
  if (agi <= Ratio(107'650)) return {};
  Ratio taken;
  for (const Benefit& b : joint ? couple : single) {
    if (taxable <= Ratio(b.over)) break;
    const Ratio phase = smaller(1, above(agi, larger(107'650, b.over)) / Ratio(50'000));
    taken = Ratio(b.base) + Ratio(b.benefit) * phase;
  }
  return taken;
}

void new_york_city(SlowTax& t, const SlowHousehold& h) {
  const Ratio agi = h.wages + h.spouse;
  const Ratio taxable = above(agi, h.joint ? 16'050 : 8'000);
  const std::vector<Slice> single = {
      {0, "0.039"},          {8'500, "0.044"},     {11'700, "0.0515"},
      {13'900, "0.054"},     {80'650, "0.059"},    {215'400, "0.0685"},
      {1'077'550, "0.0965"}, {5'000'000, "0.103"}, {25'000'000, "0.109"}};
  const std::vector<Slice> joint = {
      {0, "0.039"},          {17'150, "0.044"},    {23'600, "0.0515"},
      {27'900, "0.054"},     {161'550, "0.059"},   {323'200, "0.0685"},
      {2'155'350, "0.0965"}, {5'000'000, "0.103"}, {25'000'000, "0.109"}};
  t.state = sliced(taxable, h.joint ? joint : single) + new_york_recapture(agi, taxable, h.joint);
  const std::vector<Slice> city = {
      {0, "0.03078"}, {12'000, "0.03762"}, {25'000, "0.03819"}, {50'000, "0.03876"}};
  const std::vector<Slice> couple = {
      {0, "0.03078"}, {21'600, "0.03762"}, {45'000, "0.03819"}, {90'000, "0.03876"}};
  t.local = sliced(taxable, h.joint ? couple : city);
  if (agi <= Ratio(250'000)) t.local = above(t.local, h.joint ? 125 : 63);
  if (taxable <= Ratio(500'000)) {
    const std::int64_t turn = h.joint ? 21'600 : 12'000;
    t.local = above(t.local, sliced(taxable, {{0, "0.00171"}, {turn, "0.00228"}}));
  }
  for (const Ratio& w : {h.wages, h.spouse}) {
    t.payroll += smaller(w * decimal("0.005"), decimal("31.2")) +
                 smaller(w * decimal("0.00432"), decimal("411.91"));
  }
}

// Form OR-40: the federal tax is deducted up to a limit that falls with income.
void oregon(SlowTax& t, const SlowHousehold& h) {
  const Ratio agi = h.wages + h.spouse;
  Ratio most = 8'750;
  const std::int64_t start = h.joint ? 250'000 : 125'000;
  const std::int64_t step = h.joint ? 10'000 : 5'000;
  for (int i = 0; i < 5; ++i) {
    if (agi >= Ratio(start + i * step)) most = Ratio(7'000 - 1'750 * i);
  }
  const Ratio taxable = above(agi, smaller(t.federal, most) + Ratio(h.joint ? 5'820 : 2'910));
  const std::vector<Slice> single = {
      {0, "0.0475"}, {4'550, "0.0675"}, {11'400, "0.0875"}, {125'000, "0.099"}};
  t.state = sliced(taxable, h.joint ? doubled(single) : single);
  if (agi <= Ratio(h.joint ? 200'000 : 100'000)) t.state = above(t.state, h.joint ? 526 : 263);
  for (const Ratio& w : {h.wages, h.spouse}) {
    t.payroll += smaller(w, 184'500) * decimal("0.006") + w * decimal("0.001");
  }
}

// Form 502: exemptions fall by steps; a couple takes up to $1,200 of the smaller wages off. The
// county takes 3.2 % of the same taxable income.
void maryland(SlowTax& t, const SlowHousehold& h) {
  const Ratio agi = h.wages + h.spouse;
  const std::vector<Slice> single = {{0, "0.02"},         {1'000, "0.03"},     {2'000, "0.04"},
                                     {3'000, "0.0475"},   {100'000, "0.05"},   {125'000, "0.0525"},
                                     {150'000, "0.055"},  {250'000, "0.0575"}, {500'000, "0.0625"},
                                     {1'000'000, "0.065"}};
  const std::vector<Slice> joint = {{0, "0.02"},         {1'000, "0.03"},     {2'000, "0.04"},
                                    {3'000, "0.0475"},   {150'000, "0.05"},   {175'000, "0.0525"},
                                    {225'000, "0.055"},  {300'000, "0.0575"}, {600'000, "0.0625"},
                                    {1'200'000, "0.065"}};
  Ratio exemption = h.joint ? 6'400 : 3'200;
  const std::vector<std::int64_t> turns =
      h.joint ? std::vector<std::int64_t>{150'000, 175'000, 200'000}
              : std::vector<std::int64_t>{100'000, 125'000, 150'000};
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (agi > Ratio(turns[i])) exemption = i == 2 ? Ratio() : exemption / Ratio(2);
  }
  Ratio off = exemption + Ratio(h.joint ? 6'850 : 3'400);
  if (h.joint) off += smaller(smaller(h.wages, h.spouse), 1'200);
  const Ratio taxable = above(agi, off);
  t.state = sliced(taxable, h.joint ? joint : single);
  t.local = taxable * decimal("0.032");
}

// Form 760: a couple gets back up to $259 of what one schedule for two costs it.
void virginia(SlowTax& t, const SlowHousehold& h) {
  const std::vector<Slice> rates = {
      {0, "0.02"}, {3'000, "0.03"}, {5'000, "0.05"}, {17'000, "0.0575"}};
  const Ratio taxable = above(h.wages + h.spouse, h.joint ? 17'500 + 1'860 : 8'750 + 930);
  t.state = sliced(taxable, rates);
  if (!h.joint) return;
  const Ratio low =
      smaller(smaller(above(smaller(h.wages, h.spouse), 930), taxable), taxable / Ratio(2));
  const Ratio saved = t.state - sliced(low, rates) - sliced(taxable - low, rates);
  t.state = above(t.state, smaller(saved, 259));
}

}  // namespace

SlowTax slow_tax(const std::string& state, const SlowHousehold& h) {
  SlowTax t;
  t.federal = federal_tax(h);
  fica(t, h);
  if (state == "CA") california(t, h);
  if (state == "NY") new_york_city(t, h);
  if (state == "OR") oregon(t, h);
  if (state == "MD") maryland(t, h);
  if (state == "VA") virginia(t, h);
  return t;
}

}  // namespace parley::test
