"""The whole command with the register: award letters issued into files, and one of them made once more."""
import os
import random
import statistics
import subprocess
import tempfile
import time

import desk
import letter_kill

FEW, LETTERS, ALONE = (20, 200), 2000, 21


def prepare(office, letters):
    letter_kill.prepare(office, letters)
    pick = random.Random(20240226)
    syllables = [bytes((high, low)).decode("euc-kr") for high in range(0xb0, 0xc9) for low in range(0xa1, 0xff)]
    for (firm,) in office.sql("SELECT id FROM firm"):
        name = "".join(pick.sample(syllables, 3))
        office.put(f"UPDATE firm SET name = '{name}정밀' WHERE id = {firm}")


def measure(office, words, processors):
    """Processor seconds, seconds, and the most memory of a process in MB."""
    began = time.monotonic()
    process = subprocess.Popen([os.environ["PPURI"], *words], env=office.environment("officer"), cwd=office.folder,
                               stdout=subprocess.DEVNULL, preexec_fn=lambda: os.sched_setaffinity(0, processors))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    assert status == 0, words
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began, usage.ru_maxrss / 1024


def issue(folder, letters):
    office = desk.make_office(folder)
    prepare(office, letters)
    seconds, wall, memory = measure(office, letter_kill.ISSUE, one)
    print(f"letter issue, {letters} letters: {letters / seconds:.0f} a processor second, {wall:.1f} s on one processor, {memory:.1f} MB")
    return office


one = {min(os.sched_getaffinity(0))}
memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
for letters in FEW:
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        issue(folder, letters)
with tempfile.TemporaryDirectory(dir=memory) as folder:
    office = issue(folder, LETTERS)
    number = office.sql("SELECT number FROM letter ORDER BY id DESC LIMIT 1")[0][0]
    alone = [measure(office, ["letter", "reissue", number, "--out", f"{i}.pdf"], one) for i in range(ALONE)]
    print(f"letter reissue, the whole process: {statistics.median(wall for _, wall, _ in alone) * 1000:.0f} ms, "
          f"of them {statistics.median(seconds for seconds, _, _ in alone) * 1000:.0f} of the processor")
