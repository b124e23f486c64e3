"""法治督察与反馈整改: inspections by 区委依法治区办 (at 司法局), 政府督查 by 区政府, one visit from above; their feedback and what came of it."""

from dataclasses import dataclass, field

from demo_book import so_far
from demo_dates import at_work, day, plus, workdays

PARAMETERS = [("inspection/plan-days", 20, "示法组办发〔2024〕9号"), ("inspection/report-days", 10, "示法组办发〔2024〕9号")]
LAW_OFFICE, GOV = "sifaju", "quzhengfu"


@dataclass
class Visit:
    unit: str
    opened_on: str
    how: str = "实地督察"
    problems: int = 3
    faults: set = field(default_factory=set)
    inspector: str = LAW_OFFICE
    about: str = "法治政府建设"
    id: str = ""


VISITS = [
    Visit("jiaotongju", "2025-03-10", "书面督察", 2),
    Visit("wenlvju", "2025-03-10", "书面督察", 3, {"late-self-check"}),
    Visit("minzhengju", "2025-03-10", "书面督察", 1),
    Visit("chengguanju", "2025-03-10", "书面督察", 4),
    Visit("zhujianju", "2025-08-11"),
    Visit("shichangju", "2025-08-18", problems=5, faults={"problem-left-out"}),
    Visit("qinghezhen", "2025-09-08", problems=4),
    Visit("heyanjie", "2025-09-15", problems=2, faults={"false-closing"}),
    Visit("weijianwei", "2026-03-09", "书面督察", 2),
    Visit("shuiwuju", "2026-03-09", "书面督察", 3, {"not-corrected"}),
    Visit("shangwuju", "2026-03-09", "书面督察", 0),
    Visit("dongmenjie", "2026-04-13", "专项督察", 2, about="行政执法"),
    Visit("yunlingxiang", "2026-08-10", problems=3),
    Visit(GOV, "2025-05-12", problems=6, inspector="", about="法治建设（市委依法治市办）"),
    Visit("nongyeju", "2025-06-09", "专项督察", 2, inspector=GOV, about="惠农补贴发放"),
    Visit("jiaoyuju", "2025-10-20", "专项督察", 3, {"objection", "not-recused"}, GOV, "校舍维修资金"),
    Visit("rensheju", "2026-05-11", "专项督察", 2, {"objection"}, GOV, "根治欠薪工作部署"),
]


def visit(book, case, number):
    opened, gov, unit = day(case.opened_on), case.inspector == GOV, case.unit
    author = case.inspector or unit
    asked, known = workdays(opened, 15), plus(opened, 50)          # the self-check is due; the feedback
    correct_by = plus(known, 90)
    corrected, reported = workdays(correct_by, -4), workdays(correct_by, 6)
    report_by, reviewed = workdays(correct_by, 8), plus(correct_by, 75)
    case.id = f"dc{opened.year % 100}-{number:02d}"
    parties = {"unit": unit} | ({"inspector": case.inspector} if case.inspector else {})
    fields = {"class": "政府督查" if gov else "法治督察", "how": case.how}
    if case.how == "书面督察":
        fields["answer_by"] = asked
    done = "not-corrected" not in case.faults and so_far(report_by)
    closed = known if not case.problems else workdays(reviewed, 3)
    book.matter(case.id, "inspection-feedback", f"{book.units[unit].short}{case.about}{'督查' if gov else '督察'}", opened, parties, fields,
                closed if (done or not case.problems) and so_far(closed) else None)

    def paper(kind, by, on, fields, original="archive"):
        if so_far(on):
            book.paper(kind, by, on, fields, case.id, original=original)

    def plant(task, rule, *rest, by=unit, **more):
        book.plant(f"inspection/{task}@{by}#{case.id}", rule, *rest, **more)

    if case.how == "书面督察":
        late = "late-self-check" in case.faults
        sent = workdays(asked, 2 if late else -1)
        paper("督察自查报告", unit, sent, {"submitted_on": sent})
        if late:
            plant("self-check", "due", "督察自查报告迟报", "met", "late", "督察自查报告")
    if gov:
        before = workdays(opened, -3)
        paper("督查方案", GOV, before, {"issued_on": before, "grounds": f"示例区政府常务会议〔{opened.year}〕第{opened.month}次"})
    elif case.inspector:
        written = workdays(known, -5)
        paper("督察报告", LAW_OFFICE, written, {"issued_on": written, "causes": "责任分解不细，培训不够", "advice": "完善制度，逐项整改"}, "file")
    feedback = {"sent_on": known, "received_on": known, "problems": case.problems, "correct_by": correct_by, "made_by": ["关某", "祝某"]}
    if not gov:
        feedback["report_by"] = report_by
    paper("督察反馈意见", author, known, feedback, "file")
    if "objection" in case.faults:
        objection(book, case, known, paper, plant)
    if not case.problems:
        return
    planned, items = workdays(known, 14), case.problems - ("problem-left-out" in case.faults)
    paper("督察整改方案", unit, planned, {"submitted_on": planned, "items": items, "assigned": True})
    if items < case.problems:
        plant("plan", "every-problem", "整改方案漏列问题", "flawed", "in_time", "反馈问题5项", hint=True)
    half = plus(known, 45)
    paper("督察整改台账", unit, half, {"updated_on": half, "problems": case.problems, "open": (case.problems + 1) // 2})
    left = 1 if "not-corrected" in case.faults else 0
    paper("督察整改台账", unit, corrected, {"updated_on": corrected, "problems": case.problems, "open": left})
    if left:
        plant("correction", "due", "督察反馈问题到期没有全部销号", "none", "overdue", "督察整改台账（全部销号）")
    paper("督察整改情况报告", unit, reported, {"reported_on": reported, "problems": case.problems, "done": case.problems - left})
    if not left:
        false = int("false-closing" in case.faults)
        paper("整改回头看记录", author, reviewed, {"held_on": reviewed, "relapsed": 0, "false_closed": false})
        if false:
            plant("follow-up", "genuine", "整改销号不实", "flawed", "in_time", "销号不实")


def objection(book, case, known, paper, plant):
    asked = workdays(known, 12)
    decided = workdays(asked, 15)
    same = "not-recused" in case.faults
    paper("督查复核申请", case.unit, asked, {"filed_on": asked, "received_on": asked})
    paper("督查复核决定", GOV, decided, {"issued_on": decided, "handled_by": ["祝某", "柏某"] if same else ["柏某", "石某"]}, "file")
    if same:
        plant("objection-decision", "others", "复核人员没有回避", "flawed", "in_time", "没有回避", by=GOV)


def write(book):
    book.area = "inspection"
    for year in (2025, 2026):
        approved = at_work(day(f"{year}-02-24"))
        book.paper("督察年度计划", LAW_OFFICE, approved, {"approved_on": approved, "approved_by": "区委全面依法治区委员会"}, covers=year)
        book.paper("督察任务台账", LAW_OFFICE, approved, {"tasks": sum(visit.opened_on.startswith(str(year)) for visit in VISITS)}, covers=year)
    for number, case in enumerate(VISITS, 1):
        visit(book, case, number)
