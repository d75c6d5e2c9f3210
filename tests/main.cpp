// Every test in one program. It says the seed of the random ones, so that any run can be had again.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>

#include <cstdio>

#include "tests/support/dice.hpp"

int main(int argc, char** argv) {
  std::printf("random cases: PARLEY_SEED=%llu\n",
              static_cast<unsigned long long>(parley::random::seed()));
  doctest::Context context(argc, argv);
  return context.run();
}
