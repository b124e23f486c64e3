"""公平竞争审查: single measures from the draft to the issue, spot checks, complaints, the stock of older measures."""

from dataclasses import dataclass, field

from demo_book import so_far
from demo_dates import BEGINS, day, workdays

GOV, FAIR = "quzhengfu", "shichangju"
OF_OFFICE, JOINT, OF_GOV = "部门出台", "多部门联合出台", "政府出台或者提请人大审议"


@dataclass
class Measure:
    id: str
    drafter: str
    level: str
    form: str
    title: str
    opened_on: object
    public: bool = False
    joint: str = ""
    conclusion: str = "符合"
    faults: set = field(default_factory=set)


MEASURES = [
    Measure("z25-01", "kaifaqu", OF_GOV, "一事一议", "重点项目落户支持事项", day("2025-02-17")),
    Measure("z25-02", "shangwuju", OF_OFFICE, "政策性文件", "消费券发放实施方案", day("2025-03-17"), public=True, faults={"unheard"}),
    Measure("z25-03", "gongxinju", JOINT, "政策性文件", "技术改造奖补申报指南", day("2025-05-12"), joint="caizhengju"),
    Measure("z25-04", "huanbaoju", OF_OFFICE, "政策性文件", "老旧柴油货车淘汰补助办法", day("2025-08-11"), public=True, conclusion="适用例外规定",
            faults={"endless"}),
    Measure("z25-05", "wenlvju", OF_OFFICE, "政策性文件", "景区特许经营项目遴选方案", day("2025-11-10"), faults={"issued-first"}),
    Measure("z26-01", "jiaotongju", OF_GOV, "政策性文件", "网约车停靠点设置方案", day("2026-01-19"), public=True),
    Measure("z26-02", "kejiju", OF_OFFICE, "政策性文件", "科技创新券使用办法", day("2026-03-16"), conclusion="适用例外规定"),
    Measure("z26-03", "kaifaqu", OF_GOV, "招商引资协议", "冷链物流项目投资协议", day("2026-05-18")),
    Measure("z26-04", "nongyeju", OF_OFFICE, "政策性文件", "农机作业补贴实施方案", day("2026-09-07")),
]


def measure(book, one):
    start = one.opened_on
    heard, sent, concluded = workdays(start, 8), workdays(start, 18), workdays(start, 26)
    issued = workdays(concluded, -4 if "issued-first" in one.faults else 9)
    fields = {"level": one.level, "form": one.form, "public_interest": one.public}
    if so_far(issued):
        fields["issued_on"] = issued
    parties = {"drafter": one.drafter}
    if one.joint:
        parties["joint"] = [one.joint]
    if one.level == OF_GOV:
        parties["reviewer"] = FAIR
    closed = workdays(max(issued, concluded), 10)
    book.matter(one.id, "policy-measure", one.title, start, parties, fields, closed if so_far(closed) else None)

    def paper(kind, on, values, unit=one.drafter, original="archive"):
        if so_far(on):
            book.paper(kind, unit, on, values, one.id, title=f"{one.title}{kind}", original=original)

    def plant(task, rule, *rest):
        book.plant(f"competition/{task}@{one.drafter}#{one.id}", rule, *rest)

    if "unheard" in one.faults:
        plant("stakeholders", "due", "未听取利害关系人意见", "none", "overdue", "利害关系人意见")
    else:
        paper("座谈会记录", heard, {"held_on": heard, "affected": True})
    if one.public:
        notice = workdays(start, 5)
        paper("征求意见公告", notice, {"published_on": notice, "closes_on": workdays(notice, 10)}, original="url")
    if one.level == OF_GOV:
        paper("公平竞争初审意见", sent, {"issued_on": workdays(sent, -2), "sent_on": sent})
    reviewer = FAIR if one.level == OF_GOV else one.drafter
    paper("公平竞争审查结论", concluded, {"issued_on": concluded, "conclusion": one.conclusion}, reviewer, "file")
    if one.conclusion == "适用例外规定":
        ground = "科技进步和自主创新" if one.drafter == "kejiju" else "社会公共利益"
        values = {"finished_on": concluded, "ground": ground, "no_alternative": True}
        if "endless" not in one.faults:
            values["ends"] = "实施至2027年12月31日"
        paper("公平竞争例外规定说明", concluded, values)
    if "endless" in one.faults:
        plant("exception", "due", "例外规定未写实施期限", "partial", "overdue", "实施期限或者终止条件")
    if "issued-first" in one.faults:
        plant("review", "before-issue", "先出台后作公平竞争审查", "flawed", "late", "才作出公平竞争审查结论")


def oversight(book):
    until = {"from": BEGINS, "until": day("2026-12-31")}
    on = day("2024-12-26")
    book.paper("公平竞争审查工作机制文件", GOV, on, {"issued_on": on, "budgeted": True}, covers=until, original="file")
    page = {"url": "https://www.shili.example/shichangju/gpjz.html", "channel": "12345转市场监管局，电子邮件 gpjz@shili.example"}
    book.paper("公平竞争举报渠道公布页", FAIR, on, page, covers=until, original="url")
    on = day("2025-12-18")
    book.paper("公平竞争审查抽查报告", FAIR, on, {"reported_on": on, "checked": 60, "violating": 4, "rectified": 3}, covers=2025, original="file")
    book.plant(f"competition/spot-check@{FAIR}#2025", "rectified", "抽查发现未全部整改", "flawed", "in_time", "发现4件违反规定，已整改3件")
    for half, on, received in (("2025H1", day("2025-06-27"), 2), ("2025H2", day("2025-12-29"), 3), ("2026H1", day("2026-06-29"), 0)):
        book.paper("公平竞争举报处理情况表", FAIR, on, {"made_on": on, "received": received, "settled": received}, covers=half)
    on = day("2025-11-27")
    book.paper("存量政策措施清理结果", GOV, on, {"reported_on": on, "checked": 318, "to_change": 11, "changed": 11}, covers=2025, original="file")


def write(book):
    for one in MEASURES:
        measure(book, one)
    oversight(book)
