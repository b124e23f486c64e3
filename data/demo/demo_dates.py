"""Days as the demo needs them: working days from data/calendars, check periods. Standard library only."""

import datetime
import re
from pathlib import Path

CALENDARS = Path(__file__).resolve().parent.parent / "calendars"
AS_OF = datetime.date(2026, 9, 30)
BEGINS = datetime.date(2025, 1, 1)
ONE_DAY = datetime.timedelta(days=1)

HOLIDAY = re.compile(r"- \{name: .*, from: (\d{4}-\d\d-\d\d), until: (\d{4}-\d\d-\d\d)\}")
WORKDAY = re.compile(r"- (\d{4}-\d\d-\d\d)")


def day(text):
    return datetime.date.fromisoformat(text)


def _read_calendars():
    off, on = set(), set()
    for path in sorted(CALENDARS.glob("cn-*.yaml")):
        for line in path.read_text(encoding="utf-8").splitlines():
            holiday = HOLIDAY.match(line.strip())
            workday = WORKDAY.match(line.strip())
            if holiday:
                one = day(holiday[1])
                while one <= day(holiday[2]):
                    off.add(one)
                    one += ONE_DAY
            elif workday:
                on.add(day(workday[1]))
    return off, on


OFF, ON = _read_calendars()


def is_workday(one):
    return one in ON or (one not in OFF and one.weekday() < 5)


def plus(one, days):
    """So many days later, moved on to a working day: offices do not sign papers on Sundays."""
    return at_work(one + datetime.timedelta(days=days))


def at_work(one):
    while not is_workday(one):
        one += ONE_DAY
    return one


def workdays(one, n):
    """The n-th working day after `one`; negative: before it."""
    step = ONE_DAY if n > 0 else -ONE_DAY
    for _ in range(abs(n)):
        one += step
        while not is_workday(one):
            one += step
    return one


def quarter_of(one):
    return f"{one.year}Q{(one.month + 2) // 3}"


def chinese(one):
    return f"{one.year}年{one.month}月{one.day}日"
