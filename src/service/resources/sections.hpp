// Sections of a page in Markdown, by their headings.
#pragma once

#include <string>
#include <string_view>

namespace parley::service {

/// A heading as an address has it: "Present value" is "present-value", "`[[offer.grants]]`" is
/// "offer.grants".
std::string address_of(std::string_view heading);

/// The section with its heading, up to the next one of its level or above; empty where there is
/// none. Of several with one address it is the first.
std::string section(std::string_view page, std::string_view address);

}  // namespace parley::service
