"""Reads a sheet (XLSX) with nothing but the standard library: as a stranger would."""
import datetime
import pathlib
import re
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
BUILT_IN = {0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 49: "@"}
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")


class Cell:
    """kind: "text", "number" or "blank"; format: "#,##0"; value: str, float or None."""

    def __init__(self, kind, value, style):
        self.kind, self.value = kind, value
        self.format, self.bold, self.fill, self.top = style

    def __repr__(self):
        return f"{self.kind} {self.value!r} ({self.format})"

    def moment(self):
        return datetime.datetime(1899, 12, 30) + datetime.timedelta(seconds=round(self.value * 86400))


def unescape(text):
    return ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def column_number(reference):
    number = 0
    for letter in re.match("[A-Z]+", reference)[0]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


class Sheet:
    def __init__(self, path):
        with zipfile.ZipFile(path) as archive:
            if archive.testzip():
                raise ValueError(f"{path}: damaged")
            self.parts = {name: archive.read(name) for name in archive.namelist()}
            self.stamps = {info.date_time for info in archive.infolist()}
        self.trees = {name: ET.fromstring(part) for name, part in self.parts.items()}
        self.book, self.page = self.trees["xl/workbook.xml"], self.trees["xl/worksheets/sheet1.xml"]
        self.name = self.book.find(f"{MAIN}sheets/{MAIN}sheet").get("name")
        strings = self.trees.get("xl/sharedStrings.xml")
        self.strings = [] if strings is None else [self.text_of(item) for item in strings]
        self.styles = self.read_styles(self.trees["xl/styles.xml"])
        self.rows = [self.read_row(row) for row in self.page.find(f"{MAIN}sheetData")]

    @staticmethod
    def text_of(item):
        return unescape("".join(text.text or "" for text in item.iter(f"{MAIN}t")))

    @staticmethod
    def read_styles(tree):
        own = {int(item.get("numFmtId")): item.get("formatCode") for item in tree.iter(f"{MAIN}numFmt")}
        bold = [font.find(f"{MAIN}b") is not None for font in tree.find(f"{MAIN}fonts")]
        fills = []
        for fill in tree.find(f"{MAIN}fills"):
            colour = fill.find(f"{MAIN}patternFill/{MAIN}fgColor")
            fills.append(None if colour is None else colour.get("rgb"))
        tops = [border.find(f"{MAIN}top").get("style") for border in tree.find(f"{MAIN}borders")]
        return [({**BUILT_IN, **own}[int(xf.get("numFmtId"))], bold[int(xf.get("fontId"))], fills[int(xf.get("fillId"))],
                 tops[int(xf.get("borderId"))])
                for xf in tree.find(f"{MAIN}cellXfs")]

    def read_row(self, row):
        cells = []
        for cell in row:
            cells += [None] * (column_number(cell.get("r")) - 1 - len(cells))
            cells.append(self.read_cell(cell))
        return cells

    def read_cell(self, cell):
        style, value = self.styles[int(cell.get("s", 0))], cell.find(f"{MAIN}v")
        if cell.find(f"{MAIN}f") is not None:
            raise ValueError(f"{cell.get('r')} holds a formula")
        if cell.get("t") == "s":
            return Cell("text", self.strings[int(value.text)], style)
        if cell.get("t") == "inlineStr":
            return Cell("text", self.text_of(cell), style)
        if value is None:
            return Cell("blank", None, style)
        return Cell("number", float(value.text), style)


def rows_of(path):
    """The cells as plain texts, as CSV would hold them."""
    def plain(cell):
        if cell is None or cell.kind == "blank":
            return ""
        if cell.kind == "text":
            return cell.value
        if cell.format.startswith("yyyy"):
            return cell.moment().isoformat(" ")[:10 if cell.format == "yyyy-mm-dd" else 19]
        return f"{cell.value:.2f}" if cell.format == "0.00" else f"{cell.value:.0f}"
    return [[plain(cell) for cell in row] for row in Sheet(pathlib.Path(path)).rows]
