#!/usr/bin/env bash
# Without root, scripts/packages prints the one line to run and exits 2; with nothing missing it says nothing.
set -euo pipefail
project=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/scripts"
cp "$project/scripts/packages" "$work/scripts/"
printf '# a comment\nbash\nfazhi-no-such-package\n\nfazhi-nor-this-one  # why\n' > "$work/scripts/packages.txt"
expected='缺少软件包，请以管理员身份运行下面一行，然后重新运行本命令：
sudo apt-get update && sudo apt-get install -y --no-install-recommends fazhi-no-such-package fazhi-nor-this-one'

code=0
output=$(FAZHI_UID=1000 "$work/scripts/packages" 2>&1) || code=$?
[[ $output == "$expected" ]] || { printf 'FAILED: expected\n%s\nfound\n%s\n' "$expected" "$output"; exit 1; }
[[ $code -eq 2 ]] || { echo "FAILED: exit code is $code, not 2"; exit 1; }

printf 'bash\n' > "$work/scripts/packages.txt"
output=$(FAZHI_UID=1000 "$work/scripts/packages" 2>&1)
[[ -z $output ]] || { echo "FAILED: nothing is missing, but it says: $output"; exit 1; }
