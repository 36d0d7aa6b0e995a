#!/bin/sh
# An import of applications (checked, indexed, recorded and audited) beside the sqlite3 shell, which puts the same file as it is
# into a table without types. Rounds alternate, so that a busy machine slows both; the figure to look at is the median ratio.
# Then the same rows as the workbook (XLSX) that Excel saves of them.
#   sh bench/import.sh [ROWS [ROUNDS [SEED]]]
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PPURI_STORE=$folder/office.db PPURI_SESSION=$folder/session
export PPURI_STORE PPURI_SESSION

ppuri() {
    printf 'bench password\n' | build/ppuri "$@" >/dev/null
}

python3 bench/make_applications.py "${3:-1}" "${1:-100000}" >"$folder/applications.csv"
ppuri store init --organisation bench --admin boss
ppuri login boss
ppuri account add clerk --role officer --person 김하늘
sqlite3 "$PPURI_STORE" 'UPDATE credential SET set_by = NULL' # as if each had chosen the password themselves
ppuri login clerk
ppuri program add bench --name bench --start 2024 --end 2199 --fund 2024:city:100000000000
ppuri call new bench --program bench --notice-no 1 --title bench --notice-day 2024-03-04 --opens 2024-03-04 \
    --closes 2199-12-31 --year 2024 --source city --budget 100000000000 --support-rate 80 --cap 1000000000 --own-cash-rate 50 \
    --item plan:100 --pass-line 60 --ties earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 >/dev/null
ppuri call publish bench
cp "$PPURI_STORE" "$folder/begin.db"

python3 bench/make_workbook.py "$folder/applications.csv" "$folder/applications.xlsx"

python3 - "$folder" "${2:-5}" "${1:-100000}" <<'END'
import glob, os, shutil, statistics, sys, time

folder, rounds = sys.argv[1], int(sys.argv[2])
file, store, other = f"{folder}/applications.csv", f"{folder}/office.db", f"{folder}/other.db"
rows = int(sys.argv[3])


def measured(*words):
    """Seconds and peak memory in MB."""
    begin = time.monotonic()
    pid = os.posix_spawnp(words[0], words, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    seconds = time.monotonic() - begin
    if status:
        sys.exit(f"{words[0]} failed")
    return seconds, usage.ru_maxrss / 1024


def fresh():
    for path in glob.glob(f"{folder}/o*.db*"):
        os.remove(path)
    shutil.copy(f"{folder}/begin.db", store)


ours, theirs = [], []
for _ in range(rounds):
    fresh()
    columns = ",".join(f"c{n}" for n in range(20))
    theirs.append(measured("sqlite3", other, f"CREATE TABLE t ({columns})", f".import --csv --skip 2 {file} t"))
    ours.append(measured("build/ppuri", "app", "import", "--call", "bench", file))
    print(f"  sqlite3 .import {rows / theirs[-1][0]:9,.0f} rows/s   ppuri app import {rows / ours[-1][0]:9,.0f} rows/s   "
          f"ratio {theirs[-1][0] / ours[-1][0]:.2f}")
print(f"{rows:,} rows, {os.path.getsize(file) / 1e6:.0f} MB: median ratio "
      f"{statistics.median(a[0] / b[0] for a, b in zip(theirs, ours)):.2f}, peak memory of ppuri {max(o[1] for o in ours):.0f} MB")
fresh()
seconds, memory = measured("build/ppuri", "app", "import", "--call", "bench", f"{folder}/applications.xlsx")
print(f"the same as XLSX, {os.path.getsize(f'{folder}/applications.xlsx') / 1e6:.0f} MB: {rows / seconds:,.0f} rows/s, "
      f"peak memory {memory:.0f} MB")
END
