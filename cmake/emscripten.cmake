# The toolchain of `cmake --preset web`: Debian's Emscripten, which finds its own node modules only where NODE_PATH says.
set(ENV{NODE_PATH} /usr/share/nodejs)
include(/usr/share/emscripten/cmake/Modules/Platform/Emscripten.cmake)
