"""政务数据共享: requests, corrections, the catalogues and who watches over them. The regulation is in force since 2025-08-01."""

import demo_units
from demo_dates import day, workdays

UNTIL = day("2027-12-31")

# id, requester, provider, what, sharing, received, working days until the answer, until the data (0: refused)
REQUESTS = [
    ("gx-01", "nongyeju", "minzhengju", "低保对象信息", "有条件共享", "2025-09-08", 7, 15),
    ("gx-02", "minzhengju", "weijianwei", "出生医学证明信息", "有条件共享", "2025-11-10", 9, 18),
    ("gx-03", "shichangju", "shuiwuju", "取水许可信息", "无条件共享", "2025-12-08", 1, 6),
    ("gx-04", "jiaoyuju", "gonganju", "学龄儿童户籍信息", "有条件共享", "2026-03-02", 10, 20),
    ("gx-05", "rensheju", "yibaoju", "参保缴费信息", "有条件共享", "2026-03-16", 14, 11),
    ("gx-06", "chengguanju", "zhujianju", "施工许可信息", "无条件共享", "2026-04-13", 1, 9),
    ("gx-07", "shangwuju", "tongjiju", "限上企业名录", "有条件共享", "2026-05-11", 8, 0),
    ("gx-08", "tuiyiju", "rensheju", "就业登记信息", "有条件共享", "2026-06-08", 6, 27),
]
LATE_ANSWER, LATE_DATA = "gx-05", "gx-08"
# id, provider, what, received, working days until the result
CORRECTIONS = [
    ("jh-01", "minzhengju", "婚姻登记信息", "2025-10-20", 6),
    ("jh-02", "guiziju", "不动产登记信息", "2026-04-07", 16),
    ("jh-03", "weijianwei", "死亡医学证明信息", "2026-07-13", 9),
]
# id, unit, changed, working days until the update, until the review
CHANGES = [("ml-01", "yingjiju", "2025-10-09", 8, 2), ("ml-02", "fagaiwei", "2026-03-16", 10, 1), ("ml-03", "wenlvju", "2026-07-06", 9, 5)]


def head_of(unit):
    return demo_units.person_name(2 * demo_units.ALL.index(demo_units.BY_ID[unit]))


def requests(book):
    for id, requester, provider, what, sharing, received, answer, data in REQUESTS:
        received = day(received)
        answered = workdays(received, answer)
        shared = workdays(answered, data) if data else None
        book.matter(id, "data-request", f"{what}共享申请", received, {"requester": requester, "provider": provider},
                    {"sharing": sharing, "received_on": received}, workdays(shared or answered, 10))
        form = {"applied_on": received, "grounds": "部门职责规定", "scene": f"核验{what}", "scope": "业务科室", "way": "服务接口",
                "until": UNTIL, "approved_by": head_of(requester)}
        book.paper("数据共享申请表", requester, received, form, id)
        reply = {"sent_on": answered, "agreed": shared is not None, "approved_by": head_of(provider)}
        if not shared:
            reply["reasons"] = "法律规定统计资料中的单个对象信息不得提供"
        book.paper("数据共享答复", provider, answered, reply, id, original="file")
        if shared:
            book.paper("数据共享提供记录", provider, shared, {"shared_on": shared, "way": "服务接口"}, id)
            used = workdays(shared, 5)
            book.paper("共享数据使用记录", requester, used,
                       {"made_on": used, "scene": f"核验{what}", "effect": "减少群众提交材料", "storage": "存于本部门业务系统", "kept_years": 3}, id)
    book.plant(f"data/answer@yibaoju#{LATE_ANSWER}", "due", "共享申请答复逾期", "met", "late", "共享申请的答复")
    book.plant(f"data/delivery@rensheju#{LATE_DATA}", "due", "数据提供逾期", "met", "late", "数据的提供")


def corrections(book):
    for id, provider, what, received, days in CORRECTIONS:
        received = day(received)
        sent = workdays(received, days)
        book.matter(id, "data-correction", f"{what}校核申请", received, {"provider": provider}, {"received_on": received}, workdays(sent, 2))
        book.paper("数据校核结果反馈件", provider, sent, {"sent_on": sent, "result": "已核实更正"}, id)
    book.plant("data/correction@guiziju#jh-02", "due", "校核申请处理逾期", "met", "late", "校核申请的处理")


def catalogues(book):
    for number, unit in enumerate(demo_units.with_type("政府部门")):
        submitted = workdays(day("2025-09-15"), number % 10 + 1)
        withheld = 1 if unit.id == "gongxinju" else number % 3
        fields = {"submitted_on": submitted, "approved_by": head_of(unit.id), "assessed": True, "items": 12 + number, "withheld": withheld,
                  "withheld_grounded": 0 if unit.id == "gongxinju" else withheld}
        book.paper("政务数据目录", unit.id, submitted, fields, covers={"from": submitted, "until": UNTIL})
        issued = workdays(day("2025-08-04"), number % 12 + 1)
        book.paper("数据共享工作制度", unit.id, issued, {"issued_on": issued, "office": "办公室", "security": True}, covers={"from": issued, "until": UNTIL})
    book.plant("data/catalog@gongxinju", "grounds", "不予共享未列明依据", "flawed", "in_time", "列明法律、行政法规以及国务院决定依据的只有0项")
    for id, unit, changed, update, review in CHANGES:
        changed = day(changed)
        updated = workdays(changed, update)
        published = workdays(updated, review)
        book.matter(id, "catalog-change", "职责调整引起的目录变更", changed, {"keeper": unit, "reviewer": "zhengwuju"}, {"changed_on": changed}, published)
        book.paper("目录更新报送件", unit, updated, {"submitted_on": updated}, id)
        book.paper("目录审核发布记录", "zhengwuju", published, {"published_on": published}, id)
    book.plant("data/catalog-review@zhengwuju#ml-03", "due", "更新目录审核发布逾期", "met", "late", "更新目录的审核发布")


def supervision(book):
    book.paper("数据共享监督检查记录", "zhengwuju", day("2025-11-19"), {"held_on": day("2025-11-19")}, covers=2025)
    book.paper("数据共享情况报告", "zhengwuju", day("2025-12-22"), {"reported_on": day("2025-12-22")}, covers=2025, original="file")


def write(book):
    requests(book)
    corrections(book)
    catalogues(book)
    supervision(book)
