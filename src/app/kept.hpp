// Kept: results that the functions of an answer share.
#pragma once

#include <memory>
#include <utility>

namespace parley::app {

template <class T>
std::shared_ptr<const T> kept(T made) {
  return std::make_shared<const T>(std::move(made));
}

}  // namespace parley::app
