"""Papers when it goes badly: killed in the middle, files that change under the program's hands, a full disk, two clerks with the
same file, hostile files. What was acknowledged is there with its bytes, and nothing else."""
import fcntl
import hashlib
import os
import random
import re
import subprocess
import time
import zipfile

import desk

REFUSED, STORE = 1, 6
APPLICATION = "P-0001"


def a_file(office, name, n, seed=0):
    """A PDF of n bytes, and its digest."""
    path = office.folder / name
    path.write_bytes(b"%PDF-1.4\n" + random.Random(f"{name}{seed}").randbytes(n - 9))
    return path


def prepare(office, n=1):
    return office.add_applications(office.add_call("P", 10**9, "PUBLISHED"), "P", n, 100, "SUBMITTED")


def attach(office, application, *files, kind="신청서"):
    return ["app", "attach", application, *map(str, files), "--kind", kind, "--reason", "창구 접수"]


def assert_whole(office):
    """Every paper has its bytes and every content its paper."""
    for sha256, data in office.sql("SELECT sha256, bytes FROM paper_content"):
        assert hashlib.sha256(data).digest() == sha256
    assert office.number("SELECT count(*) FROM paper p WHERE NOT EXISTS "
                         "(SELECT 1 FROM paper_content c WHERE c.sha256 = p.sha256 AND length(c.bytes) = p.size)") == 0
    assert office.number("SELECT count(*) FROM paper_content c WHERE NOT EXISTS "
                         "(SELECT 1 FROM paper p WHERE p.sha256 = c.sha256)") == 0


def killed_in_the_middle(office):
    prepare(office)
    first = a_file(office, "first.pdf", 3_000_000)
    began = time.monotonic()
    office.ok("officer", *attach(office, APPLICATION, first))
    longest = 1.3 * (time.monotonic() - began)
    acknowledged = 1
    for i in range(40):
        process = office.start("officer", *attach(office, APPLICATION, a_file(office, f"k{i}.pdf", 3_000_000)))
        time.sleep(random.uniform(0, longest))
        process.kill()
        process.communicate()
        acknowledged += process.returncode == 0
        if i % 10 == 0:
            assert_whole(office)
    kept = office.number("SELECT count(*) FROM audit WHERE act = 'app.attach' AND outcome = 'done'")
    there = office.number("SELECT count(*) FROM paper")
    assert acknowledged <= there == kept, (acknowledged, there, kept)
    assert_whole(office)
    assert office.sound()


def a_file_that_changes(office):
    """Between the look and the act, while another writer holds the gate."""
    prepare(office)
    for i, change in enumerate([lambda path: path.write_bytes(path.read_bytes()[:-1] + b"!"),
                                lambda path: path.write_bytes(path.read_bytes() + b"more"),
                                lambda path: path.write_bytes(b"%PDF-1.4\nshort"),
                                lambda path: path.write_bytes(b""),
                                lambda path: path.unlink(),
                                lambda path: (path.unlink(), os.mkfifo(path))]):
        path = a_file(office, f"changing{i}.pdf", 200_000)
        with open(f"{office.store}.gate", "w", encoding="ascii") as gate:
            fcntl.flock(gate, fcntl.LOCK_EX)
            process = office.start("officer", *attach(office, APPLICATION, path))
            time.sleep(0.7)
            assert process.poll() is None
            change(path)
        err = process.communicate(timeout=60)[1].decode()
        assert process.returncode in (2, 4, 6), (i, process.returncode, err)
        assert i > 2 or "changed while it was being read" in err, err
    assert office.number("SELECT count(*) FROM paper_content") == 0
    office.ok("officer", *attach(office, APPLICATION, a_file(office, "steady.pdf", 200_000)))
    assert_whole(office)
    assert office.sound()


def a_full_disk(office):
    prepare(office)
    path = a_file(office, "large.pdf", 3_000_000)
    for limit in (0, 100_000, 1_000_000, 2_900_000):
        office.no(STORE, "officer", *attach(office, APPLICATION, path), before=desk.with_file_limit(limit))
    assert office.number("SELECT (SELECT count(*) FROM paper) + (SELECT count(*) FROM paper_content)") == 0
    office.ok("officer", *attach(office, APPLICATION, path))
    out = office.folder / "out.zip"
    for limit in (0, 100_000, 2_900_000):
        office.no(STORE, "officer", "app", "papers", APPLICATION, "--out", str(out), before=desk.with_file_limit(limit))
        office.no(STORE, "officer", "app", "papers", APPLICATION, "--no", "1", "--out", str(out), before=desk.with_file_limit(limit))
        assert not [name for name in os.listdir(office.folder) if "out.zip" in name or ".tmp" in name]
    assert_whole(office)
    assert office.sound()


def two_clerks_with_the_same_file(office):
    """The bytes once, a row for each application, and one row where both meant the same."""
    receipts = prepare(office, 4)
    path = a_file(office, "same.pdf", 500_000)
    processes = [office.start("officer", *attach(office, receipt, path)) for receipt in receipts * 2]
    for process in processes:
        process.communicate()
        assert process.returncode == 0
    assert office.number("SELECT count(*) FROM paper") == 4
    assert office.number("SELECT count(*) FROM paper_content") == 1
    assert office.sound()


def the_audit_holds_rows_and_no_bytes(office):
    prepare(office)
    path = a_file(office, "bytes.pdf", 1_000_000)
    office.ok("officer", *attach(office, APPLICATION, path))
    changes = b"".join(row[0] for row in office.sql("SELECT changeset FROM audit WHERE act = 'app.attach'"))
    assert hashlib.sha256(path.read_bytes()).digest() in changes
    assert len(changes) < 2000 and path.read_bytes()[100:140] not in changes


def memory_is_that_of_a_piece(office):
    """20 MB in, and out again, one by one and as a ZIP, in 50 MB of memory with the program and its libraries."""
    prepare(office)
    path = a_file(office, "large.pdf", 20_000_000)
    with open(os.environ["PPURI"], "rb") as program:
        sanitized = b"__asan_init" in program.read()
    narrow = [] if sanitized else ["prlimit", "--data=20000000", "--as=50000000", "--"]
    office.ok("officer", *attach(office, APPLICATION, path), before=narrow)
    office.ok("officer", "app", "papers", APPLICATION, "--no", "1", "--out", "large.out", before=narrow)
    office.ok("officer", "app", "papers", APPLICATION, "--out", "large.zip", before=narrow)
    assert (office.folder / "large.out").read_bytes() == path.read_bytes()


HOSTILE_NAMES = ["../../../etc/passwd.pdf", "..\\..\\win.pdf", "a\nb\x1b[31m.pdf", "C:\\boot.pdf", "%s%n.pdf", "-rf.pdf", "CON.pdf",
                 "가\u202efdp.exe", "\u1112\u1161\u11ab.pdf", ".hidden.pdf", "가" * 80 + ".pdf", "a'b\"c;d.pdf", "=1+1.pdf"]


def hostile_names(office):
    """In a folder of their own, as far as a file system takes them; out again under names that lead nowhere."""
    prepare(office)
    folder = office.folder / "names"
    folder.mkdir()
    given = []
    for i, name in enumerate(HOSTILE_NAMES):
        path = folder / name.replace("/", "\\")
        path.write_bytes(b"%PDF-1.4\n" + bytes([i]) * 20)
        given.append(path)
    office.ok("officer", *attach(office, APPLICATION, *given))
    office.ok("officer", "app", "papers", APPLICATION, "--out", "names.zip")
    with zipfile.ZipFile(office.folder / "names.zip") as archive:
        names = archive.namelist()
        assert len(names) == len(set(names)) == len(HOSTILE_NAMES) + 2
        for name in names:
            assert not re.search(r'[\\/:*?"<>|\x00-\x1f\u202e]', name) and not name.startswith(".") and len(name.encode()) < 255, name
        assert "09_신청서_한.pdf" in names
    subprocess.run(["unzip", "-q", "../names.zip"], cwd=folder, check=True)
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=folder, check=True)


def hostile_bytes(office):
    """Whatever the content: taken or refused in a line, never a crash."""
    prepare(office)
    heads = [b"%PDF-1.4\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"II*\0", b"", b"MZ"]
    rng = random.Random(7)
    for i in range(60):
        path = office.folder / f"hostile{i}"
        path.write_bytes(rng.choice(heads) + rng.randbytes(rng.choice([1, 40, 600, 5000])))
        done = office.run("officer", *attach(office, APPLICATION, path))
        assert done.status in (0, REFUSED), done
    assert_whole(office)


if __name__ == "__main__":
    desk.run([killed_in_the_middle, a_file_that_changes, a_full_disk, two_clerks_with_the_same_file,
              the_audit_holds_rows_and_no_bytes, memory_is_that_of_a_piece, hostile_names, hostile_bytes])
