// The whole program in-process: Ran r = run_parley({"project", "a.toml"}, folder).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "parley/app/operation.hpp"
#include "parley/core/disk.hpp"

namespace parley::test {

struct Ran {
  int status = 0;
  std::string out;
  std::string err;
};

struct Surroundings {
  const Disk* disk = nullptr;  ///< instead of the real one
  std::string directory;       ///< where relative paths start
  std::string input;
  bool terminal = false;
  int width = 80;
  std::map<std::string, std::string> environment;
  std::string page = {};  ///< the browser page as it was built; empty: it was not
  bool lost = false;      ///< the program does not know where it stands, so it has no templates
  const std::vector<app::Operation>* operations = nullptr;  ///< null: all that app has
  int interrupt_after = -1;  ///< questions whether Ctrl-C has come; below 0 it never does
};

Ran run_parley(const std::vector<std::string>& words, const Surroundings& around = {});

/// Files of the repository: path_of("scenarios/as-offered.toml").
std::string path_of(const std::string& in_repository);

}  // namespace parley::test
