"""Inputs and results of selections against their JSON Schemas, with Debian's python3-jsonschema: selection_schema.py PROGRAM"""
import copy
import json
import pathlib
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

ROOT = pathlib.Path(__file__).resolve().parents[2]
INPUTS = sorted(ROOT.glob("examples/selection/*input.json"))
CONTESTS = 150
GONE = object()

# Each is a place in the example, and what must not stand there.
WRONG_INPUTS = [
    (["format"], "ppuri-selection-input-2"), (["call"], 2024), (["more"], 1), (["entries"], GONE), (["rules", "rounds"], []),
    (["rules", "items", 0, "points"], 0), (["rules", "items", 0, "line"], -1), (["rules", "items", 0, "round"], 4),
    (["rules", "rounds", 0, "kind"], "oral"), (["rules", "rounds", 0, "weight"], 101), (["rules", "pass_line"], 60.5),
    (["rules", "line_again"], ""), (["rules", "ties"], ["receipt"]), (["rules", "budget"], -1), (["rules", "partial_min"], 10001),
    (["entries", 0, "size"], None), (["entries", 0, "asked"], "20000000"), (["entries", 0, "asked"], 2**63),
    (["entries", 0, "placed"], "last"), (["entries", 0, "stopped_after"], 3), (["entries", 0, "bonus"], 1001),
    (["entries", 0, "scores", 0, "tenths"], []), (["entries", 0, "scores", 0, "round"], 0), (["entries", 0, "proposed"], GONE),
]
WRONG_RESULTS = [
    (["format"], ""), (["left"], -1), (["unscored"], GONE), (["lines", 0, "rank"], 0), (["lines", 0, "reserve"], 1),
    (["lines", 0, "verdict"], "OUT"), (["lines", 0, "verdict"], "UNSCORED"), (["lines", 0, "rounds"], []),
    (["lines", 0, "mean", "sum"], 1.5), (["lines", 0, "mean", "count"], GONE), (["lines", 0, "partial"], 0), (["lines", 0, "tie"], ""),
    (["lines", -1, "granted"], 1), (["lines", -1, "rank"], 9),
]


def validator(name):
    schema = json.loads((ROOT / f"docs/selection-{name}.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def changed(value, place, wrong):
    value = copy.deepcopy(value)
    inner = value
    for key in place[:-1]:
        inner = inner[key]
    if wrong is GONE:
        del inner[place[-1]]
    else:
        inner[place[-1]] = wrong
    return value


def report(number, what, problems):
    print(f"{'not ' if problems else ''}ok {number} - {what}")
    for problem in problems[:5]:
        print(f"# {problem}")
    return not problems


def main():
    output = subprocess.run([sys.argv[1], str(CONTESTS), *INPUTS], capture_output=True, encoding="utf-8", check=True).stdout
    values = [json.loads(line) for line in output.split("\n")[:-1]]
    print("1..4")
    good = []
    for number, name, of_name, wrong in ((1, "input", values[::2], WRONG_INPUTS), (3, "result", values[1::2], WRONG_RESULTS)):
        check = validator(name)
        refused = [error.message for value in of_name for error in check.iter_errors(value)]
        taken = [str(change) for change in wrong if check.is_valid(changed(of_name[0], *change))]
        good += [report(number, f"every {name} is as its schema says", refused),
                 report(number + 1, f"no {name} that is not is taken for one", taken)]
    sys.exit(not all(good))


if __name__ == "__main__":
    main()
