"""Random lives: clerks, judges and an approver do what comes into their heads, right or wrong, day after day. Whatever they
try, no guard gives way, the sums stay, what is refused leaves no trace in the records, the chain holds, and each day that is over can be
asked again."""
import hashlib
import os
import pathlib
import random
import re
import sqlite3

import desk

YEAR = 2190 # no act is older than the one before it
CALL = "공고-가"
BUDGET = 30_000_000
STEPS = 15 if desk.FEWER else 30 # in each phase
JUDGES = ("reviewer", "reviewer2")
SPARE = "reviewer3" # comes onto the committee now and then
FIRMS = ["0008110074", "0008110356", "0000100012", "0008600095", "0008700108", "0008100047", "0008800110", "0007900025"]
QUESTIONS = ("app list", f"call show {CALL}", f"call notices {CALL}", "award list", "firm list", "program list", "exclusion list", "meeting list",
             f"select show {CALL}", f"budget list --year {YEAR}", "audit log --last 3")
UNKEPT = {"audit", "session", "credential", "migration", "put_aside"}
NOTHING_BROKE = {0, 1, 2, 3, 4}


class Watched(desk.Office):
    """An office that is asked very often behind the program's back: by one connection, which reads the schema once."""

    def __init__(self, folder):
        super().__init__(folder)
        self.connection = sqlite3.connect(self.store, timeout=30, isolation_level=None)

    def sql(self, text, *values):
        return self.connection.execute(text, values).fetchall()


class Clocked(Watched):
    """An office whose clock stands where the story is."""
    clock = f"{YEAR}-03-04 09:00:00"

    def environment(self, person):
        return {**super().environment(person), "TEST_CLOCK": self.clock, "LD_PRELOAD": os.environ["STILL_CLOCK"],
                "PPURI_SESSION": str(self.folder / f"session-{person}-{self.clock[:10]}")}

    def new_day(self, day):
        self.clock = f"{day} 09:30:00"

    def come_in(self, person):
        """Logs in who has not been here on this day."""
        if not pathlib.Path(self.environment(person)["PPURI_SESSION"]).exists():
            self.log_in(person)

    def run(self, person, *words, **options):
        if words[0] != "login":
            self.come_in(person)
        return super().run(person, *words, **options)

    def put(self, *statements):
        self.come_in("officer")
        super().put(*statements)


def moves(office):
    """{state: what it may become by one move}, as the program's own table says."""
    table = {}
    for before, after in re.findall(r"^ +(\w+) --> (\w+):", office.ok("officer", "policy", "--diagram"), re.M):
        table.setdefault(before, set()).add(after)
    return table


def reachable(table, before, after, steps=3):
    """One act may make several moves: what is received is taken up and decided."""
    seen = {before}
    for _ in range(steps):
        seen |= {state for known in seen for state in table.get(known, ())}
    return after in seen


def records(office):
    """A digest of all that acts record."""
    digest = hashlib.sha256()
    for name, in office.sql("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"):
        if name not in UNKEPT:
            digest.update(repr((name, office.sql(f"SELECT * FROM {name}"))).encode())
    return digest.digest()


def states(office):
    return dict(office.sql("SELECT id, state FROM application"))


def prepare(office):
    office.clock = f"{YEAR}-03-04 08:00:00"
    office.ok("admin", "account", "add", SPARE, "--role", "reviewer", "--person", SPARE, given=desk.PASSWORD.encode())
    for name, value in {"department": "산업혁신과", "sender": "부산광역시장", "zip": "47545", "address": "부산광역시", "homepage": "www.example.kr",
                        "phone": "(051)000-0000", "fax": "(051)000-0009", "email": "desk@example.com", "disclosure": "공개"}.items():
        office.ok("admin", "store", "set", f"office.{name}", value)
    office.ok("admin", "account", "add", "other", "--role", "approver", "--person", "other", given=desk.PASSWORD.encode())
    office.new_day(f"{YEAR}-03-04")
    office.put("UPDATE account SET title = '주무관' WHERE role <> 'admin'")
    office.ok("officer", "program", "add", "가", "--name", "금형", "--start", f"{YEAR}-01", "--end", f"{YEAR}-12", "--legal-basis",
              "local-subsidy", "--fund", f"{YEAR}:city:{BUDGET}원")
    office.ok("officer", "program", "add", "나", "--name", "열처리", "--start", f"{YEAR}", "--end", f"{YEAR}", "--fund", f"{YEAR}:시비:5백만원")
    office.ok("officer", "call", "new", CALL, "--program", "가", "--notice-no", "제2024-1호", "--title", "지원", "--notice-day",
              f"{YEAR}-03-04", "--opens", f"{YEAR}-03-04 09:00", "--closes", f"{YEAR}-03-12 18:00", "--year", f"{YEAR}", "--source", "city",
              "--budget", f"{BUDGET}원", "--support-rate", "80%", "--cap", "2천만원", "--own-cash-rate", "50%", "--pass-line", "60",
              "--trim-min", "0", "--ties", "earlier-receipt", "--project-start", f"{YEAR}-04-01", "--project-end", f"{YEAR}-11-30",
              "--item", "계획:60", "--item", "역량:40")
    office.ok("officer", "call", "publish", CALL)
    for judge in (*JUDGES, SPARE):
        office.ok("officer", "reviewer", "add", judge, "--affiliation", "금형조합", "--field", "금형", "--from", f"{YEAR}-01-01")
    for name in ("견적서", "증명원"):
        (office.folder / f"{name}.pdf").write_bytes(f"%PDF-1.4\n% {name}\n%%EOF\n".encode())
    for i, number in enumerate(FIRMS):
        office.ok("officer", "firm", "add", number, "--name", f"하늘정밀{i}", "--representative", "도한울", "--size", "small",
                  "--technology", "금형", "--zip", "46700" if i else "06236", "--address", "부산광역시 강서구" if i else "서울",
                  "--certificate-no", "제1호", "--certificate-until", "2025-12-31")


def some(names, chance):
    """An application by its name; now and then one that is not there."""
    return chance.choice(names) if names and chance.random() < 0.9 else f"{CALL}-0099"


def reason(chance):
    return chance.choice([[], ["--reason", "서류로 확인함"], ["--reason", "서류로 확인함"]])


def told(chance):
    return chance.choice([[], ["--told", f"{YEAR}-03-13"], ["--told", f"{YEAR}-02-13"]])


def new_application(_, c):
    total = c.choice([10_000_000, 15_000_000, 20_000_000])
    asked = c.choice([*3 * [total * 8 // 10], *3 * [total // 2], total * 8 // 10 + 1, 0])
    cash = (total - asked) // 2 + 1
    return ["app", "new", "--call", CALL, "--firm", c.choice(FIRMS), "--title", "금형 개선", "--total", f"{total}", "--asked",
            f"{asked}", "--own-cash", f"{cash}", "--own-kind", f"{total - asked - cash}"]


def attached(names, chance):
    kind = ["--kind", chance.choice(["견적서", "견적서", "서약서"])]
    what = chance.choice([["견적서.pdf"], ["견적서.pdf"], ["증명원.pdf"], ["--on-paper"]])
    return ["app", "attach", some(names, chance), *what, *kind, *chance.choice([[], ["--replace"]]), *reason(chance)]


def detached(names, chance):
    return ["app", "detach", some(names, chance), str(chance.randint(1, 3)), *reason(chance)]


def corrected(_, chance):
    change = chance.choice([*3 * [["--closes", f"{YEAR}-03-{chance.randint(9, 13):02d} 18:00"]], ["--optional", "견적서"], ["--drop", "견적서"],
                            ["--require", "서약서"], ["--optional", "서약서"], ["--rule", chance.choice(["region=부산,서울", "region=부산"])]])
    return ["call", "correct", CALL, "--notice-no", f"제2024-{chance.randint(2, 60)}호", *change, *reason(chance)]


def excluded(_, chance):
    return ["exclusion", "add", "하늘정밀", "--biz-no", chance.choice(FIRMS), "--from", f"{YEAR}-03-01", "--years", "1", "--article", "지보법 §32①",
            "--ground", "거짓 신청", "--source", "산업혁신과-12"]


def judged(names, chance):
    return ["review", "score", some(names, chance), "--points", f"{chance.randint(30, 61)},{chance.randint(20, 41)}"]


def conflicting(names, chance):
    return ["review", "conflict", some(names, chance), "--kind", chance.choice(["제척", "기피"]), "--ground", "신청인의 신청",
            "--reviewer", chance.choice(JUDGES)]


def decided(names, chance):
    return ["review", "conflict-decide", some(names, chance), chance.choice(JUDGES), "--outcome", chance.choice(["기각", "기각", "인용"]),
            "--how", "의결", *reason(chance)]


def released(_, chance):
    ground = [["--resigned", f"{YEAR}-03-{chance.randint(13, 20)}"], ["--meeting", "1", "--motion", "1"]]
    return ["review", "release", CALL, chance.choice((*JUDGES, SPARE)), *chance.choice(ground), *reason(chance)]


def placed(names, chance):
    return ["select", "place", some(names, chance), *chance.choice([["--as", "first"], ["--as", "out"], ["--drop"]]), *reason(chance)]


def proposed(names, chance):
    how = chance.choice([*3 * [[f"{chance.randint(1, 17)}00만원"]], ["--drop"]])
    return ["select", "propose", some(names, chance), *how, *reason(chance)]


def put_off(names, chance):
    return ["select", chance.choice(["hold", "resume", "resume"]), some(names, chance), *reason(chance)]


def agreed(names, chance):
    return ["select", "agree", some(names, chance), *chance.choice([[], [], ["--refuse"]]), *reason(chance)]


def unlocked(_, chance):
    return ["review", "unlock", CALL, chance.choice(JUDGES), *reason(chance)]


def deliberated(_, chance):
    return ["select", "deliberate", CALL, "--on", f"{YEAR}-03-{chance.choice([25, 25, 25, 28])}", "--number", "제1호", "--body", "위원회", "--outcome",
            chance.choice(["원안 의결", "원안 의결", "보류"]), *reason(chance)]


# Who, and what; n: the names of the applications.
INTAKE = [
    *8 * [("officer", new_application)],
    *6 * [("officer", lambda n, c: ["app", "submit", some(n, c)])],
    ("officer", lambda n, c: ["app", "submit", "--call", CALL, "--all"]),
    ("officer", lambda n, c: ["app", "edit", some(n, c), "--title", "바뀐 과제"]),
    ("officer", lambda n, c: ["firm", "edit", c.choice(FIRMS), "--workers", str(c.randint(-1, 12))]),
    ("officer", lambda n, c: ["app", "withdraw", some(n, c), *reason(c)]),
    *2 * [("officer", attached)], ("officer", detached), *2 * [("officer", corrected)],
]
SCREENING = [
    *3 * [("officer", lambda n, c: ["app", "screen", some(n, c), *c.choice([[], ["--pass"], ["--fail"]]), *reason(c)])],
    *2 * [("officer", lambda n, c: ["app", "supplement", some(n, c), "--want", "납세증명서", "--days", str(c.randint(1, 3))])],
    ("officer", lambda n, c: ["app", "supplement", some(n, c), "--cancel", *reason(c)]),
    *2 * [("officer", lambda n, c: ["app", "answer", some(n, c), *reason(c)])],
    ("officer", lambda n, c: ["app", "extend", some(n, c), "--days", "2", *reason(c)]),
    ("officer", lambda n, c: ["app", "return", some(n, c), *reason(c)]),
    ("officer", lambda n, c: ["app", "overdue"]),
    ("officer", attached), ("officer", detached),
    *2 * [("officer", lambda n, c: ["app", "inform", some(n, c), "--how", "전자문서"])],
    *2 * [("officer", lambda n, c: ["appeal", "file", some(n, c), "--ground", "사실과 다름", *told(c)])],
    *3 * [("approver", lambda n, c: ["appeal", "decide", some(n, c), "--outcome", c.choice(("upheld", "upheld", "rejected", "dismissed")), *reason(c)])],
    ("officer", excluded), ("approver", lambda n, c: ["exclusion", "lift", str(c.randint(1, 3)), *reason(c)]),
    ("officer", lambda n, c: ["call", "close", CALL, *reason(c)]),
]
EVALUATION = [
    ("officer", lambda n, c: ["review", "assign", "--call", CALL, c.choice((*JUDGES, SPARE))]),
    ("officer", lambda n, c: ["review", "unassign", CALL, c.choice((*JUDGES, SPARE)), *reason(c)]),
    (SPARE, lambda n, c: ["review", "pledge", CALL, "--yes"]), (SPARE, judged), ("officer", released),
    ("officer", placed), ("officer", proposed), ("officer", put_off),
    *[(judge, lambda n, c: ["review", "pledge", CALL, "--yes"]) for judge in JUDGES],
    ("reviewer", lambda n, c: ["review", "conflict", some(n, c), "--kind", "회피", "--ground", "자문"]),
    ("officer", conflicting), *2 * [("officer", decided)], ("officer", unlocked),
    ("officer", lambda n, c: ["firm", "edit", c.choice(FIRMS), "--group", c.choice(["하늘", "하늘", "바다", ""])]),
    *[(judge, act) for judge in JUDGES for act in (
        *5 * [judged], lambda n, c: ["review", "list"], lambda n, c: ["review", "papers", some(n, c)],
        lambda n, c: ["review", "lock", "--call", CALL])],
    ("officer", lambda n, c: ["review", "advance", CALL]),
]
DECISION = [
    *[(judge, lambda n, c: ["review", "lock", "--call", CALL]) for judge in JUDGES],
    ("officer", unlocked), ("officer", conflicting), ("officer", decided), ("officer", released),
    ("officer", lambda n, c: ["review", "assign", "--call", CALL, SPARE]), (SPARE, judged),
    ("officer", placed), ("approver", lambda n, c: ["select", "place", some(n, c), c.choice(["--approve", "--approve", "--drop"])]),
    ("officer", proposed), *2 * [("officer", put_off)], *2 * [("approver", agreed)],
    *2 * [("officer", lambda n, c: ["select", "refer", CALL])], *3 * [("officer", deliberated)],
    *2 * [("officer", lambda n, c: ["select", "run", CALL])],
    *2 * [("approver", lambda n, c: ["select", "confirm", CALL])],
    ("approver", lambda n, c: ["call", "announce", CALL]),
    *2 * [("officer", lambda n, c: ["award", "draft", "--call", CALL])],
    *2 * [("approver", lambda n, c: ["award", "approve", "--call", CALL])],
    ("approver", lambda n, c: ["award", "return", some(n, c), *reason(c)]),
    ("officer", lambda n, c: ["award", "issue", "--call", CALL]),
    ("officer", lambda n, c: ["app", "decline", some(n, c), "--on", f"{YEAR}-03-{c.choice((20, 25, 25, 25, 28))}", "--paper-no", "포기서", *reason(c)]),
    *2 * [("approver", lambda n, c: ["select", "promote", CALL])],
    ("officer", lambda n, c: ["appeal", "file", some(n, c), "--ground", "점수가 다름"]),
    ("approver", lambda n, c: ["appeal", "decide", some(n, c), "--outcome", c.choice(("upheld", "rejected")), *reason(c)]),
]
ACCOUNT = ["--year", f"{YEAR}", "--source", "시비", "--paper", "의회-1"]


def enacted(_, c):
    return ["budget", "enter", c.choice("가나"), *ACCOUNT, "--kind", c.choice(["당초", "추경"]), "--amount",
            f"{c.choice([1, 5, 20, -1, -5, -20])}백만원".replace("-", "△"), *reason(c)]


def moved(_, c):
    programme = c.choice("가나")
    what = c.choice([["transfer", programme, "나" if programme == "가" else "가"], ["allot", programme], ["spend", programme]])
    return ["budget", *what, *ACCOUNT, "--amount", f"{c.choice([1, 3, 30, -1])}백만원".replace("-", "△"), *reason(c)]


def paid(names, c):
    how = c.choice([["--rest"], ["--rate", "70"], ["--amount", "백만원"], ["--amount", "△백만원"], []])
    return ["award", "pay", some(names, c), *how, *reason(c)]


def repaid(names, c):
    how = c.choice([["--undo", str(c.randint(1, 3))], *3 * [["--amount", c.choice(["백만원", "2백만원", "5십만원"]), "--paper-no", "세입-1"]]])
    return ["award", "repay", some(names, c), *how, *reason(c)]


def carried(names, c):
    what = c.choice([["--amount", "백만원"], ["--unpaid"], ["--app", some(names, c)]])
    return ["budget", "carry", c.choice("가나"), *ACCOUNT, "--kind", c.choice(["명시이월", "사고이월"]), *what, *reason(c)]


def amended(names, c):
    what = c.choice([["--amount", f"{c.choice((5, 8, 10, 12, 16))}백만원"], ["--project-end", f"{YEAR}-12-15"], ["--own-cash", "3백만원"], []])
    letter = c.choice([[], ["--on", f"{YEAR}-03-{c.choice((28, 29, 30))}", "--paper-no", "신청서"]])
    return ["award", "amend", some(names, c), *what, *letter, *reason(c)]


def cancelled(names, c):
    left = c.choice([[], ["--leave", f"{c.choice((1, 4, 8))}백만원"]])
    return ["award", "cancel", some(names, c), "--ground", c.choice(["사정변경", "위반", "부정"]), *left, *reason(c)]


def consented(names, c):
    return ["award", "agree", some(names, c), *c.choice([[], [], [], ["--refuse"]]), *reason(c)]


def written(names, c):
    kind = c.choice(["award", "award", "award-change", "award-cancel"])
    return ["letter", "issue", "--call", CALL, "--kind", kind, "--out", "letters"]


MONEY = [
    *3 * [("officer", amended)], *2 * [("officer", cancelled)], *4 * [("approver", consented)], *2 * [("other", consented)], *3 * [("officer", written)],
    ("other", lambda n, c: ["award", "return", some(n, c), *reason(c)]), ("approver", lambda n, c: ["select", "promote", CALL]),
    ("officer", lambda n, c: ["select", "cancel", CALL, "--notice-no", f"제{YEAR}-9호", *reason(c)]),
    ("other", lambda n, c: ["select", "cancel-agree", CALL, *c.choice([[], ["--refuse"]]), *reason(c)]),
    ("officer", lambda n, c: ["award", "draft", "--call", CALL]),
    ("officer", enacted), ("officer", moved), *3 * [("finance", moved)], *4 * [("finance", paid)], *2 * [("finance", repaid)], ("officer", carried),
    *2 * [("approver", lambda n, c: ["award", "approve", "--call", CALL])], *2 * [("officer", lambda n, c: ["award", "issue", "--call", CALL])],
    ("approver", lambda n, c: ["budget", "close", f"{YEAR}"]), ("approver", lambda n, c: ["budget", "close", f"{YEAR - 1}"]),
]
# The day on which each begins, what comes into people's heads in it, and what is tried at its end, so that the story goes on.
PHASES = [
    (4, INTAKE, lambda n: [("officer", "app", "submit", "--call", CALL, "--all"),
                           ("officer", "call", "close", CALL, "--reason", "조기 마감")]),
    (13, SCREENING, lambda n: [*[("officer", "app", "answer", name, "--reason", "늦었으나 받음") for name in n],
                               ("officer", "app", "screen", "--call", CALL, "--all"),
                               ("officer", "app", "inform", "--call", CALL, "--all", "--how", "전자문서"),
                               *[("officer", "appeal", "file", name, "--ground", "사실과 다름") for name in n],
                               *[("approver", "appeal", "decide", name, "--outcome", "upheld", "--reason", "이의신청 인용") for name in n],
                               *[("officer", "app", "screen", name, "--pass", "--reason", "이의신청 인용") for name in n],
                               *[("officer", "review", "assign", "--call", CALL, judge) for judge in JUDGES],
                               *[(judge, "review", "pledge", CALL, "--yes") for judge in JUDGES]]),
    (19, EVALUATION, lambda n: [step for judge in (*JUDGES, SPARE) for step in (
        *[(judge, "review", "score", name, "--points", "50,30") for name in n], (judge, "review", "lock", "--call", CALL))]),
    (25, DECISION, lambda n: []),
    (29, MONEY, lambda n: []),
]


def draw(chance, due, names):
    """Mostly what is due and by who may, now and then anything by anybody; now and then only to see what would come."""
    person, words = chance.choice(due if chance.random() < 0.85 else chance.choice(PHASES)[1])
    if chance.random() < 0.08:
        person = chance.choice(["officer", "approver", "finance", *JUDGES, SPARE])
    return person, [*words(names, chance), *(["--dry-run"] if chance.random() < 0.05 else [])]


# What must be 0 at every moment.
NEVER = {
    "an application's sums do not add up": "SELECT count(*) FROM application WHERE total <> asked + own_cash + own_kind",
    "one that gave up without a letter of its firm": "SELECT count(*) FROM application WHERE state = 'DECLINED' AND id NOT IN "
                                                     "(SELECT application_id FROM decline)",
    "a receipt outside the window": "SELECT count(*) FROM application a JOIN call c ON c.id = a.call_id "
                                    "WHERE a.received_at NOT BETWEEN c.opens_at AND c.closes_at",
    "a gap in the receipt numbers": "SELECT count(*) <> coalesce(max(CAST(substr(receipt_no, -4) AS INTEGER)), 0) "
                                    "FROM application WHERE receipt_no IS NOT NULL",
    "awards, and what of them is to come back, above the budget": f"SELECT coalesce(sum(max(amount, paid) + income), 0) > {BUDGET} FROM award_now "
        "WHERE approved_by IS NOT NULL",
    "won that awards bind and no account, or the other way round": "SELECT (SELECT coalesce(sum(decided + obliged), 0) FROM balance) <> "
        "(SELECT coalesce(sum(x.paid + x.rest), 0) + coalesce((SELECT sum(won - refilled) FROM repayment), 0) FROM award_account x)",
    "a sum to be returned that was not paid above the award": "SELECT count(*) FROM award_now n WHERE max(0, n.paid - n.amount) <> ("
        "SELECT coalesce(sum(x.to_return), 0) FROM award_change x WHERE x.award_id = n.award_id AND x.outcome = 'agreed') - ("
        "SELECT coalesce(sum(r.won), 0) FROM repayment r WHERE r.award_id = n.award_id)",
    "more paid back than was paid, or more put back into an account than came out of it": "SELECT (SELECT count(*) FROM award_now WHERE paid < 0) + "
        "(SELECT count(*) FROM award_refill WHERE won < 0) + (SELECT coalesce(sum(won), 0) <> (SELECT coalesce(sum(won), 0) - coalesce(("
        "SELECT sum(refilled) FROM repayment), 0) FROM payment) FROM (SELECT sum(paid) AS won FROM balance))",
    "an award changed or taken back by one person": "SELECT (SELECT count(*) FROM award_change x JOIN award w ON w.id = x.award_id "
        "WHERE x.decided_by IN (x.proposed_by, w.drafted_by)) + (SELECT count(*) FROM award_withdrawn WHERE withdrawn_by IN (approved_by, drafted_by))",
    "an application cancelled without its award, or the other way round": "SELECT count(*) FROM award_now n "
        "JOIN application a ON a.id = n.application_id WHERE (a.state = 'CANCELLED') <> (n.amount = 0)",
    "a result cancelled while an award stands, or by one person": "SELECT count(*) FROM result_cancellation r WHERE r.outcome = 'agreed' AND ("
        "r.decided_by = r.proposed_by OR EXISTS (SELECT 1 FROM award_now n JOIN application a ON a.id = n.application_id "
        "WHERE a.call_id = r.call_id AND n.amount > 0))",
    "a level of the budget below zero": "SELECT count(*) FROM balance WHERE min(held, to_allot, to_award, to_pay, unspent, paid, outlay) < 0",
    "won that came or went without a budget": "SELECT (SELECT sum(won) FROM budget_entry WHERE kind IN ('original', 'supplementary')) <> "
        "(SELECT sum(spent + lapsed + unspent) FROM balance)",
    "a repayment by who drafted its award": "SELECT count(*) FROM repayment r JOIN award w ON w.id = r.award_id WHERE r.entered_by = w.drafted_by",
    "a payment by who drafted its award": "SELECT count(*) FROM payment p JOIN award w ON w.id = p.award_id WHERE p.paid_by = w.drafted_by",
    "an award approved by who drafted it": "SELECT count(*) FROM award WHERE approved_by = drafted_by",
    "an award to who was not selected": "SELECT count(*) FROM award w JOIN application a ON a.id = w.application_id "
                                        "WHERE a.state NOT IN ('SELECTED', 'AWARDED', 'CANCELLED', 'WITHDRAWN', 'DECLINED')",
    "a letter that holds and says what does not stand": "SELECT count(*) FROM letter l JOIN application a ON a.id = l.application_id "
        "LEFT JOIN award_now n ON n.award_id = l.award_id WHERE l.id NOT IN (SELECT letter_id FROM letter_end) AND ("
        "(l.kind IN ('award', 'award-change', 'award-cancel', 'agreement-change', 'agreement-cancel') AND l.subject_no <> n.version) OR "
        "(l.kind IN ('agreement', 'support') AND l.award_id IS NOT NULL AND l.won <> n.amount) OR "
        "(l.kind IN ('selected', 'promoted', 'agreement', 'support') AND a.state IN "
        "('DECLINED', 'NOT_SELECTED', 'CANCELLED', 'RESULT_CANCELLED', 'WITHDRAWN')))",
    "an award above what was asked": "SELECT count(*) FROM award w JOIN application a ON a.id = w.application_id "
                                     "WHERE w.amount > a.asked",
    "a firm outside the city under evaluation that nobody let through": "SELECT count(*) FROM application a "
        "JOIN screening_check k ON k.application_id = a.id AND k.run = (SELECT max(s.run) FROM screening s WHERE s.application_id = a.id) "
        "WHERE a.state = 'REVIEW' AND k.verdict = 'fail' AND a.reason IS NULL",
    "a correction that asks more of who has applied": "SELECT count(*) FROM call_notice n JOIN application a ON a.call_id = n.call_id "
        "WHERE a.received_at < n.published_at AND n.kind = 'correction' AND instr(n.changes, '\"is\":\"required ') "
        "AND NOT instr(n.changes, '\"field\":\"closes\"')",
    "a score that counts in spite of a conflict": "SELECT count(*) FROM selection s, json_each(s.input, '$.entries') e, "
        "json_each(e.value, '$.scores') p JOIN application a ON a.receipt_no = json_extract(e.value, '$.receipt') "
        "JOIN account w ON w.name = json_extract(p.value, '$.judge') JOIN conflict k ON k.account_id = w.id AND k.decision <> 'rejected' "
        "AND k.declared_at < s.run_at JOIN conflict_reach r ON r.conflict_id = k.id AND r.application_id = a.id",
    "a conflict that reaches no application": "SELECT count(*) FROM conflict k WHERE NOT EXISTS (SELECT 1 FROM conflict_reach r "
        "WHERE r.conflict_id = k.id AND r.application_id = k.application_id AND r.relation = 'same')",
    "a score without a pledge and an opening": "SELECT count(*) FROM score s JOIN application a ON a.id = s.application_id "
        "LEFT JOIN committee_member m ON m.call_id = a.call_id AND m.account_id = s.account_id "
        "LEFT JOIN member_opening o ON o.call_id = a.call_id AND o.account_id = s.account_id "
        "WHERE m.pledged_at IS NULL OR o.opened_at IS NULL OR o.opened_at < m.pledged_at",
    "a lock opened after a selection": "SELECT count(*) FROM member_lock l JOIN selection s USING (call_id) WHERE l.unlocked_at > s.run_at",
    "an objection decided by who entered it, or a late one not dismissed": "SELECT count(*) FROM appeal WHERE decided_by = entered_by "
        "OR (filed_on > last_day AND outcome <> 'dismissed')",
    "more given than there is": f"SELECT coalesce(sum(bound), 0) > {BUDGET} FROM standing",
    "somebody jumped over in the reserve": "SELECT count(*) FROM promotion p JOIN selection_line l USING (selection_id) "
        "JOIN application a ON a.id = l.application_id WHERE l.reserve BETWEEN 1 AND p.reserve - 1 AND a.state = 'RESERVE'",
    "a score that counts of who had not locked": "SELECT count(*) FROM selection s, json_each(s.input, '$.entries') e, "
        "json_each(e.value, '$.scores') p JOIN account w ON w.name = json_extract(p.value, '$.judge') WHERE NOT EXISTS ("
        "SELECT 1 FROM member_lock l WHERE l.call_id = s.call_id AND l.account_id = w.id AND l.round = json_extract(p.value, '$.round') "
        "AND l.locked_at <= s.run_at AND (l.unlocked_at IS NULL OR l.unlocked_at >= s.run_at))",
    "who has left counts for some only": "SELECT count(*) FROM selection s JOIN committee_member m ON m.call_id = s.call_id "
        "AND m.left_at <= s.run_at JOIN account w ON w.id = m.account_id, json_each(s.input, '$.entries') e "
        "WHERE NOT EXISTS (SELECT 1 FROM conflict k WHERE k.account_id = w.id) AND instr(s.input, '\"' || w.name || '\"') "
        "AND NOT instr(e.value, '\"' || w.name || '\"')",
    "who has scored left without a release": "SELECT count(*) FROM committee_member m JOIN score s ON s.account_id = m.account_id "
        "WHERE m.left_at IS NOT NULL AND coalesce(m.resigned_on, m.release_meeting) IS NULL",
    "placed out of rank by one person": "SELECT count(*) FROM placement WHERE approved_by = asked_by",
    "placed out of rank without an approval": "SELECT count(*) FROM selection s, json_each(s.input, '$.entries') e "
        "JOIN application a ON a.receipt_no = json_extract(e.value, '$.receipt') WHERE json_extract(e.value, '$.placed') <> 'by-rank' "
        "AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.application_id = a.id AND p.placed = json_extract(e.value, '$.placed') "
        "AND p.approved_at <= s.run_at)",
    "granted above what was proposed": "SELECT count(*) FROM selection s, json_each(s.input, '$.entries') e "
        "JOIN application a ON a.receipt_no = json_extract(e.value, '$.receipt') "
        "JOIN selection_line l ON l.selection_id = s.id AND l.application_id = a.id WHERE l.granted > json_extract(e.value, '$.proposed') "
        "OR json_extract(e.value, '$.proposed') > a.asked",
    "two selections decide": "SELECT count(*) > 1 FROM selection WHERE confirmed_by IS NOT NULL",
    "a selection above the budget": "SELECT count(*) FROM (SELECT sum(granted) AS won FROM selection_line "
                                    f"GROUP BY selection_id) WHERE won > {BUDGET}",
}


class Life:
    """One story, step by step, with all that must hold after each."""

    def __init__(self, office, seed):
        self.office, self.chance = office, random.Random(seed)
        self.story, self.changes = [], 0
        self.days = {} # what was answered at the end of some
        self.curious = random.Random(-seed) # so that the story stays the same, whichever days these are
        prepare(office)
        self.table = moves(office)
        self.records = records(office)

    def names(self):
        return [receipt or f"{CALL}/{number}" for receipt, number in self.office.sql(
            "SELECT a.receipt_no, f.biz_no FROM application a JOIN firm f ON f.id = a.firm_id")]

    def answers(self, *options):
        return [self.office.run("auditor", *question.split(), "--format", "json", *options) for question in QUESTIONS]

    def new_day(self, day):
        """The day before ends: what is known then is what --as-of must say of it for ever."""
        self.days.pop(self.office.clock, None) # it went on
        if self.curious.random() < 0.25:
            self.days[self.office.clock] = self.answers()
        self.office.new_day(day)

    def look_back(self):
        for clock, answers in self.days.items():
            for question, then, now in zip(QUESTIONS, answers, self.answers("--as-of", clock)):
                assert (then.status, then.out) == (now.status, now.out), f"{question} of {clock}:\n{then}\n{now}"

    def step(self, person, words):
        office, before = self.office, self.records
        office.come_in(person)
        was, acts = states(office), office.number("SELECT max(seq) FROM audit")
        told = office.run(person, *words, "--yes")
        self.story.append((office.clock, person, " ".join(words), told))
        assert told.status in NOTHING_BROKE, self.story[-3:]
        self.records = records(office)
        changed = self.records != before
        self.changes += changed
        assert not changed or (told.status == 0 and "--dry-run" not in words), f"what was refused left a trace: {self.story[-1]}"
        assert not changed or office.number("SELECT max(seq) FROM audit") > acts, f"not in the audit: {self.story[-1]}"
        for number, state in states(office).items():
            assert reachable(self.table, was.get(number, "DRAFT"), state), f"{was.get(number)} became {state}: {self.story[-1]}"
        for what, question in NEVER.items():
            assert office.number(question) == 0, f"{what}: {self.story[-4:]}"

    def run(self):
        for day, due, at_end in PHASES:
            self.new_day(f"{YEAR}-03-{day:02d}")
            for _ in range(STEPS):
                if self.chance.random() < 0.12 and day % 6 != 0:
                    day += 1
                    self.new_day(f"{YEAR}-03-{day:02d}")
                self.step(*draw(self.chance, due, self.names()))
            for person, *words in at_end(self.names()):
                self.step(person, words)


def live(office, seed):
    life = Life(Clocked(office.folder), seed)
    life.run()
    assert life.changes > 20, f"too little came about: {life.changes}"
    life.look_back()
    assert life.office.sound()


def a_first_life(office):
    live(office, 1)


def a_second_life(office):
    live(office, 2)


def a_third_life(office):
    live(office, 3)


OF_AWARDS = [
    *4 * [("finance", lambda n, c: ["award", "pay", some(n, c), "--on", "2024-12-30", *c.choice([["--rest"], ["--rate", "70"],
                                    ["--amount", str(c.choice((10, 30, 60, -10)))]]), *reason(c)])],
    *4 * [("officer2", lambda n, c: ["award", "amend", some(n, c), "--amount", str(c.choice((20, 50, 80, 100, 120))), "--own-kind", "30", *reason(c)])],
    *3 * [("officer2", lambda n, c: ["award", "cancel", some(n, c), "--ground", c.choice(["사정변경", "위반", "부정"]),
                                     *c.choice([[], ["--leave", "0"], ["--leave", "20"], ["--leave", "70"]]), *reason(c)])],
    *4 * [(who, lambda n, c: ["award", "agree", some(n, c), *c.choice([[], [], [], ["--refuse"]]), *reason(c)]) for who in ("approver", "approver2")],
    ("approver2", lambda n, c: ["award", "return", some(n, c), *reason(c)]), ("officer", lambda n, c: ["award", "issue", some(n, c)]),
    ("officer2", lambda n, c: ["award", "draft", some(n, c)]), ("approver", lambda n, c: ["award", "approve", some(n, c)]),
    ("officer", lambda n, c: ["appeal", "file", some(n, c), "--ground", "사실과 다름"]),
    ("approver", lambda n, c: ["appeal", "decide", some(n, c), "--outcome", c.choice(("upheld", "rejected")), *reason(c)]),
]
OF_MONEY = [what for what in NEVER if "award" in what or "level" in what or "won " in what or "returned" in what]


LIVES_OF_AWARDS = 1 if desk.FEWER else 3


def awards_that_change(office):
    """Awards that are paid, changed, cancelled and taken back in any order: the money equation holds after each step."""
    office = Watched(office.folder)
    for seed in range(LIVES_OF_AWARDS):
        chance = random.Random(seed)
        names = office.add_awards(f"돈{seed}", 5, funding=500, amount=100, approved=True)
        for name in names[:4]:
            office.issue(name)
            office.add_letter(name)
        for _ in range(160):
            person, words = chance.choice(OF_AWARDS)
            told = office.run(person, *words(names, chance), "--yes")
            assert told.status in NOTHING_BROKE, (words(names, chance), told)
            for what in OF_MONEY:
                if str(BUDGET) not in NEVER[what]:
                    assert office.number(NEVER[what]) == 0, f"{what}: {told}"
    agreed = office.number("SELECT count(*) FROM award_change WHERE outcome = 'agreed'")
    assert agreed > 3 * LIVES_OF_AWARDS and office.number("SELECT count(*) FROM award_change WHERE to_return > 0"), f"too little came about: {agreed}"
    assert office.sound()


desk.run([a_first_life, a_second_life, a_third_life, awards_that_change])
