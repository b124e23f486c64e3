"""建议提案办理: proposals of deputies and of members of the 政协, from the assignment to the opinion on the answer."""

import demo_units
from demo_dates import BEGINS, day, plus, workdays

GOV = "quzhengfu"
PARAMETERS = [
    ("proposal/proposal-months", 3, "示政协发〔2023〕5号"), ("proposal/joint-months", 2, "示政办发〔2023〕9号"),
    ("proposal/again-months", 3, "示政办发〔2023〕9号"), ("proposal/publish-days", 20, "示政办发〔2023〕9号"),
]

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
OPEN = {"y25-01", "y25-02", "y26-01"}
NO_FORM = "y25-04"      # the member never handed the form back
UNSATISFIED = "y26-01"  # answered once more


def proposals(book):
    for id, unit, joint, title, origin, assigned, complex_, days, contacted in PROPOSALS:
        assigned = day(assigned)
        sent = plus(assigned, days)
        parties = {"handler": unit}
        if joint:
            parties["joint"] = [joint]
        fields = {"origin": origin, "assigned_on": assigned, "complex": complex_}
        if id in OPEN:
            fields["open"] = True
        book.matter(id, "proposal", title, assigned, parties, fields, workdays(sent, 30))
        if joint:
            told = plus(assigned, 40)
            book.paper("协办意见", joint, told, {"sent_on": told}, id)
        if contacted:
            talked = workdays(sent, -8)
            book.paper("建议承办协商记录", unit, talked, {"contacted_on": talked}, id)
        elif origin == "代表建议":
            book.plant(f"proposal/contact-deputy@{unit}#{id}", "due", "答复前未与代表沟通", "none", "overdue", "建议承办协商记录")
        book.paper("建议答复件", unit, sent, {"sent_on": sent}, id, original="file")
        after_the_answer(book, id, unit, sent)
        if days > 100 and not complex_:
            kind = "reply" if origin == "代表建议" else "reply-cppcc"
            sort, says = ("代表建议逾期答复", "代表建议答复") if kind == "reply" else ("政协提案逾期答复", "政协提案答复")
            book.plant(f"proposal/{kind}@{unit}#{id}", "due", sort, "met", "late", says, hint=kind != "reply")


def after_the_answer(book, id, unit, sent):
    if id in OPEN:
        posted = workdays(sent, 12)
        book.paper("建议提案办理结果公开页", unit, posted, {"url": f"https://www.shili.example/{unit}/{id}.html", "posted_on": posted}, id, original="url")
    if id == NO_FORM:
        book.plant(f"proposal/feedback@{unit}#{id}", "needs", "未见委员对答复的意见", "none", "no_limit", "办理反馈表", hint=True)
        return
    received = workdays(sent, 6)
    opinion = "不满意" if id == UNSATISFIED else "满意"
    book.paper("办理反馈表", unit, received, {"received_on": received, "opinion": opinion}, id)
    if id == UNSATISFIED:
        talked, again = workdays(received, 8), workdays(received, 18)
        book.paper("建议承办协商记录", unit, talked, {"contacted_on": talked}, id)
        book.paper("再次答复件", unit, again, {"sent_on": again}, id, original="file")
        satisfied = workdays(again, 3)
        book.paper("办理反馈表", unit, satisfied, {"received_on": satisfied, "opinion": "基本满意"}, id)


def transferred(book):
    """A proposal that went to the wrong office first."""
    assigned, moved = day("2026-02-25"), day("2026-03-18")
    book.matter("y26-05", "proposal", "关于规范小区充电桩布点的建议", assigned, {"handler": "chengguanju"},
                {"origin": "代表建议", "assigned_on": assigned, "complex": False}, day("2026-05-29"))
    book.add("2026Q1", "transfers", {"matter": "y26-05", "role": "handler", "from": "chengguanju", "to": "zhujianju", "on": moved,
                                     "document": "示政办交〔2026〕21号"})
    book.paper("建议承办协商记录", "zhujianju", day("2026-04-29"), {"contacted_on": day("2026-04-29")}, "y26-05")
    book.paper("建议答复件", "zhujianju", day("2026-05-15"), {"sent_on": day("2026-05-15")}, "y26-05", original="file")
    book.paper("办理反馈表", "zhujianju", day("2026-05-22"), {"received_on": day("2026-05-22"), "opinion": "满意"}, "y26-05")


def yearly(book):
    departments = [unit.id for unit in demo_units.with_type("政府部门")]
    issued = day("2024-03-22")
    book.paper("建议提案办理制度", "zhengfuban", issued, {"issued_on": issued, "review": True}, departments,
               covers={"from": BEGINS, "until": day("2027-12-31")}, title="建议提案办理工作办法", number="示政办发〔2023〕9号", original="file")
    reported = day("2025-11-20")
    book.paper("代表建议办理情况报告", GOV, reported, {"reported_on": reported, "assigned": 62, "replied": 62}, covers=2025, original="file")
    book.plant(f"proposal/yearly-report@{GOV}#2025", "due", "代表建议办理情况报告未公开", "partial", "overdue", "代表建议办理情况报告的公开")
    sent = day("2025-08-12")
    book.paper("向人大代表通报情况材料", GOV, sent, {"sent_on": sent}, covers=2025, title="上半年政府工作情况通报")


def write(book):
    proposals(book)
    transferred(book)
    yearly(book)
