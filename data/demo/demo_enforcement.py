"""行政执法三项制度、裁量基准、持证与培训: pages and rosters of each enforcing office, one table of penalties a year, a few major decisions."""

import demo_units
from demo_dates import day, plus, workdays

VALID = {"from": day("2025-01-01"), "until": day("2026-12-31")}
SIGNED = "机关印章"


def offices():
    return demo_units.with_type("行政执法部门")


def hours(book):
    for number, unit in enumerate(offices()):
        people = 18 + number * 3
        reached = people - 4 if unit.id == "wenlvju" else people
        book.paper("学时汇总", unit.id, day("2025-12-24"), {"people": people, "reached": reached}, covers=2025)
    book.plant("enforcement/hours@wenlvju#2025", "everyone", "执法人员培训学时未达60", "flawed", "in_time", "达到60学时的只有")


def standing(book):
    names = [unit.id for unit in offices()]
    issued = day("2024-12-18")
    book.paper("执法音像记录管理制度", "sifaju", issued, {"issued_on": issued, "omitted": "无"}, names, covers=VALID, number="示司发〔2024〕41号",
               title="示例区行政执法音像记录管理办法", original="file")
    for number, unit in enumerate(offices()):
        made = workdays(day("2024-12-02"), number % 15 + 1)
        omitted = "救济渠道" if unit.id == "tiyuju" else "无"
        book.paper("执法事前公开页", unit.id, made, {"url": f"https://www.shili.example/{unit.id}/zf.html", "updated_on": made, "omitted": omitted},
                   covers=VALID, original="url")
        benchmark = {"url": f"https://www.shili.example/{unit.id}/cl.html", "posted_on": made, "omitted": "无"}
        if number % 9 == 4:
            benchmark |= {"law_changed_on": day("2025-07-01"), "adjusted_on": day("2025-08-20")}
        book.paper("行政裁量权基准公布页", unit.id, made, benchmark, covers=VALID, original="url")
        book.paper("重大执法决定法制审核目录清单", unit.id, made, {"issued_on": made}, covers=VALID)
    book.plant("enforcement/advance-page@tiyuju", "whole", "执法信息事前公开缺项", "flawed", "in_time", "救济渠道")


def rosters(book):
    for number, unit in enumerate(offices()):
        officers = 18 + number * 3
        due = -(-officers // 20)
        fields = {"officers": officers, "uncertified": 2 if unit.id == "jiaotongju" else 0, "reviewers_due": due, "reviewers": due + number % 2,
                  "unqualified": 0}
        book.paper("执法和法制审核人员名册", unit.id, day("2025-11-28"), fields, covers=2025)
    book.plant("enforcement/officers@jiaotongju#2025", "certified", "无证人员从事执法", "flawed", "in_time", "未取得行政执法资格")


def yearly_data(book):
    for year in (2024, 2025):
        january = day(f"{year + 1}-01-13")
        names = [unit.id for unit in offices()]
        book.paper("行政执法统计年报报送回执", "sifaju", january, {"to": "本级政府", "received_on": january}, names, covers=year,
                   title=f"{year}年度行政执法统计年报签收表", original="file")
        rows = []
        for number, unit in enumerate(offices()):
            posted = day("2026-02-05") if (unit.id, year) == ("yibaoju", 2025) else workdays(january, number % 8 + 1)
            penalties = (number * 7 + year) % 60
            book.paper("行政执法统计年报", unit.id, posted,
                       {"url": f"https://www.shili.example/{unit.id}/nb{year}.html", "posted_on": posted, "permits": number * 41 % 300,
                        "penalties": penalties, "coercions": number % 5, "inspections": 60 + number * 9}, covers=year, original="url")
            received = workdays(january, number % 6 + 1)
            book.paper("行政执法统计年报报送回执", unit.id, received, {"to": "上级主管部门", "received_on": received}, covers=year)
            spot, reviewed = penalties // 4, penalties // 6
            rows.append({"unit": unit.id, "fields": {"concluded": penalties, "overdue": 0, "to_review": reviewed, "reviewed": reviewed,
                                                     "served_late": 0, "published_late": 0, "simple": spot, "simple_filed": spot}})
        book.paper("行政处罚案件办理情况统计表", "sifaju", workdays(january, 4), None, rows, covers=year, title=f"{year}年度行政处罚案件办理情况汇总表", original="file")
    book.plant("enforcement/data-published@yibaoju#2025", "due", "执法统计年报公开逾期", "met", "late", "实际于2026年2月5日")


# id, organ, title, type, filed, days until the decision, collective, days from the review to the decision, handlers, reviewer
DECISIONS = [
    ("zd25-01", "chengguanju", "新花街道临街违法建设处罚案", "行政处罚", "2025-03-10", 72, True, 6, ["许文洲", "陈立衡"], "周景和"),
    ("zd25-02", "shichangju", "某食品公司销售超过保质期食品处罚案", "行政处罚", "2025-04-21", 80, True, 5, ["何雨桐", "宋海宁"], "梁书宁"),
    ("zd25-03", "huanbaoju", "某印染公司超标排放废水处罚案", "行政处罚", "2025-06-16", 97, False, 7, ["唐志航", "邓敬之"], "曹安澜"),
    ("zd25-04", "zhujianju", "某建设公司资质许可", "行政许可", "2025-09-08", 18, False, 3, ["程佳禾"], "傅博闻"),
    ("zd26-01", "yingjiju", "某化工公司未按规定储存危险物品处罚案", "行政处罚", "2026-01-12", 66, True, 8, ["沈清源", "苏云舒"], "卢嘉树"),
    ("zd26-02", "weijianwei", "某诊所超范围执业处罚案", "行政处罚", "2026-03-02", 58, True, -4, ["贾正则", "魏令仪"], "薛晓岚"),
    ("zd26-03", "jiaotongju", "某运输公司车辆扣押", "行政强制", "2026-05-11", 4, False, 1, ["余维舟", "杜承泽"], "潘思齐"),
    ("zd26-04", "nongyeju", "某农资公司无证经营农药处罚案", "行政处罚", "2026-05-18", 60, False, 4, ["汪若川", "任明远"], "姜怀瑾"),
]


def decisions(book):
    for id, organ, title, type_, filed, days, collective, ahead, handlers, reviewer in DECISIONS:
        filed = day(filed)
        decided = plus(filed, days)
        reviewed = workdays(decided, -ahead)
        fields = {"type": type_, "filed_on": filed, "collective": collective}
        if id == "zd26-04":
            fields["revoked_on"] = day("2026-09-07")
        book.matter(id, "major-decision", title, filed, {"organ": organ, "handler": handlers}, fields, workdays(decided, 30) if id < "zd26-03" else None)
        book.paper("法制审核意见书", organ, reviewed, {"issued_on": reviewed, "conclusion": "同意", "done_by": [reviewer], "omitted": "无"}, id)
        if collective:
            met = workdays(decided, -2)
            book.paper("会议记录", organ, met, {"held_on": met, "meeting": "领导班子会议"}, id)
        book.paper("行政执法决定书", organ, decided, {"issued_on": decided, "signed_by": [SIGNED], "benchmark": "已写明" if type_ == "行政处罚" else "没有可适用的基准"},
                   id, original="file")
        served, posted = workdays(decided, 3), workdays(decided, 5)
        if type_ != "行政强制":
            book.paper("执法文书送达回证", organ, served, {"delivered_on": served}, id)
        page = {"url": f"https://www.shili.example/{organ}/{id}.html", "posted_on": posted, "omitted": "无"}
        if "revoked_on" in fields:
            page |= {"withdrawn_on": day("2026-09-09"), "withdrawal_reason": "经行政复议撤销"}
        book.paper("执法决定公开页", organ, posted, page, id, original="url")
    book.plant("enforcement/decision-limit@huanbaoju#zd25-03", "due", "处罚决定超过90日", "met", "late", "处罚决定期限和文书")
    book.plant("enforcement/legal-review@weijianwei#zd26-02", "due", "先决定后法制审核", "met", "late", "重大执法决定法制审核")


def write(book):
    hours(book)
    standing(book)
    rosters(book)
    yearly_data(book)
    decisions(book)
