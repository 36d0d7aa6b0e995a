"""The tables of the paper for the committee as a script would make them: python3 committee_peer.py RANKING.csv SCORES.csv OUT.pdf|OUT.xlsx.

By reportlab or openpyxl, from the CSV files of a dossier: the overview, and of each firm a table for each round with every judge's points.
It does less than the program: it reads no store, computes nothing, and draws no comments, no history and no bookmarks."""
import csv
import sys
from collections import defaultdict

FONT = "/usr/share/fonts/truetype/nanum/NanumGothic.ttf"


def read(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def tables_of(scores):
    """{receipt: {round: {judge: [points]}}}, and the names of the items of each round."""
    firms, items = defaultdict(lambda: defaultdict(lambda: defaultdict(list))), defaultdict(dict)
    for receipt, _firm, round_, judge, item, name, *_, points, _counts in scores[1:]:
        firms[receipt][round_][judge].append(points)
        items[round_][item] = name
    return firms, items


def pdf(ranking, scores, out):
    from reportlab.lib import colors
    from reportlab.lib.pagesizes import A4, landscape
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

    pdfmetrics.registerFont(TTFont("Nanum", FONT))
    head = ParagraphStyle("head", fontName="Nanum", fontSize=12, leading=18)
    look = [("FONT", (0, 0), (-1, -1), "Nanum", 6), ("GRID", (0, 0), (-1, -1), 0.4, colors.grey), ("BACKGROUND", (0, 0), (-1, 0), colors.whitesmoke)]
    firms, items = tables_of(scores)
    parts = [Paragraph("평가 결과", head), Table(ranking, repeatRows=1, style=look)]
    for receipt, rounds in firms.items():
        parts += [PageBreak(), Paragraph(receipt, head)]
        for round_, judges in rounds.items():
            rows = [["위원", *items[round_].values(), "합계"]]
            rows += [[judge, *points, f"{sum(map(float, points)):.2f}"] for judge, points in judges.items()]
            parts += [Spacer(0, 10), Table(rows, repeatRows=1, style=look)]
    SimpleDocTemplate(out, pagesize=landscape(A4)).build(parts)


def xlsx(ranking, scores, out):
    import openpyxl

    book = openpyxl.Workbook(write_only=True)
    firms, items = tables_of(scores)
    sheet = book.create_sheet("총괄")
    for i, row in enumerate(ranking):
        sheet.append([float(cell) if i and cell.replace(".", "", 1).isdigit() else cell for cell in row])
    sheet = book.create_sheet("점수")
    sheet.append(["접수번호", "단계", "위원", *(name for names in items.values() for name in names.values()), "합계"])
    for receipt, rounds in firms.items():
        for number, (round_, judges) in enumerate(rounds.items()):
            before = sum(len(items[r]) for r in list(items)[:number])
            for judge, points in judges.items():
                cells = [None] * sum(map(len, items.values()))
                cells[before:before + len(points)] = map(float, points)
                sheet.append([receipt, round_, judge, *cells, sum(map(float, points))])
    book.save(out)


if __name__ == "__main__":
    (pdf if sys.argv[3].endswith(".pdf") else xlsx)(read(sys.argv[1]), read(sys.argv[2]), sys.argv[3])
