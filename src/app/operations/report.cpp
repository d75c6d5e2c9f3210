#include <fmt/format.h>

#include <ostream>

#include "cli/exports.hpp"
#include "cli/scenarios.hpp"
#include "cli/screen/answer.hpp"
#include "cli/tax_tables.hpp"
#include "document/html/deck.hpp"
#include "document/html/page.hpp"
#include "parley/model/choice/candidates.hpp"
#include "report/deck/deck.hpp"
#include "report/page/page.hpp"
#include "report/page/page_json.hpp"

namespace parley::cli {
namespace {

using document::Page;

report::ReportRequest request_of(const Call& call, World& world) {
  std::vector<std::string> files = call.operands();
  const std::size_t offers = files.size();
  const std::vector<std::string> against = call.all("against");
  files.insert(files.end(), against.begin(), against.end());
  report::ReportRequest request = {.offers = read_scenarios(files, call, world)};
  if (!call.has("public")) request.taxed = taxed_all(request.offers, call, world);
  request.against.assign(request.offers.begin() + static_cast<std::ptrdiff_t>(offers),
                         request.offers.end());
  request.offers.resize(offers);
  request.audience = call.has("public") ? words::Audience::everyone : words::Audience::private_;
  return request;
}

void tell_kept_private(const report::ReportRequest& request, World& world) {
  if (request.audience != words::Audience::everyone) return;
  for (const std::string& title : report::kept_private(request)) {
    world.err << fmt::format(
        "parley: \"{}\" is left out: another offer is private\n  help: preferences.share = true in "
        "its file lets it be shown\n",
        title);
  }
}

void give_page(const Page& page, std::string (*html)(const Page&), const Call& call, World& world) {
  give({.document = [&] { return document::to_document(page); },
        .json = [&] { return report::page_json(page); },
        .others = {{"html", [&] { return html(page); }}}},
       call, world);
}

// A workbook or calendar holds the offers and what they are compared with, in full.
ExitStatus run_export(const Call& call, World& world) {
  if (call.has("public")) {
    throw usage_error("a workbook or calendar shows present values and dates that are yours alone",
                      "leave out --public, or write a page: --format html");
  }
  std::vector<std::string> files = call.operands();
  for (const std::string& file : call.all("against")) files.push_back(file);
  give_export(read_scenarios(files, call, world), call, world);
  return ExitStatus::done;
}

ExitStatus run_deck(const Call& call, World& world) {
  if (call.operands().size() > 1) {
    throw usage_error("a deck is about one offer",
                      "name one FILE; --against says what you would do instead");
  }
  const report::ReportRequest request = request_of(call, world);
  const report::Deck deck = report::make_deck(request.offers.front(), request.against);
  for (const std::string& what : deck.missing)
    world.err << fmt::format("parley: a slide is left out: {}\n", what);
  give_page(deck.page, document::to_html_deck, call, world);
  return ExitStatus::done;
}

// Offers of different people are never ranked against each other.
void check_one_candidate(const report::ReportRequest& request) {
  if (model::by_candidate(request.offers).size() < 2) return;
  throw usage_error("a report is about one candidate, and these offers are of several",
                    "name the files of one; parley compare shows each candidate's own ranking");
}

ExitStatus run_report(const Call& call, World& world) {
  if (is_export(call)) return run_export(call, world);
  if (call.text("as") == "deck") return run_deck(call, world);
  const report::ReportRequest request = request_of(call, world);
  check_one_candidate(request);
  tell_kept_private(request, world);
  give_page(report::report_page(request), document::to_html, call, world);
  return ExitStatus::done;
}

}  // namespace

Verb report_verb() {
  return {
      .name = "report",
      .group = Group::understand,
      .summary =
          "Puts everything that is known of some offers on one page, or what you would present on "
          "six slides.",
      .about =
          "The page opens with the question and the verdict, then shows the years, the vesting, "
          "what the equity may "
          "be worth, what moves the result and, with a playbook or an alternative, the "
          "negotiation; it ends with what is "
          "missing and where every assumption was said. As HTML it is one file that needs nothing "
          "else, on a screen, "
          "a phone or paper. A deck is the presentation of a debrief: the impact, the score, three "
          "stories, the "
          "lock-in effect, the first 90 days, and the package that is asked for. It holds public "
          "facts only.",
      .examples = {{"parley report offer.toml --against today.toml -o report.html",
                    "One offer and what you have now, for yourself."},
                   {"parley report offer.toml --public -o offer.html",
                    "The same without anything private, to hand on."},
                   {"parley report offer.toml --as deck -o debrief.html",
                    "Six slides to show or print."}},
      .options = {{.name = "against",
                   .value = "FILE",
                   .says = "An alternative: what you would do instead of taking the offer",
                   .repeats = true},
                  {.name = "as",
                   .value = "WHAT",
                   .says = "What to write",
                   .choices = {"page", "deck"},
                   .fallback = "page"},
                  {.name = "public",
                   .says =
                       "Leaves out everything private: plan, alternatives, wealth, worth, beliefs"},
                  as_of_option(),
                  tax_tables_option(),
                  set_option()},
      .formats = {"table", "html", "json", "csv", "markdown", "xlsx", "ics"},
      .run = run_report};
}

}  // namespace parley::cli
