"""突发事件依法处置: plans, drills, hazards, three incidents."""

import demo_units
from demo_dates import at_work, day, plus, workdays

GOV = "quzhengfu"
PARAMETERS = [("emergency/report-days", 1, "示应急委〔2024〕6号"), ("emergency/release-days", 1, "示应急委〔2024〕6号"),
              ("emergency/filing-days", 10, "示应急委〔2024〕6号"), ("emergency/aftermath-days", 60, "示应急委〔2024〕6号")]


def plan(book, unit, form, issued, filed):
    fields = {"form": form, "issued_on": issued, "filed_on": filed, "consulted": True, "omitted": "无"}
    book.paper("突发事件应急预案", unit, issued, fields, covers={"from": issued, "until": day("2027-11-30")}, original="file")


def standing(book, streets):
    plan(book, GOV, "总体", day("2024-11-18"), day("2024-12-05"))
    plan(book, GOV, "专项", day("2025-05-15"), day("2025-06-05"))
    for number, unit in enumerate(streets):
        issued = workdays(day("2024-12-02"), number + 1)
        plan(book, unit.id, "乡镇街道", issued, workdays(issued, 26 if unit.id == "nanpojie" else 12))
    book.plant("emergency/street-plan@nanpojie", "filed", "应急预案逾期备案", "flawed", "in_time", "才报区政府备案")


def yearly(book, streets):
    for year in (2025, 2026):
        surveyed = day(f"{year}-04-17")
        book.paper("危险源危险区域登记表", GOV, surveyed, {"surveyed_on": surveyed, "places": 23, "assessed": True, "posted_on": workdays(surveyed, 10)},
                   covers=year, original="file")
        for number, unit in enumerate([demo_units.GOVERNMENT, *streets]):
            held = workdays(day(f"{year}-05-06"), number + 1)
            book.paper("应急知识宣传记录", unit.id, held, {"held_on": held, "people": 80 + number * 15}, covers=year)
            if (unit.id, year) == ("sanlixiang", 2025):
                continue
            held = workdays(day(f"{year}-06-02"), number + 1)
            fields = {"held_on": held, "form": "实战演练" if number % 3 == 0 else "桌面推演", "found": number % 5 == 2}
            if fields["found"]:
                fields["revised_on"] = workdays(held, 22)
            book.paper("应急演练记录", unit.id, held, fields, covers=year)
    book.plant("emergency/drill@sanlixiang#2025", "due", "全年未组织应急演练", "partial", "overdue", "应急演练记录")


# id, lead, title, class, level, occurred, days until it was over, response, property taken, all owners paid, orders
INCIDENTS = [
    ("tf25-01", GOV, "石桥河超警戒水位汛情", "自然灾害", "一般", "2025-08-04", 4, True, ["抽水泵三台", "运输车两辆"], False, True),
    ("tf26-01", "heyanjie", "河沿街道居民楼燃气泄漏", "事故灾难", "一般", "2026-03-11", 1, False, [], True, False),
    ("tf26-02", GOV, "云岭台乡山体滑坡险情", "自然灾害", "一般", "2026-06-23", 6, True, ["挖掘机两台"], True, True),
]


def incidents(book):
    for id, lead, title, class_, level, occurred, days, response, taken, paid, orders in INCIDENTS:
        occurred = day(occurred)
        over = plus(occurred, days)
        fields = {"class": class_, "level": level, "occurred_on": occurred, "responded": response, "requisitioned": bool(taken), "ended_on": over}
        told = workdays(over, 25)
        book.matter(id, "incident", title, occurred, {"lead": lead}, fields, workdays(told, 8))
        book.paper("突发事件信息报告", lead, at_work(occurred), {"reported_on": occurred, "to": "市政府" if lead == GOV else "区政府", "fault": "无"}, id)
        book.paper("突发事件信息发布页", lead, occurred, {"url": f"https://www.shili.example/yj/{id}.html", "posted_on": occurred}, id, original="url")
        if response:
            book.paper("应急响应启动文件", lead, occurred, {"issued_on": occurred, "level": "四级", "items": title, "lasts_until": over,
                                                         "measures": "巡查排险，转移受威胁群众", "lifted_on": over}, id, original="file")
        if orders:
            book.paper("突发事件应对决定命令", lead, occurred, {"issued_on": occurred, "filed_on": workdays(occurred, 7)}, id, original="file")
        for number, property_ in enumerate(taken):
            form = {"taken_on": occurred, "property": property_, "holder": "示例机械租赁公司", "returned_on": over}
            if paid or number == 0:
                form["compensated_on"] = workdays(over, 20)
            book.paper("应急征用单", lead, occurred, form, id)
        if lead == GOV:
            book.paper("突发事件调查评估报告", lead, told, {"reported_on": told, "plan": True}, id, original="file")
            book.paper("突发事件总结报告", lead, told, {"reported_on": told, "measures": "完善巡查和预警机制"}, id, original="file")
            book.paper("向人大常委会报告件", lead, workdays(told, 3), {"reported_on": workdays(told, 3)}, id)
    book.plant(f"emergency/requisition@{GOV}#tf25-01", "needs", "征用财产未补偿", "partial", "no_limit", "征用财产补偿的登记")


def write(book):
    streets = demo_units.with_type("街道", "乡镇")
    standing(book, streets)
    yearly(book, streets)
    incidents(book)
