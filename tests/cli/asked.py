"""People take their time at a question: what they then do bears the hour of the answer, not that of the question. And nobody
answers questions about a call or a programme that is not there."""
import fcntl
import os
import pathlib
import pty
import select
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


def approval(office):
    receipt = office.add_awards("c", 1, 1000, 10)[0]
    terminal, desk_side = pty.openpty()
    process = office.start("approver", "award", "approve", "--call", "c", stdin=desk_side, stdout=subprocess.DEVNULL, stderr=desk_side)
    os.close(desk_side)
    read_until(terminal, b"[y/N]")
    time.sleep(2.1)
    answered = korean_time()
    os.write(terminal, b"y\n")
    assert process.wait(PATIENCE) == 0
    os.close(terminal)
    assert newest_act(office, "award.approve") >= answered
    (approved,), = office.sql("SELECT w.approved_at FROM award w JOIN application a ON a.id = w.application_id WHERE a.receipt_no = ?",
                              receipt)
    assert approved >= answered, (approved, answered)


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


def asked_and_answered(office, question, answer, *words):
    """The status of a command at a terminal, whose one question got that answer."""
    terminal, desk_side = pty.openpty()
    process = office.start("officer", *words, stdin=desk_side, stdout=subprocess.DEVNULL, stderr=desk_side)
    os.close(desk_side)
    read_until(terminal, question)
    os.write(terminal, answer)
    status = process.wait(PATIENCE)
    os.close(terminal)
    return status


def cancellation_of_a_call(office):
    office.add_call("c", 1000, "PUBLISHED")
    words = ["call", "cancel", "c", "--notice-no", "n", "--reason", "r"]
    assert asked_and_answered(office, b"It can not be taken back", b"n\n", *words) == 1
    assert office.number("SELECT count(*) FROM call WHERE state = 'PUBLISHED'") == 1


def call_that_is_not_there(office):
    refused_before(office, b"--firm", b"there is no call nowhere", "app", "new", "--call", "nowhere")


def programme_that_is_not_there(office):
    refused_before(office, b"--title", b"there is no programme nowhere", "call", "new", "2099-x", "--program", "nowhere")


if __name__ == "__main__":
    desk.run([approval, pledge, password, certificate, cancellation_of_a_call, call_that_is_not_there, programme_that_is_not_there])
