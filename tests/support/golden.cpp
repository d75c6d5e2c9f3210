#include "golden.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace parley::test {

void check_golden(const std::string& in_repository, const std::string& text) {
  const std::string path = std::string(PARLEY_SOURCE_DIR "/") + in_repository;
  if (std::getenv("PARLEY_REGENERATE") != nullptr) {
    std::ofstream(path, std::ios::binary) << text;
    return;
  }
  std::stringstream found;
  found << std::ifstream(path, std::ios::binary).rdbuf();
  INFO("if the change is meant, run tools/regenerate and look at the difference");
  CAPTURE(in_repository);
  CHECK(found.str() == text);
}

}  // namespace parley::test
