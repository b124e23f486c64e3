"""demo_problems.py FAZHI LEDGER FACTS QUARTER: what 法治建设科 did about the problems of a quarter once its papers were reviewed: 认定, plans,
progress, 延期, 督办, objections, 申请销号 and 销号, 回头看, and the sealing of the quarter. Problems are picked by the order of their keys,
so that every run makes the same chain."""

import json
import subprocess
import sys
from pathlib import Path

CLERK, HEAD, OFFICE = "p-sifaju-3", "p-sifaju-4", "p-zhengfuban-1"

# What cannot be handed in later: closed by measures, by two people.
PAST_ACTS = {"period", "review-first", "seven-days", "draft-published", "consent-first", "study-first", "before-issue",
             "independent", "before-meeting", "list-ahead", "last-speaker", "voiced", "lawyer-alone", "own-organ"}

PLANS = {
    "late": ("以后按法定期限办结", "对逾期原因逐件说明；建立期限台账，到期前五个工作日提醒承办人"),
    "missing": ("补齐应有的材料并归档", "责任单位查明是否已经形成；已经形成的补登原件；没有形成、现在还能办的尽快办，事后不能补办的据实说明，不补造"),
    "act": ("以后按法定程序办理", "对照条款查找原因，完善内部流程；对经办人员开展一次业务培训"),
}

OUTSIDE = [
    ("2025Q4", {"unit": "jiaoyuju", "statement": "个别学校基建项目合同签订前未经合法性审查", "source": "督察反馈", "basis": "示例市法治督察反馈意见第3条",
                "severity": "major", "found-on": "2025-11-18", "limit": "2026-03-31"}),
    ("2025Q4", {"unit": "chengguanju", "statement": "占道经营处罚决定书送达回证缺少见证人签字", "source": "巡察", "basis": "区委巡察组反馈意见第7条",
                "found-on": "2025-12-02", "limit": "2026-04-30"}),
    ("2026Q1", {"unit": "weijianwei", "statement": "个体诊所备案办理时限长于公示的承诺时限", "source": "群众反映", "basis": "12345热线转办单",
                "found-on": "2026-02-11", "limit": "2026-05-31"}),
    ("2026Q2", {"unit": "shuiwuju", "statement": "取水许可延续申请的受理凭证没有加盖专用印章和注明日期", "source": "督察反馈", "basis": "示例市法治督察反馈意见（2026年）第5条",
                "severity": "major", "found-on": "2026-05-20", "limit": "2026-08-31"}),
    ("2026Q3", {"unit": "wenlvju", "statement": "文化市场检查计划没有与相关部门统筹，一家企业一月内被检查三次", "source": "群众反映", "basis": "企业座谈会记录",
                "found-on": "2026-08-14", "limit": "2026-11-30"}),
]

DAYS = {  # quarter: last day, 认定, measures, 申请销号, 销号, sealing
    "2025Q4": ("2025-12-31", "2026-01-14", "2026-01-15", None, None, None),
    "2026Q1": ("2026-03-31", "2026-04-13", "2026-04-14", "2026-04-15", "2026-04-16", "2026-04-17"),
    "2026Q2": ("2026-06-30", "2026-07-10", "2026-07-13", "2026-07-14", "2026-07-15", "2026-07-16"),
    "2026Q3": ("2026-09-30", "2026-10-09", "2026-10-10", "2026-10-12", "2026-10-13", "2026-10-14"),
}
LIMITS = {"2025Q4": "2026-03-31", "2026Q1": "2026-06-30", "2026Q2": "2026-09-30", "2026Q3": "2026-12-31"}


class Office:
    def __init__(self, fazhi, ledger, as_of):
        self.fazhi, self.ledger, self.as_of = fazhi, ledger, as_of
        self.minute = 0

    def call(self, *arguments):
        done = subprocess.run([self.fazhi, *arguments, "--ledger", self.ledger], capture_output=True, text=True, encoding="utf-8")
        if done.returncode != 0:
            sys.exit(f"{' '.join(arguments)}\n{done.stdout}{done.stderr}")
        return done.stdout

    def rows(self, state):
        rows = json.loads(self.call("problem", "list", "--state", state, "--as-of", self.as_of, "--json"))["rows"]
        return sorted(rows, key=lambda row: row["key"])

    def do(self, day, actor, *arguments):
        """Each thing a minute after the one before. 认定 and 不列 rest on the quarter's last day, 销号 on the day itself."""
        self.minute += 1
        clock = f"{day}T{9 + self.minute // 60:02}:{self.minute % 60:02}:00+08:00"
        verdicts = {"confirm": self.as_of, "omit": self.as_of, "close": day}
        extra = ["--as-of", verdicts[arguments[1]]] if arguments[0] == "problem" and arguments[1] in verdicts else []
        return self.call(*arguments, *extra, "--actor", actor, "--clock", clock)


def sort_of(row):
    rule = row["key"].rsplit("!", 1)[1].split("~")[0]
    if "实际于" in row["statement"] and rule == "due":
        return "late"
    if rule in PAST_ACTS:
        return "act"
    return "missing" if rule in ("due", "needs") else "other"


def numbers(rows, sort=None):
    return [row["number"] for row in rows if sort is None or sort_of(row) == sort]


def enter_outside(office, quarter, day):
    for when, problem in OUTSIDE:
        if when == quarter:
            options = [word for name, value in problem.items() for word in ("--" + name, value)]
            office.do(day, CLERK, "problem", "enter", *options)


def confirm(office, quarter, day):
    proposed = [row["handle"] for row in office.rows("proposed")]
    office.do(day, HEAD, "problem", "omit", proposed[0], "--because", "与已列入的另一项是同一件事，不重复列")
    # Of the last quarter some are still to be decided.
    kept = proposed[1:-6] if quarter == "2026Q3" else proposed[1:]
    office.do(day, HEAD, "problem", "confirm", *kept)


def plan(office, quarter, day):
    rows = office.rows("confirmed")
    for sort, (goal, measures) in PLANS.items():
        chosen = numbers(rows, sort)
        # What was confirmed last is not planned yet.
        chosen = chosen[:-3] if quarter == "2026Q3" and len(chosen) > 6 else chosen
        if chosen:
            office.do(day, CLERK, "problem", "plan", *chosen, "--goal", goal, "--measures", measures, "--limit", LIMITS[quarter])


def overdue(office):
    """Those whose limit has passed, oldest number first."""
    rows = office.rows("rectifying")
    return sorted(row["number"] for row in rows if row["limit"] and row["limit"] < office.as_of)


def press(office, quarter, day):
    late = overdue(office)
    if quarter == "2026Q2":
        office.do(day, HEAD, "problem", "escalate", *late[:8], "--step", "提醒", "--because", "整改时限已过", "--limit", "2026-08-31")
        for number in late[8:11]:
            office.do(day, CLERK, "problem", "extend", number, "--until", "2026-10-31", "--because", "所涉档案正在移交，暂时调取不到",
                      "--approved-by", "区政府分管副区长", "--document", "示政办函〔2026〕21号")
    if quarter == "2026Q3":
        office.do(day, HEAD, "problem", "escalate", *late[:4], "--step", "督办", "--because", "提醒后仍未完成整改", "--document",
                  "示法组办督〔2026〕6号", "--limit", "2026-10-31")
        office.do(day, HEAD, "problem", "escalate", *late[:2], "--step", "约谈", "--because", "两次逾期", "--document", "示法组办函〔2026〕9号")
        office.do(day, HEAD, "problem", "escalate", late[0], "--step", "挂牌督办", "--because", "约谈后没有实质进展", "--document",
                  "示法组发〔2026〕4号", "--limit", "2026-11-15")


def paper_of(number, quarter):
    return f"zg-{quarter}-{number}"


def support(facts, quarter, day, chosen, units):
    """A paper for each problem to be closed, as the unit hands it in: a YAML file to import."""
    lines = ["secret_checked: true", "evidence:"]
    for number in chosen:
        lines.append(f"  - {{id: {paper_of(number, quarter)}, kind: 整改完成情况说明, unit: {units[number]}, formed_on: {day}, "
                     f"original: {{archive: 示整改{number}号}}, fields: {{problems: [{number}]}}, for: {units[number]}, accepted: true}}")
    path = Path(facts) / f"{quarter}-95-rectified.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(path)


def close_by_measures(office, facts, quarter, submitted_on, closed_on, count):
    rows = [row for row in office.rows("rectifying") if sort_of(row) in ("late", "act")][:count]
    chosen = numbers(rows)
    units = {row["number"]: row["key"].split("@")[1].split("#")[0].split("!")[0] for row in rows}
    office.do(submitted_on, CLERK, "import", support(facts, quarter, submitted_on, chosen, units))
    for number in chosen:
        office.do(submitted_on, CLERK, "problem", "submit", number, "--note", "已逐件说明原因，内部流程已经修订并开展培训", "--evidence", paper_of(number, quarter))
    office.do(closed_on, HEAD, "problem", "return", chosen[-1], "--because", "情况说明没有附修订后的流程，请补充后再报")
    waiting = 3 if quarter == "2026Q3" else 1
    for number in chosen[:-waiting]:
        office.do(closed_on, HEAD, "problem", "close", number, "--because", "情况属实，措施可行，同意销号")
    return chosen


def object_and_rule(office, quarter, day):
    rows = [row for row in office.rows("rectifying") if sort_of(row) == "missing"]
    office.do(day, CLERK, "problem", "dispute", rows[-1]["number"], "--because", "机构改革后该项工作已经划出，请核定责任单位")
    if quarter != "2026Q3":
        office.do(day, HEAD, "problem", "rule", rows[-1]["number"], "--objection", "不成立", "--because", "三定规定没有调整该项职责")


def arrange(office, day):
    """The outside problem of 水务局 goes to two units; two of the same unit are put right as one."""
    outside = [row for row in office.rows("confirmed") if row["key"].startswith("outside!")]
    office.do(day, CLERK, "problem", "split", outside[-1]["number"], "--part", "取水许可受理凭证没有加盖专用印章",
              "--part", "zhengwuju=政务大厅取水许可窗口的受理凭证没有注明日期", "--because", "涉及两个单位，分头整改")
    by_unit = {}
    for row in office.rows("rectifying"):
        if sort_of(row) == "late":
            by_unit.setdefault(row["unit"], []).append(row["number"])
    unit = next(one for one in sorted(by_unit) if len(by_unit[one]) >= 2)
    office.do(day, CLERK, "problem", "merge", by_unit[unit][1], "--into", by_unit[unit][0], "--because", "同一单位同类逾期，并作一项整改")


def look_back(office, quarter, day):
    closed = sorted(row["number"] for row in office.rows("closed"))
    office.do(day, HEAD, "problem", "revisit", *closed[:3], "--note", "抽查近三个月办理的事项，均在期限内办结")
    if quarter == "2026Q3":
        looked_at = json.loads(office.call("problem", "revisit", "--as-of", office.as_of, "--json"))["rows"]
        by_measures = sorted(row["number"] for row in looked_at if row["way"] == "整改" and row["closed_on"] == day)
        office.do(day, CLERK, "evidence", "withdraw", paper_of(by_measures[-1], quarter), "--because", "所附流程文件是旧版，单位申请撤回")


def main():
    fazhi, ledger, facts, quarter = sys.argv[1:]
    as_of, confirmed_on, planned_on, submitted_on, closed_on, sealed_on = DAYS[quarter]
    office = Office(fazhi, ledger, as_of)
    enter_outside(office, quarter, confirmed_on)
    office.do(confirmed_on, HEAD, "problem", "close", "--all")
    confirm(office, quarter, confirmed_on)
    plan(office, quarter, planned_on)
    progressing = numbers(office.rows("rectifying"), "missing")[:10]
    office.do(planned_on, CLERK, "problem", "progress", *progressing, "--note", "已查找原始档案，正在补登")
    press(office, quarter, planned_on)
    if submitted_on:
        object_and_rule(office, quarter, planned_on)
        close_by_measures(office, facts, quarter, submitted_on, closed_on, 12)
        look_back(office, quarter, closed_on)
    if quarter == "2026Q2":
        arrange(office, closed_on)
    if sealed_on:
        office.do(sealed_on, HEAD, "seal", quarter)


if __name__ == "__main__":
    main()
