"""Computes a selection again, from its stored input alone: python3 docs/selection.py INPUT.json > RESULT.json

This is the rule of docs/selection.md a second time, written apart from the program, in exact fractions. The result has
the same bytes as the one that the program stored; if it has not, one of the two is wrong.
"""
import json
import sys
from fractions import Fraction

SIZES = ["micro", "small", "medium", "midsize", "large", ""]


def mean_of(scores, trim_min):
    """(sum in tenths, judges) after the trim."""
    totals = sorted(sum(score["tenths"]) for score in scores)
    if trim_min and len(totals) >= trim_min and len(totals) >= 3:
        totals = totals[1:-1]
    return sum(totals), len(totals)


def item_mean(entry, item):
    scores = entry["scores"]
    return Fraction(sum(score["tenths"][item] for score in scores), len(scores)) if scores else Fraction(0)


def tie_key(tie, rules, entry):
    """What stands first has the smaller key."""
    points = [item["points"] for item in rules["items"]]
    return {
        "biggest-item": lambda: -item_mean(entry, points.index(max(points))),
        "item-order": lambda: [-item_mean(entry, item) for item in range(len(points))],
        "smaller-firm": lambda: SIZES.index(entry["size"]),
        "no-earlier-support": lambda: entry["earlier_awards"],
        "earlier-receipt": lambda: (entry["received"].encode(), entry["receipt"].encode()),
        "receipt": lambda: entry["receipt"].encode(),
    }[tie]()


def line_of(entry, rules):
    total, count = mean_of(entry["scores"], rules["trim_min"])
    mean = Fraction(total, count) if count else None
    keys = {tie: tie_key(tie, rules, entry) for tie in rules["ties"] + ["receipt"]}
    verdict = "UNSCORED" if mean is None else "BELOW_LINE" if mean < rules["pass_line"] else "SELECTED"
    half_up = (mean * 10 + Fraction(1, 2)).__floor__() if count else 0
    public = {"receipt": entry["receipt"], "verdict": verdict, "rank": 0, "reserve": 0,
              "mean": {"sum": total, "count": count}, "hundredths": half_up, "granted": 0, "running": 0, "tie": None}
    return {"order": (mean is None, -(mean or 0), list(keys.values())), "mean": mean, "keys": keys,
            "asked": entry["asked"], "public": public}


def select(lines, rules):
    """Gives ranks, money and places to the lines, which stand in order."""
    running = selected = reserve = 0
    before = None
    for rank, line in enumerate(lines, 1):
        public = line["public"]
        if public["verdict"] == "SELECTED":
            public["rank"] = rank
            if before and before["mean"] == line["mean"]:
                public["tie"] = next(tie for tie in line["keys"] if line["keys"][tie] != before["keys"][tie])
            place = not rules["select_max"] or selected < rules["select_max"]
            if not reserve and place and running + line["asked"] <= rules["budget"]:
                public["granted"] = line["asked"]
                running += line["asked"]
                selected += 1
            else:
                reserve += 1
                public["verdict"], public["reserve"] = "RESERVE", reserve
        public["running"] = running
        before = line
    return running


def result_of(contest):
    rules = contest["rules"]
    lines = sorted((line_of(entry, rules) for entry in contest["entries"]), key=lambda line: line["order"])
    granted = select(lines, rules)
    verdicts = [line["public"]["verdict"] for line in lines]
    return {"format": "ppuri-selection-result-1", "lines": [line["public"] for line in lines],
            "selected": verdicts.count("SELECTED"), "reserve": verdicts.count("RESERVE"),
            "below_line": verdicts.count("BELOW_LINE"), "unscored": verdicts.count("UNSCORED"),
            "granted": granted, "left": rules["budget"] - granted}


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        sys.stdout.write(canonical(result_of(json.load(file))))


if __name__ == "__main__":
    main()
