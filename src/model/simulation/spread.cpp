#include "model/simulation/spread.hpp"

#include <algorithm>
#include <cassert>
#include <iterator>
#include <utility>

#include "model/simulation/clones.hpp"

namespace parley::model::sim {
namespace {

constexpr std::size_t kPart = 16'384;  // values, which stay in the cache for all brackets
constexpr std::size_t kFew = 32;

PARLEY_VECTOR_CLONES bool any_inside(const double* x, double low, double high) {
  std::uint64_t inside = 0;
  for (std::size_t i = 0; i < kFew; ++i) inside += x[i] >= low && x[i] < high ? 1 : 0;
  return inside > 0;
}

void find(const std::vector<double>& part, const Sketch::Bracket& b, std::vector<double>& found) {
  const auto search = [&](std::span<const double> values) {
    std::copy_if(values.begin(), values.end(), std::back_inserter(found),
                 [&](double x) { return x >= b.low && x < b.high; });
  };
  const std::span<const double> all = part;
  std::size_t i = 0;
  for (; i + kFew <= all.size(); i += kFew) {
    if (any_inside(&all[i], b.low, b.high)) search(all.subspan(i, kFew));
  }
  search(all.subspan(i));
}

}  // namespace

void Spread::add(std::span<const double> values) {
  sketch_.add(values);
  if (keep_ == Keep::counts) return;
  if (values_.empty() || values_.back().capacity() - values_.back().size() < values.size()) {
    values_.emplace_back();
    values_.back().reserve(std::max(kPart, values.size()));
  }
  values_.back().insert(values_.back().end(), values.begin(), values.end());
}

void Spread::merge(Spread other) {
  sketch_.merge(other.sketch_);
  std::move(other.values_.begin(), other.values_.end(), std::back_inserter(values_));
}

// The sketch says in which bucket a value lies, and which of those in it it is.
std::vector<double> Spread::quantiles(std::span<const double> shares) const {
  assert(sketch_.count() > 0);
  std::vector<double> result;
  if (keep_ == Keep::counts) {
    for (const double p : shares) result.push_back(sketch_.quantile(p));
    return result;
  }
  std::vector<Sketch::Bracket> brackets;
  for (const double p : shares) brackets.push_back(sketch_.bracket(p));
  std::vector<std::vector<double>> found(shares.size());
  for (const auto& part : values_) {
    for (std::size_t i = 0; i < brackets.size(); ++i) find(part, brackets[i], found[i]);
  }
  for (std::size_t i = 0; i < brackets.size(); ++i) {
    const auto wanted = found[i].begin() + static_cast<std::ptrdiff_t>(brackets[i].before);
    std::nth_element(found[i].begin(), wanted, found[i].end());
    result.push_back(*wanted);
  }
  return result;
}

}  // namespace parley::model::sim
