"""Measures commands on the store of portfolio.sh, beside the sqlite3 shell with the plain query for the same. Rounds alternate; the
lower quartile of the CPU time is told."""
import os

from scale import STORE, lower_quartile, measured

ROUNDS = 15
LIMIT = 100  # ms
NODE = ("SELECT p.code, p.name, p.period_start, p.period_end, p.period_note, p.area, p.office, p.kind, u.code, (SELECT s.status FROM "
        "program_status s WHERE s.program_id = p.id ORDER BY s.no DESC LIMIT 1) FROM program p LEFT JOIN program u ON u.id = p.parent_id ")
MONEY = "SELECT program_id, source, count(*), count(original), sum(original) FROM program_funding GROUP BY program_id, source"
DOWN = ("WITH RECURSIVE t (id, code, name, depth, path) AS (SELECT id, code, name, 0, printf('%s', code) FROM program WHERE parent_id IS NULL "
        "UNION ALL SELECT p.id, p.code, p.name, depth + 1, path || printf('/%08d', p.seq) FROM program p JOIN t ON p.parent_id = t.id) "
        "SELECT depth, code, name FROM t ORDER BY path")
BENEATH = ("p.id IN (WITH RECURSIVE b (id) AS (SELECT id FROM program WHERE code = 'N-00001' UNION SELECT c.id FROM program c JOIN b ON "
           "c.parent_id = b.id) SELECT id FROM b)")
FIGURES = ("original, supplementary, carried_in, transferred, held, carried_out, lapsed, allotted, decided, paid, to_award, to_pay, spent, "
           "unspent")
MONEY_BY = "SELECT {}, " + ", ".join(f"sum({figure})" for figure in FIGURES.split(", ")) + " FROM balance"
MONEY_OF = f"SELECT p.code, p.name, b.source, {FIGURES} FROM balance b JOIN program p ON p.id = b.program_id WHERE 1"
AWARDS = ("SELECT a.receipt_no, f.name, w.amount, (SELECT sum(p.won) FROM payment p WHERE p.award_id = w.id), w.own_cash, w.own_kind, d.name, v.name, "
          "w.number, w.document_no FROM call c CROSS JOIN application a ON a.call_id = c.id JOIN award w ON w.application_id = a.id JOIN firm f ON "
          "f.id = a.firm_id JOIN account d ON d.id = w.drafted_by JOIN account v ON v.id = w.approved_by ")
ACCOUNTS = f"SELECT b.fiscal_year, p.code, p.name, b.source, {FIGURES} FROM balance b JOIN program p ON p.id = b.program_id ORDER BY 1, 2, 4"
BY_ACCOUNT = ["report", "funding", "--by", "year", "--by", "program", "--by", "source"]
CALL = "2015-00001"
OF_CALL = f"FROM application a JOIN call c ON c.id = a.call_id LEFT JOIN award w ON w.application_id = a.id WHERE c.code = '{CALL}' "
CASES = [
    ("list of all nodes", ["program", "list", "--all"], NODE + "ORDER BY p.code; " + MONEY),
    ("list of 사업", ["program", "list"], NODE + "WHERE p.kind IN ('programme', 'unit') ORDER BY p.code; " + MONEY),
    ("list of a year", ["program", "list", "--year", "2024"], NODE + "WHERE p.kind IN ('programme', 'unit') AND substr(p.period_start, 1, 4) <= "
     "'2024' AND substr(p.period_end, 1, 4) >= '2024' ORDER BY p.code; SELECT program_id, source, original FROM program_funding WHERE "
     "fiscal_year = 2024"),
    ("list of a place and status", ["program", "list", "--region", "동남권", "--status", "추진"], NODE + "WHERE p.id IN (SELECT program_id FROM "
     "program_region WHERE region = '동남권' OR region LIKE '부산%' OR region LIKE '울산%' OR region LIKE '경남%') ORDER BY p.code"),
    ("list beneath a plan", ["program", "list", "--under", "N-00001"], NODE + "WHERE " + BENEATH),
    ("tree of all nodes", ["program", "tree"], DOWN + "; SELECT * FROM stated_total"),
    ("tree of a plan", ["program", "tree", "N-00001"], NODE + "WHERE " + BENEATH),
    ("money of a year by source", ["report", "funding", "--year", "2024", "--by", "source"], MONEY_BY.format("source") + " WHERE fiscal_year = 2024 "
     "GROUP BY source"),
    ("money of a year by account", ["report", "funding", "--year", "2024"], MONEY_OF + " AND b.fiscal_year = 2024"),
    ("money by year", ["report", "funding", "--by", "year"], MONEY_BY.format("fiscal_year") + " GROUP BY fiscal_year"),
    ("a year beside another", ["report", "funding", "--year", "2024", "--against", "2023", "--by", "source"], MONEY_BY.format("source") +
     " WHERE fiscal_year = 2024 GROUP BY source; " + MONEY_BY.format("source") + " WHERE fiscal_year = 2023 GROUP BY source"),
    ("portfolio of a plan", ["report", "portfolio", "N-00001"], MONEY_OF + " AND " + BENEATH),
    ("portfolio of a year", ["report", "portfolio", "--year", "2024"], DOWN + "; SELECT * FROM stated_total; " + MONEY_OF +
     " AND b.fiscal_year = 2024"),
    ("portfolio of all years", ["report", "portfolio"], DOWN + "; SELECT * FROM stated_total; " + MONEY_BY.format("program_id") +
     " GROUP BY program_id"),
    ("programmes of a year, report", ["report", "programs", "--year", "2024"], NODE + "WHERE p.kind IN ('programme', 'unit') AND "
     "substr(p.period_start, 1, 4) <= '2024' AND substr(p.period_end, 1, 4) >= '2024' ORDER BY p.code; " + MONEY_OF +
     " AND b.fiscal_year = 2024 ORDER BY p.code"),
    ("one programme", ["program", "show", "N-00005"], NODE + "WHERE p.code = 'N-00005'"),
    ("accounts of a year", ["budget", "list", "--year", "2024"], MONEY_OF + " AND b.fiscal_year = 2024 ORDER BY p.code"),
    ("accounts of all years, a part", ["budget", "list", "--all"], ACCOUNTS + " LIMIT 50; SELECT count(*) FROM balance"),
    ("money of all years by account", BY_ACCOUNT, ACCOUNTS),
    ("years by account beside", ["report", "funding", "--year", "2024", "--against", "2023"], MONEY_OF + " AND b.fiscal_year IN (2023, 2024) "
     "ORDER BY p.code, b.source, b.fiscal_year"),
    ("accounts of a programme", ["budget", "show", "N-00005"], MONEY_OF + " AND p.code = 'N-00005'; SELECT e.* FROM budget_entry e JOIN program p ON "
     "p.id = e.program_id WHERE p.code = 'N-00005'"),
    ("awards of a call", ["award", "list", "--call", CALL], AWARDS + f"WHERE c.code = '{CALL}' ORDER BY a.receipt_no"),
    ("awards of all calls", ["award", "list"], AWARDS + "ORDER BY c.code, a.receipt_no LIMIT 50; SELECT count(*) FROM award"),
    ("one award", ["award", "payments", f"{CALL}-0001"], f"SELECT p.* FROM payment p JOIN award w ON w.id = p.award_id JOIN application a ON "
     f"a.id = w.application_id WHERE a.receipt_no = '{CALL}-0001'"),
    ("report of a call", ["report", "call", CALL], f"SELECT a.state, count(*) {OF_CALL}GROUP BY 1; SELECT sum(w.amount), count(w.id) {OF_CALL}"),
    ("calls", ["call", "list"], "SELECT c.code, c.title, c.opens_at, c.closes_at, c.state, c.budget, p.name FROM call c JOIN program p ON p.id = "
     "c.program_id ORDER BY c.code"),
    ("what is to be done", ["todo"], None),
]
# Some 20 MB of text each: no limit of time, but sqlite3's own.
EXPORTS = [
    ("all accounts, CSV", ["budget", "list", "--all", "--format", "csv"], ACCOUNTS, ["-csv"]),
    ("all accounts, on the screen", ["budget", "list", "--all", "--limit", "0"], ACCOUNTS, ["-list"]),
    ("money by account, CSV", [*BY_ACCOUNT, "--format", "csv"], ACCOUNTS, ["-csv"]),
    ("money by account, JSON", [*BY_ACCOUNT, "--format", "json"], ACCOUNTS, ["-json"]),
    ("money by account, on the screen", [*BY_ACCOUNT, "--limit", "0"], ACCOUNTS, ["-list"]),
]


def compare(name, words, sql, mode=()):
    ours, theirs, memory = [], [], 0
    for _ in range(ROUNDS):
        cpu, peak = measured(["build/ppuri", *words])
        ours.append(cpu)
        memory = max(memory, peak)
        if sql:
            theirs.append(measured(["/usr/bin/sqlite3", *mode, STORE, sql])[0])
    own, other = lower_quartile(ours), lower_quartile(theirs) if theirs else None
    print(f"{name:32}{own:8.1f}{f'{other:.1f}' if theirs else '-':>10}   {memory:.0f} MB", end="")
    return own, other


def main():
    print(f"{'':32}{'ppuri':>8}{'sqlite3':>10}   CPU ms, lower quartile of {ROUNDS}; peak memory")
    for name, words, sql in CASES:
        own, _ = compare(name, words, sql)
        print("" if own <= LIMIT else f"   over {LIMIT} ms", flush=True)
    print("all of them")
    for name, words, sql, mode in EXPORTS:
        own, other = compare(name, words, sql, mode)
        print(f"   {own / other:.2f} of sqlite3", flush=True)


if __name__ == "__main__":
    main()
