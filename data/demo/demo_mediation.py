"""矛盾纠纷化解与府院联动: tables of the 司法局 for streets, towns and departments, meetings with the court, 检察建议."""

import demo_units
from demo_dates import day, plus
from demo_petition import HALVES, rows

GOV, OFFICE = "quzhengfu", "sifaju"
PARAMETERS = [("mediation/court-meetings", 1, "示府院联〔2024〕1号"), ("mediation/prosecution-days", 60, "示法组办发〔2024〕8号")]


def tables(book):
    for half, on, words in HALVES:
        def disputes(number, unit):
            accepted = 60 + number * 17 % 90
            unfiled = 11 if (unit, half) == ("liutangjie", "2025H2") else 0
            return {"rounds": 20 + number, "accepted": accepted, "settled": accepted - number % 6, "agreements": accepted // 3, "filed": accepted - unfiled}

        book.paper("矛盾纠纷排查调解统计表", OFFICE, day(on), None, rows(demo_units.with_type("街道", "乡镇"), disputes),
                   title=f"{words}矛盾纠纷排查调解统计表", covers=half, original="file")
    book.plant("mediation/disputes@liutangjie#2025H2", "filed", "调解案卷未归档", "flawed", "in_time", "立卷归档的只有")
    departments = [unit for unit in demo_units.with_type("行政执法部门") if unit.id != "tiyuju"]
    mediated = rows(departments, lambda number, _: {"accepted": number * 7 % 40, "settled": number * 7 % 40 * 4 // 5})
    book.paper("行政调解统计表", OFFICE, day("2026-01-12"), None, mediated, title="2025年行政调解统计表", covers=2025, original="file")
    book.plant("mediation/administrative-mediation@tiyuju#2025", "needs", "未见行政调解情况", "none", "no_limit", "行政调解统计表")


def yearly(book):
    book.paper("人民调解组织统计表", OFFICE, day("2025-11-20"),
               {"told_on": day("2025-11-20"), "villages": 214, "covered": 214, "odd_size": 0, "no_woman": 0, "expired": 5}, covers=2025, original="file")
    book.plant(f"mediation/organizations@{OFFICE}#2025", "term", "人民调解委员会届满未推选", "flawed", "in_time", "有5个人民调解委员会委员任期满三年")
    for held in ("2025-05-28", "2026-04-23"):
        book.paper("人民调解员培训记录", OFFICE, day(held), {"held_on": day(held), "people": 236}, original="file")
    for issued in ("2025-03-06", "2026-03-05"):
        book.paper("人民调解经费保障文件", GOV, day(issued), {"issued_on": day(issued), "amount": 186})
    book.paper("行政裁决事项清单", OFFICE, day("2025-06-18"), {"issued_on": day("2025-06-18"), "items": 9}, original="file")
    book.paper("联席会议纪要", GOV, day("2026-06-10"), {"body": "府院联席会议", "held_on": day("2026-06-10"), "settled": 5}, original="file")
    book.plant(f"mediation/court-meeting@{GOV}#2025", "due", "未开府院联席会议", "none", "overdue", "联席会议纪要", hint=True)


ADVICE = [
    ("tj25-01", "huanbaoju", "行政公益诉讼", False, "河道岸线垃圾", "2025-04-14", 46),
    ("tj25-02", "shuiwuju", "行政公益诉讼", False, "取水井封填", "2025-09-15", 73),
    ("tj26-01", "chengguanju", "行政公益诉讼", True, "建筑垃圾堆体滑塌隐患", "2026-03-09", 10),
    ("tj26-02", "jiaoyuju", "社会治理", False, "校外托管机构食品安全", "2026-05-18", 38),
]


def advice(book):
    for id, unit, sort, urgent, title, received, days in ADVICE:
        received = day(received)
        sent = plus(received, days)
        fields = {"sort": sort, "urgent": urgent, "received_on": received}
        book.matter(id, "prosecution-advice", f"关于{title}的检察建议", received, {"receiver": unit}, fields, plus(sent, 5))
        book.paper("检察建议复函", unit, sent, {"sent_on": sent, "measures": "已依法履行职责并建立长效机制"}, id, original="file")
        if days > 62:
            book.plant(f"mediation/public-interest@{unit}#{id}", "due", "公益诉讼检察建议逾期回复", "met", "late", "公益诉讼检察建议履职和回复")


def write(book):
    tables(book)
    yearly(book)
    advice(book)
