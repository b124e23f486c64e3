"""run_transcripts.py FAZHI FOLDER [--update] [NAME...]: runs every FOLDER/*.test in an empty folder of its own and compares.

A transcript is a list of commands with what they print:
  # a comment
  $ command            run by bash; lines that begin with "> " right below belong to it
  text                 what it prints on standard output
  ! text               what it prints on standard error
  ? 2                  its exit code, where it is not 0
Folders of this machine read <DIR> (the test's own) and <SOURCE> (the project, $FAZHI_TREE for commands), the digest of a ledger's
state <SM3>; --update writes down what was printed.
"""

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

# The chain covers the texts of the built-in checklists, which may change.
STATE = re.compile(r"(?<=· )[0-9a-f]{16}\b")


class Step:
    def __init__(self, command):
        self.command = command
        self.comments = []
        self.expected = []


def parse(text):
    steps, comments = [], []
    for line in text.splitlines():
        if line.startswith("$ "):
            steps.append(Step([line[2:]]))
            steps[-1].comments, comments = comments, []
        elif line.startswith("#"):
            comments.append(line)
        elif line.startswith("> ") or line == ">":
            if steps and not steps[-1].expected and not comments:
                steps[-1].command.append(line[2:])
            else:
                steps[-1].expected.append(line)
        elif not steps:
            comments.append(line)
        else:
            steps[-1].expected += comments + [line]
            comments = []
    if comments and steps:
        steps[-1].expected += comments
    return steps


def environment(program, folder, source):
    keep = {key: value for key, value in os.environ.items() if not key.startswith("FAZHI_")}
    keep.update(PATH=f"{program.parent}:{os.environ['PATH']}", LC_ALL="C.UTF-8", TZ="UTC", HOME=str(folder),
                FAZHI_TREE=str(source))
    return keep


def run(step, program, folder, source):
    done = subprocess.run(["bash", "-c", "\n".join(step.command)], cwd=folder, env=environment(program, folder, source),
                          stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)

    def normal(output):
        text = output.decode("utf-8", "backslashreplace").replace(str(folder), "<DIR>").replace(str(source), "<SOURCE>")
        return STATE.sub("<SM3>", text).splitlines()

    lines = normal(done.stdout) + ["! " + line if line else "!" for line in normal(done.stderr)]
    if done.returncode != 0:
        lines.append(f"? {done.returncode}")
    return lines


def written(steps):
    lines = []
    for step in steps:
        lines += step.comments
        lines.append("$ " + step.command[0])
        lines += [("> " + line).rstrip() for line in step.command[1:]]
        lines += step.expected
    return "\n".join(lines) + "\n"


def strip(lines):
    """Blank lines before the next command are layout."""
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def check(path, program, source, update):
    steps = parse(path.read_text(encoding="utf-8"))
    failures = 0
    with tempfile.TemporaryDirectory(prefix="fazhi-test-") as name:
        folder = Path(name).resolve()
        for step in steps:
            expected = strip(step.expected)
            actual = strip(run(step, program, folder, source))
            if actual == expected:
                continue
            failures += 1
            step.expected = actual + [""]
            if not update:
                print(f"{path.name}: $ {step.command[0]}")
                for line in expected:
                    if line not in actual:
                        print(f"  expected: {line}")
                for line in actual:
                    if line not in expected:
                        print(f"  printed:  {line}")
                if sorted(expected) == sorted(actual):
                    print("  the same lines in another order")
    if update and failures:
        path.write_text(written(steps), encoding="utf-8")
    return failures


def main():
    arguments = [word for word in sys.argv[1:] if word != "--update"]
    program, folder, names = Path(arguments[0]).resolve(), Path(arguments[1]).resolve(), arguments[2:]
    source = folder.parent.parent
    paths = sorted(path for path in folder.glob("*.test") if not names or path.stem in names)
    failures = sum(check(path, program, source, "--update" in sys.argv) for path in paths)
    print(f"{len(paths)} transcripts, {failures} commands differ")
    return 1 if failures and "--update" not in sys.argv or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
