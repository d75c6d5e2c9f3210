// How often this thread has asked for memory: a count of work that does not depend on the machine.
#pragma once

#include <cstdint>

namespace parley::test {

std::uint64_t allocations();

}  // namespace parley::test
