// The tables of the repository, read whole.
#pragma once

#include "parley/terms/tax_table.hpp"

namespace parley::test {

/// data/tax/us-YEAR.toml.
const TaxTable& tax_table(int year);

}  // namespace parley::test
