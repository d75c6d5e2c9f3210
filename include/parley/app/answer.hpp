// Answer: what an operation has to say, in every format; only the one that is asked for is made.
//
// Its functions own what they need, so an answer may be kept and asked again. A long answer may
// come in pieces, so that memory does not grow with the number of files.
//
//   Answer a = find_operation("compare")->run(request, around);
//   std::string json = written(a, "json");
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "parley/app/stop.hpp"

namespace parley::document {
struct Document;
struct Table;
}  // namespace parley::document

namespace parley::app {

/// What an answer is laid out for.
struct Screen {
  int width = 80;
  bool colour = false;
};

using Write = std::function<void(std::string_view)>;

struct Answer {
  Status status = Status::done;
  std::function<document::Document()> document = {};
  std::function<std::string()> json = {};
  std::function<document::Table()> rows = {};  ///< for CSV; without it, the tables of the document
  /// Formats of its own ("ocf", "ics", "xlsx"), or its own way of writing a common one.
  std::map<std::string, std::function<std::string(const Screen&)>, std::less<>> others = {};
  /// Where it is set it is the whole answer, in the format that was asked for, in pieces. It may
  /// throw a Stop, and needs the request and the surroundings of the run.
  std::function<void(const Write&, const Screen&)> pieces = {};
  /// What a person at a terminal sees where no format was named.
  std::function<std::string(const Screen&)> looked_at = {};
  /// What a person is told beside an answer that goes to a file; a text.
  std::function<std::string()> beside_file = {};
  /// It repeats a text of others as it is: a terminal shows its control characters as signs.
  bool of_others = false;
};

/// Writes it in a format, piece by piece.
void write(const Answer& answer, std::string_view format, const Screen& screen, const Write& to);

/// The whole of it.
std::string written(const Answer& answer, std::string_view format, const Screen& screen = {});

}  // namespace parley::app
