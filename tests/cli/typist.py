"""Somebody who types: the program on a terminal of its own, key by key, and what then stands on the screen."""
import codecs
import fcntl
import os
import pty
import select
import struct
import termios
import time

PATIENCE = 20
BACKSPACE, CTRL_C, CTRL_D, UP, TAB = "\x7f", "\x03", "\x04", "\x1b[A", "\t"


class Typist:
    """office.start(…) on a pseudo terminal. Enter is a key; so is each character, and a syllable of Hangul counts as one."""

    def __init__(self, office, person, *words, columns=80, **environment):
        self.terminal, desk_side = pty.openpty()
        fcntl.ioctl(desk_side, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        self.process = office.start(person, *words, stdin=desk_side, stdout=desk_side, stderr=desk_side, start_new_session=True,
                                    environment={"TERM": "xterm", **environment}, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
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

    def press(self, keys, counted=None):
        self.keys += len(keys) if counted is None else counted
        os.write(self.terminal, keys.encode())

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
