#!/bin/sh
# A command that reads, as a whole process, beside the sqlite3 shell with the same query on the same store.
# Rounds alternate, so that a busy machine slows both; the figure to look at is the ratio of medians.
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PPURI_STORE=$folder/store.db PPURI_SESSION=$folder/session
export PPURI_STORE PPURI_SESSION

printf 'bench password\n' | build/ppuri store init --organisation bench --admin boss >/dev/null
printf 'bench password\n' | build/ppuri login boss >/dev/null
printf 'bench password\n' | build/ppuri account add clerk --role officer --person 김하늘 >/dev/null
sqlite3 "$PPURI_STORE" 'UPDATE credential SET set_by = NULL' # as if each had chosen the password themselves
printf 'bench password\n' | build/ppuri login clerk >/dev/null
build/ppuri program import examples/busan-2024.csv >/dev/null

# A call that is open today, with the 24 applications of the examples.
year=$(date +%Y)
build/ppuri program add now --name bench --start "$year" --end $((year + 1)) --fund "$year:city:200000000" >/dev/null
build/ppuri call new now --program now --notice-no 1 --title bench --notice-day "$(date +%F)" --opens "$(date +%F)" \
    --closes $((year + 1))-06-30 --year "$year" --source city --budget 200000000 --support-rate 80 --cap 20000000 \
    --own-cash-rate 0 --item all:100 --pass-line 60 --ties earlier-receipt --project-start $((year + 1))-07-01 \
    --project-end $((year + 1))-12-31 >/dev/null
build/ppuri call publish now >/dev/null
build/ppuri app import --call now examples/applications-2024.csv >/dev/null
build/ppuri app submit --call now --all >/dev/null
build/ppuri app screen --call now --all >/dev/null

# pair NAME COMMAND SQL
# shellcheck disable=SC2086 # a command is words
pair() {
    printf '%s\n' "$1"
    for round in 1 2 3 4 5; do
        hyperfine -N --warmup 10 --runs 100 --export-json "$folder/$round.json" "$2" \
            "sqlite3 $PPURI_STORE \"$3\"" >/dev/null 2>&1
    done
    python3 - "$folder" <<'END'
import json, statistics, sys
ours, theirs = [], []
for r in range(1, 6):
    a, b = json.load(open(f"{sys.argv[1]}/{r}.json"))["results"]
    ours.append(a["median"] * 1000)
    theirs.append(b["median"] * 1000)
print(f"  ppuri {statistics.median(ours):.2f} ms   sqlite3 {statistics.median(theirs):.2f} ms   "
      f"ratio {statistics.median(a / b for a, b in zip(ours, theirs)):.2f}")
END
    /usr/bin/time -f '  peak memory %M KB' $2 >/dev/null
}

pair 'program list' 'build/ppuri program list' \
    "SELECT p.code, p.name, p.period_start, p.period_end, p.period_note, f.fiscal_year, f.source, f.original, p.area, p.office FROM program p JOIN program_funding f ON f.program_id = p.id ORDER BY p.code"
pair 'app list' 'build/ppuri app list --call now' \
    "SELECT a.*, f.* FROM application a JOIN firm f ON f.id = a.firm_id JOIN call c ON c.id = a.call_id WHERE c.code = 'now' ORDER BY a.receipt_no"
pair 'app show' 'build/ppuri app show now-0007' \
    "SELECT * FROM application a JOIN firm f ON f.id = a.firm_id JOIN person p ON p.firm_id = f.id JOIN call c ON c.id = a.call_id WHERE a.receipt_no = 'now-0007'; SELECT * FROM screening_check s JOIN application a ON a.id = s.application_id WHERE a.receipt_no = 'now-0007'"
