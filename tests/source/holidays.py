"""The holidays that come with the program are those that the regulation makes (관공서의 공휴일에 관한 규정 제2조·제3조)."""
import csv
import datetime
import io

import house

# What follows the moon, as the almanac gives it, and what was set for once.
SEOLLAL = {2024: "02-10", 2025: "01-29", 2026: "02-17"}
BUDDHA = {2024: "05-15", 2025: "05-05", 2026: "05-24"}
CHUSEOK = {2024: "09-17", 2025: "10-06", 2026: "09-25"}
ONCE = {2024: {"04-10", "10-01"}, 2025: {"01-27", "06-03"}, 2026: {"06-03"}}
SINCE_2026 = {"05-01", "07-17"}
NATIONAL = ["03-01", "08-15", "10-03", "10-09"]
SATURDAY, SUNDAY = 5, 6


def on(year, day):
    return datetime.date.fromisoformat(f"{year}-{day}")


def three_days(middle):
    return [middle + datetime.timedelta(days=n) for n in (-1, 0, 1)]


def holidays_of(year):
    """The days of a year: those that are named, and for each that is lost the next day that is free."""
    feasts = [three_days(on(year, SEOLLAL[year])), three_days(on(year, CHUSEOK[year]))]
    moved = [on(year, day) for day in NATIONAL + ["05-05", BUDDHA[year], "12-25"]]
    fixed = [on(year, day) for day in ["01-01", "06-06", *ONCE[year]]]
    if year >= 2026:
        moved += [on(year, day) for day in SINCE_2026]
    named = [day for feast in feasts for day in feast] + moved + fixed
    days, free = set(named), lambda day: day.weekday() not in (SATURDAY, SUNDAY) and day not in days
    for feast in feasts:
        if any(day.weekday() == SUNDAY or named.count(day) > 1 for day in feast):
            days.add(next_free(feast[-1], free))
    for day in sorted(set(moved)):
        if day.weekday() in (SATURDAY, SUNDAY) or named.count(day) > 1:
            days.add(next_free(day, free))
    return {str(day) for day in days}


def next_free(day, free):
    while not free(day):
        day += datetime.timedelta(days=1)
    return day


def problems_of(name, text, year):
    found = {row["날짜"] for row in csv.DictReader(io.StringIO(text.lstrip("\ufeff")))}
    wanted = holidays_of(year)
    return [f"{name}: {day} is missing" for day in sorted(wanted - found)] + \
        [f"{name}: {day} is no holiday" for day in sorted(found - wanted)]


def main():
    problems = [problem for year in SEOLLAL
                for problem in problems_of(f"holidays-{year}.csv", house.read(f"examples/holidays-{year}.csv"), year)]
    sample = house.read("examples/holidays-2026.csv").replace("2026-03-02", "2026-03-04")
    house.run([("the holidays that come along are those of the regulation", problems),
               house.bites("a holiday on a wrong day", problems_of("sample", sample, 2026),
                           ["sample: 2026-03-02 is missing", "sample: 2026-03-04 is no holiday"])])


if __name__ == "__main__":
    main()
