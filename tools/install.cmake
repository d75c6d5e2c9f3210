# `cmake --install`: the program, the library with its headers and package config, the scenarios.
include(CMakePackageConfigHelpers)

set(parley_config_dir ${CMAKE_INSTALL_LIBDIR}/cmake/parley)

install(TARGETS parley EXPORT parley-targets)
install(TARGETS parley_program)
install(DIRECTORY include/parley DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY scenarios DESTINATION ${CMAKE_INSTALL_DATADIR}/parley)
install(EXPORT parley-targets NAMESPACE parley:: DESTINATION ${parley_config_dir})

configure_package_config_file(tools/parley-config.cmake.in parley-config.cmake
                              INSTALL_DESTINATION ${parley_config_dir})
write_basic_package_version_file(parley-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/parley-config.cmake ${PROJECT_BINARY_DIR}/parley-config-version.cmake
        DESTINATION ${parley_config_dir})
