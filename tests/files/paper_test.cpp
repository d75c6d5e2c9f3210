#include "parley/files/paper.hpp"

#include <doctest/doctest.h>

#include "tests/files/placed_words.hpp"
#include "tests/files/word_document.hpp"

using namespace parley;
using files::PaperKind;

TEST_SUITE_BEGIN("papers");

TEST_CASE("a file is what its bytes say") {
  CHECK(files::kind_of("Dear Wren, %PDF-") == PaperKind::pdf);
  CHECK(files::kind_of("Dear Wren,\nsee %PDF-1.4") == PaperKind::text);
  CHECK(files::kind_of(test::pdf_file({{}})) == PaperKind::pdf);
  CHECK(files::kind_of(test::word_document("")) == PaperKind::docx);
  CHECK(files::kind_of(test::stored_zip({{"content.xml", ""}})) == PaperKind::other_zip);
  CHECK(files::kind_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") == PaperKind::sealed);
  CHECK(files::kind_of("{\\rtf1") == PaperKind::rich_text);
  CHECK(files::kind_of("\xFF\xD8\xFF\xE0") == PaperKind::picture);
  CHECK(files::kind_of("") == PaperKind::text);
}

TEST_CASE("text comes back as it is, and what is no letter is refused with a cure") {
  CHECK(files::read_paper("a.txt", "Dear Wren").text->text == "Dear Wren");
  for (const char* bytes :
       {"{\\rtf1", "\xFF\xD8\xFF\xE0", "PK\x03\x04", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"}) {
    const files::ReadPaper paper = files::read_paper("a", bytes);
    CHECK(!paper.text.has_value());
    CHECK(!paper.fault.empty());
    CHECK(!paper.help.empty());
  }
}

TEST_SUITE_END();
