"""Counts single test cases in the logs of `meson test`: count.py BUILD-FOLDER…

The last line is "N passed, N failed"; the exit status is 0 only if something passed and nothing failed. What did not
happen counts as failed: a build or a run without a log, a program that broke off before its plan was done, one that
ended badly after its last case, one without a single case, and a case that was skipped.
"""
import json
import pathlib
import re
import sys

PLAN = re.compile(r"^1\.\.(\d+)", re.MULTILINE)
CASE = re.compile(r"^(not ok|ok)\b[^#\n]*(# *skip)?", re.MULTILINE | re.IGNORECASE)


def count_program(run):
    """(passed, failed) of one test program, from its line of testlog.json."""
    ended_well = run["result"] == "OK"
    output = run.get("stdout") or ""
    plan = PLAN.search(output)
    if not plan:
        return (1, 0) if ended_well else (0, 1)
    results = [state.lower() == "ok" and not skipped for state, skipped in CASE.findall(output)]
    passed = sum(results)
    failed = max(int(plan.group(1)), len(results)) - passed
    if not passed and not failed or not ended_well and not failed:
        failed += 1
    return passed, failed


def tell(folder, run, failed):
    """What a program said about its failures: the cases, the remarks behind them, and the end of its standard error."""
    print(f"\n{folder}: {run['name']}: {failed} failed ({run['result']})")
    telling = False
    for line in (run.get("stdout") or "").splitlines():
        if CASE.match(line):
            telling = line.startswith("not ok") or bool(CASE.match(line).group(2))
        if telling:
            print(f"    {line}")
    for line in (run.get("stderr") or "").splitlines()[-20:]:
        print(f"    {line}")


def count_folder(folder):
    log = pathlib.Path(folder, "meson-logs", "testlog.json")
    if not log.exists():
        print(f"{folder}: not built, or its tests did not run")
        return 0, 1
    passed = failed = 0
    for line in log.read_text(encoding="utf-8").splitlines():
        run = json.loads(line)
        good, bad = count_program(run)
        passed += good
        failed += bad
        if bad:
            tell(folder, run, bad)
    return passed, failed


def main(folders):
    counts = [count_folder(folder) for folder in folders]
    passed = sum(count[0] for count in counts)
    failed = sum(count[1] for count in counts)
    print(f"{passed} passed, {failed} failed")
    return 0 if passed and not failed else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
