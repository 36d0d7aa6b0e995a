#!/bin/sh
# An office of ten years: lists, searches, checks and single records, each as a whole process, beside the sqlite3 shell with the plain
# query for the same on the same file. What counts is the CPU time (user and system) above that of a command that reads nothing.
#   sh bench/scale.sh [APPLICATIONS [SEED]]
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PPURI_STORE=$folder/office.db TEST_CLOCK='2024-12-01 09:00:00' TZ=KST-9
export PPURI_STORE TEST_CLOCK TZ

# ppuri PERSON ARG…: at the clock of make_store.py.
ppuri() {
    session=$folder/session-$1
    shift
    printf 'bench password\n' | PPURI_SESSION=$session LD_PRELOAD=build/tests/cli/clock.so build/ppuri "$@" >/dev/null
}

ppuri admin store init --organisation bench --admin admin
ppuri admin login admin
for role in officer approver finance auditor reviewer; do
    ppuri admin account add "$role" --role "$role" --person 김하늘
done
PYTHONPATH=bench python3 -B bench/make_store.py "$PPURI_STORE" "${2:-1}" "${1:-1000000}"
ppuri admin store reindex
firm=$(sqlite3 "$PPURI_STORE" "SELECT f.biz_no FROM application a JOIN firm f ON f.id = a.firm_id WHERE a.state = 'AWARDED' LIMIT 1")
ppuri admin account add applicant --role applicant --person 차나루 --firm "$firm"
sqlite3 "$PPURI_STORE" 'UPDATE credential SET set_by = NULL' # as if each had chosen the password themselves
for person in officer approver finance auditor reviewer applicant; do
    ppuri "$person" login "$person"
done
PPURI_SESSION=$folder/session python3 -B bench/scale.py
