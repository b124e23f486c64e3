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
alone() { env -i PATH="$PATH" GCONV_PATH=/fazhi/lib/gconv "${enter[@]}" root "/$loader" --library-path /fazhi/lib /fazhi/bin/fazhi "$@"; }

[[ $(alone --version) == "$expected" ]] || fail "--version in an empty root"
alone lint || fail "lint of the built-in checklists in an empty root"
alone init /ledger --name 甲市乙区 --region 甲市乙区 --begins 2026-01-01 || fail "init in an empty root"
[[ -f root/ledger/ledger.db ]] || fail "init made no ledger in an empty root"
for format in xlsx docx md json; do
  alone report problems --ledger /ledger --as-of 2026-09-30 --format "$format" -o "/problems.$format" \
    || fail "report of $format in an empty root"
  [[ -s root/problems.$format ]] || fail "report wrote no $format in an empty root"
done

# PDFs are read by the pdftotext that lies in the package; GB18030 by its own module.
python3 "$project/tests/cli/office_files.py" root/papers
printf '\xbb\xe1\xd2\xe9\xbc\xcd\xd2\xaa\n' > root/papers/gb.txt
alone evidence scan /papers --ledger /ledger --json > scan.json || fail "evidence scan in an empty root"
python3 - scan.json << 'END' || fail "evidence scan read no text of a PDF or in GB18030 in an empty root"
import json, sys
rows = {row["path"]: row for row in json.load(open(sys.argv[1], encoding="utf-8"))["rows"]}
assert rows["公告.pdf"]["number"] == "示教〔2026〕12号", rows["公告.pdf"]
assert rows["gb.txt"]["kind"] == "会议纪要", rows["gb.txt"]
END
