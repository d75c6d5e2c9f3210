#include "tests/report/flagship_files.hpp"

#include "parley/files/real_disk.hpp"
#include "tests/support/program.hpp"

namespace parley::test {

Scenario flagship_file(const std::string& file, const std::vector<scenario::Override>& overrides) {
  const files::RealDisk disk;
  return scenario::read_scenario(path_of("tests/cases/plan/flagship/" + file), disk, overrides)
      .scenario.value();
}

}  // namespace parley::test
