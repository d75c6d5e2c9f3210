// A shared library that is loaded when something in it is first called: what few commands need
// does not slow down the start of all.
//
// A function of it is an object of the same name, so that its callers read as if it were linked:
//
//   constexpr LateLibrary kZip("libzip.so.4");
//   constinit const LateFunction<decltype(::zip_fclose)> zip_fclose(kZip, "zip_fclose");
#pragma once

#include <dlfcn.h>

#include <atomic>
#include <stdexcept>
#include <string>

namespace parley {

class LateLibrary {
 public:
  explicit constexpr LateLibrary(const char* soname) : soname_(soname) {}

  /// Throws where the library or the function is not there: an installation that is not whole.
  void* find(const char* name) const {
    void* library = dlopen(soname_, RTLD_LAZY | RTLD_LOCAL);  // stays to the end of the program
    void* found = library == nullptr ? nullptr : dlsym(library, name);
    if (found == nullptr) throw std::runtime_error(dlerror());
    return found;
  }

 private:
  const char* soname_;
};

template <class Type>
class LateFunction;

template <class Result, class... Arguments>
class LateFunction<Result(Arguments...)> {
 public:
  constexpr LateFunction(const LateLibrary& library, const char* name)
      : library_(library), name_(name) {}

  Result operator()(Arguments... arguments) const {
    Pointer found = found_.load(std::memory_order_relaxed);
    if (found == nullptr) {
      found = reinterpret_cast<Pointer>(library_.find(name_));
      found_.store(found, std::memory_order_relaxed);  // whoever finds it finds the same
    }
    return found(arguments...);
  }

 private:
  using Pointer = Result (*)(Arguments...);

  const LateLibrary& library_;
  const char* name_;
  mutable std::atomic<Pointer> found_{nullptr};
};

}  // namespace parley
