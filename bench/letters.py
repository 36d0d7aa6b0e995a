"""Award letters into files, by this program and by others, in turns on one processor: letters.py BUILD-FOLDER [ROUNDS].

What counts is the processor time of the whole process, start included; each draws so many letters that its start hardly does."""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

build, rounds = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 5
here = os.path.dirname(os.path.abspath(__file__))
form = os.path.join(here, "..", "forms", "award-letter.md")
processors = sorted(os.sched_getaffinity(0))
work = tempfile.mkdtemp(prefix="letters-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)  # what disks do is left out


def ours(way):
    return lambda n, folder: [f"{build}/bench/letters", way, form, str(n), folder]


def by_pango(n, folder):
    return [f"{build}/bench/letters_pango", f"{folder}/texts", folder]


def by_reportlab(n, folder):
    return ["/usr/bin/python3", f"{here}/letters_reportlab.py", f"{folder}/texts", folder]


def by_office(n, folder):
    subprocess.run(["/usr/bin/python3", f"{here}/letters_office.py", f"{folder}/texts", folder], check=True)
    return ["soffice", f"-env:UserInstallation=file://{work}/office", "--headless", "--convert-to", "pdf", "--outdir", folder,
            *(f"{folder}/{i}.fodt" for i in range(n))]


CONTESTANTS = [
    ("ppuri", 2000, ours("ours")),
    ("the same documents, written without libharu", 2000, ours("bare")),
    ("one of them again and again: layout and fonts for nothing", 2000, ours("given")),
    ("libharu by the book", 8, ours("book")),
    ("Pango and cairo, in C", 200, by_pango),
    ("reportlab", 100, by_reportlab),
    ("LibreOffice, all in one call", 60, by_office),
]


def start(command, on):
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                            preexec_fn=lambda: os.sched_setaffinity(0, on))


def processor_seconds(child):
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = status
    if status != 0:
        sys.exit(f"{child.args[0]} failed")
    return usage.ru_utime + usage.ru_stime


def run(*jobs):
    """Processor seconds and seconds of commands that run at once, each on its own processors."""
    before = time.monotonic()
    seconds = [processor_seconds(child) for child in [start(command, on) for command, on in jobs]]
    return sum(seconds), time.monotonic() - before


def draw(n, command_of, on):
    """The same of one, and the bytes of a letter."""
    folder = os.path.join(work, "letters")
    os.mkdir(folder)
    subprocess.run([f"{build}/bench/letters", "texts", form, str(n), folder], check=True, stdout=subprocess.DEVNULL)
    measured = run((command_of(n, folder), on))
    sizes = [os.path.getsize(f"{folder}/{name}") for name in os.listdir(folder) if name.endswith(".pdf")]
    shutil.rmtree(folder)
    if len(sizes) != n:
        sys.exit(f"{len(sizes)} letters instead of {n}")
    return *measured, sum(sizes) / n


def compare():
    rates, sizes = {name: [] for name, _, _ in CONTESTANTS}, {}
    for _ in range(rounds):
        for name, n, command_of in CONTESTANTS:
            seconds, _, size = draw(n, command_of, {processors[0]})
            rates[name].append(n / seconds)
            sizes[name] = size
    print(f"award letters, median of {rounds} rounds in turns, on one processor\n")
    print(f"{'':58} {'letters/s':>10} {'KB each':>8} {'ppuri is':>10}")
    for name, _, _ in CONTESTANTS:
        ratio = statistics.median(a / b for a, b in zip(rates["ppuri"], rates[name]))
        print(f"{name:58} {statistics.median(rates[name]):10.1f} {sizes[name] / 1000:8.0f} {ratio:9.2f}x")


def draw_apart(n, way):
    """The letters as two commands at once, a half and a processor for each."""
    folders = [os.path.join(work, f"half{i}") for i in range(2)]
    for folder in folders:
        os.mkdir(folder)
    measured = run(*[(ours(way)(n // 2, folder), {on}) for folder, on in zip(folders, processors)])
    for folder in folders:
        shutil.rmtree(folder)
    return measured


def two_processors():
    """What this machine gives to two programs that have nothing to do with each other is what can be hoped for."""
    if len(processors) < 2:
        return
    one, bare_one = [], []
    ways = {"ppuri, one command": [], "ppuri, two commands": [], "without libharu, two commands": []}
    for _ in range(rounds):
        one.append(draw(2000, ours("ours"), {processors[0]}))
        bare_one.append(draw(2000, ours("bare"), {processors[0]}))
        ways["ppuri, one command"].append(draw(2000, ours("ours"), set(processors[:2])))
        ways["ppuri, two commands"].append(draw_apart(2000, "ours"))
        ways["without libharu, two commands"].append(draw_apart(2000, "bare"))
    print("\n2,000 letters on two processors, beside one:")
    for name, two in ways.items():
        pairs = list(zip(bare_one if name.startswith("without") else one, two))
        sooner = [a[1] / b[1] for a, b in pairs]
        print(f"{name:32} {statistics.median(sooner):.2f} times as soon ({min(sooner):.2f} to {max(sooner):.2f}), "
              f"for {statistics.median(b[0] / a[0] for a, b in pairs):.2f} times the processor time")


def alone():
    times = [draw(1, ours("ours"), {processors[0]}) for _ in range(21)]
    print(f"one letter alone, the whole process: {statistics.median(wall for _, wall, _ in times) * 1000:.0f} ms, "
          f"of them {statistics.median(seconds for seconds, _, _ in times) * 1000:.0f} of the processor")


try:
    compare()
    two_processors()
    alone()
finally:
    shutil.rmtree(work)
