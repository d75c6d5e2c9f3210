// Surroundings: everything that an operation may touch.
//
// Files come from a Disk; what only a real machine has (letters in PDF, workbooks, someone who
// types) is handed in as a function, and what is not handed in is not there. Without a face, an
// operation writes to nobody: faults go to `tell`, remarks to `remark`.
//
//   MemoryDisk disk; disk.files["offer.toml"] = text;
//   Surroundings around{.disk = disk};
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "parley/core/date.hpp"
#include "parley/core/diagnostic.hpp"
#include "parley/core/disk.hpp"
#include "parley/letter/source_text.hpp"

namespace parley::report {
struct ProjectedOffer;
}
namespace parley::scenario {
class TaxShelf;
}

namespace parley::app {

/// The largest letter that is read, in bytes.
inline constexpr std::size_t kLargestLetter = std::size_t{20} << 20;

struct Surroundings {
  const Disk& disk;

  /// The folders, on that disk, of the texts and tax tables that belong to the program; empty where
  /// there are none. Asked only by what needs them.
  std::function<std::string()> templates = [] { return std::string(); };
  std::function<std::string()> tax_tables = [] { return std::string(); };
  /// Those tables as they were read, for one who asks often; null: each call reads what it needs.
  std::shared_ptr<scenario::TaxShelf> tax_shelf = {};

  /// An error or a warning of a file, each once. Its place is good during the call only.
  std::function<void(const Diagnostic&)> tell = [](const Diagnostic&) {};
  /// Something worth saying beside the answer, and its cure (may be empty).
  std::function<void(const std::string& message, const std::string& help)> remark =
      [](const std::string&, const std::string&) {};

  /// Whether to end early. `watch` says that from now on this is asked.
  std::function<void()> watch = [] {};
  std::function<bool()> interrupted = [] { return false; };
  /// How much of a long computation is done, from 0 to 1.
  std::function<void(double)> progress = [](double) {};
  int threads = 1;

  /// Puts a question (may be empty) and gives the line that is typed; empty at the end.
  std::function<std::optional<std::string>(const std::string& question)> ask =
      [](const std::string&) { return std::nullopt; };

  /// The text of a PDF or a DOCX; empty for bytes that are neither. A Stop where it cannot be read.
  std::function<std::optional<letter::SourceText>(const std::string& name,
                                                  const std::string& bytes)>
      paper = [](const std::string&, const std::string&) { return std::nullopt; };
  /// A workbook of offers, made on a day; empty where none can be made.
  std::function<std::string(const std::vector<report::ProjectedOffer>&, Date)> workbook = {};
};

}  // namespace parley::app
