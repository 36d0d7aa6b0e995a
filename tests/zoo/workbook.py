"""Makes .xlsx files out of readable parts, with nothing but zipfile: as Excel writes them, as others do, and as nobody should."""
import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def letters(column):
    """A, B … Z, AA; from 0."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


class Raw(str):
    """A cell in the words of XML: everything after its place."""


def number(text, style=0):
    return Raw(f' s="{style}"><v>{text}</v>')


def formula(text, value=None, kind=""):
    kind = f' t="{kind}"' if kind else ""
    return Raw(f"{kind}><f>{escape(text)}</f>" + ("" if value is None else f"<v>{escape(value)}</v>"))


def rich(*runs):
    return Raw(' t="inlineStr"><is>' + "".join(f"<r><t>{escape(run)}</t></r>" for run in runs) + "</is>")


def cell_xml(place, value, strings):
    if isinstance(value, Raw):
        return f"<c{place}{value}</c>"
    if isinstance(value, int):
        return f"<c{place}><v>{value}</v></c>"
    if strings is None:
        return f'<c{place} t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'
    if value not in strings:
        strings.append(value)
    return f'<c{place} t="s"><v>{strings.index(value)}</v></c>'


def rows_xml(rows, strings, numbered=True, first=1, hidden=()):
    """rows: lists of None, int, str and Raw."""
    xml = []
    for line, row in enumerate(rows, first):
        cells = "".join(cell_xml(f' r="{letters(column)}{line}"' if numbered else "", value, strings)
                        for column, value in enumerate(row) if value is not None)
        xml.append(f"<row{f' r=' + quoteattr(str(line)) if numbered else ''}{' hidden=' + quoteattr('1') if line in hidden else ''}>"
                   f"{cells}</row>")
    return "".join(xml)


def sheet_xml(data, before="", behind=""):
    return f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{RELATIONS}">{before}<sheetData>{data}</sheetData>{behind}</worksheet>'


def strings_xml(strings):
    items = "".join(item if isinstance(item, Raw) else f'<si><t xml:space="preserve">{escape(item)}</t></si>' for item in strings)
    return f'{HEAD}<sst xmlns="{MAIN}" count="{len(strings)}" uniqueCount="{len(strings)}">{items}</sst>'


def styles_xml(codes):
    """Style 0 is plain; style i shows codes[i - 1]: the number of a built-in format, or a code of its own."""
    own = "".join(f'<numFmt numFmtId="{164 + i}" formatCode={quoteattr(code)}/>'
                  for i, code in enumerate(codes) if isinstance(code, str))
    cells = '<xf numFmtId="0"/>' + "".join(f'<xf numFmtId="{code if isinstance(code, int) else 164 + i}" applyNumberFormat="1"/>'
                                           for i, code in enumerate(codes))
    return (f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts>{own}</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>'
            f"<cellXfs>{cells}</cellXfs></styleSheet>")


def parts(sheets, strings=None, codes=(), book="", states=(), targets=()):
    """The parts of a workbook: sheets is [(name, xml)]."""
    made = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
                       f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    }
    listed, related = "", ""
    for i, (name, xml) in enumerate(sheets):
        state = f' state="{states[i]}"' if i < len(states) and states[i] else ""
        target = targets[i] if i < len(targets) else f"worksheets/sheet{i + 1}.xml"
        listed += f'<sheet name={quoteattr(name)} sheetId="{i + 1}"{state} r:id="rId{i + 1}"/>'
        related += f'<Relationship Id="rId{i + 1}" Type="{RELATIONS}/worksheet" Target="{target}"/>'
        made[f"xl/worksheets/sheet{i + 1}.xml"] = xml
    related += f'<Relationship Id="rIdS" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    made["xl/styles.xml"] = styles_xml(codes)
    if strings is not None:
        related += f'<Relationship Id="rIdT" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
        made["xl/sharedStrings.xml"] = strings_xml(strings)
    made["xl/workbook.xml"] = (f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}">{book}'
                               f"<sheets>{listed}</sheets></workbook>")
    made["xl/_rels/workbook.xml.rels"] = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{related}</Relationships>'
    return made


def pack(made, compression=zipfile.ZIP_DEFLATED):
    """The same parts give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in made.items():
            info = zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0))
            info.compress_type = compression
            archive.writestr(info, content)
    return out.getvalue()


def workbook(rows, name="신청", shared=True, numbered=True, codes=(), book="", before="", behind="", first=1, hidden=()):
    """One sheet of rows."""
    strings = [] if shared else None
    data = rows_xml(rows, strings, numbered, first, hidden)
    return pack(parts([(name, sheet_xml(data, before, behind))], strings, codes, book))
