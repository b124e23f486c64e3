"""The areas of the demo in the order in which their facts are handed in: the key of their files, the prefix of the ids of their papers,
their title, and the module that writes them."""

from dataclasses import dataclass


@dataclass
class Area:
    key: str
    prefix: str
    title: str
    module: str


AREAS = [
    Area("decision", "jc", "重大行政决策", "demo_decisions"),
    Area("topic", "yt", "“三重一大”", "demo_topics"),
    Area("disclosure", "gk", "政务公开", "demo_disclosure"),
    Area("litigation", "ss", "行政应诉", "demo_lawsuits"),
    Area("yearly", "nd", "法治政府建设综合", "demo_yearly"),
    Area("review", "fy", "行政复议", "demo_review"),
    Area("petition", "xf", "信访工作与12345热线", "demo_petition"),
    Area("mediation", "tj", "矛盾纠纷化解与府院联动", "demo_mediation"),
    Area("normative", "gf", "行政规范性文件", "demo_normative"),
    Area("competition", "gp", "公平竞争审查", "demo_competition"),
    Area("counsel", "gw", "法律顾问、公职律师与合同审查", "demo_counsel"),
    Area("enforcement", "zf", "行政执法三项制度、裁量基准、持证与培训", "demo_enforcement"),
    Area("enterprise", "sq", "涉企行政检查", "demo_enterprise"),
    Area("oversight", "jd", "行政执法监督", "demo_oversight"),
    Area("emergency", "yj", "突发事件依法处置", "demo_emergency"),
    Area("leadership", "ld", "第一责任人、述法与年度报告", "demo_leadership"),
    Area("study", "xx", "学法用法", "demo_study"),
    Area("publicity", "pf", "谁执法谁普法", "demo_publicity"),
    Area("proposal", "ta", "建议提案办理", "demo_proposal"),
    Area("business", "ys", "营商环境、告知承诺与款项支付", "demo_business"),
    Area("credit", "cx", "政务诚信", "demo_credit"),
    Area("data", "sj", "政务数据共享", "demo_data"),
    Area("participation", "gz", "公众参与", "demo_participation"),
    Area("inspection", "dc", "法治督察与反馈整改", "demo_inspection"),
    Area("workplan", "gd", "年度重点工作台账", "demo_workplan"),
    Area("party", "dz", "党组工作规则与党内法规执行", "demo_party"),
]
