# `cmake --install` and `cpack`: the program with its manual, completions, scenarios and templates, and the
# library with its headers and package config.
include(CMakePackageConfigHelpers)

set(parley_config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/parley)

install(TARGETS parley EXPORT parley-targets COMPONENT development)
install(DIRECTORY include/parley DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT development)
install(EXPORT parley-targets NAMESPACE parley:: DESTINATION ${parley_config_dir} COMPONENT development)

install(TARGETS parley_program COMPONENT program)
install(DIRECTORY scenarios templates skills DESTINATION ${CMAKE_INSTALL_DATADIR}/parley COMPONENT program)

install(DIRECTORY data/tax DESTINATION ${CMAKE_INSTALL_DATADIR}/parley COMPONENT program)

# The manual and the completions are what the program says of itself.
function(install_said file destination)
  add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/said/${file}
                     COMMAND parley_program ${ARGN} > ${PROJECT_BINARY_DIR}/said/${file}
                     DEPENDS parley_program VERBATIM)
  set_property(GLOBAL APPEND PROPERTY parley_said ${PROJECT_BINARY_DIR}/said/${file})
  install(FILES ${PROJECT_BINARY_DIR}/said/${file} DESTINATION ${destination} COMPONENT program)
endfunction()

file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/said/bash ${PROJECT_BINARY_DIR}/said/zsh ${PROJECT_BINARY_DIR}/said/fish)
install_said(parley.1 ${CMAKE_INSTALL_MANDIR}/man1 help --man)
install_said(bash/parley ${CMAKE_INSTALL_DATADIR}/bash-completion/completions completion bash)
install_said(zsh/_parley ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions completion zsh)
install_said(fish/parley.fish ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d completion fish)
get_property(parley_said GLOBAL PROPERTY parley_said)
add_custom_target(parley_said ALL DEPENDS ${parley_said})

configure_package_config_file(cmake/parley-config.cmake.in parley-config.cmake
                              INSTALL_DESTINATION ${parley_config_dir})
write_basic_package_version_file(parley-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/parley-config.cmake ${PROJECT_BINARY_DIR}/parley-config-version.cmake
        DESTINATION ${parley_config_dir} COMPONENT development)

# Two Debian packages: the program, and the library for those who build on it.
set(CPACK_GENERATOR DEB)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_VENDOR "The Parley project")
set(CPACK_PACKAGE_CONTACT "The Parley project <parley@example.org>")
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program development)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME parley)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SHLIBDEPS ON)
package_of(parley_sheets ${PARLEY_XLSXWRITER_SONAME})  # what is loaded late is seen by nobody else
package_of(parley_zip ${PARLEY_ZIP_SONAME})
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS "${parley_sheets}, ${parley_zip}")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS poppler-utils)  # to read a letter in a PDF
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "Model a job offer, project it, negotiate it")
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libparley-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
    "libfmt-dev, libboost-dev, libboost-date-time-dev, libeigen3-dev, libtomlplusplus-dev, libxlsxwriter-dev, libpugixml-dev, libzip-dev")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "The library of parley: headers, archive, CMake package")
include(CPack)
