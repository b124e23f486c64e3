"""Faults of the data for 体检 (`fazhi check`): papers of units alone, which no task asks for, handed in with the last quarter. Beside each
what has to be found, and honest coincidences, which may be no more than a hint, or nothing."""

from demo_dates import day

SHARED_FILE = "tijian-01-会议记录.txt"


def _paper(number, kind, unit, formed_on, held_on=None, title=None, doc=None, file=None, **fields):
    entry = {"id": f"tijian-{number:02}", "kind": kind, "unit": unit, "formed_on": day(formed_on)}
    if title:
        entry["title"] = title
    if doc:
        entry["number"] = doc
    entry["original"] = {"file": f"../files/{file}"} if file else {"archive": f"2026-TIJIAN-{number:02}", "place": "档案室"}
    if held_on:
        fields["held_on"] = day(held_on)
    if fields:
        entry["fields"] = fields
    return entry


def entries():
    return [
        _paper(1, "会议记录", "jiaoyuju", "2026-07-06", "2026-07-06", title="第13次局务会议记录", file=SHARED_FILE),
        _paper(2, "会议记录", "jiaoyuju", "2026-07-20", "2026-07-20", title="第14次局务会议记录", file=SHARED_FILE),
        _paper(3, "听证会公告", "chengguanju", "2026-08-12", "2026-08-10", title="占道经营疏导点听证公告"),
        _paper(4, "会议记录", "minzhengju", "2026-08-14", "2026-08-17", title="第16次局务会议记录"),
        _paper(5, "会议纪要", "sifaju", "2026-07-27", "2026-07-26", title="第11次局务会议纪要", meeting="办公会议"),
        _paper(6, "走访记录", "heyanjie", "2026-08-15", "2026-08-15"),
        _paper(7, "座谈会记录", "heyanjie", "2026-09-20", "2026-09-20"),
        _paper(8, "座谈会记录", "nongyeju", "2026-01-14", "2026-01-14"),
        _paper(9, "会议纪要", "wenlvju", "2026-07-08", "2026-05-06", title="第8次局务会议纪要", meeting="办公会议"),
        _paper(10, "会议纪要", "shuiwuju", "2026-08-20", "2026-08-19", title="第17次局务会议纪要", doc="示水务纪〔2026〕16号", meeting="办公会议"),
        _paper(11, "会议纪要", "shuiwuju", "2026-07-02", "2026-07-01", title="第14次局务会议纪要", doc="示水务纪〔2026〕17号", meeting="办公会议"),
        _paper(12, "会议纪要", "shuiwuju", "2026-07-16", "2026-07-15", title="第15次局务会议纪要", doc="示水务纪〔2026〕18号", meeting="办公会议"),
        _paper(13, "走访记录", "sanlixiang", "2026-09-22", "2026-09-20"),
    ]


def files():
    return [(SHARED_FILE, "txt", ["教育局局务会议记录扫描件", "单位：示例区教育局", "编号：tijian-01"])]


# (key, severity, what is wrong, or why it is no more than a hint)
EXPECTED = [
    ("one-file-twice!tijian-01+tijian-02", "严重", "两次会议传了同一个文件"),
    ("notice-after-event!tijian-03/held_on", "严重", "公告比听证会晚两日"),
    ("record-before-event!tijian-04/held_on", "严重", "会议记录早于会议"),
    ("day-off!tijian-05/held_on", "一般", "周日开的局务会，周一成文"),
    ("day-off!tijian-06", "提示", "周六走访，是诚实的巧合"),
    ("recorded-late!tijian-08", "一般", "一月的座谈会，九月底才登记"),
    ("written-up-late!tijian-09/held_on", "一般", "会后63日才成文"),
    ("number-order!tijian-10+tijian-11", "一般", "16号的日期晚于17号、18号"),
    # Found in the demo as it was, not planted: looked at one by one.
    ("number-twice!jc-0309+jc-0332", "严重", "一天里两份启动文件同号，属实"),
    ("number-twice!yt-0447+yt-0473", "严重", "七月、八月的两次会议纪要同为7号，属实"),
    ("notice-after-event!sq-0127/starts_on", "严重", "检查开始一周后才有专项检查计划，埋下的缺口里也有"),
    ("number-year!ta-0038", "一般", "2024年3月的办法用了2023年的文号，属实"),
    ("signature-missing!jc-0195", "一般", "听证笔录未签字，缺口里也有"),
    ("signature-missing!jc-0431", "一般", "专家意见未署名，缺口里也有"),
    ("outside-period!tj-0005", "一般", "十一月就报了全年的表；这张表是组织现状，看一眼即可"),
    ("formed-after-issue!gp-0002/issued_on", "提示", "出具两日后成文，随送出日登的"),
    ("formed-after-issue!gp-0016/issued_on", "提示", "同上"),
    ("formed-after-issue!gp-0022/issued_on", "提示", "同上"),
]


def expected():
    return [{"key": key, "severity": severity, "note": note} for key, severity, note in EXPECTED]
