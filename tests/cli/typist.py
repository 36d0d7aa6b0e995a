"""Somebody who types: the program on a terminal of its own, key by key, and what then stands on the screen."""
import codecs
import fcntl
import os
import pty
import re
import select
import shlex
import struct
import subprocess
import termios
import time
import unicodedata

PATIENCE = 20
BACKSPACE, CTRL_C, CTRL_D, UP, TAB = "\x7f", "\x03", "\x04", "\x1b[A", "\t"


class Typist:
    """office.start(…) on a pseudo terminal. A variable that is None is not set. Enter is a key; so is each character, and a syllable of Hangul counts as one."""

    def __init__(self, office, person, *words, columns=80, **environment):
        self.terminal, desk_side = pty.openpty()
        fcntl.ioctl(desk_side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        given = {name: value for name, value in {"TERM": "xterm", "PAGER": "cat", **environment}.items() if value is not None}
        self.process = office.start(person, *words, stdin=desk_side, stdout=desk_side, stderr=desk_side, start_new_session=True,
                                    environment=given, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(desk_side)
        self.said = ""
        self.decode = codecs.getincrementaldecoder("utf-8")("replace").decode
        self.keys = 0
        self.began = time.monotonic()

    def _read(self, wait):
        if not select.select([self.terminal], [], [], wait)[0]:
            return False
        try:
            piece = os.read(self.terminal, 65536)
        except OSError:  # the other side is gone
            return False
        self.said += self.decode(piece)
        return bool(piece)

    def wait_for(self, text):
        """What is said up to the text, which is then behind us."""
        end = time.monotonic() + PATIENCE
        while text not in self.said:
            assert self._read(max(0, end - time.monotonic())), f"never said: {text}\n{self.said}"
        before, self.said = self.said.split(text, 1)
        return before

    def first_of(self, *texts):
        """Whichever of the texts is said; it is not yet behind us."""
        end = time.monotonic() + PATIENCE
        while not any(text in self.said for text in texts):
            assert self._read(max(0, end - time.monotonic())), f"never said: {texts}\n{self.said}"
        return min((text for text in texts if text in self.said), key=self.said.index)

    def press(self, keys, counted=None):
        self.keys += len(keys) if counted is None else counted
        os.write(self.terminal, keys.encode())

    def settle(self):
        """Until nothing more is said for a while."""
        while self._read(1):
            pass

    def wait_for_line(self, end):
        """Until the last line of the screen ends so."""
        until = time.monotonic() + PATIENCE
        while not last_line(self.said).endswith(end):
            assert self._read(max(0, until - time.monotonic())), f"not on the screen: {end}\n{last_line(self.said)}"

    def paste(self, text):
        """As terminals do it for a line editor that asked for brackets."""
        self.press("\x1b[200~" + text + "\x1b[201~", 1)

    def answer(self, question, keys):
        """At the question, some keys and Enter."""
        said = self.wait_for(question)
        self.press(keys + "\r")
        return said

    def seconds(self):
        return time.monotonic() - self.began

    def rest(self):
        """What is said until the end; the exit status."""
        while self._read(PATIENCE):
            pass
        status = self.process.wait(PATIENCE)
        os.close(self.terminal)
        return self.said, status


class InTmux:
    """The same in a terminal that people use."""

    def __init__(self, office, person, *words):
        self.server, self.keys = str(office.folder / "tmux"), 0
        self.environment = {**office.environment(person), "TERM": "xterm", "PAGER": "cat", "SHELL": "/bin/sh"}
        line = " ".join(shlex.quote(word) for word in (os.environ["PPURI"], *words))
        self._tmux("-f", "/dev/null", "new-session", "-d", "-x", "80", "-y", "24", f"{line}; echo status $?; read line")

    def _tmux(self, *words):
        return subprocess.run(["tmux", "-u", "-S", self.server, *words], env=self.environment, check=True, capture_output=True, text=True).stdout

    def screen(self):
        return self._tmux("capture-pane", "-p", "-J", "-S", "-")

    def wait_for(self, text):
        end = time.monotonic() + PATIENCE
        while text not in self.screen():
            assert time.monotonic() < end, f"never said: {text}\n{self.screen()}"
            time.sleep(0.02)

    def answer(self, question, keys):
        self.wait_for(question)
        if keys:
            self._tmux("send-keys", "-l", "--", keys)
        self._tmux("send-keys", "Enter")
        self.keys += len(keys) + 1

    def close(self):
        self._tmux("kill-server")


def columns_of(character):
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


PIECES = re.compile(r"\x1b\[(\??)([0-9;]*)([A-Za-z@])|(\x1b[^\[])|(.)", re.DOTALL)


def last_line(said):
    """What stands on the last line of a terminal that was sent this: as much of a terminal as a line editor uses. A wide
    character fills two cells, the second of which is empty; whoever writes into one of them destroys it."""
    cells, at = [], 0
    for _, number, final, _, character in PIECES.findall(said):
        n = int(number or 1) if final in "CDP@" and final else 1
        if character == "\n":
            cells, at = [], 0
        elif character == "\r":
            at = 0
        elif character == "\b" or final == "D":
            at = max(0, at - n)
        elif final == "C":
            at += n
        elif final == "K":
            del cells[at:]
        elif final == "P":
            del cells[at:at + n]
        elif final == "@":
            cells[at:at] = [" "] * n
        elif character and character >= " ":
            width = columns_of(character)
            cells.extend([" "] * (at + width - len(cells)))
            cells[at:at + width] = [character, ""][:width]
            at += width
    return "".join(cells).rstrip()
