"""schema_test.py FAZHI SOURCE: the schemas of docs/schema say the same as the readers of src/yaml.

Three things are held against each other:

- keys: each key set of key_sets.h and fact_keys.h is a definition of the same name with exactly these keys, each of them
  explained; the words of conditions are those of condition_reader.cpp.
- good texts: what is shipped in checklists/ and the examples of docs/checklist-format.md pass.
- tests/yaml/schema: what stands in good/ passes and loads; what stands in bad/ is refused by both, except that a file whose
  first line is "# 只有程序能查出" passes the schema and is refused by the program alone.

PyYAML reads YAML 1.1, where 2026-03-01 is a date, `no` is false and 0123 is octal. Editors read YAML 1.2, in which the first two
are text and the third is 123; CoreLoader therefore has the implicit types of the 1.2 core schema and no others. Keys stay text.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import yaml

ONLY_THE_PROGRAM = "# 只有程序能查出"
ANNOTATIONS = {"title", "description"}
IMPORT_FILE = "facts"  # the keys of import files, which have no schema; their lists are those of a case
OWNER = "owner"  # a word of conditions that is a value, not a key


# --- YAML as the editor reads it ---


class CoreLoader(yaml.SafeLoader):
    """SafeLoader with the implicit types of the YAML 1.2 core schema."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        return {key.value: self.construct_object(value, deep=deep) for key, value in node.value}


def construct_whole(loader, node):
    """The core schema knows 0o17 and 0x1f; leading zeros mean nothing."""
    text = node.value
    return int(text, 0) if text[:2] in ("0o", "0x") else int(text, 10)


CORE_TYPES = {  # and the letters they begin with; "" is of the empty scalar
    "null": (r"~|null|Null|NULL|", ["", *"~nN"]),
    "bool": (r"true|True|TRUE|false|False|FALSE", [*"tTfF"]),
    "int": (r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", [*"-+0123456789"]),
    "float": (r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", [*"-+.0123456789"]),
}
for core_type, (pattern, first_letters) in CORE_TYPES.items():
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{core_type}", re.compile(f"^(?:{pattern})$"), first_letters)
CoreLoader.add_constructor("tag:yaml.org,2002:int", construct_whole)


def load(text):
    return yaml.load(text, CoreLoader)


# --- the two judges ---


class Schemas:
    """docs/schema: which of the two a file is for is told by its name."""

    def __init__(self, source):
        self.folder = source / "docs" / "schema"
        self.checklist = self.read("checklist.schema.json")
        self.cases = self.read("cases.schema.json")

    def read(self, name):
        schema = json.loads((self.folder / name).read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        return schema

    def refusals(self, name, text):
        schema = self.cases if name.endswith(".cases.yaml") else self.checklist
        resolver = jsonschema.RefResolver(f"{self.folder.as_uri()}/", schema)
        errors = jsonschema.Draft7Validator(schema, resolver=resolver).iter_errors(load(text))
        return [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}" for error in errors]


class Program:
    """What `fazhi lint` and, of cases, `fazhi test` say about one file. What they say about others does not count."""

    def __init__(self, fazhi):
        self.fazhi = fazhi

    def refusals(self, path):
        verb = "test" if path.name.endswith(".cases.yaml") else "lint"
        done = subprocess.run([self.fazhi, verb, str(path)], capture_output=True, text=True, encoding="utf-8", check=False)
        return [line for line in done.stderr.splitlines() if line.startswith(f"{path}:")]


# --- keys ---

KEY_ARRAY = re.compile(r"k(\w+)Keys\[\] =\s*\{([^}]*)\}")
CONDITION_WORDS = re.compile(r"kWords\{([^}]*)\}")
CONDITIONS = ("condition", "relation", "parameterUse")


def words_in(text):
    return set(re.findall(r'"([a-z_]+)"', text))


def key_sets(source, header):
    """By the name of the definition: kUnitTypeKeys is unitType."""
    text = (source / "src" / "yaml" / header).read_text(encoding="utf-8")
    return {name[0].lower() + name[1:]: words_in(words) for name, words in KEY_ARRAY.findall(text)}


def condition_words(source):
    text = (source / "src" / "yaml" / "condition_reader.cpp").read_text(encoding="utf-8")
    return words_in(CONDITION_WORDS.search(text)[1]) - {OWNER}


def nodes_of(schema):
    """The schema and everything in it."""
    yield schema
    for child in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else []:
        yield from nodes_of(child)


def check_definition(definitions, name, keys):
    definition = definitions.get(name, {})
    written = definition.get("properties", {})
    yield from (f"{name}: the readers know {key}, the schema does not" for key in sorted(keys - set(written)))
    yield from (f"{name}: the readers do not know {key}" for key in sorted(set(written) - keys))
    yield from (f"{name}.{key} has no title or no description" for key in sorted(written) if not ANNOTATIONS <= set(written[key]))
    if definition.get("additionalProperties") is not False:
        yield f"{name} takes unknown keys"


def check_no_other_keys(schema, keys):
    """Whatever a sub-schema asks of a key, the readers know the key."""
    for node in nodes_of(schema):
        if not isinstance(node, dict):
            continue
        required = node.get("required", [])  # there is also a key of this name
        asked = {*node.get("properties", {}), *node.get("dependencies", {}), *(required if isinstance(required, list) else [])}
        yield from (f"the readers do not know {key}" for key in sorted(asked - keys))


def check_references(schema):
    """Draft 7 ignores what stands beside $ref, unless it only explains."""
    for node in nodes_of(schema):
        if isinstance(node, dict) and isinstance(node.get("$ref"), str) and set(node) - ANNOTATIONS - {"$ref"}:
            yield f"beside {node['$ref']} stands {sorted(set(node) - ANNOTATIONS - {'$ref'})}"


def check_conditions(definitions, words):
    written = {key: prop for name in CONDITIONS for key, prop in definitions[name]["properties"].items()}
    yield from (f"conditions: {word} is only on one side" for word in sorted(words ^ set(written)))
    yield from (f"conditions: {word} is not explained" for word in sorted(written) if not ANNOTATIONS <= set(written[word]))


def check_keys(source, schemas):
    words = condition_words(source)
    yield from check_conditions(schemas.checklist["definitions"], words)
    for schema, header, apart in [(schemas.checklist, "key_sets.h", set()), (schemas.cases, "fact_keys.h", {IMPORT_FILE})]:
        sets = {name: keys for name, keys in key_sets(source, header).items() if name not in apart}
        for name, keys in sets.items():
            yield from check_definition(schema["definitions"], name, keys)
        yield from check_no_other_keys(schema, words.union(*sets.values()))
        yield from check_references(schema)


# --- good texts ---


def shipped(source):
    for path in sorted((source / "checklists").rglob("*.yaml")):
        yield path.name, path.read_text(encoding="utf-8")


def page_examples(source):
    """As the page's own test reads them: fragments and the head of the checklist stand together."""
    page = (source / "docs" / "checklist-format.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    head = next(block for block in blocks if block.endswith("tasks:\n")).removesuffix("tasks:\n")
    yield "head.yaml", head
    for number, block in enumerate(blocks, 1):
        if block.startswith("# 片段\n"):
            yield f"fragment {number}.yaml", head + block
        elif "\ncases:" in block:
            yield f"example {number}.cases.yaml", block
        elif not block.startswith("secret_checked:") and not block.endswith("tasks:\n"):
            yield f"example {number}.yaml", block


def check_good_texts(source, schemas):
    for texts in (shipped, page_examples):
        count = 0
        for name, text in texts(source):
            count += 1
            yield from (f"{texts.__name__}: {name}: {refusal}" for refusal in schemas.refusals(name, text))
        print(f"{texts.__name__}: {count}")


# --- good and bad files ---


def judge(path, schemas, program):
    """Whether the schema and whether the program refuses the file."""
    return bool(schemas.refusals(path.name, path.read_text(encoding="utf-8"))), bool(program.refusals(path))


def expected(path):
    if path.parent.name == "good":
        return False, False
    first_line = path.read_text(encoding="utf-8").splitlines()[0]
    return first_line != ONLY_THE_PROGRAM, True


def check_files(source, schemas, program):
    paths = sorted((source / "tests" / "yaml" / "schema").glob("*/*.yaml"))
    wanted = {path: expected(path) for path in paths}
    for path in paths:
        found = judge(path, schemas, program)
        for judged, wants, refuses in zip(("the schema", "the program"), wanted[path], found):
            if wants != refuses:
                yield f"{path.parent.name}/{path.name}: {judged} {'refuses' if refuses else 'accepts'} it"
    kinds = list(wanted.values())
    print(f"good: {kinds.count((False, False))}, bad: {kinds.count((True, True))}, bad for the program only: {kinds.count((False, True))}")


def main():
    source = Path(sys.argv[2]).resolve()
    schemas, program = Schemas(source), Program(sys.argv[1])
    wrong = [*check_keys(source, schemas), *check_good_texts(source, schemas), *check_files(source, schemas, program)]
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
