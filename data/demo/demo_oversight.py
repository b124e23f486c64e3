"""行政执法监督: reports, assessment, review of case files, complaints, a few matters of supervision."""

import demo_units
from demo_dates import day, workdays

GOV, SUPERVISOR = "quzhengfu", "sifaju"

# id, organ, title, form, opened, found, letter, days given (working days), days taken; 0: no answer
MATTERS = [
    ("jd26-01", "chengguanju", "占道经营执法文书送达监督", "日常监督", "2026-02-24", True, "督办函", 15, 10),
    ("jd26-02", "jiaoyuju", "校外培训机构检查监督", "重点监督", "2026-03-16", False, "", 0, 0),
    ("jd26-03", "shichangju", "小额食品案件过罚相当监督", "专项监督", "2026-04-08", True, "意见书", 20, 18),
    ("jd26-04", "wenlvju", "网吧检查频次监督", "投诉举报", "2026-05-13", True, "通知书", 20, 0),
    ("jd26-05", "zhujianju", "施工许可办理期限监督", "专项监督", "2026-07-06", True, "意见书", 20, 16),
]


def yearly(book):
    book.paper("执法监督情况报告", SUPERVISOR, day("2026-07-15"), {"reported_on": day("2026-07-15")}, original="file")
    issued = day("2026-03-05")
    book.paper("行政执法监督工作部署文件", GOV, issued, {"issued_on": issued}, covers=2026, number="示政办发〔2026〕7号", original="file")
    offices = demo_units.with_type("行政执法部门")
    issued = day("2025-12-19")
    book.paper("行政执法评议考核结果", GOV, issued, {"issued_on": issued, "organs": len(offices) - 1, "organs_total": len(offices), "linked": 0}, covers=2025,
               number="示政办发〔2025〕62号", original="file")
    book.plant(f"oversight/evaluation@{GOV}#2025", "everyone", "执法评议考核漏一个单位", "flawed", "in_time", "应纳入行政执法评议考核的单位")
    issued = day("2025-10-24")
    book.paper("行政执法案卷评查结果", SUPERVISOR, issued, {"issued_on": issued, "files": 145, "failed": 6, "corrected": 6}, covers=2025, original="file")
    for year in (2024, 2025):
        rows = []
        for number, unit in enumerate(offices):
            received, upheld = number * 5 % 23, number % 3
            corrected = upheld - 1 if (unit.id, year) == ("gonganju", 2025) else upheld
            rows.append({"unit": unit.id, "fields": {"received": received, "examined": received, "upheld": upheld, "corrected": corrected}})
        book.paper("行政执法投诉举报处理统计表", SUPERVISOR, day(f"{year + 1}-01-16"), None, rows, covers=year, title=f"{year}年度行政执法投诉举报处理汇总表",
                   original="file")
    book.plant("oversight/complaints@gonganju#2025", "corrected", "投诉查实的执法错误未改正", "flawed", "in_time", "审查发现执法有错误的")


def matters(book):
    for id, organ, title, form, opened, found, letter, given, taken in MATTERS:
        opened = day(opened)
        issued = workdays(opened, 8)
        reply_by = workdays(issued, given) if letter else None
        fields = {"form": form, "found": found} | ({"reply_by": reply_by} if letter else {})
        closed = workdays(issued, 30) if not letter or taken else None
        book.matter(id, "supervision", title, opened, {"supervisor": SUPERVISOR, "organ": organ}, fields, closed)
        if not letter:
            continue
        book.paper("行政执法监督文书", SUPERVISOR, issued, {"form": letter, "issued_on": issued, "requires": "改正执法中的问题，反馈整改情况", "signed_by": ["机关印章"]},
                   id, original="file")
        if taken:
            reported = workdays(issued, taken)
            book.paper("监督事项整改情况报告", organ, reported, {"reported_on": reported, "measures": "已逐项改正，完善内部审核", "corrected": True}, id)
    book.plant("oversight/rectification@wenlvju#jd26-04", "due", "监督文书逾期未反馈", "none", "overdue", "监督事项整改情况报告", hint=True)


def write(book):
    yearly(book)
    matters(book)
