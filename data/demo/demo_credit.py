"""政务诚信: promises kept, promises changed, breaches of faith."""

import demo_units
from demo_dates import day

GOV = "quzhengfu"
HALVES = [("2025H1", "2025-06-27"), ("2025H2", "2025-12-26"), ("2026H1", "2026-06-26")]

# id, unit, partner, title, opened, approved, reviewed, changed, reason, compensated
CHANGES = [
    ("cn-01", "nongyeju", "田野种苗有限公司", "育苗基地用地协议调整", "2025-08-11", "2025-09-16", "2025-09-10", "2025-09-22", "社会公共利益", "2025-11-06"),
    ("cn-02", "kaifaqu", "衡岳装备公司", "厂房租金优惠调整", "2026-03-09", "2026-04-14", "2026-04-08", "2026-04-20", "机构或者职能调整", "2026-05-28"),
]
# id, unit, sort, title, opened, confirmed, correct by, corrected, collected, posted
BREACHES = [
    ("sx-01", "shangwuju", "违约毁约", "未按协议兑付促消费补贴", "2025-08-18", "2025-09-05", "2025-10-31", "2025-10-24", "2025-09-12", "2025-09-17"),
    ("sx-02", "dawanzhen", "拖欠账款", "拖欠村道材料款", "2026-03-03", "2026-03-20", "2026-05-15", "2026-05-11", "", ""),
]


def fulfilment(book):
    for half, formed in HALVES:
        owners = demo_units.with_type("区政府", "政府部门", "街道", "乡镇", also_closed=half == "2025H1")
        table = [{"unit": unit.id, "fields": {"to_fulfil": 2 + number % 7, "broken": int((unit.id, half) == ("qinghezhen", "2025H2"))}}
                 for number, unit in enumerate(owners)]
        book.paper("政策承诺和合同履行情况表", "fagaiwei", day(formed), None, table, covers=half,
                   title=f"政策承诺和合同履行情况汇总表（{half}）", original="file")
    book.plant("credit/fulfilment@qinghezhen#2025H2", "none-broken", "政策承诺或者合同未履行", "flawed", "in_time", "有1项未履行")


def changes(book):
    for id, unit, partner, title, opened, approved, reviewed, changed, reason, paid in CHANGES:
        book.matter(id, "promise-change", title, day(opened), {"promiser": unit},
                    {"partner": partner, "changed_on": day(changed), "loss": True}, day(paid))
        book.paper("合法性审查意见书", "sifaju", day(reviewed), {"issued_on": day(reviewed), "conclusion": "合法", "form": "正式审查"}, id, original="file")
        book.paper("政策承诺变更批准文件", unit, day(approved), {"approved_on": day(approved), "reason": reason}, id, original="file")
        book.paper("损失补偿凭证", unit, day(paid), {"paid_on": day(paid), "amount": 18}, id)
    book.plant("credit/change-procedure@kaifaqu#cn-02", "forbidden-reason", "以机构职能调整为由改变承诺", "flawed", "in_time", "机构职能调整")


def breaches(book):
    for id, unit, sort, title, opened, confirmed, by, corrected, collected, posted in BREACHES:
        corrected = day(corrected)
        book.matter(id, "breach", title, day(opened), {"breacher": unit, "keeper": "fagaiwei"},
                    {"sort": sort, "confirmed_on": day(confirmed), "correct_by": day(by)}, corrected)
        book.paper("政务失信整改报告", unit, corrected, {"cause": "资金安排不及时", "corrected_on": corrected}, id)
        if collected:
            book.paper("政务失信信息归集公开件", "fagaiwei", day(posted),
                       {"collected_on": day(collected), "url": f"https://xy.shili.example/{id}.html", "posted_on": day(posted)}, id, original="url")
    book.plant("credit/arrears-recorded@fagaiwei#sx-02", "needs", "拖欠款项失信信息未记入信用记录", "none", "no_limit", "政务失信信息归集公开件")


def write(book):
    fulfilment(book)
    changes(book)
    breaches(book)
    book.paper("政务诚信工作情况报告", GOV, day("2025-12-18"), {"reported_on": day("2025-12-18")}, covers=2025)
