// World: everything that a run may touch. Nothing under cli reads the clock, the environment or a
// global, so a test can run the whole program in-process: run({"project", "a.toml"}, world).
#pragma once

#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "parley/app/operation.hpp"
#include "parley/core/disk.hpp"

namespace parley::cli {

/// What `out` is: a terminal of some width, or a file or pipe (80 columns, no colour).
struct Screen {
  bool is_terminal = false;
  int width = 80;
  bool colour = false;  ///< decided by --color, NO_COLOR and is_terminal before a verb runs
};

/// Ctrl-C. Until `watch` is called it ends the program as always; after that it only sets `came`.
struct Interrupts {
  std::function<void()> watch = [] {};
  std::function<bool()> came = [] { return false; };
};

struct World {
  std::istream& in;
  std::ostream& out;  ///< the answer
  std::ostream& err;  ///< everything else
  const Disk& disk;   ///< "-" is standard input
  Screen screen = {};
  bool err_is_terminal = false;
  std::function<std::optional<std::string>(const std::string&)> environment =
      [](const std::string&) { return std::nullopt; };
  std::string directory = {};  ///< where outputs with a relative path go; empty: the current one
  /// The folders of the program's own texts and tax tables; empty where they are not found.
  std::function<std::string()> templates = [] { return std::string(); };
  std::function<std::string()> tax_tables = [] { return std::string(); };
  /// The browser page, as it was built; empty where it was not.
  std::function<std::string()> page = [] { return std::string(); };
  /// What can be done; null: all that app has.
  const std::vector<app::Operation>* operations = nullptr;
  Interrupts interrupts = {};
};

}  // namespace parley::cli
