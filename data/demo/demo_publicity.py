"""谁执法谁普法: duty lists, plans, sheets of campaigns, cases explained, the end of the eighth five-year plan."""

import demo_units
from demo_dates import day, plus, workdays

OFF_THE_LIST = "wuqingjie"


def obliged(*types):
    return [unit.id for unit in demo_units.with_type(*types) if demo_units.VERTICAL not in unit.types and unit.id != OFF_THE_LIST]


def duty_lists(book):
    for year in (2025, 2026):
        for number, unit in enumerate(demo_units.with_type("政府部门", "街道")):
            if demo_units.VERTICAL in unit.types or unit.id == OFF_THE_LIST or (unit.id, year) == ("dongmenjie", 2025):
                continue
            posted = workdays(day(f"{year}-03-31"), number % 15 + 1)
            accepted = year == 2025 or number % 6 != 5
            id = book.paper("普法责任清单", unit.id, posted, {"url": f"https://www.shili.example/{unit.id}/pf{year}.html", "posted_on": posted},
                            covers=year, original="url", review=accepted)
            if not accepted and number < 6:
                book.add("2026Q2", "return", {"evidence": id, "because": "网页打不开，请核对网址后重报"})
    book.plant("publicity/duty-list@dongmenjie#2025", "due", "未公布普法责任清单", "none", "overdue", "普法责任清单")


def plans(book):
    for number, unit in enumerate(obliged("政府部门")):
        if unit != "renfangban":
            issued = plus(day("2025-02-20"), number)
            book.paper("普法工作计划", unit, issued, {"issued_on": issued}, covers=2025, number=f"示普〔2025〕{number + 1}号")
    book.plant("publicity/plan@renfangban#2025", "due", "没有年度普法计划", "none", "overdue", "普法工作计划", hint=True)


# Campaign, day, who is left out of the sheet that 司法局 makes of all.
CAMPAIGNS = [
    ("民法典宣传月", "2025-05-15", ("yanjiushi",)),
    ("宪法宣传周", "2025-12-04", ("nanpojie",)),
    ("民法典宣传月", "2026-05-14", ()),
]


def campaigns(book):
    for campaign, held, absent in CAMPAIGNS:
        one = day(held)
        about = []
        for number, unit in enumerate(obliged("政府部门", "街道", "乡镇")):
            if unit not in absent:
                about.append({"unit": unit, "fields": {"campaign": campaign, "held_on": one, "events": 1 + number % 4, "people": 60 + number * 7}})
        book.paper("普法活动情况表", "sifaju", one, None, about, title=f"{one.year}年{campaign}活动情况汇总表", original="file")
    late = day("2025-06-06")
    book.paper("普法活动情况表", "yanjiushi", late, {"campaign": "民法典宣传月", "held_on": late, "events": 1, "people": 40})
    book.plant("publicity/civil-code-month@yanjiushi#2025", "due", "民法典宣传月活动晚于5月", "met", "late", "实际于2025年6月6日", hint=True)
    book.plant("publicity/constitution-week@nanpojie#2025", "due", "没有宪法宣传周情况表", "none", "overdue", "宪法宣传周情况表", hint=True)


def cases_explained(book):
    both = [unit.id for unit in demo_units.with_type("政府部门") if demo_units.LAW in unit.types]
    for number, unit in enumerate(both):
        posted = plus(day("2025-04-10"), number * 6)
        fields = {"posted_on": posted, "url": f"https://www.shili.example/{unit}/yasf.html", "own_case": unit != "tiyuju"}
        book.paper("以案释法材料", unit, posted, fields, original="url")
    book.plant("publicity/cases-explained@tiyuju#2025", "due", "以案释法没有本单位案件", "none", "overdue", "本单位案件的以案释法材料")


def write(book):
    duty_lists(book)
    plans(book)
    campaigns(book)
    cases_explained(book)
    finished = day("2025-12-30")
    book.paper("八五普法总结报告", "sifaju", finished, {"issued_on": finished}, original="file")
