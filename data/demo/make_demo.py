"""make_demo.py OUT: writes the invented 示例市示例区 as of 2026-09-30 into OUT/facts (YAML import files, in the order of their names) and
OUT/files (the originals they name), OUT/planted.yaml (what was done wrong on purpose and has to be found) and
OUT/checkup.yaml (what 体检 has to find). The YAML is kept
beside this script; `make_demo.py --keep` writes it there. Same script, same bytes, on every machine."""

import importlib
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import demo_checkup
import demo_files
import demo_lawsuits
import demo_units
from demo_areas import AREAS
from demo_book import QUARTERS, Book
from demo_dates import BEGINS, day
from demo_yaml import document

HERE = Path(__file__).resolve().parent
INVENTED = "示例市示例区（虚构），由 make_demo.py 写成；要改请改脚本。"
KEYS = ["unit_changes", "unit_closures", "waivers", "matters", "matter_changes", "figures", "registers", "evidence", "transfers", "merges", "closures", "return", "amend", "accept"]

# Local numbers with their (invented) documents: without one, what rests on the number would only be a 提示.
PARAMETERS = [
    ("decision/trouble-report-days", 5, "示政办规〔2024〕11号"), ("topic/large-sum", 50, "示政办发〔2024〕31号"),
    ("topic/material-days", 3, "示政办发〔2024〕31号"), ("topic/report-days", 10, "示政办发〔2024〕31号"),
    ("topic/minutes-days", 10, "示政办发〔2024〕31号"), ("topic/topic-archive-days", 30, "示政办发〔2024〕31号"),
    ("disclosure/interpretation-days", 3, "示政办发〔2023〕18号"), ("disclosure/home-days", 14, "示政办发〔2023〕18号"),
    ("disclosure/policy-column-days", 180, "示政办发〔2023〕18号"), ("litigation/report-days", 3, "示法组办发〔2024〕8号"),
    ("litigation/suggestion-days", 60, "示法组办发〔2024〕8号"),
]
OWN_PARAMETERS = [("topic/large-sum", 500, "quzhengfu"), ("topic/large-sum", 200, "chengtou"), ("topic/large-sum", 200, "kaifaqu")]


def modules():
    """{key: module} of the areas that have one."""
    return {area.key: importlib.import_module(area.module) for area in AREAS if (HERE / f"{area.module}.py").exists()}


def parameters():
    everyone = [*PARAMETERS, *(entry for module in modules().values() for entry in getattr(module, "PARAMETERS", []))]
    entries = [{"parameter": name, "value": value, "from": BEGINS, "basis": basis} for name, value, basis in everyone]
    for name, value, unit in OWN_PARAMETERS:
        entries.append({"parameter": name, "value": value, "from": BEGINS, "basis": "示政办发〔2024〕31号", "unit": unit})
    return entries


def registers(book, requests):
    """Each unit states at the end of the year that its lists are complete, also where there is nothing on them."""
    cases = [case for case in demo_lawsuits.CASES if case.received_on.year == 2025]
    entries = []
    for unit in demo_units.with_type("区政府", "政府部门", "街道", "乡镇", "行政执法部门"):
        mine = [case for case in cases if unit.id in (case.defendant, case.other)]
        count = len(mine) + sum(1 for case in mine if case.second and book.opened[case.id + "-2"] <= "2025Q4")
        entries.append({"unit": unit.id, "kind": "instance", "period": 2025, "n": count})
    for unit in demo_units.with_type("区政府", "政府部门", "街道", "乡镇"):
        count = sum(1 for one in requests if one.handler == unit.id and one.received_on.year == 2025)
        entries.append({"unit": unit.id, "kind": "disclosure", "period": 2025, "n": count})
    return entries


def changes_of_units(book):
    book.area = "yearly"
    book.add("2025Q2", "unit_closures", {"unit": "liangshiju", "on": day(demo_units.CLOSED_ON), "successor": "fagaiwei"})
    book.add("2026Q1", "unit_changes", {"unit": "zhengwuju", "from": day("2026-03-01"), "name": "示例区数据和政务服务局"})


def duplicates(book, requests):
    """The same request entered twice; merged."""
    last = requests[-1]
    book.area = "disclosure"
    book.matter("s26-900", "disclosure", f"“{last.content}”信息公开申请（重复登记）", last.received_on, {"handler": last.handler},
                {"received_on": last.received_on, "third_party": False})
    book.add("2026Q3", "merges", {"matter": "s26-900", "into": last.id, "because": "与" + last.id + "是同一件申请，重复登记"})


def facts():
    """{name: text} of all YAML files, and the book they were made from."""
    book = Book(demo_units.BY_ID)
    written = {}
    for key, module in modules().items():
        book.area = key
        written[key] = module.write(book)
    requests = written["disclosure"]
    duplicates(book, requests)
    changes_of_units(book)
    checked = ("secret_checked", True)
    texts = {
        "00-units.yaml": document([INVENTED, "单位和人员"], [checked, ("units", demo_units.entries()), ("persons", demo_units.people())]),
        "01-parameters.yaml": document([INVENTED, "本地参数"], [checked, ("parameters", parameters())]),
    }
    for quarter in QUARTERS:
        for number, area in enumerate(AREAS, 1):
            sections = [(key, book.sections.get((quarter, area.key, key), [])) for key in KEYS]
            if any(entries for _, entries in sections):
                texts[f"{quarter}-{number:02}-{area.key}.yaml"] = document([INVENTED, f"{quarter} {area.title}"], [checked, *sections])
        lists = [("registers", registers(book, requests))] if quarter == "2025Q4" else []
        accepted = [{"evidence": id} for id in book.reviews.get(quarter, [])]
        texts[f"{quarter}-90-accepted.yaml"] = document([INVENTED, f"{quarter} 审核通过的材料"], [checked, *lists, ("accept", accepted)])
    texts["2026Q3-80-checkup.yaml"] = document([INVENTED, "2026Q3 数据有毛病的材料，供体检查出"], [checked, ("evidence", demo_checkup.entries())])
    book.files += demo_checkup.files()
    return texts, book


def checked_faults():
    comment = [
        INVENTED,
        "体检应当查出的毛病，一行一处。测试要求2026年9月30日正好查出这些，不多不少（tests/demo）：其余四千多份材料没有什么要问的。",
        "key：检查项和材料；severity：程度；note：为什么，或者为什么只是提示",
    ]
    return document(comment, [("found", demo_checkup.expected())])


def planted(book):
    comment = [
        INVENTED,
        "有意埋下的问题，一行一处。测试要求在2026年9月30日正好查出这些，不多不少（tests/demo）。",
        "key：应办和规则；sort：问题的种类；result、timing、hint：应得的结论；says：理由里应有的话；note：说明",
    ]
    return document(comment, [("planted", book.planted)])


def write(folder, texts):
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.yaml"):
        if old.name not in texts:
            old.unlink()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")


def main():
    texts, book = facts()
    keep = sys.argv[1] == "--keep"
    out = HERE if keep else Path(sys.argv[1])
    write(out / "facts", texts)
    (out / "planted.yaml").write_text(planted(book), encoding="utf-8")
    (out / "checkup.yaml").write_text(checked_faults(), encoding="utf-8")
    if keep:
        return
    (out / "files").mkdir(parents=True, exist_ok=True)
    for name, suffix, lines in book.files:
        (out / "files" / name).write_bytes(demo_files.WRITERS[suffix](lines))


if __name__ == "__main__":
    main()
