"""重大行政决策: dossiers from the start to the follow-up. `faults` names what was done wrong on purpose."""

import datetime
from dataclasses import dataclass, field

from demo_book import so_far
from demo_dates import chinese, day, plus, workdays

GOV, REVIEWER = "quzhengfu", "sifaju"
PROPOSERS = ["所属部门或者下一级政府", "所属部门或者下一级政府", "决策机关领导人员", "代表委员或者公众"]  # in turn


@dataclass
class Decision:
    id: str
    title: str
    lead: str
    decided_on: object
    flags: set  # specialized, risky, market, special, public, hearing, npc, consult
    executor: list
    joint: list = field(default_factory=list)
    consulted: str = "caizhengju"
    faults: set = field(default_factory=set)
    closed: object = None

    def has(self, fault):
        return fault in self.faults

    def key(self, task, unit, checklist="decision"):
        return f"{checklist}/{task}@{unit}#{self.id}"


# Titles, leads and days of 2025 and 2026. Those of the first lines of each year are clean from end to end.
DECISIONS = [
    Decision("d25-01", "公共停车设施专项规划（2025—2030年）", "zhujianju", day("2025-04-18"),
             {"specialized", "risky", "market", "public", "hearing"}, ["zhujianju", "chengguanju"], ["jiaotongju"], closed=day("2025-09-12")),
    Decision("d25-02", "老旧小区改造三年行动方案", "zhujianju", day("2025-05-23"), {"special", "public", "consult"}, ["zhujianju"],
             closed=day("2025-10-17")),
    Decision("d25-03", "区级储备粮管理办法", "fagaiwei", day("2025-06-20"), {"market", "consult"}, ["fagaiwei"], closed=day("2025-11-14")),
    Decision("d25-04", "义务教育学校布局调整方案", "jiaoyuju", day("2025-07-18"), {"special", "public", "risky", "npc"}, ["jiaoyuju"],
             closed=day("2025-12-12")),
    Decision("d25-05", "清禾河综合治理工程", "shuiwuju", day("2025-08-22"), {"specialized", "risky", "consult"}, ["shuiwuju", "qinghezhen"],
             ["huanbaoju"], closed=day("2026-01-23")),
    Decision("d25-06", "社区养老服务设施建设规划", "minzhengju", day("2025-09-19"), {"special", "public"}, ["minzhengju"],
             closed=day("2026-02-06")),
    Decision("d25-07", "餐厨垃圾收运处置管理办法", "chengguanju", day("2025-06-27"), {"market", "public"}, ["chengguanju"],
             faults={"short-comment", "short-review", "leader-not-last", "adoption-unexplained"}, closed=day("2025-11-21")),
    Decision("d25-08", "北苑片区公交线网优化方案", "", day("2025-08-29"), set(), ["jiaotongju"], ["jiaotongju", "beiyuanjie"],
             faults={"no-lead"}, closed=day("2025-12-26")),
    Decision("d25-09", "居民生活用水阶梯价格调整", "fagaiwei", day("2025-10-24"), {"hearing", "public", "market"}, ["gongshui"],
             faults={"late-hearing-materials", "late-hearing-list", "unsigned-hearing-record", "plan-unargued"}, closed=day("2026-03-13")),
    Decision("d25-10", "示例湖湿地公园建设项目", "guiziju", day("2025-11-21"), {"specialized", "risky"}, ["wenlvju"],
             faults={"interested-expert", "uncontrollable-risk", "dissent-unrecorded", "incomplete-archive", "evaluator-not-independent",
                     "evaluation-without-public", "suspended-without-record"}, closed=day("2026-06-12")),
    Decision("d26-01", "区域医疗中心建设规划", "weijianwei", day("2026-04-17"), {"specialized", "public", "consult"}, ["weijianwei"],
             closed=day("2026-08-21")),
    Decision("d26-02", "农村生活污水治理专项规划", "huanbaoju", day("2026-04-24"), {"specialized", "risky", "consult"},
             ["nongyeju", "sanlixiang"], ["nongyeju"], closed=day("2026-08-28")),
    Decision("d26-03", "城市公园绿地共享管理办法", "chengguanju", day("2026-05-15"), {"public", "special"}, ["chengguanju"],
             closed=day("2026-09-11")),
    Decision("d26-04", "促进现代服务业发展若干措施", "shangwuju", day("2026-05-22"), {"market", "public", "consult"}, ["shangwuju"],
             closed=day("2026-09-18")),
    Decision("d26-05", "区级政府投资项目管理办法", "fagaiwei", day("2026-05-29"), {"market", "consult", "npc"}, ["fagaiwei"],
             closed=day("2026-09-24")),
    Decision("d26-06", "河沿历史街区保护更新规划", "guiziju", day("2026-06-05"), {"specialized", "risky", "special", "public", "hearing"},
             ["heyanjie"], ["wenlvju"], closed=day("2026-09-25")),
    Decision("d26-07", "电动自行车充电设施建设管理办法", "zhujianju", day("2026-05-08"), {"public", "market"}, ["zhujianju"],
             faults={"review-after-meeting", "papers-without-adoption", "late-party-report"}, closed=day("2026-09-04")),
    Decision("d26-08", "农贸市场标准化改造方案", "shichangju", day("2026-05-20"), {"special", "public", "npc", "market"}, ["shichangju"],
             faults={"no-adoption", "no-group-talk", "no-npc-report", "unpublished"}),
    Decision("d26-09", "东门片区城市更新实施方案", "zhujianju", day("2026-04-10"), {"specialized", "market"}, ["dongmenjie"],
             faults={"risk-unknown", "unsigned-expert", "no-executor", "no-supervision", "no-execution-report", "unfair"},
             closed=day("2026-08-14")),
    Decision("d26-10", "区属学校课后服务收费办法", "jiaoyuju", day("2026-06-12"), {"public"}, ["jiaoyuju"],
             faults={"countersigned", "started-before-study", "draft-unpublished", "late-archive", "dossier-incomplete", "late-advice"},
             closed=day("2026-09-23")),
    Decision("d26-11", "大湾村镇工业园区扩区方案", "gongxinju", day("2026-03-20"), {"consult"}, ["dawanzhen"],
             faults={"wrong-meeting", "majority-overruled", "changed-before-review", "no-trouble-report", "differences-hidden"},
             closed=day("2026-07-24")),
    Decision("d26-12", "户外广告设施设置规划", "chengguanju", day("2026-06-26"), {"risky"}, ["chengguanju"],
             faults={"unlawful", "no-draft-basis", "incomplete-review-papers", "late-dossier-review", "no-risk"}),
    Decision("d26-13", "公共体育设施建设三年计划", "tiyuju", day("2026-10-16"), {"public"}, ["tiyuju"]),
    Decision("d26-14", "示例区排水防涝专项规划", "shuiwuju", day("2026-12-11"), {"specialized", "risky"}, ["shuiwuju"]),
]


class Dossier:
    def __init__(self, book, case):
        self.book, self.case = book, case
        self.decided = case.decided_on
        self.started = plus(self.decided, -96)
        self.issued = workdays(self.decided, 4)
        self.completed = workdays(self.issued, 5)
        self.published = plus(self.started, 30)  # the draft, for comments
        self.closes = self.published + datetime.timedelta(days=22 if case.has("short-comment") else 31)
        self.adopted = plus(self.closes, 4)
        self.proposer = PROPOSERS[DECISIONS.index(case) % len(PROPOSERS)]

    def paper(self, kind, unit, on, fields=None, original="file", **more):
        if so_far(on):
            title = f"《{self.case.title}》{kind}"
            return self.book.paper(kind, unit, on, fields, self.case.id, title=title, original=original, **more)
        return None

    def plant(self, task, unit, rule, *rest, checklist="decision", **more):
        self.book.plant(self.case.key(task, unit, checklist), rule, *rest, **more)

    def open(self):
        case, flags = self.case, self.case.flags
        parties = {"decider": GOV}
        if case.lead:
            parties["lead"] = case.lead
        if case.joint:
            parties["joint"] = case.joint
        parties["reviewer"] = REVIEWER
        if not case.has("no-executor"):
            parties["executor"] = case.executor
        fields = {
            "proposed_by": self.proposer, "involves_units": "consult" in flags, "special_groups": "special" in flags, "hearing_required": "hearing" in flags,
            "specialized": "specialized" in flags, "risky": "risky" in flags, "market": "market" in flags,
            "public_concern": "public" in flags, "npc_report": "npc" in flags, "started_on": self.started, "decided_on": self.decided,
        }
        if case.has("risk-unknown"):
            del fields["risky"]
        if so_far(self.decided):
            fields.update(issued_on=self.issued, completed_on=self.completed)
        self.book.matter(case.id, "decision", case.title, plus(self.started, -12), parties, fields, case.closed)

    def start(self):
        study = plus(self.started, 6 if self.case.has("started-before-study") else -7)
        argued = {"finished_on": study, "problem": "现有安排不能适应需要"}
        if self.proposer == PROPOSERS[0]:
            argued["grounds"] = "有关法律法规和区政府工作部署"
            if not self.case.has("plan-unargued"):
                argued["plan"] = "分步实施，必要且可行"
        self.paper("启动论证材料", self.case.lead or GOV, study, argued)
        if self.case.has("plan-unargued"):
            self.plant("start", GOV, "needs", "部门建议未论证方案", "partial", "no_limit", "启动论证内容")
        fields = {"issued_on": self.started, "lead": self.case.lead or self.case.joint[0]}
        self.paper("决策启动文件", GOV, self.started, fields, number=f"示政办交〔{self.started.year}〕{self.started.timetuple().tm_yday}号")
        if self.case.has("started-before-study"):
            self.plant("start", GOV, "study-first", "先启动后论证", "flawed", "in_time", f"研究论证{chinese(study)}才完成")

    def draft(self):
        lead = self.case.lead
        first = plus(self.started, 20)
        self.paper("决策草案", lead, first, {"drafted_on": first})
        if self.case.has("no-draft-basis"):
            self.plant("draft", lead, "due", "未梳理决策依据", "partial", "overdue", "决策依据梳理表")
        else:
            self.paper("决策依据梳理表", lead, plus(first, 1), {"finished_on": plus(first, 1)})

    def opinions(self):
        case = self.case
        for unit in case.joint:
            on = plus(self.started, 26)
            self.paper("书面意见", unit, on, {"given_on": on, "agrees": True})
        if "consult" not in case.flags:
            return
        on = plus(self.started, 27)
        self.paper("书面意见", case.consulted, on, {"given_on": on, "agrees": not case.has("differences-hidden")})
        if case.has("differences-hidden"):
            self.plant("consult-units", case.lead, "due", "单位有分歧未向决策机关说明", "partial", "overdue", "分歧情况说明")

    def public(self):
        case, lead = self.case, self.case.lead
        self.paper("征求意见公告", lead, self.published,
                   {"published_on": self.published, "closes_on": self.closes, "url": f"https://www.shili.example/zjdc/{case.id}.html",
                    "draft_published": not case.has("draft-unpublished"), "how": "信函、电子邮件、网站留言"}, original="url")
        if case.has("draft-unpublished"):
            self.plant("comment-notice", lead, "draft-published", "征求意见未公布草案", "flawed", "in_time", "未同时公布决策草案及其说明")
        if case.has("short-comment"):
            self.plant("participation", lead, "period", "公开征求意见期不足30日", "flawed", "in_time", "公开征求意见仅22日，少于30日")
        if "special" in case.flags and not case.has("no-group-talk"):
            held = plus(self.published, 9)
            self.paper("座谈会记录", lead, held, {"held_on": held, "affected": True})
        if case.has("no-group-talk"):
            self.plant("special-groups", lead, "due", "涉及特定群体而未与其沟通", "none", "overdue", "相关群体沟通协商")
        if case.has("no-adoption"):
            self.plant("adoption", lead, "due", "未形成意见采纳情况", "none", "overdue", "意见采纳情况（写明收到、研究条数）")
        else:
            received = 9 + self.decided.day
            self.paper("意见采纳情况", lead, self.adopted,
                       {"finished_on": self.adopted, "received": received, "studied": received, "adopted": received // 3})

    def hearing(self):
        case, lead = self.case, self.case.lead
        if "hearing" not in case.flags:
            return
        held = plus(self.published, 28)
        notice = plus(self.published, 6)
        named = held if case.has("late-hearing-list") else plus(self.published, 12)
        sent = workdays(held, -3) if case.has("late-hearing-materials") else workdays(held, -8)
        self.paper("听证会公告", lead, notice, {"published_on": notice, "held_on": held, "place": "区政务服务中心三楼", "draft_published": True,
                                            "selected": False}, original="url")
        self.paper("听证参加人名单公告", lead, named, {"published_on": named}, original="url")
        self.paper("听证材料送达回证", lead, sent, {"delivered_on": sent})
        record = {"held_on": held, "open": True}
        if not case.has("unsigned-hearing-record"):
            record["signed_on"] = held
        self.paper("听证笔录", lead, held, record)
        if case.has("late-hearing-list"):
            self.plant("hearing-notice", lead, "list-ahead", "听证参加人名单未提前公布", "flawed", "in_time", f"参加人名单{chinese(named)}才公布")
        if case.has("late-hearing-materials"):
            days = (held - sent).days
            self.plant("hearing-materials", lead, "seven-days", "听证材料送达不足7日", "flawed", "in_time", f"仅提前{days}日，少于7日")
        if case.has("unsigned-hearing-record"):
            self.plant("hearing-record", lead, "due", "听证笔录未经参加人签字确认", "none", "overdue", "听证笔录（经参加人签字确认）")

    def expert(self):
        case, lead = self.case, self.case.lead
        if "specialized" not in case.flags:
            return
        on = plus(self.adopted, 2)
        fields = {"done_by": ["示例大学城市治理研究院"], "issued_on": on, "interested": case.has("interested-expert")}
        if not case.has("unsigned-expert"):
            fields["signed_by"] = ["专家署名", "机构盖章"]
        self.paper("专家论证报告", lead, on, fields)
        if case.has("interested-expert"):
            self.plant("expert-review", lead, "no-interest", "论证专家有直接利害关系", "flawed", "in_time", "与决策事项有直接利害关系")
        if case.has("unsigned-expert"):
            self.plant("expert-review", lead, "due", "专家意见未署名盖章", "none", "overdue", "专家论证报告")

    def risk(self):
        case, lead = self.case, self.case.lead
        if case.has("risk-unknown"):
            self.plant("risk", lead, "when", "是否有风险未登记，无法判定", "unclear", "overdue", "可能对社会稳定公共安全等造成不利影响")
        if case.has("no-risk"):
            self.plant("risk", lead, "due", "未作风险评估", "none", "overdue", "风险评估报告（写明风险点、防范措施和结论）")
        elif "risky" in case.flags:
            on = plus(self.adopted, 5)
            self.paper("风险评估报告", lead, on,
                       {"done_by": ["安禾风险评估有限公司"], "issued_on": on, "points": "施工影响、群众意见分歧", "measures": "分段实施，设应急预案",
                        "controllable": not case.has("uncontrollable-risk")})
        if case.has("uncontrollable-risk"):
            self.plant("risk", lead, "controllable", "风险不可控仍提交决定", "flawed", "in_time",
                       f"结论为不可控，{chinese(self.decided)}仍上会作出决策")

    def fair_competition(self):
        case, lead = self.case, self.case.lead
        if "market" not in case.flags:
            return
        on = plus(self.adopted, 6)
        self.paper("公平竞争审查结论", lead, on, {"issued_on": on, "conclusion": "不符合" if case.has("unfair") else "符合"})
        if case.has("unfair"):
            self.plant("fair-competition", lead, "passed", "公平竞争审查不符合仍出台", "flawed", "in_time",
                       f"公平竞争审查结论为不符合，{chinese(self.issued)}仍然出台")

    def legality(self):
        case, lead = self.case, self.case.lead
        complete = workdays(self.decided, -5 if case.has("short-review") else -9)
        fields = {"complete_on": complete, "draft": True, "grounds": True, "procedure": not case.has("incomplete-review-papers")}
        self.paper("送审函", lead, complete, fields)
        if case.has("incomplete-review-papers"):
            self.plant("review-papers", lead, "due", "送审材料不全", "none", "overdue", "送审函（附齐草案、依据和履行程序说明）")
        if case.has("short-review"):
            self.plant("legality-review", lead, "time", "合法性审查不足7个工作日", "flawed", "in_time", "审查时间仅4个工作日，少于7个工作日")
        issued = workdays(self.decided, 2 if case.has("review-after-meeting") else -3)
        advice = workdays(issued, 2 if case.has("late-advice") else -1)
        self.paper("法律顾问意见", REVIEWER, advice, {"issued_on": advice})
        conclusion = "不合法" if case.has("unlawful") else "合法"
        form = "会签" if case.has("countersigned") else "正式审查"
        self.paper("合法性审查意见书", REVIEWER, issued, {"issued_on": issued, "conclusion": conclusion, "form": form},
                   number=f"示司审〔{issued.year}〕{issued.timetuple().tm_yday}号")
        if case.has("late-advice"):
            self.plant("review-advice", REVIEWER, "in-time", "审查之后才请法律顾问提意见", "flawed", "in_time", "才提出意见")
        if case.has("review-after-meeting"):
            self.plant("legality-review", lead, "before-meeting", "先上会后审查", "flawed", "late", "未在会前审查", note="期限是会议前一日，同一事实不另列一行")
            self.plant("review-advice", REVIEWER, "due", "法律顾问意见晚于期限", "met", "late", "法律顾问、公职律师意见")
        if case.has("unlawful"):
            self.plant("legality-review", lead, "lawful", "审查不合法仍上会", "flawed", "in_time",
                       f"审查意见为不合法，{chinese(self.decided)}仍提交集体讨论")
        if case.has("countersigned"):
            self.plant("legality-review", lead, "by-countersign", "以会签代替合法性审查", "flawed", "in_time", "以会签代替合法性审查")

    def meeting(self):
        case, lead = self.case, self.case.lead
        papers = workdays(self.decided, -2)
        flags = case.flags
        self.paper("上会材料目录", lead, papers,
                   {"submitted_on": papers, "draft": True, "adoption": not case.has("papers-without-adoption"), "expert": "specialized" in flags,
                    "risk": "risky" in flags, "fair": "market" in flags, "legality": True})
        if case.has("papers-without-adoption"):
            self.plant("meeting-papers", lead, "adoption", "上会材料缺意见采纳情况", "flawed", "in_time", "上会材料未附研究采纳情况")
        dissent, overruled = case.has("dissent-unrecorded"), case.has("majority-overruled")
        last = "副区长" if case.has("leader-not-last") else "区长"
        record = {"held_on": self.decided, "meeting": "专题会议" if case.has("wrong-meeting") else "政府常务会议", "members": 11, "present": 10,
                  "spoke": 10, "last_speaker": last, "vote_method": "口头", "votes_for": 4 if overruled else 10,
                  "votes_against": 6 if overruled else 0, "abstained": 0, "against_majority": overruled,
                  "dissent": dissent or overruled, "dissent_recorded": not dissent}
        self.paper("会议记录", GOV, self.decided, record)
        minutes = workdays(self.decided, 2)
        item = {"item": 1, "held_on": self.decided}
        if last == "区长":
            item["last_speaker"] = last
        self.paper("会议纪要", GOV, minutes, item, number=f"示政纪〔{minutes.year}〕{minutes.timetuple().tm_yday}号")
        if case.has("leader-not-last"):
            self.plant("meeting", GOV, "last-speaker", "行政首长不是最后发言", "flawed", "in_time", "最后发言人不是行政首长")
        if case.has("wrong-meeting"):
            self.plant("meeting", GOV, "form", "以专题会议代替常务会议", "flawed", "in_time", "登记的会议不是政府常务会议或者全体会议")
        if dissent:
            self.plant("minutes", GOV, "dissent-recorded", "不同意见未载明", "flawed", "in_time", "会议记录未如实载明")
        if overruled:
            self.plant("minutes", GOV, "majority", "决定与多数意见不一致未说明理由", "flawed", "in_time", "未见当场说明的理由")

    def reports_and_publication(self):
        case = self.case
        late = case.has("late-party-report")
        reported = workdays(self.issued, 2 if late else -2)
        self.paper("向同级党委请示报告件", GOV, reported, {"reported_on": reported})
        if late:
            self.plant("party-report", GOV, "due", "出台后才向同级党委请示报告", "met", "late", "同级党委事前请示报告")
        if case.has("no-npc-report"):
            self.plant("npc-report", GOV, "due", "应当而未向人大常委会报告", "none", "overdue", "向人大常委会报告件")
        elif "npc" in case.flags:
            on = workdays(self.issued, -1)
            self.paper("向人大常委会报告件", GOV, on, {"reported_on": on})
        posted = workdays(self.issued, 3)
        if case.has("unpublished"):
            self.plant("publish", GOV, "due", "决策未公布", "none", "overdue", "决策公布页")
        else:
            self.paper("决策公布页", GOV, posted, {"url": f"https://www.shili.example/jcgb/{case.id}.html", "posted_on": posted}, original="url")
        if {"public", "specialized"} & case.flags:
            silent = case.has("adoption-unexplained")
            self.paper("政策解读材料", GOV, posted, {"url": f"https://www.shili.example/jcjd/{case.id}.html", "posted_on": posted, "form": "文字解读",
                                                 "adoption_explained": not silent}, original="url")
            if silent:
                self.plant("explain", GOV, "adoption-explained", "解读未说明意见采纳情况", "flawed", "in_time", "解读时未说明公众意见")

    def archive(self):
        case, lead = self.case, self.case.lead
        if not lead:
            return
        handed = plus(self.completed, 19 if case.has("late-archive") else 9)
        short = case.has("incomplete-archive")
        self.paper("卷宗移交清单", lead, handed, {"handed_on": handed, "listed": 24, "handed": 21 if short else 24})
        if case.has("late-archive"):
            self.plant("archive-in-time", lead, "due", "卷宗归档逾期（本地15日）", "met", "late", "卷宗移交", checklist="decision-shili")
        if short:
            self.plant("archive", lead, "complete", "归档件数不齐", "flawed", "in_time", "应归档24件，只移交21件")
        sent = workdays(self.completed, 24 if case.has("late-dossier-review") else 11)
        self.paper("卷宗送审单", lead, sent, {"sent_on": sent})
        reviewed = workdays(sent, 4)
        incomplete = case.has("dossier-incomplete")
        self.paper("卷宗审核意见", REVIEWER, reviewed, {"reviewed_on": reviewed, "complete": not incomplete})
        if case.has("late-dossier-review"):
            self.plant("dossier-review", lead, "due", "卷宗送审逾期（本地清单）", "met", "late", "卷宗送审", checklist="decision-shili")
        if incomplete:
            self.plant("dossier-review", lead, "complete", "卷宗经审核不完整", "flawed", "in_time", "未见补齐后再审的意见",
                       checklist="decision-shili")

    def execution(self):
        case = self.case
        assigned = workdays(self.issued, 4)
        self.paper("执行分工文件", GOV, assigned, {"issued_on": assigned, "executor": case.executor})
        if case.has("no-executor"):
            self.plant("executor-named", GOV, "needs", "出台后未登记执行单位", "partial", "no_limit", "决策执行单位")
        if case.has("no-supervision"):
            self.plant("supervision", GOV, "needs", "决策执行无督查", "none", "no_limit", "决策执行督查记录")
        else:
            held = plus(self.issued, 55)
            self.paper("决策执行督查记录", GOV, held, {"held_on": held})
        if case.has("no-executor"):
            return
        for unit in case.executor:
            on = plus(self.issued, 66)
            self.paper("执行情况报告", unit, on, {"reported_on": on})

    def trouble(self):
        case = self.case
        if case.has("no-trouble-report"):
            found = plus(self.issued, 40)
            self.paper("执行重大情况记录", case.executor[0], found, {"found_on": found, "what": "用地指标落实不了，原定范围难以实施"})
            self.plant("trouble-report", case.executor[0], "due", "执行中的重大情况未报告", "none", "overdue", "执行重大情况报告")
        if case.has("changed-before-review"):
            discussed = plus(self.issued, 70)
            reviewed = workdays(discussed, 3)
            made = workdays(discussed, 5)
            self.paper("决策调整决定", GOV, made, {"made_on": made, "form": "重大调整", "reviewed_on": reviewed, "discussed_on": discussed})
            self.plant("change", GOV, "review-first", "调整决策先讨论后审查", "flawed", "in_time", f"合法性审查意见{chinese(reviewed)}才作出")
        if case.has("suspended-without-record"):
            made = plus(self.issued, 45)
            self.paper("决策调整决定", GOV, made, {"made_on": made, "form": "行政首长先行中止", "urgent_because": "连续降雨，湖岸局部滑塌"})
            self.plant("suspension", GOV, "needs", "先行中止无情况记录", "partial", "no_limit", "执行重大情况记录")
        if case.has("evaluator-not-independent"):
            on = plus(self.issued, 150)
            self.paper("决策后评估报告", GOV, on,
                       {"done_by": ["示例大学城市治理研究院"], "issued_on": on, "public_heard": not case.has("evaluation-without-public")})
            self.plant("post-evaluation", GOV, "independent", "前期论证机构承接后评估", "flawed", "in_time", "示例大学城市治理研究院承接")
            self.plant("post-evaluation", GOV, "public-heard", "后评估未听取公众意见", "flawed", "in_time", "后评估未听取社会公众意见")

    def write(self):
        case = self.case
        self.open()
        self.start()
        if case.lead:
            self.draft()
        self.opinions()
        if case.lead:
            self.public()
            self.hearing()
            self.expert()
            self.risk()
            self.fair_competition()
            self.legality()
        else:
            self.plant("lead-named", GOV, "needs", "共同承办未明确牵头单位", "none", "no_limit", "牵头承办单位")
        if so_far(self.decided) and case.lead:
            self.meeting()
        elif so_far(self.decided):
            record = {"held_on": self.decided, "meeting": "政府常务会议", "last_speaker": "区长", "dissent": False, "against_majority": False}
            self.paper("会议记录", GOV, self.decided, record)
        if so_far(self.decided):
            self.reports_and_publication()
            self.archive()
            self.execution()
            self.trouble()


def yearly(book):
    """The district's own standing and yearly papers about decisions."""
    issued = day("2024-12-20")
    book.paper("决策过程记录和归档制度", GOV, issued, {"issued_on": issued}, covers={"from": day("2025-01-01"), "until": day("2028-12-31")},
               number="示政办发〔2024〕36号", original="file")
    consent25, posted25 = day("2025-04-28"), day("2025-04-25")
    book.paper("同级党委同意文件", GOV, consent25, {"issued_on": consent25}, covers=2025, original="file")
    book.paper("决策事项目录公告", GOV, posted25, {"url": "https://www.shili.example/jcml/2025.html", "posted_on": posted25}, covers=2025,
               original="url")
    book.plant(f"decision/directory@{GOV}#2025", "consent-first", "目录公布在前、党委同意在后", "flawed", "in_time", "同级党委2025年4月28日才同意")
    consent26, posted26 = day("2026-04-22"), day("2026-04-24")
    book.paper("同级党委同意文件", GOV, consent26, {"issued_on": consent26}, covers=2026, original="file")
    book.paper("决策事项目录公告", GOV, posted26, {"url": "https://www.shili.example/jcml/2026.html", "posted_on": posted26}, covers=2026,
               original="url")
    notice = day("2026-04-08")
    book.paper("决策目录编制通知", GOV, notice, {"issued_on": notice}, covers=2026, original="file", number="示政办函〔2026〕9号")
    book.plant(f"decision-shili/directory-start@{GOV}#2026", "due", "目录编制启动逾期（本地清单）", "met", "late", "2026年3月31日前")


def write(book):
    book.area = "decision"
    yearly(book)
    for case in DECISIONS:
        Dossier(book, case).write()
