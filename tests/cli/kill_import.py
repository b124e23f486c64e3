"""kill_import.py FAZHI [TIMES]: kills `fazhi import` with SIGKILL at a random instant, TIMES (100) times over, on one ledger. After each:
what was acknowledged is there, an import is there wholly or not at all, and every digest, projection and file agrees."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True

PAPERS = 30


def import_file(folder, number):
    """One unit and its papers, each with a file of its own."""
    lines = ["secret_checked: true", "units:", f"  - {{id: u{number}, name: 单位{number}, types: [政府部门]}}", "evidence:"]
    for paper in range(PAPERS):
        original = folder / f"{number}-{paper}.txt"
        original.write_text(f"会议纪要 {number} {paper}\n" * 50, encoding="utf-8")
        lines.append(f"  - {{id: e{number}-{paper}, kind: 会议纪要, unit: u{number}, formed_on: 2026-01-04, original: {{file: {original.name}}}}}")
    path = folder / f"{number}.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def run(program, *words):
    return subprocess.run([program, *words, "--ledger", "l"], capture_output=True, text=True, encoding="utf-8", check=False)


def subjects(program):
    events = [json.loads(line) for line in run(program, "export").stdout.splitlines()]
    return [subject for event in events for subject in event["about"]]


def kill_once(program, path, patience):
    """Whether the import said it was done before it was killed."""
    with open("printed", "w+", encoding="utf-8") as printed:
        process = subprocess.Popen([program, "import", str(path), "--ledger", "l"], stdout=printed, stderr=subprocess.DEVNULL)
        time.sleep(random.uniform(0, patience))
        process.send_signal(signal.SIGKILL)
        process.wait()
        printed.seek(0)
        return "台账状态" in printed.read()


def check(program, number, acknowledged):
    about = subjects(program)
    papers = sum(1 for subject in about if subject.startswith(f"evidence:e{number}-"))
    units = about.count(f"unit:u{number}")
    assert (units, papers) in [(0, 0), (1, PAPERS)], f"import {number} is half there: {units} units, {papers} papers"
    assert not acknowledged or papers == PAPERS, f"import {number} was acknowledged and is lost"
    verified = run(program, "verify")
    assert verified.returncode == 0, verified.stdout + verified.stderr
    return papers == PAPERS


def main():
    program, times = str(Path(sys.argv[1]).resolve()), int(sys.argv[2]) if len(sys.argv) > 2 else 100
    random.seed(20260930)
    with tempfile.TemporaryDirectory(prefix="fazhi-kill-") as name:
        os.chdir(name)
        subprocess.run([program, "init", "l", "--region", "某市某区", "--begins", "2026-01-01"], capture_output=True, check=True)
        started = time.monotonic()
        assert run(program, "import", str(import_file(Path(name), 0))).returncode == 0
        patience = 2 * (time.monotonic() - started)
        survived = 0
        for number in range(1, times + 1):
            acknowledged = kill_once(program, import_file(Path(name), number), patience)
            survived += check(program, number, acknowledged)
    print(f"{times} imports killed: {survived} were there wholly, {times - survived} not at all")
    assert 0 < survived < times, "the kills all came too early or too late to show anything"
    return 0


if __name__ == "__main__":
    sys.exit(main())
