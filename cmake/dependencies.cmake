# The one place that pins every third-party library. All of them come from the distribution (Debian 12); their targets
# are imported, so their headers are SYSTEM. Link each PRIVATE, in the one folder that needs it; scripts/check holds the
# same table for #include lines.

find_package(PkgConfig REQUIRED)

find_package(yaml-cpp 0.7 REQUIRED)        # yaml
find_package(SQLiteCpp 3.2 REQUIRED)       # ledger
find_package(pugixml 1.13 REQUIRED)        # report, intake
find_package(CLI11 2.1 REQUIRED)           # cli
find_package(spdlog 1.10 REQUIRED)         # app, cli
find_package(fmt 9.1 REQUIRED)             # every folder but base
find_package(nlohmann_json 3.11 REQUIRED)  # report, app, cli, ledger (payloads)
find_package(EXPAT 2.5 REQUIRED)         # intake, streams of XML
find_package(OpenSSL 3 REQUIRED COMPONENTS Crypto)             # base, for SM3
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip>=1.7)  # report, intake
find_package(ZLIB 1.2.13 REQUIRED)         # report, archives larger than memory
find_package(Catch2 2.13 REQUIRED)         # tests

# yaml-cpp 0.7 exports a target without a namespace; the alias makes a missing package an error at configure time.
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()

# libxlsxwriter's .pc file states the soname as its version, so the version is read from its header.
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)  # report
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
file(STRINGS ${XLSXWRITER_INCLUDE_DIR}/xlsxwriter.h xlsxwriter_version REGEX "#define LXW_VERSION ")
string(REGEX MATCH "[0-9]+\\.[0-9]+\\.[0-9]+" xlsxwriter_version "${xlsxwriter_version}")
if(xlsxwriter_version VERSION_LESS 1.1)
  message(FATAL_ERROR "libxlsxwriter 1.1 or newer is needed, found ${xlsxwriter_version}")
endif()
