"""涉企行政检查: one announcement for all offices, lists and plans of each, tables once a year."""

import demo_units
from demo_dates import day, workdays

VALID = {"from": day("2025-01-06"), "until": day("2026-12-31")}

# unit, the body entrusted, whether that body published the paper too
ENTRUSTED = [("nongyeju", "示例区农业综合行政执法大队", True), ("wenlvju", "示例区文化市场综合行政执法队", True), ("chengguanju", "示例区市容园林服务中心", False)]

# unit, title, approved, starts, several offices
CAMPAIGNS = [
    ("shichangju", "校园周边食品安全专项检查", "2025-08-18", "2025-08-25", True), ("xiaofangdui", "冬季消防安全专项检查", "2025-11-03", "2025-11-10", False),
    ("huanbaoju", "涉气企业专项检查", "2026-04-13", "2026-04-20", False), ("yingjiju", "汛期工贸企业安全专项检查", "2026-06-08", "2026-06-01", True),
]


def standing(book, offices):
    names = [unit.id for unit in offices]
    posted = day("2025-01-06")
    book.paper("行政检查主体公告", "sifaju", posted, {"url": "https://www.shili.example/jczt.html", "posted_on": posted}, names, covers=VALID,
               title="示例区行政检查主体公告", original="url")
    for number, unit in enumerate(offices):
        fields = {"url": f"https://www.shili.example/{unit.id}/jcsx.html", "posted_on": posted, "items": 6 + number % 17, "no_basis": 0}
        book.paper("涉企行政检查事项清单", unit.id, posted, fields, covers=VALID, original="url")
        if unit.id != "tongjiju":
            shown = workdays(day("2025-06-03"), number % 14 + 1)
            book.paper("年度检查频次上限公布页", unit.id, shown, {"url": f"https://www.shili.example/{unit.id}/pc.html", "posted_on": shown},
                       covers={"from": shown, "until": VALID["until"]}, original="url")
    book.plant("enterprise/ceiling@tongjiju", "needs", "未公布检查频次上限", "none", "overdue", "年度检查频次上限公布页", hint=True)
    for unit, body, both in ENTRUSTED:
        fields = {"entrusted": body, "items": "日常检查和简易程序处罚", "until": VALID["until"], "posted_by_organ": day("2025-01-10"), "acted_after": False}
        if both:
            fields["posted_by_entrusted"] = day("2025-01-10")
        book.paper("行政执法委托书", unit, posted, fields, covers=VALID, original="file")
    book.plant("enterprise/entrustment@chengguanju", "needs", "委托书受委托组织未公布", "partial", "overdue", "委托机关和受委托组织的公布日")


def plans(book, offices):
    for year in (2025, 2026):
        for number, unit in enumerate(offices):
            approved = workdays(day(f"{year}-02-25"), number % 12 + 1)
            book.paper("涉企行政检查年度计划", unit.id, approved, {"approved_on": approved, "filed_on": workdays(approved, 5)}, covers=year)
    for unit, title, approved, starts, several in CAMPAIGNS:
        approved, starts = day(approved), day(starts)
        fields = {"approved_on": approved, "starts_on": starts, "filed_on": workdays(approved, 2), "several": several, "joint": several}
        book.paper("专项检查计划", unit, approved, fields, covers={"from": starts, "until": workdays(starts, 20)}, title=title, original="file")
    book.plant("enterprise/plan@yingjiju#2026", "approved-first", "专项检查先实施后批准", "flawed", "in_time", "才批准", hint=True)


def tables(book, offices):
    rows, cleaned = [], []
    for number, unit in enumerate(offices):
        visits = 20 + number * 11
        rows.append({"unit": unit.id, "fields": {
            "inspections": visits, "enterprises": visits * 3 // 4, "joint": visits // 6, "offsite": visits // 5, "scanned": visits,
            "unlisted": 2 if unit.id == "shangwuju" else 0, "unqualified": 0, "without_notice": 0, "short_handed": 0, "over_ceiling": 0, "quota": False,
            "complaints": number % 4, "complaints_handled": number % 4}})
        kept = 6 + number % 17
        cleaned.append({"unit": unit.id, "fields": {"sorted": kept + 5, "cancelled": 3, "offsite": 2, "kept": kept, "left_without_basis": 0}})
    book.paper("涉企行政检查情况统计表", "sifaju", day("2026-01-19"), None, rows, covers=2025, title="2025年度涉企行政检查情况汇总表", original="file")
    done = day("2025-11-21")
    book.paper("涉企行政检查事项清理情况", "sifaju", done, {"reviewed_on": done}, cleaned, covers=2025, title="2025年涉企行政检查事项清理汇总表", original="file")
    book.plant("enterprise/figures@shangwuju#2025", "listed", "检查事项未经公布", "flawed", "in_time", "有2次检查的事项未经公布")


def write(book):
    offices = demo_units.with_type("行政执法部门")
    standing(book, offices)
    plans(book, offices)
    tables(book, offices)
