"""Lists and acts on all of a call: many rows take no more memory than few, and a list that fails says nothing."""
import json
import os
import subprocess

import desk
import letter_kill

CALL, MANY = "P", 30_000
PROGRAMS, YEARS = 1000, 30
LETTERS = 600
STORE = 6
MEMORY = 24_000_000  # bytes of its own; kept whole, these lists take 50 MB and more, and so many letters 30 MB
PAPER = 200_000_000  # the same of all accounts on 2,000 pages; with each cell kept as it was measured, 600 MB


def prepare(office, state):
    """Applications of as many firms, all in the state."""
    call = office.add_call(CALL, 10**12, "PUBLISHED")
    receipt, at = ("NULL", "NULL") if state == "DRAFT" else (f"printf('{CALL}-%04d', id)", f"'{desk.NOW}'")
    address = "부산광역시 강서구 녹산산단 382로14번가길 10~29번지 (송정동), 뿌리산업 집적지구 지식산업센터 가동 "
    office.put(
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MANY}) INSERT INTO firm (id, biz_no, name, search_key, address) "
        f"SELECT i, printf('%010d', i), '새벽정밀금형 ' || i, '새벽정밀금형', '{address}' FROM n",
        "INSERT INTO application (id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state) "
        f"SELECT id, {call}, id, {receipt}, {at}, '사출금형의 정밀도를 높이는 공정의 개발과 사업화', 10, 8, 1, 1, '{state}' FROM firm",
        f"INSERT INTO series SELECT 'receipt:{CALL}', count(*) FROM application WHERE receipt_no IS NOT NULL HAVING count(*)")


def narrow(most=MEMORY):
    """What must stand before a command so that it gets no more memory; not where a sanitizer takes much for itself."""
    with open(os.environ["PPURI"], "rb") as program:
        return [] if b"__asan_init" in program.read() else ["prlimit", f"--data={most}", "--"]


LISTS = [
    ["firm", "list", "--format", "csv"],
    ["app", "list", "--format", "csv"],
    ["app", "list", "--call", CALL, "--format", "csv"],
    ["app", "list", "--limit", "1000000", "--wide"],
    ["firm", "export", "--format", "csv", "--reason", "점검"],
    ["app", "export", "--call", CALL, "--format", "csv", "--reason", "점검"],
]
FILES = [
    ["app", "list", "--out", "list.xlsx"],
    ["app", "list", "--out", "list.json"],
    ["app", "export", "--call", CALL, "--out", "list.csv", "--encoding", "cp949", "--reason", "점검"],
]


def lists_take_the_memory_of_a_page(office):
    prepare(office, "SUBMITTED")
    for words in LISTS:
        assert office.ok("officer", *words, before=narrow()).count("새벽정밀금형") == MANY, words
    for words in FILES:
        assert f"is written: {MANY} rows" in office.ok("officer", *words, before=narrow()), words
    assert len(json.loads((office.folder / "list.json").read_bytes())) == MANY


ACCOUNTS = PROGRAMS * YEARS
BY_ALL = ["report", "funding", "--by", "year", "--by", "program", "--by", "source"]
ALL_ACCOUNTS = [
    ["budget", "list", "--all", "--format", "csv"],
    ["budget", "list", "--all", "--limit", "0", "--wide"],
    [*BY_ALL, "--format", "csv"],
    [*BY_ALL, "--format", "json"],
    [*BY_ALL, "--limit", "0", "--wide"],
]


def prepare_catalogue(office):
    """So many programmes with an account of each year; every third is money that stands apart."""
    numbers = f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {PROGRAMS}), y(year) AS (SELECT 2000 UNION ALL SELECT " \
              f"year + 1 FROM y WHERE year < {2000 + YEARS - 1})"
    office.put(
        f"{numbers} INSERT INTO program (id, code, name) SELECT i, printf('N-%05d', i), '새벽정밀금형 지원사업 ' || i FROM n",
        f"{numbers} INSERT INTO program_funding (program_id, fiscal_year, source, original) SELECT i, year, "
        "CASE WHEN i % 3 THEN 'city' ELSE 'direct' END, i * 1000 + year FROM n, y")
    office.ok("admin", "store", "reindex")


def holds_each_account(office):
    for words in ALL_ACCOUNTS:
        assert office.ok("officer", *words, before=narrow()).count("새벽정밀금형") == ACCOUNTS, words
    rows = json.loads(office.ok("officer", *BY_ALL, "--format", "json"))
    kept = office.sql("SELECT f.fiscal_year, g.code, f.source, f.original FROM program_funding f JOIN program g ON g.id = f.program_id "
                      "ORDER BY f.source = 'direct', f.fiscal_year, g.code")
    assert [(int(row["fiscal_year"]), row["program"], row["source"], row["held"]) for row in rows] == kept
    listed = json.loads(office.ok("officer", "budget", "list", "--all", "--format", "json"))
    assert sorted((row["fiscal_year"], row["program"], row["source"], row["held"]) for row in listed) == \
        sorted((row["fiscal_year"], row["program"], row["source"], row["held"]) for row in rows)


def are_all_on_paper(office):
    office.ok("officer", *BY_ALL, "--out", "all.pdf", before=narrow(PAPER))
    said = subprocess.run(["pdfinfo", "all.pdf"], cwd=office.folder, check=True, capture_output=True).stdout.decode()
    assert int(said.split("Pages:")[1].split()[0]) > 1000, said


def adds_up_to_the_same(office):
    """However many groups there are."""
    for by in (["year", "program"], ["program", "year"], ["year", "office"], ["area"], ["source", "year"]):
        words = ["report", "funding", *(word for one in by for word in ("--by", one)), *([] if "year" in by else ["--year", "2003"])]
        rows = json.loads(office.ok("officer", *words, "--format", "json"))
        for apart, where in ((False, "source = 'city'"), (True, "source = 'direct'")):
            wanted = office.number(f"SELECT sum(original) FROM program_funding WHERE {where}" + ("" if "year" in by else " AND fiscal_year = 2003"))
            assert sum(row["held"] for row in rows if row["in_budget"] == ("no" if apart else "yes")) == wanted, by


def shows_all_in_parts(office):
    city = office.number("SELECT count(*) FROM program_funding WHERE source = 'city'")
    said = office.ok("officer", *BY_ALL)
    assert said.count("새벽정밀금형") == 2000 and f"{city:,} rows, of which 1–1,000\nmore: the same command with --after 1000\n" in said, said[-2000:]
    seen = []
    for after in range(0, city, 7000):
        said = office.ok("officer", *BY_ALL, "--limit", "7000", "--after", str(after))
        table = said.split("[The city's budget]")[1].split("rows, of which")[0]
        seen += [tuple(line.split()[:2]) for line in table.splitlines() if "새벽정밀금형" in line]
    assert seen == office.sql("SELECT cast(f.fiscal_year AS TEXT), g.code FROM program_funding f JOIN program g ON g.id = f.program_id "
                              "WHERE f.source = 'city' ORDER BY f.fiscal_year, g.code")


def all_accounts_take_a_few_bytes_each(office):
    prepare_catalogue(office)
    holds_each_account(office)
    are_all_on_paper(office)
    adds_up_to_the_same(office)
    shows_all_in_parts(office)


def receiving_all_takes_no_more(office):
    prepare(office, "DRAFT")
    assert office.ok("officer", "app", "submit", "--call", CALL, "--all", before=narrow()).count("새벽정밀금형") == MANY
    assert office.number("SELECT count(*) FROM application WHERE receipt_no IS NOT NULL") == MANY


def letters_take_the_memory_of_a_few(office):
    letter_kill.prepare(office, LETTERS)
    folder = office.folder / "letters"
    assert f"letters issued: {LETTERS};" in office.ok("officer", *letter_kill.ISSUE, before=narrow())
    for path in letter_kill.named(folder):
        path.unlink()
    assert f"files made again: {LETTERS};" in office.ok("officer", *letter_kill.ISSUE, before=narrow())
    assert letter_kill.look(office, folder) == len(letter_kill.named(folder)) == LETTERS


def a_list_that_can_not_be_put_by_is_not_begun(office):
    prepare(office, "DRAFT")
    limit = desk.with_file_limit(200_000)
    for words in (["firm", "list", "--format", "csv"], ["app", "list", "--out", "list.csv"]):
        office.no(STORE, "officer", *words, before=limit)
    assert not (office.folder / "list.csv").exists()


if __name__ == "__main__":
    desk.run([lists_take_the_memory_of_a_page, all_accounts_take_a_few_bytes_each, receiving_all_takes_no_more,
              letters_take_the_memory_of_a_few, a_list_that_can_not_be_put_by_is_not_begun])
