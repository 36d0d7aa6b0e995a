"""What the checks of the source share: its files, C text without comments and strings, and output in TAP."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOT_OURS = re.compile(r"^(\.git|build[^/]*|demo)(/|$)")


def files(*patterns):
    """The files of the checkout that match, as sorted (path from the top, text); what a build or the demo made is left out."""
    found = set()
    for pattern in patterns:
        found.update(path for path in ROOT.glob(pattern) if path.is_file())
    named = sorted((str(path.relative_to(ROOT)), path) for path in found)
    return [(name, read(path)) for name, path in named if not NOT_OURS.match(name)]


def read(path):
    return pathlib.Path(ROOT, path).read_text(encoding="utf-8", errors="replace")


def c_files():
    return files("src/**/*.[ch]", "include/**/*.h")


NO_CODE = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)


def code_of(text):
    """C text whose comments are blank and whose strings are empty; lines and columns stay where they were."""
    def blank(match):
        found = match.group()
        inside = re.sub(r"[^\n]", " ", found[1:-1])
        return found[0] + inside + found[-1] if found[0] in "\"'" else " " + inside + " "
    return NO_CODE.sub(blank, text)


def line_at(text, offset):
    return text.count("\n", 0, offset) + 1


def report(cases):
    """Prints each (name, problems) as one case; returns the exit status."""
    print(f"1..{len(cases)}")
    for number, (name, problems) in enumerate(cases, 1):
        print(f"{'not ok' if problems else 'ok'} {number} - {name}")
        for problem in problems:
            print(f"# {problem}")
    return 1 if any(problems for _, problems in cases) else 0


def bites(name, problems, wanted):
    """The case that a check finds each mistake of a bad sample, and nothing else: one problem that says each wanted text."""
    missed = [f"not found in the sample: {text}" for text in wanted if not any(text in problem for problem in problems)]
    if len(problems) != len(wanted):
        missed.append(f"{len(wanted)} mistakes in the sample, {len(problems)} found: {problems}")
    return f"bites: {name}", missed


def run(cases):
    sys.exit(report(cases))
