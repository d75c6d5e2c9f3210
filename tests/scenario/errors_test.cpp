// tests/errors: files for each code, with the exact text that they give: V006.toml, and for a slip
// of its own V006-almost.toml.
//
// A file may begin with lines "# --set KEY=VALUE" and "# after FILE" (a file of the same command).
// What cannot stand in a repository (a file over 1 MiB, one that is not there, a chain of 33) is
// made here.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "parley/files/real_disk.hpp"
#include "parley/scenario/read/reader.hpp"
#include "parley/scenario/tax/shelf.hpp"
#include "scenario/faults/codes.hpp"
#include "scenario/tax/unofficial.hpp"
#include "tests/support/golden.hpp"

using namespace parley;
using namespace parley::scenario;

namespace {

const std::string kFolder = PARLEY_SOURCE_DIR "/tests/errors/";

std::string contents(const std::filesystem::path& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

const std::string kHead = R"(# Errors and warnings

Every refusal points at a place and offers a cure. All the faults of a file, of what it extends and of its
playbook come together, in order of place; nothing is computed from a file with an error. A code never
changes its meaning:

* **E**: it cannot be read. **T**: a tax table makes no sense. **V**: it contradicts itself. **W**: a warning: it can be computed, but perhaps
  not as it is meant.
* Errors end with exit status 3 (E007 with 4); `parley check` ends with 1 where a scenario has errors.

This page is made from the catalogue of codes and the files in tests/errors by tools/regenerate, and a test
compares it.

)";

MemoryDisk errors_disk() {
  MemoryDisk disk;
  for (const auto& entry : std::filesystem::directory_iterator(kFolder)) {
    if (entry.path().extension() == ".expected") continue;
    disk.files[entry.path().filename().string()] = contents(entry.path());
  }
  disk.files["E004.toml"] = std::string(kLargestFile + 1, '\n');
  for (int i = 1; i < 40; ++i) {
    disk.files["E009." + std::to_string(i) + ".toml"] =
        "extends = \"E009." + std::to_string(i + 1) + ".toml\"\n";
  }
  return disk;
}

// The rest of the first lines that begin with `word`.
std::vector<std::string> asked(const std::string& text, const std::string& word) {
  std::vector<std::string> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && line.starts_with("# ");) {
    if (line.starts_with(word)) found.push_back(line.substr(word.size()));
  }
  return found;
}

struct Shown {
  std::string text;
  std::set<std::string> codes;
};

Shown shown(const std::string& file, const MemoryDisk& disk) {
  const auto found = disk.files.find(file);
  const std::string text = found == disk.files.end() ? std::string() : found->second;
  std::vector<Override> overrides;
  for (const std::string& o : asked(text, "# --set ")) overrides.push_back({o});
  ScenarioReader reader(disk);
  for (const std::string& first : asked(text, "# after ")) CHECK(reader.read(first).scenario);
  Shown s;
  const auto show = [&](const std::vector<Diagnostic>& diagnostics) {
    for (const Diagnostic& d : diagnostics) {
      s.text += to_text(d);
      s.codes.insert(d.code);
    }
  };
  if (text.starts_with("# a tax table")) {
    show(read_tax_table(file, disk).faults);
    return s;
  }
  const ReadResult r = reader.read(file, overrides);
  CHECK(r.scenario.has_value() == !has_errors(r.diagnostics));
  show(r.diagnostics);
  if (r.scenario && r.scenario->tax) {
    const files::RealDisk real;
    const ReadTaxTables tax = TaxShelf(PARLEY_SOURCE_DIR "/data/tax", real).tables_for(*r.scenario);
    show(tax.faults);
    if (tax.tables) show(unofficial_figures(*r.scenario, *tax.tables));
  }
  return s;
}

constexpr const char* kUnknown = "zzzzzz = 1";

// The text with an unknown key in one of its tables, for each of them.
std::vector<std::string> with_unknown_key(const std::string& text) {
  std::vector<std::string> changed;
  for (std::size_t start = 0, end = 0; start < text.size(); start = end + 1) {
    end = std::min(text.find('\n', start), text.size());
    const std::string line = text.substr(start, end - start);
    const bool header = line.starts_with('[') && line.ends_with(']');
    if (header) changed.push_back(text.substr(0, end) + "\n" + kUnknown + text.substr(end));
    for (auto open = line.find("{ "); open != std::string::npos && line[0] != '#';
         open = line.find("{ ", open + 1)) {
      changed.push_back(text.substr(0, start + open + 2) + kUnknown + ", " +
                        text.substr(start + open + 2));
    }
  }
  return changed;
}

// Sorted; warnings left out.
std::vector<std::string> error_codes(const ReadResult& r) {
  std::vector<std::string> codes;
  for (const Diagnostic& d : r.diagnostics) {
    if (d.severity == Severity::error) codes.push_back(d.code);
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

// The files that show a code: "E001", then "E001-amount" and so on, by name.
std::vector<std::string> files_of(const Code& code, const MemoryDisk& disk) {
  std::vector<std::string> files = {std::string(code.id)};
  for (const auto& [name, text] : disk.files) {
    if (name.starts_with(files.front() + "-") && name.ends_with(".toml"))
      files.push_back(name.substr(0, name.size() - std::string(".toml").size()));
  }
  return files;
}

// What the catalogue says of one file.
std::string catalogue_example(const std::string& file, const std::string& said) {
  std::string text;
  if (std::filesystem::exists(kFolder + file + ".toml")) {
    text += "[tests/errors/" + file + ".toml](../tests/errors/" + file + ".toml) gives\n\n";
  }
  return text + "```text\n" + said + "```\n\n";
}

std::string catalogue_head(const Code& code) {
  return "## " + std::string(code.id) + ": " + std::string(code.title) + "\n\n" +
         std::string(code.meaning) + "\n\n";
}

}  // namespace

TEST_SUITE("golden files") {
  TEST_CASE(
      "every code has a file that shows it, with its exact text, and an entry in docs/errors.md") {
    const MemoryDisk disk = errors_disk();
    std::string page = kHead;
    for (const Code& code : all_codes()) {
      page += catalogue_head(code);
      for (const std::string& file : files_of(code, disk)) {
        CAPTURE(file);
        const Shown s = shown(file + ".toml", disk);
        CHECK(s.codes.contains(std::string(code.id)));
        test::check_golden("tests/errors/" + file + ".expected", s.text);
        page += catalogue_example(file, s.text);
      }
    }
    page.pop_back();
    test::check_golden("docs/errors.md", page);
  }
}

TEST_CASE("no diagnostic has a code that is not in the catalogue") {
  const MemoryDisk disk = errors_disk();
  std::set<std::string> known;
  for (const Code& code : all_codes()) CHECK(known.insert(std::string(code.id)).second);
  for (const Code& code : all_codes()) {
    for (const std::string& used : shown(std::string(code.id) + ".toml", disk).codes) {
      CAPTURE(used);
      CHECK(known.contains(used));
    }
  }
}

TEST_CASE("an unknown key hides no fault between keys, in whatever table it stands") {
  const MemoryDisk disk = errors_disk();
  for (const Code& code : all_codes()) {
    if (!code.id.starts_with('V')) continue;
    const std::string scenario = std::string(code.id) + ".toml";
    std::vector<std::string> codes = error_codes(read_scenario(scenario, disk));
    codes.insert(codes.begin(), "E010");  // sorted before V
    for (const std::string& file : {scenario, std::string(code.id) + ".playbook.toml"}) {
      if (!disk.files.contains(file)) continue;
      for (const std::string& changed : with_unknown_key(disk.files.at(file))) {
        MemoryDisk other;
        other.files = disk.files;
        other.files[file] = changed;
        CAPTURE(changed);
        CHECK(error_codes(read_scenario(scenario, other)) == codes);
      }
    }
  }
}
