"""The workbooks of the zoo: as Excel writes them, as LibreOffice and others do, damaged, and as nobody should make them."""
import contextlib
import io
import struct
import sys
import unicodedata
import zipfile
import zlib

from workbook import (HEAD, MAIN, PACKAGE, RELATIONS, Raw, cell_xml, formula, number, pack, parts, rich, rows_xml, sheet_xml,
                      strings_xml, workbook)

HEADER = ["업체명", "사업자등록번호", "과제명", "총사업비", "지원신청액", "기업부담금 현금"]
SKY = ["하늘정밀", "000-81-00047", "금형 시제작", 10000000, 8000000, 2000000]
SEA = ["바다금형", "000-86-00095", "주조 개선", 20000000, 16000000, 4000000]
UNTIL = HEADER + ["확인서 만료일"]


def one_sheet(rows, **options):
    strings = []
    return parts([("신청", sheet_xml(rows_xml(rows, strings)))], strings, **options)


def changed(made, **changes):
    """Parts with some of them replaced; names with _ for / and . can not be told, so they come as a dict."""
    made.update(changes.pop("by", {}))
    return pack(made)


def values(*cells, header="상시근로자수", **options):
    """A row for each cell, which stands in the last column."""
    numbers = ["000-81-00047", "000-86-00095", "000-87-00108", "000-88-00110", "000-79-00025", "000-82-00059", "000-83-00060",
               "000-84-00072", "000-85-00083", "000-89-00121", "000-90-00132"]
    return workbook([HEADER + [header]] + [[f"업체{i}", numbers[i], "과제", 10000000, 8000000, 2000000, cell]
                                           for i, cell in enumerate(cells)], **options)


def several_sheets(states, **options):
    strings = []
    sheets = [("안내", sheet_xml(rows_xml([["작성 안내"], ["칸을 모두 채우십시오"]], strings))),
              ("신청", sheet_xml(rows_xml([HEADER, SKY], strings))), ("참고", sheet_xml(rows_xml([HEADER, SEA], strings)))]
    return pack(parts(sheets, strings, states=states, **options))


def prefixed():
    """Every element with a prefix, as some libraries write it."""
    sheet = sheet_xml(rows_xml([HEADER, SKY], None)).replace("<", "<x:").replace("<x:/", "</x:").replace("<x:?", "<?")
    return changed(one_sheet([HEADER]), by={"xl/worksheets/sheet1.xml": sheet.replace("xmlns=", "xmlns:x=")})


def strict():
    """The other dialect of the standard."""
    made = {name: xml.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
                     .replace(RELATIONS, "http://purl.oclc.org/ooxml/officeDocument/relationships")
            for name, xml in one_sheet([HEADER, SKY]).items()}
    return pack(made)


def moved():
    """Parts in folders of other names, told by absolute and by climbing targets."""
    made = one_sheet([HEADER, SKY])
    made["_rels/.rels"] = made["_rels/.rels"].replace("xl/workbook.xml", "/book/main.xml")
    made["book/main.xml"] = made.pop("xl/workbook.xml")
    made["book/_rels/main.xml.rels"] = (made.pop("xl/_rels/workbook.xml.rels").replace("worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml")
                                        .replace("sharedStrings.xml", "/xl/sharedStrings.xml").replace("styles.xml", "/xl/styles.xml"))
    return pack(made)


def rich_strings():
    """Shared strings in runs, with reading aids of Japanese, which are no text."""
    strings = [Raw(f"<si><t>{text}</t></si>") for text in HEADER] + [
        Raw('<si><r><rPr><b/></rPr><t>하늘</t></r><r><t xml:space="preserve"> 정밀</t></r></si>'),
        Raw("<si><t>금형</t><rPh sb=\"0\" eb=\"2\"><t>クムヒョン</t></rPh><phoneticPr fontId=\"1\"/></si>")]
    rows = "".join(f'<row r="{line}">{"".join(cells)}</row>' for line, cells in (
        (1, [f'<c t="s"><v>{i}</v></c>' for i in range(6)]),
        (2, ['<c t="s"><v>6</v></c>', '<c t="inlineStr"><is><r><t>000-81</t></r><r><t>-00047</t></r></is></c>', '<c t="s"><v>7</v></c>',
             "<c><v>10000000</v></c><c><v>8000000</v></c><c><v>2000000</v></c>"])))
    return pack(parts([("신청", sheet_xml(rows))], strings))


def escapes():
    strings = [Raw("<si><t>하늘_x000D_\n정밀</t></si>"), Raw("<si><t>금형_x005F_x000D_ _x0041_</t></si>")]
    rows = rows_xml([HEADER], strings) + ('<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="str"><v>000-81-00047</v></c>'
                                          '<c r="C2" t="s"><v>1</v></c><c r="D2"><v>10000000</v></c><c r="E2"><v>8000000</v></c>'
                                          '<c r="F2"><v>2000000</v></c></row>')
    return pack(parts([("신청", sheet_xml(rows))], strings))


def merged():
    """A header of two rows with merged cells, and a cell of data that is merged over two rows."""
    rows = [["업체명", "사업자등록번호", "과제명", "사업비(천원)", None, "기업부담금(천원)"],
            [None, None, None, "총사업비", "지원신청액", "현금", "현물"],
            ["하늘정밀", "000-81-00047", "금형", 10000, 8000, 1000, 1000], [None, "000-86-00095", "주조", 10000, 8000, 1000, 1000]]
    return workbook(rows, behind='<mergeCells count="4"><mergeCell ref="D1:E1"/><mergeCell ref="F1:G1"/><mergeCell ref="A1:A2"/>'
                                 '<mergeCell ref="A3:A4"/></mergeCells>')


def charts():
    made = one_sheet([HEADER, SKY])
    made["xl/workbook.xml"] = made["xl/workbook.xml"].replace("<sheets>", '<sheets><sheet name="그림" sheetId="9" r:id="rIdC"/>')
    made["xl/_rels/workbook.xml.rels"] = made["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>", f'<Relationship Id="rIdC" Type="{RELATIONS}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>')
    return pack(made)


def with_sheet(data):
    """A workbook whose sheet has this between its <sheetData>s."""
    return changed(one_sheet([HEADER]), by={"xl/worksheets/sheet1.xml": sheet_xml(data)})


def packed_small(name, content):
    """One part that unpacks to very much."""
    return changed(one_sheet([HEADER, SKY]), by={name: content})


def locked_entries():
    """The bits that say that the entries of a ZIP file are locked."""
    data = bytearray(workbook([HEADER, SKY]))
    for mark, at in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        place = -1
        while (place := data.find(mark, place + 1)) >= 0:
            data[place + at] |= 1
    return bytes(data)


def ole(*names):
    """The wrapping of old Office files, of locked workbooks and of Hangul documents: a head, and a folder of names."""
    head = bytearray(512)
    head[:8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"
    head[48:52] = struct.pack("<I", 1)
    folder = b"".join(name.encode("utf-16-le").ljust(64, b"\0") + struct.pack("<H", 2 * len(name) + 2) + bytes(62) for name in names)
    return bytes(head) + bytes(512) + folder.ljust(512, b"\0")


def zip_of(**files):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name.replace("__", "/"), (2024, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


def many_entries():
    made = {f"x{i}": "" for i in range(4097)}
    return pack({**one_sheet([HEADER, SKY]), **made}, zipfile.ZIP_STORED)


def damaged_in_the_middle():
    """A byte of the packed sheet is another."""
    data = bytearray(workbook([HEADER] + [SKY] * 50))
    at = data.find(b"xl/worksheets/sheet1.xml") + 60
    data[at] ^= 0xFF
    return bytes(data)


DOCTYPE = '<!DOCTYPE x [<!ENTITY a "하늘"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'

WORKBOOKS = {
    # as spreadsheets write them
    "shared-strings": lambda: workbook([["2024년 신청 현황"], [None] * 5 + ["(단위: 천원)"], HEADER, ["하늘정밀", "000-81-00047", "금형", 10000, 8000, 2000]]),
    "inline-strings": lambda: workbook([HEADER, SKY, SEA], shared=False),
    "without-places": lambda: workbook([HEADER, SKY, SEA], numbered=False),
    "begins-below": lambda: workbook([[], [None, *HEADER], [None, *SKY]], first=7),
    "prefixed": prefixed,
    "strict": strict,
    "moved": moved,
    "stored": lambda: pack(one_sheet([HEADER, SKY]), zipfile.ZIP_STORED),
    "rich-text": rich_strings,
    "rich-inline": lambda: workbook([HEADER, [rich("하늘", "정밀"), "000-81-00047", rich("금", "형"), 10000000, 8000000, 2000000]]),
    "escapes": escapes,
    "nfd": lambda: workbook([[unicodedata.normalize("NFD", text) for text in HEADER], [unicodedata.normalize("NFD", "하늘정밀"), *SKY[1:]]]),
    "text-like-formula": lambda: workbook([HEADER, ["=1+1 정밀", "000-81-00047", "-금형", 10000000, 8000000, 2000000]]),
    "subtotals": lambda: workbook([HEADER, SKY, ["소계", None, None, 10000000, 8000000, 2000000], SEA, ["합 계", None, None, 30000000], ["※ 참고"]]),
    # numbers, dates and other values
    "numbers": lambda: workbook([HEADER, ["하늘정밀", number("8100047"), "금형", number("1.0000000000000001E7"), number("8000000.0000000009"),
                                          number("2E+6")], ["바다", number("8.6000950000000000E7"), "주조", number("0.5"), number("-1"), number("1E30")]]),
    "number-for-id": lambda: values(number("1101110062432"), number("1.101110062432E12"), number("11011100624321234"), "1.10111E+12",
                                    number("110111006243"), header="법인등록번호"),
    "zeros-lost": lambda: values(6236, number("236"), number("46721"), header="우편번호"),
    "phones": lambda: values(512345678, number("1012345678"), number("5.12345678E8"), number("15881234"), header="연락처"),
    "dates": lambda: values(number(45345, 1), number(45345, 2), number(45345, 3), number(45345, 4), number("45345.604166666664", 5),
                            number(45345), number(45345, 6), Raw(' t="d"><v>2026-02-23T00:00:00</v>'), "2026. 2. 23.", number("0.6", 7), number(60, 1),
                            header="확인서 만료일", codes=[14, "yyyy-mm-dd", 'yyyy"년" m"월" d"일"', "[$-412]yyyy. m. d.;@", "yyyy/mm/dd hh:mm",
                                                     '#,##0" days"', "hh:mm:ss"]),
    "dates-1904": lambda: values(number(43883, 1), number(43883), "2024-02-23", header="확인서 만료일", codes=[14],
                                 book='<workbookPr date1904="1"/>'),
    "truth-and-errors": lambda: values(Raw(' t="b"><v>1</v>'), Raw(' t="e"><v>#N/A</v>'), Raw(' t="e"><v>#DIV/0!</v>'), "#REF!", "####",
                                       Raw(' t="b"><v>0</v>')),
    "formulas": lambda: values(formula("1+1", "2"), formula("A1&B1", "3", "str"), formula("1+1"), formula("1+1", ""), formula('IF(A1="","",1)', "", "str"),
                               formula("VLOOKUP(A1,Z:Z,1)", "#N/A", "e"), Raw('><f t="shared" si="0"/><v>7</v>')),
    "merged": merged,
    # hidden things and sheets
    "hidden-rows": lambda: workbook([HEADER, SKY, SEA], hidden=(3,)),
    "hidden-columns": lambda: workbook([UNTIL + ["메모"], SKY + [None, "x"]],
                                       before='<cols><col min="2" max="2" hidden="1"/><col min="7" max="16384" hidden="1"/></cols>'),
    "sheets": lambda: several_sheets(("hidden", None, None)),
    "sheets-first-is-another": lambda: several_sheets((None, None, "veryHidden")),
    "sheets-all-hidden": lambda: several_sheets(("hidden", "hidden", "hidden")),
    "chart-first": charts,
    # nothing to read
    "empty-sheet": lambda: with_sheet(""),
    "empty-rows": lambda: with_sheet('<row r="1"/><row r="5"><c r="A5" s="1"/><c r="B5" t="s"/></row>'),
    "header-only": lambda: workbook([HEADER]),
    "columns-600": lambda: workbook([HEADER + ["x"] * 600, SKY]),
    "styled-to-the-edge": lambda: with_sheet(rows_xml([HEADER, SKY], None).replace("</row>", '<c r="XFD2" s="1"/></row>')),
    # damaged
    "cut": lambda: workbook([HEADER, SKY])[:-300],
    "cut-early": lambda: workbook([HEADER, SKY])[:200],
    "damaged": damaged_in_the_middle,
    "xml-broken": lambda: with_sheet(rows_xml([HEADER, SKY], None) + "<row><c></row>"),
    "sheet-missing": lambda: pack({name: xml for name, xml in one_sheet([HEADER]).items() if "sheet1" not in name}),
    "string-missing": lambda: with_sheet('<row r="1"><c r="A1" t="s"><v>999</v></c></row>'),
    "string-negative": lambda: with_sheet('<row r="1"><c r="C1" t="s"><v>-1</v></c></row>'),
    "rows-out-of-order": lambda: with_sheet(rows_xml([HEADER], None, first=5) + rows_xml([SKY], None, first=3)),
    "cells-out-of-order": lambda: with_sheet('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'),
    "row-too-far": lambda: with_sheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>'),
    "column-too-far": lambda: with_sheet('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'),
    # other files
    "excel-97": lambda: ole("Root Entry", "Workbook"),
    "locked": lambda: ole("Root Entry", "EncryptionInfo", "EncryptedPackage"),
    "locked-entries": locked_entries,
    "hangul": lambda: ole("Root Entry", "FileHeader", "DocInfo"),
    "word": lambda: pack({"_rels/.rels": one_sheet([HEADER])["_rels/.rels"].replace("xl/workbook", "word/document"),
                          "word/document.xml": f"{HEAD}<document/>"}),
    "opendocument": lambda: zip_of(mimetype="application/vnd.oasis.opendocument.spreadsheet", content="<x/>"),
    "binary-workbook": lambda: pack({"_rels/.rels": one_sheet([HEADER])["_rels/.rels"].replace("workbook.xml", "workbook.bin"),
                                     "xl/workbook.bin": "x"}),
    "plain-zip": lambda: zip_of(a__b="x"),
    "empty-zip": lambda: zip_of(),
    # as nobody should make them
    "document-type": lambda: changed(one_sheet([HEADER]), by={"xl/worksheets/sheet1.xml": sheet_xml("").replace("<worksheet", DOCTYPE + "<worksheet")}),
    "document-type-in-strings": lambda: changed(one_sheet([HEADER, SKY]), by={"xl/sharedStrings.xml": DOCTYPE + "<x>&b;</x>"}),
    "bomb-sheet": lambda: packed_small("xl/worksheets/sheet1.xml", sheet_xml(rows_xml([HEADER], None) + "<row/>" * 12_000_000)),
    "bomb-spaces": lambda: packed_small("xl/worksheets/sheet1.xml", sheet_xml(" " * 40_000_000)),
    "bomb-strings": lambda: packed_small("xl/sharedStrings.xml", strings_xml(["하늘" * 20_000_000])),
    "bomb-deep": lambda: packed_small("xl/worksheets/sheet1.xml", sheet_xml("<a>" * 100_000)),
    "bomb-tag": lambda: packed_small("xl/styles.xml", f'{HEAD}<styleSheet xmlns="{MAIN}" x="' + "a" * 5_000_000),
    "cell-too-long": lambda: with_sheet(f'<row r="1">{cell_xml("", "긴" * 400_000, None)}</row>'),
    "dimension-absurd": lambda: workbook([HEADER, SKY], before='<dimension ref="A1:XFD1048576"/>'),
    "leads-out": lambda: pack({**one_sheet([HEADER, SKY]), "../../etc/passwd": "x"}),
    "many-entries": many_entries,
    "content-types": lambda: changed(one_sheet([HEADER, SKY]), by={"[Content_Types].xml": f"{HEAD}<Types xmlns='{PACKAGE}/content-types'/>"}),
}


def write_corpus(folder):
    """What a fuzzer begins from: python3 workbooks.py FOLDER. The sheets alone are its corpus; tests/fuzz/run.sh adds the workbooks."""
    for name, make in WORKBOOKS.items():
        data = make()
        if len(data) > 20_000 or not data.startswith(b"PK"):
            continue
        with open(f"{folder}/{name}.xlsx", "wb") as file:
            file.write(data)
        if b"sheet1.xml" in data:
            with contextlib.suppress(zipfile.BadZipFile, KeyError, RuntimeError, zlib.error), zipfile.ZipFile(io.BytesIO(data)) as archive:
                sheet = archive.read("xl/worksheets/sheet1.xml")
                with open(f"{folder}/{name}.xml", "wb") as file:
                    file.write(sheet)


if __name__ == "__main__":
    write_corpus(sys.argv[1])
