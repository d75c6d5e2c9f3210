# embed_texts(TARGET HEADER FILE...): compiles text files into a target, each as a function of the namespace
# parley::embedded, in embedded/HEADER.hpp, named after the file: page.css is std::string_view page_css(). Edit the
# file, build, done.
function(embed_texts target header_name)
  set(header "#pragma once\n#include <string_view>\nnamespace parley::embedded {\n")
  set(source "#include \"embedded/${header_name}.hpp\"\nnamespace parley::embedded {\n")
  foreach(file ${ARGN})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    get_filename_component(name ${file} NAME)
    string(MAKE_C_IDENTIFIER ${name} name)
    string(APPEND header "std::string_view ${name}();\n")
    string(APPEND source "std::string_view ${name}() {\n  return R\"~~~(${text})~~~\";\n}\n")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded/${header_name}.hpp
       CONTENT "${header}}  // namespace parley::embedded\n" @ONLY)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded/${header_name}.cpp
       CONTENT "${source}}  // namespace parley::embedded\n" @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded/${header_name}.cpp)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()
