"""A ledger of a few days for tests of what is exported: two units, matters, papers, problems that lived through most of what can happen."""

import os
import subprocess
from pathlib import Path

FACTS = """secret_checked: true
units:
  - {id: jyj, name: 示例区教育局, types: [事业单位]}
  - {id: tyj, name: 示例区体育局, types: [事业单位]}
persons:
  - {id: p-wang, name: 王小明, unit: jyj, post: 局长}
  - {id: p-li, name: 李大山, unit: tyj, post: 科员}
matters:
  - {id: a1, kind: disclosure, title: 赵一鸣申请公开预算, opened_on: 2026-06-01, parties: {handler: jyj}, fields: {received_on: 2026-06-01, applicant: 赵一鸣}}
  - {id: a2, kind: disclosure, title: "=申请公开决算，“全部”", opened_on: 2026-09-01, parties: {handler: tyj}, fields: {received_on: 2026-09-01}}
  - {id: a3, kind: disclosure, title: 申请公开场馆, opened_on: 2026-06-05, parties: {handler: tyj}, fields: {received_on: 2026-06-05}}
evidence:
  - {id: e1, kind: 答复书, unit: jyj, title: "答复书；附件, 一份", number: 示教〔2026〕1号, formed_on: 2026-07-10, original: {archive: 示2026-1}, fields: {type: 予以公开, sent_on: 2026-07-10}, for: a1, accepted: true}
  - {id: e2, kind: 整改完成情况说明, unit: jyj, formed_on: 2026-09-10, original: {url: "http://www.example.test/公开/a b.html"}, accepted: true}
  - {id: e3, kind: 整改完成情况说明, unit: tyj, formed_on: 2026-09-11, original: {archive: 示2026-3}}
"""

STEPS = [
    ("2026-09-12T10:00:00", "p-wang", "problem confirm disclosure/answer@jyj#a1 disclosure/answer@tyj#a3 --as-of 2026-09-12"),
    ("2026-09-12T10:10:00", "p-wang", "problem enter --unit tyj --statement 场馆收费标准未公示 --source 督察反馈 --limit 2026-10-31"),
    ("2026-09-12T10:11:00", "p-wang", "problem enter --unit tyj --statement 投诉未登记 --source 群众反映"),
    ("2026-09-13T09:00:00", "p-wang", "problem plan 2026-001 --supporting tyj --leader 王小明 --person 李大山 --goal 依法按期答复 "
                                      "--measures 由李大山约谈经办人，建立期限台账 --limit 2026-10-15"),
    ("2026-09-14T09:00:00", "p-li", "problem progress 2026-001 --note 已约谈经办人"),
    ("2026-09-15T09:00:00", "p-wang", "problem submit 2026-001 --note 已整改 --evidence e2"),
    ("2026-09-16T09:00:00", "p-li", "problem close 2026-001 --because 属实 --as-of 2026-09-16"),
    ("2026-09-16T10:00:00", "p-wang", "problem extend 2026-003 --until 2026-11-30 --because 需要公示 --approved-by 钱主任"),
    ("2026-09-16T10:30:00", "p-wang", "problem escalate 2026-003 --step 督办 --because 进展缓慢"),
    ("2026-09-16T11:00:00", "p-wang", "problem dispute 2026-002 --because 不是本单位职责"),
    ("2026-09-16T12:00:00", "p-wang", "problem merge 2026-004 --into 2026-003 --because 同一件事"),
    ("2026-09-17T09:00:00", "p-wang", "figure record f1 --unit jyj --period 2026 --value -12.5 --measure 万元"),
    ("2026-09-17T10:00:00", "p-wang", "register confirm --unit jyj --kind disclosure --period 2026Q2 --n 1"),
]

NAMES = ["王小明", "李大山", "赵一鸣", "钱主任"]  # of persons; masked unless asked for


def run(program, folder, *words, clock=None, actor=None, check=True):
    command = [program, *words]
    if folder:
        command += ["--ledger", str(folder)]
    if clock:
        command += ["--clock", clock + "+08:00"]
    environment = {key: value for key, value in os.environ.items() if not key.startswith("FAZHI_")}
    if actor:
        environment["FAZHI_ACTOR"] = actor
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", env=environment, check=False)
    if check and done.returncode != 0:
        raise SystemExit(f"{' '.join(words)}: ends with {done.returncode}\n{done.stderr}")
    return done


def make(program, folder):
    """Makes it below `folder` and returns where it is."""
    ledger = Path(folder) / "ledger"
    facts = Path(folder) / "facts.yaml"
    facts.write_text(FACTS, encoding="utf-8")
    run(program, None, "init", str(ledger), "--region", "示例市示例区", "--begins", "2026-01-01", "--demo", "--clock",
        "2026-01-05T09:00:00+08:00")
    run(program, ledger, "import", str(facts), clock="2026-09-12T09:00:00")
    for clock, actor, words in STEPS:
        run(program, ledger, *words.split(), clock=clock, actor=actor)
    return ledger
