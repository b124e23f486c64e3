"""check_tree.py TREE: prints every breach of the project's own rules as file:line: sentence; exits 1 if there is any."""

import re
import sys
from pathlib import Path

# Which folder of src/ may include headers of which other one.
ARROWS = {
    "base": [],
    "core": ["base"],
    "yaml": ["core", "base"],
    "ledger": ["core", "base"],
    "intake": ["core", "base"],
    "report": ["core", "base"],
    "app": ["yaml", "ledger", "intake", "report", "core", "base"],
    "web": ["app", "core", "base"],
    "cli": ["web", "app", "core", "base"],
    "": ["cli"],  # src/main.cpp
}

# Which folder may include which third-party header; the distribution puts all of them on the include path.
THIRD_PARTY = {
    "openssl/": ["base"],
    "yaml-cpp/": ["yaml"],
    "SQLiteCpp/": ["ledger"],
    "sqlite3.h": ["ledger"],
    "xlsxwriter": ["report"],
    "expat.h": ["intake"],
    "iconv.h": ["intake"],
    "pugixml.hpp": ["report", "intake"],
    "zip.h": ["report", "intake"],
    "zlib.h": ["report"],
    "nlohmann/": ["ledger", "report", "app", "web", "cli"],
    "spdlog/": ["app", "web", "cli"],
    "CLI/": ["cli"],
    "fmt/": ["core", "yaml", "ledger", "intake", "report", "app", "web", "cli"],
    # the operating system
    "unistd.h": ["ledger", "intake", "report", "app", "cli"],
    "fcntl.h": ["ledger", "intake", "report", "app", "cli"],
    "stdlib.h": ["ledger", "intake", "report", "app", "cli"],
    "poll.h": ["intake"],
    "signal.h": ["intake", "cli"],
    "spawn.h": ["intake"],
    "sys/": ["ledger", "intake", "report", "app", "cli"],
}

# The core is arithmetic: no disk, no clock, no terminal, no chance.
NOT_IN_CORE = ["cstdio", "ctime", "filesystem", "fstream", "iostream", "random", "thread"]

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LEFT_BEHIND = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" * 3, "HA" + "CK"]) + r")\b")
TEXT_SUFFIXES = {".h", ".cpp", ".cmake", ".txt", ".yaml", ".json", ".md", ".sql", ".py", ".sh", ""}
VAGUE_NAMES = {"utils", "util", "common", "manager", "helper", "helpers", "misc"}
MOST_LINES = {"src": 400, "tests": 600}
CLOCK = re.compile(r"\b(system_clock|steady_clock|high_resolution_clock|time\(nullptr\))")


def lines_of(path):
    return path.read_text(encoding="utf-8", errors="replace").splitlines()


def sources(tree, top):
    return sorted(p for p in (tree / top).rglob("*") if p.suffix in {".h", ".cpp"})


def third_party_owners(header):
    for prefix, folders in THIRD_PARTY.items():
        if header.startswith(prefix):
            return folders
    return None


def breach_of_include(folder, quote, header, tree):
    """The sentence that says why `folder` may not include `header`, or None."""
    if quote == '"':
        target = header.split("/")[0] if "/" in header else ""
        if not (tree / "src" / header).exists():
            return f'there is no src/{header}; paths are relative to src/'
        if target != folder and target not in ARROWS.get(folder, []):
            return f'{folder or "main.cpp"} may not include "{header}"'
        return None
    owners = third_party_owners(header)
    if owners is not None:
        return None if folder in owners else f"{folder} may not include <{header}>, only {', '.join(owners)} may"
    if folder == "core" and header in NOT_IN_CORE:
        return f"core may not include <{header}>: it has no disk, no clock, no terminal"
    if "/" in header or "." in header:
        return f"<{header}> is not in the table of scripts/check_tree.py"
    return None


def check_includes(tree):
    for path in sources(tree, "src"):
        parts = path.relative_to(tree / "src").parts
        folder = parts[0] if len(parts) > 1 else ""
        for number, line in enumerate(lines_of(path), 1):
            match = INCLUDE.match(line)
            sentence = match and breach_of_include(folder, match[1], match[2], tree)
            if sentence:
                yield path, number, sentence
            if folder == "core" and CLOCK.search(line):
                yield path, number, "core has no clock; take the day as an argument"
    for path in sources(tree, "tests"):
        for number, line in enumerate(lines_of(path), 1):
            match = INCLUDE.match(line)
            if match and match[2].startswith("catch2/") and path != tree / "tests/catch.h":
                yield path, number, 'only tests/catch.h includes Catch2; include "catch.h"'


def check_files_are_built(tree):
    """A test that no CMakeLists.txt names is never run."""
    for path in sources(tree, "src") + sources(tree, "tests"):
        if path.suffix != ".cpp":
            continue
        lists = [p / "CMakeLists.txt" for p in path.parents if (p / "CMakeLists.txt").exists()]
        listed = {word for p in lists for word in re.split(r"[\s()]+", p.read_text(encoding="utf-8"))}
        if path.name not in {word.split("/")[-1] for word in listed}:
            yield path, 1, "no CMakeLists.txt lists this file"


def check_names_and_sizes(tree):
    seen = {}
    for path in sources(tree, "src"):
        if path.stem in VAGUE_NAMES:
            yield path, 1, "name a file after what it holds"
        if path.name in seen:
            yield path, 1, f"file names are unique in the tree; there is {seen[path.name].relative_to(tree)}"
        seen[path.name] = path
    for top, most in MOST_LINES.items():
        for path in sources(tree, top):
            count = len(lines_of(path))
            if count > most:
                yield path, count, f"{count} lines; a file in {top}/ has at most {most}"


def check_words(tree):
    for top in ["CMakeLists.txt", "README.md", "cmake", "src", "tests", "scripts", "docs", "checklists", "data"]:
        root = tree / top
        files = sorted(root.rglob("*")) if root.is_dir() else [root] if root.exists() else []
        for path in files:
            if not path.is_file() or path.suffix not in TEXT_SUFFIXES:
                continue
            for number, line in enumerate(lines_of(path), 1):
                match = LEFT_BEHIND.search(line)
                if match:
                    yield path, number, f"{match[1]} was left behind: finish it, or say in a sentence what is missing"


def main():
    tree = Path(sys.argv[1])
    checks = [check_includes, check_files_are_built, check_names_and_sizes, check_words]
    breaches = [breach for check in checks for breach in check(tree)]
    for path, number, sentence in breaches:
        print(f"{path.relative_to(tree)}:{number}: {sentence}")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
