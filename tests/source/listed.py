"""Nothing lies about unused: each source and each test stands in the meson.build beside it. And no file grows without end."""
import pathlib

import house

LONGEST = 600
# (what, the files, files among them that are no programs of their own)
LISTED = [
    ("source", ["src/**/*.c"], []),
    ("unit test", ["tests/unit/test_*.c"], []),
    ("test of the commands", ["tests/cli/*.bats"], []),
    ("test of the source", ["tests/source/*.py"], ["house.py"]),
    ("fuzz target", ["tests/fuzz/fuzz_*.c"], []),
]


def unlisted(files, lists, helpers):
    """files: paths; lists: {folder: text of its meson.build}. The nearest list names each quoted, with or without ending."""
    problems = []
    for path in files:
        name = pathlib.PurePath(path)
        folder = next((folder for folder in name.parents if str(folder) in lists), None)
        inside = name.relative_to(folder) if folder else name
        quoted = f"'{inside}'", f"'{inside.with_suffix('')}'"
        if name.name not in helpers and not (folder and any(text in lists[str(folder)] for text in quoted)):
            problems.append(f"{path} does not stand in {folder or name.parent}/meson.build")
    return problems


def too_long(files):
    counts = ((path, text.count("\n")) for path, text in files)
    return [f"{path} has {count} lines; split it by subject" for path, count in counts if count > LONGEST]


def main():
    lists = {str(pathlib.PurePath(path).parent): text for path, text in house.files("**/meson.build")}
    cases = [(f"every {what} is listed", unlisted([path for path, _ in house.files(*patterns)], lists, helpers))
             for what, patterns, helpers in LISTED]
    long_ones = too_long(house.files("src/**/*.[ch]", "include/**/*.h", "tests/**/*.[ch]", "tests/**/*.py",
                                     "tests/**/*.ba*", "tools/*", "bench/*", "run"))
    sample = unlisted(["tests/unit/test_a.c", "tests/unit/test_b.c", "cli/c.c", "cli/c/d.c", "cli/c/e.c", "e.py"],
                      {"tests/unit": "'test_a': base_dep,  # test_b", "cli": "'c/d.c', 'e.c'"}, ["e.py"])
    house.run(cases + [
        (f"no file is longer than {LONGEST} lines", long_ones),
        house.bites("files that no list names", sample, ["tests/unit/test_b.c does", "cli/c.c does", "cli/c/e.c does"]),
        house.bites("a long file", too_long([("a.c", "\n" * 600), ("b.c", "\n" * 601)]), ["b.c has 601"]),
    ])


if __name__ == "__main__":
    main()
