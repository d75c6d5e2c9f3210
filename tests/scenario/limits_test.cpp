// Every limit of docs/performance.md: as many as may be are read and projected, one more is
// refused.
#include <doctest/doctest.h>

#include "parley/model/choice/comparison.hpp"
#include "parley/scenario/read/reader.hpp"
#include "tests/support/at_limit.hpp"
#include "tests/support/playbook_text.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::scenario;

namespace {

ReadResult read(const std::string& text) {
  MemoryDisk disk;
  disk.files["offer.toml"] = text;
  disk.files["playbook.toml"] = std::string(random::kPlaybook);
  return read_scenario("offer.toml", disk);
}

}  // namespace

TEST_SUITE("limits") {
  TEST_CASE("as many as may be are read, and compared; one more is refused") {
    for (const test::Limit& limit : test::limits()) {
      CAPTURE(limit.what);
      const ReadResult full = read(limit.file(limit.most));
      const std::string fault = full.diagnostics.empty() ? "" : to_text(full.diagnostics.front());
      CAPTURE(fault);
      REQUIRE(full.scenario);
      CHECK(compare({*full.scenario}).offers.front().total > Money());
      const ReadResult over = read(limit.file(limit.most + 1));
      REQUIRE_FALSE(over.scenario);
      CHECK(over.diagnostics.front().code == limit.code);
    }
  }

  TEST_CASE("a chain of files is followed to its limit, and not beyond") {
    const auto chain = [](int files) {
      MemoryDisk disk;
      for (int i = 1; i < files; ++i) {
        disk.files["file" + std::to_string(i) + ".toml"] =
            "extends = \"file" + std::to_string(i + 1) + ".toml\"\n";
      }
      disk.files["file" + std::to_string(files) + ".toml"] =
          "[offer]\nstart = 2026-01-01\nbase_salary = 1\n";
      return read_scenario("file1.toml", disk).scenario.has_value();
    };
    CHECK(chain(32));
    CHECK_FALSE(chain(33));
  }
}
