#!/bin/sh
# An office of ten years: lists, searches, checks and single records, each as a whole process, beside the sqlite3 shell with the plain
# query for the same on the same file. What counts is the CPU time (user and system) above that of a command that reads nothing.
#   sh bench/scale.sh [APPLICATIONS [SEED]]
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PPURI_STORE=$folder/office.db PPURI_SESSION=$folder/session
export PPURI_STORE PPURI_SESSION

ppuri() {
    printf 'bench password\n' | build/ppuri "$@" >/dev/null
}

ppuri store init --organisation bench --admin boss
ppuri login boss
ppuri account add clerk --role officer --person 김하늘
ppuri account add head --role approver --person 박산들
sqlite3 "$PPURI_STORE" 'UPDATE credential SET set_by = NULL' # as if each had chosen the password themselves
PYTHONPATH=bench python3 -B bench/make_store.py "$PPURI_STORE" "${2:-1}" "${1:-1000000}"
ppuri store reindex
ppuri login clerk
python3 -B bench/scale.py
