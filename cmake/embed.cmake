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
    string(APPEND source "static constexpr char k_${name}[] = R\"~~~(${text})~~~\";\n"
        "std::string_view ${name}() { return {k_${name}, sizeof k_${name} - 1}; }\n")
  endforeach()
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded/${header_name}.hpp
       CONTENT "${header}}  // namespace parley::embedded\n" @ONLY)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded/${header_name}.cpp
       CONTENT "${source}}  // namespace parley::embedded\n" @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded/${header_name}.cpp)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()

# embed_files(TARGET PREFIX=FOLDER...): compiles whole folders into a target, so that a program without a disk has them:
# embedded::shipped_files() are their paths, under the prefix, and texts.
function(embed_files target)
  string(CONCAT source "#include \"embedded/shipped.hpp\"\nnamespace parley::embedded {\nnamespace {\n"
      "template <std::size_t N>\nconstexpr std::string_view all_of(const char (&text)[N]) { return {text, N - 1}; }\n"
      "constexpr Shipped kFiles[] = {\n")
  foreach(pair ${ARGN})
    string(REGEX MATCH "^([^=]*)=(.*)$" matched ${pair})
    set(prefix ${CMAKE_MATCH_1})
    set(folder ${PROJECT_SOURCE_DIR}/${CMAKE_MATCH_2})
    file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
    foreach(file ${files})
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/${file})
      file(READ ${folder}/${file} text)
      string(APPEND source "{\"${prefix}${file}\", all_of(R\"~~~(${text})~~~\")},\n")
    endforeach()
  endforeach()
  string(APPEND source "};\n}\nstd::span<const Shipped> shipped_files() { return kFiles; }\n}  // namespace parley::embedded\n")
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/generated/embedded)
  file(WRITE ${folder}/shipped.txt "${source}")
  configure_file(${folder}/shipped.txt ${folder}/shipped.cpp COPYONLY)
  file(CONFIGURE OUTPUT ${folder}/shipped.hpp CONTENT
       "#pragma once\n#include <span>\n#include <string_view>\nnamespace parley::embedded {\nstruct Shipped {\n  std::string_view path;\n  std::string_view text;\n};\nstd::span<const Shipped> shipped_files();\n}  // namespace parley::embedded\n" @ONLY)
  target_sources(${target} PRIVATE ${folder}/shipped.cpp)
  # A tax table is longer than what every compiler must take; those that we build with take it.
  set_source_files_properties(${folder}/shipped.cpp PROPERTIES COMPILE_OPTIONS -Wno-overlength-strings)
  target_include_directories(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated)
endfunction()
