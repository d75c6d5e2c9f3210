// Methods: what can be asked of a server, as data: a name, the eras that know it, and how it is
// answered from a catalogue.
#pragma once

#include <string_view>

#include "service/protocol/catalogue.hpp"

namespace parley::service {

enum class Eras { both, legacy, modern };

struct Method {
  std::string_view name;
  Eras eras = Eras::both;
  bool cached = false;  ///< the answer is the same for as long as the server runs
  Json (*answer)(const Catalogue&, const Json& params, const Client&) = nullptr;
};

/// Null where this era has none of that name.
const Method* find_method(std::string_view name, Era era);

}  // namespace parley::service
