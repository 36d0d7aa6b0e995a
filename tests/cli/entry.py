"""Typing by hand: forms on a terminal."""
import json

import desk
import typist

CODE = "c"


def with_call(office, budget=10**9):
    office.add_call(CODE, budget, "PUBLISHED")


def start(office, *words, **options):
    return typist.Typist(office, "officer", *words, **options)


# A whole application as it lies on the desk: (the question begins so, what the paper says, what is typed).
FIRM = [
    ("--name", "새벽정밀(주)", None), ("--representative", "홍길동", None), ("--size", "소기업", "2"), ("--workers", "23", None),
    ("--technology", "금형", "2"), ("--zip", "46721", None), ("--address", "부산광역시 강서구 견본로 12", None),
    ("--certificate-no", "2022-0101", None), ("--certificate-until", "2028. 5. 31.", "2028.5.31"),
    ("--corp-no", "110111-0062432", "1101110062432"), ("--contact", "김담당", None), ("--phone", "010-1234-5678", "01012345678"),
    ("--email", "kim@example.com", None),
]
COST = [
    ("--title", "사출금형 정밀도 향상", None), ("--total", "25,000,000원", "2천5백만"), ("--asked", "20,000,000원", ""),
    ("--own-cash", "2,500,000원", "250만"), ("--own-kind", "2,500,000원", ""),
]
PAPER = [("--call", "c", ""), ("--firm", "000-81-00047", "0008100047")] + FIRM + COST


def a_whole_application_from_its_paper(office):
    with_call(office)
    clerk = start(office, "app", "new")
    for number, (_, paper, typed) in enumerate(PAPER, 1):
        clerk.answer(f"({number}/", paper if typed is None else typed)
    review = clerk.wait_for("save?")
    clerk.press("y\r")
    said, status = clerk.rest()
    assert status == 0 and "draft c/000-81-00047 is entered" in said, said
    assert "20,000,000 won (금이천만원)" in review and "2028-05-31(수)" in review, review
    paper_characters = sum(len(paper) for _, paper, _ in PAPER)
    assert clerk.keys <= paper_characters + 40, (clerk.keys, paper_characters)
    print(f"# {clerk.keys} keys for a paper of {paper_characters} characters, {clerk.seconds():.2f} s")
    (row,) = office.sql("SELECT f.name, f.size, f.technology, f.corp_no, p.phone, a.title, a.total, a.asked, a.own_cash, a.own_kind "
                        "FROM application a JOIN firm f ON f.id = a.firm_id JOIN person p ON p.firm_id = f.id")
    assert row == ("새벽정밀(주)", "small", "02", "1101110062432", "010-1234-5678", "사출금형 정밀도 향상", 25000000, 20000000,
                   2500000, 2500000), row
    assert office.sound()


def an_application_and_its_firm_from_json(office):
    with_call(office)
    paper = {"call": CODE, "title": "사출금형", "total": "2천5백만원", "asked": 20000000, "own-cash": "2500000", "own-kind": 2500000}
    firm = {"NUMBER": "000-81-00047", "name": "새벽정밀(주)", "size": "소기업"}

    def enter(firm):
        return {"given": json.dumps({**paper, "firm": firm}).encode()}
    assert '"firm": name is missing' in office.no(2, "officer", "app", "new", "--json", "-", **enter({"NUMBER": "0008100047"}))
    assert '"firm": there is no "nmae" here' in office.no(2, "officer", "app", "new", "--json", "-", **enter({**firm, "nmae": "x"}))
    office.no(1, "officer", "app", "new", "--json", "-", **enter({**firm, "zip": "123-456"}))
    assert office.number("SELECT count(*) FROM firm") == 0
    assert "draft c/000-81-00047" in office.ok("officer", "app", "new", "--json", "-", **enter(firm))
    assert office.sql("SELECT size, total FROM application a JOIN firm f ON f.id = a.firm_id") == [("small", 25000000)]
    office.no(1, "officer", "app", "new", "--json", "-", **enter(firm))


if __name__ == "__main__":
    desk.run([a_whole_application_from_its_paper, an_application_and_its_firm_from_json])
