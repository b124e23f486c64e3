"""年度重点工作台账: yearly plans, the items of the ledger, their quarterly progress, what proves them done."""

from dataclasses import dataclass

import demo_units
from demo_book import so_far
from demo_dates import day, workdays

PARAMETERS = [("workplan/meetings", 2, "示法委〔2024〕3号"), ("workplan/evaluation-days", 10, "示法组办发〔2024〕12号")]
QUARTER_ENDS = {"2025Q1": "2025-03-28", "2025Q2": "2025-06-27", "2025Q3": "2025-09-29", "2025Q4": "2025-12-30", "2026Q1": "2026-03-30",
                "2026Q2": "2026-06-29", "2026Q3": "2026-09-28"}
MEETINGS = ["2025-03-06", "2025-09-18", "2026-03-05"]


@dataclass
class Item:
    lead: str
    title: str
    target: str
    standard: str
    finish_by: str
    joint: tuple = ()
    fault: str = ""


ITEMS = [
    Item("sifaju", "行政复议规范化", "复议文书全部上网", "公开网页和抽查记录", "2025-09-30"),
    Item("fagaiwei", "社会信用制度清理", "清理文件12件", "清理结果公告", "2025-06-30", ("caizhengju", "shichangju")),
    Item("chengguanju", "执法全过程记录", "音像记录覆盖五类执法", "记录目录和抽查表", "2025-11-28"),
    Item("shichangju", "涉企检查合并", "检查次数同比减少一成", "同比数据表", "2025-12-19", ("yingjiju", "huanbaoju")),
    Item("minzhengju", "村规民约审查", "行政村全部审查一遍", "审查台账", "2025-10-31", ("sifaju",), "late"),
    Item("rensheju", "根治欠薪", "投诉按期办结", "办结清单", "2025-12-26"),
    Item("zhengwuju", "一次告知清单", "公布清单80项", "公布网页", "2025-08-29"),
    Item("caizhengju", "政府采购投诉处理", "处理决定全部公开", "公开网页", "2025-11-14", (), "below-standard"),
    Item("jiaoyuju", "中小学法治副校长", "配备齐全", "聘书汇总表", "2025-09-26", ("gonganju", "sifaju")),
    Item("sifaju", "执法证件清理", "不符合条件的全部收回", "收回清单", "2026-06-30"),
    Item("zhujianju", "物业纠纷联动调解", "调解站覆盖8个街道", "站点名册", "2026-07-31", ("sifaju",), "adjusted"),
    Item("nongyeju", "农业执法案卷评查", "评查案卷30卷", "评查通报", "2026-05-29"),
    Item("shangwuju", "商贸领域合规指引", "印发指引3份", "印发文件", "2026-06-26", (), "missing"),
    Item("jiaotongju", "非现场执法设备公示", "点位全部公示", "公示网页", "2026-08-28", ("gonganju",)),
    Item("yingjiju", "应急预案修订", "修订专项预案10件", "预案文本和演练记录", "2026-09-18"),
    Item("weijianwei", "医疗纠纷预防", "三级调解网络运行", "案件台账", "2026-11-30", ("sifaju",)),
]


def plans(book):
    for year in (2025, 2026):
        for number, unit in enumerate(demo_units.with_type("区政府", "政府部门", "乡镇")):
            issued = workdays(day(f"{year}-02-25"), number % 18 + 1)
            book.paper("法治建设年度计划", unit.id, issued, {"issued_on": issued}, covers=year)


def progress(book):
    for number, (quarter, formed) in enumerate(QUARTER_ENDS.items()):
        rows = []
        for unit in demo_units.with_type("政府部门", also_closed=number < 2):
            mine = [item for item in ITEMS if item.lead == unit.id and item.finish_by.startswith(quarter[:4])]
            done = sum(item.finish_by <= formed and item.fault != "missing" for item in mine)
            fields = {"items": len(mine), "finished": done, "behind": 0}
            if (unit.id, quarter) == ("minzhengju", "2025Q3"):
                fields |= {"behind": 1, "reasons": "两个乡的文本未报齐，十月补齐"}
            if (unit.id, quarter) == ("shangwuju", "2026Q2"):
                fields |= {"behind": 1, "reasons": "行业标准未印发，三季度补齐"}
            if (unit.id, quarter) != ("tongjiju", "2025Q4"):
                rows.append({"unit": unit.id, "fields": fields})
        book.paper("重点工作季度进展表", "sifaju", day(formed), None, rows, f"{quarter}重点工作进展汇总表", covers=quarter, original="file")
    book.plant("workplan/progress@tongjiju#2025Q4", "due", "没有填报季度进展", "none", "overdue", "重点工作季度进展表", hint=True)


def item(book, one, number):
    finish_by = day(one.finish_by)
    opened = day(f"{finish_by.year}-03-03")
    id = f"gz{finish_by.year % 100}-{number:02d}"
    finished = workdays(finish_by, 6) if one.fault == "late" else workdays(finish_by, -(number % 7) - 2)
    done = one.fault != "missing" and so_far(finished)
    evaluated = workdays(finished, number % 6 + 1)
    closed = workdays(evaluated, 3)
    parties = {"lead": one.lead} | ({"joint": list(one.joint)} if one.joint else {})
    fields = {"target": one.target, "measures": f"制定{one.title}方案，分季度推进", "standard": one.standard, "finish_by": finish_by}
    book.matter(id, "work-item", one.title, opened, parties, fields, closed if done and so_far(closed) else None)
    for joint in one.joint:
        given = workdays(min(finished, finish_by), -3)
        if done:
            book.paper("配合事项办理情况", joint, given, {"done_on": given}, id)
    if one.fault == "adjusted":
        old = day("2026-04-30")
        approved = workdays(old, 4)
        book.paper("重点工作调整审批", one.lead, approved, {"approved_on": approved, "approved_by": "区政府分管负责人", "old_finish_by": old,
                                                       "reason": "站点选址变更"}, id)
        book.plant(f"workplan/adjustment@{one.lead}#{id}", "in-time", "时限届满后才批准调整", "flawed", "in_time", "才批准调整", hint=True)
    if one.fault == "missing":
        book.plant(f"workplan/finish@{one.lead}#{id}", "due", "重点工作到期没有完成佐证", "none", "overdue", "重点工作完成佐证")
    if not done:
        return
    met = one.fault != "below-standard"
    book.paper("重点工作完成佐证", one.lead, finished, {"finished_on": finished, "standard_met": met}, id, original="file")
    if so_far(evaluated):
        book.paper("重点工作自评表", one.lead, evaluated, {"evaluated_on": evaluated, "result": "完成" if met else "基本完成"}, id)
    if not met:
        book.plant(f"workplan/finish@{one.lead}#{id}", "standard-met", "完成情况没有达到检验标准", "flawed", "in_time", "没有达到检验标准")
    if one.fault == "late":
        book.plant(f"workplan/finish@{one.lead}#{id}", "due", "重点工作逾期完成", "met", "late", "年度重点工作任务")


def write(book):
    book.area = "workplan"
    plans(book)
    for held in map(day, MEETINGS):
        book.paper("议事协调机构会议纪要", "sifaju", held, {"held_on": held}, number=f"示法委纪要〔{held.year}〕{held.month // 6 + 1}号", original="file")
    progress(book)
    for number, one in enumerate(ITEMS, 1):
        item(book, one, number)
