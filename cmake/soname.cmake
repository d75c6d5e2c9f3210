# soname_of(VARIABLE LIBRARY): the name under which the loader looks for a shared library, as "libzip.so.4".
function(soname_of variable library)
  execute_process(COMMAND ${CMAKE_READELF} -d ${library} OUTPUT_VARIABLE dynamic COMMAND_ERROR_IS_FATAL ANY)
  if(NOT dynamic MATCHES "SONAME[^[]*\\[([^]]+)\\]")
    message(FATAL_ERROR "${library} has no soname: it must be a shared library")
  endif()
  set(${variable} ${CMAKE_MATCH_1} PARENT_SCOPE)
endfunction()

# package_of(VARIABLE SONAME): its package in Debian, as "libzip4".
function(package_of variable soname)
  string(REGEX REPLACE "\\.so\\.([0-9]+).*" "\\1" package ${soname})
  set(${variable} ${package} PARENT_SCOPE)
endfunction()
