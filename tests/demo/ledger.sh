#!/usr/bin/env bash
# ledger.sh FAZHI OUT: the demo made with this program has just the gaps that were planted, and 体检 finds just the faults of the data; one paper serves many tasks; made again
# it has the same bytes; the public ledger calls nothing a problem.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
fazhi=$1
out=$2

rm -rf "$out"
"$here/../../scripts/demo" "$fazhi" "$out"
"$fazhi" verify --ledger "$out/ledger" > /dev/null
# A gap of 2025 whose problem is closed is not shown under 2026 any more.
for year in 2025 2026; do
  "$fazhi" gaps --ledger "$out/ledger" --as-of 2026-09-30 --period "$year" --json > "$out/gaps-$year.json"
done
python3 "$here/planted.py" "$out/gaps-2025.json" "$out/gaps-2026.json" "$here/../../data/demo/planted.yaml"

# Every paper has something to show: problems in every state.
"$fazhi" problem list --ledger "$out/ledger" --as-of 2026-09-30 --state all --json > "$out/problems.json"
for state in 拟列 已认定 整改中 申请销号 有异议 不列 已销号 已并入 已拆分; do
  grep -q "\"state\": \"$state" "$out/problems.json" || { echo "no problem is $state"; exit 1; }
done

"$fazhi" check --ledger "$out/ledger" --as-of 2026-09-30 --json > "$out/check.json"
python3 "$here/checked.py" "$out/check.json" "$here/../../data/demo/checkup.yaml"

# One paper serves every task that needs its kind: far fewer requests to units than if each task asked for its own.
"$fazhi" coverage --burden --ledger "$out/ledger" --as-of 2026-09-30 --json > "$out/burden.json"
python3 - "$out/burden.json" << 'END'
import json, sys
rows = json.load(open(sys.argv[1], encoding="utf-8"))["rows"]
apart, shared = (sum(row[name] for row in rows) for name in ("apart", "shared"))
assert shared < 0.8 * apart, f"one paper for many tasks saves too little: {apart} -> {shared}"
print(f"papers used more than once: asked {shared} times instead of {apart}")
END

# The year's verdicts and the list of problems as other programs read them.
python3 "$here/../cli/oscal.py" "$fazhi" "$out/ledger" 2026-09-30

head=$("$fazhi" verify --ledger "$out/ledger" | tail -n 1)
made=$(stat -c %y "$out/ledger")
"$here/../../scripts/demo" "$fazhi" "$out"
[[ $(stat -c %y "$out/ledger") == "$made" ]] || { echo "a second run made the ledger anew"; exit 1; }
rm "$out/stamp"
"$here/../../scripts/demo" "$fazhi" "$out"
[[ $("$fazhi" verify --ledger "$out/ledger" | tail -n 1) == "$head" ]] || { echo "made again, the chain ends otherwise than in: $head"; exit 1; }

"$fazhi" gaps --ledger "$out/public" --as-of 2025-04-30 > "$out/public.txt"
grep -q 公开资料中未见 "$out/public.txt" || { echo "the public ledger does not say 公开资料中未见"; exit 1; }
if "$fazhi" problem sync --ledger "$out/public" > /dev/null 2>&1; then
  echo "the public ledger took a problem"
  exit 1
fi
