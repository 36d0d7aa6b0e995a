"""Computes a selection again from its stored input alone: python3 examples/recompute.py INPUT.json > RESULT.json

Written from docs/selection.md, sharing nothing with the program: the standard library and exact fractions. The result has
the same bytes as the one that the program stored; if it has not, one of the two is wrong.
"""
import json
import sys
from fractions import Fraction

SIZES = ["micro", "small", "medium", "midsize", "large", ""]
ALL = None  # the round of those whom no single round stopped


def pair(fraction):
    """A fraction as the result spells it; 0/0 where there is none."""
    return {"sum": fraction.numerator, "count": fraction.denominator} if fraction is not None else {"sum": 0, "count": 0}


def below(value, line):
    """True also for a value that is not there."""
    return value is None or value < line


class Contest:
    def __init__(self, frozen):
        self.rules = frozen["rules"]
        self.items = self.rules["items"]
        self.rounds = self.rules["rounds"]
        self.last = len(self.rounds)  # rounds are numbered from 1
        self.firms = [Firm(self, entry) for entry in frozen["entries"]]

    def biggest_item(self):
        shares = [item["points"] * self.rounds[item["round"] - 1]["weight"] for item in self.items]
        return shares.index(max(shares))

    def hold(self):
        for number in range(1, self.last + 1):
            inside = [firm for firm in self.firms if firm.verdict is None]
            for firm in inside:
                firm.meet_lines(number)
            if number < self.last:
                self.cut_off(number, [firm for firm in inside if firm.verdict is None])
        self.firms.sort(key=Firm.order)
        self.rank()
        self.give()

    def cut_off(self, number, inside):
        most = self.rounds[number - 1]["advance_max"]
        if most and len(inside) > most:
            last_in = sorted((firm.mean_of(number) for firm in inside), reverse=True)[most - 1]
            for firm in inside:
                if firm.mean_of(number) < last_in:
                    firm.fall("NOT_ADVANCED", number)

    def ranked(self):
        return [firm for firm in self.firms if firm.rank]

    def rank(self):
        inside = [firm for firm in self.firms if firm.verdict is None]
        for rank, firm in enumerate(inside, 1):
            firm.rank = rank
            before = inside[rank - 2] if rank > 1 else None
            if before and before.score == firm.score:
                firm.tie = next(name for name in [*self.rules["ties"], "receipt"] if firm.tie_key(name) != before.tie_key(name))

    def give(self):
        left, selected, reserve, ended = self.rules["budget"], 0, 0, False
        for firm in sorted(self.ranked(), key=lambda firm: (firm.entry["placed"] != "first", firm.rank)):
            wanted, share = firm.entry["proposed"], Fraction(self.rules["partial_min"], 10000)
            room = not self.rules["select_max"] or selected < self.rules["select_max"]
            if not ended and room and (wanted <= left or (share > 0 and left >= wanted * share)):
                firm.verdict, firm.partial, firm.granted = "SELECTED", wanted > left, min(wanted, left)
                ended, left, selected = firm.partial, left - firm.granted, selected + 1
            else:
                ended, reserve = True, reserve + 1
                firm.verdict, firm.reserve = "RESERVE", reserve

    def result(self):
        self.hold()
        running, lines = 0, []
        for firm in self.firms:
            running += firm.granted
            lines.append(firm.line(running))
        count = [firm.verdict for firm in self.firms].count
        verdicts = ["SELECTED", "RESERVE", "BELOW_LINE", "ITEM_BELOW_LINE", "PENALTY_BELOW_LINE", "NOT_ADVANCED",
                    "PLACED_OUT", "UNSCORED"]
        return {"format": "ppuri-selection-result-1", "lines": lines, **{name.lower(): count(name) for name in verdicts},
                "granted": running, "left": self.rules["budget"] - running}


class Firm:
    def __init__(self, contest, entry):
        self.contest, self.entry = contest, entry
        self.verdict, self.round, self.came_to = None, ALL, 0
        self.mean = self.score = self.tie = None
        self.rank = self.reserve = self.granted = 0
        self.partial = False

    def scores(self, number):
        return [score["tenths"] for score in self.entry["scores"] if score["round"] == number]

    def counted(self, number):
        """The totals of a round that count."""
        totals = sorted(sum(tenths) for tenths in self.scores(number))
        trim = self.contest.rules["trim_min"]
        return totals[1:-1] if trim and len(totals) >= max(trim, 3) else totals

    def mean_of(self, number):
        totals = self.counted(number)
        return Fraction(sum(totals), len(totals)) if totals else None

    def item_mean(self, item):
        number = self.contest.items[item]["round"]
        if number > self.came_to or not self.scores(number):
            return None
        at = item - min(i for i, other in enumerate(self.contest.items) if other["round"] == number)
        column = [tenths[at] for tenths in self.scores(number)]
        return Fraction(sum(column), len(column))

    def fall(self, verdict, number):
        self.verdict, self.round = verdict, number

    def bonus(self):
        return min(self.entry["bonus"], self.contest.rules["bonus_max"])

    def items_below(self, number):
        return any(item["round"] == number and below(self.item_mean(i), item["line"])
                   for i, item in enumerate(self.contest.items))

    def meet_lines(self, number):
        rules, last = self.contest.rules, number == self.contest.last
        if len(self.scores(number)) < max(1, rules["judges_min"]):
            return self.fall("UNSCORED", number)
        self.came_to = number
        if last:
            self.make_score()
        if below(self.mean_of(number), self.contest.rounds[number - 1]["line"]):
            self.fall("BELOW_LINE" if last else "NOT_ADVANCED", number)
        elif last and self.mean < rules["pass_line"]:
            self.fall("BELOW_LINE", ALL)
        elif self.items_below(number):
            self.fall("ITEM_BELOW_LINE", number)
        elif last and self.after_penalty() < rules["pass_line"]:
            self.fall("PENALTY_BELOW_LINE", ALL)
        elif last and self.entry["placed"] == "out":
            self.fall("PLACED_OUT", ALL)
        elif self.entry["stopped_after"] == number:
            self.fall("NOT_ADVANCED", number)
        return None

    def make_score(self):
        weights = [each["weight"] for each in self.contest.rounds]
        self.mean = sum(Fraction(weight, 100) * self.mean_of(i) for i, weight in enumerate(weights, 1))
        self.score = self.mean + self.bonus() - self.entry["penalty"]

    def after_penalty(self):
        return {"once": self.mean, "without-bonus": self.mean - self.entry["penalty"],
                "with-bonus": self.score}[self.contest.rules["line_again"]]

    def tie_key(self, tie):
        """What stands first has the smaller key."""
        if tie == "biggest-item":
            return self.item_key(self.contest.biggest_item())
        if tie == "item-order":
            return [self.item_key(item) for item in range(len(self.contest.items))]
        if tie == "smaller-firm":
            return SIZES.index(self.entry["size"])
        if tie == "no-earlier-support":
            return self.entry["earlier_awards"]
        receipt = self.entry["receipt"].encode()
        return (self.entry["received"].encode(), receipt) if tie == "earlier-receipt" else receipt

    def item_key(self, item):
        return higher_first(self.item_mean(item))

    def order(self):
        """Those with a rank by score, then the others: who came furthest first."""
        if self.came_to == self.contest.last:
            stage, measure = self.contest.last + (self.verdict is None), self.score
        else:
            stage, measure = self.round - 1, None if self.verdict == "UNSCORED" else self.mean_of(self.round)
        return (-stage, higher_first(measure), *(self.tie_key(tie) for tie in [*self.contest.rules["ties"], "receipt"]))

    def round_pairs(self):
        for number in range(1, (self.contest.last if self.round is ALL else self.round) + 1):
            totals = self.counted(number)
            yield {"sum": sum(totals), "count": len(totals)}

    def line(self, running):
        hundredths = (self.score * 10 + Fraction(1, 2)).__floor__() if self.score is not None else 0
        return {"receipt": self.entry["receipt"], "verdict": self.verdict, "round": self.round or 0, "rank": self.rank,
                "reserve": self.reserve, "rounds": list(self.round_pairs()), "mean": pair(self.mean), "bonus": self.bonus(),
                "penalty": self.entry["penalty"], "score": pair(self.score), "hundredths": hundredths,
                "granted": self.granted, "partial": self.partial, "running": running, "tie": self.tie}


def higher_first(value):
    """A key by which the higher stands first, and last what is not there."""
    return (value is None, -(value or 0))


def result_of(frozen):
    return Contest(frozen).result()


def canonical(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        sys.stdout.write(canonical(result_of(json.load(file))))


if __name__ == "__main__":
    main()
