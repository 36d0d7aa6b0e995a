"""Results of the program against the same rule in Python (examples/recompute.py), byte for byte: selection_again.py PROGRAM"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
INPUTS = sorted(ROOT.glob("examples/selection/*input.json"))
CASES = sorted(ROOT.glob("tests/fuzz/corpus/fuzz_selection/[!c]*.json"))  # made by hand; cut.json is no input
CONTESTS = 2000

sys.path.insert(0, str(ROOT / "examples"))
sys.dont_write_bytecode = True
import recompute  # noqa: E402 (an example, because it is for readers)


def report(number, what, problems):
    print(f"{'not ' if problems else ''}ok {number} - {what}")
    for problem in problems[:5]:
        print(f"# {problem}")
    return not problems


def examples(pairs):
    """Those that end otherwise than the file beside their input says."""
    results = [path.with_name(path.name.replace("input", "result")) for path in INPUTS]
    return [f"{path}: {result}" for path, (_, result) in zip(results, pairs) if path.read_text(encoding="utf-8") != result]


def main():
    output = subprocess.run([sys.argv[1], str(CONTESTS), *INPUTS, *CASES], capture_output=True, encoding="utf-8", check=True).stdout
    lines = [line + "\n" for line in output.split("\n")[:-1]]
    pairs = list(zip(lines[::2], lines[1::2]))
    spelling = [line for line, _ in pairs if recompute.canonical(json.loads(line)) != line]
    results = [f"{line}# the program: {result}# again: {again}" for line, result in pairs
               if (again := recompute.canonical(recompute.result_of(json.loads(line)))) != result]
    lines = [line for _, result in pairs for line in json.loads(result)["lines"]]
    seen = {key: {line[key] for line in lines} for key in ("tie", "verdict", "round", "partial")}
    print("1..5")
    good = [
        report(1, f"{len(pairs)} contests, spelt as any JSON writer does",
               spelling if len(pairs) == CONTESTS + len(INPUTS + CASES) else ["too few"]),
        report(2, "each result is computed again to the same bytes", results),
        report(3, "every tie-break told somebody apart", [] if len(seen["tie"]) == 7 else [str(seen)]),
        report(4, "every verdict was given, in every round, and sums in part",
               [] if [len(seen[key]) for key in ("verdict", "round", "partial")] == [8, 4, 2] else [str(seen)]),
        report(5, "the examples of the manual end as printed there", examples(pairs)),
    ]
    sys.exit(not all(good))


if __name__ == "__main__":
    main()
