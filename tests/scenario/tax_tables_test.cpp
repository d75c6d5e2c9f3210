#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "parley/files/real_disk.hpp"
#include "parley/scenario/read/reader.hpp"
#include "parley/scenario/tax/shelf.hpp"
#include "scenario/tax/sections.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using namespace parley::scenario;

namespace {

std::string text_of_year(int year) {
  std::stringstream text;
  text << std::ifstream(test::path_of("data/tax/us-" + std::to_string(year) + ".toml")).rdbuf();
  return text.str();
}

Scenario offer(const std::string& tax, const std::string& start = "2026-01-01") {
  MemoryDisk disk;
  disk.files["offer.toml"] = "[offer]\nstart = " + start +
                             "\nbase_salary = 150_000\n[projection]\nyears = 2\n[tax]\n" + tax;
  ReadResult r = read_scenario("offer.toml", disk);
  REQUIRE(r.scenario);
  return std::move(*r.scenario);
}

std::string help_of(const ReadTaxTables& read) {
  REQUIRE(read.faults.size() == 1);
  return read.faults[0].message + " / " + read.faults[0].help;
}

}  // namespace

TEST_SUITE_BEGIN("tax");

TEST_CASE("the part of one state reads as the same state of the whole table") {
  const files::RealDisk disk;
  const TaxFolder folder(test::path_of("data/tax"), disk);
  const auto whole = folder.year(2026).table;
  const auto part = folder.year(2026, TaxPart{{"OR"}, {"portland"}}).table;
  REQUIRE(whole);
  REQUIRE(part);
  // Portland names two other taxes, so all of the year is read for it.
  CHECK(part->localities.contains("multnomah"));
  const auto ny = folder.year(2026, TaxPart{{"NY"}, {"nyc"}}).table;
  REQUIRE(ny);
  CHECK(ny->states.size() == 1);
  CHECK(ny->localities.size() == 1);
  const StateTax& a = ny->states.find("NY")->second;
  const StateTax& b = whole->states.find("NY")->second;
  CHECK(a.source == b.source);
  CHECK((*a.brackets)[FilingStatus::joint].rows.size() ==
        (*b.brackets)[FilingStatus::joint].rows.size());
  CHECK(a.payroll.size() == 2);
}

TEST_CASE("a part keeps every line in its place") {
  const std::string text = text_of_year(2026);
  const std::string part = part_of(text, {{"TX"}, {}});
  CHECK(std::count(part.begin(), part.end(), '\n') == std::count(text.begin(), text.end(), '\n'));
  CHECK(part.find("[states.TX]") != std::string::npos);
  CHECK(part.find("[states.NY") == std::string::npos);
  CHECK(part.find("[localities.") == std::string::npos);
  CHECK(part.size() < text.size() / 5);
}

TEST_CASE("a row of a list over several lines is no header") {
  const std::string text =
      "[federal]\na = 1\n[states.NY]\nbrackets = [\n[0, 0.1],\n[5, 0.2]]\n[states.TX]\nb = 2\n";
  CHECK(part_of(text, {{"NY"}, {}}) ==
        "[federal]\na = 1\n[states.NY]\nbrackets = [\n[0, 0.1],\n[5, 0.2]]\n\n\n");
}

TEST_CASE("a table with headers in quotes is read whole") {
  const std::string text = "[\"states\".NY]\nrate = 0.1\n[states.TX]\nrate = 0\n";
  CHECK(part_of("x = 1\n" + text, {{"NY"}, {}}) == "x = 1\n" + text);
}

TEST_CASE("an unknown state, and a locality of another, are told with the nearest that is known") {
  const files::RealDisk disk;
  TaxShelf shelf(test::path_of("data/tax"), disk);
  CHECK(help_of(shelf.tables_for(offer("filing_status = \"single\"\nstate = \"ny\"\n"))) ==
        "the tax table of 2026 has no state `ny` / did you mean \"NY\"?");
  CHECK(help_of(shelf.tables_for(offer("filing_status = \"single\"\nstate = \"Texas\"\n"))) ==
        "the tax table of 2026 has no state `Texas` / did you mean \"TX\"?");
  CHECK(help_of(shelf.tables_for(
            offer("filing_status = \"single\"\nstate = \"NJ\"\nlocality = \"nyc\"\n"))) ==
        "`nyc` is New York City (resident), which lies in NY, not in NJ / no locality of NJ is "
        "known: leave it out; tax to another state than that of residence is not modelled");
  CHECK(help_of(shelf.tables_for(
            offer("filing_status = \"single\"\nstate = \"PA\"\nlocality = \"philadelfia\"\n"))) ==
        "the tax table of 2026 has no locality `philadelfia` / did you mean \"philadelphia\"?");
}

TEST_CASE("a year before the first table is an error, one after the last goes by the last") {
  const files::RealDisk disk;
  TaxShelf shelf(test::path_of("data/tax"), disk);
  const std::string texas = "filing_status = \"single\"\nstate = \"TX\"\n";
  CHECK(help_of(shelf.tables_for(offer(texas, "2024-07-01"))) ==
        "there is no tax table for 2024 / the nearest is that of 2025");
  const ReadTaxTables later = shelf.tables_for(offer(texas, "2029-07-01"));
  REQUIRE(later.tables);
  CHECK(later.tables->of(2030).table->year == 2026);
  CHECK(later.tables->of(2030).years_after == 4);
}

TEST_CASE("a year that is missing between two tables is an error") {
  MemoryDisk disk;
  disk.files["t/us-2024.toml"] = text_of_year(2025);
  disk.files["t/us-2028.toml"] = text_of_year(2026);
  TaxShelf shelf("t", disk);
  const Scenario s = offer("filing_status = \"single\"\nstate = \"TX\"\n");
  CHECK(help_of(shelf.tables_for(s)) ==
        "there is no tax table for 2026 / the nearest is that of 2028");
}

TEST_CASE("an unknown key of a table is an error with its place") {
  MemoryDisk disk;
  std::string text = text_of_year(2026);
  text.replace(text.find("[states.TX]\n"), 12, "[states.TX]\nratee = 0.05\n");
  disk.files["t/us-2026.toml"] = text;
  const ReadTaxTable read = TaxFolder("t", disk).year(2026, TaxPart{{"TX"}, {}});
  REQUIRE(read.faults.size() == 1);
  CHECK(read.faults[0].code == "E010");
  CHECK(read.faults[0].help == "did you mean `rate`?");
  CHECK(!read.table);
}

TEST_CASE("price levels are read by state") {
  const files::RealDisk disk;
  TaxShelf shelf(test::path_of("data/tax"), disk);
  CHECK(shelf.price_level("NJ") == Ratio::of(1089, 10));
  CHECK(!shelf.price_level("TX"));
  CHECK(shelf.price_year() == 2023);
}

TEST_SUITE_END();
