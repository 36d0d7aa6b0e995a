"""An office for tests in which several processes work at once: a store, people with sessions of their own, and TAP."""
import collections
import hashlib
import os
import pathlib
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import traceback

PASSWORD = "corn harvest 1974"
# The same, made so that it is tried at once: a test is no office in which one guesses.
QUICK_HASH = "$argon2id$v=19$m=8,t=1,p=1$7Aa8r6CMgzuTGXuTmB9/lg$WYAP9fJHZjqy5egdc/phmfl+k0XXrEcSKpHpacNe+2w"
NOW = "2024-03-04 09:00:00"
PEOPLE = {"officer": "officer", "officer2": "officer", "approver": "approver", "approver2": "approver", "auditor": "auditor", "reviewer": "reviewer",
          "reviewer2": "reviewer", "finance": "finance"}

# Under the sanitizers a process takes six times as long to start, and what is done at random is done less often.
FEWER = "FEWER" in os.environ

# To look for leaks takes the sanitizers as long as all else that a short command does: each command is looked at once in so many times.
LEAKS_SOUGHT = 8

Done = collections.namedtuple("Done", "status out err")


def appointed(call):
    """SQL that makes the reviewer the committee of a call, with the pledge signed."""
    who = "FROM account WHERE name = 'reviewer'"
    return [f"INSERT INTO reviewer SELECT id, 'A', 0, 'F', '2024-01-01', NULL {who}",
            "INSERT INTO form_text VALUES (zeroblob(32), 'pledge', 'P')",
            f"INSERT INTO committee VALUES ({call}, 15, 2500, 'L', '{NOW}')",
            "INSERT INTO committee_member (call_id, account_id, affiliation, official, assigned_by, assigned_at, pledged_at, pledge) "
            f"SELECT {call}, id, 'A', 0, id, '{NOW}', '{NOW}', zeroblob(32) {who}"]


class Office:
    """A store in a folder of its own. The clock is the real one."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.store = self.folder / "office.db"
        self.times = collections.Counter()

    def environment(self, person):
        return {"PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "C.UTF-8", "TZ": "KST-9", "PPURI_LANG": "en",
                "PPURI_STORE": str(self.store), "PPURI_SESSION": str(self.folder / f"session-{person}")}

    def start(self, person, *words, before=(), environment=None, **options):
        """The program at work, not waited for. before: words of a program that starts it."""
        leaks = {"ASAN_OPTIONS": f"detect_leaks={int(self.times[words[:2]] % LEAKS_SOUGHT == 0)}"}
        self.times[words[:2]] += 1
        return subprocess.Popen([*before, os.environ["PPURI"], *words],
                                env={**self.environment(person), **leaks, **(environment or {})}, cwd=self.folder,
                                **{"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options})

    def run(self, person, *words, given=b"", before=(), wait=120):
        process = self.start(person, *words, before=before, stdin=subprocess.PIPE)
        out, err = process.communicate(given, timeout=wait)
        return Done(process.returncode, out.decode("utf-8", "replace"), err.decode("utf-8", "replace"))

    def ok(self, person, *words, **options):
        done = self.run(person, *words, **options)
        assert done.status == 0 and not done.err, f"{words}: {done}"
        return done.out

    def no(self, status, person, *words, **options):
        """Must end with that status, say nothing on standard output, and one line, perhaps with a hint, on the other."""
        done = self.run(person, *words, **options)
        lines = done.err.splitlines()
        short = len(lines) == 1 or len(lines) == 2 and lines[1].startswith("hint: ")
        assert done.status == status and not done.out and short, f"{words}: {done}"
        return lines[0]

    def log_in(self, person):
        """As if they had chosen the password themselves, which the admin did when the account was added."""
        self.sql("UPDATE credential SET set_by = NULL, password = ? WHERE set_by IS NOT NULL", QUICK_HASH)
        self.ok(person, "login", person, given=PASSWORD.encode())

    def sql(self, text, *values):
        """Behind the program's back."""
        with sqlite3.connect(self.store, timeout=30) as connection:
            rows = connection.execute(text, values).fetchall()
        connection.close()
        return rows

    def number(self, text, *values):
        return self.sql(text, *values)[0][0]

    def sound(self):
        """Whether the store's own check finds nothing."""
        return "the store is sound" in self.ok("auditor", "store", "check")

    def put(self, *statements):
        """SQL as one recorded act of the officer."""
        process = subprocess.run(os.environ["BY_ACT"], env=self.environment("officer"), input=";\n".join(statements).encode(),
                                 capture_output=True, check=False)
        assert process.returncode == 0, process.stderr

    def add_call(self, code, funding, state, budget=None, draft=()):
        """A call of a new programme, with a window far around today; returns its id, which is the programme's as well. draft: SQL before
        it is published."""
        number = self.number("SELECT coalesce(max(id), 0) + 1 FROM program")
        self.put(
            "INSERT INTO program (id, code, name, period_start, period_end, legal_basis) "
            f"VALUES ({number}, '{code}', 'P', '2024', '2024', 'local-subsidy')",
            f"INSERT INTO program_funding (program_id, fiscal_year, source) VALUES ({number}, 2024, 'city')",
            "INSERT INTO budget_entry (program_id, fiscal_year, source, no, kind, won, day, entered_by, entered_at) "
            f"SELECT {number}, 2024, 'city', 1, 'original', {funding}, '2024-01-01', id, '{NOW}' FROM account WHERE name = 'officer'",
            "INSERT INTO call (id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, "
            "budget, support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, state) "
            f"VALUES ({number}, '{code}', {number}, 'N', 'T', '2024-03-04', '2024-03-04 09:00:00', '2199-03-20 18:00:00', 2024, "
            f"'city', {budget or funding}, 8000, {budget or funding}, 0, 600, 0, 'earlier-receipt', 0, '2024-04', '2024-11', 'DRAFT')",
            f"INSERT INTO call_round VALUES ({number}, 1, 'written', 100, 0, 0)",
            f"INSERT INTO rubric_item (call_id, no, name, points) VALUES ({number}, 1, '추진계획', 100)",
            *draft,
            f"UPDATE call SET state = '{state}' WHERE id = {number}")
        return number

    def add_applications(self, call, code, n, amount, state):
        """So many firms with an application each; returns their receipt numbers. The ids run from call * 10000."""
        receipts = [f"{code}-{i:04d}" for i in range(1, n + 1)]
        statements = []
        for number, receipt in enumerate(receipts, call * 10000):
            statements += [
                f"INSERT INTO firm (id, biz_no, name, search_key) VALUES ({number}, '{number:010d}', 'F', 'f')",
                "INSERT INTO application (id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, "
                f"state) VALUES ({number}, {call}, {number}, '{receipt}', '{NOW}', 'T', {amount}, {amount}, 0, 0, '{state}')"]
        self.put(*statements)
        return receipts

    def add_awards(self, code, n, funding, amount, approved=False, budget=None):
        """A call of a new programme with so many firms that hold a drafted award each; returns their receipt numbers."""
        people = dict(self.sql("SELECT name, id FROM account"))
        no_contest = f"UPDATE call SET exception = 'unavoidable', exception_reason = 'R' WHERE code = '{code}'"
        call = self.add_call(code, funding, "ANNOUNCED", budget, (no_contest,))
        receipts = self.add_applications(call, code, n, amount, "SELECTED")
        ids = range(call * 10000, call * 10000 + n)
        self.put(*["INSERT INTO award (id, application_id, amount, own_cash, own_kind, drafted_by, drafted_at, payment) "
                   f"VALUES ({i}, {i}, {amount}, 0, 0, {people['officer']}, '{NOW}', 'once')" for i in ids])
        if approved:
            self.put(*[f"UPDATE award SET approved_by = {people['approver']}, approved_at = '{NOW}' WHERE id = {i}" for i in ids])
        return receipts

    def issue(self, *receipts):
        """In the year of the money: nothing is paid for a day before its award was issued."""
        for receipt in receipts:
            self.put(f"UPDATE award SET number = 'A-' || id, document_no = 'D-' || id, issued_at = '{NOW}' "
                     f"WHERE application_id = (SELECT id FROM application WHERE receipt_no = '{receipt}')",
                     f"UPDATE application SET state = 'AWARDED' WHERE receipt_no = '{receipt}'")

    def add_letter(self, receipt):
        """An award letter that holds: nothing is paid without one."""
        number = self.number("SELECT count(*) + 1 FROM letter")
        digest = hashlib.sha256(b"L-%d" % number).hexdigest()
        self.put("INSERT INTO form_text VALUES (zeroblob(32), 'f', 'f') ON CONFLICT DO NOTHING",
                 f"INSERT INTO paper_content VALUES (x'{digest}', CAST('L-{number}' AS BLOB))",
                 "INSERT INTO letter (number, kind, application_id, award_id, subject_no, receiver, check_code, form, fields, sha256, size, file_name, "
                 f"signed, issued_by, issued_at) SELECT 'L-{number}', 'award', a.id, w.id, 0, 'F', '0123456789AB', zeroblob(32), '{{}}', "
                 f"x'{digest}', length('L-{number}'), 'f{number}.pdf', 0, w.drafted_by, '{NOW}' FROM application a JOIN award w "
                 f"ON w.application_id = a.id WHERE a.receipt_no = '{receipt}'")


def make_office(folder, people=tuple(PEOPLE)):
    office = Office(folder)
    office.ok("admin", "store", "init", "--organisation", "부산광역시", "--admin", "admin", given=PASSWORD.encode())
    office.log_in("admin")
    office.ok("admin", "store", "set", "office.department", "산업혁신과")
    for name in people:
        office.ok("admin", "account", "add", name, "--role", PEOPLE[name], "--person", name, given=PASSWORD.encode())
        office.log_in(name)
    return office


def with_permissions():
    """What must stand before a command so that even root is held by the permissions of files."""
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"] if os.geteuid() == 0 else []


def with_file_limit(n):
    """What must stand before a command so that no file of it grows over n bytes: a full disk for who may not mount one."""
    return ["prlimit", f"--fsize={n}", "--"]


def run(tests):
    """Runs each test on a fresh copy of one office, and prints TAP."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    failed = 0
    print(f"1..{len(tests)}")
    with tempfile.TemporaryDirectory(prefix="ppuri-desk-") as top:
        whole = pathlib.Path(top, "office")
        whole.mkdir()
        make_office(whole)
        for i, test in enumerate(tests, 1):
            folder = pathlib.Path(top, str(i))
            shutil.copytree(whole, folder)
            problem = try_one(test, Office(folder))
            print(f"{'not ok' if problem else 'ok'} {i} - {test.__name__}\n{problem}", end="", flush=True)
            failed += bool(problem)
    sys.exit(1 if failed else 0)


def try_one(test, office):
    """"" or what went wrong, as remarks."""
    try:
        test(office)
    except Exception:  # pylint: disable=broad-except # each failure is told, and the next test runs
        return "".join(f"# {line[:600]}\n" for line in traceback.format_exc().splitlines())
    return ""
