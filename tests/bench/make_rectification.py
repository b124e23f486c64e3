"""make_rectification.py FAZHI FOLDER ROWS: a demo ledger in FOLDER with that many confirmed problems of forty invented units, each with
its basis, measures and limit."""

import csv
import subprocess
import sys
from pathlib import Path

UNITS = 40
CLOCK = "2026-09-{:02}T09:00:00+08:00"


def run(fazhi, folder, day, *words):
    subprocess.run([fazhi, *words, "--ledger", folder, "--actor", "p-wang", "--clock", CLOCK.format(day)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def main():
    fazhi, folder, rows = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    folder.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run([fazhi, "init", folder, "--demo", "--name", "示例市示例区", "--region", "示例市示例区", "--begins", "2026-01-01",
                    "--clock", "2026-01-02T09:00:00+08:00"], check=True, stdout=subprocess.DEVNULL)
    facts = folder.parent / "facts.yaml"
    units = "".join(f"  - {{id: u{n}, name: 示例区第{n}局, types: [政府部门]}}\n" for n in range(UNITS))
    people = "".join(f"  - {{id: p{n}, name: 张某{n}, unit: u{n}, post: 分管领导}}\n" for n in range(UNITS))
    facts.write_text(f"secret_checked: true\nunits:\n{units}persons:\n  - {{id: p-wang, name: 王某某, unit: u0, post: 登记人员}}\n{people}", encoding="utf-8")
    subprocess.run([fazhi, "import", facts, "--ledger", folder, "--clock", CLOCK.format(1)], check=True, stdout=subprocess.DEVNULL)
    table = folder.parent / "问题清单.csv"
    with table.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["问题编号", "责任单位", "问题", "问题来源", "依据", "整改措施", "整改时限", "发现日期"])
        for n in range(rows):
            writer.writerow([f"督-{n + 1:04}", f"示例区第{n % UNITS}局",
                             f"第{n}件决策事项公开征求意见不足三十日，未说明理由，意见采纳情况没有反馈，卷宗里没有听证或者座谈的记录", "督察反馈",
                             "《重大行政决策程序暂行条例》（国务院令第713号）第十四条、第十五条", f"补齐第{n}件的材料并归档；今后公告期不少于三十日，逐件核对",
                             "2026-12-31", "2026-09-01"])
    run(fazhi, folder, 2, "import", table, "--yes")


main()
