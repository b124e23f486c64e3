"""行政规范性文件: documents from the draft to the filing, two old ones that expire, and the yearly papers."""

import datetime
from dataclasses import dataclass, field

from demo_book import so_far
from demo_dates import BEGINS, at_work, day, plus, workdays

PARAMETERS = [("normative/filing-days", 30, "示政办规〔2024〕6号"), ("normative/database-days", 20, "示政办规〔2024〕6号")]

GOV, LAW, FAIR = "quzhengfu", "sifaju", "shichangju"
OF_GOV, APPROVED, OF_OFFICE, OF_STREET = "政府文件", "经政府批准的部门文件", "部门文件", "乡镇街道文件"


@dataclass
class Document:
    id: str
    drafter: str
    level: str
    title: str
    opened_on: object
    important: bool = True
    business: bool = True
    conclusion: str = "合法"
    faults: set = field(default_factory=set)

    @property
    def maker(self):
        return GOV if self.level == OF_GOV else self.drafter


DOCUMENTS = [
    Document("g25-01", "shangwuju", OF_GOV, "商贸流通促进办法", day("2025-01-13"), faults={"short-notice"}),
    Document("g25-02", "nongyeju", OF_GOV, "设施农业用地管理办法", day("2025-02-10"), business=False, faults={"objected"}),
    Document("g25-03", "chengguanju", OF_OFFICE, "户外招牌设置规范", day("2025-03-10"), faults={"late-opinion"}),
    Document("g25-04", "jiaoyuju", OF_OFFICE, "校外托管机构登记办法", day("2025-04-14"), important=False),
    Document("g25-05", "heyanjie", OF_STREET, "老旧小区停车管理办法", day("2025-06-09"), business=False, faults={"in-force-before"}),
    Document("g25-06", "minzhengju", OF_GOV, "养老服务设施管理办法", day("2025-09-08"), conclusion="应当修改"),
    Document("g25-07", "rensheju", APPROVED, "公益性岗位管理办法", day("2025-10-13"), business=False, conclusion="应当修改"),
    Document("g26-01", "jiaotongju", OF_GOV, "公共停车场管理办法", day("2026-01-12")),
    Document("g26-02", "qinghezhen", OF_STREET, "集体资产出租管理办法", day("2026-02-02"), business=False),
    Document("g26-03", "weijianwei", OF_OFFICE, "社区卫生服务工作规则", day("2026-03-09"), important=False, business=False, faults={"late-filing"}),
    Document("g26-04", "wenlvju", OF_OFFICE, "乡村旅游经营服务规范", day("2026-08-17")),
]
# id, maker, drafter, level, title, issued, expires, dealt with
OLD = [
    ("g20-01", GOV, "shuiwuju", OF_GOV, "节约用水管理办法", day("2020-12-21"), day("2025-12-31"), day("2025-11-25")),
    ("g21-01", "tiyuju", "tiyuju", OF_OFFICE, "健身场馆服务办法", day("2021-06-15"), day("2026-06-30"), None),
]


class Making:
    def __init__(self, book, document):
        self.book, self.doc = book, document
        self.heard = document.important or document.business or document.level == OF_GOV
        start = document.opened_on
        self.noticed = workdays(start, 12)
        self.closes = self.noticed + datetime.timedelta(days=22 if self.has("short-notice") else 31)
        self.adopted = plus(self.closes, 4)
        self.sent = workdays(self.adopted, 11)
        self.reviewed = workdays(self.sent, 17 if self.has("late-opinion") else 8)
        self.decided = workdays(self.reviewed, 6)
        self.issued = workdays(self.decided, 3)
        self.posted = workdays(self.issued, 4)
        self.filed = plus(self.posted, 36 if self.has("late-filing") else 14)
        self.effective = self.issued if self.has("in-force-before") else self.issued + datetime.timedelta(days=30)

    def has(self, fault):
        return fault in self.doc.faults

    def paper(self, kind, on, fields, unit=None, original="archive"):
        if so_far(on):
            self.book.paper(kind, unit or self.doc.drafter, on, fields, self.doc.id, title=f"{self.doc.title}{kind}", original=original)

    def plant(self, task, unit, rule, *rest, **more):
        self.book.plant(f"normative/{task}@{unit}#{self.doc.id}", rule, *rest, **more)

    def open(self, number):
        doc = self.doc
        fields = {"level": doc.level, "important": doc.important, "business": doc.business}
        done = so_far(self.issued)
        if done:
            expires = self.issued.replace(year=self.issued.year + 5)
            fields |= {"decided_on": self.decided, "issued_on": self.issued, "effective_on": self.effective, "expires_on": expires,
                       "doc_number": f"示规〔{self.issued.year}〕{number}号"}
        parties = {"maker": doc.maker, "drafter": doc.drafter, "reviewer": LAW}
        closed = workdays(self.filed, 80 if self.has("objected") else 10)
        self.book.matter(doc.id, "normative-document", doc.title, doc.opened_on, parties, fields, closed if done and so_far(closed) else None)

    def draft(self):
        doc, start = self.doc, self.doc.opened_on
        if doc.important or doc.level == OF_GOV:
            on = workdays(start, 8)
            self.paper("规范性文件评估论证材料", on, {"finished_on": on, "necessity": "现行规定不能满足管理需要，措施可行", "legality": "有上位法依据，不增设许可和处罚"})
        if self.heard:
            self.paper("征求意见公告", self.noticed, {"published_on": self.noticed, "closes_on": self.closes}, original="url")
            self.paper("意见采纳情况", self.adopted, {"finished_on": self.adopted, "received": 14, "studied": 14, "adopted": 6})
        if self.has("short-notice"):
            self.plant("opinions", doc.drafter, "period", "涉企文件征求意见不足30日", "flawed", "in_time", "仅22日，少于30日")
        if not doc.business:
            return
        on = workdays(self.noticed, 8)
        self.paper("座谈会记录", on, {"held_on": on, "affected": True})
        if doc.level == OF_GOV:
            on = workdays(self.adopted, 3)
            self.paper("公平竞争初审意见", on, {"issued_on": on, "sent_on": on})
        on = workdays(self.adopted, 8)
        self.paper("公平竞争审查结论", on, {"issued_on": on, "conclusion": "符合"}, FAIR if doc.level == OF_GOV else doc.drafter)

    def review(self):
        doc = self.doc
        on = workdays(self.adopted, 9)
        self.paper("部门合法性审核意见", on, {"issued_on": on})
        self.paper("送审函", self.sent, {"complete_on": self.sent, "draft": True, "grounds": True, "procedure": True}, original="file")
        self.paper("合法性审查意见书", self.reviewed, {"issued_on": self.reviewed, "conclusion": doc.conclusion, "form": "正式审查"}, LAW, original="file")
        if doc.conclusion == "应当修改":
            on = workdays(self.reviewed, 3)
            self.paper("合法性审核意见采纳说明", on, {"finished_on": on, "fully": True})
        if self.has("late-opinion"):
            self.plant("review-time", LAW, "due", "合法性审核超过15个工作日", "met", "late", "实际于")

    def issue(self):
        doc = self.doc
        url = {"url": f"https://www.shili.example/{doc.maker}/gfxwj/{doc.id}.html", "posted_on": self.posted}
        self.paper("会议纪要", self.decided, {"held_on": self.decided}, doc.maker)
        self.paper("主动公开页", self.posted, url, doc.maker, "url")
        if self.has("in-force-before"):
            self.plant("publication", doc.maker, "before-effect", "施行后才公布", "flawed", "in_time", "公布前不得作为行政管理依据")
        if self.heard:
            on = workdays(self.posted, 1)
            self.paper("政策解读材料", on, {"url": url["url"] + "?jd", "posted_on": on, "form": "文字解读", "linked": True}, original="url")
        self.paper("规范性文件备案报告", self.filed, {"to": "上一级政府" if doc.level == OF_GOV else "本级政府", "filed_on": self.filed}, doc.maker, "file")
        if self.has("late-filing"):
            self.plant("filing", doc.maker, "due", "规范性文件备案逾期", "met", "late", "实际于")
        on = workdays(self.issued, 6)
        self.paper("规范性文件数据库录入记录", on, {"entered_on": on}, doc.maker)

    def objected(self):
        if not self.has("objected"):
            return
        on = workdays(self.filed, 20)
        by = workdays(on, 40)
        self.paper("备案审查意见", on, {"issued_on": on, "result": "要求纠正", "correct_by": by}, LAW)
        self.paper("规范性文件效力处理决定", workdays(by, -6), {"made_on": workdays(by, -6), "result": "修改"}, self.doc.maker)


def old_ones(book):
    for id, maker, drafter, level, title, issued, expires, dealt in OLD:
        opened = issued - datetime.timedelta(days=120)
        fields = {"level": level, "important": True, "business": False, "decided_on": workdays(issued, -3), "issued_on": issued,
                  "effective_on": issued + datetime.timedelta(days=30), "expires_on": expires, "doc_number": f"示规〔{issued.year}〕1号"}
        book.matter(id, "normative-document", title, opened, {"maker": maker, "drafter": drafter, "reviewer": LAW}, fields)
        posted = workdays(issued, 5)
        page = {"url": f"https://www.shili.example/{maker}/gfxwj/{id}.html", "posted_on": posted}
        book.paper("主动公开页", maker, posted, page, id, title=title, original="url")
        filed = plus(posted, 14)
        to = "上一级政府" if level == OF_GOV else "本级政府"
        book.paper("规范性文件备案报告", maker, filed, {"to": to, "filed_on": filed}, id, title=f"{title}备案报告")
        if dealt:
            book.paper("规范性文件效力处理决定", maker, dealt, {"made_on": dealt, "result": "继续有效"}, id, title=f"{title}评估后的处理决定", original="file")
        else:
            book.plant(f"normative/expiry@{maker}#{id}", "due", "有效期届满未作处理", "none", "overdue", "效力处理决定", hint=True)


def yearly(book):
    until = {"from": BEGINS, "until": day("2026-12-31")}
    on = at_work(day("2024-12-30"))
    book.paper("规范性文件制定主体清单", GOV, on, {"issued_on": on, "makers": 52}, covers=until, original="file")
    on = day("2025-12-19")
    book.paper("规范性文件清理结果", GOV, on, {"published_on": on, "kept": 61, "amended": 4, "repealed": 7}, covers=2025, original="url")
    on = day("2025-12-25")
    book.paper("合法性审核情况通报", LAW, on, {"issued_on": on, "reviewed": 23}, covers=2025, original="file")


def write(book):
    for number, document in enumerate(DOCUMENTS, 1):
        making = Making(book, document)
        making.open(number)
        making.draft()
        making.review()
        making.issue()
        making.objected()
    old_ones(book)
    yearly(book)
