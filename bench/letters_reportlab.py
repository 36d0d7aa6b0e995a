"""The letters of bench/letters_texts.c by reportlab: letters_reportlab.py TEXTS FOLDER."""
import sys
from xml.sax.saxutils import escape

from reportlab.graphics import renderPDF
from reportlab.graphics.barcode.qr import QrCodeWidget
from reportlab.graphics.shapes import Drawing
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

FONTS = "/usr/share/fonts/truetype/nanum/"
for face in "NanumMyeongjo", "NanumGothic", "NanumGothicBold":
    pdfmetrics.registerFont(TTFont(face, FONTS + face + ".ttf"))


def style(font, size, **more):
    return ParagraphStyle(font + str(size), fontName=font, fontSize=size, leading=size * 1.5, wordWrap="CJK", **more)


HEAD = style("NanumGothicBold", 16, alignment=TA_CENTER)
TITLE = style("NanumGothicBold", 15, alignment=TA_CENTER)
SENDER = style("NanumGothicBold", 18, alignment=TA_CENTER, spaceBefore=24)
FOOT = style("NanumGothic", 10)
CELL = style("NanumGothic", 9.5)
TEXT = [ParagraphStyle(f"text{i}", parent=style("NanumMyeongjo", 11, alignment=TA_JUSTIFY), leftIndent=12 * i) for i in range(9)]
GRID = TableStyle([("GRID", (0, 0), (-1, -1), 0.5, "black"), ("TOPPADDING", (0, 0), (-1, -1), 1)])


class Seal(Flowable):
    def wrap(self, width, height):
        return 0, 0

    def draw(self):
        self.canv.setDash(2, 2)
        self.canv.rect(280, -20, 60, 60)


class Code(Flowable):
    def __init__(self, text):
        Flowable.__init__(self)
        self.text = text

    def wrap(self, width, height):
        return 0, 0

    def draw(self):
        drawing = Drawing(51, 51)
        drawing.add(QrCodeWidget(self.text, barLevel="M", barWidth=51, barHeight=51, barBorder=0))
        renderPDF.draw(drawing, self.canv, 430, -10)


def story_of(lines):
    story, rows = [], []
    for kind, *parts in lines:
        parts = [escape(part) for part in parts]
        if kind == "T":
            rows.append([Paragraph(cell, CELL) for cell in parts])
        elif kind == "E":
            story.append(Table(rows, colWidths=[481 / len(rows[0])] * len(rows[0]), style=GRID))
            rows = []
        elif kind == "P":
            story.append(Paragraph(parts[1], TEXT[int(parts[0])]))
        elif kind == "N":
            story += [PageBreak(), Paragraph(parts[0], TITLE)]
        elif kind == "S":
            story += [Paragraph(parts[0], SENDER), Seal()]
        elif kind == "Q":
            story.append(Code(parts[0]))
        else:
            story.append(Paragraph(parts[0], HEAD if kind == "H" else FOOT))
    return story


texts, folder = sys.argv[1:]
letters = open(texts, encoding="utf-8").read().split("L\n")[:-1]
for n, letter in enumerate(letters):
    document = SimpleDocTemplate(f"{folder}/{n}.pdf", pagesize=A4, leftMargin=57, rightMargin=57, topMargin=60, bottomMargin=40)
    document.build(story_of(line.split("\t") for line in letter.splitlines()))
