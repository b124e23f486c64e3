"""信访工作与12345: half-yearly tables for all units, the duties of the 信访部门, reviews and advice."""

import demo_units
from demo_dates import BEGINS, day, plus

GOV, OFFICE, HOTLINE = "quzhengfu", "xinfangju", "zhengwuju"
PARAMETERS = [("petition/feedback-days", 60, "示信联发〔2024〕3号")]
HALVES = [("2025H1", "2025-07-09", "2025年上半年"), ("2025H2", "2026-01-09", "2025年下半年"), ("2026H1", "2026-07-09", "2026年上半年")]
HANDLERS = ("政府部门", "街道", "乡镇")


def rows(units, fields_of):
    """The links of a table in which each unit has a row of its own."""
    return [{"unit": unit.id, "fields": fields_of(number, unit.id)} for number, unit in enumerate(units)]


def tables(book):
    for half, on, words in HALVES:
        units = demo_units.with_type(*HANDLERS, also_closed=half == "2025H1")

        def handled(number, unit):
            received = (number * 13 + len(half)) % 37
            due = received // 2
            short = 2 if (unit, half) == ("zhujianju", "2025H2") else 0
            return {"received": received, "told_due": received, "told": received, "close_due": due, "closed": due - short, "extended": due // 6}

        def answered(number, unit):
            orders = 15 + (number * 29) % 240
            late = 6 if (unit, half) == ("chengguanju", "2026H1") else 0
            return {"assigned": orders, "on_time": orders - late, "visited": orders // 2, "satisfied": orders // 2 - number % 5}

        book.paper("信访事项办理统计表", OFFICE, day(on), None, rows(units, handled), title=f"{words}信访事项办理统计表", covers=half, original="file")
        book.paper("热线工单统计表", HOTLINE, day(on), None, rows(units, answered), title=f"{words}12345热线工单统计表", covers=half, original="file")
        total = 380 + len(units)
        book.paper("信访事项转送交办统计表", OFFICE, day(on), {"received": total, "handled": total}, covers=half)
    book.plant("petition/handling@zhujianju#2025H2", "closed", "信访事项未按期办结", "flawed", "in_time", "期限内办结的只有")
    book.plant("petition/hotline@chengguanju#2026H1", "on-time", "热线工单超期", "flawed", "in_time", "按期办结的只有", hint=True)


def all_units(book):
    everyone = demo_units.with_type("区政府", *HANDLERS)
    page = {"url": "https://www.shili.example/xinfang/qudao.html", "contact": "网上信访、通信地址和电话一览", "reception": "接待时间和地点一览", "query": "网上信访系统查询"}
    book.paper("信访渠道公布页", OFFICE, day("2024-12-20"), page, [unit.id for unit in everyone if unit.id != "yunlingxiang"],
               title="全区信访渠道一览", covers={"from": BEGINS, "until": day("2027-12-31")}, original="url")
    book.plant("petition/channels@yunlingxiang", "needs", "未公布信访渠道", "none", "overdue", "信访渠道公布页")
    figures = rows(everyone, lambda number, _: {"receptions": 3 + number % 9, "visits": 1 + number % 5, "cases": number % 4, "solved": number % 4 // 2})
    book.paper("领导接访下访包案情况表", OFFICE, day("2026-01-12"), None, figures, title="2025年领导干部接访下访包案情况表", covers=2025, original="file")


def yearly(book):
    for year in (2024, 2025):
        on = day(f"{year + 1}-02-26")
        omitted = "三项建议及采纳" if year == 2025 else "无"
        book.paper("信访情况年度报告", OFFICE, on, {"reported_on": on, "to": ["本级党委", "本级政府", "上一级信访部门"], "omitted": [omitted]}, covers=year, original="file")
        book.paper("信访工作考核通报", GOV, plus(on, 14), {"issued_on": plus(on, 14)}, covers=year)
    for held in ("2025-04-22", "2025-11-05", "2026-05-20"):
        book.paper("联席会议纪要", GOV, day(held), {"body": "信访工作联席会议", "held_on": day(held), "settled": 4}, original="file")
    book.plant(f"petition/annual-report@{OFFICE}#2025", "complete", "信访年度报告缺项", "flawed", "in_time", "缺少第四十一条要求的内容")


REVIEWS = [("xf25-01", "2025-05-12", "复查", 24), ("xf25-02", "2025-10-20", "复核", 27), ("xf26-01", "2026-03-16", "复查", 36), ("xf26-02", "2026-06-08", "复核", 22)]
ADVICE = [("xf25-51", "zhujianju", "改进工作", "物业矛盾源头治理", "2025-06-16", 40), ("xf26-51", "rensheju", "完善政策", "灵活就业参保补贴", "2026-04-13", 51)]


def matters(book):
    for id, received, stage, days in REVIEWS:
        received = day(received)
        sent = plus(received, days)
        title = f"{demo_units.person_name(received.toordinal() % 977)}信访事项{stage}"
        book.matter(id, "petition-review", title, received, {"organ": GOV}, {"stage": stage, "received_on": received}, plus(sent, 5))
        book.paper("信访复查复核意见书", GOV, sent, {"sent_on": sent, "conclusion": "维持"}, id, original="file")
        if days > 30:
            book.plant(f"petition/review-reply@{GOV}#{id}", "due", "信访复查逾期答复", "met", "late", "信访复查复核答复")
    for id, unit, sort, title, received, days in ADVICE:
        received = day(received)
        sent = plus(received, days)
        book.matter(id, "advice", f"关于{title}的{sort}建议", received, {"receiver": unit}, {"sort": sort, "received_on": received}, plus(sent, 5))
        book.paper("信访建议反馈函", unit, sent, {"sent_on": sent, "adopted": "采纳"}, id)


def write(book):
    tables(book)
    all_units(book)
    yearly(book)
    matters(book)
