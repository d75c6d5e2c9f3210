// Run: any operation on the files of the desk, as the command line would run it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "parley/core/diagnostic.hpp"
#include "report/page/page.hpp"
#include "web/desk.hpp"

namespace parley::web {

struct Ask {
  std::string operation;                   ///< "plan"
  std::vector<std::string> operands = {};  ///< files, mostly
  std::map<std::string, std::vector<std::string>, std::less<>> inputs = {};
  std::string format = {};  ///< empty: the operation's first
  int width = 80;
};

struct Ran {
  int status = 0;
  std::string text;  ///< the answer
  Json told;         ///< errors and warnings of files
  std::string said;  ///< the same as a terminal shows them, with remarks
  std::string stop;  ///< why it ended early; empty where it did not
  std::string help;
};

Ran run(Desk& desk, const Ask& ask);

/// Adds what was found wrong in a file.
void tell(Ran& ran, const Diagnostic& d);

/// Does a job; a Stop ends it, and is in the run.
void stopping(Ran& ran, const std::function<void()>& job);

/// The years after tax of all offers and alternatives; none where one of them has no [tax].
std::vector<report::TaxedOffer> taxed_all(Desk& desk, const report::ReportRequest& request,
                                          Ran& ran);

/// {"stop", "help", "told"}: what every answer says of a run.
Json ending(const Ran& ran);

}  // namespace parley::web
