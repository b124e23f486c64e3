"""rearrange_form.py FORM.xlsx SHEET STEP...: what people do to a sheet besides typing into it, in place.

  rows:7,5       the rows from the first named on are now these, in this order; the others are gone
  copy:5,9       row 5 stands once more as row 9
  part:5,6,D,Q   of rows 5 and 6 the cells from column D to Q have changed places, as after sorting some of the columns
  swap:B,H       two columns have changed places, all the way down
Standard library only, like fill_form.py.
"""

import re
import sys
import zipfile

sys.dont_write_bytecode = True

from fill_form import sheet_paths

ROW = re.compile(r"<row [^>]*>.*?</row>", re.S)


def number_of(row):
    return int(re.search(r' r="(\d+)"', row)[1])


def moved(row, number):
    row = re.sub(r'(<row [^>]*? r=")\d+', rf"\g<1>{number}", row, count=1)
    row = re.sub(r'(<row r=")\d+', rf"\g<1>{number}", row, count=1)
    return re.sub(r'(<c r="[A-Z]+)\d+', rf"\g<1>{number}", row)


def position(column):
    place = 0
    for letter in column:
        place = place * 26 + ord(letter) - 64
    return place


def swapped(row, one, other):
    cells = re.findall(r'<c r="([A-Z]+)(\d+)"([^>]*?/>|.*?</c>)', row, re.S)
    named = [({one: other, other: one}.get(column, column), number, rest) for column, number, rest in cells]
    named.sort(key=lambda cell: position(cell[0]))
    head = re.match(r"<row [^>]*>", row)[0]
    return head + "".join(f'<c r="{column}{number}"{rest}' for column, number, rest in named) + "</row>"


def mixed(rows, one, other, first, last):
    def cells(row):
        return re.findall(r'<c r="([A-Z]+)\d+"([^>]*?/>|.*?</c>)', row, re.S)

    def with_part_of(row, source, number):
        inside = lambda column: position(first) <= position(column) <= position(last)
        taken = [cell for cell in cells(row) if not inside(cell[0])] + [cell for cell in cells(source) if inside(cell[0])]
        taken.sort(key=lambda cell: position(cell[0]))
        head = re.match(r"<row [^>]*>", row)[0]
        return head + "".join(f'<c r="{column}{number}"{rest}' for column, rest in taken) + "</row>"

    below = {number_of(row): row for row in rows}
    return [
        with_part_of(row, below[other if number_of(row) == one else one], number_of(row)) if number_of(row) in (one, other) else row
        for row in rows
    ]


def apply(xml, step):
    kind, _, arguments = step.partition(":")
    words = arguments.split(",")
    rows = ROW.findall(xml)
    begin, end = xml.index(rows[0]), xml.index(rows[-1]) + len(rows[-1])
    if kind == "rows":
        wanted = [int(word) for word in words]
        first = min(wanted)
        below = {number_of(row): row for row in rows}
        rows = [row for row in rows if number_of(row) < first]
        rows += [moved(below[number], first + i) for i, number in enumerate(wanted)]
    elif kind == "copy":
        source, target = (int(word) for word in words)
        rows.append(moved(next(row for row in rows if number_of(row) == source), target))
    elif kind == "part":
        rows = mixed(rows, int(words[0]), int(words[1]), words[2], words[3])
    elif kind == "swap":
        rows = [swapped(row, *words) for row in rows]
    else:
        sys.exit(f"there is no step {kind}")
    return xml[:begin] + "".join(rows) + xml[end:]


def main():
    path, sheet, *steps = sys.argv[1:]
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    part = sheet_paths(parts)[sheet]
    xml = parts[part].decode()
    for step in steps:
        xml = apply(xml, step)
    parts[part] = xml.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


main()
