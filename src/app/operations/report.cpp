#include <fmt/format.h>

#include "app/exports.hpp"
#include "app/kept.hpp"
#include "app/results/report_results.hpp"
#include "app/scenarios.hpp"
#include "app/tax_office.hpp"
#include "document/html/deck.hpp"
#include "document/html/page.hpp"
#include "model/choice/candidates.hpp"
#include "parley/app/answer.hpp"
#include "parley/app/stop.hpp"
#include "report/deck/deck.hpp"
#include "report/page/page.hpp"
#include "report/page/page_json.hpp"

namespace parley::app {
namespace {

using document::Page;

report::ReportRequest request_of(const Request& request, Surroundings& around) {
  const std::size_t offers = request.operands().size();
  report::ReportRequest made = {.offers = read_scenarios(request.offer_files(), request, around)};
  if (!request.has("public")) made.taxed = taxed_all(made.offers, request, around);
  made.against.assign(made.offers.begin() + static_cast<std::ptrdiff_t>(offers), made.offers.end());
  made.offers.resize(offers);
  made.audience = request.has("public") ? words::Audience::everyone : words::Audience::private_;
  return made;
}

void tell_kept_private(const report::ReportRequest& request, Surroundings& around) {
  if (request.audience != words::Audience::everyone) return;
  for (const std::string& title : report::kept_private(request)) {
    around.remark(fmt::format("\"{}\" is left out: another offer is private", title),
                  "preferences.share = true in its file lets it be shown");
  }
}

Answer answer_of(Page made, std::string (*html)(const Page&)) {
  const auto page = kept(std::move(made));
  return {.document = [page] { return document::to_document(*page); },
          .json = [page] { return report::page_json(*page); },
          .others = {{"html", [page, html](const Screen&) { return html(*page); }}}};
}

// A workbook or calendar holds the offers and what they are compared with, in full.
Answer run_export(const Request& request, Surroundings& around) {
  if (request.has("public")) {
    throw usage_error("a workbook or calendar shows present values and dates that are yours alone",
                      "leave out --public, or write a page: --format html");
  }
  return export_of(read_scenarios(request.offer_files(), request, around), request, around);
}

Answer run_deck(const Request& request, Surroundings& around) {
  if (request.operands().size() > 1) {
    throw usage_error("a deck is about one offer",
                      "name one FILE; --against says what you would do instead");
  }
  const report::ReportRequest read = request_of(request, around);
  if (!report::has_evidence(read.offers.front())) {
    throw Stop(
        Status::scenario_wrong,
        read.offers.front().file + ": a deck shows what evidence supports, and this file has none",
        "add what you delivered or will deliver: [[track_record]] or [[plan]] with name, "
        "arr_uplift, evidence = \"documented\" (or \"verified\") and source");
  }
  report::Deck deck = make_deck(read.offers.front(), read.against);
  for (const std::string& what : deck.missing)
    around.remark(fmt::format("a slide is left out: {}", what), "");
  return answer_of(std::move(deck.page), document::to_html_deck);
}

// Offers of different people are never ranked against each other.
void check_one_candidate(const report::ReportRequest& request) {
  if (model::by_candidate(request.offers).size() < 2) return;
  throw usage_error("a report is about one candidate, and these offers are of several",
                    "name the files of one; parley compare shows each candidate's own ranking");
}

Answer run_report(const Request& request, Surroundings& around) {
  if (is_export(request)) return run_export(request, around);
  if (request.text("as") == "deck") return run_deck(request, around);
  const report::ReportRequest read = request_of(request, around);
  check_one_candidate(read);
  tell_kept_private(read, around);
  return answer_of(report_page(read), document::to_html);
}

}  // namespace

Operation report_operation() {
  return {
      {.name = "report",
       .place = 130,
       .group = Group::understand,
       .summary =
           "Puts everything that is known of some offers on one page, or what you would present on "
           "six slides.",
       .about =
           "The page opens with the answer in a sentence, three figures and the offers side by "
           "side, "
           "by the preferences of the first file. What each is made of, what to ask for and how "
           "the "
           "equity vests follow; the years, what the equity may be worth, what moves the result, "
           "the "
           "whole plan and where every assumption was said fold away behind their results. As HTML "
           "it is one file that needs nothing "
           "else, on a screen, "
           "a phone or paper. A deck is the presentation of a debrief: the impact, the score, "
           "three "
           "stories, the "
           "lock-in effect, the first 90 days, and the package that is asked for. It holds public "
           "facts only.",
       .examples = {{"parley report offer.toml --against today.toml -o report.html",
                     "One offer and what you have now, for yourself."},
                    {"parley report offer.toml --public -o offer.html",
                     "The same without anything private, to hand on."},
                    {"parley report offer.toml --as deck -o debrief.html",
                     "Six slides to show or print."}},
       .inputs = {against_input(),
                  {.name = "as",
                   .value = "WHAT",
                   .says = "What to write",
                   .choices = {"page", "deck"},
                   .fallback = "page"},
                  {.name = "public",
                   .says =
                       "Leaves out everything private: plan, alternatives, wealth, worth, beliefs"},
                  as_of_input(),
                  all_days_input(),
                  tax_tables_input(),
                  set_input()},
       .formats = {"table", "html", "json", "csv", "markdown", "xlsx", "ics"}},
      run_report};
}

}  // namespace parley::app
