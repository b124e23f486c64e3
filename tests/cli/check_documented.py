"""check_documented.py FAZHI SOURCE [--update]: every command has a transcript (tests/cli/*.test) and a section in docs/commands.md whose
block is exactly what --help prints; every code of a message is in docs/messages.md; docs/checklists.md counts the
checklists and docs/data-checks.md describes the data checks as the program does. --update writes the blocks and the page anew."""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path


def help_of(program, words):
    done = subprocess.run([program, *words, "--help"], capture_output=True, check=True, text=True, encoding="utf-8")
    return done.stdout


def children(text):
    block = re.search(r"^命令:\n((?:  .*\n)+)", text, re.MULTILINE)
    return re.findall(r"^  (\S+)", block[1], re.MULTILINE) if block else []


def commands(program, words=()):
    """All of them that can be run, with their help."""
    text = help_of(program, words)
    below = children(text)
    if not below:
        return [(" ".join(words), text)]
    own = [(" ".join(words), text)] if re.search(r"^用法: .* \[命令\]", text, re.MULTILINE) else []
    return own + [found for name in below for found in commands(program, (*words, name))]


def section(name, text):
    return f"### fazhi {name}\n\n```text\n{text}```\n"


CODE = re.compile(r'(?:report\([^"]{0,120}?|refuse\(|Failure\(|Refused\{|, )"([a-z]+(?:-[a-z]+)+)"')
# What else looks like one: a form of days, words of OSCAL.
NO_CODES = {"yyyy-mm-dd", "assessment-objective", "objective-id", "oscal-results", "oscal-poam"}
NAMES_OF_EVENTS = "event.cpp"


def codes_without_a_line(source):
    page = (source / "docs/messages.md").read_text(encoding="utf-8")
    for path in sorted((source / "src").rglob("*.cpp")):
        if path.name == NAMES_OF_EVENTS:
            continue
        for code in CODE.findall(path.read_text(encoding="utf-8")):
            if f"`{code}`" not in page and code not in NO_CODES:
                yield f"{path.relative_to(source)}: docs/messages.md does not know the code {code}"


AREAS_HEAD = """# 内置清单

这一页由 `fazhi test checklists --areas` 的结果写成，测试要求它与清单文件一致；要改请改清单，再运行
`tests/cli/check_documented.py build/dev/fazhi . --update`。每个领域的条文核对情况见 `docs/law/` 同名页。

怎样计：**逐件登记**，每件事项登记一次；**汇总数据**，大宗办件不逐件登记，随材料交汇总数；**常设和年度材料**，只看制度、报告等材料。
待核依据：没有见到原文或者各地不同的依据，印出时注明〔待核〕，只作提示，不作问题。

"""


def areas_page(program, source):
    """docs/checklists.md as it has to be: a table of the checklists and their sums."""
    answer = subprocess.run([program, "test", str(source / "checklists"), "--areas", "--json"], capture_output=True, text=True, check=True)
    rows = json.loads(answer.stdout)["rows"]
    numbers = ["tasks", "cases", "articles", "bases", "unverified", "metrics"]
    lines = ["| 清单 | 标识 | 怎样计 | 任务 | 样例 | 依据条款 | 依据 | 待核依据 | 指标 |", "|---|---|---|--:|--:|--:|--:|--:|--:|"]
    for row in rows:
        lines.append(f"| {row['title']} | {row['checklist']} | {row['counting']} | " + " | ".join(str(row[name]) for name in numbers) + " |")
    sums = " | ".join(f"**{sum(row[name] for row in rows)}**" for name in numbers)
    lines.append(f"| **合计 {len(rows)} 张** | | | {sums} |")
    return AREAS_HEAD + "\n".join(lines) + "\n\n各领域之间有相同的条款，合计的依据条款按领域相加。\n"


CHECKS_HEAD = """# 体检的检查项

这一页由 `fazhi check list` 写成，测试要求它与程序一致；要改请改 `src/core/data_check.cpp`，再运行
`tests/cli/check_documented.py build/dev/fazhi . --update`。

体检（`fazhi check`）看的是数据的毛病：没有哪项职责因此没有办，检查的人却会问起。每一处都只是「请核对」，由人来定：查错的更正；
看过没有错的，`fazhi check seen 短号 --because 缘由`，以后不再列出，有关的日期、数字变了又会列出；整项用不上的，
`fazhi check off 检查项 --because 理由`。有正当缘由的巧合只作提示。退回、撤回、清除的材料不看；更正后待审核的，看更正以后的。
"""


def checks_page(program):
    """docs/data-checks.md as it has to be."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "init", folder, "--name", "示例市示例区", "--region", "示例市示例区", "--begins", "2026-01-01"], capture_output=True, check=True)
        answer = subprocess.run([program, "check", "list", "--ledger", folder, "--json"], capture_output=True, text=True, check=True)
    page = CHECKS_HEAD
    for row in json.loads(answer.stdout)["rows"]:
        page += f"\n## {row['title']}（`{row['check']}`，{row['severity']}）\n\n"
        page += f"- 看什么：{row['looks_at']}。\n- 为什么：{row['embarrasses']}。\n- 怎么办：{row['remedy']}。\n"
        if row["source"]:
            page += f"- 依据：{row['source']}。\n"
    return page


def main():
    program, source = sys.argv[1], Path(sys.argv[2])
    path = source / "docs/commands.md"
    page = path.read_text(encoding="utf-8")
    transcripts = "\n".join(p.read_text(encoding="utf-8") for p in sorted((source / "tests/cli").glob("*.test")))
    all_commands = commands(program)
    if "--update" in sys.argv:
        head = page.split("### fazhi ")[0]
        path.write_text(head + "\n".join(section(name, text) for name, text in all_commands), encoding="utf-8")
        (source / "docs/checklists.md").write_text(areas_page(program, source), encoding="utf-8")
        (source / "docs/data-checks.md").write_text(checks_page(program), encoding="utf-8")
        return 0
    failed = False
    if (source / "docs/checklists.md").read_text(encoding="utf-8") != areas_page(program, source):
        print("docs/checklists.md: not what `fazhi test checklists --areas` counts")
        failed = True
    if (source / "docs/data-checks.md").read_text(encoding="utf-8") != checks_page(program):
        print("docs/data-checks.md: not what `fazhi check list` says")
        failed = True
    for name, text in all_commands:
        if section(name, text) not in page:
            print(f"docs/commands.md: what it says of `fazhi {name}` is not what --help prints")
            failed = True
        if not re.search(rf"^[$>] (.*[ =])?fazhi {re.escape(name)}( |$)", transcripts, re.MULTILINE):
            print(f"tests/cli: no transcript runs `fazhi {name}`")
            failed = True
    for name in re.findall(r"^### fazhi (.*)$", page, re.MULTILINE):
        if name not in dict(all_commands):
            print(f"docs/commands.md: there is no command `fazhi {name}`")
            failed = True
    for sentence in codes_without_a_line(source):
        print(sentence)
        failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
