// Comparing three offers again and again: by one server, against a process for each comparison. The
// ratio counts; both ways read the same texts.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "bench/process.hpp"
#include "parley/core/disk.hpp"
#include "parley/files/real_disk.hpp"
#include "service/serve.hpp"

namespace {

constexpr int kRuns = 200;

using Json = nlohmann::ordered_json;

const std::vector<std::string> kFiles = {"as-offered.toml", "rival.toml", "today.toml"};

std::string path_of(const std::string& name) {
  return std::string(PARLEY_SOURCE_DIR) + "/scenarios/" + name;
}

std::string request() {
  Json offers = Json::array();
  for (const std::string& name : kFiles) {
    std::ifstream file(path_of(name));
    std::stringstream text;
    text << file.rdbuf();
    offers.push_back({{"name", name}, {"toml", text.str()}});
  }
  const Json meta = {{"io.modelcontextprotocol/protocolVersion", "2026-07-28"},
                     {"io.modelcontextprotocol/clientCapabilities", Json::object()}};
  const Json params = {
      {"name", "compare_offers"}, {"arguments", {{"offers", offers}}}, {"_meta", meta}};
  return Json{{"jsonrpc", "2.0"}, {"id", 1}, {"method", "tools/call"}, {"params", params}}.dump();
}

double median(std::vector<double> times) {
  std::sort(times.begin(), times.end());
  return times[times.size() / 2];
}

}  // namespace

int main() {
  const parley::files::RealDisk disk;
  const parley::service::Desk desk{.program = {.disk = disk}, .version = "bench"};
  const parley::service::Catalogue catalogue = parley::service::catalogue_of(desk);
  parley::service::Server server(catalogue);
  const parley::service::Line line{.text = request()};
  std::vector<std::string> command = {PARLEY_PROGRAM, "compare", "--format", "json"};
  for (const std::string& name : kFiles) command.push_back(path_of(name));
  std::vector<double> calls;
  std::vector<double> processes;
  for (int i = 0; i < kRuns; ++i) {
    const auto begun = std::chrono::steady_clock::now();
    const auto answer = server.answer(line);
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    if (!answer || answer->find("\"isError\":false") == std::string::npos) return 1;
    calls.push_back(took.count());
    processes.push_back(parley::bench::run_once(command).milliseconds);
  }
  std::printf("compare_offers of three: %.2f ms a call, %.2f ms a process, %.1f times as fast\n",
              median(calls), median(processes), median(processes) / median(calls));
}
