"""法治政府建设综合: what stands in no other area. Duties and powers made public, transfers of criminal cases, 政府督查, monitoring
equipment, legal aid, rules of communities, and what the outlines asked for until the end of 2025."""

import demo_units
from demo_dates import day, plus, workdays

GOV = "quzhengfu"
OFFICE = "sifaju"
PARAMETERS = [("rule-of-law/table-days", 15, "示司发〔2024〕22号")]

STANDING = {"from": day("2024-12-16"), "until": day("2027-12-31")}
# unit: what changed, when it was published
CHANGED_OFFICES = {"zhengwuju": ("2026-03-02", "2026-03-17"), "fagaiwei": ("2025-07-01", "2025-07-18"), "tongjiju": ("2026-05-11", "2026-05-26")}
CHANGED_ITEMS = {"chengguanju": ("2025-08-04", "2025-08-22"), "shuiwuju": ("2026-04-13", "2026-06-05")}


def published(book):
    for kind, column, changes, units in (("机构职能公布页", "jg", CHANGED_OFFICES, demo_units.with_type("政府部门")),
                                         ("权责事项公布页", "qz", CHANGED_ITEMS, demo_units.with_type("行政执法部门"))):
        for unit in units:
            fields = {"url": f"https://www.shili.example/{unit.id}/{column}.html", "omitted": ["无"]}
            formed = day("2024-12-16")
            if unit.id in changes:
                fields["changed_on"], fields["updated_on"] = map(day, changes[unit.id])
                formed = fields["updated_on"]
            covers = STANDING | {"from": formed}
            book.paper(kind, unit.id, formed, fields, covers=covers, original="url")
    book.plant("rule-of-law/power-items@shuiwuju", "updated", "权责事项变动后逾期更新", "flawed", "in_time", "权责事项2026年4月13日变动")


def power_lists(book):
    for number, unit in enumerate(demo_units.with_type("政府部门")):
        if demo_units.VERTICAL in unit.types:
            continue
        reviewed = workdays(day("2025-10-13"), number % 17 + 1)
        book.paper("权责清单调整记录", unit.id, reviewed, {"reviewed_on": reviewed, "changed": number % 4, "published_on": workdays(reviewed, 6)}, covers=2025)


# id, unit, title, 报告日, working days to the decision, to the transfer, then 立案 or not
TRANSFERS = [
    ("ys25-01", "shichangju", "销售假冒注册商标白酒", "2025-03-10", 2, 1, "立案"),
    ("ys25-02", "nongyeju", "销售伪劣农药", "2025-05-19", 2, 0, "立案"),
    ("ys25-03", "huanbaoju", "非法倾倒危险废物", "2025-09-22", 2, 3, "立案"),
    ("ys25-04", "rensheju", "拒不支付劳动报酬", "2025-12-08", 2, 1, "不予立案"),
    ("ys26-01", "weijianwei", "非法行医", "2026-03-09", 1, 1, "立案"),
    ("ys26-02", "wenlvju", "出版物非法经营", "2026-06-15", 2, None, ""),
    ("ys26-03", "yancaoju", "无证批发卷烟", "2026-08-17", 2, 1, "立案"),
]


def transfers(book):
    for id, unit, title, reported, decide, send, result in TRANSFERS:
        reported = day(reported)
        decided = workdays(reported, decide)
        refused = send is None
        closed = workdays(decided, 25)
        book.matter(id, "criminal-transfer", f"{demo_units.BY_ID[unit].short}{title}案移送", workdays(reported, -6), {"handler": unit},
                    {"suspected": title}, closed)
        book.paper("移送涉嫌犯罪案件报告", unit, reported, {"reported_on": reported, "officers": 2 + len(title) % 2}, id)
        fields = {"decided_on": decided, "conclusion": "不批准移送" if refused else "批准移送", "decided_by": "正职负责人"}
        if refused:
            fields["reasons"] = "经营数额未达追诉标准"
        book.paper("移送审批决定", unit, decided, fields, id)
        if refused:
            continue
        sent = workdays(decided, send) if send else decided
        book.paper("涉嫌犯罪案件移送书", unit, sent, {"sent_on": sent, "omitted": ["无"]}, id, original="file")
        told = workdays(sent, 3)
        book.paper("公安机关立案结果通知", unit, told, {"received_on": told, "result": result}, id)
        then = workdays(told, 1)
        if result == "立案":
            book.paper("涉案物品材料交接单", unit, then, {"handed_on": then}, id)
        else:
            then = workdays(told, 8)
            book.paper("不予立案后处理决定", unit, then, {"decided_on": then, "how": "行政处罚"}, id)
    book.plant("rule-of-law/transfer-sent@huanbaoju#ys25-03", "due", "批准后逾期移送公安机关", "met", "late", "涉嫌犯罪案件移送公安机关")


EQUIPMENT = [
    ("jk25-01", "chengguanju", "占道经营抓拍设备", "2025-04-01", 16),
    ("jk25-02", "jiaotongju", "超限超载不停车检测设备", "2025-07-07", 4),
    ("jk26-01", "gonganju", "学校周边违法停车抓拍设备", "2026-03-02", 22),
]


def equipment(book):
    for id, unit, title, started, sites in EQUIPMENT:
        started = day(started)
        opened = workdays(started, -25)
        book.matter(id, "monitoring-equipment", title, opened, {"user": unit}, {"sites": sites, "started_on": started})
        for days, aspect in ((-12, "法制审核"), (-9, "技术审核")):
            if (unit, aspect) != ("jiaotongju", "技术审核"):
                reviewed = workdays(started, days)
                book.paper("电子监控设备审核意见", unit, reviewed, {"aspect": aspect, "reviewed_on": reviewed, "conclusion": "通过"}, id)
        posted = workdays(started, -6)
        page = {"url": f"https://www.shili.example/{unit}/dw.html", "posted_on": posted, "sites": sites}
        book.paper("电子监控设备地点公布页", unit, posted, page, id, original="url")
        for half, made in (("2025H2", "2025-12-26"), ("2026H1", "2026-06-26")):
            if started < day(made):
                passed = sites * 61
                book.paper("电子监控记录审核表", unit, day(made), {"captured": sites * 70, "passed": passed, "used": passed - 9}, id, covers=half)
    book.plant("rule-of-law/equipment-review@jiaotongju#jk25-02", "due", "监控设备未作技术审核", "partial", "overdue", "电子监控设备审核意见（技术审核）")


# quarter, table made on, 审结, 决定援助, 通知指派
LEGAL_AID = [("2025Q1", "2025-04-09", 58, 51, 14), ("2025Q2", "2025-07-08", 66, 60, 17), ("2025Q3", "2025-10-11", 71, 63, 12), ("2025Q4", "2026-01-08", 63, 57, 19),
             ("2026Q1", "2026-04-08", 60, 55, 15), ("2026Q2", "2026-07-09", 74, 69, 21)]


def legal_aid(book):
    for quarter, made, examined, granted, notified in LEGAL_AID:
        refused = examined - granted
        fields = {"examined": examined, "examined_in_time": examined, "granted": granted, "assigned_in_time": granted - (2 if quarter == "2025Q3" else 0),
                  "refused": refused, "refused_reasoned": refused, "notified": notified, "notified_in_time": notified,
                  "objected": refused // 4, "objected_in_time": refused // 4}
        book.paper("法律援助案件统计表", OFFICE, day(made), fields, covers=quarter, original="file")
    book.plant("rule-of-law/legal-aid@sifaju#2025Q3", "assigned", "法律援助逾期指派", "flawed", "in_time", "自决定之日起三日内指派人员的只有61件")
    for year in (2024, 2025):
        posted = day(f"{year + 1}-03-18")
        page = {"url": f"https://www.shili.example/sifaju/fy{year}.html", "posted_on": posted, "omitted": ["无"]}
        book.paper("法律援助信息公布页", OFFICE, posted, page, covers=year, original="url")
    for channel, contact in (("服务窗口", "示例区公共法律服务中心，清河路18号"), ("电话", "12348"), ("网络", "https://www.shili.example/gf")):
        book.paper("公共法律服务平台公布材料", OFFICE, day("2024-12-16"), {"channel": channel, "contact": contact}, covers=STANDING, original="url")


def communities(book):
    units = demo_units.with_type("街道", "乡镇")
    book.paper("社区治理权责清单", "minzhengju", day("2025-06-20"), {"issued_on": day("2025-06-20")}, [unit.id for unit in units], covers=2025,
               title="示例区街道（乡镇）社区治理权责清单", number="示民发〔2025〕17号", original="file")
    for number, unit in enumerate(units):
        made = workdays(day("2025-11-10"), number % 9 + 1)
        count, unlawful = 6 + number % 7, number % 3
        fields = {"made": count, "filed": count, "unlawful": unlawful, "corrected": unlawful}
        book.paper("居民公约村规民约备案表", unit.id, made, fields, covers=2025)
    for number, unit in enumerate([demo_units.BY_ID[OFFICE], *units]):
        for year in (2025, 2026):
            seen = workdays(day(f"{year}-05-18"), number + 1)
            if year == 2026 and number % 3:
                continue  # not due before the end of the year
            waits = year == 2026 and number % 2 == 1
            id = book.paper("法治文化阵地台账", unit.id, seen, {"sites": 2 + number % 4, "checked_on": seen}, covers=year, review=not waits)
            if waits and number == 3:
                book.add("2026Q2", "return", {"evidence": id, "because": "只有总数，没有逐处地点，请补充后重报"})


def once_in_2025(book):
    finished = day("2025-10-22")
    id = book.paper("法治建设满意度测评报告", OFFICE, finished, {"finished_on": finished, "sample": 1206, "score": 93}, covers=2025, original="file")
    corrected = {"evidence": id, "set": {"sample": 1260}, "was": {"sample": 1206}, "because": "录入笔误，以原件为准"}
    book.add("2026Q1", "amend", corrected)
    book.add("2026Q1", "accept", {"evidence": id, "note": "与原件核对一致"})


def write(book):
    book.area = "yearly"
    published(book)
    power_lists(book)
    transfers(book)
    equipment(book)
    legal_aid(book)
    communities(book)
    once_in_2025(book)
