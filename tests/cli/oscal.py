"""oscal.py FAZHI: the catalog that `fazhi convert oscal` writes has the shape OSCAL asks for. Its published schema is used where it is at hand:
a folder named by OSCAL_SCHEMAS with catalog.json; where it is not, the test says so and checks what it can without it."""

import json
import os
import subprocess
import sys
from pathlib import Path

# The schema's patterns are ECMA's; Python's `re` has no \\p{…}.
CLASSES = {"\\p{L}": "[^\\W\\d_]", "\\p{N}": "\\d"}


def catalog_of(program):
    done = subprocess.run([program, "convert", "oscal", "--as-of", "2026-11-21"], capture_output=True, check=True)
    again = subprocess.run([program, "convert", "oscal", "--as-of", "2026-11-21"], capture_output=True, check=True)
    assert done.stdout == again.stdout, "twice the same catalog has other bytes"
    return json.loads(done.stdout)


def with_python_patterns(node):
    if isinstance(node, dict):
        return {key: translated(value) if key == "pattern" else with_python_patterns(value) for key, value in node.items()}
    return [with_python_patterns(item) for item in node] if isinstance(node, list) else node


def translated(pattern):
    if not isinstance(pattern, str):
        return with_python_patterns(pattern)
    inside = pattern.replace("|\\p{N}|", "|\\d|")
    for ecma, python in CLASSES.items():
        inside = inside.replace(ecma, python)
    return inside


def faults_without_schema(catalog):
    controls = [control for group in catalog["groups"] for control in group["controls"]]
    ids = [control["id"] for control in controls]
    uuids = {resource["uuid"] for resource in catalog["back-matter"]["resources"]}
    if len(ids) != len(set(ids)):
        yield "two controls have one id"
    if len(uuids) != len(catalog["back-matter"]["resources"]):
        yield "two resources have one uuid"
    for control in controls:
        for link in control.get("links", []):
            if link["href"][1:] not in uuids:
                yield f"{control['id']}: a link leads nowhere"
        if not control.get("links"):
            yield f"{control['id']}: rests on nothing"


def faults_by_schema(document, schema):
    import jsonschema

    for error in jsonschema.Draft7Validator(with_python_patterns(schema)).iter_errors(document):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"


def main():
    document = catalog_of(sys.argv[1])
    faults = list(faults_without_schema(document["catalog"]))
    folder = os.environ.get("OSCAL_SCHEMAS", "")
    schema = Path(folder) / "catalog.json"
    if folder and schema.exists():
        faults += faults_by_schema(document, json.loads(schema.read_text(encoding="utf-8")))
        print("checked against the published schema")
    else:
        print("OSCAL_SCHEMAS names no folder with catalog.json: the published schema was left out")
    groups = document["catalog"]["groups"]
    print(f"{len(groups)} groups, {sum(len(group['controls']) for group in groups)} controls; faults: {len(faults)}")
    print(*faults[:20], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
