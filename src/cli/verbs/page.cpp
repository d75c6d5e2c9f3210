#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>
#include <vector>

#include "app/public_text.hpp"
#include "cli/verb.hpp"
#include "parley/scenario/read/reader.hpp"
#include "web/engine.hpp"

namespace parley::cli {
namespace {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

constexpr std::size_t kMostOffers = 4;
constexpr std::string_view kPlace = "<script type=\"application/json\" id=\"given\">{}</script>";

struct Given {
  std::string name;
  std::string text;
  bool offer = true;     ///< a file of the call; else one that such a file builds on
  bool variant = false;  ///< of another offer: it builds on one
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

bool is_variant(const std::string& text) {
  return text.starts_with("extends") || text.find("\nextends") != std::string::npos;
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
    for (const auto& file : read.sources->files()) {
      add(all, {file->path, fit_to_show(file->path, file->text, request), file->path == path,
                is_variant(file->text)});
    }
  }
  if (!good) throw Stop(Status::scenario_wrong, "");
  return all;
}

// The page has no folders but those below the deepest that holds all the files.
void name_from_common_folder(std::vector<Given>& files) {
  fs::path common;
  for (const Given& g : files) {
    const fs::path folder = fs::path(g.name).lexically_normal().parent_path();
    if (&g == &files.front()) common = folder;
    const auto [end, _] = std::mismatch(common.begin(), common.end(), folder.begin(), folder.end());
    fs::path shared;
    for (auto part = common.begin(); part != end; ++part) shared /= *part;
    common = shared;
  }
  for (Given& g : files) {
    const fs::path name = fs::path(g.name).lexically_normal();
    g.name =
        common.empty() ? name.relative_path().string() : name.lexically_relative(common).string();
  }
}

// The first is the offer, and what builds on another is a variant of it; the rest one would do
// instead.
Json listed(const std::vector<Given>& files) {
  Json list = Json::array();
  for (const Given& g : files) {
    list.push_back({{"name", g.name},
                    {"text", g.text},
                    {"part", !g.offer},
                    {"alternative", g.offer && &g != &files.front() && !g.variant}});
  }
  return list;
}

// What the page's own engine answers first of all: it stands there before the engine is up.
Json first_glance(const Json& files) {
  Json texts, offers = Json::array(), against = Json::array();
  for (const Json& f : files) {
    texts[f["name"].get<std::string>()] = f["text"];
    if (f["part"] == false) (f["alternative"] == true ? against : offers).push_back(f["name"]);
  }
  web::Engine engine;
  engine.call(Json{{"do", "put"}, {"files", texts}}.dump());
  return Json::parse(engine.call(
      Json{{"do", "glance"}, {"offers", offers}, {"against", against}, {"tax", true}}.dump()));
}

// Nothing in it may end the element that it stands in.
std::string for_an_element(const Json& json) {
  std::string text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  for (const std::string_view tag : {"</", "<!"}) {
    for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag, at))
      text.replace(at, 1, "\\u003c");
  }
  return text;
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
  std::vector<Given> files = given(request, world);
  name_from_common_folder(files);
  if (const Json list = listed(files); !list.empty()) {
    const Json put_in = {{"files", list}, {"glance", first_glance(list)}};
    page.replace(place + kPlace.find("{}"), 2, for_an_element(put_in));
  }
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
