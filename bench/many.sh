#!/bin/sh
# Many who write at once, beside the sqlite3 shell.
set -eu
cd "$(dirname "$0")/.."
PPURI=$PWD/build/ppuri BY_ACT=$PWD/build/tests/cli/by_act PYTHONPATH=tests/cli exec python3 -B bench/many.py
