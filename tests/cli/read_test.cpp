#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/folder.hpp"
#include "tests/support/program.hpp"

using parley::MemoryDisk;
using parley::test::Ran;
using parley::test::run_parley;

namespace {

const std::string kLetter =
    "Larkfield Systems, Inc. offers you the position of Test Engineer from March 1, 2027.\n\n"
    "Base salary: $150,000 a year. Sign-on bonus: $10,000.\n\nPlease answer within five business "
    "days.\n";

MemoryDisk disk_with(const std::string& name, const std::string& text) {
  MemoryDisk disk;
  disk.files[name] = text;
  return disk;
}

}  // namespace

TEST_SUITE_BEGIN("read");

TEST_CASE("a letter becomes a scenario with its words, its questions as comments") {
  const MemoryDisk disk = disk_with("offer.txt", kLetter);
  const Ran r = run_parley({"read", "offer.txt"}, {.disk = &disk});
  CHECK(r.status == 0);
  CHECK(r.out.find("base_salary = 150_000  # line 3: \"$150,000\"") != std::string::npos);
  CHECK(r.out.find("# clawback = ") != std::string::npos);
}

TEST_CASE("the day of reading counts five business days, and without one they are asked") {
  const MemoryDisk disk = disk_with("offer.txt", kLetter);
  const Ran dated = run_parley({"read", "offer.txt", "--read-on", "2026-12-01"}, {.disk = &disk});
  CHECK(dated.out.find("expires = 2026-12-08") != std::string::npos);
  const Ran undated = run_parley({"read", "offer.txt"}, {.disk = &disk});
  CHECK(undated.out.find("# expires = ?") != std::string::npos);
  CHECK(run_parley({"read", "offer.txt", "--read-on", "soon"}, {.disk = &disk}).status == 2);
}

TEST_CASE("as JSON a fact has its place in the file") {
  const MemoryDisk disk = disk_with("offer.txt", kLetter);
  const Ran r = run_parley({"read", "offer.txt", "--format", "json"}, {.disk = &disk});
  CHECK(r.out.find("\"key\": \"offer.base_salary\"") != std::string::npos);
  CHECK(r.out.find("\"match\": \"exact\"") != std::string::npos);
}

TEST_CASE("a letter without an offer ends with 1, a file that is not there with 4") {
  const MemoryDisk disk = disk_with("note.txt", "thanks for lunch\n");
  CHECK(run_parley({"read", "note.txt"}, {.disk = &disk}).status == 1);
  CHECK(run_parley({"read", "none.txt"}, {.disk = &disk}).status == 4);
}

TEST_CASE("--ask puts each question, and an answer stands in the scenario") {
  const MemoryDisk disk =
      disk_with("offer.txt", "Base pay $150,000 to $160,000 a year. Start: March 1, 2027.\n");
  const Ran r = run_parley({"read", "offer.txt", "--ask"}, {.disk = &disk, .input = "2\n"});
  CHECK(r.err.find("offer.base_salary: a range") != std::string::npos);
  CHECK(r.out.find("base_salary = 160_000") != std::string::npos);
}

TEST_CASE("in a terminal the letter is shown with its found words marked") {
  const MemoryDisk disk = disk_with("offer.txt", kLetter);
  const Ran r =
      run_parley({"read", "offer.txt", "--color", "never"}, {.disk = &disk, .terminal = true});
  CHECK(r.out.find("Base salary: [$150,000] a year.") != std::string::npos);
  CHECK(r.out.find("> offer.base_salary = 150_000") != std::string::npos);
}

TEST_CASE("a screen of 100 columns and more shows what the words became beside them, else below") {
  const MemoryDisk disk = disk_with("offer.txt", kLetter);
  const auto shown = [&](int width) {
    return run_parley({"read", "offer.txt", "--color", "never"},
                      {.disk = &disk, .terminal = true, .width = width})
        .out;
  };
  const std::string wide = shown(120);
  const std::size_t words = wide.find("Base salary: [$150,000] a year.");
  const std::size_t became = wide.find("> offer.base_salary = 150_000", words);
  REQUIRE(became != std::string::npos);
  CHECK(wide.find('\n', words) > became);
  const std::size_t start = wide.rfind('\n', became) + 1;
  CHECK(became - start == 66);  // 120 columns: 54 of them on the right, three between
  const std::string narrow = shown(99);
  CHECK(narrow.find("a year. Sign-on bonus: [$10,000].\n      > offer.base_salary = 150_000\n") !=
        std::string::npos);
}

TEST_CASE("a line too long for its column breaks at blanks, and nothing of it is lost") {
  const MemoryDisk disk = disk_with(
      "offer.txt", "Base salary: $150,000 a year. " + std::string(300, 'x') + "\n\n" + kLetter);
  const std::string out = run_parley({"read", "offer.txt", "--color", "never"},
                                     {.disk = &disk, .terminal = true, .width = 100})
                              .out;
  CHECK(std::count(out.begin(), out.end(), 'x') >= 300);
  std::size_t from = 0;
  for (std::size_t end = out.find('\n'); end != std::string::npos; end = out.find('\n', from)) {
    CHECK(end - from <= 100);
    from = end + 1;
    if (out.compare(from, 5, "Open,") == 0) break;
  }
}

TEST_CASE("--text shows the text as it was read") {
  const MemoryDisk disk = disk_with("offer.txt", kLetter);
  CHECK(run_parley({"read", "offer.txt", "--text"}, {.disk = &disk}).out == kLetter);
}

TEST_SUITE_END();
