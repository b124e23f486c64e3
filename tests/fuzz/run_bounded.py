"""run_bounded.py TREE [--seconds N] [PROGRAM …]: configures and builds the preset `fuzz` of TREE and runs each fuzz program for some seconds from
its seeds, always the same way. Exits 1 where one of them finds an input that crashes, hangs or breaks a promise; the input is kept
and named."""

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

# One input may take so long and so much memory; far above what a good file of that size needs, under sanitizers.
OPTIONS = ["-seed=1", "-timeout=20", "-rss_limit_mb=2048", "-max_len=65536", "-print_final_stats=1"]
SECONDS = 10


def fail(sentence):
    print(sentence, file=sys.stderr)
    sys.exit(1)


def build(tree):
    if shutil.which("clang++") is None:
        fail("clang++ is not at hand: scripts/packages installs it; fuzzing needs libFuzzer, which comes with it")
    for command in (["cmake", "--preset", "fuzz"], ["cmake", "--build", "build/fuzz", "--target", "fuzz"]):
        done = subprocess.run(command, cwd=tree, capture_output=True, text=True)
        if done.returncode != 0:
            fail(f"{' '.join(command)} failed:\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}")
    return sorted(file for file in (tree / "build/fuzz/tests/fuzz").glob("*_fuzz") if file.is_file())


def seed_files(tree, program):
    """Of seeds/ and, for a reader of files, of the corpus of the tests: files in its format."""
    name = program.name.removesuffix("_fuzz")
    own = tree / "tests/fuzz/seeds" / name
    corpus = tree / "tests/intake/corpus"
    return sorted([file for file in own.glob("*") if file.is_file()] + list(corpus.glob(f"*.{name}")))


def run(tree, program, seconds):
    found = tree / "build/fuzz/found"
    found.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as seeds:
        for number, file in enumerate(seed_files(tree, program)):
            shutil.copyfile(file, Path(seeds) / f"{number:03}-{file.name}")
        dictionary = tree / "tests/fuzz" / "xml.dict"
        done = subprocess.run([program, *OPTIONS, f"-max_total_time={seconds}", f"-artifact_prefix={found}/{program.name}-",
                               f"-dict={dictionary}", seeds], capture_output=True, text=True, errors="replace")
    facts = [line for line in done.stderr.splitlines() if "stat::number_of_executed_units" in line or "DONE" in line]
    print(f"{program.name}: {' | '.join(facts)}")
    if done.returncode == 0:
        return True
    said = done.stderr[max(done.stderr.find("ERROR"), 0):][:6000]
    print(f"{program.name} found an input it should have settled; it is kept under {found}. Run the program with that file, and keep it as "
          f"a test.\n{said}", file=sys.stderr)
    return False


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("tree", type=Path)
    parser.add_argument("--seconds", type=int, default=SECONDS)
    parser.add_argument("programs", nargs="*", help="by default all of them")
    options = parser.parse_args()
    tree = options.tree.resolve()
    programs = [one for one in build(tree) if not options.programs or one.name in options.programs]
    if not programs:
        fail("the preset fuzz built no program")
    return 0 if all([run(tree, program, options.seconds) for program in programs]) else 1


if __name__ == "__main__":
    sys.exit(main())
