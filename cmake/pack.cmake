# Sources put together into few translation units (cmake/unity.py): they compile in a fraction of the time. For builds
# whose objects nobody edits: the page's, and those under the sanitizers (PARLEY_PACKED).
find_package(Python3 REQUIRED COMPONENTS Interpreter)

# pack(VARIABLE NAME UNITS FILE...): the paths of about so many units with the files in them.
function(pack variable name units)
  execute_process(COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/cmake/unity.py ${PROJECT_BINARY_DIR}/units/${name}
                          ${units} ${ARGN}
                  OUTPUT_VARIABLE packed OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE "\n" ";" packed "${packed}")
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${ARGN})
  set(${variable} ${packed} PARENT_SCOPE)
endfunction()

# pack_target(TARGET FILES): its sources, room by room, about so many files to a unit. Generated files, and those with
# options or definitions of their own, stay alone.
function(pack_target target files_each)
  get_target_property(sources ${target} SOURCES)
  set(alone "")
  set(rooms "")
  foreach(source ${sources})
    get_source_file_property(options ${source} COMPILE_OPTIONS)
    get_source_file_property(definitions ${source} COMPILE_DEFINITIONS)
    if(options OR definitions OR NOT source MATCHES "^${PROJECT_SOURCE_DIR}/(src|tests)/([^/]+)/")
      list(APPEND alone ${source})
    else()
      list(APPEND rooms ${CMAKE_MATCH_2})
      list(APPEND files_of_${CMAKE_MATCH_2} ${source})
    endif()
  endforeach()
  list(REMOVE_DUPLICATES rooms)
  foreach(room ${rooms})
    list(LENGTH files_of_${room} count)
    math(EXPR units "(${count} + ${files_each} - 1) / ${files_each}")
    pack(packed ${target}/${room} ${units} ${files_of_${room}})
    list(APPEND alone ${packed})
  endforeach()
  set_target_properties(${target} PROPERTIES SOURCES "${alone}")
endfunction()
