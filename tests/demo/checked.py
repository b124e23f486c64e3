"""checked.py CHECK EXPECTED: 体检 (check --json) finds the faults listed, of the severity listed, and nothing else."""

import json
import sys
from pathlib import Path

import yaml


def differences(found, expected):
    for key in sorted(set(found) - set(expected)):
        yield f"found but not expected: {key}: {found[key]['sentence']}"
    for key in sorted(set(expected) - set(found)):
        yield f"expected but not found: {key}: {expected[key]['note']}"
    for key in sorted(set(found) & set(expected)):
        word = {"grave": "严重", "plain": "一般", "hint": "提示"}[found[key]["severity"]]
        if word != expected[key]["severity"]:
            yield f"{key}: {word}, expected {expected[key]['severity']}"


def main():
    answer = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    found = {finding["key"]: finding for finding in answer["findings"]}
    expected = {fault["key"]: fault for fault in yaml.safe_load(Path(sys.argv[2]).read_text(encoding="utf-8"))["found"]}
    wrong = list(differences(found, expected))
    if len(found) < len(answer["findings"]):
        wrong.append("two findings have one key")
    print(*wrong, sep="\n")
    print(f"checked: {answer['papers']} papers, {len(found)} findings; differences: {len(wrong)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
