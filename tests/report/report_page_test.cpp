#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "app/results/report_results.hpp"
#include "document/html/page.hpp"
#include "report/page/page.hpp"
#include "tests/report/flagship_files.hpp"
#include "tests/support/folder.hpp"
#include "tests/support/markup.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using namespace parley::document;
using namespace parley::words;
using app::report_page;
using document::Page;
using document::Section;
using test::flagship_file;
using test::Markup;

namespace {

report::ReportRequest flagship() {
  return {.offers = {flagship_file("offer.toml")},
          .against = {flagship_file("current.toml"), flagship_file("rival.toml")}};
}

bool says(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

const Section* section(const Page& page, std::string_view id) {
  const auto found = std::find_if(page.sections.begin(), page.sections.end(),
                                  [&](const Section& s) { return s.id == id; });
  return found == page.sections.end() ? nullptr : &*found;
}

}  // namespace

TEST_SUITE_BEGIN("report page");

TEST_CASE("the page opens with the answer in a sentence, and three figures") {
  const Page page = report_page(flagship());
  CHECK(page.title == "Counter: DataStax, Senior AI product manager");
  CHECK(page.answer.mark == document::Mark::counter);
  CHECK(page.answer.verdict == "Counter.");
  CHECK(page.answer.sentence == "Ask for 0.07% equity, a 10% bonus and faster vesting.");
  // By the published case: 838,437 - 743,447 = 94,990, and 743,447 - 642,998 = 100,449.
  CHECK(
      page.answer.lead ==
      "That is worth about $95,000 to you. Your next best, Rival, is worth $100,000 less than the "
      "offer as it stands.");
  REQUIRE(page.answer.figures.size() == 3);
  CHECK(page.answer.figures[0].label == "Cash in year 1");
  CHECK(page.answer.figures[0].value.text == "$214,080");  // 176,000 + 24,000 + 14,080
  CHECK(page.answer.figures[0].note == "$176,000 base, $24,000 sign-on, $14,080 bonus");
  CHECK(page.answer.figures[1].value.text == "$14,667");  // 176,000 / 12
  CHECK(page.answer.figures[2].label == "Equity, likely");
}

TEST_CASE("offers stand side by side in four rows, by one set of preferences") {
  const Page page = report_page(flagship());
  const document::Side& side = page.answer.side;
  REQUIRE(side.offers.size() == 4);
  CHECK(side.offers[0].role == "the offer");
  CHECK(side.offers[1].name == "Your ask");
  CHECK(side.offers[3].name == "Rival");
  REQUIRE(side.rows.size() == 4);
  // The plan's own figures: the offer, the opening, and what the alternatives leave.
  const auto& worth = side.rows[3].values;
  CHECK(worth[0].cell.text == "$743,447");
  CHECK(worth[1].cell.text == "$838,437");
  CHECK(worth[1].best);
  CHECK(worth[1].note == "$94,990 more");
  CHECK(worth[3].cell.text == "$642,998");
  CHECK(worth[3].tone == document::Tone::bad);
}

TEST_CASE("worth goes by the first file's discount rate and horizon, whatever the other file has") {
  auto request = flagship();
  request.against = {flagship_file("rival.toml")};
  const auto as_it_is = report_page(request).answer.side.rows[3].values.back().cell.text;
  request.against = {
      flagship_file("rival.toml", {scenario::Override{"projection.discount_rate=\"3%\""},
                                   scenario::Override{"projection.years=2"}})};
  CHECK(report_page(request).answer.side.rows[3].values.back().cell.text == as_it_is);
}

TEST_CASE("several offers without a range are ranked by what they are worth") {
  const Page page =
      report_page({.offers = {flagship_file("current.toml"), flagship_file("rival.toml")}});
  CHECK(page.answer.mark == document::Mark::none);
  CHECK(page.answer.verdict == "Rival.");
  CHECK(page.answer.sentence.starts_with("Worth $"));
}

TEST_CASE("without a known range the answer asks for it, and never says accept") {
  const Page page = report_page(
      {.offers = {flagship_file("rival.toml")}, .against = {flagship_file("current.toml")}});
  CHECK(page.answer.verdict == "Need a range.");
  CHECK(page.answer.sentence == "Nothing says how far you may ask.");
  CHECK(says(page.answer.lead, "beats Current job by $"));
}

TEST_CASE("equity that nobody can value is not known yet: neither nothing nor its value on paper") {
  Scenario s = flagship_file("offer.toml");
  s.exits.clear();
  const Page page = report_page({.offers = {s}});
  CHECK(page.answer.figures[2].value.text == "not known yet");
  CHECK(says(to_html(page), "Equity, likely: not known yet."));
}

TEST_CASE("a likely nothing is said in words") {
  Scenario s = flagship_file("offer.toml");
  for (Exit& e : s.exits) e.kind = ExitKind::none;
  s.exits.back().kind = ExitKind::sale;
  const Page page = report_page({.offers = {s}});
  CHECK(page.answer.figures[2].value.text == "likely nothing");
  CHECK(says(page.answer.figures[2].note, "Chance of nothing 85%"));
}

TEST_CASE("an offer whose grants are several has one picture of how they vest") {
  Scenario s = flagship_file("offer.toml");
  s.offer.grants.push_back(s.offer.grants.front());
  s.offer.grants.back().name = "refresh";
  const Page page = report_page({.offers = {s}});
  const auto& gallery = std::get<document::Gallery>(section(page, "vesting")->parts.front());
  REQUIRE(gallery.figures.size() == 1);
  const auto& stairs = std::get<document::svg::Stairs>(gallery.figures[0].chart);
  REQUIRE(stairs.layers.size() == 2);
  CHECK(stairs.layers[0].y.back() + stairs.layers[1].y.back() == doctest::Approx(1));
  CHECK(gallery.figures[0].description == "25% in month 12, all by 48");
}

TEST_CASE("sections go from what it is made of to sources, and the rest folds") {
  std::vector<std::string> ids;
  const Page page = report_page(flagship());
  for (const Section& s : page.sections) ids.push_back(s.id);
  const std::vector<std::string> order = {"made", "ask", "vesting", "recruiter"};
  REQUIRE(ids.size() > order.size());
  CHECK(std::vector<std::string>(ids.begin(), ids.begin() + 4) == order);
  CHECK(ids.back() == "sources");
  CHECK(section(page, "ask")->first_page_ends);
  CHECK(section(page, "sources")->shown == document::Shown::folded);
  CHECK(section(page, "bridge")->shown == document::Shown::unfolded);
}

TEST_CASE("the page is well-formed, and every picture is named for those who do not see it") {
  const Markup m(to_html(report_page(flagship())));
  CHECK(m.fault == "");
  CHECK(m.count("svg") >= 12);
  for (const auto* svg : m.all("svg")) {
    const bool drawn_only = svg->attributes.contains("aria-hidden");
    CHECK((drawn_only || svg->attributes.at("role") == "img"));
  }
  for (const auto* title : m.all("title")) CHECK(!title->text.empty());
  for (const auto* desc : m.all("desc")) CHECK(!desc->text.empty());
}

TEST_CASE("three offers take less than 500 KB, and the same files give the same bytes") {
  const std::string html = to_html(report_page(flagship()));
  CHECK(html.size() < 500'000);
  CHECK(html == to_html(report_page(flagship())));
}

TEST_CASE("a page for everyone holds no plan, alternative, wealth, worth or belief") {
  auto request = flagship();
  request.audience = Audience::everyone;
  const std::string html = to_html(report_page(request));
  // From expected.json of the case: worth, cost, reservation, settle level; from the files: the
  // rest.
  for (const char* figure :
       {"$743,447", "$837,176", "$838,437", "$642,998", "$767,194", "$500,000", "$257,803", "Rival",
        "Current job", "$168,000", "preferences.", "beliefs.", "negotiation.", "exits[", "Counter",
        "worth to you", "Worth to you"}) {
    INFO(std::string(figure));
    CHECK(!says(html, figure));
  }
  CHECK(says(html, "$176,000"));
  CHECK(says(html, "Facts for everyone"));
  CHECK(Markup(html).fault == "");
}

TEST_CASE("another offer stands in a page for everyone only where its file shares it") {
  auto request = flagship();
  request.audience = Audience::everyone;
  CHECK(kept_private(request) == std::vector<std::string>{"Current job", "Rival"});
  request.against = {flagship_file("rival.toml", {{"preferences.share=true"}})};
  CHECK(kept_private(request).empty());
  const std::string html = to_html(report_page(request));
  CHECK(says(html, "Rival"));
  CHECK(!says(html, "$25,000"));  // its premium
}

TEST_CASE("a figure that no evidence supports is in no page for everyone") {
  report::ReportRequest request = {
      .offers = {flagship_file("offer.toml", {{"track_record[0].evidence=\"bare\""}})},
      .audience = Audience::everyone};
  const std::string html = to_html(report_page(request));
  CHECK(!says(html, "vector search"));
  CHECK(!says(html, "$2,800,000"));
}

TEST_CASE("what is not known is named and left out, never shown as nothing") {
  Scenario s = flagship_file("offer.toml");
  s.company.valuation.reset();
  s.exits.clear();
  const Page page = report_page({.offers = {s}});
  const Section* missing = section(page, "missing");
  REQUIRE(missing != nullptr);
  const auto& items = std::get<document::Bullets>(missing->parts.back()).items;
  CHECK(std::any_of(items.begin(), items.end(),
                    [](const auto& i) { return i.starts_with("company.valuation"); }));
  CHECK(std::any_of(items.begin(), items.end(),
                    [](const auto& i) { return i.starts_with("[[exits]]"); }));
  CHECK(page.answer.verdict == "Need input.");
  const std::string html = to_html(page);
  CHECK(says(html, "Total without equity"));
  CHECK(!says(html, "equity on paper</text>"));  // no part of a column
}

TEST_CASE("every default is called one, and every value names the line that says it") {
  const Section* sources = nullptr;
  const Page page = report_page({.offers = {flagship_file("offer.toml")}});
  sources = section(page, "sources");
  REQUIRE(sources != nullptr);
  const auto& table = std::get<document::Table>(sources->parts.front());
  const auto row = [&](std::string_view key) {
    return std::find_if(table.rows.begin(), table.rows.end(),
                        [&](const auto& r) { return r.cells[0].text == key; });
  };
  REQUIRE(row("offer.base_salary") != table.rows.end());
  CHECK(row("offer.base_salary")->cells[1].text == "$176,000");
  CHECK(row("offer.base_salary")->cells[2].text.ends_with("offer.toml:8"));
  REQUIRE(row("offer.grants[0].months") != table.rows.end());
  CHECK(row("offer.grants[0].months")->cells[1].text == "48");
  CHECK(row("offer.grants[0].months")->cells[2].text == "default");
  CHECK(row("company.valuation")->cells[1].text == "$1,600,000,000");
}

TEST_CASE("hostile names stay words") {
  Scenario s = flagship_file("offer.toml");
  s.title = "<script>alert(1)</script>";
  s.offer.employer = "A\"><img src=x onerror=alert(1)>";
  s.offer.grants[0].name = "</svg><b>";
  s.exits[0].name = "&lt;";
  const std::string html = to_html(report_page({.offers = {s}}));
  CHECK(Markup(html).fault == "");
  CHECK(!says(html, "<script>alert"));
  CHECK(!says(html, "<img"));
  CHECK(says(html, "&amp;lt;"));
}

TEST_CASE("report writes the page that its output's ending asks for, and says whom it left out") {
  const test::Surroundings here = {.directory = test::path_of("tests/cases/plan/flagship")};
  const auto page = test::run_parley(
      {"report", "offer.toml", "--against", "rival.toml", "--format", "html"}, here);
  CHECK(page.status == 0);
  CHECK(page.out.starts_with("<!DOCTYPE html>"));
  CHECK(page.err.empty());
  const auto open = test::run_parley(
      {"report", "offer.toml", "--against", "rival.toml", "--public", "-f", "html"}, here);
  CHECK(open.err ==
        "parley: \"Rival\" is left out: another offer is private\n"
        "  help: preferences.share = true in its file lets it be shown\n");
  const auto text = test::run_parley({"report", "offer.toml"}, here);
  CHECK(says(text.out, "Ask for 0.07% equity"));
  const auto json = test::run_parley({"report", "offer.toml", "-f", "json"}, here);
  CHECK(says(json.out, "\"verdict\": \"Counter.\""));
}

TEST_CASE("a public page holds no band, no coach and no reason that gives something away") {
  MemoryDisk disk;
  disk.files["offer.toml"] =
      "[people]\ncandidate = \"Ada Example\"\ncoach = \"Sam Example\"\n"
      "[offer]\nstart = 2027-02-01\nbase_salary = 100_000\n"
      "[projection]\ndiscount_rate = \"7.31%\"\n"
      "[bands.base_salary]\nlow = 95_000\nhigh = 105_000\nsource = \"a whisper\"\n"
      "[[reasons]]\nlever = \"base_salary\"\nkind = \"forfeit\"\namount = 34_567\n"
      "[[reasons]]\nlever = \"base_salary\"\nkind = \"market\"\nlow = 98_765\nhigh = 109_876\n"
      "source = \"the posting\"\n";
  const std::string open =
      test::run_parley({"report", "offer.toml", "--public", "-f", "html"}, {.disk = &disk}).out;
  const std::string closed =
      test::run_parley({"report", "offer.toml", "-f", "html"}, {.disk = &disk}).out;
  for (const std::string secret : {"Sam Example", "7.31%", "105,000", "a whisper", "34,567"}) {
    CAPTURE(secret);
    CHECK(says(closed, secret));
    CHECK_FALSE(says(open, secret));
  }
  CHECK(says(open, "98,765"));
}

TEST_SUITE_END();

TEST_CASE(
    "a page for everyone shows no trace of leaving, of the discount rate or of other beliefs") {
  const test::Folder folder;
  std::ofstream(folder / "offer.toml")
      << "[offer]\nstart = 2026-09-01\nbase_salary = 176_000\nsign_on = { amount = 24_000 }\n"
         "[[offer.grants]]\nvalue = 100_000\n[projection]\nleave_month = 18\n"
         "discount_rate = \"7.77%\"\nquarterly_scores = [83.25]\n[people]\ncoach = \"Coach\"\n"
         "[bands.base_salary]\nlow = 170_000\nhigh = 191_000\nstep = 1_000\n"
         "[[reasons]]\nlever = \"sign_on\"\nkind = \"forfeit\"\namount = 31_337\n"
         "evidence = \"documented\"\n";
  const test::Surroundings here{.directory = folder.text()};
  for (const char* format : {"html", "json", "markdown", "csv", "table"}) {
    CAPTURE(format);
    const auto own = test::run_parley({"report", "offer.toml", "-f", format}, here);
    REQUIRE(own.status == 0);
    const auto open = test::run_parley({"report", "offer.toml", "--public", "-f", format}, here);
    REQUIRE(open.status == 0);
    for (const char* trace :
         {"month 18", "leave_month", "7.77", "discount_rate", "iscounted", "83.25", "Coach",
          "191,000", "191000", "31,337", "31337", "forfeit", "quarterly_scores"}) {
      const std::string said = trace;
      CAPTURE(said);
      CHECK_FALSE(says(open.out, said));
    }
  }
}
