// What loops over blocks of numbers share.
#pragma once

#include <cstddef>

namespace parley::model::sim {

/// out += a * x, number by number.
void add_product(double a, const double* x, double* out, std::size_t n);

}  // namespace parley::model::sim
