"""党组工作规则与党内法规执行: rules and yearly papers of each 党组, its requests and reports to the party above, its documents put on record."""

import demo_units
from demo_dates import day, plus, workdays

PARAMETERS = [("party/filing-days", 30, "示委办发〔2023〕17号"), ("party/follow-up-days", 3, "示委办发〔2023〕17号")]
STUDIED = ["中国共产党纪律处分条例", "中国共产党重大事项请示报告条例", "中国共产党党组工作条例", "中国共产党巡视工作条例"]


def standing(book, units):
    for number, unit in enumerate(units):
        issued = workdays(day("2024-03-04"), number * 3 + 1)
        book.paper("党组工作规则", unit.id, issued, {"issued_on": issued, "filed_on": workdays(issued, 6)}, number=f"示{unit.short[:2]}党组〔2024〕1号",
                   covers={"from": issued, "until": day("2027-12-31")})


def yearly(book, units):
    for number, unit in enumerate(units):
        told = workdays(day("2025-12-08"), number % 12 + 1)
        book.paper("党组工作报告回执", unit.id, told, {"received_on": told}, covers=2025)
        formed = workdays(day("2025-12-15"), number % 9 + 1)
        short = int(unit.id == "yibaoju")
        book.paper("党组会议情况表", unit.id, formed, {"meetings": 14 + number % 15, "short": short, "cadre_short": 0}, covers=2025)
        checked, found = workdays(day("2025-11-10"), number % 14 + 1), number % 4
        fields = {"issued_on": checked, "checked": "请示报告条例、党组工作条例", "found": found, "corrected": found}
        book.paper("党内法规执行自查报告", unit.id, checked, fields, covers=2025)
        held = workdays(day("2025-04-14"), number * 2 + 1)
        if unit.id != "tiyuju":
            book.paper("党内法规学习记录", unit.id, held, {"held_on": held, "topic": STUDIED[number % 4]})
    book.plant("party/meetings@yibaoju#2025", "half", "党组会议到会不足半数", "flawed", "in_time", "到会不足半数", hint=True)
    book.plant("party/study@tiyuju#2025", "due", "没有组织党内法规学习的记录", "none", "overdue", "党内法规学习记录")


# unit, title, day acted on, urgent, fault
REQUESTS = [
    ("guoziwei", "区属企业改制方案", "2025-05-20", False, ""), ("minzhengju", "养老机构公建民营试点", "2025-07-15", False, ""),
    ("shuiwuju", "河堤渗漏先行转移群众", "2025-08-04", True, ""), ("kaifaqu", "园区重大招商协议", "2025-11-11", False, "after"),
    ("jiaoyuju", "学校布局调整", "2026-03-24", False, ""), ("wenlvju", "文化场馆更名和改造", "2026-04-21", False, ""),
    ("yingjiju", "危化品泄漏先行封控", "2026-06-16", True, ""), ("quzhengfu", "机构职能调整方案", "2026-07-21", False, ""),
]


def requests(book):
    for number, (unit, title, acted, urgent, fault) in enumerate(REQUESTS, 1):
        id, acted = f"qs-{number:02d}", day(acted)
        opened = acted if urgent else workdays(acted, -25)
        sent = workdays(acted, 2 if urgent or fault == "after" else -12)
        book.matter(id, "party-matter", title, opened, {"unit": unit}, {"class": "请示", "acted_on": acted, "urgent": urgent}, workdays(acted, 8))
        if urgent:
            book.paper("后续请示报告件", unit, sent, {"sent_on": sent, "urgency": "险情紧急，先行处置后报告"}, id)
            continue
        fields = {"sent_on": sent, "item": title, "reasons": "事关全局，超出本单位职权", "signed_by": "党组书记", "considered": "集体研究", "several": False}
        book.paper("重大事项请示件", unit, sent, fields, id)
        if fault == "after":
            book.plant(f"party/request-first@{unit}#{id}", "due", "实施后才请示", "met", "late", "重大事项事前请示")


# unit, title, class, day it was due, carries a request
REPORTS = [
    ("caizhengju", "债务风险化解情况", "定期报告", "2025-06-30", False), ("xinfangju", "信访积案化解情况", "交办事项报告", "2025-09-12", False),
    ("rensheju", "稳就业工作情况", "专题报告", "2025-12-15", False), ("weijianwei", "食源性疾病处置情况", "突发事件报告", "", False),
    ("nongyeju", "耕地保护整改情况", "交办事项报告", "2026-04-10", True), ("fagaiwei", "重大项目推进情况", "定期报告", "2026-06-30", False),
]


def reports(book):
    for number, (unit, title, sort, due, carries) in enumerate(REPORTS, 1):
        id = f"bg-{number:02d}"
        due = day(due) if due else None
        sent = workdays(due, -3) if due else day("2026-01-14")
        fields = {"class": sort} | ({"due_on": due} if due else {})
        book.matter(id, "party-matter", title, workdays(sent, -15 if due else -1), {"unit": unit}, fields, workdays(sent, 5))
        book.paper("重大事项报告件", unit, sent, {"sent_on": sent, "signed_by": "党组书记", "carries_request": carries}, id)
        if carries:
            book.plant(f"party/report@{unit}#{id}", "no-request", "报告夹带请示事项", "flawed", "in_time", "夹带请示事项")


# unit, title, issued, days until it was filed; 0: not on the list of what is filed
DOCUMENTS = [
    ("jiaotongju", "党组意识形态工作责任制实施办法", "2025-04-15", 16), ("guoziwei", "区属企业党建工作办法", "2025-06-10", 22),
    ("shichangju", "党组年度工作要点", "2025-02-18", 0), ("zhujianju", "住建系统党建工作考评办法", "2025-10-21", 41),
    ("sifaju", "律师行业党建工作意见", "2026-03-10", 20), ("jiaoyuju", "学校党组织领导的校长负责制实施办法", "2026-05-19", 27),
]


def documents(book):
    for number, (unit, title, issued, days) in enumerate(DOCUMENTS, 1):
        id, issued = f"dw-{number:02d}", day(issued)
        filed = plus(issued, days)
        book.matter(id, "party-document", title, issued, {"issuer": unit}, {"issued_on": issued, "exempt": not days}, workdays(filed, 10))
        if days:
            book.paper("党内规范性文件备案件", unit, filed, {"filed_on": filed, "report": "备案报告", "text": "正式文本", "explanation": "制定说明"}, id, original="file")
        if days > 30:
            book.plant(f"party/filing@{unit}#{id}", "due", "党内规范性文件逾期报备", "met", "late", "党内规范性文件报备", hint=True)


def write(book):
    book.area = "party"
    units = demo_units.with_type("区政府", "政府部门")
    standing(book, units)
    yearly(book, units)
    requests(book)
    reports(book)
    documents(book)
