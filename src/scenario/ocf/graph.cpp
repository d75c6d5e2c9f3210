#include "scenario/ocf/graph.hpp"

#include <algorithm>

namespace parley::scenario {

OcfGraph::OcfGraph(const OcfTerms& terms) : terms_(terms), before_(terms.conditions.size()) {
  for (std::size_t i = 0; i < terms.conditions.size(); ++i) {
    for (const std::size_t next : terms.conditions[i].next) before_[next].push_back(i);
  }
}

std::vector<bool> OcfGraph::flood(std::size_t from, Way way) const {
  std::vector<bool> seen(before_.size());
  std::vector<std::size_t> open{from};
  seen[from] = true;
  while (!open.empty()) {
    const std::size_t here = open.back();
    open.pop_back();
    for (const std::size_t there :
         way == Way::backward ? before_[here] : terms_.conditions[here].next) {
      if (!seen[there]) open.push_back(there);
      seen[there] = true;
    }
  }
  return seen;
}

// Takes away, again and again, what nothing leads to.
std::vector<bool> OcfGraph::on_or_after_cycles() const {
  std::vector<std::size_t> ways(before_.size());
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < before_.size(); ++i) {
    ways[i] = before_[i].size();
    if (ways[i] == 0) open.push_back(i);
  }
  std::vector<bool> left(before_.size(), true);
  while (!open.empty()) {
    const std::size_t here = open.back();
    open.pop_back();
    left[here] = false;
    for (const std::size_t next : terms_.conditions[here].next) {
      if (--ways[next] == 0) open.push_back(next);
    }
  }
  return left;
}

std::vector<std::size_t> OcfGraph::cycle() const {
  const std::vector<bool> left = on_or_after_cycles();
  const auto first = std::find(left.begin(), left.end(), true);
  if (first == left.end()) return {};
  std::vector<std::size_t> way{static_cast<std::size_t>(first - left.begin())};
  while (true) {  // backwards: each that is left has one before it that is left
    const auto& from = before_[way.back()];
    const auto before =
        *std::find_if(from.begin(), from.end(), [&](std::size_t b) { return left[b]; });
    const auto again = std::find(way.begin(), way.end(), before);
    if (again == way.end()) {
      way.push_back(before);
      continue;
    }
    std::vector<std::size_t> cycle(again, way.end());
    std::reverse(cycle.begin(), cycle.end());
    return cycle;
  }
}

bool OcfGraph::may_precede(std::size_t first, std::size_t then) const {
  return first != then && flood(then, Way::backward)[first];
}

}  // namespace parley::scenario
