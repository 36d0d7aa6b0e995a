"""Nothing lies about unused: each source and each test stands in the meson.build beside it. And no file grows without end."""
import pathlib

import house

LONGEST = 600
# (what, the files, files among them that are no programs of their own)
LISTED = [
    ("source", ["src/**/*.c"], []),
    ("unit test", ["tests/unit/test_*.c"], []),
    ("test of the commands", ["tests/cli/*.bats", "tests/cli/*.py"], ["desk.py", "grants.py", "picture.py", "typist.py"]),
    ("test of the source", ["tests/source/*.py"], ["house.py"]),
    ("fuzz target", ["tests/fuzz/fuzz_*.c"], []),
]


def is_listed(name, lists):
    """Whether the meson.build beside a file or above it names it quoted, with or without its ending."""
    for folder in name.parents:
        inside = name.relative_to(folder)
        if any(f"'{text}'" in lists.get(str(folder), "") for text in (inside, inside.with_suffix(""))):
            return True
    return False


def unlisted(files, lists, helpers):
    """files: paths; lists: {folder: text of its meson.build}."""
    names = [pathlib.PurePath(path) for path in files]
    return [f"{name} stands in no meson.build" for name in names if name.name not in helpers and not is_listed(name, lists)]


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
        house.bites("files that no list names", sample, ["tests/unit/test_b.c stands", "cli/c.c stands", "cli/c/e.c stands"]),
        house.bites("a long file", too_long([("a.c", "\n" * 600), ("b.c", "\n" * 601)]), ["b.c has 601"]),
    ])


if __name__ == "__main__":
    main()
