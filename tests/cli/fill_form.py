"""fill_form.py FORM.xlsx 'SHEET!CELL=VALUE'...: writes into cells of a workbook as a clerk would, in place.

A value like 2026-03-01 becomes a day as Excel keeps it, digits a number, an empty one clears the cell; everything else is text.
Standard library only: the tests must run where there is no spreadsheet program.
"""

import datetime
import re
import sys
import zipfile
from xml.sax.saxutils import escape

sys.dont_write_bytecode = True


def sheet_paths(parts):
    """The name of each sheet → its part."""
    targets = {}
    for relation in re.findall(r"<Relationship [^>]*>", parts["xl/_rels/workbook.xml.rels"].decode()):
        targets[re.search(r'Id="([^"]*)"', relation)[1]] = "xl/" + re.search(r'Target="([^"]*)"', relation)[1].lstrip("/")
    found = {}
    for sheet in re.findall(r"<sheet [^>]*>", parts["xl/workbook.xml"].decode()):
        found[re.search(r'name="([^"]*)"', sheet)[1]] = targets[re.search(r'r:id="([^"]*)"', sheet)[1]]
    return found


def cell_xml(address, style, value):
    head = f'<c r="{address}"{style}'
    if value == "":
        return head + "/>"
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        days = (datetime.date.fromisoformat(value) - datetime.date(1899, 12, 30)).days
        return f"{head}><v>{days}</v></c>"
    if re.fullmatch(r"\d+", value):
        return f"{head}><v>{value}</v></c>"
    return f'{head} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def fill(xml, address, value):
    def filled(match):
        style = re.search(r' s="\d+"', match[0])
        return cell_xml(address, style[0] if style else "", value)

    new, count = re.subn(rf'<c r="{address}"(?:[^>]*/>|[^>]*>.*?</c>)', filled, xml, flags=re.S)
    if count != 1:
        sys.exit(f"there is no cell {address}")
    return new


def main():
    path, *fillings = sys.argv[1:]
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        parts = {name: archive.read(name) for name in names}
    sheets = sheet_paths(parts)
    for filling in fillings:
        where, value = filling.split("=", 1)
        sheet, address = where.split("!")
        part = sheets[sheet]
        parts[part] = fill(parts[part].decode(), address, value).encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, parts[name])


if __name__ == "__main__":
    main()
