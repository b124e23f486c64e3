"""“三重一大”: meetings, each with several 议题 that share its papers (one 纪要, `for` each 议题)."""

from dataclasses import dataclass, field

import demo_units
from demo_book import so_far
from demo_dates import chinese, day, plus, workdays

BIG, STAFF, PROJECT, MONEY = "重大决策", "重要干部任免", "重大项目安排", "大额度资金使用"


@dataclass
class Topic:
    kind: str
    title: str
    amount: int = 0
    legality: bool = False
    argument: bool = False
    market: bool = False
    report: bool = False
    faults: set = field(default_factory=set)
    id: str = ""


@dataclass
class Meeting:
    unit: str
    held_on: object
    topics: list
    faults: set = field(default_factory=set)
    closed: bool = True

    def has(self, fault):
        return fault in self.faults


# What offices of each sort put before their meetings; used in turn.
SUBJECTS = [
    Topic(BIG, "年度重点工作安排"), Topic(STAFF, "中层干部职务调整"), Topic(MONEY, "信息系统运行维护费支付", 86),
    Topic(PROJECT, "办公用房维修改造项目", 240, argument=True), Topic(BIG, "内部控制制度修订", legality=True),
    Topic(STAFF, "事业单位人员岗位聘任", report=True), Topic(MONEY, "专项补助资金分配", 320, report=True),
    Topic(PROJECT, "便民服务点建设项目", 130), Topic(BIG, "突发事件应急预案修订"), Topic(MONEY, "购买第三方服务经费", 65),
    Topic(BIG, "扶持政策实施细则", market=True, legality=True), Topic(PROJECT, "数字化平台二期建设项目", 410, argument=True),
    Topic(STAFF, "年度考核等次评定"), Topic(MONEY, "零星修缮费用支付", 28), Topic(BIG, "国有资产处置方案", legality=True, report=True),
    Topic(PROJECT, "道路及管网养护工程", 180), Topic(MONEY, "年度预算调整", 520, report=True), Topic(STAFF, "挂职干部选派"),
]

MEETINGS = [
    ("quzhengfu", "2025-02-21", 5), ("zhujianju", "2025-03-07", 4), ("jiaoyuju", "2025-03-20", 4), ("weijianwei", "2025-04-10", 4),
    ("quzhengfu", "2025-05-16", 5), ("heyanjie", "2025-05-22", 3), ("qinghezhen", "2025-06-12", 4), ("chengtou", "2025-06-18", 3),
    ("nongyeju", "2025-07-11", 4), ("quzhengfu", "2025-08-15", 5), ("minzhengju", "2025-09-04", 4), ("jiaotongju", "2025-09-18", 4),
    ("shangwuju", "2025-10-16", 4), ("rongmeiti", "2025-10-30", 3), ("quzhengfu", "2025-11-14", 5), ("caizhengju", "2025-12-05", 4),
    ("kaifaqu", "2026-01-15", 4), ("quzhengfu", "2026-02-06", 5), ("dawanzhen", "2026-03-05", 4), ("yingjiju", "2026-03-19", 4),
    ("wenlvju", "2026-04-09", 4), ("quzhengfu", "2026-05-08", 5), ("liutangjie", "2026-05-21", 3), ("gongshui", "2026-06-04", 3),
    ("shuiwuju", "2026-06-16", 4), ("quzhengfu", "2026-07-10", 5), ("tudizhongxin", "2026-07-23", 3), ("zhengwuju", "2026-08-06", 4),
]

# Meetings with something wrong, apart from those above.
FAULTY = [
    Meeting("gongxinju", day("2025-06-26"), [
        Topic(PROJECT, "产业园公共服务平台建设项目", 960, argument=True, faults={"conflict-not-recused"}),
        Topic(BIG, "工业企业技术改造奖补办法", market=True, legality=True, faults={"no-fair-review"})]),
    Meeting("tiyuju", day("2025-09-25"), [
        Topic(PROJECT, "全民健身中心改造项目", 680, faults={"never-archived"}),
        Topic(MONEY, "赛事服务采购经费", 150, faults={"amount-unstated"})], {"no-quorum"}),
    Meeting("sanlixiang", day("2025-11-20"), [
        Topic(BIG, "村庄规划编制安排", legality=True, faults={"no-legality"}),
        Topic(STAFF, "村级报账员选聘", report=True, faults={"no-report"})], {"leader-not-last"}),
    Meeting("nanpojie", day("2026-04-23"), [
        Topic(PROJECT, "社区食堂建设项目", 120, argument=True, faults={"no-argument"}),
        Topic(BIG, "网格员管理办法", faults={"dissent-unrecorded"})], {"late-materials"}),
    Meeting("xinfangju", day("2026-06-25"), [
        Topic(BIG, "接访场所搬迁安排", faults={"approved-afterwards"}), Topic(MONEY, "法律服务采购经费", 72)], {"not-everyone-spoke"}),
]


class Papers:
    def __init__(self, book, meeting, first):
        self.book, self.meeting = book, meeting
        self.unit = demo_units.BY_ID[meeting.unit]
        self.held = meeting.held_on
        self.minutes_on = workdays(self.held, 5)
        self.archived_on = plus(self.held, 24)
        for number, topic in enumerate(meeting.topics, first):
            topic.id = f"t{self.held.year % 100}-{number:03d}"

    def key(self, task, topic):
        return f"topic/{task}@{self.unit.id}#{topic.id}"

    def plant(self, task, topic, rule, *rest, **more):
        self.book.plant(self.key(task, topic), rule, *rest, **more)

    def ids(self, leave_out=""):
        return [topic.id for topic in self.meeting.topics if leave_out not in topic.faults]

    def paper(self, kind, on, fields, about, original="archive", unit=None, **more):
        if about and so_far(on):
            title = f"{self.unit.short}{chinese(self.held)}会议{kind}"
            self.book.paper(kind, unit or self.unit.id, on, fields, about, title=title, original=original, **more)

    def open(self):
        for topic in self.meeting.topics:
            fields = {"class": topic.kind, "decided_on": self.held, "needs_legality": topic.legality, "needs_argument": topic.argument,
                      "must_report": topic.report}
            if topic.market:
                fields["market"] = True
            if topic.amount and "amount-unstated" not in topic.faults:
                fields["amount"] = topic.amount
            closed = plus(self.held, 33) if self.meeting.closed and so_far(plus(self.held, 33)) else None
            self.book.matter(topic.id, "topic", topic.title, workdays(self.held, -8), {"unit": self.unit.id}, fields, closed)
            if "amount-unstated" in topic.faults:
                self.plant("amount-stated", topic, "needs", "资金议题未写明金额", "none", "no_limit", "议题金额", hint=True)

    def before(self):
        for topic in self.meeting.topics:
            late = "approved-afterwards" in topic.faults
            approved = workdays(self.held, 2 if late else -6)
            self.paper("议题审批单", approved, {"submitted_on": workdays(self.held, -7), "approved_on": approved, "approved_by": self.approver()},
                       topic.id)
            if late:
                self.plant("submission", topic, "due", "议题会后补批", "met", "late", "议题提出与审批", hint=True)
        late = self.meeting.has("late-materials")
        sent = workdays(self.held, -1 if late else -4)
        self.paper("会前材料送达单", sent, {"delivered_on": sent}, self.ids())
        if late:
            for topic in self.meeting.topics:
                self.plant("materials", topic, "days", "会前材料送达不足3日", "flawed", "in_time", "提前1日，少于3日", hint=True)
        self.reviews()

    def approver(self):
        return demo_units.person_name(2 * demo_units.ALL.index(self.unit))

    def reviews(self):
        on = workdays(self.held, -5)
        for topic in self.meeting.topics:
            if topic.legality and "no-legality" not in topic.faults:
                self.paper("合法性审查意见书", on, {"issued_on": on, "conclusion": "合法", "form": "正式审查"}, topic.id, "file", "sifaju")
            if topic.argument and "no-argument" not in topic.faults:
                self.paper("专家论证报告", on, {"done_by": ["示例市工程咨询中心"], "issued_on": on, "interested": False, "signed_by": ["机构盖章"]},
                           topic.id, "file")
            if topic.market and "no-fair-review" not in topic.faults:
                self.paper("公平竞争审查结论", on, {"issued_on": on, "conclusion": "符合"}, topic.id, "file")
            if "no-legality" in topic.faults:
                self.plant("prior-legality", topic, "due", "议题未经会前合法性审查", "none", "overdue", "合法性审查意见书", hint=True)
            if "no-argument" in topic.faults:
                self.plant("prior-argument", topic, "due", "议题未经会前论证评估", "none", "overdue", "专家论证报告或风险评估报告", hint=True)
            if "no-fair-review" in topic.faults:
                self.plant("prior-fair", topic, "due", "政策措施会前未作公平竞争审查", "none", "overdue", "公平竞争审查结论")

    def during(self):
        meeting = self.meeting
        last = "副局长" if meeting.has("leader-not-last") else self.unit.head
        present = 4 if meeting.has("no-quorum") else 7
        spoke = 5 if meeting.has("not-everyone-spoke") else present
        links, items = [], []
        for number, topic in enumerate(meeting.topics, 1):
            conflict = "conflict-not-recused" in topic.faults
            dissent = "dissent-unrecorded" in topic.faults
            link = {"item": number, "votes_for": present - dissent, "votes_against": int(dissent), "abstained": 0, "dissent": dissent,
                    "conflict": conflict}
            if dissent:
                link["dissent_recorded"] = False
                self.plant("record", topic, "dissent-recorded", "议题不同意见未载明", "flawed", "in_time", "会议记录未如实载明", hint=True)
            if conflict:
                link["recused"] = False
                self.plant("recusal", topic, "recused", "应回避人员未回避", "flawed", "in_time", "有应当回避的人员未回避")
            links.append({"matter": topic.id, "fields": link})
            items.append({"matter": topic.id, "fields": {"item": number}})
        form = "专题会议" if meeting.has("wrong-form") else "政府常务会议" if self.unit.id == "quzhengfu" else "领导班子会议"
        self.paper("会议记录", self.held,
                   {"held_on": self.held, "meeting": form, "members": 7, "present": present,
                    "quorum": 5, "spoke": spoke, "last_speaker": last, "vote_method": "举手"}, links, "file")
        number = f"示{self.unit.short}纪〔{self.held.year}〕{(self.held.month + 1) // 2 + 3}号"
        self.paper("会议纪要", self.minutes_on, {"held_on": self.held}, items, "file", number=number)
        self.plant_for_all(present, spoke)

    def plant_for_all(self, present, spoke):
        for topic in self.meeting.topics:
            if self.meeting.has("wrong-form"):
                self.plant("gov-collective", topic, "form", "以专题会议决定政府重大问题", "flawed", "in_time", "登记的会议不是政府常务会议或者全体会议")
            if self.meeting.has("no-quorum"):
                self.plant("quorum", topic, "enough", "到会人数不足", "flawed", "in_time", f"会议实到{present}人，少于议事规则要求的5人", hint=True)
            if self.meeting.has("leader-not-last"):
                self.plant("leader-last", topic, "last", "主要领导不是末位表态", "flawed", "in_time", "主要领导不是最后表态", hint=True)
            if self.meeting.has("not-everyone-spoke"):
                self.plant("leader-last", topic, "everyone", "未逐一表态", "flawed", "in_time", f"到会7人，只有{spoke}人表态", hint=True)

    def after(self):
        reported = workdays(self.held, 7)
        reporting = [topic.id for topic in self.meeting.topics if topic.report and "no-report" not in topic.faults]
        self.paper("三重一大报备件", reported, {"reported_on": reported}, reporting)
        self.paper("议题归档清单", self.archived_on, {"handed_on": self.archived_on}, self.ids("never-archived"))
        for topic in self.meeting.topics:
            if "no-report" in topic.faults:
                self.plant("report", topic, "due", "会后未报备", "none", "overdue", "三重一大报备件", hint=True)
            if "never-archived" in topic.faults:
                self.plant("archive", topic, "due", "议题材料未归档", "none", "overdue", "议题归档清单")

    def write(self):
        self.open()
        self.before()
        self.during()
        self.after()


def circulated(book, number):
    """A sum above the line that was decided by passing a sheet of paper around."""
    unit, held = "jiguanzhongxin", day("2026-09-08")
    topic = f"t26-{number:03d}"
    book.matter(topic, "topic", "物业服务费追加", workdays(held, -8), {"unit": unit},
                {"class": MONEY, "decided_on": held, "needs_legality": False, "needs_argument": False, "must_report": False, "amount": 180})
    approved = workdays(held, -6)
    fields = {"submitted_on": workdays(held, -7), "approved_on": approved, "approved_by": "机关事务中心主任"}
    book.paper("议题审批单", unit, approved, fields, topic)
    book.paper("传阅会签单", unit, held, {"circulated_on": held}, topic, original="file")
    key = f"@{unit}#{topic}"
    book.plant("topic/collective" + key, "due", "大额资金未经集体会议决定", "none", "overdue", "会议记录或者会议纪要")
    book.plant("topic/not-by-circulation" + key, "circulation", "以传阅会签代替集体会议", "flawed", "no_limit", "以传阅会签代替集体会议", hint=True)
    book.plant("topic/minutes" + key, "due", "未印发会议纪要", "none", "overdue", "会议纪要", hint=True, note="没有开会，自然没有纪要")


def standing(book):
    """Lists of matters, division of work, yearly self-inspections."""
    for unit in demo_units.with_type(demo_units.TOPIC, also_closed=True):
        issued = day("2024-12-18")
        until = day("2026-06-30") if unit.id == "minzongju" else day("2027-12-31")
        covers = {"from": day("2025-01-01"), "until": until}
        line = {"quzhengfu": 500, "chengtou": 200, "kaifaqu": 200}.get(unit.id, 50)
        book.paper("三重一大事项清单", unit.id, issued, {"issued_on": issued, "amount_line": line}, covers=covers)
        book.paper("领导班子分工文件", unit.id, day("2024-12-25"),
                   {"issued_on": day("2024-12-25"), "chief_in_charge": unit.id == "tongjiju"}, covers={"from": day("2025-01-01"), "until": day("2027-12-31")})
        if unit.id != "yunlingxiang" and unit is not demo_units.CLOSED:
            checked = day("2025-12-22")
            book.paper("三重一大年度自查报告", unit.id, checked, {"issued_on": checked}, covers=2025)
    book.plant("topic/list@minzongju", "needs", "事项清单过期未续", "none", "overdue", "现行有效清单（写明金额线）", hint=True)
    book.plant("topic/chief-apart@tongjiju", "apart", "主要领导直接分管财务", "flawed", "in_time", "主要领导直接分管人事或财务", hint=True)
    book.plant("topic/self-check@yunlingxiang#2025", "due", "未作三重一大年度自查", "none", "overdue", "三重一大年度自查报告", hint=True)


def meetings():
    turn = 0
    for unit, held, count in MEETINGS:
        topics = []
        for _ in range(count):
            subject = SUBJECTS[turn % len(SUBJECTS)]
            short = demo_units.BY_ID[unit].short
            amount = subject.amount * (10 if unit == "quzhengfu" else 1) + turn if subject.amount else 0
            topics.append(Topic(subject.kind, f"{short}{subject.title}（{turn // len(SUBJECTS) + 1}）", amount, subject.legality, subject.argument,
                                subject.market, subject.report))
            turn += 1
        yield Meeting(unit, day(held), topics)
    yield from FAULTY


def write(book):
    book.area = "topic"
    standing(book)
    numbers = {2025: 1, 2026: 1}
    for meeting in sorted(meetings(), key=lambda one: one.held_on):
        year = meeting.held_on.year
        Papers(book, meeting, numbers[year]).write()
        numbers[year] += len(meeting.topics)
    circulated(book, numbers[2026])
    special = Meeting("quzhengfu", day("2026-08-20"), [Topic(PROJECT, "区级应急指挥中心改造项目", 1860)], {"wrong-form"})
    Papers(book, special, numbers[2026] + 1).write()
