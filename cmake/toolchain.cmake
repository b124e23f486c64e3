# How every file of ours is compiled: warnings, sanitizers, ccache. Not for third-party libraries.

option(FAZHI_WERROR "Treat warnings in our own code as errors" OFF)
set(FAZHI_SANITIZE "" CACHE STRING "Sanitizers to build with, such as address,undefined")

option(FAZHI_FUZZ "Build the fuzz programs of tests/fuzz and what they read with, nothing else; needs clang" OFF)

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(fazhi_warnings INTERFACE)
target_compile_options(fazhi_warnings INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
if(FAZHI_WERROR)
  target_compile_options(fazhi_warnings INTERFACE -Werror)
endif()

if(FAZHI_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
  add_link_options(-fsanitize=address,undefined)
endif()

if(FAZHI_SANITIZE)
  # GCC 12 takes variants that are instrumented for uninitialized; the other presets keep that warning.
  add_compile_options(-fsanitize=${FAZHI_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer -Wno-maybe-uninitialized)
  add_link_options(-fsanitize=${FAZHI_SANITIZE})
endif()
