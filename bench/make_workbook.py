"""Writes a CSV file as the workbook that Excel would save of it, with shared strings: python3 make_workbook.py FILE.csv FILE.xlsx."""
import csv
import sys
import zipfile
from xml.sax.saxutils import escape

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'


def cell(text, column, line, strings):
    place = f'r="{chr(65 + column)}{line}"'
    digits = text.replace(",", "")
    if digits.isdecimal() and len(digits) < 10 and (digits == text or column > 14):
        return f"<c {place}><v>{digits}</v></c>"
    return f'<c {place} t="s"><v>{strings.setdefault(text, len(strings))}</v></c>'


def main():
    strings = {}
    with open(sys.argv[1], newline="", encoding="utf-8-sig") as table, \
            zipfile.ZipFile(sys.argv[2], "w", zipfile.ZIP_DEFLATED, compresslevel=6) as book:
        book.writestr("_rels/.rels", f'{RELATIONS}<Relationship Id="a" Type="{TYPES}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook {MAIN} xmlns:r="{TYPES}"><sheets><sheet name="신청" sheetId="1" r:id="a"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'{RELATIONS}<Relationship Id="a" Type="{TYPES}/worksheet" Target="sheet1.xml"/>'
                      f'<Relationship Id="b" Type="{TYPES}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        with book.open("xl/sheet1.xml", "w", force_zip64=True) as sheet:
            sheet.write(f"<worksheet {MAIN}><sheetData>".encode())
            for line, row in enumerate(csv.reader(table), 1):
                cells = "".join(cell(text, column, line, strings) for column, text in enumerate(row) if text)
                sheet.write(f'<row r="{line}">{cells}</row>'.encode())
            sheet.write(b"</sheetData></worksheet>")
        items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
        book.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{items}</sst>")


if __name__ == "__main__":
    main()
