"""Typing by hand: forms on a terminal."""
import json
import os
import re
import signal

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
    ("--corp-no", "110111-0062432", "1101110062432"), ("--group", "새벽그룹", None), ("--contact", "김담당", None), ("--phone", "010-1234-5678", "01012345678"),
    ("--email", "kim@example.com", None), ("--industry", "29293", None), ("--birth", "1970. 1. 2.", "19700102"),
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


def the_same_paper_in_tmux(office):
    with_call(office)
    clerk = typist.InTmux(office, "officer", "app", "new")
    for number, (_, paper, typed) in enumerate(PAPER, 1):
        clerk.answer(f"({number}/", paper if typed is None else typed)
    clerk.answer("save?", "y")
    clerk.wait_for("status 0")
    said = clerk.screen()
    clerk.close()
    assert "draft c/000-81-00047 is entered" in said, said
    assert clerk.keys <= sum(len(paper) for _, paper, _ in PAPER) + 40, clerk.keys
    assert office.sql("SELECT f.name, a.title FROM application a JOIN firm f ON f.id = a.firm_id") == [("새벽정밀(주)", "사출금형 정밀도 향상")]


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


def start_a_firm(office, number="000-81-00047", name="새벽정밀(주)", **options):
    clerk = start(office, "firm", "add", **options)
    clerk.answer("(1/", number)
    clerk.answer("(2/", name)
    return clerk


def skip_to_the_end(clerk, first):
    """Enter for each field from there on, up to the review."""
    while clerk.first_of(f"({first}/", " y: ").startswith("("):
        clerk.answer(f"({first}/", "")
        first += 1


def firms(office):
    return office.sql("SELECT biz_no, name FROM firm")


def back_keeps_what_was_typed(office):
    clerk = start_a_firm(office)
    clerk.answer("(3/", "홍길동")
    clerk.answer("(4/", "<")
    clerk.answer("representative (대표자) [홍길동]", "<")
    clerk.answer("name of the firm * [새벽정밀(주)]", "저녁정밀(주)")
    clerk.answer("representative (대표자) [홍길동]", "")
    clerk.answer("(4/", "<")
    clerk.answer("(3/", "-")
    skip_to_the_end(clerk, 4)
    clerk.answer("save?", "<")
    clerk.answer(") ", "-")  # the last field, whichever it is
    clerk.answer("save?", "y")
    assert clerk.rest()[1] == 0
    assert firms(office) == [("0008100047", "저녁정밀(주)")]
    assert office.sql("SELECT representative FROM person") == [(None,)]


def nothing_lies_before_the_first_field(office):
    clerk = start(office, "firm", "add")
    clerk.answer("(1/", "<")
    clerk.wait_for("this is the first field")
    clerk.press(typist.CTRL_D)
    said, status = clerk.rest()
    assert status == 2 and "given up; nothing was saved" in said, said


def a_mistake_is_told_at_its_field(office):
    office.ok("officer", "firm", "add", "000-81-10074", "--name", "㈜나래금형")
    clerk = start(office, "firm", "add")
    clerk.answer("(1/", "000-81-00048")
    assert "check digit" in clerk.answer("(1/", "0008110074")
    assert "is there already" in clerk.answer("(1/", "0008100047")
    clerk.answer("(2/", "")
    assert "a value is needed here" in clerk.answer("(2/", "새벽정밀")
    clerk.answer("(3/", "")
    clerk.answer("(4/", "9")
    assert "unknown company size" in clerk.answer("(4/", "중")
    assert "several begin with" in clerk.answer("(4/", "중견")
    clerk.answer("(5/", "-3")
    assert "not a whole number" in clerk.answer("(5/", "")
    clerk.answer("(6/", "14")
    assert "= engineering design" in clerk.answer("(7/", "123-456")
    assert "five digits" in clerk.answer("(7/", "")
    skip_to_the_end(clerk, 8)
    clerk.answer("save?", "ㅛ")
    assert clerk.rest()[1] == 0
    assert office.sql("SELECT name, size, technology FROM firm WHERE biz_no = '0008100047'") == [("새벽정밀", "midsize", "14")]


def sums_are_compared_as_soon_as_they_are_there(office):
    with_call(office, 20000000)
    office.ok("officer", "firm", "add", "000-81-10074", "--name", "㈜나래금형")
    clerk = start(office, "app", "new", "--call", CODE)
    clerk.answer("(1/", "나래")
    assert "= 000-81-10074 ㈜나래금형" in clerk.answer("(2/", "사출금형")
    clerk.answer("(3/", "3천만")
    assert "30,000,000 won (금삼천만원)" in clerk.answer("[20,000,000 won]", "2천1백만")
    assert "the call grants at most 20,000,000" in clerk.answer("(4/", "")
    clerk.answer("[10,000,000 won]", "1천1백만")
    assert "31,000,000 won, but the total cost is 30,000,000" in clerk.answer("(5/", "600만")
    clerk.answer("[4,000,000 won]", "500만")
    assert "31,000,000 won, but" in clerk.answer("(6/", "")
    clerk.answer("save?", "4")  # the total: the rest no longer fits, and is asked for again
    clerk.answer("30,000,000 won]", "2천9백만")
    assert "30,000,000 won, but the total cost is 29,000,000" in clerk.answer("(6/", "300만")
    clerk.answer("save?", "y")
    assert clerk.rest()[1] == 0
    assert office.sql("SELECT total, asked, own_cash, own_kind FROM application") == [(29000000, 20000000, 6000000, 3000000)]


def put_aside_and_taken_up(office):
    with_call(office)
    clerk = start(office, "app", "new")
    clerk.answer("(1/", "")
    clerk.answer("(2/", "0008100047")
    clerk.answer("(3/23", "새벽정밀(주)")
    clerk.answer("(4/23", "")
    clerk.answer("(5/23", "소기업")
    clerk.wait_for("(6/23")
    clerk.press(typist.CTRL_D)
    said, status = clerk.rest()
    assert status == 2 and "put aside; nothing is entered yet" in said and "ppuri app new" in said, said
    assert office.number("SELECT count(*) FROM firm") == 0
    assert "새벽" not in str(office.sql("SELECT * FROM audit")), "what was typed stands in the audit"

    clerk = start(office, "app", "new")
    clerk.answer("go on with it? [Y/n]", "maybe")
    clerk.wait_for("answer with y (yes) or n (no)")
    clerk.answer("go on with it? [Y/n]", "ㅜ")
    clerk.answer("(1/7", typist.CTRL_D)
    clerk.rest()
    clerk = start(office, "app", "new")
    clerk.answer("go on with it? [Y/n]", "")
    clerk.answer("(6/23", "<")
    clerk.answer("[small enterprise]", "")
    for number in range(6, 19):
        clerk.answer(f"({number}/", "")
    for number, (_, paper, _) in enumerate(COST, 19):
        clerk.answer(f"({number}/", paper)
    clerk.answer("save?", "y")
    assert clerk.rest()[1] == 0
    assert firms(office) == [("0008100047", "새벽정밀(주)")]
    assert office.number("SELECT count(*) FROM put_aside") == 0 and office.sound()


def a_lost_line_puts_aside(office):
    clerk = start_a_firm(office)
    clerk.wait_for("(3/")
    clerk.settle()
    os.kill(clerk.process.pid, signal.SIGHUP)
    clerk.rest()
    assert "새벽정밀(주)" in office.number("SELECT content FROM put_aside")


def control_c_saves_nothing(office):
    clerk = start_a_firm(office)
    clerk.wait_for("(3/")
    clerk.press("홍길동" + typist.CTRL_C)
    said, status = clerk.rest()
    assert status == 130 and "given up; nothing was saved" in said, (status, said)
    assert not firms(office) and office.number("SELECT count(*) FROM put_aside") == 0


def pasted_lines_are_one_answer(office):
    clerk = start(office, "firm", "add")
    clerk.answer("(1/", "0008100047")
    clerk.wait_for("(2/")
    clerk.paste("새벽정밀\n부산\r\n공장")
    clerk.press("\r")
    skip_to_the_end(clerk, 3)
    clerk.answer("save?", "y")
    assert clerk.rest()[1] == 0
    assert firms(office) == [("0008100047", "새벽정밀 부산 공장")]


def what_stands_on_the_screen_is_what_is_saved(office):
    for columns, number, environment in [(80, "0008100047", {}), (40, "0008110074", {"LC_ALL": "C"}),
                                         (80, "0002912341", {"PPURI_LANG": "ko", "LC_ALL": "C"})]:
        clerk = start(office, "firm", "add", columns=columns, **environment)
        clerk.answer("(1/", number)
        clerk.wait_for("(2/")
        clerk.press("가나다라" + typist.BACKSPACE * 2 + "㈜마" + "\x1b[D\x1b[D" + "정밀" + typist.BACKSPACE)
        clerk.wait_for_line("가나정㈜마")
        clerk.press("\r")
        skip_to_the_end(clerk, 3)
        clerk.answer("y:", "y")
        said, status = clerk.rest()
        assert status == 0, said
        assert (number, "가나정㈜마") in firms(office), firms(office)


def tab_completes_what_is_known(office):
    with_call(office)
    for number, name in [("000-81-10074", "㈜나래금형"), ("000-81-00047", "나무금형"), ("000-29-12341", "하늘정밀")]:
        office.ok("officer", "firm", "add", number, "--name", name, "--representative", "나비서")
    clerk = start(office, "app", "new", PPURI_LANG="ko")
    clerk.answer("(1/", "c" + typist.TAB)
    clerk.wait_for("(2/")
    clerk.press("나" + typist.TAB + typist.TAB)
    clerk.wait_for("000-81-00047 나무금형")
    clerk.press("무" + typist.TAB)
    clerk.wait_for_line("000-81-00047 나무금형")
    clerk.press("\r")
    clerk.answer("(3/", "<")
    clerk.wait_for("(2/")
    clerk.press("ㅎㄴ" + typist.TAB)
    clerk.wait_for_line("000-29-12341 하늘정밀")
    clerk.press("\r")
    clerk.wait_for("(3/")
    clerk.press(typist.TAB + typist.CTRL_C)
    assert "나비서" not in clerk.rest()[0]
    clerk = start(office, "firm", "add")
    clerk.answer("(1/", "0003111118")
    clerk.answer("(2/", "x")
    clerk.wait_for("(3/")
    clerk.press("나" + typist.TAB * 2 + "\r")
    assert "나비서" not in clerk.wait_for("(4/")
    clerk.press("sma" + typist.TAB)
    clerk.wait_for_line("small enterprise")
    clerk.press(typist.CTRL_C)
    clerk.rest()


def earlier_answers_come_back_but_no_personal_ones(office):
    clerk = start_a_firm(office)
    clerk.answer("(3/", "홍길동")
    skip_to_the_end(clerk, 4)
    clerk.answer("save?", "y")
    assert clerk.rest()[1] == 0
    path = office.folder / "session-officer.history"
    assert path.stat().st_mode & 0o777 == 0o600
    kept = path.read_text(encoding="utf-8")
    assert "새벽정밀(주)" in kept and "홍길동" not in kept, kept
    clerk = start(office, "firm", "add")
    clerk.answer("(1/", "0008110074")
    clerk.wait_for("(2/")
    clerk.press(typist.UP)
    clerk.wait_for_line("새벽정밀(주)")
    clerk.press("\r")
    clerk.wait_for("(3/")
    clerk.press(typist.UP + "\r")
    assert "홍길동" not in clerk.wait_for("(4/")
    clerk.press(typist.CTRL_C)
    clerk.rest()


def several_values_and_help(office):
    clerk = start(office, "program", "add", "2024-08")
    clerk.answer("(1/", "?")
    clerk.wait_for("needed")
    clerk.answer("(1/", "금형 시제품")
    clerk.answer("(2/", "?")
    assert "2024년 2월 23일" in clerk.wait_for("may be left blank")
    clerk.answer("(2/", "2024-03")
    for number, typed in enumerate(["2024-12", "", "기술", "지방보조금", "", "", "", "2024:시비:2억원"], 3):
        clerk.answer(f"({number}/", typed)
    clerk.answer("one more", "2024:국비:1억원")
    clerk.answer("one more", "")
    skip_to_the_end(clerk, 11)
    assert "2024:국비:1억원" in clerk.wait_for("save?")
    clerk.press("y\r")
    assert clerk.rest()[1] == 0
    assert office.number("SELECT count(*) FROM program_funding") == 2


def the_rest_is_left_as_it_is(office):
    clerk = start(office, "program", "add", "2024-08")
    clerk.answer("(1/", ">")
    assert "a value is needed here" in clerk.answer("(1/", "금형 시제품")
    clerk.answer("(2/", ">")
    clerk.answer("save?", "y")
    assert clerk.rest()[1] == 0
    assert office.number("SELECT count(*) FROM program WHERE code = '2024-08' AND name = '금형 시제품'") == 1


def a_refusal_leads_back_to_the_form(office):
    clerk = start_a_firm(office)
    skip_to_the_end(clerk, 3)
    clerk.wait_for("save?")
    office.ok("officer", "firm", "add", "000-81-00047", "--name", "㈜나래금형")
    clerk.press("y\r")
    assert "is there already" in clerk.answer("(1/", "0008110074")
    clerk.answer("save?", "y")
    assert clerk.rest()[1] == 0
    assert ("0008110074", "새벽정밀(주)") in firms(office)


def a_refusal_stands_beside_the_question(office):
    office.ok("officer", "program", "add", "2024-01", "--name", "P", "--start", "2024", "--end", "2026", "--fund", "2026:시비:2억")
    clerk = start(office, "call", "new", "2026-금형", "--year", "2026", "--program", "2024-01", "--notice-day", "2026-03-04", "--source", "시비", "--opens",
                  "2026-03-04 09:00", "--closes", "2026-03-29", "--budget", "1억", "--support-rate", "80", "--cap", "2천만", "--item", "추진계획:90",
                  "--pass-line", "60", "--ties", "earlier-receipt", "--project-start", "2026-05-01", "--project-end", "2026-11-30")
    number = 1
    while clerk.first_of("save?", f"({number}/") != "save?":
        clerk.answer(f"({number}/", "금형" if number == 2 else "")
        number += 1
    clerk.answer("save?", "y")
    number = re.search(r"(\d+)  item of the rubric", clerk.wait_for("last day of the project period")).group(1)
    said = clerk.wait_for("save?")
    assert "the points of the items sum to 90" in said and f"to be changed: {number} item of the rubric" in said, said
    clerk.press(typist.CTRL_C)
    clerk.rest()


def a_second_application_is_told_at_the_firm(office):
    with_call(office)
    office.ok("officer", "firm", "add", "000-81-10074", "--name", "㈜나래금형")
    paper = ["--title", "t", "--total", "10", "--asked", "8", "--own-cash", "1", "--own-kind", "1"]
    office.ok("officer", "app", "new", "--call", CODE, "--firm", "0008110074", *paper)
    clerk = start(office, "app", "new", "--call", CODE, *paper)
    clerk.answer("(1/1", "0008110074")
    assert "has applied to this call already: c/000-81-10074" in clerk.wait_for("(1/1")
    clerk.press(typist.CTRL_C)
    assert clerk.rest()[1] == 130


def a_list_begins_anew(clerk):
    """Items of 80 points so far: the keys of the form, and what is told, until they sum to 100."""
    clerk.answer("one more", "")
    for key in ["", ">"]:
        said = clerk.answer("추진계획:80]", key)
        assert "the points of the items sum to 80" in said and "takes the place of all" in said, said
    clerk.answer("추진계획:80]", "-")
    assert "a value is needed here" in clerk.answer("추진계획:80]", "<")
    clerk.answer("(11/", "")
    clerk.answer("추진계획:80]", "추진계획:70")
    clerk.answer("one more", "<")
    clerk.answer("(11/", "")
    clerk.answer("추진계획:70]", "추진계획:60")
    clerk.answer("one more", "-")
    assert "추진계획:60" not in clerk.answer("(12/", "추진계획:50")
    clerk.answer("one more", "?")
    clerk.wait_for("one field back")
    clerk.answer("one more", "기업역량:20")
    clerk.answer("one more", ">")
    assert "sum to 70" in clerk.answer("추진계획:50, 기업역량:20]", "추진계획:80")
    clerk.answer("one more", "기업역량:20")
    clerk.answer("one more", "")


def a_call_with_a_flag(office):
    office.ok("officer", "program", "add", "2024-01", "--name", "P", "--start", "2024", "--end", "2026", "--fund", "2026:시비:2억")
    clerk = start(office, "call", "new", "2026-금형", "--year", "2026")
    typed = ["2024-01", "", "2026-03-04", "금형 지원", "2026-03-04 09:00", "2026-02-28", "1억", "80", "2천만", "", "서면:사십"]
    for number, text in enumerate(typed, 1):
        clerk.answer(f"({number}/", text)
        if number == 6:
            clerk.wait_for("before it opens")
            clerk.answer("(6/", "2026-03-29")
    assert "whole percentage" in clerk.answer("(11/", "서면:100")
    clerk.answer("one more", "")
    clerk.answer("(12/", "추진계획")
    assert "NAME:POINTS" in clerk.answer("(12/", "발표/추진계획:100")  # what went before was no item
    assert "a round that the call does not have" in clerk.answer("(12/", "추진계획:80")
    a_list_begins_anew(clerk)
    clerk.answer("(13/", "60")
    clerk.answer("(14/", "")
    clerk.answer("(15/", "?")
    assert "biggest-item (배점이 큰 항목)" in clerk.wait_for("one field back")
    clerk.answer("(15/", "earliest")
    assert "earlier-receipt" in clerk.answer("(15/", "earlier-receipt")
    judging = ["", "", "", "", "", "", "", "", "", "", ""]
    for number, text in enumerate([*judging, "2026-05-01", "2026-11-30", "시비", ""], 16):
        clerk.answer(f"({number}/", text)
    clerk.answer("(31/", "perhaps")
    assert "y or n" in clerk.answer("(31/", "1")
    clerk.wait_for("(32/")
    clerk.press(typist.CTRL_D)
    clerk.rest()
    assert '"sealed": true' in office.number("SELECT content FROM put_aside")


def who_may_not_is_told_before_anything_is_asked(office):
    for person, status in [("auditor", 3), ("nobody", 3)]:
        clerk = typist.Typist(office, person, "firm", "add")
        said, ended = clerk.rest()
        assert ended == status and "(1/" not in said, said


if __name__ == "__main__":
    desk.run([a_whole_application_from_its_paper, the_same_paper_in_tmux, an_application_and_its_firm_from_json, back_keeps_what_was_typed,
              nothing_lies_before_the_first_field, a_mistake_is_told_at_its_field, sums_are_compared_as_soon_as_they_are_there,
              put_aside_and_taken_up, a_lost_line_puts_aside, control_c_saves_nothing, pasted_lines_are_one_answer,
              what_stands_on_the_screen_is_what_is_saved, tab_completes_what_is_known,
              earlier_answers_come_back_but_no_personal_ones, several_values_and_help, the_rest_is_left_as_it_is, a_refusal_leads_back_to_the_form,
              a_refusal_stands_beside_the_question,
              a_second_application_is_told_at_the_firm, a_call_with_a_flag,
              who_may_not_is_told_before_anything_is_asked])
