#!/usr/bin/env bash
# The package that scripts/package makes is reproducible, starts by a relative path and through a link, and works in an
# empty root, where there is neither a libc nor a shell nor /proc of the machine it was built on.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "FAILED: $*"
  exit 1
}

package=$project/$("$project/scripts/package")
version=$(sed -n 's/^project(fazhi VERSION \([0-9.]*\).*/\1/p' "$project/CMakeLists.txt")
name=fazhi-$version-$(uname -m)
[[ $package == "$project/build/$name.tar.gz" ]] || fail "unexpected name of the package: $package"

cp "$package" "$work/first.tar.gz"
"$project/scripts/package" > /dev/null
cmp "$work/first.tar.gz" "$package" || fail "packed twice, the bytes differ"

tar --extract --file="$package" --directory="$work"
cd "$work"
expected="fazhi $version"
[[ $("$name/fazhi" --version) == "$expected" ]] || fail "started by a relative path"
mkdir elsewhere && ln -s "../$name/fazhi" elsewhere/fazhi && ln -s elsewhere/fazhi link
[[ $(./link --version) == "$expected" ]] || fail "started through two links"
[[ $(cd "$name" && ./fazhi --version) == "$expected" ]] || fail "started in its own folder"

# In an empty root the loader is started directly: the launcher needs a shell, and there is none.
mkdir root && mv "$name" root/fazhi
loader=$(cd root && ls fazhi/lib/ld-*)
enter=(chroot)
if [[ $(id -u) -ne 0 ]]; then
  enter=(unshare --map-root-user chroot)
  "${enter[@]}" / true 2> /dev/null || { echo "no right to enter another root: that part was left out"; exit 0; }
fi
alone() { env -i PATH="$PATH" "${enter[@]}" root "/$loader" --library-path /fazhi/lib /fazhi/bin/fazhi "$@"; }

[[ $(alone --version) == "$expected" ]] || fail "--version in an empty root"
alone lint || fail "lint of the built-in checklists in an empty root"
alone init /ledger --name 甲市乙区 --region 甲市乙区 --begins 2026-01-01 || fail "init in an empty root"
[[ -f root/ledger/ledger.db ]] || fail "init made no ledger in an empty root"
for format in xlsx docx md json; do
  alone report problems --ledger /ledger --as-of 2026-09-30 --format "$format" -o "/problems.$format" \
    || fail "report of $format in an empty root"
  [[ -s root/problems.$format ]] || fail "report wrote no $format in an empty root"
done
