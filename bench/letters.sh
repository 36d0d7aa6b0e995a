#!/bin/sh
# Drawing award letters, beside other programs that draw the same.
set -eu
cd "$(dirname "$0")/.."
# shellcheck disable=SC2046 # options
cc -O2 -o build/bench/letters_pango bench/letters_pango.c $(pkg-config --cflags --libs pangocairo libqrencode)
python3 bench/letters.py build
PPURI=$PWD/build/ppuri BY_ACT=$PWD/build/tests/cli/by_act PYTHONPATH=tests/cli python3 -B bench/letter_issue.py
