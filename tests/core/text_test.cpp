// UTF-8: what is a character, and what no screen may see raw.
#include "core/text.hpp"

#include <doctest/doctest.h>

#include "core/utf8.hpp"

using namespace parley;

TEST_CASE("a character is read with its code and its length") {
  CHECK(character_at("a").code == U'a');
  CHECK(character_at("x\xC3\xA9", 1).code == U'\u00E9');
  CHECK(character_at("\xE2\x82\xAC").code == U'\u20AC');  // the euro sign of RFC 3629's day
  CHECK(character_at("\xE2\x82\xAC").bytes == 3);
  CHECK(character_at("\xF4\x8F\xBF\xBF").code == 0x10FFFF);
}

TEST_CASE("a code is written as the bytes that it is read from") {
  for (const char32_t code : {U'a', U'\u007F', U'\u0080', U'\u07FF', U'\u0800', U'\uFFFD',
                              U'\U00010000', U'\U0010FFFF'}) {
    const std::string bytes = utf8(code);
    CHECK(character_at(bytes).code == code);
    CHECK(character_at(bytes).bytes == bytes.size());
  }
  CHECK(utf8(0x20AC) == "\xE2\x82\xAC");
}

TEST_CASE("what RFC 3629 does not allow is no character") {
  for (const char* text :
       {"\x80", "\xC3", "\xC3(", "\xC0\xAF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF",
        "\xF4\x90\x80\x80", "\xF8\x88\x80\x80\x80", "\xFF"}) {
    CAPTURE(text);
    CHECK(character_at(text).bytes == 0);
  }
}

TEST_CASE("characters are counted, not bytes, and a cut splits none") {
  CHECK(characters("r\xC3\xA9sum\xC3\xA9") == 6);
  CHECK(cut_before("r\xC3\xA9sum\xC3\xA9", 2) == 1);
  CHECK(cut_before("r\xC3\xA9sum\xC3\xA9", 3) == 3);
  CHECK(cut_before("abc", 9) == 3);
}

TEST_CASE("control characters are shown as TOML spells them") {
  CHECK(visible("a\x1b[31m") == "a\\u001B[31m");
  CHECK(visible("a\tb\r\n") == "a\\tb\\r\\n");
  CHECK(visible("\x7F") == "\\u007F");
  CHECK(visible("\xC2\x9B") == "\\u009B");      // C1: a terminal takes it for ESC [
  CHECK(visible("\xE2\x80\xAE") == "\\u202E");  // turns what follows round
  CHECK(visible("\xFFz") == "\\xFFz");          // no UTF-8
  CHECK(visible("\xC3\xA9\xE2\x82\xAC") == "\xC3\xA9\xE2\x82\xAC");
  CHECK(on_one_line("a\x1b[31m\n") == "a [31m ");
}

TEST_CASE("a text says whether it holds one") {
  CHECK(has_control("a\tb"));
  CHECK(has_control("\xC2\x85"));
  CHECK_FALSE(has_control("r\xC3\xA9sum\xC3\xA9"));
}

TEST_CASE("blanks at both ends are trimmed, and no others") {
  CHECK(trimmed(" \t a b\t") == "a b");
  CHECK(trimmed("  ").empty());
  CHECK(trimmed("a\r\n", " \r\n") == "a");
}

TEST_CASE("the hash is FNV-1a, by its published values") {
  CHECK(hash_of("") == 0xcbf29ce484222325U);
  CHECK(hash_of("a") == 0xaf63dc4c8601ec8cU);
  CHECK(hash_of("foobar") == 0x85944171f73967e8U);
}
