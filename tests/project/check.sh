#!/usr/bin/env bash
# scripts/check finds each kind of breach in a small tree made for it, says so in full, and passes the tree without.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failed=0

new_tree() {
  rm -rf "${tree:?}"/* && mkdir -p "$tree"/src/{base,core,ledger} "$tree"/tests/core
  cp "$project/.clang-format" "$tree/"
  printf '#pragma once\n' | tee "$tree/src/base/date.h" "$tree/src/ledger/ledger.h" > "$tree/tests/catch.h"
  printf 'fazhi_library(core SOURCES a.cpp)\n' > "$tree/src/core/CMakeLists.txt"
  printf 'fazhi_tests(core SOURCES)\n' > "$tree/tests/core/CMakeLists.txt"
  printf '#include "base/date.h"\n' > "$tree/src/core/a.cpp"
}

# expect NAME EXPECTED_LINE: an empty line means that nothing is found.
expect() {
  local output code=0
  output=$("$project/scripts/check" "$tree" | grep -v 'clang-format is not at hand') || code=$?
  if [[ $output != "$2" ]]; then
    printf 'FAILED: %s\n  expected: %s\n  found:    %s\n' "$1" "$2" "$output"
    failed=1
  fi
}

new_tree
expect "a tree that keeps the rules passes" ""
"$project/scripts/check" "$tree" > /dev/null || { echo "FAILED: a tree that keeps the rules exits 0"; failed=1; }

printf '#include "ledger/ledger.h"\n' > "$tree/src/core/a.cpp"
expect "an arrow from core to ledger is found" 'src/core/a.cpp:1: core may not include "ledger/ledger.h"'
if "$project/scripts/check" "$tree" > /dev/null; then echo "FAILED: a breach exits 1"; failed=1; fi

printf '#include <sqlite3.h>\n' > "$tree/src/core/a.cpp"
expect "a third-party header in the wrong folder is found" \
  'src/core/a.cpp:1: core may not include <sqlite3.h>, only ledger may'

printf '#include <boost/any.hpp>\n' > "$tree/src/core/a.cpp"
expect "a header of a library that is not pinned is found" \
  'src/core/a.cpp:1: <boost/any.hpp> is not in the table of scripts/check_tree.py'

printf '#include <fstream>\n' > "$tree/src/core/a.cpp"
expect "a disk in the core is found" \
  'src/core/a.cpp:1: core may not include <fstream>: it has no disk, no clock, no terminal'

printf 'auto now = std::chrono::system_clock::now();\n' > "$tree/src/core/a.cpp"
expect "a clock in the core is found" 'src/core/a.cpp:1: core has no clock; take the day as an argument'

printf '#include "date.h"\n' > "$tree/src/core/a.cpp"
expect "a path that is not relative to src/ is found" \
  'src/core/a.cpp:1: there is no src/date.h; paths are relative to src/'

new_tree
printf '#include <catch2/catch.hpp>\n' > "$tree/tests/core/a_test.cpp"
printf 'fazhi_tests(core SOURCES a_test.cpp)\n' > "$tree/tests/core/CMakeLists.txt"
expect "a second include of Catch2 is found" \
  'tests/core/a_test.cpp:1: only tests/catch.h includes Catch2; include "catch.h"'

new_tree
printf '#include "catch.h"\n' > "$tree/tests/core/a_test.cpp"
expect "a test that is never built is found" 'tests/core/a_test.cpp:1: no CMakeLists.txt lists this file'

new_tree
printf '#pragma once\n' | tee "$tree/src/ledger/date.h" > "$tree/src/core/utils.h"
expect "a file name used twice, and one that says nothing, are found" \
  'src/core/utils.h:1: name a file after what it holds
src/ledger/date.h:1: file names are unique in the tree; there is src/base/date.h'

new_tree
printf '// %s: the rest\n' "TO""DO" > "$tree/src/core/a.cpp"
expect "a note to come back is found" \
  "src/core/a.cpp:1: ""TO""DO was left behind: finish it, or say in a sentence what is missing"

new_tree
for ((i = 0; i < 401; ++i)); do echo '//'; done > "$tree/src/core/long.h"
expect "a file that grew too long is found" 'src/core/long.h:401: 401 lines; a file in src/ has at most 400'

if command -v clang-format > /dev/null; then
  new_tree
  printf 'int  a ;\n' > "$tree/src/core/a.cpp"
  expect "a file that is not formatted is found" 'src/core/a.cpp: not formatted; scripts/format does it'
fi

exit "$failed"
