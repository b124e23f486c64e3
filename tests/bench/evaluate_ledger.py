"""evaluate_ledger.py FOLDER CALENDARS AS_OF: the same question as evaluate_ledger, answered the way one would write it in an
afternoon: PyYAML, sqlite3, dictionaries. It knows only the rules that the synthetic checklist uses. Its answer must be the same,
line by line."""

import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import sqlite3
import yaml

EPOCH = date(1970, 1, 1)
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
SUBMITTED, ACCEPTED = 0, 1
CYCLE_MONTHS = {"year": 12, "half": 6, "quarter": 3, "month": 1}


def load(path):
    with open(path, encoding="utf-8") as file:
        return yaml.load(file, LOADER)


class Calendar:
    def __init__(self, folder):
        off, on = set(), set()
        years = []
        for path in sorted(Path(folder).glob("*.yaml")):
            one = load(path)
            years.append(one["year"])
            for holiday in one["holidays"]:
                for n in range((holiday["until"] - holiday["from"]).days + 1):
                    off.add(holiday["from"] + timedelta(n))
            on.update(one["workdays"])
        self.workdays = []
        day = date(min(years), 1, 1)
        while day.year <= max(years):
            if day in on or (day.weekday() < 5 and day not in off):
                self.workdays.append(day)
            day += timedelta(1)

    def after(self, day, n):
        return self.workdays[bisect_right(self.workdays, day) + n - 1]

    def between(self, start, end):
        return bisect_right(self.workdays, end) - bisect_right(self.workdays, start)

    def roll(self, day):
        return self.after(day - timedelta(1), 1)


def to_value(text):
    if text[0] == "t":
        return text[1:]
    if text[0] == "d":
        return EPOCH + timedelta(int(text[1:]))
    if text[0] == "b":
        return text[1:] == "1"
    if text[0] == "l":
        return [to_value(item) for item in text[1:].split("\x1c")]
    if text[0] == "n":
        return Decimal(int(text[1:])) / 1_000_000
    return int(text[1:])


def to_fields(text):
    if not text:
        return {}
    return {name: to_value(value) for name, value in (field.split("\x1e") for field in text.split("\x1f"))}


def to_date(days):
    return None if days is None else EPOCH + timedelta(days)


class District:
    def __init__(self, path, as_of):
        database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
        words = dict(database.execute("SELECT number, text FROM word"))
        self.units = self.read_units(database)
        self.matters = {}
        for name, kind, opened, parties, fields, closed in database.execute(
            "SELECT name, kind, opened_on, parties, fields, closed_on FROM matter ORDER BY sequence"
        ):
            lead = next(p.split("\x1e")[1] for p in parties.split("\x1d") if p.startswith("lead"))
            self.matters[words[name]] = {
                "kind": words[kind], "opened_on": to_date(opened), "closed_on": to_date(closed),
                "lead": lead.split(":")[1], "fields": to_fields(fields)}
        self.papers = defaultdict(lambda: defaultdict(list))  # matter or unit -> kind -> papers
        for kind, state, unit, formed, start, end, fields, links in database.execute(
            "SELECT kind, state, unit, formed_on, covers_from, covers_until, fields, links FROM record ORDER BY sequence"
        ):
            if state & 7 > ACCEPTED or to_date(formed) > as_of:
                continue
            paper = {"accepted": state & 7 == ACCEPTED, "original": bool(state & 8), "formed_on": to_date(formed),
                     "from": to_date(start), "until": to_date(end), "fields": to_fields(fields)}
            if not links:
                self.papers[words[unit]][words[kind]].append(paper)
            for link in filter(None, links.split("\x1d")):
                head, _, own = link.partition("\x1f")
                linked = dict(paper, fields={**paper["fields"], **to_fields(own)}) if own else paper
                self.papers[words[int(head[1:])]][words[kind]].append(linked)

    @staticmethod
    def read_units(database):
        import json

        rows = database.execute(
            "SELECT payload FROM event WHERE type = 'unit-added' ORDER BY sequence")
        return {unit["id"]: unit["types"] for unit in (json.loads(text) for (text,) in rows)}


def periods(cycle, begins, as_of):
    months = CYCLE_MONTHS[cycle]
    year, month = begins.year - 2, 1
    while (first := date(year, month, 1)) <= as_of:
        month += months
        if month > 12:
            year, month = year + 1, 1
        yield first, date(year, month, 1) - timedelta(1)


class Scene:
    """One obligation: who, about which matter or period."""

    def __init__(self, world, unit, matter=None, period=None):
        self.world, self.unit, self.matter, self.period = world, unit, matter, period
        self.with_submitted = False
        self.all = world.district.papers[matter if matter else unit]

    def papers(self, kind):
        for paper in self.all.get(kind, ()):
            if not (paper["accepted"] or self.with_submitted):
                continue
            if self.matter is None:
                if self.period:
                    if not (self.period[0] <= paper["from"] and paper["until"] <= self.period[1]):
                        continue
                elif not paper["from"] <= self.world.as_of <= paper["until"]:
                    continue
            yield paper

    def waiting(self):
        return any(not paper["accepted"] for papers in self.all.values() for paper in papers)

    def read(self, reference, paper=None):
        kind, _, field = reference.rpartition(".")
        if kind:
            return paper["fields"].get(field) if paper else None
        return self.world.district.matters[self.matter]["fields"].get(field)


def judge(condition, lookup):
    """True, False or None (unknown) for {not: …}, {filled: …} and {field: value}."""
    if condition is None:
        return True
    key, wanted = next(iter(condition.items()))
    if key == "not":
        inner = judge(wanted, lookup)
        return None if inner is None else not inner
    if key == "filled":
        return lookup(wanted) is not None
    value = lookup(key)
    return None if value is None else value == wanted


def latest(scene, kind, field):
    papers = list(scene.papers(kind))
    if not papers:
        return None

    def place(one):
        day = one[1]["fields"].get(field)
        return day if isinstance(day, date) else one[1]["formed_on"], one[0]

    return max(enumerate(papers), key=place)[1]


def order_field(*references):
    return references[0].rpartition(".")[2]


class World:
    def __init__(self, folder, calendars, as_of):
        self.as_of = as_of
        self.begins = date(2026, 1, 1)
        self.calendar = Calendar(calendars)
        checklist = load(Path(folder) / "checklist.yaml")
        self.tasks = checklist["tasks"]
        self.metrics = {metric["id"]: metric for metric in checklist["metrics"]}
        self.district = District(Path(folder) / "ledger" / "ledger.db", as_of)
        self.by_kind = defaultdict(list)
        for name, matter in self.district.matters.items():
            self.by_kind[matter["kind"]].append(name)

    # --- due ---------------------------------------------------------------------------------------------------

    def due_day(self, task, scene):
        rule = task.get("due")
        if rule is None:
            return scene.period[1] if scene.period else None
        if "within" in rule:
            limit = rule["within"]
            start = scene.read(limit["from"])
            if start is None:
                return None
            if limit["unit"] == "workday":
                return self.calendar.after(start, limit["n"])
            end = start + timedelta(limit["n"])
            return self.calendar.roll(end) if limit.get("roll") else end
        if "before" in rule:
            day = scene.read(rule["before"])
            return day - timedelta(1) if day else None
        if rule["by"][0].isdigit():
            month, day = map(int, rule["by"].split("-"))
            return date(scene.period[1].year + (rule.get("of") == "next_year"), month, day)
        return scene.read(rule["by"])

    # --- needs: (satisfied, found, done_on) ------------------------------------------------------------------------

    def find(self, need, scene):
        if "any" in need:
            parts = [self.find(one, scene) for one in need["any"]]
            good = [part for part in parts if part[0]]
            if good:
                return min(good, key=lambda part: part[2])
            return False, sum(part[1] for part in parts), None
        candidates = []
        for number, paper in enumerate(scene.papers(need["kind"])):
            fields = paper["fields"]
            if any(field not in fields for field in need.get("fields", ())):
                continue
            if "signed" in need and not set(need["signed"]["any"]) & set(fields.get("signed_by", ())):
                continue
            done_on = fields.get(need["done_on"]) if "done_on" in need else paper["formed_on"]
            if done_on and done_on <= self.as_of and paper["original"]:
                candidates.append((done_on, number, paper))
        candidates.sort(key=lambda one: one[:2])
        count, seen, found, last = need.get("count", 1), set(), 0, None
        for done_on, _, paper in candidates:
            if found == count:
                break
            if "distinct" in need:
                who = paper["fields"].get(need["distinct"])
                if who in seen:
                    continue
                seen.add(who)
            found += 1
            last = max(last or done_on, done_on)
        return found >= count, found, last

    # --- checks: (status, weighs as a requirement, done_on) ------------------------------------------------------------

    def check(self, check, task, scene):
        for kind in ("span", "before", "forbid", "count", "present", "compare", "ratio"):
            if kind in check:
                return getattr(self, "check_" + kind)(check[kind], check, scene)
        raise ValueError(check)

    def verdict_on(self, holds, first, then):
        if first > self.as_of or then > self.as_of:
            return "waiting"
        return "satisfied" if holds else "violated"

    def excused(self, status, check, scene, paper):
        unless = check.get("unless")
        if status == "violated" and unless and judge(unless, lambda name: scene.read(name, paper)):
            return "excused"
        return status

    def check_span(self, rule, check, scene):
        kind = rule["from"].rpartition(".")[0]
        paper = latest(scene, kind, order_field(rule["from"]))
        start, end = scene.read(rule["from"], paper), scene.read(rule["to"], paper)
        if start is None or end is None:
            return "unknown", 0, None
        days = self.calendar.between(start, end) if rule["unit"] == "workday" else (end - start).days
        status = self.verdict_on(days >= rule["at_least"], start, end)
        return self.excused(status, check, scene, paper), 0, None

    def check_before(self, rule, check, scene):
        kind = rule["first"].rpartition(".")[0]
        paper = latest(scene, kind, order_field(rule["first"]))
        first, then = scene.read(rule["first"], paper), scene.read(rule["then"], paper)
        if first is None or then is None:
            return "unknown", 0, None
        return self.verdict_on(first < then, first, then), 0, None

    def check_forbid(self, rule, check, scene):
        status = "satisfied"
        for paper in scene.papers(rule["kind"]):
            fits = judge(rule["where"], lambda name: paper["fields"].get(name))
            if fits:
                return "violated", 0, None
            if fits is None:
                status = "unknown"
        return status, 0, None

    def check_count(self, rule, check, scene):
        seen, last = set(), None
        for paper in scene.papers(rule["kind"]):
            value = paper["fields"].get(rule["distinct"])
            if value is None or value in seen:
                continue
            seen.add(value)
            last = max(last or paper["formed_on"], paper["formed_on"])
        if len(seen) >= rule["at_least"]:
            return "satisfied", len(seen), last
        return "unsatisfied", len(seen), None

    def check_present(self, rule, check, scene):
        paper = latest(scene, rule["fields"][0].rpartition(".")[0], order_field(rule["fields"][0]))
        filled = all(scene.read(field, paper) is not None for field in rule["fields"])
        return ("satisfied", 1, None) if filled else ("unsatisfied", 0, None)

    def check_compare(self, rule, check, scene):
        paper = latest(scene, rule["left"].rpartition(".")[0], order_field(rule["left"]))
        left = scene.read(rule["left"], paper)
        if left is None:
            return "unknown", 0, None
        return ("satisfied" if left >= rule["at_least"] else self.missed(scene)), 0, None

    def missed(self, scene):
        return "unsatisfied" if scene.period and scene.period[1] >= self.as_of else "violated"

    def check_ratio(self, rule, check, scene):
        metric = self.metrics[rule["metric"]]
        whole = part = 0
        for name in self.by_kind[metric["over"]]:
            matter = self.district.matters[name]
            if matter["opened_on"] > self.as_of or matter["lead"] != scene.unit:
                continue
            day = matter["fields"].get(metric["period_by"])
            if day is None or day > self.as_of or not scene.period[0] <= day <= scene.period[1]:
                continue
            whole += 1
            part += any(True for _ in Scene(self, None, name).papers(metric["numerator"]["has"]))
        if whole == 0:
            return "undecided", 0, None
        return ("satisfied" if 100 * part >= rule["at_least"] * whole else self.missed(scene)), 0, None

    # --- one obligation ------------------------------------------------------------------------------------------------

    def add_up(self, task, scene):
        needs = [self.find(need, scene) for need in task["needs"]]
        papers = all(need[0] for need in needs)
        some = any(need[1] for need in needs)
        complete, violated, undecided = papers, False, False
        done = [need[2] for need in needs if need[2]]
        for check in task.get("checks", ()):
            status, found, last = self.check(check, task, scene)
            violated |= status == "violated"
            undecided |= status == "undecided"
            if status in ("unsatisfied", "unknown", "undecided"):
                complete = False
            if status == "unsatisfied":
                some |= found > 0
                if "count" in check or "present" in check:
                    papers = False
            if status == "satisfied" and ("count" in check or "present" in check):
                some = True
                if last:
                    done.append(last)
        return papers, complete, some, violated, undecided, max(done) if done else None

    def verdict(self, task, scene):
        due = self.due_day(task, scene)
        ended = self.ended_on(scene)
        if due and not task.get("standing"):
            if due < self.begins:
                return None
        elif ended and ended < self.begins:
            return None
        applies = judge(task.get("when"), scene.read)
        if applies is False:
            return "not_applicable no_limit"
        if applies is None:
            return "unclear " + self.timing(task, due)
        papers, complete, some, violated, undecided, done_on = self.add_up(task, scene)
        finished = papers if violated else complete
        if violated:
            result = "flawed"
        elif undecided:
            result = "unclear"
        else:
            result = "met" if complete else "partial" if some else "none"
        if finished and due is None and "within" in task.get("due", {}):
            result = "unclear"
        if not finished and result in ("partial", "none") and scene.waiting():
            scene.with_submitted = True
            _, complete, _, violated, _, _ = self.add_up(task, scene)
            if complete and not violated:
                result = "pending"
        if finished:
            late = due and not task.get("standing") and done_on and done_on > due
            return f"{result} {'late' if late else 'in_time'}"
        return f"{result} {self.timing(task, due)}"

    def ended_on(self, scene):
        end = self.district.matters[scene.matter]["closed_on"] if scene.matter else scene.period and scene.period[1]
        if scene.matter:
            return end if end and end <= self.as_of else None
        return end if end and end < self.as_of else None

    def timing(self, task, due):
        if due is None:
            return "overdue" if task.get("standing") else "no_limit"
        if self.as_of > due:
            return "overdue"
        if due.year > self.calendar.workdays[-1].year:
            return "soon" if (due - self.as_of).days <= 10 else "not_due"
        return "soon" if self.calendar.between(self.as_of, due) <= 10 else "not_due"

    def scenes(self, task):
        if "each" in task:
            for name in self.by_kind[task["each"]]:
                if self.district.matters[name]["opened_on"] <= self.as_of:
                    yield Scene(self, self.district.matters[name]["lead"], matter=name)
            return
        wanted = set(task["owner"]["types"])
        units = [unit for unit, types in self.district.units.items() if wanted & set(types)]
        spans = [None] if task.get("standing") else list(periods(task["every"], self.begins, self.as_of))
        for span in spans:
            for unit in units:
                yield Scene(self, unit, period=span)

    def count(self):
        counts = Counter()
        for task in self.tasks:
            for scene in self.scenes(task):
                verdict = self.verdict(task, scene)
                if verdict:
                    counts[verdict] += 1
        return counts


def main():
    folder, calendars, as_of = sys.argv[1:]
    counts = World(folder, calendars, date.fromisoformat(as_of)).count()
    for name in sorted(counts):
        print(name, counts[name])


if __name__ == "__main__":
    main()
