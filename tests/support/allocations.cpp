#include "tests/support/allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local std::uint64_t asked = 0;

}  // namespace

namespace parley::test {

std::uint64_t allocations() { return asked; }

}  // namespace parley::test

// The forms with a size or for arrays call these.
void* operator new(std::size_t bytes, const std::nothrow_t&) noexcept {
  ++asked;
  return std::malloc(bytes == 0 ? 1 : bytes);
}
void* operator new(std::size_t bytes) {
  if (void* memory = operator new(bytes, std::nothrow)) return memory;
  throw std::bad_alloc();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
