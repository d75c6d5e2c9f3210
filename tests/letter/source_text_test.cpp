#include "parley/letter/source_text.hpp"

#include <doctest/doctest.h>

using parley::letter::ByteMap;
using parley::letter::Span;

TEST_SUITE_BEGIN("letter");

TEST_CASE("a text without a map is its file") { CHECK(ByteMap().in_file({3, 9}) == Span{3, 9}); }

TEST_CASE("a place leads back through pieces of equal and of other lengths") {
  ByteMap map;  // file "ab=C3=A9=\ncd", text "ab\xC3\xA9" "cd"
  map.add(0, 2, 0, 2);
  map.add(2, 2, 2, 6);
  map.add(4, 2, 10, 2);
  CHECK(map.in_file({0, 2}) == Span{0, 2});
  CHECK(map.in_file({2, 4}) == Span{2, 8});
  CHECK(map.in_file({1, 5}) == Span{1, 11});
  CHECK(map.in_file({4, 6}) == Span{10, 12});
}

TEST_CASE("a separator between two pieces has the place between them") {
  ByteMap map;  // text "a | b" of a file "<td>a</td><td>b"
  map.add(0, 1, 4, 1);
  map.add(4, 1, 14, 1);
  CHECK(map.in_file({0, 5}) == Span{4, 15});
  CHECK(map.in_file({1, 4}) == Span{5, 5});
}

TEST_SUITE_END();
