"""Fills the catalogue of make_portfolio.py with awards: python3 make_awards.py STORE SEED AWARDS.

Two hundred applications a call, each with an award that is issued, four in five of them paid; calls of the first ten years, each of a
programme's own account. The same seed gives the same rows. They are written straight into the tables, and the audit holds none of
them. Nothing in it is real."""
import random
import sqlite3
import sys

import make_store as office

A_CALL = 200
AMOUNT = 4_000_000
ROOM = AMOUNT * A_CALL * 2  # what the accounts of calls have at least
YEARS = 10
GUARDED = ("application", "award", "payment", "call")


def accounts(db, n):
    """(call, programme, year) of each call: as many years of each programme as are needed."""
    programs = [row[0] for row in db.execute("SELECT id FROM program WHERE kind IN ('programme', 'unit') ORDER BY id")]
    first = db.execute("SELECT min(fiscal_year) FROM program_funding").fetchone()[0]
    return [(i + 1, programs[i % len(programs)], first + i // len(programs) % YEARS) for i in range(n)]


def write_calls(db, calls):
    db.executemany("UPDATE program_funding SET original = coalesce(original, 0) + ? WHERE program_id = ? AND fiscal_year = ? AND source = 'city'",
                   ((ROOM, program, year) for _, program, year in calls))
    office.insert(db, "call", "id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, "
                  "support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, state",
                  ((n, f"{year}-{n:05d}", program, f"제{year}-{n}호", "기업 모집", f"{year}-03-04", f"{year}-03-04 09:00:00", f"{year}-03-20 18:00:00",
                    year, "city", ROOM, 8000, AMOUNT, 0, 600, 0, "earlier-receipt", 0, f"{year}-04", f"{year}-11", "ANNOUNCED")
                   for n, program, year in calls))


def write_awards(db, pick, calls, n, n_firms, officer, approver):
    begin = [pick.randrange(n_firms) for _ in calls]

    def place(i):
        call, _, year = calls[(i - 1) // A_CALL]
        return call, year, (i - 1) % A_CALL

    def applications():
        for i in range(1, n + 1):
            call, year, k = place(i)
            yield (i, call, (begin[call - 1] + k) % n_firms + 1, f"{year}-{call:05d}-{k + 1:04d}", f"{year}-03-11 10:00:00",
                   "공정 자동화", AMOUNT * 2, AMOUNT, AMOUNT, 0, "AWARDED")

    office.insert(db, "application", "id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state",
                  applications())
    db.execute("INSERT INTO award (id, application_id, amount, own_cash, own_kind, drafted_by, drafted_at, approved_by, approved_at, number, "
               "document_no, payment, issued_at) SELECT id, id, asked - id % 7 * 100000, own_cash, own_kind, ?, received_at, ?, received_at, 'A' || id, "
               "'D' || id, '일시 지급', received_at FROM application", (officer, approver))
    db.execute("INSERT INTO payment (award_id, no, fiscal_year, day, won, kind, paid_by, paid_at) SELECT w.id, 1, c.fiscal_year, c.fiscal_year "
               "|| '-06-01', w.amount, 'once', ?, c.fiscal_year || '-06-01 10:00:00' FROM award w JOIN application a ON a.id = w.application_id "
               "JOIN call c ON c.id = a.call_id WHERE w.id % 5 <> 0", (approver,))
    db.execute("UPDATE program_funding AS f SET decided = m.decided, paid = m.paid FROM (SELECT c.program_id, c.fiscal_year, "
               "sum(w.amount) AS decided, sum(coalesce(p.won, 0)) AS paid FROM award w JOIN application a ON a.id = w.application_id JOIN call c "
               "ON c.id = a.call_id LEFT JOIN payment p ON p.award_id = w.id GROUP BY 1, 2) m WHERE f.program_id = m.program_id "
               "AND f.fiscal_year = m.fiscal_year AND f.source = 'city'")


def main():
    store, seed, n = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    pick = random.Random(seed)
    n_firms = max(n // 10, A_CALL)
    with sqlite3.connect(store) as db:
        db.execute("PRAGMA synchronous = OFF")
        db.execute("PRAGMA cache_size = -200000")
        officer, approver = (db.execute("SELECT min(id) FROM account WHERE role = ?", (role,)).fetchone()[0] for role in ("officer", "approver"))
        guards = db.execute(f"SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN {GUARDED}").fetchall()
        for name, _ in guards:
            db.execute(f"DROP TRIGGER {name}")
        office.insert(db, "firm", "id, biz_no, name, search_key, corp_no, size, workers, technology, zip, address, certificate_no, "
                      "certificate_until", office.firms(pick, n_firms))
        calls = accounts(db, -(-n // A_CALL))
        write_calls(db, calls)
        write_awards(db, pick, calls, n, n_firms, officer, approver)
        for _, sql in guards:
            db.execute(sql)
    db.close()


if __name__ == "__main__":
    main()
