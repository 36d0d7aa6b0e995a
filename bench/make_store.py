"""Fills a new store with ten years of an office: python3 make_store.py STORE SEED APPLICATIONS.

A third as many firms as applications, a programme and three calls a year and subject. All calls are decided but a third of those of the
last year: of these one is judged, the others receive. There is an award for one application in four, a letter for each decision, without
its file, two papers without bytes for one application in ten. The same seed gives the same rows. They are written straight into
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
NOW = "2024-12-01 09:00:00"  # which is what the clock of scale.sh shows
FACTS = '{"rules":"e3b0c44298fc1c14"}'  # of calls without conditions
LETTERS = (("selected", "AWARDED"), ("award", "AWARDED"), ("reserve", "RESERVE"), ("not-selected", "NOT_SELECTED"), ("ineligible", "INELIGIBLE"))


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
    """(id, code, programme, year, round) of each call."""
    number = 0
    for year in YEARS:
        for s, subject in enumerate(SUBJECTS):
            for round_ in range(CALLS_A_SUBJECT):
                number += 1
                yield number, f"{year}-{subject}-{round_ + 1}", (year - YEARS[0]) * len(SUBJECTS) + s + 1, year, round_ + 1


def stage(number, year, round_):
    if year < YEARS[-1] or round_ < CALLS_A_SUBJECT:
        return "DECIDED"
    return "JUDGED" if number % (len(SUBJECTS) * CALLS_A_SUBJECT) == CALLS_A_SUBJECT else "RECEIVING"


def write_calls(db):
    db.executemany("INSERT INTO call (id, code, program_id, notice_no, title, notice_day, opens_at, closes_at, fiscal_year, source, budget, "
                   "support_rate, cap, own_cash_rate, pass_line, trim_min, ties, select_max, project_start, project_end, state, announced_at) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'city', 10000000000000, 8000, 1000000000, 0, 600, 0, 'earlier-receipt', 0, ?, ?, ?, ?)",
                   ((n, code, program, f"제{year}-{n}호", f"{code} 기업 모집", f"{year}-03-04", f"{year}-03-04 09:00:00",
                     f"{year}-12-31 18:00:00" if at == "RECEIVING" else f"{year}-{3 * round_ + 1:02d}-20 18:00:00", year, f"{year}-04", f"{year}-12",
                     {"RECEIVING": "PUBLISHED", "JUDGED": "EVALUATING", "DECIDED": "ANNOUNCED"}[at],
                     f"{year}-{3 * round_ + 2:02d}-20 10:00:00" if at == "DECIDED" else None)
                    for n, code, program, year, round_ in calls() for at in (stage(n, year, round_),)))


def write_programmes(db):
    insert(db, "program", "id, code, name, period_start, period_end, legal_basis, office",
           ((y * len(SUBJECTS) + s + 1, f"{year}-{s + 1:02d}", f"{subject} 기술고도화 지원사업", str(year), str(year), "local-subsidy", "산업혁신과")
            for y, year in enumerate(YEARS) for s, subject in enumerate(SUBJECTS)))
    accounts = [(y * len(SUBJECTS) + s + 1, year, "city") for y, year in enumerate(YEARS) for s in range(len(SUBJECTS))]
    insert(db, "program_funding", "program_id, fiscal_year, source", accounts)
    insert(db, "budget_entry", "program_id, fiscal_year, source, no, kind, won, day, entered_by, entered_at",
           ((*account, 1, "original", 10**13, f"{account[1]}-01-01", 1, f"{account[1]}-01-01 09:00:00") for account in accounts))
    write_calls(db)


def applications(pick, n, n_firms):
    """Each call's firms are other ones, so that a firm has about three applications in ten years."""
    all_calls = list(calls())
    a_call = -(-n // len(all_calls))
    number = 0
    for call, code, _, year, round_ in all_calls:
        states = {"RECEIVING": ("SUBMITTED", "SCREENING"), "JUDGED": ("REVIEW",), "DECIDED": STATES}[stage(call, year, round_)]
        begin = pick.randrange(n_firms)
        step = pick.choice((1, 3, 7, 11))
        for k in range(min(a_call, n - number)):
            number += 1
            title = f"{pick.choice(PARTS)} {pick.choice(PARTS)} {pick.choice(WORKS)} {word(pick, 2)}"
            units = pick.randint(40, 200) * 100_000
            state = pick.choice(states)
            yield (number, call, (begin + k * step) % n_firms + 1, f"{code}-{k + 1:04d}", f"{year}-03-{pick.randint(5, 28):02d} 10:00:00", title,
                   units * 10, units * 8, units, units, state, "요건 미충족" if state == "INELIGIBLE" else None)


def write_decisions(db, officer, approver):
    db.execute("INSERT INTO award (id, application_id, amount, own_cash, own_kind, drafted_by, drafted_at, approved_by, approved_at, number, "
               "document_no, payment, issued_at) SELECT id, id, asked, own_cash, own_kind, ?, received_at, ?, received_at, 'A' || id, 'D' || id, "
               "'once', received_at FROM application WHERE state = 'AWARDED'", (officer, approver))
    db.execute("INSERT INTO screening SELECT id, 1, received_at, ?, 'rules', ? FROM application WHERE id % 10 = 0 OR state = 'REVIEW'",
               (officer, FACTS))
    for no, rule in enumerate(("size", "technology", "certificate", "region"), 1):
        db.execute("INSERT INTO screening_check SELECT id, 1, ?, ?, '', '조건', '지보법 §8①', '충족', 'pass' FROM application WHERE id % 10 = 0",
                   (no, rule))
    db.execute("INSERT INTO paper (application_id, no, kind, locked, attached_by, attached_at) "
               "SELECT id, n, 'tax-' || n, 0, ?, received_at FROM application, (SELECT 1 AS n UNION SELECT 2) WHERE id % 10 = 0", (officer,))
    db.execute("INSERT INTO selection (id, call_id, input, result, sha256, run_by, run_at, confirmed_by, confirmed_at) SELECT id, id, '{}', '{}', "
               "randomblob(32), ?, announced_at, ?, announced_at FROM call WHERE state = 'ANNOUNCED'", (officer, approver))
    db.execute("INSERT INTO selection_line (selection_id, application_id, place, mean_sum, mean_count, score_sum, score_count, verdict, reserve, "
               "granted, firm_name, title) SELECT s.id, a.id, a.id, 800, 1, 800, 1, iif(a.state = 'AWARDED', 'SELECTED', a.state), "
               "iif(a.state = 'RESERVE', a.id, 0), iif(a.state = 'AWARDED', a.asked, 0), f.name, a.title FROM selection s JOIN application a "
               "ON a.call_id = s.call_id AND a.state IN ('AWARDED', 'RESERVE', 'NOT_SELECTED') JOIN firm f ON f.id = a.firm_id")
    db.execute("UPDATE call SET budget = (SELECT coalesce(sum(l.granted), 1) FROM selection_line l WHERE l.selection_id = call.id) "
               "WHERE state = 'ANNOUNCED'")


def write_letters(db, officer):
    """As many bytes of values as a letter has."""
    db.execute("INSERT INTO form_text (sha256, name, text) VALUES (zeroblob(32), 'bench', 'bench')")
    for kind, state in LETTERS:
        db.execute("INSERT INTO letter (number, kind, application_id, award_id, subject_no, receiver, won, check_code, form, fields, sha256, size, "
                   "file_name, signed, issued_by, issued_at) SELECT :kind || '-' || a.id, :kind, a.id, w.id, 0, f.name, w.amount, 'AAAAAAAAAAAA', "
                   "zeroblob(32), printf('%.600c', 'x'), randomblob(32), 50000, '통지서.pdf', 0, :officer, c.announced_at FROM application a "
                   "JOIN call c ON c.id = a.call_id JOIN firm f ON f.id = a.firm_id LEFT JOIN award w ON w.application_id = a.id AND :kind = 'award' "
                   "WHERE a.state = :state", {"kind": kind, "state": state, "officer": officer})
    db.execute("UPDATE application SET informed_how = '우편', informed_at = received_at WHERE state = 'INELIGIBLE'")
    db.execute("INSERT INTO payment (award_id, no, fiscal_year, day, won, kind, paid_by, paid_at) SELECT w.id, 1, c.fiscal_year, "
               "substr(c.announced_at, 1, 10), w.amount, 'once', ?, c.announced_at FROM award w JOIN application a ON a.id = w.application_id "
               "JOIN call c ON c.id = a.call_id WHERE w.id % 50 <> 0", (officer,))


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
    # Without the guards, which would add up all awards of a programme for each of them.
    guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        db.execute(f"DROP TRIGGER {name}")
    insert(db, "firm", "id, biz_no, name, search_key, corp_no, size, workers, technology, zip, address, certificate_no, certificate_until",
           firms(pick, n_firms))
    insert(db, "person", "firm_id, representative, birth, contact, phone, email", people(pick, n_firms))
    write_programmes(db)
    insert(db, "application", "id, call_id, firm_id, receipt_no, received_at, title, total, asked, own_cash, own_kind, state, reason",
           applications(pick, n, n_firms))
    db.execute("INSERT INTO series SELECT 'receipt:' || c.code, count(*) FROM application a JOIN call c ON c.id = a.call_id GROUP BY c.id")
    write_decisions(db, officer, approver)
    write_letters(db, officer)
    write_supports(db, pick, n_firms)
    for _, sql in guards:
        db.execute(sql)
    db.execute("COMMIT")
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()


if __name__ == "__main__":
    main()
