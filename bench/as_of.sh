#!/bin/sh
# The store as it was known a year ago, after so many acts (100,000 unless given otherwise): CPU of the whole command, beside the same
# question of today, and beside the sqlite3 shell that answers it for today alone. The acts lie evenly over two years.
set -eu
cd "$(dirname "$0")/.."
build=${BUILD:-build}
acts=${1:-100000}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PPURI_STORE=$folder/store.db PPURI_SESSION=$folder/session
export PPURI_STORE PPURI_SESSION

three_years=$((3 * 365 * 24 * 60 * 60))

# at_first ARG…: three years ago, before the first of the acts.
at_first() {
    printf 'bench password\n' | TEST_CLOCK=-$three_years LD_PRELOAD=$build/tests/cli/clock.so "$build/ppuri" "$@" >/dev/null
}

at_first store init --organisation bench --admin boss
at_first login boss
at_first account add clerk --role officer --person 김하늘
sqlite3 "$PPURI_STORE" 'UPDATE credential SET set_by = NULL' # as if each had chosen the password themselves
printf 'bench password\n' | "$build/ppuri" login clerk >/dev/null
python3 -c "
import sys; sys.path.insert(0, 'bench'); sys.dont_write_bytecode = True
import make_applications as m
for n in range(20000): print(m.biz_no(n).replace('-', ''))" >"$folder/numbers"
"$build/bench/acts" "$PPURI_STORE" "$PPURI_SESSION" 1 "$acts" <"$folder/numbers"
printf '%s acts, %s firms, %s programmes, %s budget entries, store of %s MB\n' "$acts" "$(sqlite3 "$PPURI_STORE" 'SELECT count(*) FROM firm')" \
    "$(sqlite3 "$PPURI_STORE" 'SELECT count(*) FROM program')" "$(sqlite3 "$PPURI_STORE" 'SELECT count(*) FROM budget_entry')" \
    "$(($(stat -c %s "$PPURI_STORE") / 1000000))"

# cpu NAME COMMAND…
cpu() {
    name=$1
    shift
    for _ in 1 2 3; do
        /usr/bin/time -f '%U %S %M' -o "$folder/time" "$@" >/dev/null
        awk '{ printf "%.3f %d\n", $1 + $2, $3 / 1000 }' "$folder/time"
    done | sort -n | sed -n "2s/\(.*\) \(.*\)/$name: \1 s of CPU, \2 MB/p"
}

# questions: each, and what answers it for today in sqlite3.
questions() {
    cat <<END
firm list|SELECT * FROM firm ORDER BY id DESC LIMIT 50
program list --all|SELECT * FROM program p LEFT JOIN program_funding f ON f.program_id = p.id
report funding --year $(date +%Y) --by source|SELECT source, sum(held), sum(to_award) FROM balance WHERE fiscal_year = $(date +%Y) GROUP BY source
budget list --all|SELECT * FROM balance ORDER BY fiscal_year DESC LIMIT 50
END
}

questions | while IFS='|' read -r question sql; do
    for back in '1 month' '1 year' '2 years'; do
        # shellcheck disable=SC2086 # several words
        cpu "$question, as of $back ago" "$build/ppuri" $question --as-of "$(date -d "$back ago" '+%F %T')"
    done
    # shellcheck disable=SC2086
    cpu "$question, today" "$build/ppuri" $question
    cpu '  sqlite3, today' sqlite3 "$PPURI_STORE" "$sql"
done
