"""run_benchmarks.py --programs DIR --fazhi FILE --work DIR [--size full|small|tiny] [--demo DIR]: runs every benchmark beside
its yardstick and prints the table of docs/benchmarks.md. Times are wall-clock medians of several runs of whole processes unless
a row says otherwise; run on a machine that does nothing else. Exits 1 where a program fails or two answers differ, never for
a time: nothing here is asserted as one."""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
TREE = HERE.parent.parent
CALENDARS = TREE / "data" / "calendars"
AS_OF = "2026-09-30"


@dataclass(frozen=True)
class Size:
    units: int
    matters: int
    evidence: int
    import_rows: int
    district_evidence: int
    lint_tasks: int
    paper_rows: int
    refreshes: int
    sheet_rows: int
    pack_bytes: int  # of each of its files
    runs: int


SIZES = {
    "full": Size(800, 12_000, 1_000_000, 100_000, 100_000, 10_000, 5_000, 101, 100_000, 160_000, 5),
    "small": Size(200, 2_000, 100_000, 20_000, 20_000, 2_000, 1_000, 31, 20_000, 32_000, 3),
    "tiny": Size(6, 40, 400, 200, 200, 40, 20, 3, 50, 1_000, 1),
}


class Wrong(Exception):
    pass


@dataclass(frozen=True)
class Run:
    seconds: float
    megabytes: float
    output: str


def run(*command):
    """One process, with its wall-clock time and greatest resident memory."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.perf_counter()
        process = subprocess.Popen([str(part) for part in command], stdout=out, stderr=err)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if process.returncode != 0:
            raise Wrong(f"{command[0]} ended with {process.returncode}: {err.read().decode()}")
        return Run(seconds, usage.ru_maxrss / 1024, out.read().decode())


def median_of(runs):
    return statistics.median(one.seconds for one in runs)


def alternately(times, *commands):
    """Each command `times` times, in turn, so that a slow moment of the machine hits all of them alike."""
    rounds = [[run(*command) for command in commands] for _ in range(times)]
    return [list(runs) for runs in zip(*rounds)]


def numbers(text):
    return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in text.splitlines())}


def shown(seconds):
    return f"{seconds:.2f} s" if seconds >= 1 else f"{1000 * seconds:.3g} ms"


class Bench:
    def __init__(self, options):
        self.programs, self.fazhi, self.work = Path(options.programs), options.fazhi, Path(options.work)
        self.demo, self.size, self.tiny = options.demo, SIZES[options.size], options.size == "tiny"
        self.rows = []

    def program(self, name):
        return self.programs / name

    def row(self, work, ours, yardstick="", ratio="", budget="", budget_met=None):
        mark = "" if budget_met is None else (" ✓" if budget_met else " ✗")
        self.rows.append((work, ours, yardstick, ratio, budget + mark))

    # One folder a size, made once for a program: the big one takes minutes.
    def district(self, name, units, matters, evidence):
        folder = self.work / f"{name}-{units}-{matters}-{evidence}"
        complete = folder / "complete"
        program_built = self.program("make_ledger").stat().st_mtime
        if not complete.exists() or complete.stat().st_mtime < program_built:
            shutil.rmtree(folder, ignore_errors=True)
            print(f"making a ledger of {evidence} evidence rows …", file=sys.stderr)
            run(self.program("make_ledger"), folder, 150, units, matters, evidence)
            complete.touch()
        return folder

    def evaluation(self):
        size = self.size
        folder = self.district("large", size.units, size.matters, size.evidence)
        ours, bare = alternately(
            size.runs,
            (self.program("evaluate_ledger"), folder, CALENDARS, AS_OF),
            (self.program("bare_read"), folder / "ledger" / "ledger.db"))
        python = run(sys.executable, HERE / "evaluate_ledger.py", folder, CALENDARS, AS_OF)
        if python.output != ours[0].output:
            raise Wrong(f"evaluate_ledger and evaluate_ledger.py differ:\n{ours[0].output}\n{python.output}")
        mine, theirs = median_of(ours), median_of(bare)
        verdicts = sum(int(line.rsplit(" ", 1)[1]) for line in ours[0].output.splitlines())
        work = f"evaluate {size.evidence:,} evidence rows, {size.units} units, 150 tasks: {verdicts:,} verdicts; whole process"
        self.row(work, shown(mine), f"bare C loop: {shown(theirs)}", f"{mine / theirs:.2f} ×", "≤ 2 ×", mine <= 2 * theirs)
        self.row("— the same, beside a Python script with the same answer (one run)", shown(mine),
                 f"{shown(python.seconds)}, {python.megabytes:.0f} MB", f"1/{python.seconds / mine:.0f}")
        self.row("— its memory", f"{ours[0].megabytes:.0f} MB")

    def one_paper(self):
        size = self.size
        folder = self.district("large", size.units, size.matters, size.evidence)
        with tempfile.TemporaryDirectory(dir=self.work) as copy:
            copied = Path(copy) / "district"
            shutil.copytree(folder, copied)
            taken = numbers(run(self.program("refresh_unit"), copied, CALENDARS, AS_OF, size.refreshes).output)
        seconds = taken["whole_ms"] / 1000
        self.row(f"one new paper, then its unit's {taken['verdicts_each']:.0f} verdicts again, on that ledger, in one process",
                 shown(seconds), f"of it to disk: {shown(taken['record_ms'] / 1000)}", "", "≤ 10 ms", seconds <= 0.010)

    def import_rows(self):
        size = self.size
        folder = self.district("large", size.units, size.matters, size.evidence)
        ours, bare = [], []
        for _ in range(size.runs):
            with tempfile.TemporaryDirectory(dir=self.work) as scratch:
                ours.append(float(run(self.program("import_evidence"), Path(scratch) / "ledger", size.units, size.matters,
                                      size.import_rows).output))
                bare.append(float(run(self.program("bare_insert"), folder / "ledger" / "ledger.db",
                                      Path(scratch) / "bare.db", size.import_rows).output))
        mine, theirs = (size.import_rows / statistics.median(times) for times in (ours, bare))
        self.row(f"record {size.import_rows:,} evidence rows in one append", f"{mine:,.0f} rows/s",
                 f"bare INSERT loop, one table, same durability: {theirs:,.0f} rows/s", f"{mine / theirs:.2f} ×", "≥ 0.33 ×",
                 mine >= theirs / 3)

    def lint(self):
        size = self.size
        folder = self.work / f"lint-{size.lint_tasks}"
        run(self.program("make_ledger"), folder, size.lint_tasks, 0, 0, 0)
        parse = ("import sys, yaml\nloader = getattr(yaml, 'CSafeLoader', yaml.SafeLoader)\n"
                 "for path in sys.argv[1:]: yaml.load(open(path, encoding='utf-8'), loader)")
        files = [folder / "vocabulary.yaml", folder / "checklist.yaml"]
        ours = [run(self.program("lint_checklists"), folder) for _ in range(size.runs)]
        if int(ours[0].output) != size.lint_tasks:
            raise Wrong(f"lint_checklists read {ours[0].output} tasks")
        python = run(sys.executable, "-c", parse, *files)
        mine = median_of(ours)
        megabytes = sum(file.stat().st_size for file in files) / 1e6
        self.row(f"lint {size.lint_tasks:,} tasks and their kinds ({megabytes:.1f} MB of YAML); whole process", shown(mine),
                 f"PyYAML (C loader), parsing only: {shown(python.seconds)}", f"1/{python.seconds / mine:.0f}", "≤ 1 s", mine <= 1)

    def papers(self):
        size = self.size
        folder = self.work / "papers"
        runs = [numbers(run(self.program("write_papers"), folder, size.paper_rows).output) for _ in range(size.runs)]
        openpyxl = self.openpyxl_seconds(size.paper_rows, folder)
        for form in ("xlsx", "docx"):
            mine = statistics.median(one[form] for one in runs)
            beside = openpyxl if form == "xlsx" else None
            self.row(f"问题清单 of {size.paper_rows:,} rows to {form}", shown(mine),
                     f"openpyxl, the cells alone: {shown(beside)}" if beside else "",
                     f"1/{beside / mine:.1f}" if beside else "", "≤ 1 s", mine <= 1)

    def rectification(self):
        if not self.fazhi or not Path(self.fazhi).exists():
            self.row("`fazhi report ledger`", "left out: no program was given")
            return
        rows = self.size.paper_rows
        folder = self.work / f"rectification-{rows}"
        if not (folder / "ledger" / "ledger.db").exists():
            shutil.rmtree(folder, ignore_errors=True)
            run(sys.executable, HERE / "make_rectification.py", self.fazhi, folder / "ledger", rows)
        question = ("--ledger", folder / "ledger", "--as-of", AS_OF)
        xlsx = folder / "整改台账.xlsx"
        for form in ("xlsx", "docx"):
            runs = []
            for _ in range(self.size.runs):
                xlsx.with_suffix("." + form).unlink(missing_ok=True)  # a form that is there is not written over
                runs.append(run(self.fazhi, "report", "ledger", *question, "--format", form, "-o", xlsx.with_suffix("." + form)))
            mine = median_of(runs)
            self.row(f"`fazhi report ledger`: 整改台账 of {rows:,} problems to {form}; whole process", shown(mine),
                     f"{max(one.megabytes for one in runs):.0f} MB", "", "≤ 1 s, ≤ 200 MB",
                     mine <= 1 and max(one.megabytes for one in runs) <= 200)
        runs = [run(self.fazhi, "problem", "import", xlsx, "--ledger", folder / "ledger") for _ in range(self.size.runs)]
        self.row(f"`fazhi problem import` of the same, nothing changed; whole process", shown(median_of(runs)),
                 f"{max(one.megabytes for one in runs):.0f} MB")

    def spreadsheet(self):
        size = self.size
        file = self.work / f"register-{size.sheet_rows}.xlsx"
        run(self.program("make_spreadsheet"), file, size.sheet_rows)
        # The sheet and the texts unpacked and looked through once, byte by byte, is what no reader can leave out.
        parse = ("import sys, zipfile, xml.parsers.expat as expat\nwith zipfile.ZipFile(sys.argv[1]) as book:\n"
                 "  for part in ('xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml'):\n"
                 "    expat.ParserCreate().ParseFile(book.open(part))")
        ours, bare = alternately(size.runs, (self.program("read_spreadsheet"), file), (sys.executable, "-c", parse, file))
        if ours[0].output != f"{size.sheet_rows + 1} {12 * size.sheet_rows + 1}\n":
            raise Wrong(f"read_spreadsheet counted {ours[0].output}")
        mine, theirs = median_of(ours), median_of(bare)
        self.row(f"read an .xlsx of {size.sheet_rows:,} rows × 12 columns ({file.stat().st_size / 1e6:.1f} MB); whole process", shown(mine),
                 f"unpacking and bare expat, from Python: {shown(theirs)}", f"{mine / theirs:.2f} ×", "≤ 1.5 s", mine <= 1.5)
        megabytes = max(one.megabytes for one in ours)
        self.row("— its memory", f"{megabytes:.0f} MB", "", "", "≤ 150 MB", megabytes <= 150)

    # Copied and summed is what a pack cannot leave out; both read what is in the page cache, neither waits for the other's disk.
    def pack(self):
        if not self.fazhi or not Path(self.fazhi).exists():
            self.row("`fazhi pack`", "left out: no program was given")
            return
        files, size = 5_000 if not self.tiny else 50, self.size
        folder = self.work / f"pack-{files}-{size.pack_bytes}"
        if not (folder / "ledger.db").exists():
            shutil.rmtree(folder, ignore_errors=True)
            run(self.program("make_pack_ledger"), folder, files, size.pack_bytes)
        with tempfile.TemporaryDirectory(dir=self.work) as scratch:
            packing = (self.fazhi, "pack", "--ledger", folder, "--as-of", AS_OF, "--period", "2026", "--force", "-o", f"{scratch}/pack.zip")
            copying = ("sh", "-c", 'rm -rf "$2/copy" && cp -r "$1" "$2/copy" && cd "$2/copy" && find . -type f -exec cksum -a sm3 {} + > ../sums',
                       "sh", folder / "evidence", scratch)
            ours, plain = alternately(size.runs, packing, copying)
        mine, theirs = median_of(ours), median_of(plain)
        work = f"`fazhi pack`, {files:,} files, {files * size.pack_bytes / 1e6:,.0f} MB, on disk when it ends; whole process"
        self.row(work, shown(mine), f"`cp -r` and `cksum -a sm3` of the same files: {shown(theirs)}", f"{mine / theirs:.2f} ×", "≤ 2 ×",
                 mine <= 2 * theirs)
        megabytes = max(one.megabytes for one in ours)
        self.row("— its memory", f"{megabytes:.0f} MB", "", "", "≤ 200 MB", megabytes <= 200)

    @staticmethod
    def openpyxl_seconds(rows, folder):
        try:
            from openpyxl import Workbook
        except ImportError:
            return None
        book = Workbook()
        begin = time.perf_counter()
        for number in range(rows):
            book.active.append([f"第{number}行第{column}列的文字" for column in range(14)])
        book.save(folder / "openpyxl.xlsx")
        return time.perf_counter() - begin

    def memory_of_district(self):
        size = self.size
        folder = self.district("district", min(size.units, 60), 1_200 if not self.tiny else 20, size.district_evidence)
        ours = [run(self.program("evaluate_ledger"), folder, CALENDARS, AS_OF) for _ in range(size.runs)]
        megabytes = max(one.megabytes for one in ours)
        self.row(f"evaluate a district: {size.district_evidence:,} evidence rows, {min(size.units, 60)} units; whole process",
                 shown(median_of(ours)))
        self.row("— its memory", f"{megabytes:.0f} MB", "", "", "≤ 100 MB", megabytes <= 100)

    def commands(self):
        if not self.fazhi or not Path(self.fazhi).exists():
            self.row("`fazhi --version`", "left out: no program was given")
            return
        times = 1 if self.tiny else 21
        mine = median_of([run(self.fazhi, "--version") for _ in range(times)])
        self.row("`fazhi --version`", shown(mine), "", "", "≤ 10 ms", mine <= 0.010)
        if not self.demo or not Path(self.demo).exists():
            self.row("`fazhi status` on the demo", "left out: there is no demo ledger; scripts/demo makes it")
            return
        runs = [run(self.fazhi, "status", "--ledger", self.demo, "--as-of", AS_OF) for _ in range(times)]
        mine = median_of(runs)
        self.row("`fazhi status` on the demo", shown(mine), f"{max(one.megabytes for one in runs):.0f} MB", "", "≤ 80 ms",
                 mine <= 0.080)

    def search(self):
        if not self.fazhi or not Path(self.fazhi).exists():
            self.row("`fazhi search`", "left out: no program was given")
            return
        evidence = self.size.district_evidence
        folder = self.work / f"search-{evidence}"
        if not (folder / "ledger.db").exists():
            shutil.rmtree(folder, ignore_errors=True)
            run(self.program("make_search_ledger"), folder, evidence, 2_000)
        taken = numbers(run(sys.executable, HERE / "search_ledger.py", self.fazhi, folder, 1 if self.tiny else 21).output)
        self.row(f"index of {evidence:,} evidence rows, every tenth with a text of 2,000 characters; whole process",
                 f"{shown(taken['build'] / 1000)}, {taken['index_megabytes']:.0f} MB",
                 f"the texts themselves: {taken['text_megabytes']:.0f} MB")
        names = {"two": "a word of two characters, in many papers", "long": "a long word", "title": "most of a title",
                 "number": "a 文号 in other brackets", "words": "three words", "one": "one character", "none": "nothing found"}
        for name, title in names.items():
            mine, theirs = taken[name], taken[name + "_like"]
            self.row(f"`fazhi search`, {title}; whole process", f"{mine:.3g} ms", f"LIKE over the same texts: {theirs:.0f} ms",
                     f"1/{theirs / mine:.0f}", "≤ 50 ms", mine <= 50)
        self.row("`fazhi search`, with unit and period; whole process", f"{taken['filtered']:.3g} ms", "", "", "≤ 50 ms",
                 taken["filtered"] <= 50)

    def all(self):
        for part in (self.evaluation, self.one_paper, self.import_rows, self.lint, self.papers, self.rectification, self.spreadsheet, self.pack, self.commands,
                     self.search, self.memory_of_district):
            print(f"{part.__name__} …", file=sys.stderr)
            part()


def machine():
    model, memory = platform.machine(), ""
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            model = line.split(":")[1].strip()
            break
    for line in Path("/proc/meminfo").read_text().splitlines():
        if line.startswith("MemTotal"):
            memory = f"{int(line.split()[1]) / 1024 / 1024:.0f} GB of memory"
    return f"{model}, {os.cpu_count()} cores, {memory}; {platform.system()}, Python {platform.python_version()}"


def main():
    parser = argparse.ArgumentParser(description="Benchmarks beside their yardsticks.")
    parser.add_argument("--programs", required=True, help="folder of the bench programs")
    parser.add_argument("--fazhi", help="the program itself")
    parser.add_argument("--demo", help="the demo ledger")
    parser.add_argument("--work", required=True, help="folder for ledgers and papers; big ones are kept for the next run")
    parser.add_argument("--size", choices=SIZES, default="full")
    options = parser.parse_args()
    Path(options.work).mkdir(parents=True, exist_ok=True)
    bench = Bench(options)
    try:
        bench.all()
    except Wrong as wrong:
        print(wrong, file=sys.stderr)
        return 1
    print(machine())
    print(f"\nload while running: {os.getloadavg()[1]:.1f}; size: {options.size}\n")
    print("| work | ours | beside | ratio | budget |\n|---|---|---|---|---|")
    for row in bench.rows:
        print("| " + " | ".join(row) + " |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
