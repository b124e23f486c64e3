"""make_tables.py FOLDER: writes the workbooks of tests/cli/import_excel.test anew, as an office keeps them (an invented district), and has
LibreOffice save them as .xlsx. The results are in the tree: tests need no LibreOffice."""

import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
 xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>
<number:date-style style:name="D"><number:year number:style="long"/><number:text>-</number:text>
<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>
<style:style style:name="day" style:family="table-cell" style:data-style-name="D"/>
<style:style style:name="hidden" style:family="table"><style:table-properties table:display="false"/></style:style>
</office:automatic-styles><office:body><office:spreadsheet>"""
TAIL = "</office:spreadsheet></office:body></office:document>"


class Day(str):
    """A real date: 2026-03-02."""


class Formula(str):
    """of:=[.A1]; its result is worked out by LibreOffice."""


class Wide:
    """A text over several columns or rows."""

    def __init__(self, text, columns=1, rows=1):
        self.text, self.columns, self.rows = text, columns, rows


COVERED = object()


def cell(value):
    if value is COVERED:
        return "<table:covered-table-cell/>"
    if value is None or value == "":
        return "<table:table-cell/>"
    span = ""
    if isinstance(value, Wide):
        span = f' table:number-columns-spanned="{value.columns}" table:number-rows-spanned="{value.rows}"'
        value = value.text
    if isinstance(value, Day):
        return f'<table:table-cell{span} table:style-name="day" office:value-type="date" office:date-value="{value}"/>'
    if isinstance(value, Formula):
        return f'<table:table-cell{span} table:formula="{escape(value)}"/>'
    if isinstance(value, (int, float)):
        return f'<table:table-cell{span} office:value-type="float" office:value="{value}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in value.split("\n"))
    return f'<table:table-cell{span} office:value-type="string">{lines}</table:table-cell>'


def sheet(name, rows, hidden_rows=(), hidden=False):
    style = ' table:style-name="hidden"' if hidden else ""
    text = f'<table:table table:name="{escape(name)}"{style}>'
    for number, row in enumerate(rows, 1):
        visibility = ' table:visibility="collapse"' if number in hidden_rows else ""
        text += f"<table:table-row{visibility}>" + "".join(cell(value) for value in row) + "</table:table-row>"
    return text + "</table:table>"


def save(folder, name, sheets):
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / (name + ".fods")
        source.write_text(HEAD + "".join(sheets) + TAIL, encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{scratch}/lo", "--headless", "--convert-to", "xlsx",
                        "--outdir", str(folder), str(source)], check=True, stdout=subprocess.DEVNULL)


UNITS = sheet("单位名单", [
    [Wide("示例市示例区责任单位名单", 5), COVERED, COVERED, COVERED, COVERED],
    ["序号", "单位名称", "单位类型", "上级单位", "联系电话"],
    [1, "示例市示例区人民政府", "区政府、决策机关", "", "0000-0001"],
    [2, "示例市示例区人民政府办公室", "区政府办公室、政务公开主管部门", "示例市示例区人民政府", "0000-0002"],
    [3, "示例市示例区教育局", "政府部门、行政执法部门", "区人民政府", "0000-0003"],
    [4, "示例市示例区发展和改革委员会", "政府部门", "示例市示例区人民政府", "0000-0004"],
    [5, "示例市示例区司法局", "政府部门、司法行政部门", "示例市示例区人民政府", "0000-0005"],
    [6, "示例市示例区东湖街道办事处", "街道", "示例市示例区人民政府", "0000-0006"],
    ["填表人：何某", "", "", "填表日期：2026年9月30日", ""],
])


def disclosure(corrected):
    head = [[Wide("2026年度示例市示例区依申请公开政府信息台账", 9)] + [COVERED] * 8,
            ["填表日期：2026年9月30日"],
            [Wide("序号", 1, 2), Wide("受理编号", 1, 2), Wide("申请情况", 3), COVERED, COVERED, Wide("办理情况", 3), COVERED, COVERED,
             Wide("备注", 1, 2)],
            [COVERED, COVERED, "申请人", "申请内容", "收文日期", "承办单位", "是否涉及第三方", "答复文号", COVERED]]
    body = [[1, "示公开申〔2026〕1号", "张甲", "某小学2025年招生方案", Day("2026-03-02"), Wide("区教育局", 1, 2), "×", "示教答〔2026〕1号", ""],
            [2, "示公开申〔2026〕2号", "李乙", "某中学食堂招标文件", "3月9日", COVERED, "√", "示教答〔2026〕2号", "已电话联系"],
            [3, "示公开申〔2026〕３号", "王丙", "某项目立项批复　", "2026.4.15", "区发改委", "否", "", ""],
            [4, "示公开申〔2026〕4号", "赵丁", "某路段拓宽工程批复", "二〇二六年五月六日" if not corrected else "二〇二六年五月七日", "发展和改革委员会", "无", "", ""],
            ["序号", "受理编号", "申请人", "申请内容", "收文日期", "承办单位", "是否涉及第三方", "答复文号", "备注"],
            [5, "示公开申〔2026〕5号", "钱戊", "街道临时救助名单", "20260601", "东湖街道", "是", "", ""],
            [6, "", "", "", "", "", "", "", ""],
            ["合计", "", "", "5件", "", "", "", "", ""]]
    old = [["受理编号", "申请人"], ["示公开申〔2025〕9号", "旧某"]]
    return [sheet("依申请公开台账", head + body, hidden_rows=(7,)), sheet("旧数据", old, hidden=True)]


LAWSUITS = [sheet("行政应诉台账", [
    [Wide("行政应诉案件台账（2026年）", 8)] + [COVERED] * 7,
    ["序号", "案号", "原告", "被诉机关", "案由", "收到应诉通知书日期", "裁判生效日期", "备注"],
    [1, "（2026）示0101行初12号", "孙己", "区教育局", "不服行政处罚决定", "2026/2/9", "", ""],
    [2, "（2026）示0101行初15号", "周庚", "区教育局、区发改委", "不履行信息公开职责", "2026-03-17", "2026年8月3日", ""],
])]

DOCUMENTS = [sheet("2026年", [
    [Wide("示例区行政规范性文件台账", 7)] + [COVERED] * 6,
    ["序号", "文件名称", "文号", "制定机关", "起草单位", "印发日期", "施行日期"],
    [1, "示例区义务教育招生办法", "示政规〔2026〕1号", "区政府", "区教育局", Day("2026-03-20"), Day("2026-05-01")],
    [2, "示例区价格补贴办法", "示政规〔2026〕2号", "区政府", "区发改委", "2026.6.15", "2026.8.1"],
])]

DECISIONS = [sheet("目录", [
    [Wide("示例区人民政府2026年度重大行政决策事项目录", 5)] + [COVERED] * 4,
    ["序号", "决策事项名称", "承办单位", "启动时间", "完成时间"],
    [1, "示例区学前教育布局规划（2026—2030年）", "区教育局", "3月16日", ""],
    [2, "示例区公交票价调整方案", "区发改委", "4月", ""],
])]


def register(corrected):
    return [sheet("佐证材料登记表", [
        [Wide("佐证材料登记表", 9)] + [COVERED] * 8,
        ["填报单位：区教育局", "", "", "", "", "", "", "", "（2026年度）"],
        ["序号", "材料名称", "材料种类", "文号", "成文日期", "归属期", "对应事项", "密级", "档号"],
        [1, "答复某小学招生方案申请", "答复书", "示教答〔2026〕1号", Day("2026-03-18") if not corrected else Day("2026-03-19"), "", "示公开申-2026-1号", "", "教2026-1"],
        [2, "2026年学法记录", "集体学法记录", "", "6月12日", "2026年上半年", "", "", "教2026-2"],
        [3, "2026年学法记录", "集体学法记录", "", "9月11日", "第三季度", "", "公开", "教2026-3"],
    ])]


BROKEN = [sheet("佐证材料登记表", [
    ["材料名称", "材料种类", "单位", "成文日期", "密级", "归属期"],
    ["甲", "会议记要", "区教育局", "2026-03-01", "", ""],
    ["乙", "会议纪要", "区体育局", "2026-03-01", "", ""],
    ["丙", "会议纪要", "区教育局", 5, "", ""],
    ["丁", "会议纪要", "区教育局", "9.1", "", ""],
    ["戊", "会议纪要", "区教育局", 9.1, "", ""],
    ["己", "会议纪要", "区教育局", "2026年2月30日", "", ""],
    ["庚", "会议纪要", "区教育局", "2026-03-01", "秘密", ""],
    ["辛", "会议纪要", "区教育局", "2027-03-01", "", ""],
    ["壬", "会议纪要", "区教育局", Formula("of:=1/0"), "", ""],
    ["癸", "会议纪要", "区教育局", "2026-03-01", "", "去年"],
    ["癸", "会议纪要", "区教育局", "2026-03-01", "", ""],
    ["", "", "", "2026-03-01", "", ""],
])]

UNSURE = [sheet("Sheet1", [
    ["名称", "收到日期", "申请日期", "承办处室"],
    ["某小学招生方案", "2026-03-02", "2026-03-01", "办公室"],
])]


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    save(folder, "单位名单", [UNITS])
    save(folder, "依申请公开台账", disclosure(False))
    save(folder, "依申请公开台账-更正", disclosure(True))
    save(folder, "行政应诉台账", LAWSUITS)
    save(folder, "规范性文件台账", DOCUMENTS)
    save(folder, "重大行政决策目录", DECISIONS)
    save(folder, "佐证材料登记表", register(False))
    save(folder, "佐证材料登记表-更正", register(True))
    save(folder, "写错的登记表", BROKEN)
    save(folder, "拿不准的表", UNSURE)


main(Path(sys.argv[1]))
