"""公众参与: the public at meetings, deputies at work, opinions asked for and answered, open days."""

import demo_units
from demo_dates import BEGINS, day

GOV = "quzhengfu"
PARAMETERS = [("participation/open-days", 1, "示政办发〔2024〕19号")]


def attendance(book):
    issued = day("2024-06-03")
    book.paper("列席政府会议制度", GOV, issued, {"issued_on": issued}, covers={"from": BEGINS, "until": day("2027-12-31")}, number="示政办发〔2024〕22号")
    for held, people, told in (("2025-06-18", 3, "2025-06-30"), ("2025-10-22", 2, ""), ("2026-04-22", 4, "2026-05-08")):
        fields = {"held_on": day(held), "people": people}
        if told:
            fields["told_back_on"] = day(told)
        book.paper("公众代表列席会议记录", GOV, day(held), fields, covers=day(held).year)
    book.plant(f"participation/attendance-feedback@{GOV}#2025", "due", "未向列席代表反馈", "none", "overdue", "向列席代表反馈", hint=True)


def solicitation(book):
    for half, formed in (("2025H1", "2025-06-24"), ("2025H2", "2025-12-23")):
        units = demo_units.with_type("政府部门", also_closed=half == "2025H1")
        table = [{"unit": unit.id, "fields": {"solicited": number % 3, "told_back": number % 3 - int((unit.id, half) == ("minzhengju", "2025H2"))}}
                 for number, unit in enumerate(units, 2)]
        book.paper("公开征集意见情况表", "zhengfuban", day(formed), None, table, covers=half,
                   title=f"公开征集意见和反馈情况汇总表（{half}）", original="file")
    book.plant("participation/solicitation@minzhengju#2025H2", "all-told", "公开征集意见未反馈", "flawed", "in_time", "公布采纳情况的只有")


def others(book):
    for held, opinions in (("2025-05-14", 5), ("2025-10-15", 3), ("2026-05-20", 4)):
        held = day(held)
        book.paper("人大代表参与活动记录", GOV, held, {"held_on": held, "opinions": opinions, "answered": opinions}, covers=held.year)
    for held in ("2025-09-24", "2026-06-10"):
        held = day(held)
        book.paper("政府开放日活动记录", GOV, held, {"held_on": held, "people": 46}, covers=held.year, original="file")


def write(book):
    attendance(book)
    solicitation(book)
    others(book)
