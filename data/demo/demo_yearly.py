"""法治政府建设综合: lectures, training hours, annual reports, 普法责任清单, counsel, proposals of deputies."""

import demo_units
from demo_dates import BEGINS, day, plus, workdays

GOV = "quzhengfu"
LECTURES = [("2025-04-17", "行政处罚法的适用"), ("2025-09-11", "行政复议法修订要点"), ("2026-03-26", "民法典与基层治理"), ("2026-08-20", "行政应诉实务")]
MISTYPED = "民法典与基层治理"


def lectures(book):
    everyone = demo_units.with_type("区政府", "政府部门")
    for held, topic in LECTURES:
        held = day(held)
        there = [unit.id for unit in everyone if (unit.id, held) != ("renfangban", day("2025-09-11"))]
        id = book.paper("法治专题讲座记录", "sifaju", held, {"held_on": held, "topic": topic}, there, title=f"全区领导干部法治专题讲座（{topic}）", original="file")
        if topic == MISTYPED:
            corrected = {"evidence": id, "set": {"topic": MISTYPED + "（修订）"}, "was": {"topic": MISTYPED}, "because": "题目漏字，照签到表更正"}
            book.add("2026Q2", "amend", corrected)
            book.add("2026Q2", "accept", {"evidence": id, "note": "与签到表核对一致"})
    book.plant("rule-of-law/lectures@renfangban#2025", "due", "法治专题讲座不足两次", "partial", "overdue", "应有2次，见1次")


def hours(book):
    for number, unit in enumerate(demo_units.with_type("行政执法部门")):
        people = 18 + number * 3
        reached = people - 4 if unit.id == "wenlvju" else people
        book.paper("学时汇总", unit.id, day("2025-12-24"), {"people": people, "reached": reached}, covers=2025)
    book.plant("rule-of-law/hours@wenlvju#2025", "everyone", "执法人员培训学时未达60", "flawed", "in_time", "达到60学时的只有")


def annual_reports(book):
    for year in (2024, 2025):
        filed = day("2025-02-20") if year == 2024 else day("2026-02-12")
        units = demo_units.with_type("政府部门", also_closed=year == 2024)
        for to in ("本级党委", "本级政府"):
            book.paper("年度报告报送回执", "sifaju", filed, {"to": to, "received_on": filed}, [unit.id for unit in units], covers=year,
                       title=f"{year}年度法治政府建设报告签收表（{to}）", original="file")
        for number, unit in enumerate(units):
            report_of(book, unit, year, number)
        government_report(book, year)
    book.plant("rule-of-law/annual-report-filed@gongxinju#2025", "due", "年度报告未报上一级主管部门", "partial", "overdue", "报送回执（上一级主管部门）")
    book.plant("rule-of-law/annual-report-filed@minzongju#2024", "due", "年度报告报送逾期", "met", "late", "实际于2025年3月6日")
    book.plant("rule-of-law/annual-report-published@tongjiju#2025", "due", "年度报告公开逾期", "met", "late", "实际于2026年4月8日")
    book.plant("rule-of-law/annual-report-published@tuiyiju#2024", "no-shortcomings", "年度报告缺项", "flawed", "in_time", "未载明推进法治政府建设存在的不足和原因")
    book.plant(f"rule-of-law/gov-annual-report-filed@{GOV}#2025", "due", "区政府年度报告未报人大常委会", "partial", "overdue", "报送回执（同级人大常委会）")


def report_of(book, unit, year, number):
    received = workdays(day(f"{year + 1}-02-10"), number % 9 + 1)
    if (unit.id, year) == ("minzongju", 2024):
        received = day("2025-03-06")
    if (unit.id, year) != ("gongxinju", 2025):
        book.paper("年度报告报送回执", unit.id, received, {"to": "上一级主管部门", "received_on": received}, covers=year)
    if (unit.id, year) == ("gonganju", 2025):
        book.area = "yearly"
        book.add("2026Q1", "waivers", {"id": "m26-01", "task": "rule-of-law/annual-report-published", "unit": unit.id, "period": 2025,
                                       "from": day("2026-03-02"), "because": "报告内容依法不宜公开，已报区政府同意", "basis": "示政办函〔2026〕6号"})
        return
    posted = workdays(day(f"{year + 1}-03-10"), number % 12 + 1)
    if (unit.id, year) == ("tongjiju", 2025):
        posted = day("2026-04-08")
    omitted = "不足和原因" if (unit.id, year) == ("tuiyiju", 2024) else "无"
    book.paper("法治政府建设年度报告", unit.id, posted,
               {"url": f"https://www.shili.example/{unit.id}/fz{year}.html", "posted_on": posted, "omitted": omitted}, covers=year, original="url")


def government_report(book, year):
    received = day(f"{year + 1}-02-25")
    for to in ("本级党委", "本级人大常委会", "上一级党委", "上一级政府"):
        if (to, year) != ("本级人大常委会", 2025):
            book.paper("年度报告报送回执", GOV, received, {"to": to, "received_on": received}, covers=year, original="file")
    posted = day(f"{year + 1}-03-27")
    book.paper("法治政府建设年度报告", GOV, posted, {"url": f"https://www.shili.example/fz{year}.html", "posted_on": posted, "omitted": "无"}, covers=year,
               original="url")


def duty_lists(book):
    for year in (2025, 2026):
        for number, unit in enumerate(demo_units.with_type("政府部门", "街道")):
            if demo_units.VERTICAL in unit.types or unit.id == "wuqingjie" or (unit.id, year) == ("dongmenjie", 2025):
                continue
            posted = workdays(day(f"{year}-03-31"), number % 15 + 1)
            accepted = year == 2025 or number % 6 != 5
            id = book.paper("普法责任清单", unit.id, posted, {"url": f"https://www.shili.example/{unit.id}/pf{year}.html", "posted_on": posted},
                            covers=year, original="url", review=accepted)
            if not accepted and number < 6:
                book.add("2026Q2", "return", {"evidence": id, "because": "网页打不开，请核对网址后重报"})
    book.plant("rule-of-law/duty-list@dongmenjie#2025", "due", "未公布普法责任清单", "none", "overdue", "普法责任清单")


def counsel(book):
    for unit in demo_units.with_type("区政府", "政府部门"):
        until = day("2026-08-31") if unit.id == "tiyuju" else day("2026-12-31")
        signed = day("2024-12-27")
        book.paper("法律顾问合同", unit.id, signed, None, covers={"from": BEGINS, "until": until}, number=f"示法顾〔2024〕{demo_units.ALL.index(unit) + 1}号")
    book.plant("rule-of-law/counsel@tiyuju", "needs", "法律顾问合同到期未续", "none", "overdue", "法律顾问合同")


def supervision(book):
    book.paper("执法监督情况报告", "sifaju", day("2026-07-15"), {"reported_on": day("2026-07-15")}, original="file")


# id, handler, joint, title, origin, assigned, complex, days until the answer, contacted before it
PROPOSALS = [
    ("y25-01", "jiaotongju", "gonganju", "关于增设学校周边护学标志的建议", "代表建议", "2025-03-17", False, 60, True),
    ("y25-02", "minzhengju", "", "关于社区助餐点运营补贴的建议", "代表建议", "2025-03-17", False, 74, True),
    ("y25-03", "zhujianju", "caizhengju", "关于老旧电梯更新的建议", "代表建议", "2025-03-17", True, 150, True),
    ("y25-04", "weijianwei", "", "关于基层卫生人才培养的提案", "政协提案", "2025-03-03", False, 66, True),
    ("y25-05", "nongyeju", "", "关于农产品品牌培育的建议", "代表建议", "2025-03-17", False, 105, True),
    ("y26-01", "chengguanju", "", "关于社区微公园建设的建议", "代表建议", "2026-02-25", False, 61, True),
    ("y26-02", "jiaoyuju", "", "关于劳动教育实践基地的建议", "代表建议", "2026-02-25", False, 70, False),
    ("y26-03", "wenlvju", "", "关于非遗进校园的提案", "政协提案", "2026-03-04", False, 104, True),
    ("y26-04", "shuiwuju", "nongyeju", "关于灌溉渠系维护的建议", "代表建议", "2026-02-25", True, 140, True),
]


def proposals(book):
    for id, unit, joint, title, origin, assigned, complex_, days, contacted in PROPOSALS:
        assigned = day(assigned)
        sent = plus(assigned, days)
        parties = {"handler": unit}
        if joint:
            parties["joint"] = [joint]
        book.matter(id, "proposal", title, assigned, parties, {"origin": origin, "assigned_on": assigned, "complex": complex_}, workdays(sent, 10))
        if contacted:
            talked = workdays(sent, -8)
            book.paper("建议承办协商记录", unit, talked, {"contacted_on": talked}, id)
        elif origin == "代表建议":
            book.plant(f"rule-of-law/contact-deputy@{unit}#{id}", "due", "答复前未与代表沟通", "none", "overdue", "建议承办协商记录")
        book.paper("建议答复件", unit, sent, {"sent_on": sent}, id, original="file")
        if days > 100 and not complex_:
            kind = "reply" if origin == "代表建议" else "reply-cppcc"
            sort, says = ("代表建议逾期答复", "代表建议答复") if kind == "reply" else ("政协提案逾期答复", "政协提案答复")
            book.plant(f"rule-of-law/{kind}@{unit}#{id}", "due", sort, "met", "late", says, hint=kind != "reply")


def transferred(book):
    """A proposal that went to the wrong office first."""
    assigned, moved = day("2026-02-25"), day("2026-03-18")
    book.matter("y26-05", "proposal", "关于规范小区充电桩布点的建议", assigned, {"handler": "chengguanju"},
                {"origin": "代表建议", "assigned_on": assigned, "complex": False}, day("2026-05-29"))
    book.add("2026Q1", "transfers", {"matter": "y26-05", "role": "handler", "from": "chengguanju", "to": "zhujianju", "on": moved,
                                     "document": "示政办交〔2026〕21号"})
    book.paper("建议承办协商记录", "zhujianju", day("2026-04-29"), {"contacted_on": day("2026-04-29")}, "y26-05")
    book.paper("建议答复件", "zhujianju", day("2026-05-15"), {"sent_on": day("2026-05-15")}, "y26-05", original="file")


def write(book):
    book.area = "yearly"
    lectures(book)
    hours(book)
    annual_reports(book)
    duty_lists(book)
    counsel(book)
    supervision(book)
    proposals(book)
    transferred(book)
