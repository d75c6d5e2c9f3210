#include "parley/core/diagnostic.hpp"

#include <doctest/doctest.h>

#include "core/suggestion.hpp"

using namespace parley;

TEST_CASE("a diagnostic shows the place, the line, a caret, the second place and the cure") {
  Sources sources;
  const SourceFile* file = sources.add("offer.toml", "months = 12\r\ncliff_months = 18\n");
  const Diagnostic d{.code = "V003",
                     .message = "cliff_months is 18, longer than months = 12",
                     .place = {file, 2, 16, 2},
                     .notes = {{"months is given here", {file, 1, 1, 6}}},
                     .help = "a cliff is at most the whole term"};
  CHECK(to_text(d) ==
        "offer.toml:2:16: error[V003]: cliff_months is 18, longer than months = 12\n"
        "    2 | cliff_months = 18\n"
        "      |                ^^\n"
        "  note: offer.toml:1:1: months is given here\n"
        "  help: a cliff is at most the whole term\n");
}

TEST_CASE(
    "carets stand under the characters, whatever their bytes, and control characters are made "
    "visible") {
  Sources sources;
  const SourceFile* file = sources.add("o.toml", "name = \"r\xC3\xA9sum\xC3\xA9\"\x1b[31m");
  CHECK(to_text({.severity = Severity::warning,
                 .code = "W001",
                 .message = "m",
                 .place = {file, 1, 8, 10}}) ==
        "o.toml:1:8: warning[W001]: m\n"
        "    1 | name = \"r\xC3\xA9sum\xC3\xA9\"\\u001B[31m\n"
        "      |        ^^^^^^^^\n");
}

TEST_CASE("a long line is cut around the place, and a place past the end does no harm") {
  Sources sources;
  const SourceFile* file = sources.add("o.toml", std::string(5'000, 'x'));
  const std::string text = to_text({.code = "E001", .message = "m", .place = {file, 1, 4'000, 3}});
  CHECK(text.size() < 400);
  CHECK(text.find("^^^") != std::string::npos);
  CHECK_FALSE(to_text({.code = "E001", .message = "m", .place = {file, 9, 4'000, 3}}).empty());
}

TEST_CASE("a line of bytes that are no characters is cut without harm") {
  Sources sources;
  const SourceFile* file = sources.add("o.toml", "x = " + std::string(300, '\x90') + " = 1");
  for (int column : {1, 70, 150, 299, 310, 1'000}) {
    CHECK_FALSE(to_text({.code = "E001", .message = "m", .place = {file, 1, column, 400}}).empty());
  }
}

TEST_CASE("diagnostics come by file as first named, then by line and column") {
  Sources sources;
  const SourceFile* a = sources.add("a", "");
  const SourceFile* b = sources.add("b", "");
  std::vector<Diagnostic> d = {{.code = "1", .place = {b, 2, 1}},
                               {.code = "2", .place = {a, 9, 9}},
                               {.code = "3", .place = {b, 1, 5}},
                               {.code = "4", .place = {a, 9, 1}}};
  sort_by_place(d);
  CHECK(d[0].code + d[1].code + d[2].code + d[3].code == "3142");
  CHECK(has_errors(d));
}

TEST_CASE("the nearest known word is suggested, a far one is not") {
  CHECK(nearest_word("bonsu", {"base", "bonus"}) == "bonus");
  CHECK(nearest_word("evry_months", {"months", "every_months"}) == "every_months");
  CHECK(nearest_word("zzz", {"base", "bonus"}).empty());
}

TEST_CASE("capitals, blanks and dashes are no edits, and a part of a word is near it") {
  CHECK(nearest_word("RSU", {"rsu", "stock"}) == "rsu");
  CHECK(nearest_word("pro rata", {"full", "prorated"}) == "prorated");
  CHECK(nearest_word("Base_Salary", {"bonus", "base_salary"}) == "base_salary");
  CHECK(nearest_word("salary", {"bonus", "base_salary"}) == "base_salary");
  CHECK(nearest_word("start_date", {"start", "expires"}) == "start");
  CHECK(nearest_word("", {"start"}).empty());
}

TEST_CASE("no control character of a message, a path or a help is shown raw") {
  Sources sources;
  const SourceFile* file = sources.add("a\x1b[2J.toml", "k\x07 = 1");
  const std::string text = to_text({.code = "E010",
                                    .message = "there is no key `\xC2\x9B`",
                                    .place = {file, 1, 1, 2},
                                    .notes = {{"\x1b", {file, 1, 1, 1}}},
                                    .help = "\x7f"});
  for (const char c : text) CHECK((c == '\n' || (c >= 0x20 && c < 0x7f)));
  CHECK(text.find("\\u009B") != std::string::npos);
}
