// What a workbook says is checked by tests/slow/xlsx_test.py, through another program.
#include "report/workbook/xlsx.hpp"

#include <doctest/doctest.h>

#include "files/memory_file.hpp"
#include "report/workbook/book.hpp"

using namespace parley::model;

namespace parley::report {
namespace {

ProjectedOffer offer(const std::string& title) {
  Scenario s;
  s.title = title;
  s.offer.start = Date::on(2026, 9, 1);
  s.offer.base_salary = Money::dollars(176'000);
  s.offer.grants = {{.name = "grant 1", .size = Shares::of(480)}};
  Projection p = project(s);
  return {std::move(s), std::move(p)};
}

std::string bytes_of(const std::vector<ProjectedOffer>& offers, Date stamp) {
  const files::MemoryFile file("workbook");
  write_xlsx(offers, stamp, file.path());
  return file.bytes().value_or("");
}

TEST_SUITE("xlsx") {
  TEST_CASE("the same offers and stamp give the same bytes, another stamp others") {
    const std::vector<ProjectedOffer> offers{offer("a"), offer("b")};
    const std::string bytes = bytes_of(offers, Date::on(2026, 1, 1));
    CHECK(bytes.starts_with("PK"));
    CHECK(bytes == bytes_of(offers, Date::on(2026, 1, 1)));
    CHECK(bytes != bytes_of(offers, Date::on(2026, 1, 2)));
  }

  TEST_CASE("sheets take any title: too long, the same up to its end, taken, or no name at all") {
    const files::MemoryFile file("workbook");
    xlsx::Book book("t", Date(), file.path());
    CHECK(book.add_sheet("Summary").name() == "Summary");
    CHECK(book.add_sheet("SUMMARY").name() == "SUMMARY 2");
    CHECK(book.add_sheet("it's [a/b]: *?", " months").name() == "it s a b months");
    CHECK(book.add_sheet("''").name() == "Offer");
    const std::string lengthy(40, 'x');
    CHECK(book.add_sheet(lengthy, " vesting").name() == std::string(23, 'x') + " vesting");
    CHECK(book.add_sheet(lengthy, " vesting").name() == std::string(18, 'x') + " 2 vesting");
    CHECK(book.add_sheet("ääääääääääääääääääääääääääääääääää").name() ==
          "äääääääääääääääääääääääääääääää");
  }

  TEST_CASE("cells are named as a spreadsheet names them") {
    CHECK(xlsx::cell_name(0, 0) == "A1");
    CHECK(xlsx::cell_name(9, 25) == "Z10");
    CHECK(xlsx::cell_name(9, 26) == "AA10");
    CHECK(xlsx::absolute_name(4, 701) == "$ZZ$5");
    CHECK(xlsx::serial(Date::on(1970, 1, 1)) == 25'569);
  }
}

}  // namespace
}  // namespace parley::report
