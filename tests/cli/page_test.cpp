#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "tests/support/program.hpp"

using namespace parley;
using Json = nlohmann::json;
using test::path_of;

namespace {

const std::string kOpens = "<script type=\"application/json\" id=\"given\">";
const std::string kCloses = "</script>";
const std::string kPage = "<body>" + kOpens + "{}" + kCloses + "</body>";

// What `parley page FILE...` puts into the page, which must be the only element that it touches.
Json put_in(std::vector<std::string> words, const std::string& directory) {
  words.insert(words.begin(), "page");
  const test::Ran ran = test::run_parley(words, {.directory = directory, .page = kPage});
  INFO(ran.err);
  REQUIRE(ran.status == 0);
  const std::size_t begin = ran.out.find(kOpens) + kOpens.size();
  const std::size_t end = ran.out.find(kCloses);
  CHECK(ran.out.substr(end) == kCloses + "</body>");
  return Json::parse(ran.out.substr(begin, end - begin));
}

std::vector<std::string> names(const Json& put) {
  std::vector<std::string> all;
  for (const Json& f : put["files"]) all.push_back(f["name"]);
  return all;
}

}  // namespace

TEST_SUITE_BEGIN("the page's verb");

TEST_CASE("the page holds the offers, what they build on, and the answer at a glance") {
  const Json put =
      put_in({"--private", "as-offered.toml", "counter.toml", "rival.toml", "today.toml"},
             path_of("scenarios"));
  CHECK(names(put) == std::vector<std::string>{"as-offered.toml",
                                               "playbooks/datastax-senior-ai-pm-2026.toml",
                                               "counter.toml", "rival.toml", "today.toml"});
  CHECK(put["files"][1]["part"] == true);
  CHECK(put["files"][2]["alternative"] == false);  // it builds on the first
  CHECK(put["files"][3]["alternative"] == true);
  CHECK(put["glance"]["verdict"] == "Counter.");
  CHECK(put["glance"]["html"].get<std::string>().find("$743,536") != std::string::npos);
}

TEST_CASE("files of any folder are named from the one that holds them all") {
  const std::string folder = path_of("scenarios");
  const Json put = put_in({folder + "/clients/../as-offered.toml", folder + "/rival.toml"}, "");
  CHECK(names(put) == std::vector<std::string>{"as-offered.toml",
                                               "playbooks/datastax-senior-ai-pm-2026.toml",
                                               "rival.toml"});
  CHECK(put["glance"]["told"] == Json::array());
  CHECK(put["glance"]["stop"] == "");
}

TEST_CASE("a page without files is the page as it was built") {
  CHECK(test::run_parley({"page"}, {.page = kPage}).out == kPage);
}

TEST_CASE("where the page is not built, the program says how it is") {
  const test::Ran ran = test::run_parley({"page"});
  CHECK(ran.status == 4);
  CHECK(ran.err.find("./run page") != std::string::npos);
}

TEST_SUITE_END();
