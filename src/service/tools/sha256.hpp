// SHA-256 (FIPS 180-4), so that an answer says which texts it was made from.
//
//   sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
#pragma once

#include <string>
#include <string_view>

namespace parley::service {

/// 64 digits, in lower case.
std::string sha256(std::string_view bytes);

}  // namespace parley::service
