"""People who do the same thing at the same moment: the last won goes to one, each number to one, no guess is free."""
import fcntl
import re
import subprocess
import threading
import time

import desk

ROUNDS = 8 if desk.FEWER else 20
CROWD = 32
ACTS_EACH = 5 if desk.FEWER else 20


def held_gate(office):
    """The gate's file, locked: whoever writes waits until it is closed."""
    gate = open(f"{office.store}.gate", "w", encoding="ascii")
    fcntl.flock(gate, fcntl.LOCK_EX)
    return gate


def the_last_won_goes_to_one(office):
    """Money for one and a half, of the programme or of the call: of two approvals at one moment exactly one does well. In every
    second round both wait at the gate before either can begin."""
    for i in range(ROUNDS):
        funding, budget = (150, 1000) if i % 4 < 2 else (1000, 150)
        receipts = office.add_awards(f"R{i:02d}", 2, funding=funding, amount=100, budget=budget)
        gate = held_gate(office) if i % 2 else None
        both = [office.start(person, "award", "approve", receipt) for person, receipt in zip(["approver", "approver2"], receipts)]
        if gate:
            gate.close()
        ends = [(process.communicate(timeout=60), process.returncode) for process in both]
        assert sorted(status for _, status in ends) == [0, 1], ends
        loser = next(said for said, status in ends if status == 1)
        assert (b"above the programme's funding" if funding == 150 else b"above the call's budget") in loser[1], loser
        given = office.number("SELECT sum(w.amount) FROM award w JOIN application a ON a.id = w.application_id "
                              "WHERE w.approved_by IS NOT NULL AND a.receipt_no LIKE ?", f"R{i:02d}-%")
        assert given == 100, given
    refused = office.number("SELECT count(*) FROM audit WHERE act = 'award.approve' AND outcome = 'refused'")
    assert refused == ROUNDS, refused
    assert office.sound()


def the_last_won_is_paid_once(office):
    """Both pay the rest of one award; or one cuts the budget while the other allots it, or carries it off to another programme: no
    level falls below zero, whoever is first."""
    for i in range(5):
        code = f"G{i}"
        receipt, = office.add_awards(code, 1, funding=150, amount=100, approved=True)
        office.put("INSERT INTO setting VALUES ('office.department', 'D') ON CONFLICT DO NOTHING")
        office.issue(receipt)
        office.add_letter(receipt)
        rests = [office.start("finance", "award", "pay", receipt, "--rest", "--on", "2024-12-30") for _ in range(2)]
        ends = [(process.communicate(timeout=60), process.returncode) for process in rests]
        assert sorted(status for _, status in ends) == [0, 1], ends
        account = ("--year", "2024", "--source", "시비")
        today = ("--on", "2024-12-30")
        office.ok("officer", "program", "add", f"{code}-to", "--name", "P", "--start", "2024", "--end", "2024")
        takers = [
            office.start("officer", "budget", "enter", code, *account, *today, "--kind", "추경", "--amount", "△40", "--paper", "N"),
            office.start("officer2", "budget", "transfer", code, f"{code}-to", *account, *today, "--amount", "40", "--paper", "N", "--reason", "R"),
            office.start("finance", "budget", "spend", code, *account, *today, "--amount", "40", "--reason", "출연금")]
        ends = [(process.communicate(timeout=60), process.returncode) for process in takers]
        assert sorted(status for _, status in ends) == [0, 1, 1], ends
        assert office.number("SELECT to_award FROM balance b JOIN program p ON p.id = b.program_id WHERE p.code = ?", code) == 10
    assert office.sound()


def ends_of(*processes):
    """[(status, what was said on stderr)]"""
    ends = [(process.communicate(timeout=60), process.returncode) for process in processes]
    return [(status, err.decode()) for (_, err), status in ends]


def one_of_two(office, *commands):
    """Of two that take from one level exactly one does well; the other is told in one line. Returns what the loser was told."""
    ends = ends_of(*[office.start(*words) for words in commands])
    assert sorted(status for status, _ in ends) == [0, 1], ends
    said = next(said for status, said in ends if status)
    assert len(said.splitlines()) <= 2, said
    return said


def left_of(office, code, figure):
    return office.number(f"SELECT b.{figure} FROM balance b JOIN program p ON p.id = b.program_id WHERE p.code = ? AND b.fiscal_year = 2024", code)


def each_level_of_the_budget_holds_against_two(office):
    """Two allot the same rest, spend the same allotted money, carry the same free money over, carry an award over while it is paid, or book the same
    money that a firm pays back."""
    year, today = ("--year", "2024", "--source", "시비"), ("--on", "2024-12-30")
    for i in range(3 if desk.FEWER else 5):
        code = f"L{i}"
        first, second = office.add_awards(code, 2, funding=650, amount=100, approved=True)
        office.issue(first, second)
        for receipt in (first, second):
            office.add_letter(receipt)
        one_of_two(office, *[("finance", "budget", "allot", code, *year, *today, "--amount", "400", "--reason", "R")] * 2)
        assert left_of(office, code, "to_allot") == 250
        one_of_two(office, *[("finance", "budget", "spend", code, *year, *today, "--amount", "150", "--reason", "R")] * 2)
        assert left_of(office, code, "to_bind") == 50
        one_of_two(office, *[(who, "budget", "carry", code, *year, "--on", "2024-12-31", "--kind", "명시이월", "--paper", "N", "--amount", "200", "--reason", "R")
                             for who in ("officer", "officer2")])
        assert left_of(office, code, "to_award") == 100
        one_of_two(office, ("officer2", "budget", "carry", code, *year, "--on", "2024-12-31", "--kind", "사고이월", "--paper", "N", "--app", first, "--reason", "R"),
                   ("finance", "award", "pay", first, "--rest", *today))
        office.ok("finance", "award", "pay", second, "--amount", "60", *today)
        office.ok("officer2", "award", "cancel", second, "--ground", "위반", "--reason", "R")
        office.ok("approver", "award", "agree", second)
        one_of_two(office, *[("finance", "award", "repay", second, "--amount", "60", "--paper-no", f"N-{n}") for n in range(2)])
    assert office.number("SELECT min(min(to_allot, to_award, to_pay, unspent, coalesce(to_bind, 0))) FROM balance") >= 0
    assert office.sound()


def an_award_is_cancelled_once(office):
    """Two approvers agree to one cancellation: one does. Another cancellation is agreed to while finance pays: whoever is first, what was paid is to be
    returned, what was not is free again, and nothing is paid afterwards. Of two that raise an award by the last won one does."""
    for i in range(5):
        code = f"W{i}"
        first, second, third, fourth = office.add_awards(code, 4, funding=1000, amount=100, approved=True)
        office.issue(first, second, third, fourth)
        for receipt in (first, second, third, fourth):
            office.add_letter(receipt)
        office.ok("officer2", "award", "cancel", first, "--ground", "위반", "--reason", "R")
        office.ok("officer2", "award", "cancel", second, "--ground", "위반", "--reason", "R")
        both = ends_of(office.start("approver", "award", "agree", first), office.start("approver2", "award", "agree", first))
        assert sorted(status for status, _ in both) == [0, 1], both
        race = ends_of(office.start("approver", "award", "agree", second),
                       office.start("finance", "award", "pay", second, "--amount", "40", "--on", "2024-12-30"))
        assert race[0][0] == 0, race
        paid = 40 if race[1][0] == 0 else 0
        assert office.sql("SELECT n.paid, x.freed, x.to_return FROM award_now n JOIN award_change x ON x.award_id = n.award_id "
                          "JOIN application a ON a.id = n.application_id WHERE a.receipt_no = ?", second) == [(paid, 100 - paid, paid)]
        for receipt in (third, fourth):
            office.ok("officer2", "award", "amend", receipt, "--amount", "50", "--reason", "R")
            office.ok("approver", "award", "agree", receipt)
        left = office.number("SELECT to_award FROM balance b JOIN program p ON p.id = b.program_id WHERE p.code = ?", code)
        office.ok("finance", "budget", "spend", code, "--year", "2024", "--source", "시비", "--on", "2024-12-30", "--amount", str(left - 50),
                  "--reason", "R")
        for receipt in (third, fourth):
            office.ok("officer2", "award", "amend", receipt, "--amount", "100", "--own-kind", "25", "--reason", "R")
        last = ends_of(office.start("approver", "award", "agree", third), office.start("approver2", "award", "agree", fourth))
        assert sorted(status for status, _ in last) == [0, 1], last
        assert "above the programme's funding" in next(said for status, said in last if status), last
    assert office.sound()


def both_of_one_do_not_count_twice(office):
    """Two people approve the same award: one does, the other is told who did."""
    for i in range(5):
        receipt, = office.add_awards(f"S{i}", 1, funding=100, amount=100)
        both = [office.start(person, "award", "approve", receipt) for person in ("approver", "approver2")]
        ends = [(process.communicate(timeout=60), process.returncode) for process in both]
        assert sorted(status for _, status in ends) == [0, 1], ends
    assert office.sound()


def act_in_turn(office, receipts, failures):
    for receipt in receipts:
        done = office.run("officer", "award", "issue", receipt, wait=100)
        if done.status != 0 or done.err:
            failures.append((receipt, done))


def at_once(office, *commands):
    """Two clerks at the same moment: [(status, what was said on stderr)] in the order of the commands."""
    both = [office.start(person, *words) for person, words in zip(("officer", "officer2"), commands)]
    ends = [(process.communicate(timeout=60), process.returncode) for process in both]
    return [(status, err.decode()) for (_, err), status in ends]


def one_wins(office, receipt, *commands):
    """Exactly one of the two is done; the other is told in one line why not. Returns which one won."""
    ends = at_once(office, *commands)
    assert sorted(status for status, _ in ends) == [0, 1], ends
    winner = [status for status, _ in ends].index(0)
    assert "not possible in the state" in ends[1 - winner][1], ends
    refused = office.number("SELECT count(*) FROM audit WHERE outcome = 'refused' AND subject = ?", f"application {receipt}")
    assert refused == 1, refused
    return winner


def two_clerks_ask_a_firm_once(office):
    """Both ask for something: one request stands, in the words of who was first."""
    receipts = office.add_applications(office.add_call("Q", 1000, "CLOSED"), "Q", ROUNDS, 10, "SCREENING")
    for receipt in receipts:
        wants = [("app", "supplement", receipt, "--want", want, "--days", "5") for want in ("견적서", "납세증명서")]
        winner = one_wins(office, receipt, *wants)
        rows = office.sql("SELECT wanted FROM supplement s JOIN application a ON a.id = s.application_id WHERE receipt_no = ?", receipt)
        assert rows == [(wants[winner][4],)], rows
    assert office.sound()


def two_clerks_decide_once(office):
    """One takes the supplement in, the other takes the request back; one passes, the other fails: what the first did stands."""
    receipts = office.add_applications(office.add_call("D", 1000, "CLOSED"), "D", ROUNDS, 10, "SCREENING")
    for receipt in receipts:
        office.ok("officer", "app", "supplement", receipt, "--want", "견적서")
        winner = one_wins(office, receipt, ("app", "answer", receipt),
                          ("app", "supplement", receipt, "--cancel", "--reason", "확인함"))
        outcome = office.sql("SELECT outcome FROM supplement s JOIN application a ON a.id = s.application_id WHERE receipt_no = ?", receipt)
        assert outcome == [(("answered", "cancelled")[winner],)], outcome
    for receipt in receipts:
        ends = at_once(office, ("app", "screen", receipt, "--pass", "--reason", "적격"),
                       ("app", "screen", receipt, "--fail", "--reason", "부적격"))
        assert sorted(status for status, _ in ends) == [0, 1], ends
        state = office.number("SELECT state FROM application WHERE receipt_no = ?", receipt)
        assert state == ("REVIEW" if ends[0][0] == 0 else "INELIGIBLE"), state
    assert office.sound()


def two_clerks_edit_and_nothing_is_lost(office):
    """One mends the title, the other the sums of the same draft: both stand."""
    call = office.add_call("E", 10**9, "PUBLISHED")
    for i, number in enumerate(["0008110074", "0001210141", "0008610216", "0002310282", "0003410497"], 70000):
        office.put(f"INSERT INTO firm (id, biz_no, name, search_key) VALUES ({i}, '{number}', 'F', 'f')",
                   "INSERT INTO application (id, call_id, firm_id, title, total, asked, own_cash, own_kind, state) "
                   f"VALUES ({i}, {call}, {i}, 'T', 1000, 800, 100, 100, 'DRAFT')")
        name = f"E/{number}"
        ends = at_once(office, ("app", "edit", name, "--title", "새 과제명"), ("app", "edit", name, "--own-cash", "150", "--own-kind", "50"))
        assert [status for status, _ in ends] == [0, 0], ends
        row = office.sql("SELECT title, own_cash, own_kind FROM application WHERE id = ?", i)
        assert row == [("새 과제명", 150, 50)], row
    assert office.sound()


def a_meeting_is_closed_once(office):
    """Two close the same meeting, or one closes it while the other adds a motion: what the first did stands, and whoever came
    second is told."""
    call = office.add_call("T", 1000, "EVALUATING")
    office.put(*desk.appointed(call))
    office.ok("officer", "review", "chair", "T", "reviewer")
    for i in range(1, ROUNDS + 1):
        number = str(i)
        office.ok("officer", "meeting", "new", "T", "--at", "2024-03-04 10:00", "--place", "회의실")
        office.ok("officer", "meeting", "attend", "T", number, "--all")
        office.ok("officer", "meeting", "minutes", "T", number, "--file", "-", given="회의록".encode())
        close = ("meeting", "close", "T", number)
        other = close if i % 2 else ("meeting", "vote", "T", number, "--motion", "안건", "--unanimous")
        ends = at_once(office, close, other)
        closed, motions, outcomes = office.sql(
            "SELECT closed_at IS NOT NULL, count(o.no), count(o.outcome) FROM meeting t LEFT JOIN meeting_motion o ON o.meeting_id = t.id "
            "WHERE t.no = ?", i)[0]
        assert closed == 1 and motions == outcomes, (i, motions, outcomes)
        statuses = [status for status, _ in ends]
        if i % 2:
            assert sorted(statuses) == [0, 1], ends
        else:
            assert statuses[0] == 0 and (statuses[1] == 0) == (motions == 1), ends
        assert all("was closed by" in said for status, said in ends if status), ends
    assert office.sound()


def the_last_seat_goes_to_one(office):
    """A committee of fourteen: of two who are invited at one moment one becomes the fifteenth, and of two who are elected one
    presides."""
    call = office.add_call("U", 1000, "EVALUATING")
    logins = [f"m{i:02d}" for i in range(16)]
    office.put(f"INSERT INTO committee VALUES ({call}, 15, 2500, 'L', '{desk.NOW}')",
               *[f"INSERT INTO account (id, name, person_name, role, created_at) VALUES ({100 + i}, '{login}', 'N', 'reviewer', '{desk.NOW}')"
                 for i, login in enumerate(logins)],
               *[f"INSERT INTO reviewer VALUES ({100 + i}, 'A', 0, 'F', '2024-01-01', NULL)" for i in range(16)])
    office.ok("officer", "review", "assign", "--call", "U", *logins[:14])
    for _ in range(5):
        ends = at_once(office, *[("review", "assign", "--call", "U", login) for login in logins[14:]])
        assert sorted(status for status, _ in ends) == [0, 1], ends
        winner = logins[14 + [status for status, _ in ends].index(0)]
        assert office.number("SELECT count(*) FROM sitting_member") == 15
        office.ok("officer", "review", "unassign", "U", winner, "--reason", "자리를 비움")
    for i in range(0, 10, 2):
        ends = at_once(office, *[("review", "chair", "U", login) for login in logins[i:i + 2]])
        assert [status for status, _ in ends] == [0, 0], ends
        assert office.number("SELECT count(*) FROM committee_member WHERE chair = 1") == 1
    assert office.sound()


def a_crowd_gets_each_number_once(office):
    """So many processes at once, each with many acts: none is refused, none is lost, no number is missing or given twice."""
    receipts = office.add_awards("M", CROWD * ACTS_EACH, funding=10**9, amount=10, approved=True)
    failures = []
    workers = [threading.Thread(target=act_in_turn, args=(office, receipts[i::CROWD], failures)) for i in range(CROWD)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert not failures, failures[:3]
    rows = office.sql("SELECT number, document_no FROM award WHERE issued_at IS NOT NULL")
    for column in (0, 1):
        numbers = sorted(int(re.search(r"\d+$", row[column]).group()) for row in rows)
        assert numbers == list(range(1, len(receipts) + 1)), numbers
    kept = office.number("SELECT count(*) FROM audit WHERE act = 'award.issue' AND outcome = 'done'")
    assert kept == len(receipts), kept
    assert office.sound()


def guesses_at_one_moment_all_count(office):
    """Five wrong passwords at once lock the account as five in a row do. All are being checked, slowly, before the first is counted."""
    office.sql("UPDATE credential SET password = (SELECT password FROM credential JOIN account ON account.id = account_id WHERE name = 'admin')")
    assert office.number("SELECT count(*) FROM credential WHERE password LIKE '%$m=8,%'") == 0
    guesses = [office.start("guesser", "login", "auditor", stdin=subprocess.PIPE) for _ in range(10)]
    for guess in guesses:
        guess.stdin.write(b"corn harvest 1975\n")
        guess.stdin.flush()
    for guess in guesses:
        guess.communicate(timeout=60)
        assert guess.returncode == 3
    office.no(3, "guesser", "login", "auditor", given=desk.PASSWORD.encode())


def a_lock_that_comes_in_between_holds(office):
    """The right password is being checked while somebody else's guesses lock the account: no session begins."""
    gate = held_gate(office)
    login = office.start("guesser", "login", "auditor", stdin=subprocess.PIPE)
    login.stdin.write(f"{desk.PASSWORD}\n".encode())
    login.stdin.flush()
    time.sleep(0.5)  # it has read what it reads, and waits at the gate
    assert login.poll() is None
    office.sql("UPDATE credential SET locked_until = '2199-01-01 00:00:00'")
    gate.close()
    login.communicate(timeout=60)
    assert login.returncode == 3
    office.no(3, "guesser", "whoami")


def copies_are_whole_while_others_write(office):
    """Each copy made in the middle of much writing is sound, and holds at least what had been acknowledged before."""
    acknowledged, ends = [], threading.Event()

    def write(name):
        for i in range(1000):
            if ends.is_set():
                return
            office.ok("officer", "program", "add", f"{name}{i}", "--name", "금형", "--start", "2024", "--end", "2024")
            acknowledged.append(f"{name}{i}")

    writers = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for writer in writers:
        writer.start()
    for i in range(5):
        before = len(acknowledged)
        copy = desk.Office(office.folder)
        copy.store = office.folder / f"copy{i}.db"
        office.ok("admin", "store", "backup", str(copy.store))
        assert copy.number("SELECT count(*) FROM program") >= before
        assert copy.sound()
    ends.set()
    for writer in writers:
        writer.join()
    assert office.number("SELECT count(*) FROM program") == len(acknowledged) > 0
    assert office.sound()


def readers_are_not_held_up(office):
    """While somebody writes for long, lists and checks go on."""
    gate = held_gate(office)
    office.ok("officer", "program", "list", wait=10)
    assert office.sound()
    gate.close()


if __name__ == "__main__":
    desk.run([the_last_won_goes_to_one, the_last_won_is_paid_once, each_level_of_the_budget_holds_against_two,
              an_award_is_cancelled_once, both_of_one_do_not_count_twice, two_clerks_ask_a_firm_once,
              two_clerks_decide_once, two_clerks_edit_and_nothing_is_lost,
              a_meeting_is_closed_once, the_last_seat_goes_to_one,
              a_crowd_gets_each_number_once,
              guesses_at_one_moment_all_count, a_lock_that_comes_in_between_holds,
              copies_are_whole_while_others_write, readers_are_not_held_up])
