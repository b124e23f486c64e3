"""search_ledger.py FAZHI LEDGER RUNS: how long `fazhi search` takes, whole process, and beside it SQLite's LIKE over the same texts.
Prints one line each: name and milliseconds (medians). The index is made anew first."""

import json
import sqlite3
import statistics
import subprocess
import sys
import time
from pathlib import Path

# One word of two characters that is everywhere, a long one, a number, several, none, one character, and one that ranks by weight.
QUERIES = {
    "two": ["审查"],
    "long": ["公平竞争审查"],
    "title": ["义务教育招生的合法性审核意见书"],
    "number": ["示7办发（2025）88号"],
    "words": ["公平竞争", "听证会", "示例区第7局"],
    "one": ["水"],
    "none": ["龘龘"],
    "filtered": ["审查", "--unit", "示例区第7局", "--period", "2024"],
}


def timed(work):
    begin = time.perf_counter()
    result = work()
    return 1000 * (time.perf_counter() - begin), result


def search(fazhi, ledger, words, limit=20):
    command = [fazhi, "search", *words, "--limit", str(limit), "--json", "--ledger", ledger]
    return timed(lambda: subprocess.run(command, capture_output=True, text=True, check=True))


def like(database, words):
    wanted = [word for word in words if not word.startswith("--")]
    one = "(title LIKE ?{0} OR number LIKE ?{0} OR kind_title LIKE ?{0} OR unit_title LIKE ?{0} OR fields LIKE ?{0} OR text LIKE ?{0})"
    condition = " AND ".join(one.format(at + 1) for at in range(len(wanted)))
    sql = f"SELECT count(*) FROM wording LEFT JOIN file_text ON sm3 = file WHERE {condition}"
    return timed(lambda: database.execute(sql, [f"%{word}%" for word in wanted]).fetchone()[0])


def main():
    fazhi, ledger, runs = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
    index = ledger / "search.db"
    index.unlink(missing_ok=True)
    print("build", round(search(fazhi, ledger, ["审查"])[0], 1))
    print("index_megabytes", round(index.stat().st_size / 1e6, 1))
    database = sqlite3.connect(index)
    database.execute("PRAGMA mmap_size = 2147483648")
    texts = database.execute("SELECT (SELECT sum(length(CAST(title || number || kind_title || unit_title || fields AS BLOB))) FROM wording)"
                             " + (SELECT total(length(CAST(text AS BLOB))) FROM file_text)").fetchone()[0]
    print("text_megabytes", round(texts / 1e6, 1))
    for name, words in QUERIES.items():
        taken = [search(fazhi, ledger, words) for _ in range(runs)]
        print(name, round(statistics.median(ms for ms, _ in taken), 1))
        print(name + "_rows", len(json.loads(taken[0][1].stdout)["rows"]))
        if name != "filtered":
            print(name + "_like", round(statistics.median(like(database, words)[0] for _ in range(min(runs, 3))), 1))


if __name__ == "__main__":
    main()
