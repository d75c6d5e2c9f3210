// Many files in one call: on any number of threads the same bytes, and pages that stay readable.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "parley/core/disk.hpp"
#include "tests/support/program.hpp"

using parley::MemoryDisk;
using namespace parley::test;

namespace {

std::string offer(const std::string& title, int base) {
  return fmt::format(
      "title = \"{}\"\n[offer]\nstart = 2027-02-01\nbase_salary = {}\n[projection]\nyears = 1\n",
      title, base);
}

struct Files {
  MemoryDisk disk;
  std::vector<std::string> names;

  void add(const std::string& text) {
    names.push_back(fmt::format("{}.toml", names.size()));
    disk.files[names.back()] = text;
  }
  Ran run(std::vector<std::string> words) const {
    words.insert(words.end(), names.begin(), names.end());
    return run_parley(words, {.disk = &disk, .width = 200});
  }
};

Files offers(int count) {
  Files files;
  for (int i = 0; i < count; ++i) files.add(offer(fmt::format("Offer {}", i), 100'000 + 100 * i));
  return files;
}

bool says(const std::string& page, const std::string& words) {
  return page.find(words) != std::string::npos;
}

}  // namespace

TEST_SUITE("many files") {
  TEST_CASE("project writes and tells the same bytes on any number of threads") {
    Files files = offers(150);
    files.add("title = \"no offer\"\n");
    files.add(offer("Offer 7", 90'000));  // a title that is taken
    for (int i = 0; i < 50; ++i) files.add(offer(fmt::format("Late {}", i), 80'000));
    const Ran one = files.run({"project", "--format", "csv"});
    CHECK(one.status == 3);
    CHECK(says(one.err, "the title \"Offer 7\" is that of 7.toml too"));
    for (const char* threads : {"1", "2", "5"}) {
      const Ran more = files.run({"project", "--format", "csv", "--threads", threads});
      CHECK(more.status == one.status);
      CHECK(more.out == one.out);
      CHECK(more.err == one.err);
    }
  }

  TEST_CASE("threads are a whole number above 0") {
    CHECK(offers(1).run({"project", "--format", "csv", "--threads", "0"}).status == 2);
  }

  TEST_CASE(
      "a comparison of more than twenty shows the first and the best, and counts the others") {
    const Ran page = offers(25).run({"compare"});
    CHECK(page.status == 0);
    CHECK(says(page.out, "the 20 best of 25"));
    CHECK(says(page.out, "the 4 others"));
    CHECK(says(page.out, "Offer 24"));
    CHECK(says(page.out, "Offer 0"));
    CHECK(!says(page.out, "Offer 3"));
    CHECK(!says(offers(20).run({"compare"}).out, "others"));
    CHECK(says(offers(25).run({"compare", "--format", "csv"}).out, "3.toml,Offer 3,22,"));
  }
}
