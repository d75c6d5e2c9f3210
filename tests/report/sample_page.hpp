// A page with one of everything, on figures made up here: what the writers are tested on.
#pragma once

#include "document/page.hpp"

namespace parley::test {

document::Page sample_page();

}  // namespace parley::test
