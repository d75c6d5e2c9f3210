# The engine as WebAssembly: every room that a browser can have, put together into few translation units, and the
# exported functions of src/web. Used in place of the native targets where Emscripten compiles (`cmake --preset web`).
#
# Headers of header-only libraries are found through a folder of links: /usr/include itself would hide Emscripten's own.
set(links ${PROJECT_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${links})
foreach(header boost fmt nlohmann toml++ eigen3/Eigen)
  get_filename_component(name ${header} NAME)
  if(NOT EXISTS /usr/include/${header})
    message(FATAL_ERROR "the headers of ${header} are not installed (tools/packages.txt)")
  endif()
  file(CREATE_LINK /usr/include/${header} ${links}/${name} SYMBOLIC)
endforeach()

include(cmake/pack.cmake)
file(GLOB_RECURSE headers CONFIGURE_DEPENDS include/*.hpp src/*.hpp)

# The workbook would cost a tenth of the page, and a library that Debian has only for this machine.
set(not_in_browser "/report/workbook/")

add_library(web_flags INTERFACE)
target_include_directories(web_flags INTERFACE ${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/src
                                               ${PROJECT_BINARY_DIR}/generated)
target_include_directories(web_flags SYSTEM INTERFACE ${links})
target_compile_definitions(web_flags INTERFACE NDEBUG FMT_HEADER_ONLY FMT_STATIC_THOUSANDS_SEPARATOR=',' TOML_HEADER_ONLY=1
                                               PARLEY_VERSION="${PROJECT_VERSION}")
target_compile_options(web_flags INTERFACE -fwasm-exceptions -fno-rtti -Wall -Wextra)

# room(PATH UNITS LEVEL): the sources of a room, or of one of its sub-rooms, in about so many units and with one level of
# optimisation.
function(room path units level)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS src/${path}/*.cpp)
  list(FILTER sources EXCLUDE REGEX ${not_in_browser})
  string(REPLACE / _ name ${path})
  pack(packed ${name} ${units} ${sources})
  add_library(web_${name} OBJECT ${packed})
  target_compile_options(web_${name} PRIVATE ${level})
  target_link_libraries(web_${name} PRIVATE web_flags)
  target_link_libraries(engine PRIVATE web_${name})
endfunction()

include(cmake/embed.cmake)
include(cmake/web_files.cmake)
include(cmake/operations.cmake)
add_executable(engine)
embed_texts(engine texts src/document/html/page.css src/document/html/page.js src/document/html/deck.css
            src/document/html/deck.js)
embed_web_files(engine)
list_operations(engine ${PROJECT_SOURCE_DIR}/src/app/operations)
target_compile_options(engine PRIVATE -Os)
target_link_libraries(engine PRIVATE web_flags)
# What a slider's move waits for is compiled for speed, the rest for size.
room(core 1 -O2)
room(terms 1 -O2)
room(model/resolve 1 -O2)
room(model/vesting 1 -O2)
room(model/pay 1 -O2)
room(model/equity 1 -O2)
room(model/plan 1 -O2)
room(model/impact 1 -Os)
room(model/choice 1 -Os)
room(model/tax 1 -Os)
room(model/simulation 1 -Os)
room(document 2 -Os)
room(scenario 2 -Os)
room(letter 2 -Os)
room(words 2 -Os)
room(report 3 -Os)
room(app 2 -Os)
room(web 1 -Os)

# The functions that a page may call are a listed file; nothing is made from text while it runs, as the page's policy asks.
set(exported ${PROJECT_SOURCE_DIR}/src/web/exports.txt)
set_property(TARGET engine APPEND PROPERTY LINK_DEPENDS ${exported})
# No script of Emscripten's beside it: the page says the four things that it asks for (web/page/src/wasm.ts).
set_target_properties(engine PROPERTIES SUFFIX .wasm)
target_link_options(engine PRIVATE -Oz -fwasm-exceptions --no-entry -sEXPORTED_FUNCTIONS=@${exported} -sSTANDALONE_WASM
                    -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=16777216 -sFILESYSTEM=0)
# A browser compiles a function when it is first called, and each costs something of its own: the smallest go into their
# callers, and those that are alike are merged. The file gets smaller too.
find_program(wasm_opt wasm-opt REQUIRED)
add_custom_command(TARGET engine POST_BUILD VERBATIM
  COMMAND ${wasm_opt} $<TARGET_FILE:engine> -o $<TARGET_FILE:engine> -Oz --always-inline-max-function-size=4
          --merge-similar-functions --enable-bulk-memory --enable-exception-handling --enable-mutable-globals
          --enable-multivalue --enable-nontrapping-float-to-int --enable-reference-types --enable-sign-ext)
