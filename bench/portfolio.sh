#!/bin/sh
# A catalogue of many nodes with money of many years, and many awards: lists, trees and reports, each as a whole process, beside the
# sqlite3 shell with the plain query for the same on the same file.
#   sh bench/portfolio.sh [NODES [YEARS [AWARDS [SEED]]]]
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
python3 -B bench/make_portfolio.py "$PPURI_STORE" "${4:-1}" "${1:-10000}" "${2:-20}"
python3 -B bench/make_awards.py "$PPURI_STORE" "${4:-1}" "${3:-1000000}"
ppuri store reindex
ppuri login clerk
printf 'bench password\nthe own bench password\n' | build/ppuri account passwd >/dev/null # with the admin's nothing else can be done
PYTHONPATH=bench python3 -B bench/portfolio.py
