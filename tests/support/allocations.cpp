#include "tests/support/allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local std::uint64_t asked = 0;

}  // namespace

namespace parley::test {

std::uint64_t allocations() { return asked; }

}  // namespace parley::test

// The forms with a size or for arrays call these two.
void* operator new(std::size_t bytes) {
  ++asked;
  if (void* memory = std::malloc(bytes == 0 ? 1 : bytes)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
