#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

#include "app/public_text.hpp"
#include "cli/verb.hpp"
#include "parley/scenario/read/reader.hpp"

namespace parley::cli {
namespace {

constexpr std::size_t kMostOffers = 4;
constexpr std::string_view kPlace =
    "<script type=\"application/json\" id=\"given-files\">[]</script>";

struct Given {
  std::string name;
  std::string text;
  bool offer = true;  ///< a file of the call; else one that such a file builds on
};

std::string fit_to_show(const std::string& name, const std::string& text, const Request& request) {
  if (request.has("private")) return text;
  std::string open = app::public_text(text);
  if (open.empty()) {
    throw Stop(Status::scenario_wrong,
               fmt::format("{}: what is private in it cannot be told", name),
               "say what is wrong with it first: parley check " + name);
  }
  return open;
}

void add(std::vector<Given>& all, Given one) {
  const auto same =
      std::find_if(all.begin(), all.end(), [&](const Given& g) { return g.name == one.name; });
  if (same == all.end()) return all.push_back(std::move(one));
  same->offer = same->offer || one.offer;
}

// The files of the call, and those that they build on.
std::vector<Given> given(const Request& request, World& world) {
  std::vector<Given> all;
  scenario::ScenarioReader reader(world.disk);
  bool good = true;
  for (const std::string& path : request.operands()) {
    const scenario::ReadResult read = reader.read(path);
    for (const Diagnostic& d : read.diagnostics) world.err << to_text(d);
    if (read.file_trouble) throw Stop(Status::file_trouble, "");
    good = good && read.scenario.has_value();
    if (!read.scenario) continue;
    for (const auto& file : read.sources->files())
      add(all, {file->path, fit_to_show(file->path, file->text, request), file->path == path});
  }
  if (!good) throw Stop(Status::scenario_wrong, "");
  return all;
}

std::string as_json(const std::vector<Given>& files) {
  nlohmann::ordered_json list = nlohmann::ordered_json::array();
  for (const Given& g : files)
    list.push_back({{"name", g.name}, {"text", g.text}, {"part", !g.offer}});
  std::string json = list.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  // Nothing in it may end the element that it stands in.
  for (std::size_t at = json.find('<'); at != std::string::npos; at = json.find('<', at + 1))
    json.replace(at, 1, "\\u003c");
  return json;
}

Status run_page(const Request& request, World& world) {
  if (world.screen.is_terminal && !request.has("output"))
    throw usage_error("a page does not go to a terminal", "name a file: -o offers.html");
  std::string page = world.page();
  const std::size_t place = page.find(kPlace);
  if (place == std::string::npos) {
    throw Stop(Status::file_trouble, "the page is not built",
               "build it once, which takes some minutes: ./run page");
  }
  const std::vector<Given> files = given(request, world);
  const std::size_t end = kPlace.find("[]");
  page.replace(place + end, 2, as_json(files));
  world.out << page;
  return Status::done;
}

}  // namespace

Verb page_verb() {
  return {
      {.name = "page",
       .place = 145,
       .group = Group::files,
       .summary =
           "Writes the browser page with your offers in it: one file that needs nothing else.",
       .operands = {.name = "FILE", .least = 0, .most = kMostOffers},
       .about =
           "The page holds the whole engine and computes where it is opened, by a double click, on "
           "a phone too, without a network. The files are put in without what is private, unless "
           "--private. The first is the offer that is negotiated. ./run page builds the page "
           "itself, once.",
       .examples = {{"parley page -o offers.html offer.toml",
                     "For someone else: nothing private in it."},
                    {"parley page --private -o mine.html offer.toml today.toml",
                     "For yourself, with your limits and alternatives."}},
       .inputs = {{.name = "private", .says = "Puts the files in as they are"}},
       .formats = {"html"}},
      run_page};
}

}  // namespace parley::cli
