"""input.py FOLDER: the kept input of the demo is what make_demo.py writes, byte for byte, and it is as large as promised."""

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

DEMO = Path(__file__).resolve().parents[2] / "data" / "demo"
LEAST = {"units": 53, "decision 2025": 6, "decision 2026": 6, "topic": 100, "disclosure": 60, "lawsuit": 20, "evidence": 600,
         "evidence with a file": 400, "sorts of faults": 40}


def written_anew(folder):
    """What differs from the kept input."""
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, str(DEMO / "make_demo.py"), str(folder)], check=True)
    kept = {path.relative_to(DEMO) for path in [*DEMO.glob("facts/*.yaml"), DEMO / "planted.yaml", DEMO / "checkup.yaml"]}
    made = {path.relative_to(folder) for path in [*folder.glob("facts/*.yaml"), folder / "planted.yaml", folder / "checkup.yaml"]}
    yield from (f"{name} is only on one side" for name in sorted(map(str, kept ^ made)))
    for name in sorted(kept & made):
        if (DEMO / name).read_bytes() != (folder / name).read_bytes():
            yield f"{name} is not what make_demo.py writes; run data/demo/make_demo.py --keep"


def originals(folder, evidence):
    """Every original that is named is there, nothing else is, and no two are the same."""
    named = {record["original"]["file"] for record in evidence if "file" in record["original"]}
    files = {f"../files/{path.name}": path.read_bytes() for path in folder.glob("files/*")}
    yield from (f"{name} is missing" for name in sorted(named - set(files)))
    yield from (f"{name} belongs to no record" for name in sorted(set(files) - named))
    if len({hashlib.sha256(content).digest() for content in files.values()}) < len(files):
        yield "two originals are the same"


def all_entries(folder, key):
    return [entry for path in sorted(folder.glob("facts/*.yaml")) for entry in yaml.safe_load(path.read_text(encoding="utf-8")).get(key, [])]


def counts(folder, evidence):
    matters = all_entries(folder, "matters")
    kinds = [matter["kind"] for matter in matters]
    planted = yaml.safe_load((folder / "planted.yaml").read_text(encoding="utf-8"))["planted"]
    found = {kind: kinds.count(kind) for kind in ("topic", "disclosure", "lawsuit")}
    for year in (2025, 2026):
        found[f"decision {year}"] = sum(1 for matter in matters if matter["id"].startswith(f"d{year % 100}"))
    found["units"] = len(all_entries(folder, "units"))
    found["evidence"] = len(evidence)
    found["evidence with a file"] = sum(1 for record in evidence if "file" in record["original"])
    found["sorts of faults"] = len({fault["sort"] for fault in planted if not fault["hint"]})
    return found


def main():
    folder = Path(sys.argv[1])
    wrong = list(written_anew(folder))
    evidence = all_entries(folder, "evidence")
    wrong += originals(folder, evidence)
    found = counts(folder, evidence)
    wrong += [f"{name}: {found[name]}, at least {least} are promised" for name, least in LEAST.items() if found[name] < least]
    print(*wrong, sep="\n")
    print(", ".join(f"{name}: {found[name]}" for name in LEAST))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
