#include <doctest/doctest.h>

#include "document/html/blocks.hpp"
#include "document/text/markdown.hpp"
#include "document/text/plain.hpp"
#include "document/text/terminal.hpp"

using namespace parley::document;

TEST_SUITE_BEGIN("document");

TEST_CASE("what is spoken is a quotation, two in a row are one, and every format has it") {
  const Document d{.blocks = {Heading{2, "The ask"}, Spoken{"Thank you."}, Spoken{"I ask for $5."},
                              Paragraph{"Wait."}}};
  CHECK(to_markdown(d) == "## The ask\n\n> Thank you.\n>\n> I ask for \\$5.\n\nWait.\n");
  CHECK(to_plain_text(d) == "The ask\n-------\n\n    Thank you.\n\n    I ask for $5.\n\nWait.\n");
  CHECK(to_terminal(d).find("I ask for $5.") != std::string::npos);
  CHECK(to_html_blocks(d) ==
        "<h3>The ask</h3>\n<blockquote><p>Thank you.</p></blockquote>\n"
        "<blockquote><p>I ask for $5.</p></blockquote>\n<p>Wait.</p>\n");
}

TEST_CASE("what an author wrote as Markdown is not escaped again") {
  const Document d{.blocks = {Paragraph{"**Ask** for $5."}}, .written = Written::markdown};
  CHECK(to_markdown(d) == "**Ask** for $5.\n");
}

TEST_SUITE_END();
