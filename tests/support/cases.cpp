#include "tests/support/cases.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <nlohmann/json.hpp>

#include "parley/files/real_disk.hpp"
#include "tests/support/program.hpp"

namespace parley::test {
namespace {

using nlohmann::json;

json read_json(const std::string& path) {
  const auto read = files::RealDisk().read(path, 64 * kLargestFile);
  return read.value ? json::parse(*read.value) : json();
}

std::string run_command(const std::vector<std::string>& words, const std::string& folder,
                        const json& want, Rule rule) {
  const Ran ran = run_parley(words, {.directory = folder});
  const std::string first_line = ran.err.substr(0, ran.err.find('\n'));
  if (ran.status != 0) return fmt::format("exit status {}: {}", ran.status, first_line);
  const json got = json::parse(ran.out, nullptr, false);
  return got.is_discarded() ? "stdout is no JSON" : rule(want, got);
}

}  // namespace

std::string run_case(const std::string& name, Rule rule) {
  const std::string folder = path_of("tests/cases/" + name);
  const json commands = read_json(folder + "/cmd.json");
  const json expected = read_json(folder + "/expected.json");
  if (!commands.is_array() || commands.size() != expected.size())
    return "the case itself cannot be read";
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const auto words = commands[i].get<std::vector<std::string>>();
    const std::string difference = run_command(words, folder, expected[i], rule);
    if (!difference.empty())
      return fmt::format("`parley {}`: {}", fmt::join(words, " "), difference);
  }
  return "";
}

}  // namespace parley::test
