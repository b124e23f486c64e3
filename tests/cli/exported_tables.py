"""exported_tables.py FAZHI SOURCE: `fazhi export tables` writes each table twice, with the same rows; keys are those that docs/export.md describes;
names of persons are masked and formulas defused; `show --json` gives the same rows."""

import csv
import json
import re
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
import small_ledger

DAY = ["--as-of", "2026-09-20"]
ROW = re.compile(r"^\| `([a-z0-9_]+)` \|", re.MULTILINE)


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def documented(source):
    """Keys of each table: a heading `### `units` 责任单位`, then a row for each key."""
    page = (source / "docs/export.md").read_text(encoding="utf-8")
    for part in page.split("\n### `")[1:]:
        yield part.split("`")[0], ROW.findall(part.split("\n## ")[0])


def check_documented(index, source):
    keys = dict(documented(source))
    for table in index["tables"]:
        expected = [column["key"] for column in table["columns"]]
        if keys.pop(table["table"], None) != expected:
            yield f"docs/export.md describes {table['table']} otherwise: {expected}"
    if keys:
        yield f"docs/export.md describes what is not written: {sorted(keys)}"


def check_table(folder, table):
    name = table["table"]
    rows = read(folder / f"{name}.json")["rows"]
    keys = [column["key"] for column in table["columns"]]
    if len(rows) != table["rows"] or any(list(row) != keys for row in rows):
        yield f"{name}.json has other rows or keys than index.json says"
    raw = (folder / f"{name}.csv").read_bytes()
    if not raw.startswith(b"\xef\xbb\xbf"):
        yield f"{name}.csv has no BOM: Excel would read it as GB18030"
    lines = list(csv.reader(raw.decode("utf-8-sig").splitlines(keepends=True)))
    if lines[0] != [column["title"] for column in table["columns"]] or len(lines) != len(rows) + 1:
        yield f"{name}.csv has other columns or rows than {name}.json"
    for line in lines[1:]:
        for cell in line:
            if cell[:1] in "=+@" and cell or (cell[:1] == "-" and not re.fullmatch(r"-\d+(\.\d+)?", cell)):
                yield f"{name}.csv: Excel would run {cell!r}"


def names_written(folder):
    for path in sorted(folder.iterdir()):
        text = path.read_text(encoding="utf-8")
        yield from (f"{path.name}: {name}" for name in small_ledger.NAMES if name in text)


def shown_as_exported(program, ledger, folder):
    """The row of `show --json` is that of the table."""
    for words, table, key, value in ((["evidence", "show", "e1"], "evidence", "id", "e1"),
                                     (["matter", "show", "a1", *DAY], "matters", "id", "a1"),
                                     (["problem", "show", "2026-001", *DAY], "problems", "number", "2026-001")):
        shown = json.loads(small_ledger.run(program, ledger, *words, "--json").stdout)
        row = next(row for row in read(folder / f"{table}.json")["rows"] if row[key] == value)
        for name, expected in row.items():
            if shown[name] != expected:
                yield f"{' '.join(words)}: {name} is {shown[name]!r}, in the table {expected!r}"


def check(program, source, work):
    ledger = small_ledger.make(program, work)
    folder, again, shown = work / "tables", work / "again", work / "personal"
    for target, more in ((folder, []), (again, []), (shown, ["--personal"])):
        small_ledger.run(program, ledger, "export", "tables", "-o", str(target), *DAY, *more)
    index = read(folder / "index.json")
    yield from check_documented(index, source)
    for table in index["tables"]:
        yield from check_table(folder, table)
    if {path.name: path.read_bytes() for path in folder.iterdir()} != {path.name: path.read_bytes() for path in again.iterdir()}:
        yield "written twice the files have other bytes"
    yield from (f"a name is written out: {place}" for place in names_written(folder))
    missing = set(small_ledger.NAMES) - {place.split(": ")[1] for place in names_written(shown)}
    if missing:
        yield f"--personal writes all names but {missing}"
    if "'=申请公开决算" not in (folder / "matters.csv").read_text(encoding="utf-8"):
        yield "a title that begins with = is not defused"
    if read(folder / "figures.json")["rows"][0]["value"] != "-12.5" or ",-12.5," not in (folder / "figures.csv").read_text("utf-8"):
        yield "a negative number is not a number any more"
    yield from shown_as_exported(program, ledger, folder)
    print(f"{len(index['tables'])} tables, {sum(table['rows'] for table in index['tables'])} rows")


def main():
    with tempfile.TemporaryDirectory() as work:
        faults = list(check(sys.argv[1], Path(sys.argv[2]), Path(work)))
    print(*faults[:20], sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
