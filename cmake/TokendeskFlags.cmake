# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
#
# tokendesk_flags carries language level, warnings and hardening to every target that links it.

add_library(tokendesk_flags INTERFACE)
target_compile_features(tokendesk_flags INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

target_include_directories(tokendesk_flags INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(tokendesk_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(tokendesk_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
    -Wold-style-cast -Wcast-align -Wunused -Wformat=2 -Wnull-dereference -Wimplicit-fallthrough -Wswitch-enum
    -fstack-protector-strong)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # Inlined Qt containers set these two off without cause under gcc 12.
    target_compile_options(tokendesk_flags INTERFACE -Wno-null-dereference -Wno-free-nonheap-object)
    # ccache needs it to reuse objects that were made with a precompiled header.
    target_compile_options(tokendesk_flags INTERFACE -fpch-preprocess)
endif()
if(TOKENDESK_WERROR)
    target_compile_options(tokendesk_flags INTERFACE -Werror)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    target_compile_definitions(tokendesk_flags INTERFACE _FORTIFY_SOURCE=2)
    target_link_options(tokendesk_flags INTERFACE -Wl,-z,relro,-z,now -Wl,--strip-debug)
endif()

if(TOKENDESK_SANITIZE)
    add_compile_options(-fsanitize=${TOKENDESK_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${TOKENDESK_SANITIZE})
endif()
if(TOKENDESK_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

if(TOKENDESK_TIDY)
    find_program(CLANG_TIDY NAMES clang-tidy-14 clang-tidy REQUIRED)
    set(CMAKE_CXX_CLANG_TIDY "${CLANG_TIDY};--quiet")
endif()

if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # Two checkouts make the same precompiled header, so ccache can reuse what was made with it.
    add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
endif()

find_program(CCACHE ccache)
if(CCACHE)
    # CCACHE_BASEDIR and no hashed directory: two checkouts of the same text share their objects.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

function(tokendesk_precompile target)
    if(TOKENDESK_PCH)
        target_precompile_headers(${target} PRIVATE ${ARGN})
    endif()
endfunction()
