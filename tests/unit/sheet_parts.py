"""What a reader that knows nothing of ppuri finds in its sheets: sheet_parts.py PROGRAM"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import sheet  # noqa: E402 (beside the tests that share it)

HEADS = ["업체명", "접수번호", "확인서 만료일", "접수 시각", "근로자", "지원금", "평균"]
NAMES = ["㈜한빛금형", "=1+1 아님", "-1", "+82", "@x", "첫 줄\n둘째 줄\n셋째 줄", "a b", "_x0041_ x_x005F_", " 앞뒤 ", "'따옴표",
         "\\x01\\x1B[31m\\x7F", "깨진 \\xFF 바이트", "없는 글자 \\u{FFFE}", "<b>&amp;\"", "😀 ❶ 󰊱", "06236", "1.80111E+12", "TRUE", "''=x", None]
DAYS = ["2024-02-29", "2024-02", "2024", "1900-02-28", "1900-03-01", "2199-12-31", "말일", None]
REAL_DAYS = {"2024-02-29", "1900-03-01", "2199-12-31"}
NUMBERS = [0, 1, -1, 20000000, -500000, 999999999999999, -999999999999999]
MARKED = "FFFFE699"


def is_cell(cell, kind, value, form):
    return cell.kind == kind and cell.value == value and cell.format == form


def row_problems(i, row):
    """Row i of sheet_samples.h again."""
    name, day = NAMES[i % len(NAMES)], DAYS[i % 8]
    real = day in REAL_DAYS
    problems = []
    if not is_cell(row[0], "text" if name else "blank", name, "@"):
        problems.append(row[0])
    if not is_cell(row[1], "text", f"2024-{i:04}", "@"):
        problems.append(row[1])
    if row[2].format != "yyyy-mm-dd" or row[2].kind != ("number" if real else "text" if day else "blank") or \
            (row[2].moment().strftime("%Y-%m-%d") if real else row[2].value) != day:
        problems.append(row[2])
    at = None if i % 5 == 4 else datetime.datetime(2024, 3, 4, i % 24, i % 60, i * 7 % 60)
    if row[3].format != "yyyy-mm-dd hh:mm:ss" or (row[3].value and row[3].moment()) != at:
        problems.append(row[3])
    for column in range(3):
        cell, number = row[4 + column], NUMBERS[(i + column) % len(NUMBERS)]
        form, value = ("0.00", number / 100) if column == 2 else ("#,##0", number)
        if not (is_cell(cell, "blank", None, form) if i % 9 == 8 else is_cell(cell, "number", value, form)):
            problems.append(cell)
    return [f"row {i}: {cell}" for cell in problems]


def table_problems(page, rows):
    problems = [] if len(page.rows) == rows + 1 else [f"{len(page.rows)} rows"]
    problems += [] if [cell.value for cell in page.rows[0]] == HEADS else [str(page.rows[0])]
    for i, row in enumerate(page.rows[1:]):
        problems += row_problems(i, row)
    return problems


def face_problems(page, rows):
    """The first row is bold, stays when the rest scrolls, is repeated on each printed page and has the filter."""
    pane = page.page.find(f".//{sheet.MAIN}pane")
    names = {item.get("name"): item.text for item in page.book.iter(f"{sheet.MAIN}definedName")}
    widths = [float(column.get("width")) for column in page.page.iter(f"{sheet.MAIN}col")]
    checks = {
        "bold": all(cell.bold for cell in page.rows[0]) and not any(cell.bold for row in page.rows[1:] for cell in row),
        "frozen": (pane.get("ySplit"), pane.get("xSplit"), pane.get("state")) == ("1", None, "frozen"),
        "filter": page.page.find(f"{sheet.MAIN}autoFilter").get("ref") == f"A1:G{rows + 1}",
        "repeated": names.get("_xlnm.Print_Titles", "").endswith("!$1:$1"),
        "widths": len(widths) == 7 and all(8 <= width <= 55 for width in widths),
        "no green corners": page.page.find(f".//{sheet.MAIN}ignoredError").get("sqref") == f"A1:G{rows + 1}",
    }
    return [what for what, good in checks.items() if not good]


def name_problems(plain, long_one, none):
    head = "".join(plain.page.itertext())
    checks = {
        "name": plain.name == "기업 -목록-- A&B-C-",
        "31 characters": len(long_one.name) == 31 and not long_one.name.startswith("'") and not long_one.name.endswith("'"),
        "no name": none.name == "1",
        "title above": "기업 [목록]: A&&B/C?" in head,
        "unit": "(unit: won)" in head,
        "filter below": 'Regular"2024. 3. 4. ppuri firm list && more&R' in head,
        "moment": b">2024-03-04T00:00:00Z<" in plain.parts["docProps/core.xml"],
        "stamps of the archive": plain.stamps == {(1980, 1, 1, 0, 0, 0)},
    }
    return [what for what, good in checks.items() if not good]


def mark_problems(page, places):
    found = {(r - 1, c) for r, row in enumerate(page.rows) for c, cell in enumerate(row) if cell.fill == MARKED}
    return [] if found == places else [str(found)]


def cut_problems(page, rows):
    found = {(r - 1, c) for r, row in enumerate(page.rows) for c, cell in enumerate(row) if cell.top == "thick"}
    return [] if found == {(r, c) for r in rows for c in range(len(HEADS))} else [str(found)]


def report(number, what, problems):
    print(f"{'not ' if problems else ''}ok {number} - {what}")
    for problem in problems[:5]:
        print(f"# {problem}")
    return not problems


def main():
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.argv[1], folder], check=True)
        pages = {path.stem: sheet.Sheet(path) for path in pathlib.Path(folder).iterdir()}
    plain, marked, cut, long_one, none = (pages[name] for name in ("plain", "marked", "cut", "long", "none"))
    streamed = [] if b"inlineStr" in long_one.parts["xl/worksheets/sheet1.xml"] else ["not streamed"]
    print("1..6")
    good = [
        report(1, "each cell is text, number, day or moment, and none is a formula",
               table_problems(plain, 80) + table_problems(marked, 80) + table_problems(cut, 80)),
        report(2, "so it is in a long table, whose rows are written one by one", streamed + table_problems(long_one, 6000)),
        report(3, "the heading is bold, frozen, repeated and filtered",
               face_problems(plain, 80) + face_problems(long_one, 6000) + face_problems(none, 0)),
        report(4, "tab, page and properties say what it is", name_problems(plain, long_one, none)),
        report(5, "what was marked is coloured, and nothing else", mark_problems(marked, {(0, 0), (1, 5), (18, 6)}) + mark_problems(plain, set())),
        report(6, "a thick line stands above the rows that it parts, in every column", cut_problems(cut, {2, 17}) + cut_problems(plain, set())),
    ]
    sys.exit(not all(good))


if __name__ == "__main__":
    main()
