#include "parley/files/real_disk.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string>

namespace {

// A text that is waiting at the other end, which is closed.
std::string read_from(const std::array<int, 2>& ends) {
  REQUIRE(::write(ends[1], "title = 1\n", 10) == 10);
  ::close(ends[1]);
  const parley::files::RealDisk disk;
  const auto text = disk.read("/dev/fd/" + std::to_string(ends[0]));
  ::close(ends[0]);
  return text.value.value_or("fault: " + text.fault);
}

}  // namespace

TEST_SUITE_BEGIN("disk");

TEST_CASE("standard input may be a pipe or a socket") {
  std::array<int, 2> ends = {};
  REQUIRE(::pipe(ends.data()) == 0);
  CHECK(read_from(ends) == "title = 1\n");
  REQUIRE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) == 0);
  CHECK(read_from(ends) == "title = 1\n");
}

TEST_CASE("a descriptor that is not open is no file") {
  CHECK_FALSE(parley::files::RealDisk().read("/dev/fd/987").value);
}

TEST_SUITE_END();
