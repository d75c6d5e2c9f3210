# list_operations(TARGET FOLDER): compiles the list of the operations in a folder into a target. A file
# NAME.cpp there defines `Operation NAME_operation()`; adding the file is all that adds the operation.
function(list_operations target folder)
  file(GLOB files CONFIGURE_DEPENDS ${folder}/*.cpp)
  set(declared "")
  set(listed "")
  foreach(file ${files})
    get_filename_component(name ${file} NAME_WE)
    string(APPEND declared "Operation ${name}_operation();\n")
    string(APPEND listed "      ${name}_operation(),\n")
  endforeach()
  set(source "#include <algorithm>\n#include \"parley/app/operation.hpp\"\nnamespace parley::app {\n${declared}")
  string(APPEND source "const std::vector<Operation>& all_operations() {\n"
                       "  static const std::vector<Operation> kAll = [] {\n"
                       "    std::vector<Operation> all = {\n${listed}    };\n"
                       "    std::sort(all.begin(), all.end(), [](const Operation& a, const Operation& b) {\n"
                       "      return a.place < b.place;\n    });\n"
                       "    return all;\n  }();\n  return kAll;\n}\n}  // namespace parley::app\n")
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/generated/app/operation_list.cpp CONTENT "${source}" @ONLY)
  target_sources(${target} PRIVATE ${CMAKE_CURRENT_BINARY_DIR}/generated/app/operation_list.cpp)
endfunction()
