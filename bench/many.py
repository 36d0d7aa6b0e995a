"""32 processes at once, each with 100 commands that write, one after the other: the next number of a series, with its audit row.
Beside them the sqlite3 shell with a row to write and no gate to queue at. Prints how long one command takes, in milliseconds."""
import multiprocessing
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import desk

PROCESSES, COMMANDS = 32, 100


def spawn(words, environment):
    """(milliseconds, exit status) of one command, its output thrown away."""
    began = time.monotonic()
    process = os.posix_spawnp(words[0], words, environment, file_actions=[
        (os.POSIX_SPAWN_OPEN, fd, "/dev/null", os.O_RDWR, 0) for fd in (0, 1, 2)])
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return (time.monotonic() - began) * 1000, status


def work(start, commands, environment, results):
    start.wait()
    results.put([spawn(words, environment) for words in commands])


def all_at_once(commands, environment):
    """commands: for each process its list. Returns the times, how many failed, and the seconds it all took."""
    start, results = multiprocessing.Event(), multiprocessing.SimpleQueue()
    workers = [multiprocessing.Process(target=work, args=(start, each, environment, results)) for each in commands]
    for worker in workers:
        worker.start()
    began = time.monotonic()
    start.set()
    done = [one for _ in workers for one in results.get()]
    took = time.monotonic() - began
    for worker in workers:
        worker.join()
    return sorted(ms for ms, _ in done), sum(status != 0 for _, status in done), took


def tell(name, times, failed, took):
    p50, p99 = times[len(times) // 2], times[len(times) * 99 // 100]
    print(f"{name:8} p50 {p50:7.1f}   p99 {p99:7.1f}   p99/p50 {p99 / p50:5.1f}   most {times[-1]:7.1f}   "
          f"{len(times) / took:5.0f}/s   failed {failed}", flush=True)


def ours(folder):
    office = desk.make_office(folder, ("officer", "approver", "auditor"))
    receipts = office.add_awards("M", PROCESSES * COMMANDS, funding=10**9, amount=10, approved=True)
    commands = [[[os.environ["PPURI"], "award", "issue", receipt] for receipt in receipts[i::PROCESSES]] for i in range(PROCESSES)]
    tell("ppuri", *all_at_once(commands, office.environment("officer")))
    numbers = [row[0] for row in office.sql("SELECT CAST(substr(number, -4) AS INTEGER) FROM award ORDER BY 1")]
    if numbers != list(range(1, len(receipts) + 1)) or not office.sound():
        sys.exit("a number is missing or given twice")


def the_shell(folder):
    store = str(pathlib.Path(folder, "peer.db"))
    subprocess.run(["sqlite3", store, "PRAGMA journal_mode = WAL; CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT)"],
                   stdout=subprocess.DEVNULL, check=True)
    write = ["sqlite3", "-cmd", ".timeout 30000", store, "BEGIN IMMEDIATE; INSERT INTO row (text) VALUES (hex(randomblob(200))); COMMIT"]
    tell("sqlite3", *all_at_once([[write] * COMMANDS] * PROCESSES, dict(os.environ)))


def main():
    for measure in (ours, the_shell):
        with tempfile.TemporaryDirectory() as folder:
            measure(folder)


if __name__ == "__main__":
    main()
