"""Judging by hand: review next on a terminal."""
import desk
import typist

CODE = "E"


def with_work(office, blind=0):
    call = office.add_call(CODE, 10**9, "EVALUATING", draft=(
        f"UPDATE call SET comment_below = 6000, score_step = 5, blind = {blind}",
        "INSERT INTO rubric_item (call_id, no, name, points) SELECT id, 2, '기대효과', 40 FROM call"))
    office.add_applications(call, CODE, 3, 1000, "REVIEW")
    office.put(*desk.appointed(call))


def start(office, *words):
    return typist.Typist(office, "reviewer", "review", "next", *words)


def points(office):
    return office.sql("SELECT a.receipt_no, s.no, s.tenths FROM score s JOIN application a ON a.id = s.application_id ORDER BY 1, 2")


def a_member_walks_through(office):
    with_work(office)
    judge = start(office)
    shown = judge.answer("(1/3) E-0001 ·", "")
    assert "support asked for" in shown and "no paper is attached" in shown and "기대효과" in shown, shown
    judge.answer("(1/3) 추진계획 (0 to 100, in steps of 0.5)", "100.5")
    judge.wait_for("is not a score from 0 to 100")
    judge.answer("(1/3) 추진계획", "80.5")
    judge.answer("(2/3) 기대효과", "10")
    judge.answer("(3/3) comment (needed: 기대효과 is below 60% of its points)", "")
    judge.wait_for("a value is needed here")
    judge.answer("(3/3) comment", "<")
    judge.answer("(2/3) 기대효과 (0 to 40, in steps of 0.5) * [10]", "11")
    judge.answer("(3/3) comment", "효과가 낮음")
    judge.answer("save?", "y")
    judge.answer("(2/3) E-0002", "-")
    judge.answer("(3/3) E-0003", "<")
    judge.answer("(2/3) E-0002", "9")
    judge.answer("into which file?", "plan.pdf")
    judge.wait_for("there is no paper no. 9")
    judge.answer("(2/3) E-0002", "-")
    judge.answer("(3/3) E-0003", "")
    judge.answer("(1/3) 추진계획", "70")
    judge.wait_for("(2/3) 기대효과")
    judge.press(typist.CTRL_D)
    judge.wait_for("put aside")
    said, status = judge.rest()
    assert status == 0 and "scored now: 1; still to score: 2" in said, said
    assert points(office) == [("E-0001", 1, 805), ("E-0001", 2, 110)], points(office)
    assert office.number("SELECT count(*) FROM score_comment WHERE text = '효과가 낮음'") == 1
    # What was put aside is offered where it belongs.
    judge = start(office, "E-0003")
    judge.answer("(2/2) E-0003", "")
    judge.answer("go on with it?", "")
    judge.answer("(2/3) 기대효과", "40")
    judge.answer("(3/3) comment", "")
    judge.answer("save?", "y")
    said, status = judge.rest()
    assert status == 0 and "still to score: 1" in said, said
    assert points(office)[2:] == [("E-0003", 1, 700), ("E-0003", 2, 400)], points(office)
    assert office.sound()


def what_was_saved_before_stays_saved(office):
    with_work(office)
    judge = start(office)
    judge.answer("(1/3) E-0001 ·", "")
    judge.answer("(1/3) 추진계획", "80")
    judge.answer("(2/3) 기대효과", "40")
    judge.answer("(3/3) comment", "")
    judge.answer("save?", "")
    judge.wait_for("answer with y, or with the number of a field above")
    judge.answer("save?", "50")
    judge.wait_for("answer with y, or with the number of a field above")
    judge.answer("save?", "y")
    judge.answer("(2/3) E-0002", "")
    judge.wait_for("(1/3) 추진계획")
    judge.press("70" + typist.CTRL_C)
    said, status = judge.rest()
    assert status == 130 and "given up; of this one nothing was saved, saved before: 1" in said, (status, said)
    assert len(points(office)) == 2


def a_blind_judge_learns_no_name(office):
    with_work(office, blind=1)
    judge = start(office, CODE)
    shown = judge.wait_for("(1/3) 가-01 ·")
    assert "support asked for" in shown and "E-000" not in shown, shown
    judge.press("\r")
    judge.answer("(1/3) 추진계획", "90")
    judge.answer("(2/3) 기대효과", "40")
    judge.answer("(3/3) comment", "")
    judge.answer("save?", "y")
    judge.answer("(2/3) 가-02", "q")
    said, status = judge.rest()
    assert status == 0 and "still to score: 2" in said, said
    assert len(points(office)) == 2


def without_a_terminal_the_next_one_is_shown(office):
    with_work(office)
    said = office.ok("reviewer", "review", "next")
    assert "E-0001" in said and "기대효과" in said and "ppuri review score E-0001" in said, said
    office.ok("reviewer", "review", "score", "E-0001", "--points", "90,40")
    assert "E-0002" in office.ok("reviewer", "review", "next", CODE)
    for receipt in ("E-0002", "E-0003"):
        office.ok("reviewer", "review", "score", receipt, "--points", "90,40")
    assert "nothing is left to score" in office.ok("reviewer", "review", "next")
    office.no(4, "reviewer", "review", "next", "F")


desk.run([a_member_walks_through, what_was_saved_before_stays_saved, a_blind_judge_learns_no_name, without_a_terminal_the_next_one_is_shown])
