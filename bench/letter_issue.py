"""The whole command with the register: award letters issued into files, and one of them read out once more."""
import os
import random
import statistics
import subprocess
import tempfile
import time

import desk
import letter_kill

FEW, LETTERS, ROUNDS, ALONE = (20, 200), 2000, 5, 21


def prepare(office, letters):
    letter_kill.prepare(office, letters)
    pick = random.Random(20240226)
    syllables = [bytes((high, low)).decode("euc-kr") for high in range(0xb0, 0xc9) for low in range(0xa1, 0xff)]
    for (firm,) in office.sql("SELECT id FROM firm"):
        name = "".join(pick.sample(syllables, 3))
        office.put(f"UPDATE firm SET name = '{name}정밀' WHERE id = {firm}")


def start(office, words, on):
    return subprocess.Popen([os.environ["PPURI"], *words], env=office.environment("officer"), cwd=office.folder,
                            stdout=subprocess.DEVNULL, preexec_fn=lambda: os.sched_setaffinity(0, on))


def usage_of(process):
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = status
    assert status == 0, process.args
    return usage


def measure(words, *at_once):
    """Processor seconds of the command in several offices at once, each on its own processors, seconds, and the most memory of a process in MB."""
    began = time.monotonic()
    usages = [usage_of(process) for process in [start(office, words, on) for office, on in at_once]]
    wall = time.monotonic() - began
    return sum(usage.ru_utime + usage.ru_stime for usage in usages), wall, max(usage.ru_maxrss for usage in usages) / 1024


def offices(folder, letters, n):
    made = []
    for i in range(n):
        place = os.path.join(folder, str(i))
        os.mkdir(place)
        made.append(desk.make_office(place))
        prepare(made[-1], letters)
    return made


def issue(letters, *on):
    """In an office for each set of processors."""
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        return measure(letter_kill.ISSUE, *zip(offices(folder, letters, len(on)), on))


def look_at_memory():
    for letters in FEW + (LETTERS,):
        seconds, wall, most = issue(letters, one)
        print(f"letter issue, {letters} letters: {letters / seconds:.0f} a processor second, {wall:.1f} s on one processor, {most:.1f} MB")


def two_processors():
    if len(processors) < 2:
        return
    ways = {"one office": lambda: issue(LETTERS, set(processors[:2])),
            "two offices, half of them each": lambda: issue(LETTERS // 2, {processors[0]}, {processors[1]})}
    pairs = {name: [] for name in ways}
    for _ in range(ROUNDS):
        alone = issue(LETTERS, one)
        for name, way in ways.items():
            pairs[name].append((alone, way()))
    for name, measured in pairs.items():
        sooner = [a[1] / b[1] for a, b in measured]
        print(f"letter issue on two processors, {name}: {statistics.median(sooner):.2f} times as soon as on one ({min(sooner):.2f} to "
              f"{max(sooner):.2f}), for {statistics.median(b[0] / a[0] for a, b in measured):.2f} times the processor time")


def reissue():
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        (office,) = offices(folder, LETTERS, 1)
        measure(letter_kill.ISSUE, (office, one))
        number = office.sql("SELECT number FROM letter ORDER BY id DESC LIMIT 1")[0][0]
        alone = [measure(["letter", "reissue", number, "--out", f"{i}.pdf"], (office, one)) for i in range(ALONE)]
    print(f"letter reissue, the whole process: {statistics.median(wall for _, wall, _ in alone) * 1000:.0f} ms, "
          f"of them {statistics.median(seconds for seconds, _, _ in alone) * 1000:.0f} of the processor")


processors = sorted(os.sched_getaffinity(0))
one = {processors[0]}
memory = "/dev/shm" if os.path.isdir("/dev/shm") else None
look_at_memory()
two_processors()
reissue()
