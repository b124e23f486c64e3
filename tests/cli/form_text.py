"""form_text.py FORM.xlsx: the visible cells of a form, a row a line, with the address of the first open cell; then its hidden sheets.

Open (unlocked) cells read ▢, line breaks ⏎. What a validation asks for is printed behind the row.
"""

import html
import re
import sys
import zipfile

sys.dont_write_bytecode = True


def text_of(xml):
    return html.unescape(re.sub(r"<[^>]*>", "", xml)).replace("\n", "⏎")


def cells_of(sqref):
    """J5:J7 → J5, J6, J7: a rule stands for cells of one column below each other."""
    first, _, last = sqref.partition(":")
    column = re.match("[A-Z]+", first)[0]
    rows = [int(re.search(r"\d+", one)[0]) for one in (first, last or first)]
    return [f"{column}{row}" for row in range(rows[0], rows[1] + 1)]


def main():
    archive = zipfile.ZipFile(sys.argv[1])
    part = lambda name: archive.read(name).decode()
    shared = [text_of(item) for item in re.findall(r"<si>.*?</si>", part("xl/sharedStrings.xml"), re.S)]
    formats = re.findall(r"<xf [^>]*?(?:/>|>.*?</xf>)", re.search(r"<cellXfs.*?</cellXfs>", part("xl/styles.xml"), re.S)[0], re.S)
    is_open = [('locked="0"' in one) for one in formats]
    for position, sheet in enumerate(re.findall(r"<sheet [^>]*>", part("xl/workbook.xml")), 1):
        name = re.search(r'name="([^"]*)"', sheet)[1]
        if 'state="hidden"' in sheet:
            print(f"[{name}] 隐藏")
            continue
        xml = part(f"xl/worksheets/sheet{position}.xml")
        print(f"[{name}]" + (" 有保护" if "<sheetProtection " in xml else ""))
        rules = {}
        for rule in re.findall(r"<dataValidation .*?(?:/>|</dataValidation>)", xml, re.S):
            kind = re.search(r' type="(\w+)"', rule)
            formula = re.search(r"<formula1>(.*?)</formula1>", rule)
            asks = (kind[1] if kind else "any") + (":" + html.unescape(formula[1]) if kind and kind[1] == "list" else "")
            for address in cells_of(re.search(r'sqref="([^"]*)"', rule)[1]):
                rules[address] = asks
        for row in re.findall(r"<row .*?</row>", xml, re.S):
            cells, asked = [], []
            for address, style, kind, value in re.findall(r'<c r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?(?:/>|>(.*?)</c>)', row, re.S):
                text = shared[int(text_of(value))] if kind == "s" else text_of(value or "")
                if style and is_open[int(style)]:
                    text = "▢" + text
                    if rules.get(address, "any") != "any":
                        asked.append(f"{address} {rules[address]}")
                cells.append(text)
            print("  " + " | ".join(cells) + ("    〔" + "；".join(asked) + "〕" if asked else ""))


main()
