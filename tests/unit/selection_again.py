"""Results of the program against the same rule in Python (examples/recompute.py), byte for byte: selection_again.py PROGRAM"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples/selection"
CONTESTS = 2000

sys.path.insert(0, str(ROOT / "examples"))
sys.dont_write_bytecode = True
import recompute  # noqa: E402 (an example, because it is for readers)


def report(number, what, problems):
    print(f"{'not ' if problems else ''}ok {number} - {what}")
    for problem in problems[:5]:
        print(f"# {problem}")
    return not problems


def main():
    example = EXAMPLE / "input.json"
    output = subprocess.run([sys.argv[1], str(CONTESTS), example], capture_output=True, encoding="utf-8", check=True).stdout
    lines = [line + "\n" for line in output.split("\n")[:-1]]
    pairs = list(zip(lines[::2], lines[1::2]))
    spelling = [line for line, _ in pairs if recompute.canonical(json.loads(line)) != line]
    results = [f"{line}# the program: {result}# again: {again}" for line, result in pairs
               if (again := recompute.canonical(recompute.result_of(json.loads(line)))) != result]
    told_apart = {line["tie"] for _, result in pairs for line in json.loads(result)["lines"]}
    print("1..4")
    good = [
        report(1, f"{len(pairs)} contests, spelt as any JSON writer does", spelling if len(pairs) > CONTESTS else ["too few"]),
        report(2, "each result is computed again to the same bytes", results),
        report(3, "every tie-break told somebody apart", [] if len(told_apart) == 7 else [str(told_apart)]),
        report(4, "the example of the manual ends as printed there",
               [] if EXAMPLE.joinpath("result.json").read_text(encoding="utf-8") == pairs[0][1] else [pairs[0][1]]),
    ]
    sys.exit(not all(good))


if __name__ == "__main__":
    main()
