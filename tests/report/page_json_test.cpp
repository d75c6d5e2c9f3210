#include "report/page/page_json.hpp"

#include <doctest/doctest.h>

using namespace parley;
using document::Card;
using document::Cell;

TEST_SUITE_BEGIN("report");

TEST_CASE("a page's JSON has twelve digits of a figure that nobody rounded") {
  document::Page page;
  page.answer.figures.push_back(Card{.label = "Mean", .value = {.text = "$0", .value = 0.1 + 0.2}});
  const std::string json = report::page_json(page);
  CHECK(json.find("\"value\": 0.3,") != std::string::npos);
  CHECK(json.find("0.30000000000000004") == std::string::npos);
}

TEST_SUITE_END();
