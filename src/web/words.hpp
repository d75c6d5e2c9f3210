// Words for the page: small sentences that several calls share.
#pragma once

#include <string>
#include <string_view>

namespace parley::web {

/// With a capital first letter.
std::string capital(std::string_view words);
/// The same with a full stop, where there are words at all.
std::string capital_sentence(std::string_view words);

}  // namespace parley::web
