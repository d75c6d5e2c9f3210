#include "model/simulation/vectors.hpp"

#include "model/simulation/clones.hpp"

namespace parley::model::sim {

PARLEY_VECTOR_CLONES void add_product(double a, const double* x, double* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] += a * x[i];
}

}  // namespace parley::model::sim
