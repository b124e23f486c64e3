"""The units of 示例区 and its people. All names are invented."""

from dataclasses import dataclass

GOV, LAW, VERTICAL, STREET, TOWN, TOPIC = "政府部门", "行政执法部门", "垂直管理单位", "街道", "乡镇", "三重一大单位"


@dataclass
class Unit:
    id: str
    name: str
    types: list
    short: str
    head: str
    parent: str = "quzhengfu"


def _department(id, short, name, types=(), head="局长"):
    return Unit(id, f"示例区{name}", [GOV, TOPIC, *types], short, head)


DEPARTMENTS = [
    _department("zhengfuban", "政府办", "人民政府办公室", ["区政府办公室", "政务公开主管部门"], "主任"),
    _department("fagaiwei", "发改委", "发展和改革委员会", [LAW], "主任"),
    _department("jiaoyuju", "教育局", "教育局", [LAW]),
    _department("kejiju", "科技局", "科学技术局"),
    _department("gongxinju", "工信局", "工业和信息化局", [LAW]),
    _department("minzongju", "民宗局", "民族宗教事务局", [LAW]),
    _department("minzhengju", "民政局", "民政局", [LAW]),
    _department("sifaju", "司法局", "司法局", [LAW, "司法行政部门"]),
    _department("caizhengju", "财政局", "财政局", [LAW, "财政部门"]),
    _department("rensheju", "人社局", "人力资源和社会保障局", [LAW]),
    _department("zhujianju", "住建局", "住房和城乡建设局", [LAW]),
    _department("chengguanju", "城管局", "城市管理局", [LAW]),
    _department("jiaotongju", "交通局", "交通运输局", [LAW]),
    _department("shuiwuju", "水务局", "水务局", [LAW]),
    _department("nongyeju", "农业农村局", "农业农村局", [LAW]),
    _department("shangwuju", "商务局", "商务局", [LAW]),
    _department("wenlvju", "文旅局", "文化和旅游局", [LAW]),
    _department("weijianwei", "卫健委", "卫生健康委员会", [LAW], "主任"),
    _department("tuiyiju", "退役军人局", "退役军人事务局"),
    _department("yingjiju", "应急局", "应急管理局", [LAW]),
    _department("shenjiju", "审计局", "审计局", [LAW, "审计部门"]),
    _department("shichangju", "市场监管局", "市场监督管理局", [LAW, "市场监管部门"]),
    _department("guoziwei", "国资委", "国有资产监督管理委员会", (), "主任"),
    _department("tiyuju", "体育局", "体育局", [LAW]),
    _department("tongjiju", "统计局", "统计局", [LAW]),
    _department("yibaoju", "医保局", "医疗保障局", [LAW]),
    _department("xinfangju", "信访局", "信访局", ["信访部门"]),
    _department("zhengwuju", "政务服务办", "政务服务办公室", ["政务数据主管部门"], "主任"),
    _department("danganju", "档案局", "档案局", ["档案主管部门"]),
    _department("renfangban", "人防办", "人民防空办公室", [LAW], "主任"),
    _department("yanjiushi", "研究室", "人民政府研究室", (), "主任"),
    _department("kaifaqu", "开发区管委会", "经济开发区管理委员会", (), "主任"),
]

DEPARTMENTS_UNDER_THE_CITY = [
    Unit("gonganju", "示例市公安局示例区分局", [GOV, VERTICAL, LAW], "公安分局", "局长"),
    Unit("guiziju", "示例市规划和自然资源局示例区分局", [GOV, VERTICAL, LAW], "规划资源分局", "局长"),
    Unit("huanbaoju", "示例市生态环境局示例区分局", [GOV, VERTICAL, LAW], "生态环境分局", "局长"),
]

OTHERS_UNDER_THE_CITY = [
    Unit("shuiwj", "国家税务总局示例市示例区税务局", [VERTICAL, LAW], "税务局", "局长"),
    Unit("xiaofangdui", "示例区消防救援大队", [VERTICAL, LAW], "消防大队", "主要领导"),
    Unit("qixiangju", "示例区气象局", [VERTICAL, LAW], "气象局", "局长"),
    Unit("yancaoju", "示例区烟草专卖局", [VERTICAL, LAW], "烟草局", "局长"),
]


def _street(id, name):
    return Unit(id, f"示例区{name}街道办事处", [STREET, TOPIC], f"{name}街道", "街道办事处主任")


def _town(id, name, head):
    return Unit(id, f"示例区{name}人民政府", [TOWN, TOPIC], name, head)


STREETS = [
    _street("wuqingjie", "五清"), _street("heyanjie", "河沿"), _street("dongmenjie", "东门"), _street("xinhuajie", "新花"),
    _street("liutangjie", "柳塘"), _street("beiyuanjie", "北苑"), _street("nanpojie", "南坡"), _street("gulouxijie", "鼓楼西"),
]
TOWNS = [
    _town("qinghezhen", "清禾镇", "镇长"), _town("shiqiaozhen", "石桥头镇", "镇长"), _town("dawanzhen", "大湾村镇", "镇长"),
    _town("sanlixiang", "三里坡乡", "乡长"), _town("yunlingxiang", "云岭台乡", "乡长"),
]

OTHER_BODIES = [
    Unit("jiguanzhongxin", "示例区机关事务服务中心", ["事业单位", TOPIC], "机关事务中心", "主任"),
    Unit("rongmeiti", "示例区融媒体中心", ["事业单位", TOPIC], "融媒体中心", "主任"),
    Unit("tudizhongxin", "示例区土地整理中心", ["事业单位", TOPIC], "土地整理中心", "主任", "guiziju"),
    Unit("chengtou", "示例区城市建设投资有限公司", ["国有企业", TOPIC], "城投公司", "主要领导", "guoziwei"),
    Unit("wenlvgongsi", "示例区文化旅游发展有限公司", ["国有企业", TOPIC], "文旅公司", "主要领导", "guoziwei"),
    Unit("gongshui", "示例区自来水有限公司", ["公共企事业单位", "国有企业", TOPIC], "自来水公司", "主要领导", "guoziwei"),
    Unit("gonghui", "示例区总工会", ["群团组织"], "总工会", "主要领导"),
    Unit("fulian", "示例区妇女联合会", ["群团组织"], "妇联", "主要领导"),
    Unit("canlian", "示例区残疾人联合会", ["群团组织"], "残联", "主要领导"),
]

# Closed in mid-2025, its work went to the 发改委.
CLOSED_ON = "2025-07-01"
CLOSED = Unit("liangshiju", "示例区粮食和物资储备局", [GOV, TOPIC], "粮食局", "局长")

GOVERNMENT = Unit("quzhengfu", "示例区人民政府", ["区政府", "决策机关", TOPIC], "区政府", "区长", "")

ALL = [GOVERNMENT, *DEPARTMENTS, *DEPARTMENTS_UNDER_THE_CITY, *OTHERS_UNDER_THE_CITY, *STREETS, *TOWNS, *OTHER_BODIES, CLOSED]
BY_ID = {unit.id: unit for unit in ALL}


def with_type(*types, also_closed=False):
    """Units of one of the types that still exist."""
    return [unit for unit in ALL if set(types) & set(unit.types) and (also_closed or unit is not CLOSED)]


FAMILY = "陈林黄周吴徐孙胡朱高何郭罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭"
GIVEN = ["景和", "若川", "明远", "书宁", "立衡", "思齐", "承泽", "佳禾", "志航", "雨桐", "文洲", "晓岚", "敬之", "海宁", "维舟", "安澜",
         "怀瑾", "子衿", "博闻", "清源", "嘉树", "云舒", "正则", "令仪"]


def person_name(number):
    return FAMILY[number * 7 % len(FAMILY)] + GIVEN[number * 5 % len(GIVEN)]


def people():
    """A head and a 联络员 for each unit."""
    list_ = []
    for number, unit in enumerate(ALL):
        head = "主要负责人" if unit.head == "主要领导" else unit.head
        list_.append({"id": f"p-{unit.id}-1", "name": person_name(2 * number), "unit": unit.id, "post": head})
        list_.append({"id": f"p-{unit.id}-2", "name": person_name(2 * number + 1), "unit": unit.id, "post": "联络员"})
    list_.append({"id": "p-sifaju-3", "name": person_name(601), "unit": "sifaju", "post": "法治建设科科员"})
    list_.append({"id": "p-sifaju-4", "name": person_name(602), "unit": "sifaju", "post": "法治建设科科长"})
    return list_


def entries():
    """The lists of units.yaml."""
    units = []
    for unit in ALL:
        entry = {"id": unit.id, "name": unit.name, "types": unit.types}
        if unit.parent:
            entry["parent"] = unit.parent
        units.append(entry)
    return units
