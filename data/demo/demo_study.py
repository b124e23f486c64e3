"""学法用法: lectures, study in meetings, examinations, lists, court hearings, appointments with their oaths and trainings."""

import demo_units
from demo_dates import day, workdays

PARAMETERS = [("study/study-times", 4, "示法组办发〔2024〕9号"), ("study/oath-days", 30, "示政办发〔2024〕36号"), ("study/court-visits", 1, "示法组办发〔2024〕9号")]

GOV = "quzhengfu"
LECTURES = [("2025-04-17", "行政处罚法的适用"), ("2025-09-11", "行政复议法修订要点"), ("2026-03-26", "民法典与基层治理"), ("2026-08-20", "行政应诉实务")]
MISTYPED = "民法典与基层治理"


def lectures(book):
    everyone = demo_units.with_type("区政府", "政府部门")
    for held, topic in LECTURES:
        held = day(held)
        there = [unit.id for unit in everyone if (unit.id, held) != ("renfangban", day("2025-09-11"))]
        id = book.paper("法治专题讲座记录", "sifaju", held, {"held_on": held, "topic": topic}, there, title=f"全区领导干部法治专题讲座（{topic}）", original="file")
        if topic == MISTYPED:
            corrected = {"evidence": id, "set": {"topic": MISTYPED + "（修订）"}, "was": {"topic": MISTYPED}, "because": "题目漏字，照签到表更正"}
            book.add("2026Q2", "amend", corrected)
            book.add("2026Q2", "accept", {"evidence": id, "note": "与签到表核对一致"})
    book.plant("study/lectures@renfangban#2025", "due", "法治专题讲座不足两次", "partial", "overdue", "应有2次，见1次")


# Day of the meeting of the 区政府, what was studied; a week later the departments' meetings of that quarter are put into one sheet.
MEETINGS = [
    ("2025-02-18", ["行政法律法规"]), ("2025-05-13", ["民法典"]), ("2025-08-12", ["行政法律法规", "党内法规"]), ("2025-11-11", ["宪法"]),
    ("2026-02-10", ["习近平法治思想"]), ("2026-05-12", ["民法典"]), ("2026-08-11", ["行政法律法规"]),
]
NEVER = "yanjiushi"  # no record of its leaders studying in 2025


def meetings(book):
    departments = [unit.id for unit in demo_units.with_type("政府部门")]
    for held, topics in MEETINGS:
        there = [id for id in departments if id != NEVER or held >= "2026"]
        one = day(held)
        book.paper("集体学法记录", GOV, one, {"held_on": one, "form": "政府常务会议", "topics": topics}, original="file")
        later = workdays(one, 5)
        book.paper("集体学法记录", "sifaju", later, {"held_on": later, "form": "领导班子会议", "topics": topics}, there, title="部门领导班子会前学法季度汇总表")
    for held, topic in (("2025-04-24", "习近平法治思想"), ("2025-11-27", "宪法")):
        one = day(held)
        book.paper("集体学法记录", "sifaju", one, {"held_on": one, "form": "理论学习中心组", "topics": [topic]}, departments, title=f"各部门党组中心组学法汇总（{topic}）")
    book.plant(f"study/team-study@{NEVER}#2025", "due", "领导班子没有学法记录", "none", "overdue", "领导班子学法记录")


def examinations(book):
    about = []
    for number, unit in enumerate(demo_units.with_type("政府部门")):
        people = 24 + number * 2
        passed = people + 2 if unit.id == "yibaoju" else people
        about.append({"unit": unit.id, "fields": {"people": people, "took": people, "passed": passed}})
    book.paper("学法考试统计表", "sifaju", day("2025-12-17"), None, about, covers=2025, title="2025年网上学法用法考试统计表", original="file")
    book.plant("study/exam@yibaoju#2025", "consistent", "学法考试数字不符", "flawed", "in_time", "多于参考")


def lists(book):
    for number, unit in enumerate(demo_units.with_type("政府部门", "乡镇", "街道")):
        updated = workdays(day("2026-01-05"), number % 10 + 1)
        parts = ["党内法规", "通用国家法律", "本单位业务法律"]
        book.paper("应知应会清单", unit.id, updated, {"updated_on": updated, "parts": parts},
                   covers={"from": day("2026-01-01"), "until": day("2026-12-31")})


def court_visits(book):
    for held, types in (("2025-06-18", ["政府部门"]), ("2025-09-24", ["乡镇", "街道"]), ("2026-06-17", ["政府部门", "乡镇", "街道"])):
        one = day(held)
        there = [unit.id for unit in demo_units.with_type(*types)]
        book.paper("旁听庭审记录", "sifaju", one, {"held_on": one, "people": len(there), "chief": True}, there, title="行政案件庭审旁听名单")


# id, title, day, posts, people appointed, promoted, recruited, people sworn, day of the examination
APPOINTMENTS = [
    ("r25-01", "三名部门领导干部任职", "2025-03-17", ["jiaotongju", "shuiwuju"], 3, True, False, 3, "2025-03-11"),
    ("r25-02", "两名部门领导干部任职", "2025-06-16", ["minzhengju"], 2, True, False, 1, "2025-06-10"),
    ("r25-03", "四名新录用人员任职", "2025-08-25", ["chengguanju", "weijianwei"], 4, False, True, 4, None),
    ("r26-01", "一名部门领导干部任职", "2026-02-09", ["kejiju"], 1, True, False, 1, "2026-02-04"),
    ("r26-02", "两名部门领导干部任职", "2026-06-22", ["jiaoyuju", "wenlvju"], 2, True, False, 2, None),
]


def appointments(book):
    for id, title, on, posts, people, promoted, recruited, sworn, examined in APPOINTMENTS:
        on = day(on)
        book.matter(id, "appointment", title, on, {"appointer": GOV, "posts": posts},
                    {"appointed_on": on, "appointed": people, "promoted": promoted, "recruited": recruited})
        if examined:
            book.paper("任前法律知识考试成绩", "sifaju", day(examined), {"held_on": day(examined), "took": people, "passed": people}, id)
        held = workdays(on, 5)
        book.paper("宪法宣誓记录", GOV, held, {"held_on": held, "sworn": sworn, "form": "集体宣誓" if sworn > 1 else "单独宣誓", "public": True,
                                         "flag": True, "anthem": True}, id, original="file")
        for unit in posts:
            finished = workdays(on, 60)
            if finished <= day("2026-09-25") and (id, unit) != ("r25-01", "shuiwuju"):
                book.paper("初任任职培训证明", unit, finished, {"finished_on": finished, "law": True}, id)
    book.plant(f"study/oath@{GOV}#r25-02", "everyone", "任命人员没有全部宪法宣誓", "flawed", "in_time", "登记的宣誓人数为")
    book.plant("study/induction@shuiwuju#r25-01", "due", "任职后一年内没有任职培训", "none", "overdue", "初任任职培训证明")
    book.plant(f"study/exam-before@{GOV}#r26-02", "due", "任职前没有法律知识考试", "none", "overdue", "任前法律知识考试成绩", hint=True)


def write(book):
    lectures(book)
    meetings(book)
    examinations(book)
    lists(book)
    court_visits(book)
    appointments(book)
