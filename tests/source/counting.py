"""The last line of ./run test counts what did not happen as failed (tests/count.py)."""
import pathlib
import subprocess
import sys
import tempfile

import house

# (a line of meson's testlog.json, passed, failed)
PROGRAMS = [
    ('{"name": "good", "result": "OK", "stdout": "1..2\\nok 1 - a\\n# note\\nok 2 - b\\n"}', 2, 0),
    ('{"name": "bad", "result": "FAIL", "stdout": "1..2\\nok 1 - a\\nnot ok 2 - b\\n"}', 1, 1),
    ('{"name": "broken off", "result": "ERROR", "stdout": "1..5\\nok 1 - a\\n"}', 1, 4),
    ('{"name": "bad end", "result": "ERROR", "stdout": "1..1\\nok 1 - a\\n"}', 1, 1),
    ('{"name": "too late", "result": "TIMEOUT", "stdout": "1..1\\n"}', 0, 1),
    ('{"name": "empty", "result": "SKIP", "stdout": "1..0\\n"}', 0, 1),
    ('{"name": "skipped", "result": "OK", "stdout": "1..2\\nok 1 a\\nok 2 b # skip no printer\\n"}', 1, 1),
    ('{"name": "silent", "result": "OK", "stdout": ""}', 1, 0),
    ('{"name": "silent and bad", "result": "FAIL"}', 0, 1),
]


def count(lines):
    """(exit status, last line) of counting a build whose log holds the lines; no log if there are none."""
    with tempfile.TemporaryDirectory() as folder:
        if lines:
            logs = pathlib.Path(folder, "meson-logs")
            logs.mkdir()
            logs.joinpath("testlog.json").write_text("\n".join(lines), encoding="utf-8")
        done = subprocess.run([sys.executable, house.ROOT / "tests/count.py", folder], capture_output=True, text=True,
                              check=False)
        return done.returncode, done.stdout.splitlines()[-1]


def main():
    wanted = [([line], passed, failed) for line, passed, failed in PROGRAMS] + [
        ([line for line, _, _ in PROGRAMS], sum(row[1] for row in PROGRAMS), sum(row[2] for row in PROGRAMS)),
        ([], 0, 1),
    ]
    problems = []
    for lines, passed, failed in wanted:
        status, last = count(lines)
        if last != f"{passed} passed, {failed} failed" or (status == 0) != (failed == 0):
            problems.append(f"{lines}: {last}, exit status {status}; expected {passed} and {failed}")
    house.run([("each way to fail is counted", problems)])


if __name__ == "__main__":
    main()
