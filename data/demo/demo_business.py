"""营商环境、告知承诺与款项支付: what is owed to small firms, complaints about it, and the half-yearly tables of services."""

import demo_units
from demo_dates import BEGINS, day, plus, workdays

GOV = "quzhengfu"
UNTIL = day("2026-12-31")
HALVES = [("2025H1", "2025-06-26"), ("2025H2", "2025-12-25"), ("2026H1", "2026-06-25")]

# id, payer, supplier, what, 万元, opened, start of the limit, from what, agreed last day, paid
PAYMENTS = [
    ("kx-01", "jiaoyuju", "清禾桌椅厂", "教室课桌椅采购", 64, "2025-06-16", "2025-07-14", "检验或验收合格", "", "2025-08-08"),
    ("kx-02", "shuiwuju", "远川泵阀有限公司", "泵站阀门更换", 118, "2025-07-07", "2025-08-25", "检验或验收合格", "2025-10-17", "2025-10-16"),
    ("kx-03", "wenlvju", "若水印务有限公司", "文化活动宣传品印制", 10, "2025-09-01", "2025-09-22", "交付", "", "2025-10-20"),
    ("kx-04", "chengguanju", "青屿园林有限公司", "街角绿地养护", 42, "2025-09-15", "2025-12-22", "双方确认结算金额", "2026-02-13", "2026-02-11"),
    ("kx-05", "jiguanzhongxin", "和合餐料商行", "食堂食材供应", 17, "2025-11-03", "2025-12-01", "双方确认结算金额", "", "2025-12-26"),
    ("kx-06", "heyanjie", "木石装饰工作室", "便民服务中心改造", 39, "2026-01-12", "2026-03-09", "检验或验收合格", "", "2026-04-03"),
    ("kx-07", "shiqiaozhen", "石桥头建材经营部", "村道维修材料", 21, "2026-02-24", "2026-03-16", "交付", "", "2026-05-20"),
    ("kx-08", "zhujianju", "衡正检测有限公司", "房屋安全检测", 57, "2026-03-02", "2026-04-13", "检验或验收合格", "2026-06-26", "2026-06-24"),
    ("kx-09", "nongyeju", "田野种苗有限公司", "示范田种苗采购", 33, "2026-03-23", "2026-04-20", "交付", "2026-06-12", "2026-06-11"),
    ("kx-10", "rongmeiti", "光圈影视工作室", "专题片摄制", 13, "2026-05-11", "2026-07-20", "检验或验收合格", "", "2026-08-14"),
]
CLAIMS = {"kx-02": ("2025-09-08", "2025-09-29"), "kx-09": ("2026-04-27", "2026-05-18")}
LATE, TOO_LONG = "kx-07", "kx-08"

# id, handler, complainant, respondent, received, answered, days of extension
COMPLAINTS = [
    ("ts-01", "gongxinju", "安途运输服务部", "示例区某建设单位", "2025-07-21", "2025-08-15", 0),
    ("ts-02", "jiaotongju", "恒路标线有限公司", "示例区某养护单位", "2025-11-10", "2026-01-21", 45),
    ("ts-03", "zhujianju", "明瓦门窗厂", "示例区某总包单位", "2026-05-12", "2026-07-02", 0),
    ("ts-04", "weijianwei", "康宁器械商行", "示例区某医院", "2026-08-03", "2026-08-28", 0),
]
OWING = {"jiaotongju": (1, 12), "dawanzhen": (2, 32)}  # contracts, 万元


def payments(book):
    for id, payer, supplier, what, amount, opened, starts, by, agreed, paid in PAYMENTS:
        fields = {"supplier": supplier, "amount": amount, "starts_by": by, "starts_on": day(starts)}
        if agreed:
            fields["agreed_until"] = day(agreed)
        if id in CLAIMS:
            fields["claim_on"] = day(CLAIMS[id][0])
        paid = day(paid)
        book.matter(id, "payment", what, day(opened), {"payer": payer}, fields, workdays(paid, 3))
        book.paper("款项支付凭证", payer, paid, {"paid_on": paid, "amount": amount, "final": True}, id)
        if id in CLAIMS:
            confirmed = day(CLAIMS[id][1])
            book.paper("债权债务确认书", payer, confirmed, {"confirmed_on": confirmed}, id)
    book.plant(f"business/payment@shiqiaozhen#{LATE}", "due", "款项支付逾期", "met", "late", "实际于2026年5月20日")
    book.plant(f"business/payment@zhujianju#{TOO_LONG}", "agreed-limit", "约定付款期限超过60日", "flawed", "in_time", "付款期限为74日")


def complaints(book):
    for id, handler, complainant, respondent, received, answered, days in COMPLAINTS:
        received, answered = day(received), day(answered)
        book.matter(id, "arrears-complaint", f"{complainant}反映拖欠款项", received, {"handler": handler},
                    {"complainant": complainant, "respondent": respondent, "received_on": received}, workdays(answered, 2))
        if days:
            approved = workdays(plus(received, 24), 1)
            book.paper("投诉处理延期审批单", handler, approved, {"days": days, "approved_on": approved, "approved_by": "周若川"}, id)
        for to in ("投诉人", "受理投诉部门"):
            book.paper("投诉处理结果反馈件", handler, answered, {"to": to, "sent_on": answered}, id, original="file")
    book.plant("business/complaint-result@zhujianju#ts-03", "due", "拖欠款项投诉处理逾期", "met", "late", "实际于2026年7月2日")


def arrears(book):
    owners = demo_units.with_type("政府部门", "街道", "乡镇", "事业单位")
    for number, unit in enumerate(owners):
        posted = workdays(day("2026-03-02"), number % 16 + 1)
        contracts, amount = OWING.get(unit.id, (0, 0))
        book.paper("逾期未付款项公开页", unit.id, posted,
                   {"url": f"https://www.shili.example/{unit.id}/kx2025.html", "posted_on": posted, "contracts": contracts, "amount": amount},
                   covers=2025, original="url")
    reported = day("2026-03-26")
    table = [{"unit": unit.id, "fields": {"amount": 21 if unit.id == "jiaotongju" else OWING.get(unit.id, (0, 0))[1]}}
             for unit in demo_units.with_type("政府部门")]
    book.paper("逾期未付款项情况报告", "gongxinju", reported, {"to": "本级政府", "reported_on": reported}, table, covers=2025,
               title="2025年度部门逾期未付中小企业款项情况汇总报告", original="file")
    book.plant("business/arrears-report@jiaotongju#2025", "same-figures", "公开与报告的欠款数不一致", "flawed", "in_time", "12万元")
    for unit in demo_units.with_type("事业单位"):
        book.paper("逾期未付款项情况报告", unit.id, day("2026-03-18"), {"to": "主管部门", "reported_on": day("2026-03-18"), "amount": 0}, covers=2025)
    book.paper("款项支付工作汇报听取记录", GOV, day("2025-10-22"), {"held_on": day("2025-10-22")}, covers=2025)


def services(book):
    offices = [unit for unit in demo_units.with_type("行政执法部门") if demo_units.GOV in unit.types]
    ids = [unit.id for unit in offices]
    for kind, unit, issued, fields in (
            ("证明事项清单", "sifaju", "2024-11-20", {"url": "https://www.shili.example/zmsx.html", "posted_on": day("2024-11-20"), "items": 71}),
            ("政务服务办事指南", "zhengwuju", "2024-12-16", {"url": "https://zwfw.shili.example/", "updated_on": day("2024-12-16")}),
            ("涉企收费目录清单", "caizhengju", "2024-12-23", {"url": "https://www.shili.example/sfml.html", "posted_on": day("2024-12-23")})):
        about = None if kind == "涉企收费目录清单" else ids
        book.paper(kind, unit, day(issued), fields, about, covers={"from": BEGINS, "until": UNTIL}, original="url")
    for half, formed in HALVES:
        table, checks = [], []
        for number, unit in enumerate(offices):
            late = number % 3
            explained = late - 1 if (unit.id, half) == ("jiaoyuju", "2026H1") else late
            table.append({"unit": unit.id, "fields": {"accepted": 120 + number * 17, "late": late, "late_explained": explained, "beyond_list": 0}})
            checks.append({"unit": unit.id, "fields": {"promised": 10 + number, "to_check": 8 + number, "checked": 8 + number,
                                                       "false_found": number % 2, "handled": number % 2}})
        book.paper("政务服务办件情况表", "zhengwuju", day(formed), None, table, covers=half, title=f"政务服务办件情况汇总表（{half}）", original="file")
        book.paper("告知承诺办件核查表", "zhengwuju", day(formed), None, checks, covers=half, title=f"告知承诺办件核查汇总表（{half}）", original="file")
    book.plant("business/service-figures@jiaoyuju#2026H1", "late-explained", "超时办件未说明理由", "flawed", "in_time", "公开说明理由的只有")


def talks(book):
    for held, issues in (("2025-05-15", 6), ("2025-11-13", 4), ("2026-05-21", 5)):
        held = day(held)
        book.paper("政企沟通记录", GOV, held, {"held_on": held, "issues": issues, "solved": issues}, covers=held.year)


def write(book):
    payments(book)
    complaints(book)
    arrears(book)
    services(book)
    talks(book)
