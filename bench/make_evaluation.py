"""Makes the store of an evaluation that is done: python3 make_evaluation.py FOLDER FIRMS JUDGES ITEMS ROUNDS [CALL OPTION…].

By the commands that an office would use, so that all of it is as the program makes it. PPURI names the program, STILL_CLOCK the library that
holds the clock. FOLDER gets office.db and a session for each person: officer, rev1 … revN. The call is named c."""
import csv
import os
import random
import subprocess
import sqlite3
import sys

import make_applications

PASSWORD = "corn harvest 1974\n"
KINDS = ("서면", "발표", "현장")
WORDS = ("목표가 뚜렷하고 일정이 현실적임", "성과지표를 측정하는 방법이 적혀 있지 않음", "기업부담금 마련 계획을 더 확인할 필요가 있음", "")


class Desk:
    def __init__(self, folder):
        self.folder = folder
        self.day = "2024-02-01 09:00:00"

    def run(self, person, *words, text=None):
        session = f"{self.folder}/session-{person}-{self.day[:10]}"
        env = dict(os.environ, PPURI_STORE=f"{self.folder}/office.db", PPURI_SESSION=session, PPURI_LANG="ko", TZ="KST-9",
                   LC_ALL="C.UTF-8", TEST_CLOCK=self.day, LD_PRELOAD=os.environ["STILL_CLOCK"])
        if not os.path.exists(session) and words[0] not in ("store", "login"):
            self.run(person, "login", person, text=PASSWORD)
        done = subprocess.run([os.environ["PPURI"], *map(str, words)], env=env, input=text, text=True, capture_output=True)
        if done.returncode:
            sys.exit(f"{words}: {done.stdout}{done.stderr}")
        return done.stdout


def points_of(items):
    """So many whole numbers that come to 100."""
    return [100 // items + (i < 100 % items) for i in range(items)]


def make_call(desk, firms, items, rounds, options):
    weights = [100 // rounds + (i < 100 % rounds) for i in range(rounds)]
    words = ["call", "new", "c", "--program", "p", "--notice-no", "부산광역시 공고 제2024-1호", "--title", "뿌리산업 제조혁신 지원", "--notice-day",
             "2024-03-04", "--opens", "2024-03-04 09:00", "--closes", "2024-03-29 18:00", "--year", "2024", "--source", "시비", "--budget",
             str(max(firms, 5) * 40_000_000), "--support-rate", "80%", "--cap", "2억원", "--own-cash-rate", "0", "--pass-line", "60", "--trim-min", "5", "--ties",
             "biggest-item,earlier-receipt", "--project-start", "2024-05-01", "--project-end", "2024-11-30", *options]
    for round_ in range(rounds):
        words += ["--round", f"{KINDS[round_]}:{weights[round_]}"] if rounds > 1 else []
        for i, points in enumerate(points_of(items)):
            words += ["--item", (f"{KINDS[round_]}/" if rounds > 1 else "") + f"평가항목 {round_ + 1}-{i + 1}:{points}"]
    desk.run("officer", "program", "add", "p", "--name", "뿌리산업", "--start", "2024-01", "--end", "2024-12", "--fund", "2024:시비:1000억원")
    desk.run("officer", *words)
    desk.run("officer", "call", "publish", "c")


def fill(pick, path):
    """Scores of half and more of the points, in whole points, for each firm of the file."""
    with open(path, encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    head = rows[0]
    for row in rows[1:]:
        for i, name in enumerate(head):
            if name.startswith("평가항목"):
                most = int(name[name.index("(") + 1:-1])
                row[i] = str(pick.randint((most + 1) // 2, most))
            if name == "의견":
                row[i] = pick.choice(WORDS)
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def main():
    folder, (firms, judges, items, rounds), options = sys.argv[1], map(int, sys.argv[2:6]), sys.argv[6:]
    desk, pick = Desk(folder), random.Random(1)
    desk.run("admin", "store", "init", "--organisation", "부산광역시", "--admin", "admin", text=PASSWORD)
    members = [f"rev{i + 1}" for i in range(judges)]
    for name, role in [("officer", "officer")] + [(m, "reviewer") for m in members]:
        person = "".join(pick.choice(make_applications.SYLLABLES) for _ in range(3))
        desk.run("admin", "account", "add", name, "--role", role, "--person", person, text=PASSWORD)
    with sqlite3.connect(f"{folder}/office.db") as store:
        store.execute("UPDATE credential SET set_by = NULL")  # as if each had chosen it themselves
    for m in members:
        desk.run("officer", "reviewer", "add", m, "--affiliation", "견본대학교 금형공학과", "--field", "금형", "--from", "2024-01-01")
    make_call(desk, firms, items, rounds, options)
    desk.day = "2024-03-05 10:00:00"
    with open(f"{folder}/applications.csv", "w", encoding="utf-8") as file:
        subprocess.run([sys.executable, f"{os.path.dirname(__file__) or '.'}/make_applications.py", "1", str(firms)], stdout=file, check=True)
    desk.run("officer", "app", "import", "--call", "c", f"{folder}/applications.csv")
    desk.run("officer", "app", "submit", "--call", "c", "--all")
    desk.day = "2024-04-02 10:00:00"
    desk.run("officer", "app", "screen", "--call", "c", "--all")
    desk.run("officer", "review", "assign", "--call", "c", *members[:15])
    if judges > 15:  # more than the law allows, for papers as wide as they could ever be
        with sqlite3.connect(f"{folder}/office.db") as db:
            db.execute("UPDATE committee SET members_max = 99")
        desk.run("officer", "review", "assign", "--call", "c", *members[15:])
    desk.run("officer", "review", "chair", "c", "rev1")
    for m in members:
        desk.run(m, "review", "pledge", "c", "--yes")
    for round_ in range(rounds):
        for m in members:
            desk.run(m, "review", "export", "c", "--blank", "--out", f"{folder}/scores.csv")
            fill(pick, f"{folder}/scores.csv")
            desk.run(m, "review", "import", "--call", "c", f"{folder}/scores.csv")
            desk.run(m, "review", "lock", "--call", "c")
        if round_ + 1 < rounds:
            desk.run("officer", "review", "advance", "c", "--yes")
    desk.run("officer", "select", "run", "c")


if __name__ == "__main__":
    main()
