"""Fills a new store with ten years of an office: python3 make_store.py STORE SEED APPLICATIONS.

A third as many firms as applications, a programme and some calls a year and subject, a decision on all but the last year, an
award for one application in five, two papers without bytes for one in ten. The same seed gives the same rows. They are written straight into
the tables, so that it takes minutes and not a day; the audit holds none of them. Nothing in it is real: numbers begin with
000."""
import random
import sqlite3
import sys

import make_applications as names

YEARS = range(2015, 2025)
SUBJECTS = ("금형", "주조", "용접", "열처리", "도금", "사출", "가공", "로봇", "센서", "설계")
CALLS_A_SUBJECT = 3
PARTS = ("스마트", "고정밀", "친환경", "자동차", "조선", "항공", "의료기기", "로봇", "배터리", "반도체", "농기계", "커넥터", "밸브", "펌프", "기어", "샤프트", "하우징", "브라켓",
         "노즐", "터빈", "케이스", "프레임", "베어링", "실린더", "피스톤", "렌즈", "코일", "히트싱크")
WORKS = ("사출금형 정밀도 향상", "표면 조도 개선", "수명예측 시스템 도입", "무인검사 공정 구축", "내마모성 개선", "열처리 최적화", "불량률 저감", "공정 자동화", "에너지 절감", "시제품 제작",
         "경량화 설계", "용접 변형 저감", "도금 두께 균일화", "주조 결함 예측", "디지털 트윈 구축")
STATES = ("NOT_SELECTED", "NOT_SELECTED", "NOT_SELECTED", "INELIGIBLE", "WITHDRAWN", "AWARDED", "AWARDED", "RESERVE")
SIZES = ("micro", "small", "medium", "midsize")
NOW = "2024-12-01 09:00:00"


def insert(db, table, columns, rows):
    marks = ",".join("?" * len(columns.split(",")))
    db.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def word(pick, n):
    return "".join(pick.choices(names.SYLLABLES, k=n))


def firms(pick, n):
    for i in range(1, n + 1):
        core = word(pick, 4)
        name = pick.choice(names.FORMS).format(core)
        key = name.replace("㈜", "").replace("(주)", "").replace("주식회사 ", "")
        district = pick.choice(names.DISTRICTS)
        yield (i, names.biz_no(i).replace("-", ""), name, key, f"1101{i:09d}" if i % 2 else None, pick.choice(SIZES), pick.randint(1, 250),
               f"{pick.randint(1, 14):02d}", str(pick.randint(46000, 49999)), f"부산광역시 {district} 견본산단{pick.randint(1, 99)}로 {pick.randint(1, 900)}",
               f"{pick.randint(2021, 2023)}-{i:06d}", f"2026-{pick.randint(1, 12):02d}-{pick.randint(1, 28):02d}")


def people(pick, n):
    for i in range(1, n + 1):
        yield (i, word(pick, 3), f"{pick.randint(1950, 1995)}-{pick.randint(1, 12):02d}-{pick.randint(1, 28):02d}", word(pick, 3),
               f"010-{i // 10000:04d}-{i % 10000:04d}", f"firm{i}@example.com")


def calls():
    """(id, code, programme, year) of each call."""
    number = 0
    for year in YEARS:
        for s, subject in enumerate(SUBJECTS):
            for round_ in range(CALLS_A_SUBJECT):
                number += 1
                yield number, f"{year}-{subject}-{round_ + 1}", (year - YEARS[0]) * len(SUBJECTS) + s + 1, year


def write_programmes(db):
    insert(db, "program", "id, code, name, period_start, period_end, legal_basis, office",
           ((y * len(SUBJECTS) + s + 1, f"{year}-{s + 1:02d}", f"{subject} 기술고도화 지원사업", str(year), str(year), "local-subsidy", "산업혁신과")
            for y, year in enumerate(YEARS) for s, subject in enumerate(SUBJECTS)))
    accounts = [(y * len(SUBJECTS) + s + 1, year, "city") for y, year in enumerate(YEARS) for s in range(len(SUBJECTS))]
    insert(db, "program_funding", "program_id, fiscal_year, source", accounts)
    insert(db, "budget_entry", "program_id, fiscal_year, source, no, kind, won, day, entered_by, entered_at",
           ((*account, 1, "original", 10**13, f"{account[1]}-01-01", 1, f"{account[1]}-01-01 09:00:00") for account in accounts))
    insert(db, "call", "id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, "
           "support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, state",
           ((n, code, program, f"제{year}-{n}호", f"{code} 기업 모집", f"{year}-03-04", f"{year}-03-04 09:00:00", f"{year}-12-31 18:00:00",
             year, "city", 10**13, 8000, 10**9, 0, 600, 0, "earlier-receipt", 0, f"{year}-04", f"{year}-11",
             "ANNOUNCED" if year < YEARS[-1] else "PUBLISHED") for n, code, program, year in calls()))


def applications(pick, n, n_firms):
    """Each call's firms are other ones, so that a firm has about three applications in ten years."""
    all_calls = list(calls())
    a_call = -(-n // len(all_calls))
    number = 0
    for call, code, _, year in all_calls:
        begin = pick.randrange(n_firms)
        step = pick.choice((1, 3, 7, 11))
        for k in range(min(a_call, n - number)):
            number += 1
            title = f"{pick.choice(PARTS)} {pick.choice(PARTS)} {pick.choice(WORKS)} {word(pick, 2)}"
            units = pick.randint(40, 200) * 100_000
            state = pick.choice(STATES) if year < YEARS[-1] else pick.choice(("SUBMITTED", "SCREENING", "REVIEW"))
            yield (number, call, (begin + k * step) % n_firms + 1, f"{code}-{k + 1:04d}", f"{year}-03-{pick.randint(5, 28):02d} 10:00:00", title,
                   units * 10, units * 8, units, units, state, "요건 미충족" if state == "INELIGIBLE" else None)


def write_decisions(db, officer, approver):
    """Without the guards, which would add up all awards of a programme for each of them."""
    guards = [row for row in db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('award', 'paper')")]
    for name, _ in guards:
        db.execute(f"DROP TRIGGER {name}")
    db.execute("INSERT INTO award (id, application_id, amount, own_cash, own_kind, drafted_by, drafted_at, approved_by, approved_at, number, "
               "document_no, payment, issued_at) SELECT id, id, asked, own_cash, own_kind, ?, received_at, ?, received_at, 'A' || id, 'D' || id, "
               "'once', received_at FROM application WHERE state = 'AWARDED'", (officer, approver))
    db.execute("INSERT INTO screening SELECT id, 1, received_at, ?, 'rules', '{}' FROM application WHERE id % 10 = 0", (officer,))
    for no, rule in enumerate(("size", "technology", "certificate", "region"), 1):
        db.execute("INSERT INTO screening_check SELECT id, 1, ?, ?, '', '조건', '지보법 §8①', '충족', 'pass' FROM application WHERE id % 10 = 0",
                   (no, rule))
    db.execute("INSERT INTO paper (application_id, no, kind, locked, attached_by, attached_at) "
               "SELECT id, n, 'tax-' || n, 0, ?, received_at FROM application, (SELECT 1 AS n UNION SELECT 2) WHERE id % 10 = 0", (officer,))
    for _, sql in guards:
        db.execute(sql)


def write_supports(db, pick, n):
    insert(db, "prior_support", "biz_no, corp_no, year, agency, program, title, won, source, entered_at",
           ((names.biz_no(i).replace("-", ""), f"1101{i:09d}" if i % 2 else None, pick.choice(YEARS), "중소벤처기업부", "혁신바우처", f"{pick.choice(PARTS)} {word(pick, 3)}",
             pick.randint(1, 50) * 1_000_000, "bench", NOW) for i in range(1, n + 1, 3)))


def main():
    store, seed, n = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    pick = random.Random(seed)
    n_firms = max(n * 33 // 100, 10)
    db = sqlite3.connect(store, isolation_level=None)
    db.execute("PRAGMA synchronous = OFF")
    db.execute("PRAGMA cache_size = -200000")
    officer, approver = (db.execute("SELECT id FROM account WHERE role = ?", (role,)).fetchone()[0] for role in ("officer", "approver"))
    db.execute("BEGIN")
    insert(db, "firm", "id, biz_no, name, search_key, corp_no, size, workers, technology, zip, address, certificate_no, certificate_until",
           firms(pick, n_firms))
    insert(db, "person", "firm_id, representative, birth, contact, phone, email", people(pick, n_firms))
    write_programmes(db)
    insert(db, "application", "id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state, reason",
           applications(pick, n, n_firms))
    db.execute("INSERT INTO series SELECT 'receipt:' || c.code, count(*) FROM application a JOIN call c ON c.id = a.call_id GROUP BY c.id")
    write_decisions(db, officer, approver)
    write_supports(db, pick, n_firms)
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


if __name__ == "__main__":
    main()
