#include "service/transport/lines.hpp"

#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "service/tools/sha256.hpp"

namespace {

using parley::service::Line;
using parley::service::Lines;

std::vector<std::string> read_all(const std::string& text, std::size_t longest = 10) {
  std::istringstream in(text);
  Lines lines(in, longest);
  std::vector<std::string> all;
  while (const auto line = lines.next()) all.push_back(line->too_long ? "too long" : line->text);
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE_BEGIN("assistant's lines");

TEST_CASE("a line ends at its end, or with the input") {
  CHECK(read_all("one\ntwo") == Texts{"one", "two"});
  CHECK(read_all("one\n") == Texts{"one"});
  CHECK(read_all("").empty());
}

TEST_CASE("blank lines are none") { CHECK(read_all("\n \t\r\n\r\nx\n\n") == Texts{"x"}); }

TEST_CASE("a line of the limit is whole, one byte more is too long, and the next one is read") {
  CHECK(read_all("0123456789\n0123456789a\nx\n") == Texts{"0123456789", "too long", "x"});
  CHECK(read_all("0123456789abcdef") == Texts{"too long"});
}

TEST_CASE("SHA-256 of the standard's own examples") {
  using parley::service::sha256;
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_SUITE_END();
