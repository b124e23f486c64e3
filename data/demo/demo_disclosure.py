"""政务公开: requests of every kind, information published on time and not, policy papers with their explanations, yearly reports."""

from dataclasses import dataclass, field

import demo_units
from demo_book import so_far
from demo_dates import chinese, day, plus, workdays

OFFICE = "zhengfuban"  # 政务公开主管部门
HANDLERS = ["zhujianju", "guiziju", "jiaoyuju", "minzhengju", "heyanjie", "chengguanju", "zhengfuban", "nongyeju", "weijianwei", "qinghezhen",
            "rensheju", "jiaotongju", "dongmenjie", "shichangju", "caizhengju", "huanbaoju", "gonganju", "fagaiwei", "dawanzhen", "kaifaqu"]
CONTENTS = ["旧房改造补助名单", "地块规划条件", "公办幼儿园招生计划", "低保审核标准执行情况", "社区用房配置情况", "停车泊位经营权出让合同", "会议纪要中涉及本村的部分",
            "高标准农田验收材料", "诊所备案信息", "宅基地审批台账", "就业补贴发放明细", "公交补贴测算材料", "拆违决定及现场照片", "食品抽检结果", "部门预算支出明细",
            "排污口设置批复", "道路监控点位设置依据", "储备粮轮换计划", "征地补偿安置方案", "园区企业扶持资金分配结果"]
TYPES = ["予以公开", "信息不存在", "已主动公开", "部分公开", "予以公开", "不予公开", "不属于本机关负责公开", "依照专门规定查询"]
CHANNELS = ["互联网", "当面", "需签收的邮寄", "平常信函", "传真"]
NEEDS_WAY, NEEDS_REASONS = {"已主动公开", "予以公开", "部分公开"}, {"部分公开", "不予公开", "不属于本机关负责公开"}


@dataclass
class Request:
    handler: str
    received_on: object
    content: str
    type: str = "予以公开"
    channel: str = "互联网"
    steps: set = field(default_factory=set)  # correction, abandoned, third-party, joint, extension
    co_maker: str = "fagaiwei"
    faults: set = field(default_factory=set)
    id: str = ""


def usual():
    """Sixty requests that are handled as they should be."""
    received = day("2025-01-08")
    for number in range(60):
        steps = set()
        for step, turn, first in [("correction", 7, 2), ("third-party", 9, 4), ("extension", 11, 5), ("joint", 13, 6), ("abandoned", 17, 8)]:
            if number % turn == first:
                steps = {step}
        handler = HANDLERS[number % len(HANDLERS)]
        content = CONTENTS[number % len(CONTENTS)] + ["", "（2024年度）", "（补充）"][number // len(CONTENTS)]
        kind = "部分公开" if steps & {"third-party", "joint"} else TYPES[number % len(TYPES)]
        yield Request(handler, received, content, kind, CHANNELS[number % len(CHANNELS)], steps,
                      "caizhengju" if handler == "fagaiwei" else "fagaiwei", {"third-party-unfounded"} if number == 13 else set())
        received = workdays(received, 6 + number % 3)


FAULTY = [
    Request("chengguanju", day("2025-03-03"), "占道经营处罚统计", faults={"late"}),
    Request("yingjiju", day("2025-04-14"), "安全生产检查记录", steps={"correction"}, faults={"late-correction"}),
    Request("minzhengju", day("2025-05-12"), "社会组织年检结果", steps={"correction"}, faults={"corrected-twice"}),
    Request("guiziju", day("2025-06-09"), "商业用地出让方案", "部分公开", steps={"third-party"}, faults={"third-party-unasked"}),
    Request("shichangju", day("2025-07-07"), "企业投诉处理结果", "部分公开", steps={"third-party"}, faults={"third-party-untold"}),
    Request("nongyeju", day("2025-08-11"), "农机补贴发放名单", "部分公开", steps={"joint"}, co_maker="caizhengju", faults={"late-co-maker"}),
    Request("zhujianju", day("2025-09-08"), "物业维修资金使用明细", "不予公开", faults={"review-untold"}),
    Request("jiaoyuju", day("2025-10-13"), "教师编制核定文件", "不予公开", faults={"no-reasons"}),
    Request("kaifaqu", day("2025-11-03"), "入园企业协议", steps={"extension"}, faults={"extended-too-long"}),
    Request("weijianwei", day("2025-12-01"), "医疗机构校验材料", steps={"extension"}, faults={"extension-unsigned"}),
    Request("danganju", day("2026-01-12"), "改制企业人员档案目录", "信息不存在", faults={"no-search"}),
    Request("gonganju", day("2026-02-02"), "辖区警务室设置文件", faults={"opened-against-review"}),
    Request("caizhengju", day("2026-03-09"), "专项资金绩效评价报告", faults={"fee-not-due"}),
    Request("rensheju", day("2026-04-13"), "工伤认定案件统计", faults={"fee-below-eleven"}),
    Request("xinhuajie", day("2026-05-11"), "社区经费收支明细", "理由不合理不予处理", faults={"reason-unasked"}),
    Request("liutangjie", day("2026-06-08"), "网格划分方案", faults={"file-missing"}),
    Request("jiaotongju", day("2026-07-06"), "公交线路调整依据", faults={"received-too-late"}),
    Request("shuiwuju", day("2026-08-10"), "河道采砂许可情况", faults={"unanswered"}),
]

RECENT = [
    Request("zhujianju", day("2026-09-14"), "危房鉴定报告", channel="当面", faults={"open"}),
    Request("sanlixiang", day("2026-09-18"), "村集体经济收益分配表", channel="需签收的邮寄", faults={"open"}),
    Request("beiyuanjie", day("2026-09-22"), "小区公共收益公示材料", faults={"open"}),
]


class Handling:
    def __init__(self, book, request):
        self.book, self.request = book, request
        self.unit, self.received = request.handler, request.received_on
        self.ready = workdays(self.received, 11)  # when an answer could be given

    def has(self, fault):
        return fault in self.request.faults

    def doing(self, step):
        return step in self.request.steps

    def paper(self, kind, on, fields, unit=None, original="archive"):
        title = f"“{self.request.content}”申请的{kind}"
        self.book.paper(kind, unit or self.unit, on, fields, self.request.id, title=title, original=original)

    def plant(self, task, rule, *rest, unit=None, **more):
        self.book.plant(f"disclosure/{task}@{unit or self.unit}#{self.request.id}", rule, *rest, **more)

    def register(self):
        request = self.request
        fields = {"registered_on": self.received, "channel": request.channel}
        if request.channel in ("平常信函", "互联网", "传真"):
            fields["confirmed_on"] = workdays(self.received, -2) if self.has("received-too-late") else self.received
        self.paper("信息公开申请登记表", self.received, fields, original="file")
        if self.has("received-too-late"):
            self.plant("register", "same-day", "收到日登记晚于确认日", "flawed", "in_time", "少算了")

    def correct(self):
        if not self.doing("correction") and not self.doing("abandoned"):
            return
        sent = workdays(self.received, 9 if self.has("late-correction") else 4)
        reply_by = workdays(sent, 10)
        self.paper("补正告知书", sent, {"sent_on": sent, "items": "请写明所需信息的名称、文号或者其他特征", "reply_by": reply_by})
        if self.doing("abandoned"):
            return
        if self.has("corrected-twice"):
            again = workdays(sent, 3)
            self.paper("补正告知书", again, {"sent_on": again, "items": "请补充身份材料", "reply_by": reply_by})
            self.plant("correction-notice", "once", "未一次性告知补正", "flawed", "in_time", "要求补正2次")
        corrected = workdays(sent, 6)
        self.paper("补正后申请", corrected, {"received_on": corrected})
        self.ready = workdays(corrected, 10)
        if self.has("late-correction"):
            self.plant("correction-notice", "in-7", "告知补正超过7个工作日", "flawed", "in_time", "用了9个工作日，超过7个工作日")

    def ask_third_party(self):
        if not self.doing("third-party"):
            return
        if self.has("third-party-unasked"):
            self.plant("third-party", "due", "未征求第三方意见", "none", "overdue", "征求第三方意见函")
            return
        sent = workdays(self.received, 4)
        answered = workdays(sent, 7)
        against = self.has("third-party-untold") or self.has("third-party-unfounded")
        self.paper("征求第三方意见函", sent, {"sent_on": sent, "delivered_on": workdays(sent, 2)})
        self.paper("第三方意见", answered, {"received_on": answered, "agrees": not against})
        self.ready = workdays(answered, 6)
        if self.has("third-party-untold"):
            self.plant("third-party-told", "due", "决定公开未告知第三方", "none", "overdue", "告知第三方书")

    def ask_co_maker(self):
        if not self.doing("joint"):
            return
        sent = workdays(self.received, 3)
        delivered = workdays(sent, 1)
        answered = workdays(delivered, 18 if self.has("late-co-maker") else 7)
        self.paper("征求机关意见函", sent, {"sent_on": sent, "delivered_on": delivered})
        self.paper("机关意见", answered, {"received_on": answered, "agrees": True}, unit=self.request.co_maker)
        self.ready = workdays(answered, 5)
        if self.has("late-co-maker"):
            self.plant("co-maker-reply", "due", "共同制作机关逾期提出意见", "met", "late", "共同制作机关意见", unit=self.request.co_maker)

    def extend(self):
        if not self.doing("extension"):
            return
        told = workdays(self.received, 16)
        fields = {"sent_on": told, "days": 25 if self.has("extended-too-long") else 15, "approved_by": "公开工作机构负责人"}
        if self.has("extension-unsigned"):
            del fields["approved_by"]
        self.paper("延期告知书", told, fields)
        self.ready = workdays(self.received, 31)
        if self.has("extended-too-long"):
            self.plant("extension", "at-most-20", "延长超过20个工作日", "flawed", "in_time", "延长25个工作日，超过20个工作日")
        if self.has("extension-unsigned"):
            self.plant("extension", "needs", "延期未经同意", "none", "no_limit", "延期告知书")
            self.plant("answer", "due", "延期无效而逾期答复", "met", "late", "申请答复", note="延期没有经负责人同意，不延长期限")

    def charge(self):
        if self.has("fee-not-due") or self.has("fee-below-eleven"):
            sent = workdays(self.received, 5)
            paid = workdays(sent, 4)
            count = 12 if self.has("fee-not-due") else 9
            self.paper("信息处理费收费通知", sent, {"sent_on": sent, "method": "按件", "month_count": count, "grounds": "国办函〔2020〕109号",
                                          "amount": 200, "how_to_pay": "非税收入缴款码"})
            self.paper("信息处理费缴费凭证", paid, {"paid_on": paid})
        if self.has("fee-not-due"):
            self.plant("fee-notice", "only-excessive", "未超量仍收费", "flawed", "in_time", "未明显超过合理范围，仍向申请人收费")
        if self.has("fee-below-eleven"):
            self.plant("fee-notice", "first-ten-free", "未到第11件就按件收费", "flawed", "in_time", "申请人当月累计9件，未达到起收的第11件")

    def answer(self):
        request = self.request
        sent = workdays(self.received, 26) if self.has("late") else self.ready
        self.review(workdays(sent, -1))
        fields = {"type": request.type, "sent_on": sent}
        if request.type in NEEDS_WAY:
            fields["way"] = "按申请人要求提供电子件" if request.type != "已主动公开" else "见区政府网站法定主动公开内容"
        if request.type in NEEDS_REASONS and not self.has("no-reasons"):
            fields["reasons"] = "所申请信息涉及第三方个人隐私部分不予提供" if request.type == "部分公开" else "经审查，属于内部事务信息或者不由本机关制作"
        if request.type in ("部分公开", "不予公开"):
            fields["review_told"] = not self.has("review-untold")
        self.paper("答复书", sent, fields, original="file")
        if self.has("late"):
            self.plant("answer", "due", "逾期答复", "met", "late", "申请答复")
        if self.has("no-reasons"):
            self.plant("answer-content", "needs", "不予公开未说明理由", "partial", "no_limit", "答复理由")
        if self.has("review-untold"):
            self.plant("answer-content", "review-first", "未告知应先申请行政复议", "flawed", "in_time", "未告知申请人应先申请行政复议")
        return sent

    def review(self, on):
        request = self.request
        if request.type in ("予以公开", "部分公开"):
            against = self.has("opened-against-review")
            self.paper("公开审查单", on, {"reviewed_on": on, "conclusion": "不予公开" if against else "可以公开", "reviewed_by": "公开工作机构负责人"})
            if against:
                self.plant("request-review", "may-open", "审查不予公开仍提供", "flawed", "in_time", "审查结论为不予公开，仍向申请人提供")
        if request.type == "信息不存在":
            if self.has("no-search"):
                self.plant("search-record", "due", "答复不存在未留检索记录", "none", "overdue", "信息检索记录")
            else:
                self.paper("信息检索记录", on, {"searched_on": on, "scope": "档案系统、办公系统和纸质台账逐一检索"})
        if self.has("reason-unasked"):
            self.plant("excess-reason", "due", "未要求说明理由就不予处理", "none", "overdue", "要求说明理由通知")

    def open(self):
        request = self.request
        fields = {"received_on": self.received, "applicant": demo_units.person_name(int(request.id[4:]) + 131), "content": request.content,
                  "third_party": self.doing("third-party")}
        if self.has("third-party-untold") or self.has("third-party-unfounded"):
            fields["public_interest"] = self.has("third-party-untold")
        parties = {"handler": self.unit}
        if self.doing("joint"):
            parties["co_maker"] = [request.co_maker]
            fields["jointly_made"] = True
        if self.has("fee-below-eleven") or self.has("reason-unasked"):
            fields["excessive"] = True
        closed, outcome = None, "办结"
        if self.doing("abandoned"):
            closed, outcome = workdays(self.received, 16), "视为放弃"
        elif not self.has("open") and not self.has("unanswered"):
            closed = workdays(self.sent(), 8)
        self.book.matter(request.id, "disclosure", f"“{request.content}”信息公开申请", self.received, parties, fields,
                         closed if closed and so_far(closed) else None, outcome)

    def sent(self):
        """The day of the answer, before any paper is written."""
        return Handling(Silent(), self.request).run()

    def run(self):
        self.register()
        self.correct()
        if self.doing("abandoned") or self.has("open"):
            return None
        self.ask_third_party()
        self.ask_co_maker()
        self.extend()
        self.charge()
        if self.has("unanswered"):
            self.plant("answer", "due", "逾期未答复", "none", "overdue", "答复书")
            return None
        sent = self.answer()
        if self.has("file-missing"):
            self.plant("request-archive", "needs", "申请案卷未归档", "none", "no_limit", "信息公开申请案卷")
        else:
            filed = workdays(sent, 5)
            if so_far(filed):
                self.paper("信息公开申请案卷", filed, {"handed_on": filed})
        return sent


class Silent:
    """A book that forgets: for computing days ahead."""

    def paper(self, *_, **__):
        return None

    def plant(self, *_, **__):
        return None


def requests(book):
    everything = sorted([*usual(), *FAULTY, *RECENT], key=lambda one: one.received_on)
    numbers = {}
    for request in everything:
        year = request.received_on.year
        numbers[year] = numbers.get(year, 0) + 1
        request.id = f"s{year % 100}-{numbers[year]:03d}"
        handling = Handling(book, request)
        handling.open()
        handling.run()
    return everything


# id, unit, title, category, made on, what is wrong
PUBLICATIONS = [
    ("x25-01", "fagaiwei", "国民经济和社会发展计划执行情况", "规划", "2025-02-20", ""),
    ("x25-02", "caizhengju", "2025年部门预算", "财政预决算", "2025-03-05", ""),
    ("x25-03", "shichangju", "行政处罚事项清单", "处罚强制", "2025-04-15", ""),
    ("x25-04", "minzhengju", "养老机构名录", "公共服务", "2025-06-10", ""),
    ("x25-05", "chengguanju", "生活垃圾分类管理规定", "规范性文件", "2025-07-03", "late"),
    ("x25-06", "yingjiju", "应急避难场所清单", "应急管理", "2025-09-11", ""),
    ("x25-07", "guiziju", "征地补偿安置公告", "征收补偿", "2025-10-20", "opened-against-review"),
    ("x26-01", "jiaoyuju", "义务教育招生办法", "民生政策", "2026-03-12", ""),
    ("x26-02", "weijianwei", "家庭医生签约服务办法", "规范性文件", "2026-04-08", "unconfirmed"),
    ("x26-03", "gonganju", "道路通行管制公告", "其他", "2026-05-14", "undetermined"),
    ("x26-04", "kaifaqu", "重点项目建设进展", "重大建设项目", "2026-06-04", "opened-against-answer"),
    ("x26-05", "caizhengju", "2025年政府决算", "财政预决算", "2026-08-20", ""),
    ("x26-06", "zhengwuju", "政务服务事项目录", "许可和服务", "2026-09-15", "open"),
]


def publications(book):
    for id, unit, title, category, made, fault in PUBLICATIONS:
        made = day(made)
        posted = workdays(made, 25 if fault == "late" else 9)
        parties = {"publisher": unit}
        if fault == "unconfirmed":
            parties["others"] = ["caizhengju"]
        closed = None if fault == "open" else workdays(posted, 3)
        book.matter(id, "publication", title, made, parties, {"made_on": made, "category": category}, closed)
        if fault == "open":
            continue
        key = f"@{unit}#{id}"
        unsure = fault in ("undetermined", "opened-against-answer")
        conclusion = "不予公开" if fault == "opened-against-review" else "不能确定" if unsure else "可以公开"
        reviewed = workdays(made, 4)
        book.paper("公开审查单", unit, reviewed, {"reviewed_on": reviewed, "conclusion": conclusion, "reviewed_by": "公开工作机构负责人"}, id)
        if fault == "opened-against-answer":
            answered = workdays(made, 7)
            book.paper("公开属性确定函", OFFICE, answered, {"issued_on": answered, "conclusion": "不予公开"}, id, original="file")
            book.plant("disclosure/consult" + key, "followed", "确定不予公开仍上网", "flawed", "in_time", "确定不予公开，仍上网公开")
        book.paper("主动公开页", unit, posted, {"url": f"https://www.shili.example/zdgk/{id}.html", "posted_on": posted}, id, original="url")
        if fault == "late":
            book.plant("disclosure/publish" + key, "due", "主动公开逾期", "met", "late", "主动公开")
        if fault == "opened-against-review":
            book.plant("disclosure/publication-review" + key, "may-open", "审查不予公开仍上网", "flawed", "in_time", "审查结论为不予公开，仍上网公开")
        if fault == "undetermined":
            book.plant("disclosure/consult" + key, "due", "不能确定而未报请确定", "none", "overdue", "公开属性确定函")
        if fault == "unconfirmed":
            book.plant("disclosure/agree-others" + key, "due", "涉及其他机关未协商确认", "none", "overdue", "公开内容协商确认件")


POLICIES = [
    ("w25-01", "minzhengju", "居家养老服务补贴办法", "2025-03-18", ""),
    ("w25-02", "gongxinju", "中小企业纾困若干措施", "2025-05-27", ""),
    ("w25-03", "rensheju", "高校毕业生就业补贴细则", "2025-08-05", "late-explanation"),
    ("w25-04", "zhujianju", "既有住宅加装电梯管理办法", "2025-10-28", "no-explanation"),
    ("w26-01", "nongyeju", "农机购置补贴实施方案", "2026-02-26", "no-attribute"),
    ("w26-02", "jiaoyuju", "校外培训管理办法", "2026-04-21", "unlinked"),
    ("w26-03", "xinfangju", "信访事项复查办法", "2026-06-02", "no-grounds"),
    ("w26-04", "shangwuju", "消费促进活动补贴办法", "2026-07-15", ""),
    ("w26-05", "yingjiju", "应急物资储备调用规程", "2026-07-22", "withheld-unreviewed"),
    ("w26-06", "huanbaoju", "自行监测抽查工作规程", "2026-07-29", "withheld-late-review"),
    ("w26-07", "wenlvju", "文物库房安全管理规程", "2026-08-05", "withheld"),
    ("w26-08", "shuiwuju", "节水改造补助办法", "2026-08-12", "late-attribute"),
]


def withhold(book, id, unit, approved, fault):
    """What is not to be published goes to the unit's own office first, before the paper is signed."""
    key = f"disclosure/attribute@{unit}#{id}"
    if fault == "withheld-unreviewed":
        book.plant(key, "due", "拟不公开未送公开工作机构审查", "partial", "overdue", "拟不公开文件的公开审查单")
        return
    reviewed = workdays(approved, 2 if fault == "withheld-late-review" else -3)
    fields = {"reviewed_on": reviewed, "conclusion": "不予公开", "reviewed_by": "公开工作机构负责人"}
    book.paper("公开审查单", unit, reviewed, fields, id)
    if fault == "no-grounds":
        book.plant(key, "due", "公文不公开未写理由", "partial", "overdue", "不公开理由")
    if fault == "withheld-late-review":
        book.plant(key, "review-first", "拟不公开的文件签批后才审查", "flawed", "in_time", "未在报批前送审")


def policies(book):
    for id, unit, title, approved, fault in POLICIES:
        approved = day(approved)
        issued, published = workdays(approved, 1), workdays(approved, 3)
        explained = workdays(published, 8 if fault == "late-explanation" else 2)
        closed = workdays(published, 20)
        fields = {"approved_on": approved, "issued_on": issued, "published_on": published}
        withheld = fault == "no-grounds" or fault.startswith("withheld")
        if withheld:
            fields["interpret"] = False
        book.matter(id, "policy-document", title, approved, {"drafter": unit, "issuer": "quzhengfu"}, fields, closed)
        key = f"@{unit}#{id}"
        if fault == "no-attribute":
            book.plant("disclosure/attribute" + key, "due", "公文未报公开属性", "none", "overdue", "公文公开属性审批单")
        else:
            signed = workdays(approved, 1) if fault == "late-attribute" else approved
            attribute = {"approved_on": signed, "attribute": "不予公开" if withheld else "主动公开"}
            if withheld and fault != "no-grounds":
                attribute["reasons"] = "公开后可能危及公共安全"
            book.paper("公文公开属性审批单", unit, signed, attribute, id)
        if fault == "late-attribute":
            book.plant("disclosure/attribute" + key, "due", "公开属性未随文报批", "met", "late", "公文公开属性审批")
        if withheld:
            withhold(book, id, unit, approved, fault)
            continue
        book.paper("政策解读方案", unit, approved, {"approved_on": approved}, id)
        if fault == "no-explanation":
            book.plant("disclosure/interpretation" + key, "due", "政策文件无解读", "partial", "overdue", "政策解读材料")
            continue
        book.paper("政策解读材料", unit, explained, {"url": f"https://www.shili.example/zcjd/{id}.html", "posted_on": explained, "form": "图解",
                                               "linked": fault != "unlinked"}, id, original="url")
        if fault == "late-explanation":
            book.plant("disclosure/interpretation" + key, "due", "解读发布晚于文件", "met", "late", "政策解读",
                       note="天数由本地文号确认，不再只是提示")
        if fault == "unlinked":
            book.plant("disclosure/interpretation" + key, "linked", "解读与文件未互链", "flawed", "in_time", "未互相链接", hint=True)


def standing(book):
    for unit in demo_units.with_type("区政府", "政府部门", "街道", "乡镇"):
        updated, until = day("2024-12-10"), day("2027-12-31")
        expired = unit.id == "shiqiaozhen"
        covers = {"from": day("2025-01-01"), "until": day("2026-03-31") if expired else until}
        site = f"https://www.shili.example/{unit.id}"
        book.paper("信息公开指南", unit.id, updated, {"url": site + "/zn.html", "updated_on": updated, "contact": f"{unit.name}办公室，工作日9时至17时"},
                   covers=covers, original="url")
        book.paper("信息公开目录", unit.id, updated, {"url": site + "/ml.html", "updated_on": updated}, covers={"from": day("2025-01-01"), "until": until},
                   original="url")
        rules = {"issued_on": updated, "review": True, "handling": True}
        if "街道" not in unit.types:  # 第四条 does not speak of them
            rules["office"] = "办公室"
        if unit.id == "nongyeju":
            del rules["office"]
        if unit.id == "gulouxijie":
            rules["handling"] = False
        book.paper("信息公开工作制度", unit.id, updated, rules, covers={"from": day("2025-01-01"), "until": until})
    book.plant("disclosure/guide@shiqiaozhen", "needs", "公开指南过期", "partial", "overdue", "信息公开指南")
    book.plant("disclosure/office@nongyeju", "needs", "未指定公开工作机构", "none", "overdue", "公开工作机构指定文件")
    book.plant("disclosure/rules@gulouxijie", "needs", "缺依申请公开办理制度", "none", "overdue", "依申请公开办理制度")
    for place in ["国家档案馆", "政务服务场所"]:
        book.paper("信息查阅场所设置材料", "quzhengfu", day("2024-11-20"), {"place": place}, covers={"from": day("2025-01-01"), "until": day("2027-12-31")},
                   original="file")
    book.plant("disclosure/reading-places@quzhengfu", "needs", "信息查阅场所只设两处", "partial", "overdue", "公共图书馆查阅场所设置材料")


def yearly(book):
    for unit in demo_units.with_type("区政府", "政府部门", "街道", "乡镇"):
        evaluated = day("2025-11-25")
        book.paper("不予公开信息评估记录", unit.id, evaluated,
                   {"evaluated_on": evaluated, "to_open": 3, "opened": 1 if unit.id == "zhengwuju" else 3}, covers=2025)
    book.plant("disclosure/reevaluate@zhengwuju#2025", "opened", "评估可公开而未转公开", "flawed", "in_time", "认为可以公开3件，只转为公开1件")
    for year in (2024, 2025):
        for number, unit in enumerate(demo_units.with_type("政府部门", also_closed=year == 2024)):
            late = (year, unit.id) == (2025, "tiyuju")
            posted = day(f"{year + 1}-02-12") if late else workdays(day(f"{year + 1}-01-10"), 1 + number % 9)
            omitted = "问题和改进" if (year, unit.id) == (2024, "renfangban") else "无"
            book.paper("信息公开年报", unit.id, posted, {"url": f"https://www.shili.example/{unit.id}/nb{year}.html", "posted_on": posted, "omitted": omitted},
                       covers=year, original="url")
            book.paper("信息公开年报提交回执", unit.id, posted, {"submitted_on": posted}, covers=year)
        posted = day(f"{year + 1}-03-24")
        book.paper("本级政府信息公开年报", OFFICE, posted, {"url": f"https://www.shili.example/nb{year}.html", "posted_on": posted,
                                                   "omitted": "考核评议和责任追究" if year == 2025 else "无"}, covers=year, original="url")
    book.plant("disclosure/annual-report@tiyuju#2025", "due", "信息公开年报逾期", "met", "late", "实际于2026年2月12日")
    book.plant("disclosure/annual-report@renfangban#2024", "no-improvement", "信息公开年报缺项", "flawed", "in_time", "信息公开年度报告未载明存在的主要问题及改进情况")
    book.plant(f"disclosure/gov-annual-report@{OFFICE}#2025", "no-appraisal", "本级政府信息公开年报缺项", "flawed", "in_time",
               "本级政府信息公开年度报告未载明工作考核、社会评议和责任追究结果情况")
    for held in ("2025-05-15", "2026-05-19"):
        book.paper("信息公开培训记录", OFFICE, day(held), {"held_on": day(held), "people": 64}, original="file")
    book.paper("信息公开监督检查记录", OFFICE, day("2026-06-11"), {"held_on": day("2026-06-11"), "found": 5}, original="file")
    book.plant(f"disclosure/supervision@{OFFICE}#2025", "due", "公开工作全年无监督检查", "none", "overdue", "信息公开监督检查记录")
    book.paper("信息公开考核评议结果", "quzhengfu", day("2025-12-15"), {"issued_on": day("2025-12-15")}, original="file")
    websites(book)


def websites(book):
    for checked in ("2025-03-20", "2025-06-19", "2025-09-18", "2025-12-18", "2026-03-19", "2026-06-18", "2026-09-17"):
        checked = day(checked)
        stale = checked == day("2025-09-18")
        home = plus(checked, -22) if stale else workdays(checked, -1)
        book.paper("政府网站自查表", OFFICE, checked, {"checked_on": checked, "home_updated_on": home, "policy_updated_on": workdays(checked, -9),
                                                "vetoed": False}, original="file")
        if stale:
            book.plant(f"disclosure/website@{OFFICE}#2025Q3", "home", "政府网站首页久未更新", "flawed", "in_time",
                       f"政府网站首页自{chinese(home)}起", hint=True)


def write(book):
    book.area = "disclosure"
    standing(book)
    yearly(book)
    everything = requests(book)
    publications(book)
    policies(book)
    return everything
