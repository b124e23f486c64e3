"""第一责任人、述法与年度报告: annual reports with their receipts, what the heads did themselves, their yearly statements."""

import demo_units
from demo_dates import day, plus, workdays

GOV = "quzhengfu"
CITY_OFFICE, DISTRICT_OFFICE = "市委依法治市办", "区委依法治区办"


def annual_reports(book):
    for year in (2024, 2025):
        filed = day("2025-02-20") if year == 2024 else day("2026-02-12")
        units = demo_units.with_type("政府部门", also_closed=year == 2024)
        for to, office in (("本级党委", "本级党委"), ("本级政府", "本级政府"), ("督察单位", DISTRICT_OFFICE)):
            book.paper("年度报告报送回执", "sifaju", filed, {"to": to, "received_on": filed}, [unit.id for unit in units], covers=year,
                       title=f"{year}年度法治政府建设报告签收表（{office}）", original="file")
        for number, unit in enumerate(units):
            report_of(book, unit, year, number)
        government_report(book, year)
        town_reports(book, year, filed)
    book.plant("leadership/annual-report-filed@gongxinju#2025", "due", "年度报告未报上一级主管部门", "partial", "overdue", "报送回执（上一级主管部门）")
    book.plant("leadership/annual-report-filed@minzongju#2024", "due", "年度报告报送逾期", "met", "late", "实际于2025年3月6日")
    book.plant("leadership/annual-report-published@tongjiju#2025", "due", "年度报告公开逾期", "met", "late", "实际于2026年4月8日")
    book.plant("leadership/annual-report-published@tuiyiju#2024", "no-shortcomings", "年度报告缺项", "flawed", "in_time", "未载明推进法治政府建设存在的不足和原因")
    book.plant(f"leadership/gov-annual-report-filed@{GOV}#2025", "due", "区政府年度报告未报人大常委会", "partial", "overdue", "报送回执（同级人大常委会）")
    book.plant("leadership/annual-report-published@yunlingxiang#2025", "due", "乡镇未公开年度报告", "none", "overdue", "法治政府建设年度报告")


def report_of(book, unit, year, number):
    received = workdays(day(f"{year + 1}-02-10"), number % 9 + 1)
    if (unit.id, year) == ("minzongju", 2024):
        received = day("2025-03-06")
    if (unit.id, year) != ("gongxinju", 2025):
        book.paper("年度报告报送回执", unit.id, received, {"to": "上一级主管部门", "received_on": received}, covers=year)
    if (unit.id, year) == ("gonganju", 2025):
        book.add("2026Q1", "waivers", {"id": "m26-01", "task": "leadership/annual-report-published", "unit": unit.id, "period": 2025,
                                       "from": day("2026-03-02"), "because": "报告内容依法不宜公开，已报区政府同意", "basis": "示政办函〔2026〕6号"})
        return
    posted = workdays(day(f"{year + 1}-03-10"), number % 12 + 1)
    if (unit.id, year) == ("tongjiju", 2025):
        posted = day("2026-04-08")
    omitted = "不足和原因" if (unit.id, year) == ("tuiyiju", 2024) else "无"
    published(book, unit.id, year, posted, omitted)


def published(book, unit, year, posted, omitted="无"):
    book.paper("法治政府建设年度报告", unit, posted,
               {"url": f"https://www.shili.example/{unit}/fz{year}.html", "posted_on": posted, "omitted": omitted}, covers=year, original="url")


def government_report(book, year):
    received = day(f"{year + 1}-02-25")
    for to in ("本级党委", "本级人大常委会", "上一级党委", "上一级政府", "督察单位"):
        if (to, year) != ("本级人大常委会", 2025):
            title = f"{year}年度法治政府建设报告抄送回执（{CITY_OFFICE}）" if to == "督察单位" else None
            book.paper("年度报告报送回执", GOV, received, {"to": to, "received_on": received}, covers=year, title=title, original="file")
    posted = day(f"{year + 1}-03-27")
    book.paper("法治政府建设年度报告", GOV, posted, {"url": f"https://www.shili.example/fz{year}.html", "posted_on": posted, "omitted": "无"}, covers=year,
               original="url")


def town_reports(book, year, filed):
    towns = [unit.id for unit in demo_units.with_type("乡镇")]
    for to in ("上一级党委", "上一级政府", "督察单位"):
        book.paper("年度报告报送回执", "sifaju", filed, {"to": to, "received_on": filed}, towns, covers=year,
                   title=f"{year}年度乡镇法治政府建设报告签收表（{DISTRICT_OFFICE if to == '督察单位' else to}）", original="file")
    for number, unit in enumerate(towns):
        if (unit, year) != ("yunlingxiang", 2025):
            published(book, unit, year, workdays(day(f"{year + 1}-03-17"), number + 1))


# What the head of the 区政府 did himself: what, day, topic, by whom.
BY_THE_HEAD = [
    (["部署"], "2025-02-26", "部署年度法治政府建设重点工作", "主要负责人"),
    (["过问"], "2025-05-22", "过问行政复议纠错较多的领域", "主要负责人"),
    (["协调"], "2025-07-24", "协调综合执法事项划转", "主要负责人"),
    (["督办"], "2025-09-18", "督办涉企检查问题整改", "其他负责人"),
    (["部署", "过问"], "2026-03-05", "部署法治督察准备工作", "主要负责人"),
    (["协调", "督办"], "2026-06-11", "督办府院联动事项", "主要负责人"),
]
TOPICS = ["研究年度法治政府建设安排", "研究规范性文件清理", "研究行政执法监督反馈问题", "研究普法责任清单", "研究应诉案件复盘"]


def duties_of_heads(book):
    for what, held, topic, by in BY_THE_HEAD:
        held = day(held)
        book.paper("第一责任人履职记录", GOV, held, {"held_on": held, "what": what, "by": by, "topic": topic}, original="file")
    for number, unit in enumerate(demo_units.with_type("政府部门")):
        held = plus(day("2025-03-10"), number * 5)
        book.paper("第一责任人履职记录", unit.id, held, {"held_on": held, "what": ["部署"], "by": "主要负责人", "topic": TOPICS[number % len(TOPICS)]})
    book.plant(f"leadership/first-duty@{GOV}#2025", "due", "重要任务不是主要负责人亲自督办", "partial", "overdue", "重要任务亲自督办的记录")


def statements(book):
    for year, held in ((2024, day("2025-01-21")), (2025, day("2026-01-22"))):
        fields = {"held_on": held, "first_duty": True, "study": True}
        book.paper("年终述法报告", GOV, held, fields, covers=year, original="file")
        about = []
        for unit in demo_units.with_type("政府部门", "乡镇", "街道", also_closed=year == 2024):
            about.append({"unit": unit.id, "fields": {**fields, "study": (unit.id, year) != ("gulouxijie", 2025)}})
        book.paper("年终述法报告", "sifaju", held, None, about, covers=year, title=f"{year}年度党政主要负责人述法汇编", original="file")
    book.plant("leadership/statement-units@gulouxijie#2025", "own-study", "述职未写学法用法", "flawed", "in_time", "述职未写明学法用法情况", hint=True)


def write(book):
    annual_reports(book)
    duties_of_heads(book)
    statements(book)
