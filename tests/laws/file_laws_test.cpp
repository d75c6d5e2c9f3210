// Laws of reading: however a scenario is spread over files and overrides, it is the same scenario.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <set>

#include "parley/scenario/read/reader.hpp"
#include "report/views/project/project.hpp"
#include "tests/support/for_all.hpp"

using namespace parley;
using namespace parley::model;
using namespace parley::scenario;
using random::Case;
using random::for_all;
using random::holds_if;
using random::Lines;

namespace {

Lines lines_of(const std::string& text) {
  Lines all;
  std::size_t from = 0;
  for (auto end = text.find('\n'); end != std::string::npos;
       from = end + 1, end = text.find('\n', from)) {
    all.push_back(text.substr(from, end - from));
  }
  return all;
}

// The tables of the file that are no arrays and have no tables of their own, moved to a child that
// extends the rest.
MemoryDisk spread(const Case& c) {
  static const std::set<std::string> kMoved = {"[projection]", "[beliefs]", "[preferences]",
                                               "[events]", "[ratings]"};
  Lines parent;
  Lines child = {"extends = \"parent.toml\""};
  bool moves = false;
  for (const std::string& line : lines_of(c.disk.files.at("offer.toml"))) {
    if (line.starts_with("[")) moves = kMoved.contains(line);
    (moves ? child : parent).push_back(line);
  }
  MemoryDisk disk = c.disk;
  disk.files["parent.toml"] = random::text(parent);
  disk.files["offer.toml"] = random::text(child);
  return disk;
}

std::string results(const Disk& disk, const std::vector<Override>& overrides = {}) {
  ReadResult r = read_scenario("offer.toml", disk, overrides);
  if (!r.scenario) return "faults:\n" + to_text(r.diagnostics.front());
  Projection p = project(*r.scenario);
  return report::project_json({{std::move(*r.scenario), std::move(p)}});
}

}  // namespace

TEST_SUITE("file laws") {
  TEST_CASE("a scenario whose tables stand in a child and its parent is the same scenario") {
    for_all("extends", 150, {},
            [](const Case& c) { return holds_if(results(spread(c)) == results(c.disk)); });
  }

  TEST_CASE("an override is the file with that line edited") {
    for_all("overrides", 150, {}, [](const Case& c) {
      MemoryDisk edited = c.disk;
      std::string& text = edited.files["offer.toml"];
      const auto at = text.find("base_salary = ");
      text.replace(at, text.find('\n', at) - at, "base_salary = 123_456.78");
      const std::string set =
          results(c.disk, {{"offer.base_salary=123_456.78"}, {"projection.discount_rate=\"7%\""}});
      const auto rate = text.find("discount_rate = ");
      if (rate != std::string::npos) text.erase(rate, text.find('\n', rate) - rate + 1);
      text.insert(text.find("[projection]") + 13, "discount_rate = \"7%\"\n");
      return holds_if(set == results(edited));
    });
  }

  TEST_CASE("Windows line ends, comments and a byte order mark change nothing") {
    for_all("line ends", 100, {}, [](const Case& c) {
      MemoryDisk windows = c.disk;
      std::string text = "\xEF\xBB\xBF# a comment\r\n";
      for (const std::string& line : lines_of(c.disk.files.at("offer.toml")))
        text += line + "  # so\r\n";
      windows.files["offer.toml"] = text;
      return holds_if(results(windows) == results(c.disk));
    });
  }
}
