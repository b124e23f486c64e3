"""行政应诉: lawsuits, each of their instances a matter of its own, and the courts' 司法建议."""

from dataclasses import dataclass, field

import demo_units
from demo_book import so_far
from demo_dates import day, plus, workdays


@dataclass
class Case:
    defendant: str
    received_on: object
    act: str
    second: bool = False       # goes on to a second instance
    other: str = ""            # co-defendant; it was agreed that the first one's head attends
    how: str = "attended"      # attended, excused, withdrawn, extended, running
    must_perform: bool = False
    faults: set = field(default_factory=set)
    id: str = ""


CASES = [
    Case("shichangju", day("2025-01-13"), "行政处罚决定", second=True),
    Case("rensheju", day("2025-01-20"), "工伤认定决定"),
    Case("guiziju", day("2025-02-10"), "不履行征收补偿职责", second=True, other="beiyuanjie"),
    Case("gonganju", day("2025-02-17"), "行政拘留决定", faults={"late-defence"}),
    Case("chengguanju", day("2025-03-10"), "责令限期拆除决定", faults={"no-proof"}),
    Case("zhujianju", day("2025-03-17"), "房屋安全鉴定处理", how="excused"),
    Case("jiaotongju", day("2025-04-07"), "扣押车辆行为", faults={"no-rules"}),
    Case("huanbaoju", day("2025-04-21"), "责令停产整治决定", how="extended"),
    Case("weijianwei", day("2025-05-12"), "医疗事故投诉处理", faults={"lawyer-alone"}),
    Case("nongyeju", day("2025-06-09"), "宅基地审批答复", second=True),
    Case("jiaoyuju", day("2025-06-23"), "不予核准办学许可", how="withdrawn"),
    Case("qinghezhen", day("2025-07-14"), "强制清除地上附着物", faults={"ground-not-valid"}),
    Case("minzhengju", day("2025-08-18"), "低保停发决定", must_perform=True),
    Case("fagaiwei", day("2025-09-08"), "项目备案撤销决定", how="extended", faults={"late-extension"}),
    Case("heyanjie", day("2025-10-13"), "占道摊点处置行为", faults={"not-stamped"}),
    Case("shuiwuju", day("2025-11-10"), "取水许可不予延续决定", second=True, faults={"silent"}),
    Case("kaifaqu", day("2025-12-08"), "投资协议解除通知", must_perform=True, faults={"not-performed"}),
    Case("yingjiju", day("2026-01-19"), "安全生产处罚决定", faults={"other-organ"}),
    Case("xiaofangdui", day("2026-02-05"), "消防验收不合格决定", faults={"left-early"}),
    Case("quzhengfu", day("2026-03-09"), "房屋征收补偿决定", second=True),
    Case("wenlvju", day("2026-03-23"), "文物保护范围内施工处罚", faults={"self-collected"}),
    Case("yibaoju", day("2026-04-13"), "医保协议暂停决定", how="excused", faults={"excuse-without-proof"}),
    Case("dawanzhen", day("2026-05-11"), "村务公开答复", faults={"absent-when-called-again"}),
    Case("caizhengju", day("2026-06-08"), "政府采购投诉处理决定", how="excused", faults={"no-mandate"}),
    Case("shangwuju", day("2026-07-06"), "成品油经营许可决定", faults={"not-reported"}),
    Case("gongxinju", day("2026-09-07"), "技改奖补资金追回决定", how="running"),
]


class Lawsuit:
    def __init__(self, book, case, number):
        self.book, self.case = book, case
        self.received = case.received_on
        case.id = f"a{self.received.year % 100}-{number:02d}"
        self.first = case.id + "-1"
        self.heard = plus(self.received, 52)
        self.judged = plus(self.heard, 24)
        self.second_heard = plus(self.judged, 66)
        self.final = plus(self.second_heard, 20) if case.second else plus(self.judged, 18)
        self.defendants = [case.defendant] + ([case.other] if case.other else [])

    def has(self, fault):
        return fault in self.case.faults

    def paper(self, kind, on, fields, unit=None, instance=None, original="file"):
        if so_far(on):
            self.book.paper(kind, unit or self.case.defendant, on, fields, instance or self.first, title=f"{self.case.act}一案{kind}", original=original)

    def plant(self, task, rule, *rest, about=None, **more):
        self.book.plant(f"litigation/{task}@{self.case.defendant}#{about or self.first}", rule, *rest, **more)

    def open(self):
        case = self.case
        running = case.how == "running"
        withdrawn = case.how == "withdrawn"
        plaintiff = demo_units.person_name(sum(map(ord, case.act)) % 977 + 131)
        fields = {"case_number": f"（{self.received.year}）示0101行初{self.received.timetuple().tm_yday}号", "plaintiff": plaintiff, "act": case.act}
        if not running:
            fields["must_perform"] = case.must_perform
        if not running and not withdrawn and so_far(self.final):
            fields["effective_on"] = self.final
        if case.must_perform:
            fields["perform_by"] = plus(self.final, 40)
        closed = None if running else plus(self.final, 90 if case.must_perform else 10)
        outcome = "办结"
        if withdrawn:
            closed, outcome = plus(self.received, 35), "终止"
        if self.has("not-performed") or (closed and not so_far(closed)):
            closed = None
        parties = {"defendant": self.defendants}
        title = f"{demo_units.BY_ID[case.defendant].short}{case.act}案"
        self.book.matter(case.id, "lawsuit", title, self.received, parties, fields, closed, outcome)
        first = {"case": case.id, "level": "一审"}
        if not running:
            first["heard"] = not withdrawn
        if not withdrawn:
            first["first_heard_on"] = self.heard if not running else day("2026-10-22")
        ended = plus(self.received, 35) if withdrawn else self.judged
        self.book.matter(self.first, "instance", title + "（一审）", self.received, parties, first,
                         ended if not running and so_far(ended) else None, outcome)
        if case.second and so_far(self.second_heard):
            second = {"case": case.id, "level": "二审", "heard": True, "first_heard_on": self.second_heard}
            self.book.matter(case.id + "-2", "instance", title + "（二审）", plus(self.judged, 30), parties, second,
                             self.final if so_far(self.final) else None)

    def first_papers(self):
        case = self.case
        for late, unit in enumerate(self.defendants):
            received = workdays(self.received, 3) if late else self.received
            self.paper("起诉状副本签收单", received, {"received_on": received}, unit)
            reported = workdays(received, 1)
            if self.has("not-reported"):
                self.plant("receipt", "due", "应诉文书未报主要负责人", "partial", "overdue", "应诉呈报单", hint=True)
            else:
                self.paper("应诉呈报单", reported, {"reported_on": reported, "reported_to": "主要负责人"}, unit, original="archive")
            filed = plus(received, 19 if self.has("late-defence") else 11)
            self.paper("答辩状回执", filed, {"filed_on": filed}, unit)
            if case.how != "extended" and not self.has("no-proof"):
                proof = plus(received, 11)
                self.paper("证据目录回执", proof, self.proof_fields(proof), unit)
        if self.has("late-defence"):
            self.plant("defence", "due", "答辩逾期", "met", "late", "答辩状提交")
        if self.has("no-proof"):
            self.plant("proof", "due", "未在法定期限内举证", "none", "overdue", "证据目录回执")
        if self.has("no-rules"):
            self.plant("proof", "due", "未提交所依据的规范性文件", "partial", "overdue", "所依据规范性文件")
        if self.has("self-collected"):
            self.plant("no-collecting", "none", "诉讼中自行取证", "flawed", "in_time", "自行向原告、第三人或者证人收集证据")
        if case.how == "extended":
            self.extended_proof()

    def proof_fields(self, on):
        fields = {"filed_on": on, "rules": "所依据的规章和规范性文件共3件", "self_collected": self.has("self-collected")}
        if self.has("no-rules"):
            del fields["rules"]
        return fields

    def extended_proof(self):
        asked = plus(self.received, 20 if self.has("late-extension") else 8)
        granted = workdays(asked, 4)
        ended = workdays(granted, 6)
        filed = plus(ended, 8)
        self.paper("延期举证申请", asked, {"filed_on": asked, "reason": "监测数据须由省级机构复核"})
        self.paper("准予延期举证通知", granted, {"issued_on": granted, "cause_ended_on": ended}, original="archive")
        self.paper("证据目录回执", filed, self.proof_fields(filed))
        if self.has("late-extension"):
            self.plant("proof-extension", "due", "逾期才申请延期举证", "met", "late", "延期举证书面申请")
            self.plant("proof", "due", "延期申请过晚，举证逾期", "met", "late", "证据和依据提交",
                       note="申请晚于期限，不改变举证期限")

    def hearing(self):
        if self.case.how in ("withdrawn", "running"):
            return
        self.summons(self.first, self.heard, self.has("absent-when-called-again"))
        if self.case.other:
            agreed = workdays(self.heard, -4)
            self.paper("共同被告协商函", agreed, {"agreed_on": agreed, "attends": self.case.defendant}, self.case.other)
        if self.case.how == "excused" or self.has("ground-not-valid"):
            self.excused()
        elif self.has("lawyer-alone"):
            self.attend(self.first, self.heard, "仅律师", "律师")
            self.plant("principal", "lawyer-alone", "仅委托律师出庭", "flawed", "in_time", "仅委托律师出庭")
        else:
            self.attend(self.first, self.heard, "负责人", "分管副职")
            self.plant_attendance()
        if self.case.second:
            self.summons(self.case.id + "-2", self.second_heard)
            self.attend(self.case.id + "-2", self.second_heard, "负责人", "主要负责人")
            if self.case.other and so_far(self.second_heard):
                agreed = workdays(self.second_heard, -4)
                self.paper("共同被告协商函", agreed, {"agreed_on": agreed, "attends": self.case.defendant}, self.case.other, self.case.id + "-2")

    def summons(self, instance, heard, again=False):
        told = workdays(heard, -6)
        fields = {"delivered_on": told, "hearing_on": heard}
        if again:
            fields["again_on"] = plus(heard, 14)
        if so_far(heard):
            self.paper("出庭通知书", told, fields, instance=instance, original="archive")

    def attend(self, instance, heard, attendee, post):
        fields = {"attendee": attendee, "name": demo_units.person_name(heard.toordinal() % 997 + 131), "post": post, "held_on": heard}
        if attendee == "负责人":
            fields["id_stamped"] = not self.has("not-stamped")
            fields["spoke"] = not self.has("silent") or instance != self.first
        if self.has("other-organ"):
            fields["other_organ"] = "区安全生产监察大队"
        if self.has("left-early"):
            fields["left_early"] = "庭审过半离席，未经法庭许可"
        self.paper("出庭记录", heard, fields, instance=instance)

    def plant_attendance(self):
        if self.has("not-stamped"):
            self.plant("principal", "stamped", "身份证明未盖章", "flawed", "in_time", "庭前未提交盖章的身份证明")
        if self.has("other-organ"):
            self.plant("principal", "own-organ", "下级机关负责人充作本机关负责人", "flawed", "in_time", "负责人充作")
        if self.has("left-early"):
            self.plant("principal", "stayed", "中途退庭", "flawed", "in_time", "未经法庭许可中途退庭")
        if self.has("silent"):
            self.plant("spoke", "voiced", "负责人出庭不发声", "flawed", "in_time", "未就实质性解决行政争议发表意见")
        if self.has("absent-when-called-again"):
            self.plant("notified-again", "needs", "再次通知未再次出庭", "partial", "no_limit", "负责人再次出庭记录（或者正当理由说明）")

    def excused(self):
        invalid = self.has("ground-not-valid")
        told = workdays(self.heard, -2)
        fields = {"submitted_on": told, "reason": "其他" if invalid else "他人不能代替的公务", "proof": "会议通知", "signed_by": ["机关印章"]}
        if self.has("excuse-without-proof"):
            del fields["proof"]
        self.paper("不能出庭情况说明", told, fields)
        self.attend(self.first, self.heard, "相应工作人员", "法规科科长")
        if not self.has("no-mandate"):
            self.paper("授权委托书", told, {"name": "法规科科长", "post": "科长", "powers": "一般代理", "signed_by": ["机关印章"]}, original="archive")
        if invalid:
            self.plant("principal", "ground", "不能出庭的理由不成立", "flawed", "in_time", "理由不属于不可抗力")
        if self.has("excuse-without-proof"):
            self.plant("excuse", "needs", "不能出庭未附证明材料", "none", "no_limit", "不能出庭情况说明")
        if self.has("no-mandate"):
            self.plant("mandate", "needs", "工作人员出庭无授权委托书", "none", "no_limit", "授权委托书")

    def perform(self):
        if not self.case.must_perform:
            return
        if self.has("not-performed"):
            self.plant("performance", "due", "生效裁判逾期未履行", "none", "overdue", "履行裁判情况报告", about=self.case.id)
            return
        done = plus(self.final, 30)
        if so_far(done):
            self.book.paper("履行裁判情况报告", self.case.defendant, done, {"performed_on": done}, self.case.id, original="file")

    def write(self):
        self.open()
        self.first_papers()
        self.hearing()
        self.perform()


SUGGESTIONS = [
    ("j25-01", "chengguanju", "执法文书送达不规范", "执法问题", "2025-05-19", "2025-07-18", 30),
    ("j25-02", "rensheju", "补贴文件附加条件", "规范性文件", "2025-10-20", "", 40),
    ("j26-01", "weijianwei", "负责人出庭", "负责人出庭", "2026-02-09", "2026-03-31", 66),
]


def suggestions(book):
    for id, unit, title, about, received, reply_by, days in SUGGESTIONS:
        received = day(received)
        sent = plus(received, days)
        fields = {"received_on": received, "about": about}
        if reply_by:
            fields["reply_by"] = day(reply_by)
        book.matter(id, "suggestion", f"关于{title}的司法建议", received, {"receiver": unit}, fields, plus(sent, 5))
        book.paper("司法建议复函", unit, sent, {"sent_on": sent, "measures": "已组织整改并健全制度"}, id, original="file")
        if reply_by and sent > day(reply_by):
            book.plant(f"litigation/suggestion-reply@{unit}#{id}", "due", "逾期回复司法建议", "met", "late", "司法建议回复", hint=True)


def standing(book):
    for unit in demo_units.with_type("区政府", "行政执法部门"):
        if unit.id == "qixiangju":
            continue
        book.paper("应诉文书接收公布页", unit.id, day("2024-12-16"), {"url": f"https://www.shili.example/{unit.id}/yswj.html"},
                   covers={"from": day("2025-01-01"), "until": day("2027-12-31")}, original="url")
    book.plant("litigation/contact@qixiangju", "needs", "未公布应诉文书接收机构", "none", "overdue", "应诉文书接收公布页", hint=True)
    book.plant("litigation/assessment@quzhengfu#2025", "due", "未作应诉年度考核", "none", "overdue", "行政应诉年度考核结果", hint=True)
    book.plant("litigation-shili/rate@quzhengfu#2025", "notified", "出庭率未达目标（法院通知口径）", "flawed", "in_time", "（法院通知口径）")
    book.plant("litigation-shili/rate@quzhengfu#2025", "heard", "出庭率未达目标（全部开庭口径）", "flawed", "in_time", "（全部开庭口径）")


def write(book):
    book.area = "litigation"
    standing(book)
    numbers = {}
    for case in CASES:
        year = case.received_on.year
        numbers[year] = numbers.get(year, 0) + 1
        Lawsuit(book, case, numbers[year]).write()
    suggestions(book)
