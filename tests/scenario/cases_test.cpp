// Every open case is a scenario that a careful reader accepts.
#include <doctest/doctest.h>

#include <filesystem>
#include <string>

#include "parley/files/real_disk.hpp"
#include "parley/scenario/read/reader.hpp"

using namespace parley;
using namespace parley::scenario;

TEST_CASE("every scenario of the open cases reads without an error") {
  const files::RealDisk disk;
  int read = 0;
  for (const auto& entry :
       std::filesystem::recursive_directory_iterator(PARLEY_SOURCE_DIR "/tests/cases")) {
    if (entry.path().extension() != ".toml" || entry.path().filename() == "playbook.toml") continue;
    const ReadResult r = read_scenario(entry.path().string(), disk);
    std::string said;
    for (const Diagnostic& d : r.diagnostics) {
      if (d.severity == Severity::error) said += to_text(d);
    }
    CAPTURE(said);
    CHECK(r.scenario.has_value());
    ++read;
  }
  CHECK(read > 60);
}
