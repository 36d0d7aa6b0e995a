"""Processes killed at any moment: what was acknowledged is there, what was not is there whole or not at all, and the store is
sound. `killed.py KILLS` does more of them than a test has time for."""
import random
import subprocess
import sys
import time

import desk

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 120
TOGETHER = 4
IMPORT_ROWS = 400


def time_of(office, words_of):
    """How long one such command takes when nothing else does: the least of three."""
    times = []
    for i in range(3):
        began = time.monotonic()
        office.ok("officer", *words_of(office, f"first{i}"))
        times.append(time.monotonic() - began)
    return min(times)


def kill_in_the_middle(processes, longest):
    """Lets them run for a random while, kills what still runs, and returns for each whether it had said that it was done."""
    time.sleep(random.uniform(0, longest))
    for process in processes:
        process.kill()
    for process in processes:
        process.communicate()
    return [process.returncode == 0 for process in processes]


def add_words(_office, code):
    return ["program", "add", code, "--name", "금형", "--start", "2024", "--end", "2024", "--fund", "2024:시비:1억원"]


def programs(office, pattern):
    return {code for code, in office.sql("SELECT code FROM program WHERE code GLOB ?", pattern)}


def single_acts(office):
    longest = TOGETHER * time_of(office, add_words)
    acknowledged, killed, serial = set(), 0, 0
    while killed < KILLS:
        codes = [f"k{serial + i:05d}" for i in range(TOGETHER)]
        serial += TOGETHER
        done = kill_in_the_middle([office.start("officer", *add_words(office, code)) for code in codes], longest)
        acknowledged |= {code for code, acknowledged_it in zip(codes, done) if acknowledged_it}
        killed += done.count(False)
        if serial % (10 * TOGETHER) == 0:
            assert office.sound()
    there = programs(office, "k*")
    assert acknowledged <= there, acknowledged - there
    funded = office.number("SELECT count(*) FROM program_funding WHERE original = 100000000")
    kept = office.number("SELECT count(*) FROM audit WHERE act = 'program.add' AND outcome = 'done'")
    assert funded == kept == len(there) + 3, (funded, kept, len(there))
    assert office.sound()
    assert 0 < len(acknowledged) < serial


def import_words(office, prefix):
    """Writes a table of programmes whose codes begin so."""
    path = office.folder / "table.csv"
    rows = "".join(f"{prefix}{i:04d},금형 {i},2024,2024\n" for i in range(IMPORT_ROWS))
    path.write_text("사업코드,사업명,시작,종료\n" + rows, encoding="utf-8")
    return ["program", "import", str(path), "--year", "2024"]


def imports(office):
    longest = 1.2 * time_of(office, import_words)
    for i in range(KILLS // 6):
        name = f"i{i:03d}-"
        done, = kill_in_the_middle([office.start("officer", *import_words(office, name))], longest)
        rows = len(programs(office, f"{name}*"))
        assert rows in ((IMPORT_ROWS,) if done else (0, IMPORT_ROWS)), (done, rows)
    assert office.sound()


def beginnings(office):
    """A store that is being made: it is not there, or it is whole and its admin can log in."""
    for i in range(KILLS // 12):
        new = desk.Office(office.folder / f"new{i}")
        new.folder.mkdir()
        process = new.start("admin", "store", "init", "--organisation", "부산", "--admin", "admin", stdin=subprocess.PIPE)
        process.stdin.write(desk.PASSWORD.encode() + b"\n")
        process.stdin.close()
        process.stdin = None
        kill_in_the_middle([process], 0.12)
        if new.store.exists():
            new.log_in("admin")
            assert "sound" in new.ok("admin", "store", "check")
        else:
            new.no(4, "admin", "whoami")


def copies(office):
    """A copy that is being made: it is not there, or it is whole."""
    for i in range(KILLS // 12):
        path = office.folder / f"copy{i}.db"
        kill_in_the_middle([office.start("admin", "store", "backup", str(path))], 0.02)
        if path.exists():
            office.ok("auditor", "store", "check", "--store", str(path))
    assert office.sound()


if __name__ == "__main__":
    desk.run([single_acts, imports, beginnings, copies])
