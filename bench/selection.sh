#!/bin/sh
# Holding a contest: 5,000 applications, 7 judges, 10 items in each round. Beside it the same contest by examples/recompute.py, whose
# result must have the same bytes, and for one round the trimmed means and ranks alone by SQL in the sqlite3 shell, from a table that is
# there already. Processor time of whole processes for those, of each part inside one process for ours.
#   sh bench/selection.sh [APPLICATIONS]
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

python3 -B - "$folder" "${1:-5000}" <<'END'
import json, os, sqlite3, subprocess, sys

folder, n = sys.argv[1:]
RANK = """WITH total AS (SELECT receipt, judge, sum(tenths) AS t FROM score GROUP BY receipt, judge),
mean AS (SELECT receipt, (sum(t) - min(t) - max(t)) * 1.0 / (count(*) - 2) AS m FROM total GROUP BY receipt)
SELECT receipt, m, rank() OVER (ORDER BY m DESC) FROM mean WHERE m >= 600"""


def processor_ms(words, out):
    begin = os.times()
    with open(out, "wb") as file:
        subprocess.run(words, stdout=file, check=True)
    end = os.times()
    return 1000 * (end.children_user + end.children_system - begin.children_user - begin.children_system)


def make_table(frozen, path):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE score (receipt TEXT, judge TEXT, item INTEGER, tenths INTEGER, PRIMARY KEY (receipt, judge, item)) WITHOUT ROWID")
    db.executemany("INSERT INTO score VALUES (?, ?, ?, ?)", (
        (entry["receipt"], score["judge"], item, tenths) for entry in frozen["entries"] for score in entry["scores"]
        for item, tenths in enumerate(score["tenths"])))
    db.commit()
    db.close()


for rounds in (1, 3):
    frozen, result, again = (f"{folder}/{name}{rounds}.json" for name in ("input", "result", "again"))
    figures = subprocess.run(["build/bench/selection", n, str(rounds), frozen, result], capture_output=True, encoding="utf-8", check=True)
    reading, ranking, writing, near = map(float, figures.stdout.split())
    whole = reading + ranking + writing
    python = processor_ms(["python3", "examples/recompute.py", frozen], again)
    if open(again, "rb").read() != open(result, "rb").read():
        sys.exit("examples/recompute.py does not come to the same result")
    print(f"{n} applications, {rounds} round(s): {whole:.1f} ms (reading {os.path.getsize(frozen) / 1e6:.1f} MB {reading:.1f}, "
          f"ranking {ranking:.1f}, writing {writing:.1f}); how near each judge came {near:.1f} ms")
    print(f"  examples/recompute.py {python:.0f} ms, ratio {whole / python:.3f}")
    if rounds == 1:
        make_table(json.load(open(frozen, encoding="utf-8")), f"{folder}/scores.db")
        sql = sorted(processor_ms(["sqlite3", f"{folder}/scores.db", RANK], os.devnull) for _ in range(5))[2]
        print(f"  sqlite3, means and ranks only {sql:.0f} ms, ratio to ranking {ranking / sql:.3f}")
END
