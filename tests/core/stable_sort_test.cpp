// Stable sort: in order, equals as they stood, nothing copied.
#include "core/stable_sort.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

using namespace parley;

TEST_CASE("values are sorted, and equals keep their order") {
  std::vector<std::pair<int, char>> values = {{2, 'a'}, {1, 'b'}, {2, 'c'}, {0, 'd'}, {1, 'e'}};
  sort_stably(values, [](const auto& a, const auto& b) { return a.first < b.first; });
  CHECK(values ==
        std::vector<std::pair<int, char>>{{0, 'd'}, {1, 'b'}, {1, 'e'}, {2, 'a'}, {2, 'c'}});
}

TEST_CASE(
    "it sorts as the standard library does, every order of six values of which three are equal") {
  std::vector<std::pair<int, int>> values = {{0, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 4}, {3, 5}};
  const auto less = [](const auto& a, const auto& b) { return a.first < b.first; };
  do {
    auto ours = values;
    auto theirs = values;
    sort_stably(ours, less);
    std::stable_sort(theirs.begin(), theirs.end(), less);
    CHECK(ours == theirs);
  } while (std::next_permutation(values.begin(), values.end()));
}

TEST_CASE("what can only be moved is sorted too, and nothing is moved that is in order") {
  std::vector<std::unique_ptr<int>> values;
  for (const int n : {3, 1, 2}) values.push_back(std::make_unique<int>(n));
  const auto less = [](const auto& a, const auto& b) { return *a < *b; };
  sort_stably(values, less);
  CHECK(*values[0] == 1);
  CHECK(*values[2] == 3);
  const auto* storage = values.data();
  sort_stably(values, less);
  CHECK(values.data() == storage);
  std::vector<std::string> none;
  sort_stably(none);
  CHECK(none.empty());
}
