// OcfGraph: the ways through Open Cap Format terms, to judge whether they are a directed acyclic
// graph.
#pragma once

#include <cstddef>
#include <vector>

#include "parley/terms/ocf.hpp"

namespace parley::scenario {

class OcfGraph {
 public:
  explicit OcfGraph(const OcfTerms& terms);

  /// Some cycle, as conditions in order; empty where there is none.
  std::vector<std::size_t> cycle() const;
  std::vector<bool> reached_from_root() const { return flood(0, Way::onward); }
  /// Whether `first` stands on some way that leads to `then`.
  bool may_precede(std::size_t first, std::size_t then) const;

 private:
  enum class Way { onward, backward };
  std::vector<bool> flood(std::size_t from, Way way) const;
  std::vector<bool> on_or_after_cycles() const;

  const OcfTerms& terms_;
  std::vector<std::vector<std::size_t>> before_;
};

}  // namespace parley::scenario
