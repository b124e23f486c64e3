"""The book in which the demo is written down before it becomes YAML: matters, papers and what was done wrong on purpose. Each
entry falls into the quarter in which it became known."""

import datetime

from demo_areas import AREAS
from demo_dates import AS_OF, BEGINS, chinese, is_workday, quarter_of

QUARTERS = ["2025Q1", "2025Q2", "2025Q3", "2025Q4", "2026Q1", "2026Q2", "2026Q3"]
LAST_RECORDED = datetime.date(2026, 9, 28)  # the last quarter is handed in before it is over
PREFIX = {area.key: area.prefix for area in AREAS}
SUFFIXES = ["pdf", "docx", "txt", "png"]


def known_quarter(one):
    return QUARTERS[0] if one < BEGINS else quarter_of(min(one, LAST_RECORDED))


def not_before(quarter, other):
    return max(quarter, other)  # "2025Q1" < "2025Q2" < "2026Q1"


class Book:
    def __init__(self, units):
        self.units = units
        self.sections = {}  # (quarter, area, key) -> entries
        self.reviews = {}   # quarter -> accepted ids
        self.files = []     # (name, suffix, lines)
        self.planted = []
        self.opened = {}    # matter -> quarter
        self.numbers = dict.fromkeys(PREFIX, 0)
        self.area = AREAS[0].key

    def add(self, quarter, key, value):
        self.sections.setdefault((quarter, self.area, key), []).append(value)

    # Dates that lie after the opening quarter become known when they come to pass; what is still planned is stated at once.
    def matter(self, id, kind, title, opened_on, parties, fields, closed=None, outcome="办结"):
        quarter = known_quarter(opened_on)
        self.opened[id] = quarter
        now, later = {}, {}
        for name, value in fields.items():
            when = quarter
            if isinstance(value, datetime.date) and value <= LAST_RECORDED:
                when = not_before(quarter, known_quarter(value))
            (now if when == quarter else later.setdefault(when, {}))[name] = value
        entry = {"id": id, "kind": kind, "title": title, "opened_on": opened_on, "parties": parties}
        if now:
            entry["fields"] = now
        self.add(quarter, "matters", entry)
        for when, some in sorted(later.items()):
            self.add(when, "matter_changes", {"matter": id, "set": some, "because": "办理进展"})
        if closed is not None:
            assert closed <= LAST_RECORDED, (id, closed)
            self.add(known_quarter(closed), "closures", {"matter": id, "on": closed, "outcome": outcome})

    # `about`: a matter, a unit, or a list of either or of {matter|unit, fields}; None: the unit itself.
    # `original`: file, archive or url. `review`: False leaves it waiting.
    def paper(self, kind, unit, formed_on, fields=None, about=None, title=None, number=None, covers=None, original="archive",
              review=True):
        assert formed_on <= LAST_RECORDED, (kind, about, formed_on)
        assert is_workday(formed_on) or original == "url", (kind, about, formed_on)
        self.numbers[self.area] += 1
        id = f"{PREFIX[self.area]}-{self.numbers[self.area]:04d}"
        quarter = self.quarter_of_paper(formed_on, about)
        entry = {"id": id, "kind": kind, "unit": unit, "formed_on": formed_on}
        if title:
            entry["title"] = title
        if number:
            entry["number"] = number
        if covers is not None:
            entry["covers"] = covers
        entry["original"] = self.original(original, id, kind, unit, formed_on, title, number, fields)
        if fields:
            entry["fields"] = fields
        if about is not None:
            entry["for"] = about
        self.add(quarter, "evidence", entry)
        if review:
            self.reviews.setdefault(quarter, []).append(id)
        return id

    def quarter_of_paper(self, formed_on, about):
        quarter = known_quarter(formed_on)
        for one in about if isinstance(about, list) else [about]:
            matter = one.get("matter") if isinstance(one, dict) else one
            quarter = not_before(quarter, self.opened.get(matter, quarter))
        return quarter

    def original(self, how, id, kind, unit, formed_on, title, number, fields):
        if how == "url":
            return {"url": f"https://www.shili.example/{unit}/{formed_on.year}/{id}.html", "seen_on": formed_on}
        if how == "archive":
            return {"archive": f"{formed_on.year}-{PREFIX[self.area].upper()}-{id[3:]}", "place": self.units[unit].name + "档案室"}
        suffix = SUFFIXES[self.numbers[self.area] % len(SUFFIXES)]
        name = f"{id}-{kind}.{suffix}"
        lines = [title or kind, f"单位：{self.units[unit].name}", f"编号：{number or id}", f"日期：{chinese(formed_on)}"]
        lines += [f"{key}: {self.shown(value)}" for key, value in (fields or {}).items()]
        self.files.append((name, suffix, lines))
        return {"file": f"../files/{name}"}

    @staticmethod
    def shown(value):
        if isinstance(value, bool):
            return "是" if value else "否"
        return "、".join(value) if isinstance(value, list) else str(value)

    # What the engine has to find: obligation, rule and reason. `says`: words its reason must hold.
    def plant(self, obligation, rule, sort, result, timing, says, hint=False, note=None):
        entry = {"key": f"{obligation}!{rule}", "sort": sort, "result": result, "timing": timing, "hint": hint, "says": says}
        if note:
            entry["note"] = note
        self.planted.append(entry)


def so_far(one):
    """Whether something planned for that day has happened and was recorded."""
    return one <= LAST_RECORDED and one <= AS_OF
