#include "report/views/candidates/candidates.hpp"

#include <fmt/format.h>

#include <iterator>

#include "report/json.hpp"
#include "report/views/compare/compare.hpp"
#include "report/views/compare/json.hpp"

namespace parley::report {
namespace {

std::string shown_name(const ComparedCandidate& c) {
  return c.of.name.empty() ? "No candidate named" : c.of.name;
}

}  // namespace

document::Document candidates_document(const std::vector<ComparedCandidate>& all) {
  document::Document page;
  page.title = fmt::format("Offers of {} candidates", all.size());
  page.blocks.emplace_back(document::Paragraph{
      "Each candidate's offers are ranked among themselves: offers of different people are never "
      "ranked against each other."});
  for (const ComparedCandidate& c : all) {
    page.blocks.emplace_back(document::Heading{.text = shown_name(c)});
    document::Document part = compare_document(c.of.offers, c.comparison);
    std::move(part.blocks.begin(), part.blocks.end(), std::back_inserter(page.blocks));
  }
  return page;
}

std::string candidates_json(const std::vector<ComparedCandidate>& all) {
  Json candidates = Json::array();
  for (const ComparedCandidate& c : all) {
    Json one{{"name", c.of.name}};
    one.update(Json::parse(compare_json(c.of.offers, c.comparison)));
    candidates.push_back(std::move(one));
  }
  return written(Json{{"candidates", candidates}});
}

}  // namespace parley::report
