"""oscal.py FAZHI [LEDGER DAY]: what `fazhi convert oscal…` writes has the shape OSCAL asks for: the catalog, and of a ledger (a small one made
here, unless one is named) assessment-results and the plan of action. The published schemas are used where they are at hand: a folder
named by OSCAL_SCHEMAS with catalog.json, assessment-results.json and poam.json; where they are not, the test says so and checks what it
can without them."""

import collections
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import small_ledger

# The schema's patterns are ECMA's; Python's `re` has no \\p{…}.
CLASSES = {"\\p{L}": "[^\\W\\d_]", "\\p{N}": "\\d"}


TOKEN = re.compile(r"[^\W\d][\w.\-]*")


def written(program, *words):
    done, again = (subprocess.run([program, "convert", *words], capture_output=True, check=True) for _ in range(2))
    assert done.stdout == again.stdout, f"{words[0]}: written twice it has other bytes"
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


def nodes(node):
    """Every object of the document, with the key it stands under."""
    waiting = [("", node)]
    while waiting:
        key, node = waiting.pop()
        if isinstance(node, dict):
            yield key, node
            waiting += node.items()
        elif isinstance(node, list):
            waiting += [(key, item) for item in node]


def empties(node, path=""):
    if node in ("", [], {}):
        yield f"{path}: empty"
    below = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else []
    for key, item in below:
        yield from empties(item, f"{path}/{key}")


def faults_of_references(document, model):
    """What the schemas cannot say: uuids are unique, and what is referred to is there."""
    defined = [node["uuid"] for _, node in nodes(document) if "uuid" in node]
    for uuid, times in collections.Counter(defined).items():
        if times > 1:
            yield f"uuid {uuid} is given {times} times"
    known = set(defined)
    roles = {role["id"] for role in document[model]["metadata"]["roles"]}
    for key, node in nodes(document):
        for name, value in node.items():
            if name.endswith("-uuid") and value not in known:
                yield f"{key}: {name} {value} is nowhere"
            if name == "party-uuids" and not set(value) <= known:
                yield f"{key}: a party is nowhere"
            if name == "href" and value.startswith("#") and value[1:] not in known:
                yield f"{key}: {value} leads nowhere"
            if name == "role-id" and value not in roles:
                yield f"role {value} is not declared"
        if key == "props" and not TOKEN.fullmatch(node["name"]):
            yield f"property {node['name']} is no token"


def faults_of_results(document, catalog):
    result = document["assessment-results"]["results"][0]
    objectives = {part["id"] for key, part in nodes(catalog) if part.get("name") == "assessment-objective"}
    for finding in result["findings"]:
        if finding["target"]["target-id"] not in objectives:
            yield f"{finding['target']['target-id']} is not in the catalog"
    reviewed = {control["control-id"] for selection in result["reviewed-controls"]["control-selections"]
                for control in selection["include-controls"]}
    controls = {control["id"] for group in catalog["catalog"]["groups"] for control in group["controls"]}
    if not reviewed <= controls:
        yield f"controls that the catalog has not: {sorted(reviewed - controls)}"
    states = {finding["target"]["status"]["state"] for finding in result["findings"]}
    if states != {"satisfied", "not-satisfied"}:
        yield f"states of findings: {states}"


def faults_of_poam(document):
    plan = document["plan-of-action-and-milestones"]
    allowed = {"open", "remediating", "deviation-requested", "deviation-approved", "closed"}
    for risk in plan["risks"]:
        changes = [entry["status-change"] for entry in risk["risk-log"]["entries"] if "status-change" in entry]
        if risk["status"] not in allowed or not set(changes) <= allowed:
            yield f"{risk['title']}: status {risk['status']}, {changes}"
    statuses = {risk["status"] for risk in plan["risks"]}
    if not {"closed", "deviation-requested", "deviation-approved"} <= statuses:
        yield f"only {statuses}"
    if not any("deadline" in risk and "remediations" in risk for risk in plan["risks"]):
        yield "no risk has a deadline and a remediation"
    if not any("related-observations" in item for item in plan["poam-items"]):
        yield "no item has its evidence"


def faults_of_names(document, names):
    text = json.dumps(document, ensure_ascii=False)
    return [f"the name of a person is written out: {name}" for name in names if name in text]


def names_in(program, ledger):
    rows = json.loads(small_ledger.run(program, ledger, "person", "list", "--json").stdout)["rows"]
    return [row["name"] for row in rows if not row["name"].endswith("某某")]


def schema_of(name):
    folder = os.environ.get("OSCAL_SCHEMAS", "")
    path = Path(folder) / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if folder and path.exists() else None


def faults_by_schema(document, name):
    schema = schema_of(name)
    if schema is None:
        print(f"OSCAL_SCHEMAS names no folder with {name}.json: the published schema was left out")
        return
    import jsonschema

    for error in jsonschema.Draft7Validator(with_python_patterns(schema)).iter_errors(document):
        yield f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
    print(f"{name}: checked against the published schema")


def check_ledger(program, ledger, day):
    at = ["--as-of", day, "--ledger", str(ledger)]
    catalog = written(program, "oscal", "--adopted", *at)
    results = written(program, "oscal-results", *at)
    poam = written(program, "oscal-poam", *at)
    names = names_in(program, ledger)
    for document, model, schema in ((results, "assessment-results", "assessment-results"),
                                    (poam, "plan-of-action-and-milestones", "poam")):
        yield from empties(document)
        yield from faults_of_references(document, model)
        yield from faults_of_names(document, names)
        yield from faults_by_schema(document, schema)
        if document[model]["metadata"]["oscal-version"] != "1.2.1":
            yield f"{model}: another version of OSCAL"
    yield from faults_of_results(results, catalog)
    yield from faults_of_poam(poam)
    result = results["assessment-results"]["results"][0]
    print(f"{len(result['findings'])} findings, {len(result.get('observations', []))} observations, "
          f"{len(result.get('risks', []))} risks; {len(poam['plan-of-action-and-milestones']['poam-items'])} items")


def check_small_ledger(program):
    with tempfile.TemporaryDirectory() as folder:
        ledger = small_ledger.make(program, folder)
        yield from check_ledger(program, ledger, "2026-09-20")
        shown = written(program, "oscal-poam", "--personal", "--as-of", "2026-09-20", "--ledger", str(ledger))
        if "李大山" not in json.dumps(shown, ensure_ascii=False):
            yield "--personal writes no names"


def check_catalog(program):
    document = written(program, "oscal", "--as-of", "2026-11-21")
    groups = document["catalog"]["groups"]
    print(f"{len(groups)} groups, {sum(len(group['controls']) for group in groups)} controls")
    return [*faults_without_schema(document["catalog"]), *faults_by_schema(document, "catalog")]


def main():
    program = sys.argv[1]
    if len(sys.argv) > 3:
        faults = list(check_ledger(program, *sys.argv[2:4]))
    else:
        faults = [*check_catalog(program), *check_small_ledger(program)]
    print(f"faults: {len(faults)}")
    print(*faults[:20], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
