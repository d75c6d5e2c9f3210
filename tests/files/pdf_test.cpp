#include "files/pdf.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "parley/core/disk.hpp"
#include "parley/files/real_disk.hpp"
#include "tests/files/placed_words.hpp"
#include "tests/support/program.hpp"

using namespace parley;
using test::filled;
using test::PlacedPage;

namespace {

letter::SourceText read(const std::vector<PlacedPage>& pages) {
  const files::ReadPaper paper = files::text_of_words("offer.pdf", test::bbox_layout(pages));
  REQUIRE_MESSAGE(paper.text.has_value(), paper.fault);
  return *paper.text;
}

std::string text(const PlacedPage& page) { return read({page}).text; }

std::string told(const letter::SourceText& source) {
  std::string all;
  for (const letter::Told& t : source.told) all += fmt::format("{}: {}|", t.why, t.words);
  return all;
}

// form.pdf has two fields, one with the appearance that a viewer draws and one without; locked.pdf
// opens with the password "secret" (LibreOffice 7.4).
std::string paper_file(const std::string& name) {
  return *files::RealDisk().read(test::path_of("tests/files/papers/" + name)).value;
}

const std::string kProse =
    "We are pleased to offer you the position of engineer at our office. you will report to the "
    "head of research and begin on the first day of march. your base salary will be paid twice a "
    "month in equal parts and reviewed each year by the board of the company together with you.";
const std::string kOther =
    "The company will grant you an option to purchase shares of its common stock. the price will "
    "be what a share is worth on the day of the grant. one quarter of the shares vests after the "
    "first year and the rest in equal parts each month for as long as you remain with the company.";

}  // namespace

TEST_SUITE_BEGIN("pdf");

TEST_CASE("broken lines are one paragraph, and a gap parts two") {
  const PlacedPage first = filled(72, 540, 72, kProse);
  const PlacedPage second = filled(72, 540, test::below(first) + 12, kOther);
  CHECK(text(first + second) == kProse + "\n\n" + kOther + "\n");
}

TEST_CASE("a line that had room for the next word ends on purpose") {
  const PlacedPage prose = filled(72, 540, 200, kProse);
  CHECK(text(PlacedPage{{72, 72, "Wren Castellane"}, {72, 84, "14 Mill Lane"}, {72, 96, "Salem"}} +
             prose) == "Wren Castellane\n14 Mill Lane\nSalem\n\n" + kProse + "\n");
}

TEST_CASE("bullets and numbers of a list open a line of their own") {
  CHECK(text({{72, 72, "1."}, {90, 72, "Base salary"}, {72, 84, "2."}, {90, 84, "Bonus"}}) ==
        "1. Base salary\n2. Bonus\n");
}

TEST_CASE("a hyphen at a line's end goes where it broke a word, and stays where it belongs") {
  CHECK(text({{72, 72, "the annu-"},
              {72, 84, "al base is paid in twelve-"},
              {72, 96, "month terms"}}) == "the annual base is paid in twelve-month terms\n");
}

TEST_CASE("a row of a table is a line, cells parted by bars") {
  CHECK(text({{72, 72, "Base salary"},
              {300, 72, "$165,000"},
              {72, 90, "Sign-on"},
              {300, 90, "$20,000"},
              {450, 90, "once"}}) == "Base salary | $165,000\nSign-on | $20,000 | once\n");
}

TEST_CASE("a label of three lines and the amount beside its second one are one row") {
  const PlacedPage label =
      filled(72, 200, 72, "Base salary as paid in equal parts twice a month, all year");
  REQUIRE(label.size() == 3);
  CHECK(text(label + PlacedPage{{300, 84, "$165,000"}, {72, 126, "Bonus"}, {300, 126, "15%"}}) ==
        "Base salary as paid in equal parts twice a month, all year | $165,000\nBonus | 15%\n");
}

TEST_CASE("an amount between the two lines of its label is in their row") {
  CHECK(text({{72, 72, "Base salary"}, {72, 84, "before tax"}, {300, 78, "$165,000"}}) ==
        "Base salary before tax | $165,000\n");
}

TEST_CASE("the second line of a label is the label's, that of a typed row is the row's") {
  CHECK(text({{72, 72, "Base salary before"}, {300, 72, "$165,000"}, {72, 84, "tax"}}) ==
        "Base salary before tax | $165,000\n");
  const PlacedPage prose = filled(72, 540, 72, kProse);
  const int y = test::below(prose) + 12;
  CHECK(
      text(prose +
           PlacedPage{{72, y, "Term"},
                      {140, y,
                       "ten years from the date on which the board has granted the option to "
                       "you by a resolution"},
                      {72, y + 12, "or longer"}}) ==
      kProse +
          "\n\nTerm | ten years from the date on which the board has granted the option to you by "
          "a resolution or longer\n");
}

TEST_CASE("a heading over a table is no part of its first label") {
  CHECK(text({{72, 72, "Your compensation:"},
              {72, 84, "Base salary"},
              {300, 84, "$165,000"},
              {72, 96, "Bonus"},
              {300, 96, "15%"}}) == "Your compensation:\nBase salary | $165,000\nBonus | 15%\n");
}

TEST_CASE("leaders are a gap") {
  CHECK(text({{72, 72, "Base salary .................... $165,000"}}) ==
        "Base salary | $165,000\n");
}

TEST_CASE("columns of prose are read one after the other") {
  const PlacedPage left = filled(72, 290, 100, kProse);
  const PlacedPage right = filled(322, 540, 100, kOther);
  CHECK(text(PlacedPage{{72, 72, "Offer"}} + left + right) ==
        "Offer\n\n" + kProse + "\n\n" + kOther + "\n");
  const PlacedPage between_lines = filled(322, 540, 106, kOther);
  CHECK(text(left + between_lines) == kProse + "\n\n" + kOther + "\n");
}

TEST_CASE("a raised mark is no digit of the amount before it") {
  const auto source = read({{{72, 100, "$24,000"}, {107, 96, "1", 6}, {115, 100, "in cash"}}});
  CHECK(source.text == "$24,000 in cash\n");
  CHECK(told(source) == "a raised mark: ¹|");
}

TEST_CASE("a raised ordinal's end and a raised numerator are text") {
  CHECK(text({{72, 100, "15"}, {82, 96, "th", 6}, {92, 100, "of March"}}) == "15th of March\n");
  CHECK(text({{72, 96, "1", 6}, {75, 100, "/"}, {80, 102, "48", 6}, {89, 100, "a month"}}) ==
        "1/48 a month\n");
}

TEST_CASE("a sentence runs over the end of a page, past its foot and its notes") {
  const PlacedPage top = filled(72, 540, 600, kProse);
  PlacedPage first = top;
  first.back().text = first.back().text.substr(0, first.back().text.rfind(" you."));
  first.push_back({72, 690, "1", 6});
  first.push_back({76, 694, "before tax", 8});
  first.push_back({280, 760, "Page 1 of 2"});
  const PlacedPage second{{72, 72, "you, if you like."}, {280, 760, "Page 2 of 2"}};
  const auto source = read({first, second});
  CHECK(source.text ==
        "¹ before tax\n\n" + kProse.substr(0, kProse.rfind(" you.")) + " you, if you like.\n");
  REQUIRE(source.pages.size() == 2);
  CHECK(source.pages[0] == 0);
  CHECK(source.text.substr(source.pages[1]) == "you, if you like.\n");
}

TEST_CASE("a head that stands on every page is read once") {
  const PlacedPage first{{72, 40, "Acme, Inc. Confidential"}, {72, 300, "One."}};
  const PlacedPage second{{72, 40, "Acme, Inc. Confidential"}, {72, 300, "Two."}};
  CHECK(read({first, second}).text == "Acme, Inc. Confidential\n\nOne.\n\nTwo.\n");
}

TEST_CASE("turned text in a margin is told and no part of the lines") {
  std::string xml = test::bbox_layout({{{72, 100, "Base salary"}, {129, 100, "$165,000"}}});
  const std::string turned =
      R"(<flow><block><line><word xMin="20" yMin="90" xMax="31" yMax="190">Document 2026114</word></line></block></flow></page>)";
  xml.replace(xml.find("</page>"), 7, turned);
  const auto source = *files::text_of_words("x.pdf", xml).text;
  CHECK(source.text == "Base salary $165,000\n");
  CHECK(told(source) == "turned, in a margin: Document 2026114|");
}

TEST_CASE("a page without text is told, a file without text is a scan") {
  CHECK(told(read({{{72, 72, "Offer"}}, {}})) == "no text, perhaps a picture: page 2|");
  CHECK(files::text_of_words("x.pdf", test::bbox_layout({{}, {}})).fault ==
        "holds pictures of pages and no text (a scan)");
}

TEST_CASE("pdftotext tells the words of a real file") {
  const std::string file =
      test::pdf_file({{{72, 72, "Base salary"}, {300, 72, "$165,000"}, {72, 200, "Page one."}},
                      {{72, 72, "Two."}}});
  const files::ReadPaper paper = files::read_pdf("offer.pdf", file);
  REQUIRE_MESSAGE(paper.text.has_value(), paper.fault);
  CHECK(paper.text->text == "Base salary | $165,000\n\nPage one.\n\nTwo.\n");
  CHECK(paper.text->pages == std::vector<std::size_t>{0, 35});
}

TEST_CASE("what was typed into the fields of a form stands where the form has them") {
  const files::ReadPaper paper = files::read_pdf("form.pdf", paper_file("form.pdf"));
  REQUIRE_MESSAGE(paper.text.has_value(), paper.fault);
  CHECK(
      paper.text->text ==
      "Base salary: | $158,000\nStart date: | January 11, 2027\n\nWe look forward to working with "
      "you.\n");
}

TEST_CASE("a PDF that cannot be read says why and what to do") {
  const auto fault = [](const std::string& bytes, const files::PdfTool& tool = {}) {
    const files::ReadPaper paper = files::read_pdf("x.pdf", bytes, tool);
    CHECK(!paper.help.empty());
    return paper.fault;
  };
  const std::string file = test::pdf_file({{{72, 72, "Offer"}}});
  CHECK(fault(paper_file("locked.pdf")) == "is protected by a password");
  CHECK(fault("%PDF-1.4 and no more") == "is damaged, or no PDF");
  CHECK(fault(file, {.program = "no-such-pdftotext"}) ==
        "needs the program no-such-pdftotext, which is not here");
  CHECK(fault(file, {.output = 100}) == "holds more text than a letter does");
  CHECK(fault(test::pdf_file(std::vector<PlacedPage>(101, {{72, 72, "Offer"}}))) ==
        "has more than 100 pages");
}

TEST_SUITE_END();
