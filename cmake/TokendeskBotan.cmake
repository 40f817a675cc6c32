# SPDX-FileCopyrightText: 2026 The Tokendesk authors
# SPDX-License-Identifier: MIT
#
# tokendesk_botan: Botan as a part of the programs where its archive serves for that, else its shared library.
#
# The shared library has more symbols to bind at each start than everything else that is loaded, and brings libraries
# along (SQLite, a TPM's, two compressors) that nothing here asks for.

pkg_search_module(BOTAN REQUIRED IMPORTED_TARGET botan-3 botan-2)
# The archive has 25 MB of debug information for each program, which a development build would keep.
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    option(TOKENDESK_STATIC_BOTAN "Link Botan's archive where there is one" ON)
endif()

add_library(tokendesk_botan INTERFACE)
if(TOKENDESK_STATIC_BOTAN)
    find_library(BOTAN_ARCHIVE "lib${BOTAN_MODULE_NAME}.a" HINTS ${BOTAN_LIBDIR})
endif()
if(BOTAN_ARCHIVE)
    # An archive that was built to need more than itself for what we use stays unused.
    include(CheckCXXSourceCompiles)
    set(CMAKE_REQUIRED_INCLUDES ${BOTAN_INCLUDE_DIRS})
    set(CMAKE_REQUIRED_LIBRARIES ${BOTAN_ARCHIVE})
    check_cxx_source_compiles("
        #include <botan/bcrypt.h>
        #include <botan/mac.h>
        #include <botan/system_rng.h>
        int main(int, char **arguments)
        {
            const auto mac = Botan::MessageAuthenticationCode::create_or_throw(\"HMAC(SHA-256)\");
            return Botan::check_bcrypt(arguments[0], Botan::generate_bcrypt(mac->name(), Botan::system_rng()));
        }" TOKENDESK_BOTAN_ARCHIVE_SERVES)
    unset(CMAKE_REQUIRED_INCLUDES)
    unset(CMAKE_REQUIRED_LIBRARIES)
endif()
if(TOKENDESK_BOTAN_ARCHIVE_SERVES)
    target_include_directories(tokendesk_botan SYSTEM INTERFACE ${BOTAN_INCLUDE_DIRS})
    target_link_libraries(tokendesk_botan INTERFACE ${BOTAN_ARCHIVE})
else()
    target_link_libraries(tokendesk_botan INTERFACE PkgConfig::BOTAN)
endif()
