"""People take their time at a question: what they then do bears the hour of the answer, not that of the question. And nobody
answers questions about a call or a programme that is not there."""
import fcntl
import os
import pathlib
import pty
import select
import struct
import subprocess
import termios
import time

import desk

PATIENCE = 20


def read_until(terminal, wanted):
    """What the program says until the wanted words, or until it ends."""
    said = b""
    while wanted not in said and select.select([terminal], [], [], PATIENCE)[0]:
        try:
            said += os.read(terminal, 4096)
        except OSError:  # the other side is gone
            break
    assert wanted in said, said
    return said


def newest_act(office, act):
    (at,), = office.sql("SELECT at FROM audit WHERE act = ? AND outcome = 'done' ORDER BY seq DESC LIMIT 1", act)
    return at


def korean_time():
    return time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(time.time() + 9 * 3600))


def at_a_terminal(office, person, *words):
    """The command at work, and the terminal on which it asks."""
    terminal, desk_side = pty.openpty()
    fcntl.ioctl(desk_side, termios.TIOCSWINSZ, struct.pack("HHHH", 12, 80, 0, 0))
    process = office.start(person, *words, stdin=desk_side, stdout=subprocess.DEVNULL, stderr=desk_side)
    os.close(desk_side)
    return process, terminal


def answered(process, terminal, answer):
    """The status, and what was said after the answer."""
    os.write(terminal, answer)
    said = b""
    while select.select([terminal], [], [], PATIENCE)[0]:
        try:
            said += os.read(terminal, 4096)
        except OSError:
            break
    status = process.wait(PATIENCE)
    os.close(terminal)
    return status, said.decode()


def approval(office):
    receipt = office.add_awards("c", 1, 1000, 10)[0]
    process, terminal = at_a_terminal(office, "approver", "award", "approve", "--call", "c")
    assert receipt.encode() in read_until(terminal, b"approve the awards? [y/N]")
    time.sleep(2.1)
    at_the_answer = korean_time()
    assert answered(process, terminal, b"y\n")[0] == 0
    assert newest_act(office, "award.approve") >= at_the_answer
    (approved,), = office.sql("SELECT w.approved_at FROM award w JOIN application a ON a.id = w.application_id WHERE a.receipt_no = ?",
                              receipt)
    assert approved >= at_the_answer, (approved, at_the_answer)


def what_has_changed_is_not_done(office):
    """Somebody else changes what is asked about while it is answered."""
    office.add_awards("c", 2, 1000, 10)
    process, terminal = at_a_terminal(office, "approver", "award", "approve", "--call", "c")
    read_until(terminal, b"2 in all, 20 won")
    office.put("UPDATE firm SET name = 'G' WHERE id = (SELECT max(id) FROM firm)")
    status, said = answered(process, terminal, b"y\n")
    assert status == 1 and "has changed since you looked at it" in said, (status, said)
    assert office.number("SELECT count(*) FROM award WHERE approved_by IS NOT NULL") == 0
    (reason,), = office.sql("SELECT reason FROM audit ORDER BY seq DESC LIMIT 1")
    assert "has changed since" in reason, reason


def long_list(office):
    """What does not fit is counted, and seen as a whole before the answer; what is refused is refused before anything is asked."""
    receipts = office.add_awards("c", 40, 1000, 10)
    process, terminal = at_a_terminal(office, "approver", "award", "approve", "--call", "c")
    said = read_until(terminal, b"[y/N/l]").decode()
    assert "32 lines more" in said and receipts[7] in said and receipts[8] not in said, said
    os.write(terminal, b"l\n")
    assert receipts[39] in read_until(terminal, b"[y/N/l]").decode()
    assert answered(process, terminal, b"n\n")[0] == 1
    assert office.number("SELECT count(*) FROM award WHERE approved_by IS NOT NULL") == 0
    process, terminal = at_a_terminal(office, "officer", "award", "approve", "--call", "c")
    assert "[y/N" not in read_until(terminal, b"may not do this").decode() and process.wait(PATIENCE) == 3
    os.close(terminal)


def payments(office):
    receipts = office.add_awards("c", 2, 1000, 10, approved=True)
    office.issue(*receipts)
    for receipt in receipts:
        office.add_letter(receipt)
    words = ["award", "pay", "--call", "c", "--rest", "--on", "2024-03-05"]
    told = office.ok("finance", *words, "--dry-run")
    assert "c-0001  F  10 won" in told and office.number("SELECT count(*) FROM payment") == 0, told
    for answer, n in ((b"n\n", 0), (b"y\n", 2)):
        process, terminal = at_a_terminal(office, "finance", *words)
        assert "c-0002  F  10 won" in read_until(terminal, b"enter the payments? [y/N]").decode()
        assert answered(process, terminal, answer)[0] == (0 if n else 1)
        assert office.number("SELECT count(*) FROM payment") == n


def at_a_keyboard(office, own_terminal):
    """An approval by who sits at a keyboard and sends standard error into a pipe."""
    terminal, desk_side = pty.openpty()
    take = (lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0)) if own_terminal else None
    process = office.start("approver", "award", "approve", "--call", "c", stdin=desk_side, start_new_session=True, preexec_fn=take)
    os.close(desk_side)
    return process, terminal


def said_elsewhere(office):
    """`2>err.txt`, `2>&1 | tee log`: the question is put on the terminal, and nothing is done where there is none to put it on."""
    receipts = office.add_awards("c", 2, 1000, 10)
    for answer, status in ((b"n\n", 1), (b"y\n", 0)):
        process, terminal = at_a_keyboard(office, own_terminal=True)
        said = read_until(terminal, b"approve the awards? [y/N]").decode()
        assert all(receipt in said for receipt in receipts), said
        os.write(terminal, answer)
        _, err = process.communicate(timeout=PATIENCE)
        os.close(terminal)
        assert process.returncode == status and b"approve the awards?" not in err, err
        assert office.number("SELECT count(*) FROM award WHERE approved_by IS NOT NULL") == (0 if status else 2)


def nowhere_to_ask(office):
    office.add_awards("c", 2, 1000, 10)
    process, terminal = at_a_keyboard(office, own_terminal=False)
    _, err = process.communicate(timeout=PATIENCE)
    os.close(terminal)
    assert process.returncode == 2 and b"--yes" in err, err
    assert office.number("SELECT count(*) FROM award WHERE approved_by IS NOT NULL") == 0


LETTERHEAD = {"sender": "부산광역시장", "zip": "47545", "address": "부산광역시 연제구 중앙대로 1001", "phone": "051-888-0000", "disclosure": "공개",
              "email": "a@example.com"}


def letters(office):
    """To whom, for how much, by which form and whether signed, before a number is taken; in a dry run as well."""
    receipts = office.add_awards("c", 2, 1000, 10, approved=True)
    office.issue(*receipts)
    office.put("INSERT INTO person (firm_id, representative) SELECT id, 'R' FROM firm", "UPDATE account SET title = 'T'", "UPDATE firm SET address = 'A', zip = '46721', technology = '01', size = 'small'")
    for name, value in LETTERHEAD.items():
        office.ok("admin", "store", "set", f"office.{name}", value)
    words = ["letter", "issue", "--call", "c", "--out", "letters"]
    told = office.ok("officer", *words, "--dry-run")
    for text in ("c-0001  F(대표 R)  10 won", "by the built-in form", "without a digital signature"):
        assert text in told, told
    for answer, n in ((b"n\n", 0), (b"y\n", 2)):
        process, terminal = at_a_terminal(office, "officer", *words)
        said = read_until(terminal, b"issue the letters? [y/N]").decode()
        assert all(receipt in said for receipt in receipts) and "2 in all, 20 won" in said, said
        assert answered(process, terminal, answer)[0] == (0 if n else 1)
        assert office.number("SELECT count(*) FROM letter") == n
    number = office.sql("SELECT number FROM letter")[0][0]
    process, terminal = at_a_terminal(office, "approver", "letter", "revoke", number, "--reason", "r")
    assert number in read_until(terminal, b"revoke the letter?").decode()
    assert answered(process, terminal, b"n\n")[0] == 1
    assert office.number("SELECT count(*) FROM letter_end") == 0


def pledge_with(office, *answers):
    """The status of a pledge in which each question got its answer."""
    terminal, desk_side = pty.openpty()
    process = office.start("reviewer", "review", "pledge", "P", stdin=desk_side, stdout=subprocess.DEVNULL, stderr=desk_side)
    os.close(desk_side)
    for question, answer in answers:
        read_until(terminal, question.encode())
        os.write(terminal, f"{answer}\n".encode())
    status = process.wait(PATIENCE)
    os.close(terminal)
    return status


def pledge(office):
    """The firms are shown by name, one that is kept out of is meant by number or name, and what is not signed changes nothing."""
    call = office.add_call("P", 1000, "EVALUATING")
    office.add_applications(call, "P", 2, 10, "REVIEW")
    office.put("UPDATE firm SET name = '가나정밀' WHERE id % 10000 = 0", "UPDATE firm SET name = '다라정밀' WHERE id % 10000 = 1",
               *desk.appointed(call), "UPDATE committee_member SET left_at = pledged_at, left_reason = 'R', left_by = assigned_by, left_round = 1",
               "UPDATE committee_member SET pledged_at = NULL, pledge = NULL, left_at = NULL, left_reason = NULL, left_by = NULL, left_round = NULL")
    assert pledge_with(office, ("다라정밀", ""), ("do you sign", "n")) == 1
    assert pledge_with(office, ("no other", "3"), ("no firm of the name 3", "2"), ("다라정밀: on what ground?", "자문"), ("no other", ""),
                       ("do you sign", "n")) == 1
    assert office.number("SELECT count(*) FROM conflict") == office.number("SELECT count(pledged_at) FROM committee_member") == 0
    assert pledge_with(office, ("no other", "가나정밀"), ("가나정밀: on what ground?", "자문"), ("no other", ""), ("do you sign", "y")) == 0
    rows = office.sql("SELECT a.receipt_no, k.ground FROM conflict k JOIN application a ON a.id = k.application_id")
    assert rows == [("P-0001", "자문")], rows
    assert office.number("SELECT count(pledged_at) FROM committee_member") == 1


def password(office):
    process = office.start("admin", "account", "add", "late", "--role", "officer", "--person", "late", stdin=subprocess.PIPE)
    time.sleep(2.1)
    answered = korean_time()
    _, err = process.communicate(desk.PASSWORD.encode(), timeout=PATIENCE)
    assert process.returncode == 0, err
    assert newest_act(office, "account.add") >= answered


def certificate(office):
    """Its password is asked without echo, stands in no argument and no variable, and is not in what is kept."""
    secret = "금형 0921 정밀"
    subprocess.run(["sh", "-c", "umask 077; openssl req -x509 -newkey rsa:2048 -nodes -keyout k -out c -subj /CN=N 2>/dev/null && "
                                "openssl pkcs12 -export -inkey k -in c -out office.p12 -passout stdin"], input=secret.encode(), cwd=office.folder,
                   check=True)
    for answer, status in (("여기 0922 아닌", 1), (secret, 0)):
        terminal, desk_side = pty.openpty()
        process = office.start("admin", "store", "certificate", "office.p12", stdin=desk_side, stdout=subprocess.PIPE, stderr=desk_side,
                               start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        said = read_until(terminal, b"office.p12: ")
        assert not termios.tcgetattr(desk_side)[3] & termios.ECHO
        for shown in ("cmdline", "environ"):
            assert secret.encode() not in (pathlib.Path("/proc") / str(process.pid) / shown).read_bytes()
        os.write(terminal, f"{answer}\n".encode())
        out, _ = process.communicate(timeout=PATIENCE)
        assert termios.tcgetattr(desk_side)[3] & termios.ECHO
        os.close(desk_side)
        while select.select([terminal], [], [], 0)[0]:
            try:
                said += os.read(terminal, 4096)
            except OSError:
                break
        os.close(terminal)
        assert process.returncode == status, said
        assert answer.encode() not in said + out, said
        assert (b"RSA 2048" in out) == (status == 0), out
    assert secret.encode() not in b"".join(path.read_bytes() for path in office.folder.glob(f"{office.store.name}*"))


def refused_before(office, question, told, *command):
    terminal, desk_side = pty.openpty()
    process = office.start("officer", *command, stdin=desk_side, stdout=subprocess.DEVNULL, stderr=desk_side)
    os.close(desk_side)
    said = read_until(terminal, told)
    assert process.wait(PATIENCE) == 4
    os.close(terminal)
    assert question not in said, said


def cancellation_of_a_call(office):
    office.add_call("c", 1000, "PUBLISHED", draft=(
        f"INSERT INTO call_notice SELECT c.id, 1, 'notice', 'N', '2024-03-04', NULL, '{{}}', a.id, '{desk.NOW}' FROM call c, account a "
        "WHERE a.name = 'officer'", "UPDATE call SET notices = 1"))
    words = ["call", "cancel", "c", "--notice-no", "n", "--reason", "r"]
    process, terminal = at_a_terminal(office, "officer", *words)
    said = read_until(terminal, b"It can not be taken back").decode()
    assert "application" not in said, said
    assert answered(process, terminal, b"n\n")[0] == 1
    assert office.number("SELECT count(*) FROM call WHERE state = 'PUBLISHED'") == 1


def call_that_is_not_there(office):
    refused_before(office, b"--firm", b"there is no call nowhere", "app", "new", "--call", "nowhere")


def programme_that_is_not_there(office):
    refused_before(office, b"--title", b"there is no programme nowhere", "call", "new", "2099-x", "--program", "nowhere")


if __name__ == "__main__":
    desk.run([approval, said_elsewhere, nowhere_to_ask, what_has_changed_is_not_done, long_list, payments, letters, pledge, password, certificate, cancellation_of_a_call, call_that_is_not_there, programme_that_is_not_there])
