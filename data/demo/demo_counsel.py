"""法律顾问、公职律师与合同审查: who has counsel, their yearly appraisal, figures of their work and of the contracts they read."""

import demo_units
from demo_dates import BEGINS, day

LAW = "sifaju"
LAWYERS = {"sifaju": 4, "shichangju": 3, "weijianwei": 2}  # units with 公职律师
QUARTERS = [("2025Q1", "2025-03-28"), ("2025Q2", "2025-06-27"), ("2025Q3", "2025-10-15"), ("2025Q4", "2025-12-30"), ("2026Q1", "2026-03-30"),
            ("2026Q2", "2026-06-29")]
HALVES = [("2025H1", "2025-06-27"), ("2025H2", "2025-12-29"), ("2026H1", "2026-06-29")]


def counsel(book):
    for unit in demo_units.with_type("区政府", "政府部门"):
        until = day("2026-08-31") if unit.id == "tiyuju" else day("2026-12-31")
        signed = day("2024-12-27")
        covers = {"from": BEGINS, "until": until}
        if unit.id in LAWYERS:
            book.paper("公职律师名册", unit.id, signed, {"people": LAWYERS[unit.id]}, covers=covers)
        else:
            book.paper("法律顾问合同", unit.id, signed, None, covers=covers, number=f"示法顾〔2024〕{demo_units.ALL.index(unit) + 1}号")
    book.plant("counsel/counsel@tiyuju", "needs", "法律顾问合同到期未续", "none", "overdue", "法律顾问合同")


def appraisal(book):
    on = day("2025-12-23")
    hired = [unit.id for unit in demo_units.with_type("区政府", "政府部门") if unit.id not in LAWYERS]
    book.paper("法律顾问履职评价表", LAW, on, {"finished_on": on}, hired, title="2025年度法律顾问履职评价汇总表", covers=2025, original="file")
    for unit, people in LAWYERS.items():
        assessed = people - 1 if unit == "weijianwei" else people
        book.paper("公职律师年度考核备案表", unit, on, {"filed_on": on, "people": people, "assessed": assessed}, covers=2025)
    book.plant("counsel/appraisal@weijianwei#2025", "everyone", "公职律师未全部考核", "flawed", "in_time", "有公职律师2人，已考核1人", hint=True)


def figures(book):
    for number, (quarter, on) in enumerate(QUARTERS):
        values = {"made_on": day(on), "opinions": 96 + 7 * number, "cases": 12 + number}
        book.paper("法律顾问公职律师履职统计表", LAW, day(on), values, title=f"{quarter}法律顾问公职律师履职统计表", covers=quarter, original="file")
    book.plant(f"counsel/work-figures@{LAW}#2025Q3", "due", "履职统计表报送逾期", "met", "late", "实际于", hint=True)


def contracts(book):
    signed_on = day("2024-05-10")
    book.paper("合同管理制度", "quzhengfu", signed_on, {"issued_on": signed_on, "review_days": 5},
               covers={"from": signed_on, "until": day("2029-05-09")}, original="file")
    for half, on in HALVES:
        about = []
        for number, unit in enumerate(demo_units.with_type("区政府", "政府部门", "街道", "乡镇", also_closed=half == "2025H1")):
            signed = (number * 5 + int(half[3]) * 3 + int(half[5])) % 9
            values = {"signed": signed, "reviewed": signed, "not_adopted": signed // 6, "reasons_kept": signed // 6}
            if (unit.id, half) == ("beiyuanjie", "2025H2"):
                values |= {"signed": 6, "reviewed": 4}
            if (unit.id, half) == ("shuiwuju", "2026H1"):
                values |= {"signed": 7, "reviewed": 7, "not_adopted": 2, "reasons_kept": 1}
            about.append({"unit": unit.id, "fields": values})
        book.paper("合同审查统计表", LAW, day(on), {"made_on": day(on)}, about, title=f"{half}合同协议合法性审查汇总表", covers=half, original="file")
    book.plant("counsel/contract-review@beiyuanjie#2025H2", "all-reviewed", "合同未应审尽审", "flawed", "in_time", "签订合同协议6件，签订前经合法性审查4件",
               hint=True)
    book.plant("counsel/contract-review@shuiwuju#2026H1", "reasons", "未采纳审查意见没有留存理由", "flawed", "in_time", "留存理由的1件", hint=True)


def write(book):
    counsel(book)
    appraisal(book)
    figures(book)
    contracts(book)
