#include "parley/report/simulation_document.hpp"

namespace parley::report {
Document simulation_document(const Simulation& s) { return {.title = std::to_string(s.paths)}; }
Table simulation_rows(const Simulation&) { return {}; }
}  // namespace parley::report
