#include "parley/core/enum_names.hpp"

#include <doctest/doctest.h>

#include "parley/terms/company.hpp"
#include "parley/terms/levers.hpp"

using namespace parley;

TEST_CASE("one table of names formats a value and reads it, in any order") {
  constexpr auto kTurned = enum_names<ExitKind>(
      {{ExitKind::none, "none"}, {ExitKind::sale, "sale"}, {ExitKind::ipo, "ipo"}});
  CHECK(kTurned.of(ExitKind::ipo) == "ipo");
  CHECK(kTurned.read("sale") == ExitKind::sale);
  CHECK_FALSE(kTurned.read("Sale").has_value());
}

TEST_CASE("every lever's name reads back as the lever") {
  for (const Lever l : kAllLevers) CHECK(kLeverNames.read(name(l)) == l);
}
