"""A migration that was released never changes, because stores in use were made by it: tests/source/migrations.sha256
holds the checksum of each released file (sha256sum's own format). A new one is added there when it is released."""
import hashlib
import re

import house

LIST = "tests/source/migrations.sha256"
ROW = re.compile(r"^([0-9a-f]{64})  (migrations/\d{4}_\w+\.sql)$")


def problems_of(rows, files):
    """rows: the lines of the list; files: {path: bytes}."""
    problems = []
    for row in rows:
        match = ROW.match(row)
        if not match:
            problems.append(f"{LIST}: this is no row of it: {row}")
        elif match.group(2) not in files:
            problems.append(f"{match.group(2)} was released and is gone")
        elif hashlib.sha256(files[match.group(2)]).hexdigest() != match.group(1):
            problems.append(f"{match.group(2)} was released and has changed: write a new migration")
    return problems


def gaps(paths):
    numbers = [int(re.search(r"\d+", path).group()) for path in sorted(paths)]
    return [] if numbers == list(range(1, len(numbers) + 1)) else [f"the numbers are {numbers}"]


def main():
    files = {path: house.ROOT.joinpath(path).read_bytes() for path, _ in house.files("migrations/*.sql")}
    kept, changed = "migrations/0001_kept.sql", "migrations/0002_changed.sql"
    sample = {kept: b"CREATE", changed: b"ALTER"}
    checksum = hashlib.sha256(b"CREATE").hexdigest()
    house.run([
        ("released migrations are as they were", problems_of(house.read(LIST).splitlines(), files)),
        ("migrations are numbered without a gap", gaps(files)),
        house.bites("a released migration that changed or is gone",
                    problems_of([f"{checksum}  {kept}", f"{checksum}  {changed}",
                                 f"{checksum}  migrations/0003_gone.sql", "nonsense"], sample),
                    ["0002_changed.sql was released and has changed", "0003_gone.sql was released and is gone", "nonsense"]),
        house.bites("a gap in the numbers", gaps([kept, "migrations/0003_later.sql"]), ["[1, 3]"]),
    ])


if __name__ == "__main__":
    main()
