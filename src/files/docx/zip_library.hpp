// The functions of libzip that a Word file is unpacked with. The library is loaded for the first
// one.
#pragma once

#include <zip.h>

#include "core/late_library.hpp"

namespace parley::files::docx {

constexpr LateLibrary kZipLibrary(PARLEY_ZIP_SONAME);

#define PARLEY_LATE(name) constinit const LateFunction<decltype(::name)> name(kZipLibrary, #name);
PARLEY_LATE(zip_discard)
PARLEY_LATE(zip_error_code_zip)
PARLEY_LATE(zip_error_fini)
PARLEY_LATE(zip_error_init)
PARLEY_LATE(zip_fclose)
PARLEY_LATE(zip_fopen_index)
PARLEY_LATE(zip_fread)
PARLEY_LATE(zip_get_error)
PARLEY_LATE(zip_name_locate)
PARLEY_LATE(zip_open_from_source)
PARLEY_LATE(zip_source_buffer_create)
PARLEY_LATE(zip_source_free)
#undef PARLEY_LATE

}  // namespace parley::files::docx
