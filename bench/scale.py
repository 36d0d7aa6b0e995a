"""Measures commands on the store of scale.sh. Rounds alternate, so that a busy machine slows both; the lower quartile is told."""
import os
import sqlite3

ROUNDS = 21
STORE = os.environ["PPURI_STORE"]
FIRM = "SELECT f.biz_no, f.name, f.size, f.technology, f.workers, f.certificate_until, f.address FROM firm f "
APPLICATION = "SELECT a.receipt_no, f.name, a.state, a.title, a.total, a.asked, a.received_at FROM application a JOIN firm f ON f.id = a.firm_id "


PRELOAD = "build/tests/cli/clock.so"


def measured(words, person=None):
    """CPU milliseconds and peak memory in MB of one process: of ppuri as that person, or of another program."""
    environment = dict(os.environ)
    if person:
        environment.update(PPURI_SESSION=f"{os.environ['PPURI_SESSION']}-{person}", LD_PRELOAD=PRELOAD)
    pid = os.posix_spawnp(words[0], words, environment, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
    _, status, usage = os.wait4(pid, 0)
    if status:
        raise SystemExit(f"{words} failed")
    return (usage.ru_utime + usage.ru_stime) * 1000, usage.ru_maxrss / 1024


def lower_quartile(times):
    return sorted(times)[len(times) // 4]


def examples():
    """An application in the middle, with its call and firm, and a pair of syllables that some hundred firms have."""
    with sqlite3.connect(STORE) as db:
        receipt, title, firm, biz_no, call, code = db.execute(
            "SELECT a.receipt_no, a.title, f.id, f.biz_no, c.id, c.code FROM application a JOIN firm f ON f.id = a.firm_id JOIN call c ON "
            "c.id = a.call_id WHERE a.id = (SELECT max(id) / 2 FROM application)").fetchone()
        rare = db.execute("SELECT substr(search_key, 1, 2) FROM firm ORDER BY id LIMIT 1").fetchone()[0]
    return receipt, title, firm, biz_no, call, code, rare


def cases():
    receipt, title, firm, biz_no, call, code, rare = examples()
    number = f"{biz_no[3:5]}-{biz_no[5:9]}"
    return [
        ("newest applications", ["app", "list"], APPLICATION + "ORDER BY a.id DESC LIMIT 50; SELECT count(*) FROM application"),
        ("applications of a call", ["app", "list", "--call", code], APPLICATION + f"WHERE a.call_id = {call} ORDER BY a.receipt_no LIMIT 50; "
         f"SELECT count(*) FROM application WHERE call_id = {call}"),
        ("the middle of a call", ["app", "list", "--call", code, "--after", receipt], APPLICATION +
         f"WHERE a.call_id = {call} AND a.receipt_no > '{receipt}' ORDER BY a.receipt_no LIMIT 50"),
        ("applications in a state", ["app", "list", "--state", "SCREENING"],
         APPLICATION + "WHERE a.state = 'SCREENING' ORDER BY a.id DESC LIMIT 50; SELECT count(*) FROM application WHERE state = 'SCREENING'"),
        ("newest firms", ["firm", "list"], FIRM + "ORDER BY f.id DESC LIMIT 50; SELECT count(*) FROM firm"),
        ("firms: two syllables, few", ["firm", "list", "--search", rare], FIRM +
         f"WHERE f.search_key LIKE '%{rare}%' LIMIT 50; SELECT count(*) FROM firm WHERE search_key LIKE '%{rare}%'"),
        ("firms: two syllables, many", ["firm", "list", "--search", "정밀"],
         FIRM + "WHERE f.search_key LIKE '%정밀%' LIMIT 50; SELECT count(*) FROM firm WHERE search_key LIKE '%정밀%'"),
        ("firms: 초성", ["firm", "list", "--search", "ㄱㄴㄷㄹ"], None),
        ("firms: one first letter", ["firm", "list", "--search", "ㄱ"], None),
        ("firms: part of a number", ["firm", "list", "--search", number],
         FIRM + f"WHERE f.biz_no LIKE '%{number.replace('-', '')}%' LIMIT 50; SELECT count(*) FROM firm WHERE biz_no LIKE '%{number.replace('-', '')}%'"),
        ("applications of firms found", ["app", "list", "--search", rare], APPLICATION +
         f"WHERE f.search_key LIKE '%{rare}%' ORDER BY a.id DESC LIMIT 50"),
        ("applications of many firms", ["app", "list", "--search", "정밀"], APPLICATION +
         "WHERE f.search_key LIKE '%정밀%' ORDER BY a.id DESC LIMIT 50"),
        ("applications in a rare state", ["app", "list", "--state", "DRAFT"], APPLICATION + "WHERE a.state = 'DRAFT' ORDER BY a.id DESC LIMIT 50"),
        ("an application, duplicates too", ["app", "show", receipt],
         f"SELECT * FROM application a JOIN firm f ON f.id = a.firm_id JOIN person p ON p.firm_id = f.id WHERE a.receipt_no = '{receipt}'; "
         f"SELECT * FROM application WHERE firm_id = {firm}; SELECT * FROM prior_support WHERE biz_no = '{biz_no}'; "
         f"SELECT o.id FROM firm f JOIN firm o ON o.address = f.address WHERE f.id = {firm}; SELECT id FROM application WHERE title = '{title}'"),
        ("history of a firm", ["firm", "history", biz_no],
         f"SELECT c.fiscal_year, a.*, w.amount FROM application a JOIN call c ON c.id = a.call_id LEFT JOIN award w ON w.application_id = a.id "
         f"WHERE a.firm_id = {firm}; SELECT * FROM prior_support WHERE biz_no = '{biz_no}'"),
    ]


# Lists that are made of many kinds of things: (name, person, words). Each is made within so many milliseconds.
LIMIT = 100
LISTS = [(f"todo of {person}", person, ["todo"]) for person in ("officer", "approver", "finance", "auditor", "reviewer")] + [
    ("status of a firm", "applicant", ["status"]),
    ("newest awards", "officer", ["award", "list"]),
    ("newest letters", "officer", ["letter", "list"]),
    ("letters of a call", "officer", ["letter", "list", "--call", "2023-금형-1", "--limit", "50"]),
]


def measure_lists(start):
    for name, person, words in LISTS:
        runs = [measured(["build/ppuri", *words], person) for _ in range(ROUNDS)]
        above = lower_quartile([milliseconds for milliseconds, _ in runs]) - start
        print(f"  {name:32} ppuri {above:6.1f} ms   {max(peak for _, peak in runs):26.0f} MB{'' if above <= LIMIT else f'   over {LIMIT} ms'}", flush=True)


def main():
    start = lower_quartile([measured(["build/ppuri", "whoami"], "officer")[0] for _ in range(ROUNDS)])
    shell = lower_quartile([measured(["sqlite3", STORE, "SELECT 1 FROM firm LIMIT 0"])[0] for _ in range(ROUNDS)])
    size = os.path.getsize(STORE) / 1e6
    print(f"store of {size:,.0f} MB; a command that reads nothing {start:.1f} ms, the sqlite3 shell {shell:.1f} ms\n"
          "CPU above that:")
    for name, words, sql in cases():
        ours, theirs, memory = [], [], 0
        for _ in range(ROUNDS):
            milliseconds, peak = measured(["build/ppuri", *words], "officer")
            ours.append(milliseconds)
            memory = max(memory, peak)
            if sql and (not theirs or lower_quartile(theirs) < 100 or len(theirs) < 3):
                theirs.append(measured(["sqlite3", STORE, sql])[0])
        above = lower_quartile(ours) - start
        other = f"sqlite3 {lower_quartile(theirs) - shell:8.1f} ms" if theirs else "sqlite3        -   "
        print(f"  {name:32} ppuri {above:6.1f} ms   {other}   {memory:3.0f} MB{'' if above <= 5 else '   over 5 ms'}", flush=True)
    measure_lists(start)


if __name__ == "__main__":
    main()
