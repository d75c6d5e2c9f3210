// Laws of the tax tables: slips that a source beside a figure does not prevent.
#include "tests/support/tax_tables.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <fstream>
#include <map>
#include <sstream>

#include "model/tax/household.hpp"
#include "scenario/toml/node.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using scenario::Node;

namespace {

constexpr int kYears[] = {2025, 2026};

using S = FilingStatus;

void check_twice(const TaxBrackets& single, const TaxBrackets& joint, std::size_t rows) {
  for (std::size_t i = 0; i < rows; ++i)
    CHECK(joint.rows[i].from == single.rows[i].from * Ratio(2));
}

// Every amount (a number over 1) of a table of the file, by where it stands.
void gather(const Node& n, const std::string& path, std::map<std::string, double>& to) {
  if (n.kind == Node::Kind::integer) to[path] = static_cast<double>(n.integer);
  if (n.kind == Node::Kind::floating) to[path] = std::stod(n.text);
  for (std::size_t i = 0; i < n.children.size(); ++i) {
    const Node& c = n.children[i];
    gather(c, path + "." + (c.key.empty() ? std::to_string(i) : c.key), to);
  }
}

Node tree_of(int year) {
  const std::string path = test::path_of(fmt::format("data/tax/us-{}.toml", year));
  std::stringstream text;
  text << std::ifstream(path).rdbuf();
  static std::map<int, SourceFile> files;
  const SourceFile& file = files[year] = {path, text.str()};
  return scenario::parse_toml(file).root;
}

void check_growth(const std::string& name, const Node* before, const Node& now) {
  if (before == nullptr || now.find("changed") != nullptr) return;
  std::map<std::string, double> old_amounts;
  std::map<std::string, double> amounts;
  gather(*before, "", old_amounts);
  gather(now, "", amounts);
  for (const auto& amount : amounts) {
    const auto& path = amount.first;
    const auto& x = amount.second;
    const auto then = old_amounts.find(path);
    if (then == old_amounts.end() || then->second <= 1) continue;
    const double growth = x / then->second - 1;
    CHECK_MESSAGE(
        (growth >= -0.01 && growth <= 0.06),
        fmt::format("{}{}: {} after {}: say what changed it", name, path, x, then->second));
  }
}

}  // namespace

TEST_SUITE_BEGIN("tax");

TEST_CASE(
    "the federal brackets of a couple are twice those of one below the top, and half again apart") {
  for (const int year : kYears) {
    const FederalTax& f = test::tax_table(year).federal;
    const std::size_t below_top = f.brackets[S::single].rows.size() - 1;
    check_twice(f.brackets[S::single], f.brackets[S::joint], below_top);
    check_twice(f.brackets[S::separate], f.brackets[S::joint], below_top + 1);
    for (std::size_t i = 0; i <= below_top; ++i) {
      CHECK(f.brackets[S::joint].rows[i].from >= f.brackets[S::single].rows[i].from);
      CHECK(f.brackets[S::hoh].rows[i].from >= f.brackets[S::single].rows[i].from - Ratio(100));
    }
    CHECK(f.standard_deduction[S::joint] == f.standard_deduction[S::single] * Ratio(2));
    CHECK(f.standard_deduction[S::separate] == f.standard_deduction[S::single]);
    CHECK(f.amt.rate_break[S::separate] * Ratio(2) == f.amt.rate_break[S::joint]);
    CHECK(f.amt.exemption[S::separate] * Ratio(2) == f.amt.exemption[S::joint]);
    CHECK(f.salt.cap[S::separate] * Ratio(2) == f.salt.cap[S::joint]);
    CHECK(f.niit.threshold[S::separate] * Ratio(2) == f.niit.threshold[S::joint]);
  }
}

TEST_CASE("rates of states rise with income, and none is over 15 %") {
  for (const int year : kYears) {
    for (const auto& state : test::tax_table(year).states) {
      const auto& code = state.first;
      const auto& s = state.second;
      INFO(code, " ", year);
      if (s.rate) CHECK((*s.rate > Ratio() && *s.rate < Ratio::of(15, 100)));
      if (!s.brackets) continue;
      for (const TaxBrackets& b : s.brackets->of) {
        for (std::size_t i = 0; i < b.rows.size(); ++i) {
          CHECK((b.rows[i].rate >= Ratio() && b.rows[i].rate < Ratio::of(15, 100)));
          if (i > 0) CHECK(b.rows[i].rate > b.rows[i - 1].rate);
        }
      }
    }
  }
}

TEST_CASE("a couple's brackets never begin under those of one") {
  for (const int year : kYears) {
    for (const auto& state : test::tax_table(year).states) {
      const auto& code = state.first;
      const auto& s = state.second;
      if (!s.brackets) continue;
      const auto& single = (*s.brackets)[S::single].rows;
      const auto& joint = (*s.brackets)[S::joint].rows;
      for (const auto& row : joint) {
        // The bracket of one with the same rate, where there is one.
        for (const auto& of_one : single) {
          INFO(code, " ", year);
          if (of_one.rate == row.rate) CHECK(row.from >= of_one.from);
        }
      }
    }
  }
}

// Whose law gives a couple twice the brackets of one, and whose gives separate returns half of the
// joint ones.
constexpr const char* kTwice[] = {"AL", "CA", "CT", "HI", "ID", "KS", "MT", "OK", "OR"};
constexpr const char* kHalf[] = {"AL", "CA", "CT", "HI", "ID", "KS", "MN",
                                 "MT", "NM", "OK", "OR", "VT", "WV"};

TEST_CASE("brackets of states are twice, and half, where their law says so") {
  for (const int year : kYears) {
    const TaxTable& t = test::tax_table(year);
    for (const char* code : kTwice) {
      const ByStatus<TaxBrackets>& b = *t.states.find(code)->second.brackets;
      INFO(code, " ", year);
      REQUIRE(b[S::single].rows.size() == b[S::joint].rows.size());
      check_twice(b[S::single], b[S::joint], b[S::joint].rows.size());
    }
    for (const char* code : kHalf) {
      const ByStatus<TaxBrackets>& b = *t.states.find(code)->second.brackets;
      INFO(code, " ", year);
      REQUIRE(b[S::separate].rows.size() == b[S::joint].rows.size());
      check_twice(b[S::separate], b[S::joint], b[S::joint].rows.size());
    }
  }
}

TEST_CASE("rates of localities and of contributions lie between 0 and 15 %") {
  const auto lies_within = [](const Ratio& r) { return r >= Ratio() && r < Ratio::of(15, 100); };
  for (const int year : kYears) {
    const TaxTable& t = test::tax_table(year);
    for (const auto& state : t.states) {
      INFO(state.first, " ", year);
      for (const PayrollItem& p : state.second.payroll) CHECK(lies_within(p.rate));
    }
    for (const auto& locality : t.localities) {
      // Of a state's tax it is a part; of income it is a rate as a state's.
      if (locality.second.base == LocalTax::Base::state_tax) continue;
      INFO(locality.first, " ", year);
      if (locality.second.rate) CHECK(lies_within(*locality.second.rate));
      if (!locality.second.brackets) continue;
      for (const TaxBrackets& b : locality.second.brackets->of) {
        for (const TaxBrackets::Row& row : b.rows) CHECK(lies_within(row.rate));
      }
    }
  }
}

TEST_CASE(
    "amounts grow by -1 to 6 % from one year to the next, or the act that changed them is named") {
  const Node before = tree_of(2025);
  const Node now = tree_of(2026);
  check_growth("federal", before.find("federal"), *now.find("federal"));
  for (const char* list : {"states", "localities"}) {
    for (const Node& one : now.find(list)->children) {
      check_growth(one.key, before.find(list)->find(one.key), one);
    }
  }
}

TEST_CASE("fifty states and DC, and every figure with its source") {
  for (const int year : kYears) {
    const TaxTable& t = test::tax_table(year);
    CHECK(t.states.size() == 51);
    CHECK(t.checked >= Date::on(2026, 1, 1));
    for (const std::string* source :
         {&t.federal.source, &t.federal.retirement.source, &t.federal.fica.source,
          &t.federal.withholding.source, &t.federal.capital_gains.source, &t.federal.niit.source,
          &t.federal.amt.source, &t.federal.salt.source}) {
      CHECK(!source->empty());
    }
    for (const auto& state : t.states) {
      const auto& code = state.first;
      const auto& s = state.second;
      CHECK(!s.source.empty());
      for (const PayrollItem& p : s.payroll) CHECK(!p.source.empty());
      if (s.figures != "official") CHECK_MESSAGE(!s.note.empty(), code);
    }
    for (const auto& locality : t.localities) {
      const auto& key = locality.first;
      const auto& l = locality.second;
      CHECK(!l.source.empty());
      CHECK_MESSAGE(t.states.contains(l.state), key);
    }
  }
}

TEST_SUITE_END();
