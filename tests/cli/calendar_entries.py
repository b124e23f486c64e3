"""calendar_entries.py FAZHI: a calendar program reads what `fazhi due --format ics` writes (parsed by python3-icalendar), and it says the same as
`fazhi due --json`."""

import json
import sys
import tempfile
from datetime import date, timedelta

sys.dont_write_bytecode = True
import icalendar
import small_ledger

QUESTION = ["--as-of", "2026-09-20", "--within", "24m"]


def lines_that_are_too_long(text):
    for line in text.encode().split(b"\r\n"):
        line.decode()  # a character that was cut in two would not be read
        if len(line) > 75:
            yield f"a line of {len(line)} bytes: {line[:40]!r}"


def check_entry(entry):
    start, end = entry["DTSTART"].dt, entry["DTEND"].dt
    name = str(entry["SUMMARY"])
    if type(start) is not date or end - start != timedelta(days=1):
        yield f"{name}: not one whole day: {start} to {end}"
    if "示例数据" not in name:
        yield f"{name}: does not say that its data are invented"
    alarms = [part for part in entry.subcomponents if part.name == "VALARM"]
    if len(alarms) != 1 or alarms[0]["TRIGGER"].dt > timedelta(hours=9):
        yield f"{name}: no alarm ahead of the day"
    if str(entry["STATUS"]) not in {"CONFIRMED", "TENTATIVE"}:
        yield f"{name}: status {entry['STATUS']}"


def check(program, ledger):
    first, again = (small_ledger.run(program, ledger, "due", "--format", "ics", *QUESTION).stdout for _ in range(2))
    # Python reads \r\n as \n in text; what matters here is what the file holds.
    raw = first.replace("\n", "\r\n")
    if first != again:
        yield "written twice it has other bytes"
    yield from lines_that_are_too_long(raw)
    calendar = icalendar.Calendar.from_ical(raw)
    if calendar.get("VERSION") != "2.0" or not calendar.get("PRODID"):
        yield "no version or no program named"
    entries = calendar.walk("VEVENT")
    for entry in entries:
        yield from check_entry(entry)
    uids = [str(entry["UID"]) for entry in entries]
    if len(uids) != len(set(uids)):
        yield "two entries have one UID"

    rows = json.loads(small_ledger.run(program, ledger, "due", "--json", *QUESTION).stdout)["rows"]
    due = sorted(row["due"] for row in rows)
    obligations = [entry for entry in entries if "应办" in str(entry["CATEGORIES"].cats[0])]
    if sorted(entry["DTSTART"].dt.isoformat() for entry in obligations) != due:
        yield f"{len(obligations)} entries for {len(due)} rows of the list"
    limits = {str(entry["SUMMARY"]): entry["DTSTART"].dt.isoformat() for entry in entries if entry not in obligations}
    if limits != {"【示例数据】示例区体育局：2026-003整改时限": "2026-11-30"}:
        yield f"limits of problems: {limits}"
    titled = [entry for entry in obligations if "=申请公开决算，“全部”" in str(entry["SUMMARY"])]
    if not titled or "依据：《" not in str(titled[0]["DESCRIPTION"]):
        yield "the matter's title or the article is not read back as it was written"
    print(f"{len(entries)} entries")


def main():
    with tempfile.TemporaryDirectory() as folder:
        program = sys.argv[1]
        faults = list(check(program, small_ledger.make(program, folder)))
    print(*faults, sep="\n")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
