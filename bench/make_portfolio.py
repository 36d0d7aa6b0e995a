"""Fills a new store with a catalogue: python3 make_portfolio.py STORE SEED NODES YEARS.

Plans of a hundred nodes or so, each with strategies, policies, tasks, programmes and units beneath; each programme has money of every
year, from one source or two. The same seed gives the same rows. They are written straight into the tables, and the audit holds none
of them. Nothing in it is real."""
import random
import sqlite3
import sys

WORDS = ("스마트", "친환경", "고정밀", "지능형", "광역", "혁신", "미래", "융합", "지역", "첨단")
THINGS = ("금형", "주조", "용접", "열처리", "표면처리", "로봇", "센서", "소재부품", "공동물류", "기술지원")
WORKS = ("고도화", "기반구축", "인력양성", "확산", "사업화", "네트워크 구축", "실증", "클러스터 조성")
REGIONS = ("부산", "부산 강서구", "부산 사하구", "울산", "경남 창원시", "경남 김해시", "대구", "전남 광양시", "동남권", "호남권")
OFFICES = ("첨단산업국 산업혁신과", "첨단산업국 제조혁신과", "경제실 기업지원과", "해양농수산국 해운항만과")
BENEATH = {"plan": ("strategy", 4), "strategy": ("task", 4), "task": ("programme", 3), "programme": ("unit", 1)}
STATUSES = ("proposed", "review", "confirmed", "running", "running", "done", "on-hold", "stopped")
FIRST = 2015


def insert(db, table, columns, rows):
    marks = ",".join("?" * len(columns.split(",")))
    db.executemany(f"INSERT INTO {table} ({columns}) VALUES ({marks})", rows)


def grow(pick, limit):
    """(id, parent, kind, place): each before what stands beneath it."""
    nodes, number = [], 0

    def node(parent, kind, place):
        nonlocal number
        if number >= limit:
            return
        number += 1
        me = number
        nodes.append((me, parent, kind, place))
        if kind in BENEATH:
            child, most = BENEATH[kind]
            for i in range(pick.randint(max(most - 1, 0), most + 1)):
                node(me, child, i + 1)

    while number < limit:
        node(None, "plan", len(nodes) + 1)
    return nodes


def rows_of(pick, nodes, years):
    for me, parent, kind, place in nodes:
        start = FIRST + pick.randint(0, 4)
        project = kind in ("programme", "unit")
        name = f"{pick.choice(WORDS)} {pick.choice(THINGS)} {pick.choice(WORKS)}" + (" 지원사업" if project else "")
        yield (me, f"N-{me:05d}", name, f"{start}-{pick.randint(1, 12):02d}" if project else None, str(FIRST + years - 1) if project else None,
               kind, parent, place, pick.choice(OFFICES) if pick.random() < 0.7 else None)


def funding(pick, nodes, years):
    for me, _, kind, _ in nodes:
        second = pick.random() < 0.2
        for year in range(FIRST, FIRST + years):
            if kind in ("programme", "unit"):
                yield me, year, "city", pick.randint(1, 500) * 1000000 if pick.random() < 0.9 else None
                if second:
                    yield me, year, "national", pick.randint(1, 500) * 1000000


def main():
    path, seed, n, years = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
    pick = random.Random(seed)
    nodes = grow(pick, n)
    with sqlite3.connect(path) as db:
        insert(db, "program", "id, code, name, period_start, period_end, kind, parent_id, seq, office", rows_of(pick, nodes, years))
        insert(db, "program_funding", "program_id, fiscal_year, source, original", funding(pick, nodes, years))
        insert(db, "program_status", "program_id, no, status, since, reason",
               ((me, 1, pick.choice(STATUSES), None, None) for me, _, _, _ in nodes if pick.random() < 0.8))
        insert(db, "program_region", "program_id, region, no", ((me, pick.choice(REGIONS), 1) for me, _, _, _ in nodes if pick.random() < 0.8))
        insert(db, "program_technology", "program_id, technology, no",
               ((me, f"{pick.randint(1, 14):02d}", 1) for me, _, kind, _ in nodes if kind in ("programme", "unit")))
        insert(db, "program_field", "program_id, no, grouping, name",
               ((me, 1, "주력산업", pick.choice(THINGS)) for me, _, _, _ in nodes if pick.random() < 0.3))
        insert(db, "stated_total", "program_id, what, no, kind, n",
               ((me, "과제", 1, "task", pick.randint(4, 30)) for me, _, kind, _ in nodes if kind in ("plan", "strategy")))
    db.close()


if __name__ == "__main__":
    main()
