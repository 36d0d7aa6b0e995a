"""The letters of bench/letters_texts.c as flat OpenDocument texts, for LibreOffice: letters_office.py TEXTS FOLDER."""
import sys
from xml.sax.saxutils import escape

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>
"""


def style(name, font, size, paragraph=""):
    return (f'<style:style style:name="{name}" style:family="paragraph"><style:paragraph-properties {paragraph}/>'
            f'<style:text-properties style:font-name-asian="{font}" style:font-name="{font}" fo:font-family="{font}" '
            f'style:font-family-asian="{font}" fo:font-size="{size}pt" style:font-size-asian="{size}pt"/></style:style>\n')


STYLES = (
    style("H", "NanumGothic", 16, 'fo:text-align="center"') + style("S", "NanumGothic", 18, 'fo:text-align="center" fo:margin-top="24pt"')
    + style("F", "NanumGothic", 10) + style("C", "NanumGothic", 10)
    + style("N", "NanumGothic", 15, 'fo:text-align="center" fo:break-before="page"')
    + "".join(style(f"P{i}", "NanumMyeongjo", 11, f'fo:text-align="justify" fo:margin-left="{12 * i}pt"') for i in range(9))
    + '<style:style style:name="G" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000"/>'
    '</style:style><style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="210mm" '
    'fo:page-height="297mm" fo:margin="15mm 20mm"/></style:page-layout></office:automatic-styles><office:master-styles>'
    '<style:master-page style:name="Standard" style:page-layout-name="A4"/></office:master-styles><office:body><office:text>\n')


def body_of(lines):
    out, rows = [], []
    for kind, *parts in lines:
        parts = [escape(part) for part in parts]
        if kind == "T":
            rows.append(parts)
        elif kind == "E":
            out.append(f'<table:table><table:table-column table:number-columns-repeated="{len(rows[0])}"/>')
            for row in rows:
                cells = "".join(f'<table:table-cell table:style-name="G"><text:p text:style-name="C">{cell}</text:p></table:table-cell>'
                                for cell in row)
                out.append(f"<table:table-row>{cells}</table:table-row>")
            out.append("</table:table>")
            rows = []
        elif kind == "P":
            out.append(f'<text:p text:style-name="P{parts[0]}">{parts[1]}</text:p>')
        elif kind != "Q":  # its QR code would have to come as a picture from elsewhere: it is spared
            out.append(f'<text:p text:style-name="{kind}">{parts[0]}</text:p>')
    return "\n".join(out)


texts, folder = sys.argv[1:]
letters = open(texts, encoding="utf-8").read().split("L\n")[:-1]
for n, letter in enumerate(letters):
    with open(f"{folder}/{n}.fodt", "w", encoding="utf-8") as file:
        file.write(HEAD + STYLES + body_of(line.split("\t") for line in letter.splitlines())
                   + "\n</office:text></office:body></office:document>\n")
