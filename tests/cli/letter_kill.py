"""Letters are issued, and the program is killed at any moment: no file has its name without a record, no record is without the bytes of its
file or there twice, the numbers have no gap, and the next run finishes the rest and repeats none. `letter_kill.py KILLS` does more of them than a test has time for."""
import hashlib
import os
import random
import shutil
import sys
import time

import desk

KILLS = int(sys.argv[1]) if len(sys.argv) > 1 else 40 if desk.FEWER else 80
LETTERS = 16
HEAD = {"sender": "부산광역시장", "zip": "47545", "address": "부산광역시 연제구 중앙대로 1001", "homepage": "www.busan.go.kr",
        "phone": "(051)000-0000", "fax": "(051)000-0009", "email": "desk@example.com", "disclosure": "부분공개(6)"}
ISSUE = ["letter", "issue", "--call", "K", "--out", "letters"]


def prepare(office, letters=LETTERS):
    """So many awards that were issued, none with a letter."""
    for key, value in HEAD.items():
        office.ok("admin", "store", "set", f"office.{key}", value)
    office.add_awards("K", letters, 10 ** 10, 10 ** 6, approved=True)
    office.put("INSERT INTO person (firm_id, representative) SELECT id, '도한울' FROM firm",
               "UPDATE firm SET name = '하늘정밀 ' || id, address = '부산광역시 강서구 녹산산단로 1'",
               "UPDATE account SET title = '주무관'")
    office.ok("officer", "award", "issue", "--call", "K")


def named(folder):
    return [path for path in folder.iterdir() if path.is_file()] if folder.exists() else []


def look(office, folder):
    """What always holds, whenever it was killed; returns how many are recorded."""
    rows = office.sql("SELECT number, file_name, sha256, application_id FROM letter ORDER BY id")
    digest = {name: bytes(sha256) for _number, name, sha256, _application in rows}
    for path in named(folder):
        assert digest.get(path.name) == hashlib.sha256(path.read_bytes()).digest(), path
    year = rows[0][0][:5] if rows else ""
    assert [number for number, *_rest in rows] == [f"{year}{i:06d}" for i in range(1, len(rows) + 1)], rows
    assert len({application for *_rest, application in rows}) == len(digest) == len(rows)
    kept = [hashlib.sha256(data).digest() for (data,) in office.sql("SELECT bytes FROM paper_content")]
    assert sorted(kept) == sorted(digest.values())
    return len(rows)


def begin_again(office, folder, whole):
    """The office without a letter once more."""
    for name in os.listdir(whole):
        shutil.copy2(whole / name, office.folder / name)
    for beside in ("-wal", "-shm", "-journal"):
        office.store.with_name(office.store.name + beside).unlink(missing_ok=True)
    shutil.rmtree(folder, ignore_errors=True)


def keep_whole(office):
    whole = office.folder / "whole"
    whole.mkdir()
    office.sql("PRAGMA wal_checkpoint(TRUNCATE)")
    for path in office.folder.iterdir():
        if path.is_file():
            shutil.copy2(path, whole / path.name)
    return whole


def finish(office, folder):
    """The next run makes the rest, and one more finds nothing to do."""
    before = look(office, folder)
    said = office.ok("officer", *ISSUE)
    assert said.startswith(f"letters issued: {LETTERS - before};"), (before, said)
    assert look(office, folder) == len(named(folder)) == LETTERS
    assert not [path for path in folder.iterdir() if path.is_dir()]
    assert f"letters issued: 0; files made again: 0; files that were there: {LETTERS};" in office.ok("officer", *ISSUE)


def time_of(office, folder, whole):
    """How long one run takes when nothing else does: the least of three."""
    times = []
    for _i in range(3):
        began = time.monotonic()
        office.ok("officer", *ISSUE)
        times.append(time.monotonic() - began)
        begin_again(office, folder, whole)
    return min(times)


def killed_at_any_moment(office):
    prepare(office)
    whole, folder = keep_whole(office), office.folder / "letters"
    longest = time_of(office, folder, whole)
    killed = 0
    while killed < KILLS:
        process = office.start("officer", *ISSUE)
        time.sleep(random.uniform(0, longest))
        process.kill()
        process.communicate()
        killed += process.returncode != 0
        assert look(office, folder) in (0, LETTERS) and (process.returncode or len(named(folder)) == LETTERS)
        if random.random() < 0.4:
            finish(office, folder)
            begin_again(office, folder, whole)
    finish(office, folder)
    assert office.sound()


def files_that_went_are_made_again(office):
    prepare(office)
    folder = office.folder / "letters"
    office.ok("officer", *ISSUE)
    first = {path.name: path.read_bytes() for path in named(folder)}
    for name in random.sample(sorted(first), 5):
        (folder / name).unlink()
    with open(folder / sorted(first)[0], "ab") as file:
        file.write(b"%")
    office.ok("officer", *ISSUE)
    assert {path.name: path.read_bytes() for path in named(folder)} == first


def two_runs_at_once(office):
    """Into one folder one of them waits its turn; into two, both end with the same letters."""
    prepare(office)
    for round_ in range(4):
        folder = "letters" if round_ % 2 else f"letters{round_}"
        processes = [office.start("officer", *ISSUE[:-1], out) for out in ("letters", folder)]
        for process in processes:
            _out, err = process.communicate()
            assert process.returncode == 0 or b"another run is writing into" in err, err
        assert look(office, office.folder / "letters") == LETTERS
        look(office, office.folder / folder)
    assert office.sound()


if __name__ == "__main__":
    desk.run([killed_at_any_moment, files_that_went_are_made_again, two_runs_at_once])
