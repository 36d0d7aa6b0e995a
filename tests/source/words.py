"""What must not stand in any file: the folders of one machine, marks of unfinished work, and bytes that are not UTF-8."""
import re

import house

# The samples of this file and the words that it looks for are put together so that it does not find itself.
FORBIDDEN = [
    ("a folder of one machine", re.compile(r"(?<![\w.$}/-])/(?:home|root|Users|work|workspace|mnt)/\w[\w.-]*")),
    ("a mark of unfinished work", re.compile(r"\b(?:" + "|".join(["TO" "DO", "FIX" "ME", "X" "XX"]) + r")\b")),
    ("not UTF-8", re.compile("\ufffd")),
]
NOT_UTF8 = ["examples/applications-2024.csv"]  # CP949, as an office would send it
FILES = ["*", ".ci/*", "src/**/*", "include/**/*", "tests/**/*", "tools/*", "bench/**/*", "docs/**/*", "examples/*",
         "forms/*", "migrations/*", "po/*"]


def problems_of(files):
    problems = []
    for path, text in files:
        for what, pattern in FORBIDDEN:
            if what == "not UTF-8" and (path in NOT_UTF8 or (path.startswith(("tests/fuzz/corpus/", "tests/zoo/csv/")) or path.endswith(".png"))):
                continue
            for match in pattern.finditer(text):
                problems.append(f"{path}:{house.line_at(text, match.start())}: {what}: {match.group()}")
    return problems


def main():
    sample = [
        ("a.md", "see /ho" "me/kim/ppuri\nhttps://example.kr/ho" "me/x\n$HO" "ME/ho" "me/x\n"),
        ("b.c", "/* TO" "DO: later */\nint todo;\n"),
        ("c.csv", "\ufffd"),
    ]
    house.run([
        ("no file holds what does not belong there", problems_of(house.files(*FILES))),
        house.bites("words that do not belong", problems_of(sample), ["a.md:1", "b.c:1", "c.csv:1"]),
    ])


if __name__ == "__main__":
    main()
