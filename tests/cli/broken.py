"""Files that are not as they should be: the right exit status, one line, and nothing done by halves."""
import os
import random
import shutil
import sqlite3

import desk

ADD = ("--name", "금형", "--start", "2024", "--end", "2024")
NOT_FOUND, STORE = 4, 6


def add(office, status, code, **options):
    return office.no(status, "officer", "program", "add", code, *ADD, **options)


def a_missing_store(office):
    office.store.unlink()
    assert "there is no store at" in add(office, NOT_FOUND, "a")
    office.store = office.folder / "none" / "office.db"
    assert "there is no store at" in add(office, NOT_FOUND, "a")
    assert not office.store.parent.exists()


def what_is_no_store(office):
    whole = office.store.read_bytes()
    office.store.write_bytes(b"")
    assert "is not a store of ppuri" in add(office, STORE, "a")
    assert office.store.read_bytes() == b""
    office.store.write_bytes(b"\x00" * 5000)
    assert "damaged or is not a store" in add(office, STORE, "a")
    office.store.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 20)
    assert "damaged or is not a store" in add(office, STORE, "a")
    office.store.write_bytes(whole[:100])
    add(office, STORE, "a")
    office.store.unlink()
    office.store.mkdir()
    assert "is not a store of ppuri" in add(office, STORE, "a")
    office.store.rmdir()
    os.mkfifo(office.store)
    assert "is not a store of ppuri" in add(office, STORE, "a")


def a_store_of_another_program(office):
    office.store.unlink()
    with sqlite3.connect(office.store) as connection:
        connection.execute("CREATE TABLE account (id INTEGER PRIMARY KEY)")
    connection.close()
    assert "is not a store of ppuri" in add(office, STORE, "a")
    assert office.number("SELECT count(*) FROM account") == 0


def another_schema(office):
    newest = office.number("PRAGMA user_version")
    office.sql("PRAGMA user_version = 99")
    assert "a newer program is needed" in add(office, STORE, "a")
    office.sql("PRAGMA user_version = 0")
    assert "must be upgraded" in add(office, STORE, "a")
    assert "never finished" in office.no(STORE, "admin", "store", "upgrade")
    office.sql(f"PRAGMA user_version = {newest - 1}")
    assert "must be upgraded" in add(office, STORE, "a")
    assert "must be upgraded" in office.no(STORE, "admin", "store", "check")
    office.ok("admin", "logout")
    assert "not logged in" in office.no(3, "admin", "store", "upgrade")
    office.log_in("admin")
    assert "admin" in office.ok("admin", "whoami")
    office.sql(f"PRAGMA user_version = {newest}")
    office.no(1, "admin", "store", "upgrade")
    assert office.sound()


def a_store_that_is_only_to_be_read(office):
    as_clerk = desk.with_permissions()
    office.store.chmod(0o400)
    assert "can not be written" in add(office, STORE, "a", before=as_clerk)
    office.store.chmod(0o000)
    assert "can not be written" in add(office, STORE, "a", before=as_clerk)
    office.store.chmod(0o600)
    office.ok("officer", "program", "add", "a", *ADD, before=as_clerk)
    assert office.sound()


def a_folder_that_is_only_to_be_read(office):
    as_clerk = desk.with_permissions()
    office.folder.chmod(0o500)
    try:
        assert "can not be written" in add(office, STORE, "a", before=as_clerk)
        office.store = office.folder / "new.db"
        office.no(STORE, "admin", "store", "init", "--organisation", "부산", "--admin", "admin", given=b"corn harvest 1974\n",
                  before=as_clerk)
    finally:
        office.folder.chmod(0o700)
    assert not office.store.exists()


def a_folder_that_is_linked(office):
    link = office.folder.parent / "linked"
    link.symlink_to(office.folder)
    office.ok("officer", "program", "add", "a", *ADD, "--store", str(link / "office.db"))
    os.chdir(office.folder)
    office.ok("officer", "program", "add", "b", *ADD, "--store", "office.db")
    office.ok("officer", "program", "add", "c", *ADD, "--store", "./office.db")
    (office.folder / "named.db").symlink_to(office.store)
    assert "symbolic link" in office.no(STORE, "officer", "program", "list", "--store", "named.db")
    assert office.number("SELECT count(*) FROM program") == 3
    assert office.sound()
    link.unlink()


def no_room_for_files_to_grow(office):
    """At each size at which files can stop to grow: all of the act is done, or exit status 6 and nothing is."""
    statuses = set()
    for i, limit in enumerate([0, 1, 100, 4096, 8192, 16384, 32767, 32768, 36864, 45056, 65536, 131072, 262144, 10**7]):
        code = f"full{i}"
        done = office.run("officer", "program", "add", code, *ADD, before=desk.with_file_limit(limit))
        statuses.add(done.status)
        there = office.number("SELECT count(*) FROM program WHERE code = ?", code)
        kept = office.number("SELECT count(*) FROM audit WHERE subject = ? AND outcome = 'done'", f"program {code}")
        assert done.status in (0, STORE) and there == kept == (done.status == 0), (limit, done, there, kept)
        assert done.status == 0 or len(done.err.splitlines()) <= 2 and not done.out, done
    assert statuses == {0, STORE}, statuses
    assert office.sound()


def no_room_for_an_import(office):
    table = office.folder / "table.csv"
    rows = "".join(f"t{i},금형 {i},2024,2024\n" for i in range(3000))
    table.write_text("사업코드,사업명,시작,종료\n" + rows, encoding="utf-8")
    for limit in (40_000, 100_000, 300_000):
        office.no(STORE, "officer", "program", "import", str(table), "--year", "2024", before=desk.with_file_limit(limit))
        assert office.number("SELECT count(*) FROM program") == 0
        assert office.sound()
    office.ok("officer", "program", "import", str(table), "--year", "2024")
    assert office.number("SELECT count(*) FROM program") == 3000
    assert office.sound()


def no_room_for_a_copy(office):
    copy = office.folder / "copy.db"
    for limit in (0, 5000, 100_000):
        office.no(STORE, "admin", "store", "backup", str(copy), before=desk.with_file_limit(limit))
        assert not list(office.folder.glob("copy.db*"))
    new = desk.Office(office.folder / "new")
    new.folder.mkdir()
    for limit in (0, 5000, 100_000):
        new.no(STORE, "admin", "store", "init", "--organisation", "부산", "--admin", "admin", given=b"corn harvest 1974\n",
               before=desk.with_file_limit(limit))
        assert not list(new.folder.iterdir())


def no_room_for_a_sheet(office):
    """Its parts grow in temporary files, where nobody else would notice."""
    office.put(*(f"INSERT INTO firm (biz_no, name, search_key) VALUES ('{n:010}', '업체 {n}', '업체{n}')" for n in range(300)))
    sheet = office.folder / "firms.xlsx"
    for room in (40_000, 60_000):
        said = office.no(STORE, "officer", "firm", "list", "--out", str(sheet), before=desk.with_file_limit(room))
        assert "the sheet" in said and not sheet.exists(), (room, said)
    office.ok("officer", "firm", "list", "--out", str(sheet))
    whole = sheet.read_bytes()
    office.no(STORE, "officer", "firm", "list", "--out", str(sheet), before=desk.with_file_limit(40_000))
    assert sheet.read_bytes() == whole and len(list(office.folder.glob("*.tmp"))) == 0


def a_standard_output_that_is_full(office):
    with open("/dev/full", "wb") as full:
        process = office.start("officer", "program", "list", stdout=full)
        _, err = process.communicate(timeout=60)
    assert process.returncode == STORE and len(err.splitlines()) == 1, err


def damaged_pages(office):
    """Bytes of the store overwritten at random: whatever is asked of it ends with a status of ours, never by a signal."""
    office.ok("officer", "program", "import", write_programs(office, 50), "--year", "2024")
    whole = office.store.read_bytes()
    pick = random.Random(20240304)
    words = [("auditor", "store", "check"), ("officer", "program", "list"), ("auditor", "audit", "log"), ("admin", "account", "list"),
             ("officer", "program", "add", "z", *ADD)]
    found = 0
    for i in range(60):
        damaged = bytearray(whole)
        for _ in range(pick.choice([1, 10, 200])):
            damaged[pick.randrange(100, len(damaged))] = pick.randrange(256)
        for beside in ("-wal", "-shm"):
            office.folder.joinpath(f"office.db{beside}").unlink(missing_ok=True)
        office.store.write_bytes(damaged)
        done = office.run(*words[i % len(words)])
        assert 0 <= done.status <= 6, done
        found += done.status == STORE
    assert found > 5, found


def write_programs(office, n):
    table = office.folder / "table.csv"
    rows = "".join(f"t{i},금형 {i},2024,2024\n" for i in range(n))
    table.write_text("사업코드,사업명,시작,종료\n" + rows, encoding="utf-8")
    return str(table)


def a_store_that_was_copied_back(office):
    """Files of an older store beside a newer one are not taken for its own."""
    copy = office.folder / "copy.db"
    office.ok("admin", "store", "backup", str(copy))
    office.ok("officer", "program", "add", "later", *ADD)
    shutil.copyfile(copy, office.store)
    assert office.sound()
    assert office.number("SELECT count(*) FROM program") == 0


if __name__ == "__main__":
    desk.run([a_missing_store, what_is_no_store, a_store_of_another_program, another_schema, a_store_that_is_only_to_be_read,
              a_folder_that_is_only_to_be_read, a_folder_that_is_linked, no_room_for_files_to_grow, no_room_for_an_import,
              no_room_for_a_copy, no_room_for_a_sheet, a_standard_output_that_is_full, damaged_pages, a_store_that_was_copied_back])
