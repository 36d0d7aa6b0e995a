#!/bin/sh
# The paper for the committee: 200 firms, 9 judges, 20 items in two rounds, as PDF and XLSX; beside it the same tables by reportlab and
# openpyxl (Debian: python3-reportlab, python3-openpyxl) from CSV files. Processor time of whole processes, turn by turn in one run; the
# figure to look at is the ratio of medians.
#   sh bench/committee.sh [FIRMS]
set -eu
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
PPURI=${PPURI:-$PWD/build/ppuri} STILL_CLOCK=${STILL_CLOCK:-$PWD/build/tests/cli/clock.so}
export PPURI STILL_CLOCK
python3 -B bench/make_evaluation.py "$folder" "${1:-200}" 9 10 2

python3 -B - "$folder" <<'END'
import os, statistics, subprocess, sys, zipfile

folder = sys.argv[1]
desk = dict(os.environ, PPURI_STORE=f"{folder}/office.db", PPURI_SESSION=f"{folder}/session-officer-2024-04-02", PPURI_LANG="ko", TZ="KST-9",
            LC_ALL="C.UTF-8", TEST_CLOCK="2024-04-02 10:00:00", LD_PRELOAD=os.environ["STILL_CLOCK"])


def processor_s(words, env):
    begin = os.times()
    subprocess.run(words, env=env, stdout=subprocess.DEVNULL, check=True)
    end = os.times()
    return end.children_user + end.children_system - begin.children_user - begin.children_system


processor_s([os.environ["PPURI"], "select", "dossier", "c", "--out", f"{folder}/dossier.zip"], desk)
with zipfile.ZipFile(f"{folder}/dossier.zip") as dossier:
    dossier.extract("reckoning/ranking.csv", folder)
    dossier.extract("scores/scores.csv", folder)
for ending in ("pdf", "xlsx"):
    ours, theirs = [], []
    for _ in range(5):
        ours.append(processor_s([os.environ["PPURI"], "report", "committee", "c", "--out", f"{folder}/ours.{ending}"], desk))
        theirs.append(processor_s(["/usr/bin/python3", "-B", "bench/committee_peer.py", f"{folder}/reckoning/ranking.csv", f"{folder}/scores/scores.csv",
                                   f"{folder}/theirs.{ending}"], dict(os.environ)))
    one, other = statistics.median(ours), statistics.median(theirs)
    peer = "reportlab" if ending == "pdf" else "openpyxl"
    print(f"{ending}: ppuri {one:.2f} s, {os.path.getsize(f'{folder}/ours.{ending}') / 1e6:.2f} MB; {peer} {other:.2f} s, "
          f"{os.path.getsize(f'{folder}/theirs.{ending}') / 1e6:.2f} MB; ratio {one / other:.3f}")
for name in ("ours.pdf", "theirs.pdf"):
    pages = subprocess.run(["pdfinfo", f"{folder}/{name}"], capture_output=True, encoding="utf-8", check=True).stdout
    print(name, next(line for line in pages.splitlines() if line.startswith("Pages:")))
END
