"""行政复议: the cases in which units of the ledger answer, the opinions sent to them, the quarterly tables of the 复议机构."""

from dataclasses import dataclass, field

import demo_units
from demo_book import so_far
from demo_dates import BEGINS, day, plus, workdays

GOV, OFFICE = "quzhengfu", "sifaju"


@dataclass
class Case:
    respondent: str
    received_on: object        # the application, at the organ
    act: str
    results: tuple = ("维持",)
    organ: str = GOV           # empty: 市政府 or the bureau above
    how: str = "normal"        # normal, simple, complex, settled, withdrawn, extended
    joint: str = ""
    faults: set = field(default_factory=set)


CASES = [
    Case("shichangju", day("2025-01-10"), "行政处罚决定"),
    Case("rensheju", day("2025-02-20"), "不予认定工伤决定", ("撤销", "责令重新作出"), faults={"late-answer"}),
    Case("zhujianju", day("2025-03-14"), "政府信息公开答复", how="simple"),
    Case("chengguanju", day("2025-04-16"), "责令限期拆除决定", ("确认违法",), how="complex", faults={"no-reason"}),
    Case("gonganju", day("2025-05-19"), "治安管理处罚决定", how="settled"),
    Case("jiaotongju", day("2025-06-11"), "扣押车辆决定", ("变更",)),
    Case("shuiwj", day("2025-07-09"), "税务处理决定", organ=""),
    Case("qinghezhen", day("2025-08-13"), "不履行宅基地审批职责", ("责令履行",)),
    Case("guiziju", day("2025-09-10"), "不动产登记更正决定", how="extended", faults={"told-late"}),
    Case(GOV, day("2025-10-22"), "房屋征收决定", organ=""),
    Case("weijianwei", day("2025-11-17"), "诊所执业许可不予变更决定", how="withdrawn"),
    Case("nongyeju", day("2025-12-11"), "种子经营处罚决定", ("部分撤销", "责令重新作出")),
    Case("huanbaoju", day("2026-01-15"), "环境违法处罚决定", how="complex", joint="heyanjie"),
    Case("minzhengju", day("2026-03-05"), "低保停发决定", ("撤销", "责令重新作出")),
    Case("shiqiaozhen", day("2026-04-09"), "责令停止施工通知", how="settled"),
    Case("jiaoyuju", day("2026-05-14"), "政府信息公开答复", how="simple"),
    Case("wenlvju", day("2026-07-06"), "旅行社处罚决定"),
    Case("yingjiju", day("2026-09-14"), "安全生产处罚决定"),
]


class Review:
    def __init__(self, book, case, id):
        self.book, self.case, self.id = book, case, id
        self.accepted = workdays(case.received_on, 3)
        self.sent = workdays(self.accepted, 2)
        self.received = workdays(self.sent, 2)
        simple = case.how == "simple"
        self.answered = workdays(self.received, 12 if "late-answer" in case.faults else 4 if simple else 8)
        self.decided = plus(self.accepted, 72 if case.how == "extended" else 24 if simple else 50)

    def paper(self, kind, unit, on, fields, original="file"):
        if so_far(on):
            self.book.paper(kind, unit, on, fields, self.id, title=f"{self.case.act}复议案{kind}", original=original)

    def plant(self, task, unit, *rest):
        self.book.plant(f"review/{task}@{unit}#{self.id}", *rest)

    def open(self):
        case = self.case
        fields = {"case_number": f"示复〔{self.accepted.year}〕{self.accepted.timetuple().tm_yday}号", "act": case.act,
                  "applicant": demo_units.person_name(sum(map(ord, case.act + case.respondent)) % 977 + 131),
                  "procedure": "简易程序" if case.how == "simple" else "普通程序", "received_on": case.received_on, "accepted_on": self.accepted,
                  "complex": case.how == "complex"}
        parties = {"respondent": case.respondent}
        if case.joint:
            parties["joint"] = [case.joint]
        if case.organ:
            parties["organ"] = case.organ
        closed, outcome = plus(self.decided, 75), "办结"
        if case.how == "withdrawn":
            closed, outcome = plus(self.accepted, 30), "终止"
        title = f"不服{demo_units.BY_ID[case.respondent].short}{case.act}复议案"
        self.book.matter(self.id, "reconsideration", title, self.accepted, parties, fields, closed if so_far(closed) else None, outcome)

    def answer(self):
        unit = self.case.respondent
        self.paper("行政复议答复通知书", self.case.organ or unit, self.sent, {"sent_on": self.sent, "received_on": self.received}, "archive")
        fields = {"submitted_on": self.answered, "evidence": 6 + len(self.case.act), "rules": "所依据的法律、规章和规范性文件"}
        self.paper("行政复议答复书", unit, self.answered, fields)
        if "late-answer" in self.case.faults:
            self.plant("answer", unit, "due", "复议答复逾期", "met", "late", "书面答复和证据提交")

    def hearing(self):
        told, held = workdays(self.answered, 3), workdays(self.answered, 9)
        unit, excused = self.case.respondent, "no-reason" in self.case.faults
        self.paper("行政复议听证通知书", GOV, told, {"sent_on": told, "hearing_on": held}, "archive")
        fields = {"held_on": held, "examiners": 2, "attendee": "相应工作人员" if excused else "负责人", "name": demo_units.person_name(held.day + 131),
                  "post": "法规科科长" if excused else "分管副职"}
        self.paper("行政复议听证笔录", GOV, held, fields)
        advised = workdays(held, 4)
        self.paper("行政复议委员会咨询意见", GOV, advised, {"issued_on": advised})
        if excused:
            self.plant("attendance", unit, "needs", "负责人不参加复议听证未说明理由", "none", "no_limit", "负责人参加听证的笔录")

    def decide(self):
        case = self.case
        if case.how == "settled":
            self.paper("行政复议调解书", case.organ, self.decided,
                       {"made_on": self.decided, "perform_by": plus(self.decided, 30), "signed_by": ["各方当事人", "复议机关印章"]})
        elif case.how != "withdrawn":
            if case.how == "extended":
                told = plus(self.accepted, 64 if "told-late" in case.faults else 55)
                self.paper("行政复议延期通知书", GOV, told, {"sent_on": told, "days": 30, "approved_by": "复议机构负责人"}, "archive")
            fields = {"made_on": self.decided, "delivered_on": workdays(self.decided, 3), "results": list(case.results)}
            if "责令履行" in case.results:
                fields["perform_by"] = plus(self.decided, 45)
            self.paper("行政复议决定书", case.organ or case.respondent, self.decided, fields)
        if "told-late" in case.faults:
            self.plant("decision", GOV, "due", "复议期限届满后才告知延期，决定逾期", "met", "late", "行政复议决定作出")

    def perform(self):
        done = plus(self.decided, 28)
        if self.case.how == "settled" or {"责令履行", "责令重新作出"} & set(self.case.results):
            self.paper("履行复议决定情况报告", self.case.respondent, done, {"performed_on": done})

    def write(self):
        self.open()
        self.answer()
        if self.case.how == "complex":
            self.hearing()
        self.decide()
        self.perform()


OPINIONS = [
    ("fy25-91", "chengguanju", "规范执法文书送达", "2025-07-01", 41),
    ("fy25-92", "weijianwei", "规范许可变更审查", "2025-12-22", 0),
    ("fy26-91", "minzhengju", "规范低保动态核查", "2026-05-08", 52),
]


def opinions(book):
    for id, unit, title, received, days in OPINIONS:
        received = day(received)
        sent = plus(received, days)
        closed = plus(sent, 5) if days else None
        book.matter(id, "review-opinion", f"关于{title}的行政复议意见书", received, {"receiver": unit}, {"received_on": received}, closed)
        if days:
            book.paper("行政复议意见书整改报告", unit, sent, {"sent_on": sent, "measures": "已纠正并健全制度"}, id, original="file")
        else:
            book.plant(f"review/opinion-reply@{unit}#{id}", "due", "未报送复议意见书纠正情况", "none", "overdue", "行政复议意见书整改报告")


QUARTERS = [("2025Q1", "2025-04-08"), ("2025Q2", "2025-07-08"), ("2025Q3", "2025-10-13"), ("2025Q4", "2026-01-08"), ("2026Q1", "2026-04-08"), ("2026Q2", "2026-07-08")]


def organ(book):
    for number, (quarter, on) in enumerate(QUARTERS):
        concluded, public = 31 + number * 2, 14 + number
        fields = {"received": concluded + 9, "accepted": concluded + 3, "concluded": concluded, "corrected": 3 + number % 3, "mediated": 9 + number % 4,
                  "publishable": public, "published": public - (3 if quarter == "2025Q3" else 0), "to_copy": public + 4, "copied": public + 4}
        book.paper("行政复议案件统计表", OFFICE, day(on), fields, covers=quarter, original="file")
    book.plant(f"review/figures@{OFFICE}#2025Q3", "published", "复议决定书未全部公开", "flawed", "in_time", "应向社会公开行政复议决定书16件，只公开13件")
    standing = {"from": BEGINS, "until": day("2027-12-31")}
    signed = day("2024-12-18")
    book.paper("行政复议委员会组建文件", GOV, signed, {"issued_on": signed, "officials": 9, "experts": 12}, covers=standing, original="file")
    book.paper("行政复议人员名册", OFFICE, signed, {"people": 8, "beginners": 2, "qualified": 2}, covers=standing)
    for year in (2024, 2025):
        on = day(f"{year + 1}-03-10")
        book.paper("行政复议工作状况分析报告", OFFICE, on, {"reported_on": on}, covers=year, original="file")


def write(book):
    numbers = {}
    for case in CASES:
        year = case.received_on.year % 100
        numbers[year] = numbers.get(year, 0) + 1
        Review(book, case, f"fy{year}-{numbers[year]:02d}").write()
    opinions(book)
    organ(book)
