#include "files/docx.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "tests/files/word_document.hpp"

using namespace parley;
using test::paragraph;
using test::run;
using test::word_document;

namespace {

using Parts = std::map<std::string, std::string>;

letter::SourceText read(const std::string& body, const Parts& parts = {}) {
  const files::ReadPaper paper = files::read_docx("offer.docx", word_document(body, parts));
  REQUIRE_MESSAGE(paper.text.has_value(), paper.fault);
  return *paper.text;
}

std::string told(const letter::SourceText& source) {
  std::string all;
  for (const letter::Told& t : source.told) all += fmt::format("{}: {}|", t.why, t.words);
  return all;
}

std::string of_runs(const std::string& runs) { return "<w:p>" + runs + "</w:p>"; }

std::string cell(const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; }

std::string control(const std::string& properties, const std::string& inside) {
  return fmt::format("<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>",
                     properties, inside);
}

std::string field(const char* type) {
  return fmt::format(R"(<w:r><w:fldChar w:fldCharType="{}"/></w:r>)", type);
}

}  // namespace

TEST_SUITE_BEGIN("docx");

TEST_CASE("a paragraph is a line, whatever runs it is made of") {
  const auto source = read(of_runs(run("Base salary of $1") + run("58,000")) + paragraph("Start."));
  CHECK(source.text == "Base salary of $158,000\nStart.\n");
  CHECK(source.name == "offer.docx");
  CHECK(source.places.is_identity());
}

TEST_CASE("a sign of a symbol font is the sign that it shows") {
  const auto sign = [](const char* font, const char* code) {
    return fmt::format(R"(<w:r><w:sym w:font="{}" w:char="{}"/></w:r>)", font, code);
  };
  CHECK(read(of_runs(run("Bonus: 15") + sign("Symbol", "F025") + run(" of base"))).text ==
        "Bonus: 15% of base\n");
  CHECK(read(of_runs(sign("Symbol", "f0b7") + run(" Base"))).text == "• Base\n");
  CHECK(read(of_runs(sign("Wingdings", "F0FE") + run(" ISO"))).text == "☒ ISO\n");
  CHECK(read(of_runs(run("10") + sign("Calibri", "0025"))).text == "10%\n");
  CHECK(read(of_runs(sign("Symbol", "F061") + sign("Symbol", "") + sign("Wingdings", "zz"))).text ==
        "•••\n");
}

TEST_CASE("pages begin where a break is set, or where one was last shown") {
  const std::string set = R"(<w:p><w:r><w:br w:type="page"/></w:r></w:p>)";
  const std::string shown = "<w:r><w:lastRenderedPageBreak/></w:r>";
  const auto source = read(paragraph("One.") + set + of_runs(shown + run("Two.")) +
                           of_runs(run("Still ") + shown + run("three.")));
  CHECK(source.text == "One.\nTwo.\nStill three.\n");
  REQUIRE(source.pages.size() == 3);
  CHECK(source.pages[0] == 0);
  CHECK(source.pages[1] == 4);
  CHECK(source.text.substr(source.pages[2]) == "three.\n");
  CHECK(read(paragraph("One.") + paragraph("Two.")).pages.empty());
}

TEST_CASE("an empty paragraph is a blank line, and so is a paragraph's spacing") {
  CHECK(read(paragraph("a") + paragraph("") + paragraph("b")).text == "a\n\nb\n");
  CHECK(read(paragraph("a", R"(<w:spacing w:after="160"/>)") + paragraph("b")).text == "a\n\nb\n");
}

TEST_CASE("inserted text counts, deleted text is told and does not") {
  const auto source = read(of_runs(
      run("Your salary is ") + "<w:del><w:r><w:delText>$165,000</w:delText></w:r></w:del><w:ins>" +
      run("$175,000") + "</w:ins>" + run(" a year.")));
  CHECK(source.text == "Your salary is $175,000 a year.\n");
  CHECK(told(source) == "deleted: $165,000|");
  CHECK(source.told.front().at == std::string("Your salary is ").size());
}

TEST_CASE("a paragraph whose mark is deleted goes on in the next one") {
  const std::string first = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>" + run("one ") + "</w:p>";
  CHECK(read(first + paragraph("line")).text == "one line\n");
}

TEST_CASE("moved text counts where it went") {
  const auto source = read(of_runs("<w:moveFrom>" + run("$9,000") + "</w:moveFrom>" + run("Then ") +
                                   "<w:moveTo>" + run("$9,000") + "</w:moveTo>"));
  CHECK(source.text == "Then $9,000\n");
}

TEST_CASE("hidden and struck words are told and do not count, also by their style") {
  const auto source =
      read(of_runs(run("Bonus 10%") + run(" or 12%", "<w:vanish/>") + run(" 15%", "<w:strike/>") +
                   run(" 8%", "<w:dstrike/>") + run(" 9%", R"(<w:rStyle w:val="Ghost"/>)") +
                   run(" yearly", R"(<w:vanish w:val="0"/>)")),
           {{"styles",
             R"(<w:style w:type="character" w:styleId="Ghost"><w:basedOn w:val="Base"/></w:style>)"
             R"(<w:style w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>)"}});
  CHECK(source.text == "Bonus 10% yearly\n");
  CHECK(told(source) == "hidden:  or 12%|struck through:  15% 8%|hidden:  9%|");
}

TEST_CASE("styles that are based on each other in a circle end") {
  const auto source =
      read(paragraph("text", R"(<w:pStyle w:val="A"/>)"),
           {{"styles", R"(<w:style w:styleId="A"><w:basedOn w:val="B"/></w:style>)"
                       R"(<w:style w:styleId="B"><w:basedOn w:val="A"/></w:style>)"}});
  CHECK(source.text == "text\n");
}

TEST_CASE("a content control is read, and its prompt is told where nobody filled it in") {
  const auto source =
      read(of_runs(run("Salary: ") + control("", run("$158,000"))) +
           of_runs(run("Bonus: ") + control("<w:showingPlcHdr/>", run("Click to enter text."))) +
           control("", paragraph("Start: January 11, 2027")));
  CHECK(source.text == "Salary: $158,000\nBonus:\nStart: January 11, 2027\n");
  CHECK(told(source) == "a field that nobody filled in: Click to enter text.|");
}

TEST_CASE("of a merge field its result is read, and its name is told where it has none") {
  const std::string salary = "<w:r><w:instrText> MERGEFIELD Salary </w:instrText></w:r>";
  const std::string filled =
      field("begin") + salary + field("separate") + run("$158,000") + field("end");
  const auto source =
      read(of_runs(filled) + of_runs(run("now ") + field("begin") + salary + field("end")) +
           of_runs(R"(<w:fldSimple w:instr=" MERGEFIELD Title ">)" + run("Engineer") +
                   "</w:fldSimple>"));
  CHECK(source.text == "$158,000\nnow\nEngineer\n");
  CHECK(told(source) == "a field that nobody filled in: Salary|");
}

TEST_CASE("a form field of old shows its box or its choice") {
  const auto form = [](const std::string& data) {
    return R"(<w:r><w:fldChar w:fldCharType="begin"><w:ffData>)" + data +
           "</w:ffData></w:fldChar></w:r>" + field("end");
  };
  CHECK(read(of_runs(form("<w:checkBox><w:checked/></w:checkBox>") + run(" ISO ") +
                     form(R"(<w:checkBox><w:default w:val="0"/></w:checkBox>)") + run(" NSO")))
            .text == "☒ ISO ☐ NSO\n");
  CHECK(read(of_runs(form(R"(<w:ddList><w:result w:val="1"/><w:listEntry w:val="2 years"/>)"
                          R"(<w:listEntry w:val="4 years"/></w:ddList>)")))
            .text == "4 years\n");
}

TEST_CASE("a row of a table is a line") {
  const std::string deleted = "<w:tr><w:trPr><w:del/></w:trPr>" + cell(paragraph("Bonus")) +
                              cell(paragraph("15%")) + "</w:tr>";
  const auto source = read(paragraph("Terms") + "<w:tbl><w:tr>" + cell(paragraph("Base")) +
                           cell(paragraph("$158,000") + paragraph("a year")) + "</w:tr><w:tr>" +
                           cell(paragraph("")) + cell(paragraph("gross")) + "</w:tr>" + deleted +
                           "</w:tbl>" + paragraph("End"));
  CHECK(source.text == "Terms\n\nBase | $158,000 a year\ngross\n\nEnd\n");
  CHECK(told(source) == "deleted: Bonus | 15%|");
}

TEST_CASE("a cell that holds a whole letter is read as paragraphs") {
  const std::string letter = paragraph("a") + paragraph("b") + paragraph("c") + paragraph("d");
  const auto source =
      read("<w:tbl><w:tr>" + cell(paragraph("Acme")) + cell(letter) + "</w:tr></w:tbl>");
  CHECK(source.text == "Acme\na\nb\nc\nd\n");
}

TEST_CASE("a text box is read once, after its paragraph") {
  const std::string box = "<w:txbxContent>" + paragraph("Sign by December 10") + "</w:txbxContent>";
  const std::string twice = "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>" + box +
                            "</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" +
                            box + "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
  const auto source = read(of_runs(run("Dear Wren,") + twice) + paragraph("Welcome."));
  CHECK(source.text == "Dear Wren,\nSign by December 10\nWelcome.\n");
}

TEST_CASE("lists have their numbers, level by level") {
  const auto item = [](const char* text, int level) {
    return paragraph(
        text, fmt::format(R"(<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="7"/></w:numPr>)", level));
  };
  const auto source = read(
      item("Salary", 0) + item("base", 1) + item("bonus", 1) + item("Stock", 0) +
          item("options", 1),
      {{"numbering",
        R"(<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/>)"
        R"(<w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1">)"
        R"x(<w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1.%2)"/></w:lvl></w:abstractNum>)x"
        R"(<w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>)"}});
  CHECK(source.text == "3. Salary\n(3.a) base\n(3.b) bonus\n4. Stock\n(4.a) options\n");
}

TEST_CASE("a mark of a footnote is no digit, and its text follows the letter") {
  const auto source =
      read(of_runs(run("You get $24,000") + R"(<w:r><w:footnoteReference w:id="2"/></w:r>)" +
                   run(" in March.")) +
               paragraph("Yours"),
           {{"footnotes", R"(<w:footnote w:id="2">)" + paragraph("before tax") + "</w:footnote>"}});
  CHECK(source.text == "You get $24,000 in March.\nYours\n\n¹ before tax\n");
  CHECK(told(source) == "a raised mark: ¹|");
}

TEST_CASE("raised: a digit is a mark, an ordinal's end and a fraction are text") {
  const std::string up = R"(<w:vertAlign w:val="superscript"/>)";
  const std::string down = R"(<w:vertAlign w:val="subscript"/>)";
  CHECK(read(of_runs(run("$24,000") + run("1", up) + run(", net"))).text == "$24,000, net\n");
  CHECK(read(of_runs(run("the 15") + run("th", up) + run(" day"))).text == "the 15th day\n");
  CHECK(read(of_runs(run("and ") + run("1", up) + run("/") + run("48", down))).text ==
        "and 1/48\n");
}

TEST_CASE("ligatures, odd blanks and hyphens come as plain characters") {
  CHECK(read(of_runs(run("e\ufb00ective twelve\u2011month $1\u202f000 sal\u00adary"))).text ==
        "effective twelve-month $1 000 salary\n");
  CHECK(
      read(of_runs("<w:r><w:t>twelve</w:t><w:noBreakHyphen/><w:t>month</w:t><w:softHyphen/></w:r>"))
          .text == "twelve-month\n");
}

TEST_CASE("headers come before the letter, footers after it, comments are told") {
  const std::string section =
      R"(<w:sectPr><w:headerReference r:id="header"/><w:footerReference r:id="footer"/></w:sectPr>)";
  const auto source = read(
      of_runs(run("Dear Wren") + R"(<w:r><w:commentReference w:id="0"/></w:r>)") + section,
      {{"header", paragraph("Acme, Inc.")},
       {"footer", paragraph("Confidential")},
       {"comments", R"(<w:comment w:id="0">)" + paragraph("up to $180,000?") + "</w:comment>"}});
  CHECK(source.text == "Acme, Inc.\nDear Wren\n\nConfidential\n");
  CHECK(told(source) == "a comment: up to $180,000?|");
}

TEST_CASE("what cannot be read says why and what to do") {
  const auto fault = [](const std::string& bytes) {
    const files::ReadPaper paper = files::read_docx("x.docx", bytes);
    CHECK(!paper.help.empty());
    return paper.fault;
  };
  CHECK(fault("PK\x03\x04 and no more") == "is damaged: it cannot be unpacked");
  CHECK(fault(word_document("")) == "holds no text");
  CHECK(fault(word_document("<w:p>")) == "is damaged: word/document.xml is no XML");
  CHECK(fault(test::stored_zip({{"word/document.xml", "<!DOCTYPE d [<!ENTITY e \"x\">]><d/>"}})) ==
        "declares a document type in word/document.xml, as no Word document may");
  std::string deep;
  for (int i = 0; i < 300; ++i) deep = "<w:ins>" + deep + "</w:ins>";
  CHECK(fault(word_document(deep)) == "nests deeper than 200 elements in word/document.xml");
  CHECK(fault(word_document(std::string(9 << 20, ' '))) ==
        "is too large: word/document.xml unpacks to more than 8 MiB");
}

TEST_SUITE_END();
