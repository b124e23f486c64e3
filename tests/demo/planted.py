"""planted.py GAPS... PLANTED: the gaps found (gaps --json, of one period each) are those planted, with the results and reasons expected,
and no others."""

import json
import sys
from pathlib import Path

import yaml


def found_in(gaps):
    """{obligation!rule: (its gap, the rule's own reason)}"""
    found = {}
    for gap in gaps:
        for rule, reason in zip(gap["rules"], gap["reasons"]):
            found[f"{gap['key']}!{rule}"] = (gap, reason)
    return found


def differences(found, planted):
    for key in sorted(set(found) - set(planted)):
        yield f"found but not planted: {key}: {found[key][1]}"
    for key in sorted(set(planted) - set(found)):
        yield f"planted but not found: {key}: {planted[key]['sort']}"
    for key in sorted(set(planted) & set(found)):
        fault, (gap, reason) = planted[key], found[key]
        for name in ("result", "timing", "hint"):
            if gap[name] != fault[name]:
                yield f"{key}: {name} is {gap[name]}, expected {fault[name]}"
        if fault["says"] not in reason:
            yield f"{key}: the reason is 「{reason}」, expected 「{fault['says']}」 in it"


def main():
    gaps = [gap for name in sys.argv[1:-1] for gap in json.loads(Path(name).read_text(encoding="utf-8"))["gaps"]]
    faults = yaml.safe_load(Path(sys.argv[-1]).read_text(encoding="utf-8"))["planted"]
    wrong = list(differences(found_in(gaps), {fault["key"]: fault for fault in faults}))
    print(*wrong, sep="\n")
    hints = sum(1 for fault in faults if fault["hint"])
    print(f"planted: {len(faults)} ({hints} of them hints), {len({fault['sort'] for fault in faults})} sorts; differences: {len(wrong)}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
